#include "parsers/fields/dates.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/calendar.hpp"
#include "parsers/fields/date_column.hpp"
#include "parsers/fields/date_forms.hpp"
#include "parsers/fields/date_tokens.hpp"
#include "parsers/fields/open_date.hpp"

namespace kgbuild::parsing {
namespace {

bool is_separator(char c) { return c == '-' || c == '.' || c == '/' || c == '_' || c == ':'; }

/// Whether the bytes [begin, end) are neither part of a word nor joined to more digits, as `1.2024-03-1` is.
bool is_separate(std::string_view text, std::size_t begin, std::size_t end) {
  if (!is_whole_word(text, begin, end)) return false;
  if (begin > 1 && is_separator(text[begin - 1]) && is_ascii_digit(text[begin - 2])) return false;
  return end + 1 >= text.size() || !is_separator(text[end]) || !is_ascii_digit(text[end + 1]);
}

/// Whether [begin, end) is all of `text` except signs.
bool is_alone(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t heading = 64;  // bytes of signs around it
  if (begin > heading || text.size() - end > heading) return false;
  const auto is_word = [](char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0xC3; };
  return std::ranges::none_of(text.substr(0, begin), is_word) && std::ranges::none_of(text.substr(end), is_word);
}

struct Found {
  std::optional<WrittenDate> day, month, year, impossible;
};

/// Walks over the words and numbers of a text and reads a date from each on.
class DateScan {
 public:
  DateScan(std::string_view text, bool in_addresses) : text_(text), in_addresses_(in_addresses) {}

  /// Up to the first day; all other things are the first of their kind.
  Found run() {
    while (at_ < text_.size() && !found_.day) step();
    return std::move(found_);
  }

 private:
  void step() {
    if (const std::size_t end = in_addresses_ ? 0 : address_end()) return void(at_ = end);
    if (!may_begin()) return skip_word();
    const DateTokens tokens(text_, at_);
    if (tokens.count == 0) return skip_word();
    // A date has fewer tokens than this; those at the end of a full array are read again with what follows them.
    constexpr std::size_t longest = 16;
    const std::size_t last = tokens.full() ? tokens.count - longest : tokens.count;
    std::size_t i = 0;
    while (i < last && !found_.day) i += read_at(tokens, i);
    at_ = i < tokens.count ? tokens.tokens[i].begin : tokens.end;
  }

  /// Reads the date that begins with a token, if there is one; returns the number of tokens to go on by.
  std::size_t read_at(const DateTokens& tokens, std::size_t first) {
    const std::span<const DateToken> rest = tokens.from(first);
    // `week 2 of March 2024` is not the 2nd of March.
    if (first > 0 && tokens.tokens[first - 1].kind == 'W' && rest[0].kind == 'n') return 1;
    const DateReading reading = read_date(rest);
    if (reading.reach == DateReach::nothing) return 1;
    const bool has_unit = reading.used < rest.size() && rest[reading.used].kind == 'D';
    const std::size_t used = reading.used + (has_unit ? 1 : 0);
    const std::size_t begin = rest[0].begin, end = rest[used - 1].end;
    if (!is_plausible(reading, rest, begin, end)) return 1;
    std::optional<WrittenDate>& slot = slot_of(reading.reach);
    if (!slot) slot = WrittenDate{reading.iso, begin, end};
    return used;
  }

  std::optional<WrittenDate>& slot_of(DateReach reach) {
    switch (reach) {
      case DateReach::day:
        return found_.day;
      case DateReach::month:
        return found_.month;
      case DateReach::year:
        return found_.year;
      default:
        return found_.impossible;
    }
  }

  /// Numbers, words, and signs of Chinese and Japanese.
  bool may_begin() const {
    return is_ascii_alnum(text_[at_]) || latin_letter(text_.substr(at_)) > 0 ||
           static_cast<unsigned char>(text_[at_]) >= 0xE3;
  }

  /// Days that begin with the year hold anywhere, as ever; what is more often something else holds by itself.
  bool is_plausible(const DateReading& reading, std::span<const DateToken> tokens, std::size_t begin,
                    std::size_t end) const {
    if (tokens[0].kind == 'n' && !is_separate(text_, begin, end)) return false;
    if (reading.reach != DateReach::month) return true;
    if (!is_separate(text_, begin, end)) return false;
    const bool doubtful = tokens[0].doubtful || tokens[reading.used - 1].doubtful;
    return !doubtful || is_alone(text_, begin, end);
  }

  void skip_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_ascii_digit(text_[at_])) ++at_;
    if (at_ > begin) return;
    while (const std::size_t letter = latin_letter(text_.substr(at_))) at_ += letter;
    if (at_ == begin) at_ += decode_utf8(text_, at_).length;
  }

  /// The end of the address that begins here; 0 for none.
  std::size_t address_end() const {
    const std::string_view rest = text_.substr(at_);
    if (!rest.starts_with("http://") && !rest.starts_with("https://")) return 0;
    return std::min(find_first_of(text_, " \t\n)>]|", at_), text_.size());
  }

  std::string_view text_;
  bool in_addresses_;
  std::size_t at_ = 0;
  Found found_;
};

}  // namespace

std::string find_date(std::string_view text) {
  Found found = DateScan(text, true).run();
  return found.day ? std::move(found.day->iso) : std::string();
}

std::optional<WrittenDate> find_written_date(std::string_view text) {
  Found found = DateScan(text, false).run();
  if (found.day) return found.day;
  return found.month ? found.month : found.year;
}

std::optional<WrittenDate> find_impossible_date(std::string_view text) {
  return DateScan(text, false).run().impossible;
}

namespace {

/// The year of a quarter, a half or a fiscal year: `2024Q1`, `Q4-2024`, `1H 2024`, `FY2024`; empty for other texts.
std::string find_part_year(std::string_view text) {
  constexpr std::size_t longest = 12, digits = 4;
  constexpr std::string_view signs = " -/_",
                             parts[] = {"q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2", "1h", "2h", "fy"};
  if (text.size() < digits || text.size() > longest) return {};
  const auto is_part = [&](std::string_view part) {
    return std::ranges::find(parts, ascii_lower(trim(part, signs))) != std::end(parts);
  };
  const std::string_view first = text.substr(0, digits), last = text.substr(text.size() - digits);
  const std::string_view year = is_part(text.substr(digits))                    ? first
                                : is_part(text.substr(0, text.size() - digits)) ? last
                                                                                : "";
  return format_month(parse_number<int>(year).value_or(0), 1).empty() ? std::string() : std::string(year);
}

}  // namespace

std::string read_date_field(std::string_view text) {
  // Tables of pandas have `2021.0` if a year is missing in any row.
  constexpr std::string_view fraction = ".0";
  if (text.ends_with(fraction) && parse_number<int>(text.substr(0, text.size() - fraction.size())))
    text.remove_suffix(fraction.size());
  if (std::optional<WrittenDate> date = find_written_date(text)) return std::move(date->iso);
  if (std::optional<WrittenDate> year = find_year(text)) return std::move(year->iso);
  if (std::string stored = read_stored_date(text); !stored.empty()) return stored;
  if (std::string year = find_part_year(text); !year.empty()) return year;
  if (const auto open = read_open_date(text)) {
    const std::string day = open->only();
    return day.starts_with("--") || day.empty() ? open->year() : day;
  }
  text = trim(text, " \t\n.,;()");
  constexpr std::size_t digits = 4, longest = 40;
  if (text.size() < digits || text.size() > longest) return {};
  for (const std::size_t begin : {std::size_t{0}, text.size() - digits}) {
    const int year = parse_number<int>(text.substr(begin, digits)).value_or(0);
    if (year >= 1500 && year < 1990 && is_whole_word(text, begin, begin + digits))
      return std::string(text.substr(begin, digits));
  }
  return {};
}

std::optional<WrittenDate> find_year(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(find_first_of(text, "0123456789", at), text.size());
    std::size_t end = begin;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    at = end;
    if (end - begin != 4 || !is_separate(text, begin, end)) continue;
    const int year = parse_number<int>(text.substr(begin, 4)).value_or(0);
    if (year >= 1990 && year <= 2099) return WrittenDate{std::string(text.substr(begin, 4)), begin, end};
  }
  return std::nullopt;
}

}  // namespace kgbuild::parsing
