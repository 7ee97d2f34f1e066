// Numbers as dates write them: in digits, full-width digits, Chinese numerals, or years of an era.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

struct WrittenNumber {
  int value = 0;
  std::size_t digits = 0;  ///< of its decimal form as written; more than 8 count as 9
  std::size_t length = 0;  ///< bytes; 0 = no number
};

/// The number at the start of `text`: `2024`, `２０２４`, `二〇二四` or `十一` before a unit of time, `令和6` as 2024.
WrittenNumber read_written_number(std::string_view text);

}  // namespace kgbuild::parsing
