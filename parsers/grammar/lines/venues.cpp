#include "parsers/grammar/lines/venues.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/grammar/lines/segments.hpp"

namespace kgbuild::parsing {
namespace {

struct Venue {
  bool known = false;
  std::string year;  ///< that is part of its name or follows it
};

/// Of two digits: from 1990 to 2089. Of four: that year. Else empty.
std::string full_year(std::string_view digits) {
  if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"))) return std::string(digits);
  if (digits.size() != 2) return {};
  return concat({digits[0] == '9' ? "19" : "20", digits});
}

/// Words that may precede the name of a venue.
bool may_lead_venue(std::string_view word) {
  constexpr std::array<std::string_view, 26> leads{
      "in",        "at",        "to",    "by",   "of",        "the",    "proc",   "proceedings",  "accepted",
      "appear",    "appeared",  "oral",  "int",  "published", "poster", "annual", "presented",    "spotlight",
      "submitted", "highlight", "under", "conf", "workshop",  "review", "on",     "international"};
  const std::string lower = ascii_lower(trim_right(word, "."));
  return find_first_not_of(lower, "0123456789stndrh") == std::string::npos ||
         std::ranges::find(leads, lower) != leads.end();
}

/// Words that occur only in the names of venues.
bool names_venue(std::string_view word) {
  constexpr std::array<std::string_view, 7> generic{"proceedings",  "conference", "symposium", "workshop",
                                                    "transactions", "journal",    "letters"};
  return std::ranges::find(generic, ascii_lower(word)) != generic.end();
}

/// Names of venues that also begin titles.
bool is_common_word(std::string_view word) {
  constexpr std::array<std::string_view, 9> common{"nature", "science", "cell",     "media",   "micro",
                                                   "blog",   "letters", "advances", "findings"};
  return std::ranges::find(common, ascii_lower(word)) != common.end();
}

/// `MIRU2024`, `NLP2023`: three capitals or more and a year.
bool is_acronym_with_year(std::string_view text) {
  constexpr std::size_t least = 3, longest = 12, year = 4;
  const std::size_t letters = std::min(find_first_not_of(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), text.size());
  return letters >= least && letters <= longest && text.size() == letters + year &&
         find_first_not_of(text, "0123456789", letters) == std::string_view::npos &&
         !full_year(text.substr(letters)).empty();
}

/// At most three words, or with a year.
bool is_short(std::string_view text) { return std::ranges::count(text, ' ') <= 2 || find_year(text); }

/// The first known name that begins the text, or that only words such as `Proceedings of` precede: `ICML`, `ICML'23`,
/// `CVPR 24`, `NeurIPS2023`. With `anywhere`, any words may precede it.
Venue find_venue(std::string_view written, const FieldWords& words, bool anywhere) {
  constexpr std::string_view joints = " ,'-";
  std::string text(written);
  replace_all(text, "’", "'");
  bool leads = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(joints, at), text.size());
    const std::string_view word = std::string_view(text).substr(at, end - at);
    const std::string_view name = trim_right(word, "0123456789");
    at = end + 1;
    if (word.empty()) continue;
    const bool placed = anywhere || names_venue(word) || (leads && (!is_common_word(word) || is_short(text)));
    if (placed && words.is_venue(word)) {
      const std::string_view rest = trim_left(std::string_view(text).substr(end), joints);
      return {true, full_year(rest.substr(0, find_first_not_of(rest, "0123456789")))};
    }
    if (placed && name.size() < word.size() && words.is_venue(name)) {
      std::string year = full_year(word.substr(name.size()));
      if (!year.empty()) return {true, std::move(year)};
    }
    leads = leads && may_lead_venue(word);
  }
  return {};
}

}  // namespace

bool is_venue_name(std::string_view text, const FieldWords& words) {
  if (!is_venue(text, words)) return false;
  if (find_venue(text, words, false).known) return true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(find_first_of(text, " ,'-()", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (names_venue(word) || std::ranges::count_if(word, is_ascii_upper) >= 2) return true;
    at = end + 1;
  }
  return false;
}

bool is_venue(std::string_view text, const FieldWords& words) {
  text = trim_segment(text);
  const std::ptrdiff_t max_blanks = text.starts_with("Proceedings of ") ? 12 : 7;
  if (text.empty() || text.size() > 100 || std::ranges::count(text, ' ') > max_blanks) return false;
  if (find_venue(text, words, false).known || is_acronym_with_year(text)) return true;
  const auto year = find_year(text);
  return year && (year->begin == 0 || year->end == text.size()) && std::ranges::count(text, ' ') <= 4;
}

std::string venue_year(std::string_view text, const FieldWords& words) {
  if (const auto year = find_year(text)) return year->iso;
  if (const std::string_view name = trim_segment(text); is_acronym_with_year(name))
    return std::string(name.substr(name.size() - 4));
  constexpr std::size_t longest = 200;
  return find_venue(text.substr(0, longest), words, true).year;
}

bool is_short_venue(std::string_view text, const FieldWords& words) {
  constexpr std::ptrdiff_t max_blanks = 2;
  return std::ranges::count(text, ' ') <= max_blanks && !venue_year(text, words).empty() && is_venue_name(text, words);
}

}  // namespace kgbuild::parsing
