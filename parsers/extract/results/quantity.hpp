// Numbers with units in a sentence.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// A number that may be a result. Positions are bytes of the field.
struct Quantity {
  std::string value;      ///< without separators
  std::string unit;       ///< standard sign; empty without a unit
  std::size_t start = 0;  ///< of the number itself
  std::size_t end = 0;
  std::size_t unit_end = 0;
  char sign = ' ';         ///< `+` or `-` directly before the number
  bool ranged = false;     ///< one end of a range or of from-to
  bool range_end = false;  ///< the second number of a range or of from-to
  bool before = false;     ///< the first number of from-to: the value before the change
  bool compared = false;   ///< the second number of `61.4% 대 51.9%`: the value of the baseline
  bool joined = false;     ///< continues a list: `85.0, 76.0`
  bool decimal = false;
  bool time = false;          ///< a duration
  bool needs_metric = false;  ///< a length or a price: a result only next to a metric
  bool of_total = false;      ///< `a score of 102/126`
  bool excluded = false;      ///< followed by a counter noun, or in an excluded context: not a result
};

/// The numbers of a sentence outside of mentions, by position, except counts, sizes and dates. Both
/// ends of `a-b%`, `a~b배`, `a에서 b로` and all members of `a, b, c점` share the unit. At most 64.
std::vector<Quantity> find_quantities(const PaperText& text, const Sentence& sentence,
                                      std::span<const Mention> mentions, const RuleData& rules);

}  // namespace kgbuild::parsing
