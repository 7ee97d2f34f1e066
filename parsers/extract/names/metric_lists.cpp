#include "parsers/extract/names/metric_lists.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/names/metric_words.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_words = 4;  // of an item
constexpr std::size_t max_items = 12;

/// An item of a list: the words in its bracket, and the Korean form before it.
struct Item {
  std::size_t start = 0, end = 0;
  std::size_t korean_start = 0, korean_end = 0;
};

class ListReader {
 public:
  ListReader(const PaperText& text, std::uint32_t sentence, std::span<const Mention> mentions, const RuleData& rules,
             std::vector<Mention>& out, std::vector<SpanPair>& pairs)
      : sentence_(sentence), mentions_(mentions), rules_(rules), out_(out), pairs_(pairs) {
    const Sentence& s = text.sentences[sentence];
    field_ = text.field(s.in_title).substr(0, s.end);
    start_ = s.start;
  }

  /// `정확도(accuracy), 결(grain) 및 매듭 강도(knot strength)`
  void read() {
    std::size_t last = start_;  // the end of the last bracket
    for (std::size_t open = field_.find('(', start_); open < field_.size(); open = field_.find('(', open + 1)) {
      const std::size_t close = field_.find(')', open);
      if (close == std::string_view::npos) break;
      const std::size_t end = std::min(close, field_.find_first_of(";,", open));
      Item item{open + 1, end, open, open};
      while (item.korean_end > start_ && field_[item.korean_end - 1] == ' ') --item.korean_end;
      item.korean_start = word_start(last, item.korean_end);
      if (const std::size_t joiner = joiner_at(last); !items_.empty() && joiner != 0) {
        item.korean_start = std::min(last + joiner, item.korean_start);
      } else {
        finish();
      }
      if (!is_item(item)) {
        finish();
      } else if (items_.size() < max_items) {
        items_.push_back(item);
      }
      last = close + 1;
      open = close;
    }
    finish();
  }

 private:
  std::size_t word_start(std::size_t from, std::size_t end) const {
    while (end > from && field_[end - 1] != ' ') --end;
    return end;
  }

  std::size_t joiner_at(std::size_t at) const { return rules_.results.joiners.prefix_length(field_.substr(at)); }

  /// True if an item is a Korean noun phrase with English words in its bracket.
  bool is_item(const Item& item) const {
    constexpr std::size_t max_gloss = 40;
    const std::string_view gloss = field_.substr(item.start, item.end - item.start);
    const std::string_view korean = field_.substr(item.korean_start, item.korean_end - item.korean_start);
    if (gloss.size() < 3 || gloss.size() > max_gloss || hangul_run(korean, 0) == 0) return false;
    const bool words =
        std::all_of(gloss.begin(), gloss.end(), [](char c) { return is_ascii_alnum(c) || c == ' ' || c == '-'; });
    const auto blanks = static_cast<std::size_t>(std::count(korean.begin(), korean.end(), ' '));
    return words && blanks < max_words && korean.find_first_of("(),.") == std::string_view::npos;
  }

  /// Makes metrics of the items if at least half of two or more are, and the sentence compares.
  void finish() {
    if (items_.size() > 1 && are_metrics() && rules_.metric_phrases.compared.occurs_in(field_.substr(start_))) {
      for (const Item& item : items_) add(item);
    }
    items_.clear();
  }

  bool are_metrics() const {
    const auto metrics = std::count_if(items_.begin(), items_.end(), [&](const Item& item) { return is_metric(item); });
    return static_cast<std::size_t>(metrics) * 2 >= items_.size();
  }

  bool is_metric(const Item& item) const {
    const std::string_view name = field_.substr(item.start, item.end - item.start);
    const std::size_t blank = name.rfind(' ');
    const std::string_view head = name.substr(blank == std::string_view::npos ? 0 : blank + 1);
    if (is_metric_head(head, rules_)) return true;
    const Mention* m = last_mention(item);
    return m != nullptr && m->end == item.end && m->literal != Mention::none &&
           names_only(m->literal, NameKind::metric, rules_);
  }

  /// The last mention inside an item.
  const Mention* last_mention(const Item& item) const {
    auto m = std::partition_point(mentions_.begin(), mentions_.end(),
                                  [&](const Mention& mention) { return mention.start < item.end; });
    return m == mentions_.begin() || (m - 1)->end <= item.start ? nullptr : &*(m - 1);
  }

  void add(const Item& item) {
    const Mention* known = last_mention(item);
    const bool metric = known != nullptr && known->literal != Mention::none &&
                        names_only(known->literal, NameKind::metric, rules_) && known->end == item.end;
    if (known != nullptr && !metric && !is_task_only(*known, rules_)) return;
    push(item.start, item.end, metric ? known->literal : Mention::none);
    push(item.korean_start, item.korean_end, Mention::none);
    pairs_.push_back({sentence_, item.korean_start, item.korean_end, item.start, item.end});
  }

  void push(std::size_t start, std::size_t end, std::uint32_t literal) {
    Mention m;
    m.sentence = sentence_;
    m.start = static_cast<std::uint32_t>(start);
    m.end = static_cast<std::uint32_t>(end);
    m.literal = literal;
    m.source = MentionSource::metric_phrase;
    out_.push_back(m);
  }

  std::uint32_t sentence_;
  std::span<const Mention> mentions_;
  const RuleData& rules_;
  std::vector<Mention>& out_;
  std::vector<SpanPair>& pairs_;
  std::vector<Item> items_;
  std::string_view field_;
  std::size_t start_ = 0;
};

}  // namespace

void read_metric_lists(const PaperText& text, std::uint32_t sentence, std::span<const Mention> mentions,
                       const RuleData& rules, std::vector<Mention>& out, std::vector<SpanPair>& pairs) {
  if (!text.sentences[sentence].in_title) ListReader(text, sentence, mentions, rules, out, pairs).read();
}

}  // namespace kgbuild::parsing
