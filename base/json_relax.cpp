#include "base/json_relax.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "base/json_write.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }
bool is_word(char c) {
  return is_ascii_alnum(c) || c == '_' || c == '$' || c == '.' || c == '-' || c == '+' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_number(std::string_view word) {
  const std::string_view digits = word.substr(word.starts_with('-') ? 1 : 0);
  const bool zeros = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
  return !digits.empty() && is_ascii_digit(digits[0]) && is_ascii_digit(word.back()) && !zeros &&
         parse_number<double>(word).has_value();
}

/// Reads a string with its escapes; `at` moves to what follows it.
class StringReader {
 public:
  StringReader(std::string_view text, std::size_t& at) : text_(text), at_(at) {}

  std::string read(bool raw) {
    const std::string_view quote = text_.substr(at_, is_triple() ? 3 : 1);
    at_ += quote.size();
    std::string out;
    while (at_ < text_.size() && !text_.substr(at_).starts_with(quote)) {
      if (text_[at_] == '\\' && !raw && at_ + 1 < text_.size())
        read_escape(out);
      else
        out += text_[at_++];
    }
    at_ = std::min(at_ + quote.size(), text_.size());
    return out;
  }

 private:
  bool is_triple() const {
    const char quote = text_[at_];
    return quote != '`' && at_ + 2 < text_.size() && text_[at_ + 1] == quote && text_[at_ + 2] == quote;
  }

  void read_escape(std::string& out) {
    constexpr std::string_view letters = "ntrbf", values = "\n\t\r\b\f";
    const char c = text_[at_ + 1];
    at_ += 2;
    if (const std::size_t letter = letters.find(c); letter != none) return void(out += values[letter]);
    if (c == '\n') return;  // the string goes on in the next line
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits == 0) return void(out += c);
    std::uint32_t point = read_hex(digits);
    constexpr std::uint32_t high = 0xD800, low = 0xDC00, end = 0xE000;
    if (point >= high && point < low && text_.substr(at_).starts_with("\\u")) {
      at_ += 2;
      const std::uint32_t second = read_hex(digits);
      point = second >= low && second < end ? 0x10000 + ((point - high) << 10U) + (second - low) : 0xFFFD;
    }
    const bool valid = point <= 0x10FFFF && (point < high || point >= end);
    append_utf8(out, valid ? point : 0xFFFD);
  }

  std::uint32_t read_hex(std::size_t digits) {
    const std::string_view text = text_.substr(at_, digits);
    std::uint32_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    const auto length = static_cast<std::size_t>(parsed.ptr - text.data());
    at_ += length;
    return length == digits ? value : 0xFFFD;
  }

  std::string_view text_;
  std::size_t& at_;
};

/// Writes JSON values, and the commas between them.
class ValueWriter {
 public:
  bool is_open() const { return !levels_.empty(); }
  bool expects_key() const { return is_open() && levels_.back().object && !levels_.back().has_key; }
  bool in_call() const { return is_open() && levels_.back().bracket == '('; }

  void open(char bracket) {
    if (expects_key()) return;  // a value where a key should be
    begin_value();
    out_ += bracket == '{' ? '{' : '[';
    levels_.push_back({bracket, bracket == '{', false, false});
    ++open_[bracket == '{' ? 0 : bracket == '[' ? 1 : 2];
  }

  /// Closes the innermost level with the bracket, and those inside it.
  void close(char bracket) {
    const std::size_t kind = bracket == '}' ? 0 : bracket == ']' ? 1 : 2;
    if (open_[kind] == 0) return;
    for (bool closed = false; !closed;) {
      const char inner = levels_.back().bracket;
      closed = inner == "{[("[kind];
      end_key();
      out_ += levels_.back().object ? '}' : ']';
      levels_.pop_back();
      --open_[inner == '{' ? 0 : inner == '[' ? 1 : 2];
    }
    if (!is_open()) out_ += ' ';
  }

  void key(std::string_view name) {
    Level& level = levels_.back();
    if (level.has_items) out_ += ',';
    level.has_items = level.has_key = true;
    JsonWriter(out_).string(name);
    out_ += ':';
  }
  void string(std::string_view text) {
    begin_value();
    JsonWriter(out_).string(text);
  }
  void literal(std::string_view word) {
    begin_value();
    out_ += word;
  }
  /// Adds to the string that was written last.
  void extend(std::string_view text) {
    std::string more;
    JsonWriter(more).string(text);
    const std::size_t end = out_.rfind('"');
    const std::string rest = out_.substr(end + 1);
    out_.resize(end);
    out_.append(more, 1).append(rest);
  }
  /// A key without a value has none.
  void end_key() {
    if (!is_open() || !levels_.back().has_key) return;
    out_ += "null";
    levels_.back().has_key = false;
  }
  void line_end() { out_ += '\n'; }
  std::string take() { return std::move(out_); }

 private:
  struct Level {
    char bracket;
    bool object, has_items, has_key;
  };

  void begin_value() {
    if (!is_open()) return;
    Level& level = levels_.back();
    if (!level.object && level.has_items) out_ += ',';
    level.has_items = true;
    level.has_key = false;
  }

  std::vector<Level> levels_;
  std::array<std::size_t, 3> open_{};  ///< levels of objects, lists, tuples
  std::string out_;
};

class Relaxer {
 public:
  explicit Relaxer(std::string_view text) : text_(text) {}

  std::string run() {
    while (at_ < text_.size()) step();
    return writer_.take();
  }

 private:
  enum class Last { other, string, plus, opens_value };

  void step() {
    const char c = text_[at_];
    if (c == '\n') writer_.line_end();
    if (c == ' ' || c == '\t' || c == '\n') return void(++at_);
    if (skip_comment()) return;
    if (is_quote(c)) return add_string(false);
    if (is_word(c)) return add_word();
    ++at_;
    if (c == '{' || c == '[' || c == '(')
      open(c);
    else if (c == '}' || c == ']' || c == ')')
      writer_.close(c);
    else if (c == ',')
      writer_.end_key();
    const bool begins = c == '=' || c == '(' || c == ',' || c == ';' || c == ':' || c == ']' || c == '}';
    last_ = begins ? Last::opens_value : Last::other;
  }

  /// Outside of values a bracket begins one only after a sign such as `=`: others belong to code.
  void open(char bracket) {
    if (!writer_.is_open() && (bracket == '(' || last_ != Last::opens_value)) return;
    writer_.open(bracket);
  }

  bool skip_comment() {
    const std::string_view rest = text_.substr(at_);
    const bool line = rest.starts_with("//") || rest[0] == '#';
    if (!line && !rest.starts_with("/*")) return false;
    const std::size_t end = line ? rest.find('\n') : rest.find("*/");
    const std::string_view comment = rest.substr(0, std::min(end, rest.size()));
    for (std::ptrdiff_t i = std::ranges::count(comment, '\n'); i > 0; --i) writer_.line_end();
    at_ += std::min(rest.size(), comment.size() + (line ? 0 : 2));
    return true;
  }

  void add_string(bool raw) {
    const std::size_t begin = at_;
    const std::string value = StringReader(text_, at_).read(raw);
    const auto lines = std::ranges::count(text_.substr(begin, at_ - begin), '\n');
    const bool joins = last_ == Last::plus || (last_ == Last::string && writer_.in_call());
    if (writer_.expects_key())
      writer_.key(value);
    else if (writer_.is_open() && joins)
      writer_.extend(value);
    else if (writer_.is_open())
      writer_.string(value);
    for (std::ptrdiff_t i = 0; i < lines; ++i) writer_.line_end();
    last_ = Last::string;
  }

  std::string_view take_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  char next_sign() const {
    const std::size_t next = text_.find_first_not_of(" \t", at_);
    return next == none ? '\0' : text_[next];
  }

  void add_word() {
    const std::string_view word = take_word();
    if (word == "+") {
      if (last_ == Last::string) last_ = Last::plus;
      return;
    }
    if (word.size() <= 2 && at_ < text_.size() && is_quote(text_[at_]) && is_ascii_letter(word[0]))
      return add_string(word.find_first_of("rR") != none);
    last_ = word == "default" || word == "return" ? Last::opens_value : Last::other;
    if (!writer_.is_open()) return;
    if (next_sign() == '=') return skip_argument();
    if (writer_.expects_key()) return writer_.key(word);
    if (next_sign() == '(') return add_call(word);
    add_value(word);
  }

  void add_value(std::string_view word) {
    if (word == "true" || word == "True") return writer_.literal("true");
    if (word == "false" || word == "False") return writer_.literal("false");
    constexpr std::array<std::string_view, 9> nothing{"null", "None", "undefined", "nan",      "NaN",
                                                      "inf",  "-inf", "Infinity",  "-Infinity"};
    if (std::ranges::find(nothing, word) != nothing.end()) return writer_.literal("null");
    if (is_number(word)) return writer_.literal(word);
    writer_.string(word);
  }

  /// `dtype=object`
  void skip_argument() {
    at_ = text_.find('=', at_) + 1;
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    if (at_ < text_.size() && is_word(text_[at_])) take_word();
  }

  /// A date becomes a text; of other calls the first argument counts: what follows the name is read as if alone.
  void add_call(std::string_view name) {
    constexpr std::size_t longest = 80;
    at_ = text_.find('(', at_) + 1;
    const std::string_view rest = text_.substr(at_, longest);
    const std::string_view arguments = rest.substr(0, std::min(rest.find(')'), rest.size()));
    const bool numbers = arguments.find_first_not_of("0123456789, ") == none && !arguments.empty();
    if (ascii_lower(name).find("date") == none || !numbers) return;
    std::string date;
    for (const std::string_view part : split_list(arguments)) {
      const std::string_view number = trim(part);
      date += concat({date.empty() ? "" : "-", number.size() < 2 ? "0" : "", number});
      if (date.size() >= std::string_view("2024-03-14").size()) break;
    }
    writer_.string(date);
    at_ += arguments.size();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Last last_ = Last::opens_value;
  ValueWriter writer_;
};

}  // namespace

std::string relax_json(std::string_view text) { return Relaxer(text).run(); }

}  // namespace base
}  // namespace kgbuild
