// One entry read up to the decisions about its names: the input of record, results and `explain`.
#pragma once

#include <string_view>
#include <vector>

#include "kgbuild/entry.hpp"
#include "parsers/extract/names/decide.hpp"

namespace kgbuild::parsing {

/// Holds views into the entry and the rules it was read with; both must outlive it.
struct PaperReading {
  PaperText text;
  NamedText named;
  std::vector<Entity> entities;
  std::vector<std::string_view> names;  ///< by entity: its most frequent form
  std::vector<Decision> decisions;      ///< by entity
};

/// Finds the names of an entry and decides what they are. Linear in the text.
PaperReading read_paper(const Entry& entry, const RuleData& rules);

}  // namespace kgbuild::parsing
