#include "parsers/fields/dates.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/fields/date_forms.hpp"
#include "parsers/fields/date_tokens.hpp"

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
    if (const std::size_t end = address_end(); end > at_ && !in_addresses_) return void(at_ = end);
    if (!may_begin()) return skip();
    const DateTokens tokens(text_, at_);
    if (tokens.count == 0 || tokens.tokens[0].begin > at_) return skip();
    const DateReading reading = read_date(tokens);
    // `week 2 of March 2024` is not the 2nd of March.
    const bool number_of_week = after_week_ && tokens.tokens[0].kind == 'n';
    if (reading.reach == DateReach::nothing || number_of_week || !is_plausible(reading, tokens)) return skip(&tokens);
    take(reading, tokens);
  }

  /// Numbers, words, and signs of Chinese and Japanese.
  bool may_begin() const {
    return is_ascii_alnum(text_[at_]) || latin_letter(text_.substr(at_)) > 0 ||
           static_cast<unsigned char>(text_[at_]) >= 0xE3;
  }

  void take(const DateReading& reading, const DateTokens& tokens) {
    std::size_t used = reading.used;
    if (used < tokens.count && tokens.tokens[used].kind == 'D') ++used;
    const std::size_t end = tokens.tokens[used - 1].end;
    std::optional<WrittenDate>& slot = reading.reach == DateReach::day     ? found_.day
                                       : reading.reach == DateReach::month ? found_.month
                                       : reading.reach == DateReach::year  ? found_.year
                                                                           : found_.impossible;
    if (!slot) slot = WrittenDate{reading.iso, at_, end};
    at_ = end;
    after_week_ = false;
  }

  /// Days that begin with the year hold anywhere, as ever; what is more often something else holds by itself.
  bool is_plausible(const DateReading& reading, const DateTokens& tokens) const {
    const DateToken& first = tokens.tokens[0];
    const std::size_t end = tokens.tokens[reading.used - 1].end;
    if (first.kind == 'n' && !is_separate(text_, at_, end)) return false;
    if (reading.reach != DateReach::month) return true;
    if (!is_separate(text_, at_, end)) return false;
    const bool doubtful = first.doubtful || tokens.tokens[reading.used - 1].doubtful;
    return !doubtful || is_alone(text_, at_, end);
  }

  void skip(const DateTokens* tokens = nullptr) {
    if (tokens || text_[at_] != ' ') after_week_ = tokens && tokens->tokens[0].kind == 'W';
    if (tokens) return void(at_ = tokens->tokens[0].end);
    if (is_ascii_digit(text_[at_])) {
      while (at_ < text_.size() && is_ascii_digit(text_[at_])) ++at_;
    } else if (latin_letter(text_.substr(at_)) > 0) {
      while (const std::size_t letter = latin_letter(text_.substr(at_))) at_ += letter;
    } else {
      ++at_;
      while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0xC0) == 0x80) ++at_;
    }
  }

  /// The end of the address that begins here; 0 for none.
  std::size_t address_end() const {
    const std::string_view rest = text_.substr(at_);
    if (!rest.starts_with("http://") && !rest.starts_with("https://")) return 0;
    return std::min(text_.find_first_of(" \t\n)>]|", at_), text_.size());
  }

  std::string_view text_;
  bool in_addresses_;
  std::size_t at_ = 0;
  bool after_week_ = false;
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

std::optional<WrittenDate> find_year(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_of("0123456789", at), text.size());
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
