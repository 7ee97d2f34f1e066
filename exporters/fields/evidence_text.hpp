// Parts of the evidence of an edge as text, in reading order, each value once.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// The parts of evidence that are written; each is a list.
enum class EvidencePart : unsigned char { rule, at, sentence };

/// Calls `use` with the id of each rule.
template <typename Use>
void each_rule(std::span<const EdgeEvidence> evidence, const StringPool& strings, Use use) {
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const auto before = evidence.first(i);  // few: an edge has evidence of a handful of rules
    const bool is_new = std::ranges::find(before, evidence[i].rule, &EdgeEvidence::rule) == before.end();
    if (is_new) use(strings.view(evidence[i].rule));
  }
}

/// Calls `use` with each `file:line`.
template <typename Use>
void each_place(std::span<const EdgeEvidence> evidence, const StringPool& strings, Use use) {
  std::string place;
  const EdgeEvidence* last = nullptr;  // in reading order, equal places are adjacent
  for (const EdgeEvidence& item : evidence) {
    if (last != nullptr && last->file == item.file && last->line == item.line) continue;
    place = strings.view(item.file);
    use(std::string_view(place.append(":").append(std::to_string(item.line))));
    last = &item;
  }
}

/// Calls `use` with each sentence; skips evidence without one.
template <typename Use>
void each_sentence(std::span<const EdgeEvidence> evidence, const StringPool& strings, Use use) {
  StringId last = 0;
  for (const EdgeEvidence& item : evidence) {
    if (item.sentence == last || item.sentence == 0) continue;
    use(strings.view(item.sentence));
    last = item.sentence;
  }
}

/// Calls `use` with each value of `part`.
template <typename Use>
void each_evidence(EvidencePart part, std::span<const EdgeEvidence> evidence, const StringPool& strings, Use use) {
  switch (part) {
    case EvidencePart::rule:
      return each_rule(evidence, strings, use);
    case EvidencePart::at:
      return each_place(evidence, strings, use);
    case EvidencePart::sentence:
      return each_sentence(evidence, strings, use);
  }
}

/// Separates the values of a list. Values that contain it are not escaped.
inline constexpr std::string_view list_separator = " | ";

/// A single value as it is, several joined in `scratch`.
std::string_view join_list(std::span<const StringId> values, const StringPool& strings, std::string& scratch,
                           std::string_view separator = list_separator);

/// The same for a part of an edge's evidence, in reading order, each value once.
std::string_view join_evidence(EvidencePart part, std::span<const EdgeEvidence> evidence, const StringPool& strings,
                               std::string& scratch, std::string_view separator = list_separator);

}  // namespace kgbuild::exporting
