#include "exporters/fields/evidence_text.hpp"

namespace kgbuild::exporting {
namespace {

void append_value(std::string& text, std::string_view value, std::string_view separator) {
  if (!text.empty()) text += separator;
  text += value;
}

}  // namespace

std::string_view join_list(std::span<const StringId> values, const StringPool& strings, std::string& scratch,
                           std::string_view separator) {
  if (values.size() == 1) return strings.view(values.front());
  scratch.clear();
  for (const StringId value : values) append_value(scratch, strings.view(value), separator);
  return scratch;
}

std::string_view join_evidence(EvidencePart part, std::span<const EdgeEvidence> evidence, const StringPool& strings,
                               std::string& scratch, std::string_view separator) {
  if (evidence.size() == 1 && part == EvidencePart::rule) return strings.view(evidence.front().rule);
  if (evidence.size() == 1 && part == EvidencePart::sentence) return strings.view(evidence.front().sentence);
  scratch.clear();
  each_evidence(part, evidence, strings, [&](std::string_view value) { append_value(scratch, value, separator); });
  return scratch;
}

}  // namespace kgbuild::exporting
