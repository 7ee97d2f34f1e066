#include "parsers/rules/pattern_end.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace kgbuild::parsing {
namespace {

using Signs = PatternEnd::Signs;

constexpr std::size_t first_other = 128, names = 192;
constexpr std::uint32_t first_name = 0xE000, last_name = 0xEFFF;

Signs signs_between(std::uint32_t first, std::uint32_t last) {
  Signs signs;
  for (std::uint32_t code = first; code <= std::min(last, 0x7FU); ++code) signs.set(code);
  if (last >= first_name && first <= last_name) signs.set(names);
  if (first >= first_name && last <= last_name) return signs;
  std::uint32_t code = std::max(first, 0x80U);
  for (int i = 0; i < 64 && code <= last; ++i, ++code) signs.set(first_other + (code & 0x3F));
  return signs;
}

/// What a part of a pattern matches.
struct Part {
  bool blank = true;  ///< nothing, or nothing but blanks
  Signs last;         ///< last character, if it is no blank
};

Part make_part(Signs signs) {
  Part part{signs[' '], signs};
  part.last.reset(' ');
  return part;
}

/// Reads a pattern; nothing where it holds what is not understood.
class PatternReader {
 public:
  explicit PatternReader(std::string_view pattern) : rest_(pattern) {}

  std::optional<Part> read() {
    Part part = read_alternatives(0);
    if (is_lost_ || !rest_.empty()) return std::nullopt;
    return part;
  }

 private:
  static constexpr int deepest = 100;

  bool take(std::string_view text) {
    const bool is_there = rest_.starts_with(text);
    if (is_there) rest_.remove_prefix(text.size());
    return is_there;
  }

  Part lose() {
    is_lost_ = true;
    rest_ = {};
    return {};
  }

  Part read_alternatives(int depth) {
    if (depth > deepest) return lose();
    Part all{false, {}};
    do {
      const Part one = read_sequence(depth);
      all.blank = all.blank || one.blank;
      all.last |= one.last;
    } while (take("|"));
    return all;
  }

  Part read_sequence(int depth) {
    Part all;
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      Part one = read_item(depth);
      one.blank = repeats_from_zero() || one.blank;
      all.last = one.blank ? all.last | one.last : one.last;
      all.blank = all.blank && one.blank;
    }
    return all;
  }

  /// Takes the repetition behind an item.
  bool repeats_from_zero() {
    bool zero = take("?") || take("*");
    if (!zero && !take("+") && rest_.size() > 1 && rest_[0] == '{' && is_ascii_digit(rest_[1])) {
      zero = rest_[1] == '0';
      rest_.remove_prefix(std::min(rest_.find('}'), rest_.size() - 1) + 1);
    }
    take("?");
    return zero;
  }

  Part read_item(int depth) {
    if (take("(")) {
      if (!take("?:") && rest_.starts_with("?")) return lose();
      const Part inner = read_alternatives(depth + 1);
      return take(")") ? inner : lose();
    }
    if (take("[")) return read_class();
    if (take(".")) return make_part(Signs().set());
    if (take("^") || take("$") || take("\\b")) return {};
    return make_part(read_signs());
  }

  Part read_class() {
    const bool others = take("^");
    if (rest_.starts_with("]")) return lose();  // stands for itself
    Signs members, exact;
    while (!take("]")) {
      if (rest_.empty() || rest_.starts_with("[")) return lose();
      const std::uint32_t first = read_code();
      const bool is_range = !rest_.starts_with("-]") && take("-");
      const std::uint32_t last = is_range ? read_code() : first;
      if (is_lost_) return {};
      members |= signs_between(first, last);
    }
    if (!others) return make_part(members);
    // Of characters that share a sign, one that is left out leaves the others in.
    for (std::size_t sign = 0; sign < first_other; ++sign) exact[sign] = members[sign];
    return make_part(~exact);
  }

  Signs read_signs() {
    if (take("\\d")) return signs_between('0', '9');
    const std::uint32_t code = read_code();
    return signs_between(code, code);
  }

  /// One character, as it is or escaped.
  std::uint32_t read_code() {
    if (take("\\x{")) {
      std::uint32_t code = 0;
      const auto parsed = std::from_chars(rest_.data(), rest_.data() + rest_.size(), code, 16);
      rest_.remove_prefix(static_cast<std::size_t>(parsed.ptr - rest_.data()));
      if (parsed.ec != std::errc() || !take("}")) lose();
      return code;
    }
    if (take("\\") && (rest_.empty() || is_ascii_alnum(rest_.front()))) {
      lose();
      return 0;
    }
    const CodePoint point = rest_.empty() ? CodePoint() : decode_utf8(rest_, 0);
    if (point.value == CodePoint::bad) {
      lose();
      return 0;
    }
    rest_.remove_prefix(point.length);
    return point.value;
  }

  std::string_view rest_;
  bool is_lost_ = false;
};

std::size_t last_sign(std::string_view text) {
  const auto last = static_cast<unsigned char>(text.back());
  if (last < 0x80) return last;
  const bool is_name = text.size() >= 3 && text[text.size() - 3] == '\xEE';
  return is_name ? names : first_other + (last & 0x3F);
}

}  // namespace

PatternEnd::PatternEnd(std::string_view pattern) : PatternEnd() {
  const std::optional<Part> part = PatternReader(pattern).read();
  if (!part || part->blank) return;
  blank_ = false;
  allowed_ = part->last;
}

bool PatternEnd::may_match(std::string_view text) const {
  const std::size_t last = text.find_last_not_of(' ');
  return last == std::string_view::npos ? blank_ : allowed_[last_sign(text.substr(0, last + 1))];
}

}  // namespace kgbuild::parsing
