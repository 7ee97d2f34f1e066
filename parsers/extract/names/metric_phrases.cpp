#include "parsers/extract/names/metric_phrases.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/names/metric_words.hpp"

namespace kgbuild::parsing {
namespace {

constexpr int max_words = 4;  // of a phrase
constexpr int max_glue = 5;   // forms between a phrase and its number

struct Span {
  std::size_t start = 0, end = 0;
};

bool is_word_byte(char c) { return is_ascii_alnum(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80; }

class PhraseReader {
 public:
  PhraseReader(const PaperText& text, std::uint32_t sentence, std::span<const Mention> mentions, const RuleData& rules,
               std::vector<Mention>& out)
      : sentence_(sentence), mentions_(mentions), rules_(rules), words_(rules.metric_phrases), out_(out) {
    const Sentence& s = text.sentences[sentence];
    field_ = text.field(s.in_title).substr(0, s.end);
    start_ = s.start;
  }

  /// `numbers` is whether the sentence has a digit.
  void read(bool numbers) {
    for (const Mention& m : mentions_) extend(m);
    if (!numbers) return;
    std::size_t next = 0;
    for (std::size_t at = start_; at < field_.size();) {
      while (next < mentions_.size() && mentions_[next].end <= at) ++next;
      if (next < mentions_.size() && mentions_[next].start <= at) {
        at = mentions_[next].end;
      } else if (is_ascii_digit(field_[at])) {
        at = read_number(at);
      } else {
        ++at;
      }
    }
  }

 private:
  std::size_t read_number(std::size_t at) {
    std::size_t end = at;
    while (end < field_.size() && (is_ascii_digit(field_[end]) || field_[end] == '.' || field_[end] == ',')) ++end;
    while (!is_ascii_digit(field_[end - 1])) --end;
    const bool decimal = field_.substr(at, end - at).find('.') != std::string_view::npos;
    constexpr std::string_view joints = "@_/";
    const char before = at > start_ ? field_[at - 1] : ' ';
    const bool glued = is_ascii_alnum(before) || joints.find(before) != std::string_view::npos;
    const std::size_t unit = unit_length(end);
    if (glued || (unit == 0 && !decimal)) return end;
    find_after(end + unit);
    find_before(at);
    return end + unit;
  }

  /// Length of the unit at `at`, with a blank before it.
  std::size_t unit_length(std::size_t at) const {
    const auto length = [&](std::size_t from) -> std::size_t {
      const std::string_view rest = field_.substr(from);
      const std::size_t size = rules_.results.unit_forms.prefix_length(rest);
      if (size == 0 || rules_.results.counters.prefix_length(rest) > size) return 0;
      const bool cut = is_ascii_alnum(rest[size - 1]) && size < rest.size() && is_ascii_alnum(rest[size]);
      return cut ? 0 : size;
    };
    if (const std::size_t size = length(at); size != 0) return size;
    const std::size_t size = at < field_.size() && field_[at] == ' ' ? length(at + 1) : 0;
    return size == 0 ? 0 : size + 1;
  }

  /// `82% informativeness rate`, `3x fewer tool failures`, `64%의 재현 성공률`: the phrase after a number.
  void find_after(std::size_t at) {
    const std::size_t number = at;
    at = skip_glue_after(at);
    const bool counted = words_.counted.occurs_in(field_.substr(number, at - number));
    if (at < field_.size() && field_[at] == ' ') ++at;
    if (field_[at - 1] != ' ') return;
    const std::size_t first = at;
    std::size_t end = 0;
    for (int count = 0; count < max_words; ++count) {
      const std::string_view word = word_at(at);
      if (word.empty() || ends_metric_phrase(word, rules_)) break;
      const std::size_t stem = metric_stem(word, rules_);
      if (is_metric_head(word, rules_) || (counted && is_ascii_lower(word.front()))) end = at + stem;
      at += word.size();
      if (stem != word.size() || at >= field_.size() || field_[at] != ' ') break;
      ++at;
      if (end != 0 && !counted && !is_metric_head(word_at(at), rules_)) {
        if (goes_on(at)) return;
        break;
      }
    }
    add(first, end, counted);
  }

  std::size_t skip_glue_after(std::size_t at) const {
    for (int glue = 0; glue < max_glue; ++glue) {
      const std::size_t to = at + words_.after.prefix_length(field_.substr(at));
      const bool cut = to > at && is_ascii_alnum(field_[to - 1]) && to < field_.size() && is_word_byte(field_[to]);
      if (to == at || cut) break;
      at = to;
    }
    return at;
  }

  /// True if an English noun follows: `10% error margin` is not an error.
  bool goes_on(std::size_t at) const {
    const std::string_view word = word_at(at);
    return !word.empty() && is_ascii_alnum(word.front()) && !ends_metric_phrase(word, rules_);
  }

  /// `informativeness rate of 82%`, `boosts action coverage by 45%`, `재현 성공률이 64%`: the phrase before a number.
  void find_before(std::size_t at) {
    constexpr std::string_view marks = "(~+<>= ";
    while (at > start_ && marks.find(field_[at - 1]) != std::string_view::npos) --at;
    for (int glue = 0; glue < max_glue; ++glue) {
      const std::size_t length = words_.before.suffix_length(field_.substr(start_, at - start_));
      if (length == 0) break;
      at -= length;
    }
    if (at > start_ && field_[at - 1] == ' ') --at;
    const std::string_view head = word_before(at);
    std::size_t first = at - head.size();
    if (!is_metric_head(head, rules_) || overlaps({first, at}, at)) return;
    const std::size_t end = first + metric_stem(head, rules_);
    for (int count = 1; count < max_words && first > start_ && field_[first - 1] == ' '; ++count) {
      const std::string_view word = word_before(first - 1);
      const Span span{first - 1 - word.size(), first - 1};
      if (ends_metric_phrase(word, rules_) || metric_stem(word, rules_) != word.size() || overlaps(span, end)) break;
      first = span.start;
    }
    add(first, end, false);
  }

  /// `final-answer accuracy`, `tool-call latency`: an English metric of the lexicon with the words before it that say
  /// of what.
  void extend(const Mention& m) {
    if (m.literal == Mention::none || !names_only(m.literal, NameKind::metric, rules_)) return;
    if (!is_ascii_alnum(field_[m.start]) || is_ascii_upper(field_[m.start])) return;
    std::size_t first = m.start;
    for (int count = 1; count < max_words && first > start_ && field_[first - 1] == ' '; ++count) {
      const std::string_view word = word_before(first - 1);
      const Span span{first - 1 - word.size(), first - 1};
      if (word.empty() || !is_ascii_alnum(word.front()) || ends_metric_phrase(word, rules_)) break;
      if (overlaps(span, m.end)) break;
      first = span.start;
    }
    if (first == m.start) return;
    Mention longer = m;
    longer.start = static_cast<std::uint32_t>(first);
    out_.push_back(longer);
  }

  std::string_view word_at(std::size_t at) const {
    std::size_t end = at;
    while (end < field_.size() && is_word_byte(field_[end])) ++end;
    return field_.substr(at, end - at);
  }

  std::string_view word_before(std::size_t end) const {
    std::size_t at = end;
    while (at > start_ && is_word_byte(field_[at - 1])) --at;
    return field_.substr(at, end - at);
  }

  /// True if a mention is in the way. A task may be part of an English phrase, which ends at `end`.
  bool overlaps(Span span, std::size_t end) const {
    const bool english = is_ascii_alnum(field_[end - 1]);
    auto m = std::partition_point(mentions_.begin(), mentions_.end(),
                                  [&](const Mention& mention) { return mention.end <= span.start; });
    for (; m != mentions_.end() && m->start < span.end; ++m) {
      if (!english || !is_task_only(*m, rules_)) return true;
    }
    return false;
  }

  /// Heads need a modifier, except for what is counted: `13x fewer tokens`.
  void add(std::size_t start, std::size_t end, bool counted) {
    if (end <= start || overlaps({start, end}, end)) return;
    if (!counted && is_bare_head(field_.substr(start, end - start), rules_)) return;
    Mention m;
    m.sentence = sentence_;
    m.start = static_cast<std::uint32_t>(start);
    m.end = static_cast<std::uint32_t>(end);
    m.source = MentionSource::metric_phrase;
    out_.push_back(m);
  }

  std::uint32_t sentence_;
  std::span<const Mention> mentions_;
  const RuleData& rules_;
  const MetricPhraseWords& words_;
  std::vector<Mention>& out_;
  std::string_view field_;
  std::size_t start_ = 0;
};

}  // namespace

void read_metric_phrases(const PaperText& text, std::uint32_t sentence, std::span<const Mention> mentions,
                         const RuleData& rules, std::vector<Mention>& out) {
  const Sentence& s = text.sentences[sentence];
  if (!s.in_title) PhraseReader(text, sentence, mentions, rules, out).read(s.digit);
}

}  // namespace kgbuild::parsing
