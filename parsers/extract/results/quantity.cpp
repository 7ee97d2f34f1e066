#include "parsers/extract/results/quantity.hpp"

#include <utility>

#include "base/strings.hpp"
#include "parsers/extract/results/quantity_context.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_numbers = 64;  // of a sentence; more are a table, and this bounds the work on one

/// End of the number at `at`: digits with `,` between groups of three and one decimal point. `value` is the number
/// without separators.
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

class QuantityReader {
 public:
  QuantityReader(const NumberText& sentence, std::span<const Mention> mentions)
      : sentence_(sentence), text_(sentence.text), words_(sentence.words), mentions_(mentions) {}

  std::vector<Quantity> read() {
    std::size_t next = 0;
    for (std::size_t at = sentence_.begin; at < text_.size() && out_.size() < max_numbers;) {
      while (next < mentions_.size() && mentions_[next].end <= at) ++next;
      if (next < mentions_.size() && mentions_[next].start <= at) {
        at = mentions_[next].end;
      } else if (is_ascii_digit(text_[at])) {
        at = read_number(at);
      } else if (at == sentence_.begin || text_[at - 1] == ' ') {
        at = read_word(at);
      } else {
        at = next_place(at + 1, next < mentions_.size() ? mentions_[next].start : text_.size());
      }
    }
    link_quantities(sentence_, out_);
    std::erase_if(out_, [](const Quantity& q) { return q.excluded; });
    return std::move(out_);
  }

 private:
  /// The first place from `at` on, and before `stop`, where a number may begin.
  std::size_t next_place(std::size_t at, std::size_t stop) const {
    while (at < stop && !is_ascii_digit(text_[at]) && text_[at - 1] != ' ') ++at;
    return at;
  }

  std::size_t read_number(std::size_t at) {
    Quantity q;
    q.start = at;
    q.end = number_end(text_, at, q.value);
    q.decimal = q.value.find('.') != std::string::npos;
    q.unit_end = q.end;
    read_sign(q);
    read_total(q);
    read_unit(q);
    if (q.unit.empty() && words_.factor_words.suffix_length(sentence_.before(at)) != 0) q.unit = "x";
    read_decimal_comma(q);
    read_money(q);
    q.excluded = is_excluded(sentence_, q);
    out_.push_back(q);
    return q.unit_end;
  }

  /// `$0.12`; not `$2.1$`, which is a formula.
  void read_money(Quantity& q) const {
    if (words_.money_signs.suffix_length(sentence_.before(q.start)) == 0) return;
    if (text_.substr(q.unit_end, 1) == "$" || text_.substr(q.unit_end, 1) == "\\") return;
    q.unit.assign(1, '$');
    q.needs_metric = true;
  }

  /// `63,5 %`, `3,4 puntos`: in languages that write a blank before the unit.
  void read_decimal_comma(Quantity& q) const {
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

  /// `26 out of 35 points`, `102/126점`: the unit follows the total. Without a unit it is a plain fraction, unless it
  /// is called a score: `a score of 26/35`, `solves 44 of 50`.
  void read_total(Quantity& q) const {
    const std::size_t of = words_.total_words.prefix_length(text_.substr(q.end));
    if (q.decimal || of == 0) return;
    std::string total;
    Quantity whole;
    whole.end = number_end(text_, q.end + of, total);
    if (total.empty() || total.find('.') != std::string::npos) return;
    read_unit(whole);
    q.of_total = words_.total_verbs.suffix_length(sentence_.before(q.start)) != 0;
    if (whole.unit.empty() && !q.of_total) return;
    q.end = q.unit_end = whole.end;
  }

  /// `+9.3`, `(-0.5`, `−7.81`; not the hyphen of a range or of a name.
  void read_sign(Quantity& q) const {
    const std::string_view before = sentence_.before(q.start);
    const bool plus = before.ends_with('+');
    const std::size_t length = plus || before.ends_with('-') ? 1 : before.ends_with("−") ? 3 : 0;
    if (length == 0) return;
    const char outer = before.size() > length ? before[before.size() - length - 1] : ' ';
    if (outer == ' ' || outer == '(' || plus) q.sign = plus ? '+' : '-';
  }

  /// The unit directly after the number, or after a blank.
  void read_unit(Quantity& q) const {
    if (read_unit_at(q.end, q)) return;
    read_unit_at(skip_blank(text_, q.end), q);
  }

  bool read_unit_at(std::size_t at, Quantity& q) const {
    const std::string_view rest = text_.substr(at);
    if (words_.unit_forms.prefix_length(rest) == 0) return false;
    const std::size_t counter = words_.counters.prefix_length(rest);
    for (const Unit& unit : words_.units) {
      if (unit.form.size() < counter || !rest.starts_with(unit.form)) continue;
      const std::string_view after = rest.substr(unit.form.size());
      if (is_ascii_alnum(unit.form.back()) && !after.empty() && is_ascii_alnum(after.front())) continue;
      if (!unit.before.empty() && unit.before.suffix_length(sentence_.before(q.start)) == 0) continue;
      q.unit = unit.unit;
      q.time = unit.needs_time_word;
      q.needs_metric = unit.needs_metric;
      q.unit_end = at + unit.form.size();
      return true;
    }
    return false;
  }

  /// A number written as a word: 두 배, `twice as`; 절반 only next to a decrease.
  std::size_t read_word(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (words_.number_forms.prefix_length(rest) == 0) return at + 1;
    for (const NumberWord& word : words_.number_words) {
      if (!rest.starts_with(word.form)) continue;
      Quantity q;
      q.value = word.value;
      q.unit = word.unit;
      if (word.needs_drop) q.sign = '-';
      q.start = at;
      q.end = q.unit_end = at + word.form.size();
      q.excluded = is_excluded_by_words_after(sentence_, q) ||
                   (word.needs_drop && !words_.drop_words.occurs_in(sentence_.after(q.unit_end)));
      out_.push_back(q);
      return q.end;
    }
    return at + 1;
  }

  const NumberText& sentence_;
  std::string_view text_;
  const ResultWords& words_;
  std::span<const Mention> mentions_;
  std::vector<Quantity> out_;
};

}  // namespace

std::vector<Quantity> find_quantities(const PaperText& text, const Sentence& sentence,
                                      std::span<const Mention> mentions, const RuleData& rules) {
  const NumberText numbers{text.field(sentence.in_title).substr(0, sentence.end), sentence.start, rules.results};
  return QuantityReader(numbers, mentions).read();
}

}  // namespace kgbuild::parsing
