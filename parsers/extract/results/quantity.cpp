#include "parsers/extract/results/quantity.hpp"
#include "base/ascii.hpp"

#include <algorithm>

namespace kgbuild::parsing {
namespace {

constexpr std::size_t near = 30;          // bytes behind a number that say what it is
constexpr std::size_t most_numbers = 64;  // of a sentence; more are a table, and this bounds the work on one

/// Digits with `,` between groups of three and one decimal point.
std::size_t number_end(std::string_view text, std::size_t at, std::string& value) {
  bool point = false;
  for (; at < text.size(); ++at) {
    if (is_ascii_digit(text[at])) {
      value += text[at];
    } else if (text[at] == ',' && !point && at + 3 < text.size() && is_ascii_digit(text[at + 1]) &&
               is_ascii_digit(text[at + 2]) && is_ascii_digit(text[at + 3])) {
      continue;
    } else if (text[at] == '.' && !point && at + 1 < text.size() && is_ascii_digit(text[at + 1])) {
      value += '.';
      point = true;
    } else {
      break;
    }
  }
  return at;
}

/// Behind a blank at `at`, ordinary or one at which no line breaks.
std::size_t skip_blank(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  for (const std::string_view blank : {" ", "\xC2\xA0", "\xE2\x80\xAF"}) {
    if (rest.starts_with(blank)) return at + blank.size();
  }
  return at;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

class QuantityReader {
 public:
  QuantityReader(std::string_view field, const Sentence& sentence, std::span<const Mention> mentions,
                 const ResultWords& words)
      : text_(field.substr(0, sentence.end)), begin_(sentence.start), mentions_(mentions), words_(words) {}

  std::vector<Quantity> read() {
    std::size_t next = 0;
    for (std::size_t at = begin_; at < text_.size() && out_.size() < most_numbers;) {
      while (next < mentions_.size() && mentions_[next].end <= at) ++next;
      if (next < mentions_.size() && mentions_[next].start <= at) {
        at = mentions_[next].end;
      } else if (is_ascii_digit(text_[at])) {
        at = read_number(at);
      } else if (at == begin_ || text_[at - 1] == ' ') {
        at = read_word(at);
      } else {
        ++at;
      }
    }
    share_units();
    std::erase_if(out_, [](const Quantity& q) { return q.counted; });
    return std::move(out_);
  }

 private:
  std::string_view left(std::size_t at) const { return text_.substr(begin_, at - begin_); }

  std::size_t read_number(std::size_t at) {
    Quantity q;
    q.start = at;
    q.end = number_end(text_, at, q.value);
    q.decimal = q.value.find('.') != std::string::npos;
    q.unit_end = q.end;
    read_sign(q);
    read_total(q);
    read_unit(q);
    if (q.unit.empty() && words_.factor_words.suffix_length(left(at)) != 0) q.unit = "x";
    read_comma(q);
    q.counted = is_glued(q) || (q.unit.empty() && !q.of_total && is_counted(text_.substr(q.end))) || is_refused(q) ||
                is_area(q);
    out_.push_back(q);
    return q.unit_end;
  }

  /// `63,5 %`, `3,4 puntos`: a decimal comma, in languages that write a blank before the sign.
  void read_comma(Quantity& q) const {
    if (q.decimal || !q.unit.empty() || text_.substr(q.end, 1) != ",") return;
    std::string digits;
    Quantity whole = q;
    whole.end = number_end(text_, q.end + 1, digits);
    if (digits.empty() || digits.size() > 2) return;
    if (skip_blank(text_, whole.end) == whole.end) return;
    read_unit(whole);
    if (whole.unit.empty()) return;
    whole.value += "." + digits;
    whole.decimal = true;
    q = std::move(whole);
  }

  /// `26 out of 35 points`, `102/126점`: the unit stands behind the whole. Without one it is a plain fraction.
  void read_total(Quantity& q) const {
    const std::size_t of = words_.total_words.prefix_length(text_.substr(q.end));
    if (q.decimal || of == 0) return;
    std::string total;
    Quantity whole;
    whole.end = number_end(text_, q.end + of, total);
    if (total.empty() || total.find('.') != std::string::npos) return;
    read_unit(whole);
    q.of_total = is_score(q);
    if (whole.unit.empty() && !q.of_total) return;
    q.end = q.unit_end = whole.end;
  }

  /// `a score of 26/35`, `solves 44 of 50`
  bool is_score(const Quantity& q) const { return words_.total_verbs.suffix_length(left(q.start)) != 0; }

  /// `+9.3`, `(-0.5`, `−7.81`; not the hyphen of a range or of a name.
  void read_sign(Quantity& q) const {
    const std::string_view before = left(q.start);
    const bool plus = ends_with(before, "+");
    const std::size_t length = plus || ends_with(before, "-") ? 1 : ends_with(before, "−") ? 3 : 0;
    if (length == 0) return;
    const char outer = before.size() > length ? before[before.size() - length - 1] : ' ';
    if (outer == ' ' || outer == '(' || plus) q.sign = plus ? '+' : '-';
  }

  /// Part of a word, a fraction or a spread: `v2.5`, `41/60`, `@5`, `± 0.3`.
  bool is_glued(const Quantity& q) const {
    const std::string_view before = left(q.start);
    if (before.empty()) return false;
    const char last = before.back();
    if (last == '/') return !ends_with(before, "%/");
    if (is_ascii_alnum(last) || last == '@' || last == '#' || last == '_' || last == '.') return true;
    if (ends_with(before, "±") || ends_with(before, "± ")) return true;
    if (last != '-' || q.sign == '-' || before.size() < 2) return false;
    const char outer = before[before.size() - 2];
    return is_ascii_alnum(outer) && !is_ascii_digit(outer);
  }

  /// `1024 × 1024`: neither number is a multiple.
  bool is_area(const Quantity& q) const {
    const std::string_view before = left(q.start);
    if (ends_with(before, "×") || ends_with(before, "× ") || ends_with(before, " x ")) return true;
    const std::string_view unit = text_.substr(q.end, q.unit_end - q.end);
    const std::size_t next = skip_blank(text_, q.unit_end);
    return (ends_with(unit, "×") || ends_with(unit, "x") || ends_with(unit, "X")) && next < text_.size() &&
           is_ascii_digit(text_[next]);
  }

  void read_unit(Quantity& q) const {
    for (std::size_t blank = 0; blank < 2; ++blank) {
      const std::size_t at = blank == 0 ? q.end : skip_blank(text_, q.end);
      const std::string_view rest = text_.substr(at);
      if (words_.unit_forms.prefix_length(rest) == 0) continue;
      const std::size_t counter = words_.counters.prefix_length(rest);
      for (const Unit& unit : words_.units) {
        if (unit.form.size() < counter || rest.substr(0, unit.form.size()) != unit.form) continue;
        const std::string_view behind = rest.substr(unit.form.size());
        if (is_ascii_alnum(unit.form.back()) && !behind.empty() && is_ascii_alnum(behind.front())) continue;
        if (!unit.before.empty() && unit.before.suffix_length(left(q.start)) == 0) continue;
        q.unit = unit.unit;
        q.time = unit.needs_time_word;
        q.unit_end = at + unit.form.size();
        return;
      }
    }
  }

  bool is_counted(std::string_view rest) const {
    if (!rest.empty() && (is_ascii_alnum(rest.front()) || rest.front() == '-' || rest.front() == ':')) {
      // `1-step`, `7B`, `3:1`; a range goes on with a digit.
      const std::size_t at = rest.front() == '-' ? 1 : 0;
      if (rest.size() <= at || !is_ascii_digit(rest[at])) return true;
    }
    return words_.counters.prefix_length(rest) != 0 ||
           (!rest.empty() && rest.front() == ' ' && words_.counters.prefix_length(rest.substr(1)) != 0);
  }

  /// `$2.1\\times$`, no price
  bool is_formula(const Quantity& q) const {
    return left(q.start).ends_with('$') && text_.substr(q.unit_end, 1) == "$";
  }

  bool is_refused(const Quantity& q) const {
    std::size_t from = q.start;
    while (from > begin_ && text_[from - 1] == ' ') --from;
    if (words_.refused_before.suffix_length(left(from)) != 0 && !is_formula(q)) return true;
    const std::string_view after = text_.substr(q.unit_end, near);
    if (words_.allowed_after.prefix_length(after) != 0) return false;
    return words_.refused_after.prefix_length(after) != 0 || (q.time && is_length(after));
  }

  /// `27시간의 걷기 데이터`, `5초 비디오`: how long a recording is.
  bool is_length(std::string_view after) const {
    const std::string_view phrase = after.substr(0, after.find_first_of(",;)"));
    return words_.time_tails.prefix_length(after) == 0 && words_.media_words.stands_in(phrase);
  }

  /// 두 배, `twice as`; 절반 only beside a decrease.
  std::size_t read_word(std::size_t at) {
    if (words_.number_forms.prefix_length(text_.substr(at)) == 0) return at + 1;
    for (const NumberWord& word : words_.number_words) {
      if (text_.substr(at, word.form.size()) != word.form) continue;
      Quantity q;
      q.value = word.value;
      q.unit = word.unit;
      if (word.needs_drop) q.sign = '-';
      q.start = at;
      q.end = q.unit_end = at + word.form.size();
      const std::string_view after = text_.substr(q.unit_end, near);
      q.counted = words_.refused_after.prefix_length(after) != 0 && words_.allowed_after.prefix_length(after) == 0;
      q.counted = q.counted || (word.needs_drop && !words_.drop_words.stands_in(after));
      out_.push_back(q);
      return q.end;
    }
    return at + 1;
  }

  std::string_view between(const Quantity& a, const Quantity& b) const {
    return text_.substr(a.unit_end, b.start - std::min(a.unit_end, b.start));
  }

  /// `에서 `, ` to `, `-`; also `63.3%의 정확도에서 65.9%로`, with the measure between.
  bool is_range(std::string_view gap) const {
    if (words_.range_words.contains(gap)) return true;
    constexpr std::string_view of = "의 ", from = "에서 ";
    return gap.size() < 48 && gap.substr(0, of.size()) == of && ends_with(gap, from) &&
           gap.find_first_of(",.") == std::string_view::npos;
  }

  /// True when the second number of a range is where a change led: `에서 26.9로`, `from 0.38 to 0.51`.
  bool is_change(const Quantity& a, const Quantity& b, std::string_view gap) const {
    if (gap.find("→") != std::string_view::npos || gap.find("->") != std::string_view::npos) return true;
    if (words_.change_words.contains(gap)) return true;
    const std::string_view after = text_.substr(b.unit_end, near);
    if (ends_with(gap, "에서 ") || ends_with(gap, "에서")) {
      constexpr std::string_view until = "까지 ";
      if (after.substr(0, until.size()) == until) {
        return words_.gain_words.stands_in(after) || words_.drop_words.stands_in(after);
      }
      return after.substr(0, 3) == "로" || after.substr(0, 6) == "으로";
    }
    const std::string_view before = left(a.start);
    return gap == " to " && ends_with(before, "from ") && !ends_with(before, "ranging from ") &&
           !ends_with(before, "ranges from ") && !ends_with(before, "range from ");
  }

  /// `23.5에서 26.9로`, `3.6-9.5배`, `28.8, 16.0, 6.9 포인트`: the unit of the last number is that of all.
  void share_units() {
    for (std::size_t i = out_.size(); i-- > 1;) {
      Quantity& a = out_[i - 1];
      Quantity& b = out_[i];
      const std::string_view gap = between(a, b);
      const bool range = is_range(gap);
      b.compared = words_.versus_words.contains(gap);
      b.joined = !range && words_.joiners.contains(gap);
      if (!range && !(b.joined && a.unit.empty() && a.decimal == b.decimal)) continue;
      a.counted = a.counted || b.counted;
      if (range) {
        a.ranged = b.ranged = b.range_end = true;
        a.before = is_change(a, b, gap);
      }
      if (a.unit.empty()) {
        a.unit = b.unit;
        a.time = b.time;
      }
    }
  }

  std::string_view text_;
  std::size_t begin_;
  std::span<const Mention> mentions_;
  const ResultWords& words_;
  std::vector<Quantity> out_;
};

}  // namespace

std::vector<Quantity> find_quantities(const PaperText& text, const Sentence& sentence,
                                      std::span<const Mention> mentions, const RuleData& rules) {
  return QuantityReader(text.field(sentence.in_title), sentence, mentions, rules.results).read();
}

}  // namespace kgbuild::parsing
