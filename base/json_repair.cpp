#include "base/json_repair.hpp"

#include <algorithm>
#include <charconv>

#include "base/json.hpp"
#include "base/strings.hpp"

namespace kgbuild {
inline namespace base {
namespace {

class Repair {
 public:
  explicit Repair(std::string_view text) : text_(text) { result_.text = repair_surrogate_escapes(text); }

  RepairedJson run() {
    while (at_ < text_.size()) read_one();
    return std::move(result_);
  }

 private:
  void read_one() {
    switch (const char c = text_[at_]; c) {
      case '"':
        at_ = string_end(at_);
        return;
      case '{':
      case '[':
        if (depth_ == max_json_depth) return skip_deep();
        ++depth_;
        break;
      case '}':
      case ']':
        if (depth_ > 0) --depth_;
        break;
      default:
        if (c == '-' || c == 'N' || c == 'I' || is_ascii_digit(c)) return read_word();
    }
    ++at_;
  }

  /// The offset after the string that begins at `at`. A line end ends a string that is not closed, so that one
  /// quotation mark does not swallow the rest.
  std::size_t string_end(std::size_t at) const {
    for (++at; at < text_.size() && text_[at] != '\n'; ++at) {
      if (text_[at] == '"') return at + 1;
      if (text_[at] == '\\') ++at;
    }
    return std::min(at, text_.size());
  }

  void read_word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && (is_ascii_alnum(text_[at_]) || std::string_view("+-.").find(text_[at_]) != none))
      ++at_;
    const std::string_view word = text_.substr(start, at_ - start);
    const std::string_view name = word.substr(word.starts_with('-') ? 1 : 0);
    if (name == "NaN" || name == "Infinity")
      blank_out(start);
    else if (is_out_of_range(word))
      skip(start);
  }

  static bool is_out_of_range(std::string_view word) {
    constexpr std::size_t shortest = 5;  // 1e309
    if (word.size() < shortest) return false;
    double value = 0;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), value);
    return parsed.ec == std::errc::result_out_of_range && parsed.ptr == word.data() + word.size();
  }

  /// Everything up to the bracket that closes the one here.
  void skip_deep() {
    const std::size_t start = at_;
    std::size_t depth = 0;
    do {
      const char c = text_[at_];
      if (c == '"') {
        at_ = string_end(at_);
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      ++at_;
    } while (depth > 0 && at_ < text_.size());
    if (depth == 0) skip(start);
  }

  void skip(std::size_t start) {
    if (result_.skipped++ == 0) result_.first_skipped = start;
    blank_out(start);
  }

  /// Line ends stay.
  void blank_out(std::size_t start) {
    for (std::size_t i = start; i < at_; ++i)
      if (text_[i] != '\n') result_.text[i] = ' ';
    result_.text[start] = result_.text[start + 1] = '"';
  }

  static constexpr std::size_t none = std::string_view::npos;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  RepairedJson result_;
};

}  // namespace

RepairedJson repair_json(std::string_view text) { return Repair(text).run(); }

}  // namespace base
}  // namespace kgbuild
