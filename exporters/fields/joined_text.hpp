// Several values as one text, for formats without lists.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exporters/fields/evidence_text.hpp"

namespace kgbuild::exporting {

/// Stands between the values of a list. Values that hold it are not escaped.
inline constexpr std::string_view list_separator = " | ";

/// The one value there is, or all of them joined in `room`.
std::string_view join_list(std::span<const StringId> values, const StringPool& strings, std::string& room);

/// The same of a part of an edge's evidence, in reading order, each value once.
std::string_view join_evidence(EvidencePart part, std::span<const EdgeEvidence> evidence, const StringPool& strings,
                               std::string& room);

}  // namespace kgbuild::exporting
