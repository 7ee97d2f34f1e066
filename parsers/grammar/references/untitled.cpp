#include "parsers/grammar/references/untitled.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"
#include "parsers/grammar/references/numbered_venue.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// `Nature (London) 12`, `J. Phys. (Paris) 3` without the place.
std::string drop_place(std::string_view text) {
  constexpr std::size_t longest = 24;
  std::string plain(text);
  const std::size_t open = text.find(" (");
  const std::size_t close = open == npos ? npos : text.find(')', open);
  if (close == npos || close - open > longest || close + 1 == text.size() || text[close + 1] != ' ') return plain;
  const bool place = std::ranges::none_of(text.substr(open, close - open), is_ascii_digit);
  if (place) plain.erase(open, close + 1 - open);
  return plain;
}

/// `3, 1-9 (2020). doi:10.1000/x`: three numbers or more, one of them a year, and words only in an address.
bool holds_volume_and_pages(std::string_view text) {
  constexpr std::size_t least = 3;
  if (find_reference_year(text, 0) == npos) return false;
  for (const std::string_view id : {"http", "doi", "DOI"}) text = text.substr(0, text.find(id));
  std::string numbers(text);
  for (const std::string_view word : {"–", "vol.", "v.", "no.", "n.", "pp.", "p.", "n°", "№"})
    replace_all(numbers, word, " ");
  std::size_t count = 0;
  bool digit = false;
  for (const char c : numbers) {
    count += !digit && is_ascii_digit(c);
    digit = is_ascii_digit(c);
  }
  return count >= least && find_first_not_of(numbers, "0123456789 .,;:()[]-/Le") == npos;
}

/// Whether no title is before the journal in `name`: it is one phrase, or abbreviated from its first or second word on.
bool is_one_name(std::string_view name) {
  constexpr std::array<std::string_view, 5> firsts{"Nature ", "Science ", "Cell ", "IEEE ", "ACM "};
  name = trim_right(name, " ,;:(");
  if (find_first_of(name, "?!,") != npos) return false;
  if (name.find(". ") == npos) return true;
  for (const std::string_view first : firsts)
    if (name.starts_with(first)) name.remove_prefix(first.size());
  return name.substr(0, name.find(' ')).ends_with('.');
}

bool is_journal_alone(std::string_view text) {
  constexpr std::size_t longest = 200;
  if (text.size() > longest) return false;
  const std::string plain = drop_place(trim_left(text, " .,:;"));
  const std::size_t volume = numbered_venue_end(plain);
  if (volume == 0 || states_volume_by_word(plain, volume)) return false;
  if (!is_one_name(std::string_view(plain).substr(0, volume))) return false;
  return holds_volume_and_pages(std::string_view(plain).substr(volume));
}

}  // namespace

bool lacks_title(std::string_view plain, const ReferenceHead& head) {
  if (head.people.names.empty()) return false;
  if (head.title_end > 0) return is_journal_alone(plain.substr(std::min(head.title_end, plain.size())));
  if (is_journal_alone(plain.substr(std::min(head.title, plain.size())))) return true;
  const std::size_t comma = plain.substr(0, head.people.end).rfind(", ");
  return comma != npos && is_journal_alone(plain.substr(comma + 1));
}

}  // namespace kgbuild::parsing
