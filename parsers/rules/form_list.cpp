#include "parsers/rules/form_list.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/strings.hpp"

namespace kgbuild::parsing {

void FormList::add(std::string form) {
  if (form.empty()) return;
  if (form.size() < 3) {
    short_.set(static_cast<unsigned char>(form.front()));
  } else {
    starts_.set(start_of(form));
  }
  ends_.set(static_cast<unsigned char>(form.back()));
  const auto longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
  forms_.insert(std::upper_bound(forms_.begin(), forms_.end(), form, longer), std::move(form));
}

std::size_t FormList::longest(std::string_view text) const {
  for (const auto& form : forms_) {
    if (text.front() == form.front() && text.starts_with(form)) return form.size();
  }
  return 0;
}

std::size_t FormList::suffix_length(std::string_view text) const {
  if (text.empty() || !ends_[static_cast<unsigned char>(text.back())]) return 0;
  for (const auto& form : forms_) {
    if (text.back() == form.back() && text.ends_with(form)) return form.size();
  }
  return 0;
}

bool FormList::occurs_in(std::string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && is_ascii_letter(text[i]) && is_ascii_letter(text[i - 1])) continue;
    if (prefix_length(text.substr(i)) != 0) return true;
  }
  return false;
}

std::vector<std::string> spelling_variants(std::string_view form) {
  // Only the name as its owner writes it mixes blanks and hyphens.
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
