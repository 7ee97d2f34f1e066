// Several values as one text, for formats without lists.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exporters/fields/evidence_text.hpp"

namespace kgbuild::exporting {

/// Separates the values of a list. Values that contain it are not escaped.
inline constexpr std::string_view list_separator = " | ";

/// A single value as it is, several joined in `scratch`.
std::string_view join_list(std::span<const StringId> values, const StringPool& strings, std::string& scratch,
                           std::string_view separator = list_separator);

/// The same for a part of an edge's evidence, in reading order, each value once.
std::string_view join_evidence(EvidencePart part, std::span<const EdgeEvidence> evidence, const StringPool& strings,
                               std::string& scratch, std::string_view separator = list_separator);

}  // namespace kgbuild::exporting
