#include "parsers/fields/journal_volume.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_text = 120, max_words = 8, max_digits = 4;

/// Words within names of journals that are written small.
bool is_small(std::string_view word) {
  constexpr std::array<std::string_view, 14> small{"of", "and", "the", "in",  "on",  "for", "de",
                                                   "la", "et",  "&",   "für", "der", "und", "to"};
  return std::ranges::find(small, word) != small.end();
}

/// Words whose number is that of a part: `Track 2`.
bool counts_parts(std::string_view word) {
  constexpr std::array<std::string_view, 14> parts{"track", "session", "part",  "phase", "task", "round",  "level",
                                                   "day",   "room",    "stage", "issue", "web",  "series", "version"};
  return std::ranges::find(parts, ascii_lower(word)) != parts.end();
}

/// `CVPR` in `CVPR 24`: two digits after it are a year. `PLoS ONE` has volumes.
bool is_acronym(std::string_view word) { return word != "ONE" && std::ranges::count_if(word, is_ascii_upper) >= 2; }

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// Whether `text`, after the volume, holds issue, pages, ids of articles and a year only.
bool holds_numbers(std::string_view text) {
  constexpr std::string_view signs = "0123456789()[]:;,.- e";
  std::string plain(text);
  for (const std::string_view word : {"–", "pp.", "pp", "no.", "p."}) replace_all(plain, word, " ");
  return plain.find_first_not_of(signs) == std::string::npos;
}

}  // namespace

std::size_t volume_begin(std::string_view text) {
  if (text.size() > max_text) return 0;
  std::string_view last;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size(); ++words) {
    const std::string_view word = text.substr(at, text.find(' ', at) - at);
    if (word.empty() || words > max_words) return 0;
    if (is_ascii_digit(word[0])) {
      const std::size_t digits = std::min(text.find_first_not_of("0123456789", at), text.size()) - at;
      const bool short_year = digits == 2 && is_acronym(last);
      const bool volume = digits <= max_digits && !is_year(text.substr(at, digits)) && !short_year;
      return words > 0 && volume && !counts_parts(last) && holds_numbers(text.substr(at + digits)) ? at : 0;
    }
    if (!(words > 0 && is_small(word)) && !is_capital(decode_utf8(word, 0).value)) return 0;
    last = trim_right(word, ",");
    at = std::min(at + word.size() + 1, text.size());
  }
  return 0;
}

bool is_journal_with_volume(std::string_view text) {
  const std::size_t begin = volume_begin(text);
  if (begin == 0) return false;
  const bool long_number = begin + 1 < text.size() && is_ascii_digit(text[begin + 1]);
  const auto words = std::ranges::count(text.substr(0, begin), ' ');  // a blank is after the last one
  return words >= (long_number ? 2 : 3);
}

}  // namespace kgbuild::parsing
