#include "exporters/fields/joined_text.hpp"

namespace kgbuild::exporting {
namespace {

void append_value(std::string& text, std::string_view value) {
  if (!text.empty()) text += list_separator;
  text += value;
}

}  // namespace

std::string_view join_list(std::span<const StringId> values, const StringPool& strings, std::string& room) {
  if (values.size() == 1) return strings.view(values.front());
  room.clear();
  for (const StringId value : values) append_value(room, strings.view(value));
  return room;
}

std::string_view join_evidence(EvidencePart part, std::span<const EdgeEvidence> evidence, const StringPool& strings,
                               std::string& room) {
  if (evidence.size() == 1 && part == EvidencePart::rule) return strings.view(evidence.front().rule);
  if (evidence.size() == 1 && part == EvidencePart::sentence) return strings.view(evidence.front().sentence);
  room.clear();
  each_evidence(part, evidence, strings, [&](std::string_view value) { append_value(room, value); });
  return room;
}

}  // namespace kgbuild::exporting
