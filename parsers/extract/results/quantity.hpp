// Numbers with units in a sentence.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// A number that may be a measurement.
struct Quantity {
  std::string value;      ///< without separators
  std::string unit;       ///< standard sign; empty when none follows
  std::size_t start = 0;  ///< the number itself, bytes of the field
  std::size_t end = 0;
  std::size_t unit_end = 0;
  char sign = ' ';         ///< `+` or `-` directly before the number
  bool ranged = false;     ///< one end of a range or of from-to
  bool range_end = false;  ///< the second number of a range or of from-to
  bool before = false;     ///< the first number of from-to: what was measured before the change
  bool compared = false;   ///< the second number of `61.4% 대 51.9%`: what the first is compared with
  bool joined = false;     ///< stands in one list with the number before: `85.0, 76.0`
  bool decimal = false;
  bool time = false;      ///< a duration
  bool of_total = false;  ///< `a score of 102/126`
  bool counted = false;   ///< the text behind counts something, or stands in a refused place: no result
};

/// The numbers of a sentence that stand in no mention and are no counts, sizes or dates, from left to
/// right. Both ends of `a-b%`, `a~b배`, `a에서 b로` and all members of `a, b, c점` share the unit.
std::vector<Quantity> find_quantities(const PaperText& text, const Sentence& sentence,
                                      std::span<const Mention> mentions, const RuleData& rules);

}  // namespace kgbuild::parsing
