#include "parsers/fields/cjk_numbers.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

struct Numeral {
  std::string_view sign;
  int value;
};
constexpr int ten = 10;
constexpr std::array<Numeral, 13> numerals{{{"〇", 0},
                                            {"零", 0},
                                            {"○", 0},
                                            {"一", 1},
                                            {"二", 2},
                                            {"三", 3},
                                            {"四", 4},
                                            {"五", 5},
                                            {"六", 6},
                                            {"七", 7},
                                            {"八", 8},
                                            {"九", 9},
                                            {"十", ten}}};
constexpr std::array<std::string_view, 6> units{"年", "月", "日", "号", "號", "周"};

// Eras of Japan that began after 1988, with the year before their first.
constexpr std::array<Numeral, 2> eras{{{"令和", 2018}, {"平成", 1988}}};

/// The ASCII or full-width digit at the start of `text`: 1 or 3 bytes; 0 for none.
std::size_t digit_length(std::string_view text) {
  if (!text.empty() && is_ascii_digit(text[0])) return 1;
  const bool full = text.size() >= 3 && text.starts_with("\xEF\xBC") && text[2] >= '\x90' && text[2] <= '\x99';
  return full ? 3 : 0;
}

WrittenNumber read_digits(std::string_view text) {
  constexpr std::size_t too_many = 9;
  WrittenNumber number;
  while (const std::size_t length = digit_length(text.substr(number.length))) {
    const int digit = length == 1 ? text[number.length] - '0' : text[number.length + 2] - '\x90';
    number.length += length;
    if (number.digits < too_many && ++number.digits < too_many) number.value = number.value * 10 + digit;
  }
  return number;
}

/// 二〇二四 by digits, 二十三 and 十一 by tens; only before a unit, since the signs are also parts of words.
WrittenNumber read_numerals(std::string_view text) {
  WrittenNumber number;
  bool by_tens = false;
  while (number.digits < 5) {
    const std::string_view rest = text.substr(number.length);
    const auto* const sign = std::ranges::find_if(numerals, [&](const Numeral& n) { return rest.starts_with(n.sign); });
    if (sign == numerals.end()) break;
    if (sign->value == ten) {
      if (by_tens || number.digits > 1) return {};
      number.value = std::max(number.value, 1) * 10;
      by_tens = true;
    } else {
      number.value = by_tens ? number.value + sign->value : number.value * 10 + sign->value;
    }
    number.length += sign->sign.size();
    ++number.digits;
  }
  if (number.digits == 0 ||
      std::ranges::none_of(units, [&](std::string_view unit) { return text.substr(number.length).starts_with(unit); }))
    return {};
  if (by_tens) number.digits = 2;
  return number;
}

WrittenNumber read_era(std::string_view text) {
  constexpr std::string_view first = "元";
  for (const Numeral& era : eras) {
    if (!text.starts_with(era.sign)) continue;
    const std::string_view rest = text.substr(era.sign.size());
    WrittenNumber year = rest.starts_with(first) ? WrittenNumber{1, 1, first.size()} : read_digits(rest);
    if (year.digits == 0) year = read_numerals(rest);
    if (year.digits == 0 || year.digits > 2) return {};
    return {era.value + year.value, 4, era.sign.size() + year.length};
  }
  return {};
}

}  // namespace

WrittenNumber read_written_number(std::string_view text) {
  if (digit_length(text) > 0) return read_digits(text);
  if (text.empty() || static_cast<unsigned char>(text[0]) < 0xE0) return {};
  const WrittenNumber numerals_number = read_numerals(text);
  return numerals_number.length > 0 ? numerals_number : read_era(text);
}

}  // namespace kgbuild::parsing
