#include "parsers/dialects/name_lines.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/open_date.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/scripts.hpp"
#include "parsers/fields/title_check.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_line = 1000, max_name = 60;

/// `- `, `* `, `12. ` at the start of `line`.
std::string_view item_mark(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) return line.substr(0, 2);
  const std::size_t digits = std::min(find_first_not_of(line, "0123456789"), line.size());
  const bool number = digits > 0 && digits < 4 && line.substr(digits).starts_with(". ");
  return number ? line.substr(0, digits + 2) : std::string_view();
}

/// `4/3`, `2024-03-04`, `March 4` at the start of `text`, of at most three words.
std::string_view leading_day(std::string_view text) {
  constexpr std::size_t max_words = 3;
  std::string_view found;
  std::size_t end = 0;
  for (std::size_t words = 0; words < max_words && end < text.size(); ++words) {
    end = std::min(text.find(' ', end + 1), text.size());
    const std::string_view day = trim_right(text.substr(0, end), " :,|");
    const auto date = find_written_date(day);
    if ((date && date->begin == 0 && date->end == day.size() && date->iso.size() > 4) || read_open_date(day))
      found = text.substr(0, end);
  }
  return found;
}

/// Words of a capital and small letters, one of which may be an initial; none is of titles.
bool is_plain_name(std::string_view name, bool single_word) {
  const auto words = split_words(name);
  if (words.empty() || words.size() > 3 || name.size() > max_name) return false;
  if (is_east_asian(first_script(name))) return words.size() == 1 && resembles_people(name, true);
  for (const std::string_view word : words) {
    const bool small =
        std::ranges::none_of(word.substr(1), [](char c) { return is_ascii_upper(c) || is_ascii_digit(c); });
    if (is_topic_word(word) || !(is_initials(word) || (!begins_in_lower_case(word) && small))) return false;
    if (find_first_of(word, "()[]{}<>*_`\"/:;!?=") < word.size()) return false;
  }
  return words.size() == 1 ? single_word : resembles_people(name, true);
}

/// Whether a title is at the start of `text`: a link, marked or quoted text, or good words up to the first stop.
bool begins_title(std::string_view text) {
  constexpr double good = 0.7;
  constexpr std::size_t least = 3;
  const std::string_view phrase = text.substr(0, find_first_of(text, ".,("));
  const std::string_view words = phrase.substr(0, phrase.find(" http"));
  if (text.starts_with('[') || text.starts_with('"') || text.starts_with('*')) return true;
  return !begins_in_lower_case(text) && split_words(words).size() >= least && title_quality(words) >= good &&
         !resembles_people(trim(words), true);
}

/// Removes the sign between name and title, and the blanks around it, from the start of `text`.
std::string_view take_sign(std::string_view& text) {
  constexpr std::array<std::string_view, 6> signs{":", "-", "–", "—", ".", ","};
  const std::string_view rest = trim_left(text);
  for (const std::string_view sign : signs) {
    if (!rest.starts_with(sign)) continue;
    text = trim_left(rest.substr(sign.size()));
    return sign;
  }
  return {};
}

/// `**Ann Lee**: Title`, `**Ann Lee:** Title`
void split_bold(std::string_view text, NamedLine& read) {
  const std::string_view opened = trim_left(text, "*");
  const std::string_view mark = text.substr(0, text.size() - opened.size());
  const std::size_t close = opened.substr(0, max_name).find(mark);
  if (close == std::string_view::npos) return;
  const std::string_view name = trim(opened.substr(0, close));
  read.title = opened.substr(close + mark.size());
  read.name = trim_right(name, " :.,");
  read.sign = name.size() > read.name.size() ? name.substr(read.name.size()) : take_sign(read.title);
  read.title = trim_left(read.title);
  read.bold = mark.size() > 1;
}

/// `Ann Lee: Title`, `Ann Lee - Title`, `Ann Lee, Title`, `Ann Lee. Title`
void split_plain(std::string_view text, NamedLine& read) {
  const bool dated = !read.day.empty();
  for (const std::string_view sign : {": ", " - ", " – ", " — ", ". ", ", "}) {
    const std::size_t at = text.substr(0, max_name).find(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view title = trim_left(text.substr(at + sign.size()));
    if (!is_plain_name(text.substr(0, at), dated && sign == ": " && is_marked_title(title))) continue;
    // `Lee A. Title` is of a style of references.
    if ((sign[0] == '.' || sign[0] == ',') && ends_with_initials(text.substr(0, at))) return;
    read.name = text.substr(0, at);
    read.title = title;
    read.sign = trim(sign);
    return;
  }
}

}  // namespace

bool is_marked_title(std::string_view title) {
  return title.starts_with('[') || title.starts_with('*') || title.starts_with('_');
}

std::optional<NamedLine> read_named_line(std::string_view line) {
  if (line.size() > max_line) return std::nullopt;
  NamedLine read;
  std::string_view text = line.substr(item_mark(line).size());
  read.day = leading_day(text);
  text = trim_left(text.substr(read.day.size()), " :,|-");
  if (text.starts_with('*'))
    split_bold(text, read);
  else
    split_plain(text, read);
  const bool named = !read.sign.empty() && is_plain_name(read.name, !read.day.empty() && is_marked_title(read.title));
  return named && begins_title(read.title) ? std::optional(read) : std::nullopt;
}

}  // namespace kgbuild::parsing
