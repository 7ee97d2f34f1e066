#include "parsers/quantity.hpp"

#include <algorithm>

namespace kgbuild {
namespace {

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

std::size_t skip_blank(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ' ' ? at + 1 : at;
}

class QuantityReader {
 public:
  QuantityReader(std::string_view field, const Sentence& sentence, std::span<const Mention> mentions,
                 const ResultWords& words)
      : text_(field.substr(0, sentence.end)), begin_(sentence.start), mentions_(mentions), words_(words) {}

  std::vector<Quantity> read() {
    std::size_t next = 0;
    for (std::size_t at = begin_; at < text_.size();) {
      while (next < mentions_.size() && mentions_[next].end <= at) ++next;
      if (next < mentions_.size() && mentions_[next].start <= at) {
        at = mentions_[next].end;
      } else if (is_ascii_digit(text_[at])) {
        at = read_number(at);
      } else if (static_cast<unsigned char>(text_[at]) >= 0xEA && (at == begin_ || text_[at - 1] == ' ')) {
        at = read_word(at);
      } else {
        ++at;
      }
    }
    share_units();
    std::erase_if(out_, [](const Quantity& q) { return q.value.empty(); });
    return std::move(out_);
  }

 private:
  std::size_t read_number(std::size_t at) {
    Quantity q;
    q.start = at;
    q.end = number_end(text_, at, q.value);
    q.decimal = q.value.find('.') != std::string::npos;
    const char before = at > begin_ ? text_[at - 1] : ' ';
    const bool glued =
        is_ascii_alnum(before) || before == '@' || before == '#' || before == '_' || before == '/' || before == '.';
    q.unit_end = q.end;
    const std::string_view rest = text_.substr(q.end);
    bool refused =
        glued || (before == '-' && at > begin_ + 1 && is_ascii_alnum(text_[at - 2]) && !is_ascii_digit(text_[at - 2]));
    read_unit(q);
    refused = refused || (q.unit.empty() && is_counted(rest)) || is_refused(q);
    if (refused) q.value.clear();
    out_.push_back(q);
    return q.unit_end;
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

  bool is_refused(const Quantity& q) const {
    std::size_t from = q.start;
    while (from > begin_ && text_[from - 1] == ' ') --from;
    if (words_.refused_before.suffix_length(text_.substr(begin_, from - begin_)) != 0) return true;
    const std::string_view after = text_.substr(q.unit_end, 30);
    return words_.refused_after.prefix_length(after) != 0;
  }

  /// 두 배, 절반.
  std::size_t read_word(std::size_t at) {
    for (const NumberWord& word : words_.number_words) {
      if (text_.substr(at, word.form.size()) != word.form) continue;
      Quantity q;
      q.value = word.value;
      q.unit = word.unit;
      q.start = at;
      q.end = q.unit_end = at + word.form.size();
      if (words_.refused_after.prefix_length(text_.substr(q.unit_end, 30)) == 0) out_.push_back(q);
      return q.end;
    }
    return at + 3;
  }

  /// `23.5에서 26.9로`, `3.6-9.5배`: the first number takes the unit of the second.
  void share_units() {
    for (std::size_t i = 0; i + 1 < out_.size(); ++i) {
      Quantity& a = out_[i];
      Quantity& b = out_[i + 1];
      const std::string_view between = text_.substr(a.unit_end, b.start - std::min(a.unit_end, b.start));
      const bool range = words_.range_words.contains(between);
      if (!range) continue;
      a.ranged = b.ranged = true;
      if (b.value.empty()) a.value.clear();
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

}  // namespace kgbuild
