#include "parsers/grammar/references/numbered_venue.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/scripts.hpp"
#include "parsers/grammar/references/reference_head.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// `Mar;`, `8, 7-19`, `12(3)`, `2024.`: a volume or a year at the start of `text`.
bool begins_volume(std::string_view text) {
  const std::size_t begin = text.starts_with('(') ? 1 : 0;
  const std::size_t end = std::min(find_first_not_of(text, "0123456789", begin), text.size());
  if (end == begin) return false;
  const bool year = find_reference_year(text.substr(0, end), 0) != npos;
  const std::string_view after = trim_left(text.substr(end));
  return after.empty() || std::string_view(",(:;)").find(after[0]) != npos || (year && after[0] == '.') ||
         (year && after.find(';') < 8);
}

}  // namespace

std::size_t numbered_venue_end(std::string_view text) {
  constexpr std::array<std::string_view, 15> small{"of", "and", "the", "in",  "on", "for", "de", "da",
                                                   "do", "für", "der", "und", "&",  "et",  "la"};
  constexpr std::array<std::string_view, 8> volume{"vol.", "v.", "no.", "n.", "pp.", "p.", "volume", "pages"};
  constexpr std::array<std::string_view, 8> parts{"Nr.", "No.", "Vol.", "Bd.", "S.", "T.", "Heft", "Article"};
  constexpr std::size_t max_words = 12, max_plain = 1;
  if (std::ranges::find(parts, text.substr(0, text.find(' '))) != parts.end()) return 0;
  std::size_t words = 0, plain = 0;
  bool dotted = false;  // one word is abbreviated; few that follow it are not
  for (std::size_t at = 0; at < text.size() && words < max_words; ++words) {
    const std::string_view word = text.substr(at, text.find(' ', at) - at);
    if (is_ascii_digit(word[0]) || word[0] == '(') return begins_volume(text.substr(at)) ? at : 0;
    if (std::ranges::find(volume, word) != volume.end()) return at;
    const bool is_small = std::ranges::find(small, word) != small.end();
    if (!is_small && !is_capital(decode_utf8(word, 0).value)) return 0;
    if (word.ends_with('.'))
      dotted = true, plain = 0;
    else if (dotted && !is_small && ++plain > max_plain)
      return 0;
    at = std::min(text.find_first_not_of(' ', at + word.size()), text.size());
  }
  return 0;
}

bool begins_numbered_venue(std::string_view text) { return numbered_venue_end(text) > 0; }

bool states_volume_by_word(std::string_view text, std::size_t volume) {
  const std::string_view name = trim_right(text.substr(0, volume));
  return name.ends_with(',') && name.find(". ") != npos && volume < text.size() && is_ascii_letter(text[volume]);
}

bool is_abbreviated_venue(std::string_view text, std::string_view title) {
  constexpr std::size_t longest = 24;
  const std::size_t volume = numbered_venue_end(text);
  if (title.size() > longest || volume == 0 || states_volume_by_word(text, volume)) return false;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find(' ', at), title.size());
    if (end >= text.size() || text[end == title.size() ? end : end - 1] != '.') return false;
    at = end + 1;
  }
  return true;
}

}  // namespace kgbuild::parsing
