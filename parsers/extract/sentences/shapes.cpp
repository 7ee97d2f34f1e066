#include "parsers/extract/sentences/shapes.hpp"

#include "base/strings.hpp"

namespace kgbuild::parsing {

bool ends_korean_name(std::string_view text, std::size_t at, const RuleData& rules) {
  constexpr std::size_t max_particle = 24;  // bytes
  const std::size_t length = hangul_run(text, at);
  return length == 0 || (length <= max_particle && rules.words.particles.contains(text.substr(at, length)));
}

std::size_t two_byte_letter(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  return at + 1 < text.size() && ((c >= 0xC3 && c <= 0xC9) || (c >= 0xCE && c <= 0xD1)) ? 2 : 0;
}

WordShape word_shape(std::string_view word) {
  WordShape out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (is_ascii_upper(c)) {
      out.inner_upper = out.inner_upper || (out.letters > 0 && word[i - 1] != '-');
      out.upper = true;
      ++out.uppers;
      ++out.letters;
    } else if (is_ascii_lower(c)) {
      out.lower = true;
      ++out.letters;
    } else if (is_ascii_digit(c)) {
      out.digit = true;
    } else if (two_byte_letter(word, i) != 0) {
      out.greek = out.greek || static_cast<unsigned char>(c) >= 0xCE;
      ++out.letters;
      ++i;
    }
  }
  return out;
}

bool has_name_shape(std::string_view word) {
  const WordShape s = word_shape(word);
  return s.inner_upper || s.greek || (s.digit && s.letters >= 1 && s.upper) || (s.uppers >= 2 && !s.lower) ||
         (s.digit && s.letters >= 2);
}

}  // namespace kgbuild::parsing
