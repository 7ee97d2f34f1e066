#include "parsers/fields/affiliation_marks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_mark = 64;  // bytes

struct Sign {
  std::string_view sign;
  char key;
};
// Superscripts, and signs that part them.
constexpr std::array<Sign, 17> superscripts{{{"⁰", '0'},
                                             {"¹", '1'},
                                             {"²", '2'},
                                             {"³", '3'},
                                             {"⁴", '4'},
                                             {"⁵", '5'},
                                             {"⁶", '6'},
                                             {"⁷", '7'},
                                             {"⁸", '8'},
                                             {"⁹", '9'},
                                             {"ᵃ", 'a'},
                                             {"ᵇ", 'b'},
                                             {"ᶜ", 'c'},
                                             {"ᵈ", 'd'},
                                             {"ᵉ", 'e'},
                                             {"˒", ','},
                                             {"⁺", ','}}};

/// Signs around keys; the longest first where one begins with another.
struct Form {
  std::string_view open, close;
};
constexpr std::array<Form, 10> forms{{{"<sup>", "</sup>"},
                                      {"\\textsuperscript{", "}"},
                                      {"$^{", "}$"},
                                      {"$^", "$"},
                                      {"${}^{", "}$"},
                                      {"^{", "}"},
                                      {"⁽", "⁾"},
                                      {"(", ")"},
                                      {"[", "]"},
                                      {"（", "）"}}};

class MarkFinder {
 public:
  explicit MarkFinder(std::string_view text) : text_(text) {}

  std::vector<AffiliationMark> run() {
    while (at_ < text_.size()) {
      if (!read_superscripts() && !read_form() && !read_caret() && !read_plain()) ++at_;
    }
    return std::move(marks_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  bool add(std::size_t length, std::string keys, bool plain = false) {
    if (split_affiliation_keys(keys).empty()) return false;
    marks_.push_back({at_, at_ + length, std::move(keys), plain});
    at_ += length;
    return true;
  }

  std::string read_superscripts(std::size_t& length) const {
    std::string keys;
    for (bool found = true; found && length < max_mark;) {
      const auto* const sign = std::ranges::find_if(
          superscripts, [&](const Sign& s) { return text_.substr(at_ + length).starts_with(s.sign); });
      found = sign != superscripts.end();
      if (!found && !keys.empty() && text_.substr(at_ + length).starts_with(',')) {
        // `¹,²`: a comma goes on only before another superscript.
        const std::string_view next = text_.substr(at_ + length + 1);
        found = std::ranges::any_of(superscripts, [&](const Sign& s) { return next.starts_with(s.sign); });
        if (found) keys += ',', ++length;
      } else if (found) {
        keys += sign->key;
        length += sign->sign.size();
      }
    }
    return keys;
  }

  bool read_superscripts() {
    if (static_cast<unsigned char>(text_[at_]) < 0x80) return false;
    std::size_t length = 0;
    std::string keys = read_superscripts(length);
    return length > 0 && add(length, std::move(keys));
  }

  bool read_form() {
    const char c = text_[at_];
    if (c != '(' && c != '[' && c != '$' && c != '^' && c != '<' && c != '\\' && static_cast<unsigned char>(c) < 0xE0)
      return false;
    for (const Form& form : forms) {
      if (!rest().starts_with(form.open)) continue;
      const std::size_t begin = form.open.size();
      const std::size_t close = rest().substr(begin, max_mark).find(form.close);
      if (close == std::string_view::npos) continue;
      std::string keys(rest().substr(begin, close));
      if (form.open == "⁽") {
        const std::size_t before = std::exchange(at_, at_ + begin);
        std::size_t length = 0;
        keys = read_superscripts(length);
        at_ = before;
      }
      if (add(begin + close + form.close.size(), std::move(keys))) return true;
    }
    return false;
  }

  /// The length of `1,2` at `from`: numbers of at most two digits.
  std::size_t numbers_length(std::size_t from) const {
    std::size_t end = from;
    while (end - from < max_mark) {
      const std::size_t begin = end;
      while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
      if (end == begin || end - begin > 2) return 0;
      if (end + 1 >= text_.size() || text_[end] != ',' || !is_ascii_digit(text_[end + 1])) break;
      ++end;
    }
    return end - from;
  }

  /// `^1,2`, `^a`, and `^1^` of Markdown.
  bool read_caret() {
    if (text_[at_] != '^') return false;
    std::size_t length = numbers_length(at_ + 1);
    if (length == 0 && at_ + 1 < text_.size() && is_ascii_lower(text_[at_ + 1]) &&
        (at_ + 2 == text_.size() || !is_ascii_alnum(text_[at_ + 2])))
      length = 1;
    if (length == 0) return false;
    const bool closed = rest().substr(1 + length).starts_with('^');
    return add(1 + length + (closed ? 1 : 0), std::string(rest().substr(1, length)));
  }

  bool read_plain() {
    if (!is_ascii_digit(text_[at_])) return false;
    const std::size_t length = numbers_length(at_);
    if (length > 0) return add(length, std::string(rest().substr(0, length)), true);
    while (at_ < text_.size() && is_ascii_digit(text_[at_])) ++at_;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<AffiliationMark> marks_;
};

bool is_key(std::string_view word) {
  const bool number = std::ranges::all_of(word, is_ascii_digit) && word.size() <= 2;
  return number || (word.size() == 1 && is_ascii_lower(word[0]));
}

}  // namespace

std::vector<AffiliationMark> find_affiliation_marks(std::string_view text) { return MarkFinder(text).run(); }

std::vector<std::string> split_affiliation_keys(std::string_view text) {
  std::vector<std::string> keys;
  std::string spaced(text);
  for (const std::string_view sign : {",", ";", "&", "+", "*", "\\", "∗", "†", "‡", "§", "¶", "#"})
    replace_all(spaced, sign, " ");
  for (const std::string_view word : split_list(spaced, ' ')) {
    if (word.empty() || word == "and") continue;
    if (!is_key(word)) return {};
    keys.emplace_back(word);
  }
  return keys;
}

}  // namespace kgbuild::parsing
