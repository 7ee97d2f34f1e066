#include "parsers/rules/spelling_variants.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.hpp"

namespace kgbuild::parsing {

std::vector<std::string> spelling_variants(std::string_view form) {
  // Only the owner of a name mixes blanks and hyphens in it.
  static constexpr std::string_view as_it_is = "=";
  const auto spell = [&](std::string_view between_words, std::string_view before_digit) {
    std::string out;
    for (std::size_t i = 0; i < form.size(); ++i) {
      const bool joint = (form[i] == ' ' || form[i] == '-') && i > 0 && i + 1 < form.size();
      const char next = joint ? form[i + 1] : form[i];
      // A single letter and a digit are one word.
      const bool number =
          i >= 2 && is_ascii_letter(form[i - 1]) && is_ascii_digit(next) && (joint || is_ascii_letter(form[i - 2]));
      const std::string_view glue = number ? before_digit : joint ? between_words : as_it_is;
      if (glue != as_it_is) out += glue;
      if (!joint || glue == as_it_is) out += form[i];
    }
    return out;
  };
  static constexpr std::array<std::string_view, 3> glues{as_it_is, " ", "-"};
  static constexpr std::array<std::string_view, 4> number_glues{as_it_is, "", "-", " "};
  // Most forms are one word.
  const bool joints = form.find_first_of(" -") != std::string_view::npos;
  const bool numbers = form.find_first_of("0123456789", 1) != std::string_view::npos;
  if (!joints && !numbers) return {std::string(form)};
  std::vector<std::string> variants;
  for (const std::string_view between_words : std::span(glues).first(joints ? glues.size() : 1)) {
    for (const std::string_view before_digit : std::span(number_glues).first(numbers ? number_glues.size() : 1)) {
      std::string variant = spell(between_words, before_digit);
      if (std::find(variants.begin(), variants.end(), variant) == variants.end())
        variants.push_back(std::move(variant));
    }
  }
  return variants;
}

}  // namespace kgbuild::parsing
