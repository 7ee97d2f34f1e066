#include "parsers/fields/date_tokens.hpp"

#include "base/strings.hpp"
#include "parsers/fields/cjk_numbers.hpp"
#include "parsers/fields/date_words.hpp"

namespace kgbuild::parsing {
namespace {

class TokenReader {
 public:
  TokenReader(std::string_view text, std::size_t at, DateTokens& out) : text_(text), at_(at), out_(out) {}

  void read() {
    while (at_ < text_.size() && !out_.full() && step()) {
    }
    out_.end = at_;
  }

 private:
  bool step() { return skip_blank() || skip_parentheses() || read_number() || read_word() || read_sign(); }

  std::string_view rest() const { return text_.substr(at_); }
  const DateToken* last() const { return out_.count == 0 ? nullptr : &out_.tokens[out_.count - 1]; }

  void add(char kind, std::size_t length, int value = 0, std::size_t digits = 0) {
    out_.tokens[out_.count++] = {kind, value, digits, at_, at_ + length, false};
    at_ += length;
  }

  bool skip(std::string_view what) {
    if (!rest().starts_with(what)) return false;
    at_ += what.size();
    return true;
  }
  bool skip_blank() { return skip(" ") || skip("\t") || skip("\u00A0") || skip("\u3000"); }

  /// A day of the week in parentheses, `(火)`; of anything else only the parentheses themselves.
  bool skip_parentheses() {
    for (const std::string_view open : {"(", "（"}) {
      if (!rest().starts_with(open)) continue;
      const std::size_t inside = at_ + open.size() + 3;
      for (const std::string_view close : {")", "）"})
        if (inside <= text_.size() && static_cast<unsigned char>(text_[inside - 3]) >= 0xE0 &&
            text_.substr(inside).starts_with(close))
          return at_ = inside + close.size(), true;
    }
    return out_.count > 0 && (skip("(") || skip(")") || skip("（") || skip("）"));
  }

  bool read_number() {
    const WrittenNumber number = read_written_number(rest());
    if (number.length == 0) return false;
    switch (number.digits) {
      case 1:
      case 2:
        if (skip_time(number.length)) return true;
        add('n', number.length, number.value, number.digits);
        skip_ordinal();
        return true;
      case 4:
        return add('y', number.length, number.value, 4), true;
      case 8:
        return add('8', number.length, number.value, 8), true;
      default:
        return false;
    }
  }

  /// `10:15:00` between the day and the year.
  bool skip_time(std::size_t hours) {
    constexpr std::string_view minutes = ":00";
    const auto is_part = [&](std::string_view text) {
      return text.size() >= minutes.size() && text[0] == ':' && is_ascii_digit(text[1]) && is_ascii_digit(text[2]);
    };
    if (out_.count == 0 || !is_part(rest().substr(hours))) return false;
    at_ += hours;
    while (is_part(rest())) at_ += minutes.size();
    return true;
  }

  void skip_ordinal() {
    for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "º", "°"})
      if (rest().starts_with(ending) && latin_letter(rest().substr(ending.size())) == 0) return void(skip(ending));
  }

  bool read_word() {
    constexpr std::size_t too_long = 24;  // bytes; no word of a date is
    std::size_t length = 0;
    while (length < too_long) {
      const std::size_t letter = latin_letter(rest().substr(length));
      if (letter == 0) break;
      length += letter;
    }
    if (length == 0 || length >= too_long) return false;
    const std::string_view word = rest().substr(0, length);
    if (const int month = find_month(word)) {
      add('m', length, month);
      out_.tokens[out_.count - 1].doubtful = is_doubtful_month(word);
      skip(".");
      return true;
    }
    const char kind = find_date_word(word);
    if (kind == ' ' && out_.count > 0) return at_ += length, skip("."), true;
    if (kind == 0 || kind == ' ') return false;
    return add(kind, length), true;
  }

  bool read_sign() {
    const char c = text_[at_];
    if (c == '\'' && may_have_short_year() && read_short_year(1)) return true;
    if (c == '-' || c == '.' || c == '/' || c == '_' || c == ',' || c == '~') return add(c, 1), true;
    const DateSign sign = find_date_sign(rest());
    if (sign.length == 0) return false;
    if (sign.kind == '\'') return may_have_short_year() && read_short_year(sign.length);
    if (sign.kind == ' ')
      at_ += sign.length;
    else
      add(sign.kind, sign.length);
    return true;
  }

  bool may_have_short_year() const { return last() && (last()->kind == 'm' || last()->kind == ','); }

  bool read_short_year(std::size_t apostrophe) {
    const WrittenNumber number = read_written_number(rest().substr(apostrophe));
    if (number.digits != 2) return false;
    return add('\'', apostrophe + number.length, number.value, 2), true;
  }

  std::string_view text_;
  std::size_t at_;
  DateTokens& out_;
};

}  // namespace

DateTokens::DateTokens(std::string_view text, std::size_t at) { TokenReader(text, at, *this).read(); }

std::size_t latin_letter(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_letter(text[0])) return 1;
  const auto lead = static_cast<unsigned char>(text[0]);
  const bool letter = (lead >= 0xC3 && lead <= 0xC5) || lead == 0xD0 || lead == 0xD1;
  return letter && text.size() > 1 ? 2 : 0;
}

}  // namespace kgbuild::parsing
