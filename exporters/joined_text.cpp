#include "exporters/joined_text.hpp"

namespace kgbuild {
namespace {

void append_value(std::string& text, std::string_view value) {
  if (!text.empty()) text += list_separator;
  text += value;
}

}  // namespace

std::string join_list(std::span<const StringId> values, const StringPool& strings) {
  std::string text;
  for (const StringId value : values) append_value(text, strings.view(value));
  return text;
}

std::string join_evidence(EvidencePart part, std::span<const EdgeEvidence> evidence, const StringPool& strings) {
  std::string text;
  each_evidence(part, evidence, strings, [&](std::string_view value) { append_value(text, value); });
  return text;
}

}  // namespace kgbuild
