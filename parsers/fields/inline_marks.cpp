#include "parsers/fields/inline_marks.hpp"

#include <algorithm>
#include <vector>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t max_target = 1000;  ///< of a link, so that many open ones cost no more than linear time

bool is_word(char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_sign(char c) { return c > ' ' && c < '\x7F' && !is_ascii_alnum(c); }

/// Reads left to right; what may begin something waits on a stack until its end is found.
class MarkReader {
 public:
  explicit MarkReader(std::string_view text) : text_(text) {}

  std::string read() {
    while (at_ < text_.size()) read_one();
    return std::move(out_);
  }

 private:
  struct Opener {
    char mark;         ///< `*`, `_`, `~`, `[`, or `!` of a picture
    std::size_t size;  ///< of the run
    std::size_t out;   ///< where it is in `out_`
  };

  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  char before() const { return at_ == 0 ? '\0' : text_[at_ - 1]; }

  void keep(std::size_t count) {
    out_.append(text_, at_, count);
    at_ += count;
  }

  void read_one() {
    switch (text_[at_]) {
      case '\\':
        if (is_sign(at(at_ + 1))) ++at_;
        return keep(1);
      case '`':
        return read_code();
      case '\'':
        if (at_ != closing_quote_) return keep(1);
        out_ += '"';
        at_ += 2;
        return;
      case '*':
      case '_':
      case '~':
        return read_emphasis();
      case '!':
        if (at(at_ + 1) != '[') return keep(1);
        openers_.push_back({'!', 2, out_.size()});
        return keep(2);
      case '[':
        if (read_footnote() || read_wiki_link()) return;
        openers_.push_back({'[', 1, out_.size()});
        return keep(1);
      case ']':
        if (!read_link_end()) keep(1);
        return;
      default:
        return keep(1);
    }
  }

  std::size_t run_size() const {
    const std::size_t end = std::min(text_.find_first_not_of(text_[at_], at_), text_.size());
    return end - at_;
  }

  /// `code`, ``code``; also ``a quotation'' and `a quotation'.
  void read_code() {
    const std::size_t size = run_size();
    const std::string_view run = text_.substr(at_, size);
    const std::size_t from = at_ + size;
    const std::size_t end = text_.find(run, from);
    if (end != none && end > from && at(end + size) != '`') {
      const std::string_view inside = trim(text_.substr(from, end - from));
      out_ += inside;
      at_ = end + size;
      return;
    }
    const std::size_t quote = size > 2 ? none : text_.find(size == 2 ? "''" : "'", from);
    if (quote == none || is_word(before())) return keep(size);
    out_ += size == 2 ? '"' : '\'';
    at_ = from;
    if (size == 2) closing_quote_ = quote;
  }

  void read_emphasis() {
    const char mark = text_[at_];
    const std::size_t size = run_size();
    const char next = at(at_ + size);
    std::size_t rest = size;
    const bool closes = before() > ' ' || static_cast<unsigned char>(before()) >= 0x80;
    if (closes && std::string_view("([{").find(before()) == none && (mark == '*' || !is_word(next))) {
      while (rest > 0 && close(mark, rest)) {
      }
    }
    at_ += size - rest;
    if (rest == 0) return;
    const bool opens = is_word(next) || (next != '\0' && std::string_view("\"'([<$`*_\\~{").find(next) != none);
    const bool fits =
        mark == '~' ? rest == 2
                    : rest <= 3 && (!is_word(before()) || (rest == 2 && mark == '*' && !is_ascii_digit(before())));
    if (opens && fits && rest == size) openers_.push_back({mark, rest, out_.size()});
    keep(rest);
  }

  /// Takes the nearest opener of `mark` off, with as many marks of the closing run; false if there is none.
  bool close(char mark, std::size_t& rest) {
    for (std::size_t i = openers_.size(); i-- > 0;) {
      const Opener& opener = openers_[i];
      if (opener.mark == '[' || opener.mark == '!') return false;
      if (opener.mark != mark) continue;
      if (opener.size > rest || opener.out + opener.size == out_.size()) return false;
      if (mark == '_' && is_dunder(opener)) return false;
      rest -= opener.size;
      out_.erase(opener.out, opener.size);
      openers_.resize(i);
      return true;
    }
    return false;
  }

  /// `__init__` is a name.
  bool is_dunder(const Opener& opener) const {
    return opener.size == 2 && std::all_of(out_.begin() + static_cast<std::ptrdiff_t>(opener.out + 2), out_.end(),
                                           [](char c) { return is_ascii_lower(c) || c == '_'; });
  }

  bool read_footnote() {
    if (at(at_ + 1) != '^') return false;
    const std::size_t end = find_first_not_of(text_, "0123456789", at_ + 2);
    if (end == none || end == at_ + 2 || text_[end] != ']') return false;
    at_ = end + 1;
    return true;
  }

  /// `[[page]]` and `[[page|text]]`.
  bool read_wiki_link() {
    if (at(at_ + 1) != '[') return false;
    const std::size_t end = find_first_of(text_, "[]", at_ + 2);
    if (end == none || end == at_ + 2 || text_.substr(end, 2) != "]]") return false;
    const std::string_view inside = text_.substr(at_ + 2, end - at_ - 2);
    out_ += inside.substr(inside.find('|') + 1);
    at_ = end + 2;
    return true;
  }

  /// The end of a link's text, with its address; false if it is none.
  bool read_link_end() {
    std::size_t i = openers_.size();
    while (i > 0 && openers_[i - 1].mark != '[' && openers_[i - 1].mark != '!') --i;
    if (i == 0) return false;
    const Opener opener = openers_[i - 1];
    const std::size_t end = target_end(opener);
    openers_.resize(i - 1);
    if (end == none) return false;
    if (opener.mark == '!')
      out_.resize(opener.out);
    else
      out_.erase(opener.out, opener.size);
    at_ = end;
    return true;
  }

  /// Where the target ends that follows the `]` here: `(address)`, `(address "title")` or, of a whole title, `[id]`.
  std::size_t target_end(const Opener& opener) const {
    if (at(at_ + 1) == '[' && opener.out == 0) {
      const std::size_t end = text_.find(']', at_ + 2);
      return end == none || end - at_ > 40 || text_.substr(at_, end - at_).find(' ') != none ? none : end + 1;
    }
    if (at(at_ + 1) != '(') return none;
    std::size_t depth = 1, end = at_ + 2;
    const std::size_t last = std::min(text_.size(), end + max_target);
    for (; end < last; ++end) {
      if (text_[end] == '(') ++depth;
      if (text_[end] == ')' && --depth == 0) break;
    }
    if (end == last) return none;
    const std::string_view target = trim(text_.substr(at_ + 2, end - at_ - 2), " <>");
    const std::string_view address = target.substr(0, target.find(' '));
    const bool titled = address.size() == target.size() || target.ends_with('"') || target.ends_with('\'');
    return titled && (target.empty() || find_first_of(address, "/.:#") != none) ? end + 1 : none;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t closing_quote_ = none;  ///< where '' ends a quotation
  std::vector<Opener> openers_;
  std::string out_;
};

}  // namespace

std::string strip_inline_marks(std::string_view text) {
  if (find_first_of(text, "\\`*_~[") == none) return std::string(text);
  return MarkReader(text).read();
}

}  // namespace kgbuild::parsing
