#include "parsers/extract/tasks/open_task.hpp"

#include <algorithm>

#include "base/singular.hpp"
#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/sentences/shapes.hpp"
#include "parsers/extract/tasks/english_words.hpp"

namespace kgbuild::parsing {
namespace {

class OpenTaskReader {
 public:
  OpenTaskReader(std::string_view field, std::string_view lower, bool in_title, const RuleData& rules)
      : field_(field), lower_(lower), in_title_(in_title), rules_(rules) {}

  void read(std::size_t start, std::size_t end, std::vector<OpenTask>& out) {
    split_words(field_, start, end, words_);
    const auto& known = rules_.entry_by_key[static_cast<std::size_t>(NameKind::task)];
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (const std::string* head = rules_.task_words.gerunds.find(lower_word(i))) read_gerund(i, *head, out);
      const auto [last, open] = i == 0 || words_[i].opens ? HeadEnd() : head_at(i);
      if (last == none || !may_end(last)) continue;
      const std::size_t first = first_word(i);
      if (first == i || (in_title_ ? is_mechanism(first) : !is_delimited(first))) continue;
      const std::string name = lower_words(field_.substr(words_[first].start, words_[last].end - words_[first].start));
      if (!open && !known.contains(fold_name(name))) continue;
      add(words_[first].start, words_[last].end, name, out);
      i = last;
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct HeadEnd {
    std::size_t last = none;  ///< index of its last word
    bool open = false;        ///< makes a task of any words before it
  };

  /// `Generating Realistic Carpets from Text` → `carpet generation`.
  void read_gerund(std::size_t verb, const std::string& head, std::vector<OpenTask>& out) {
    std::size_t first = verb + 1;
    while (first < words_.size() && !words_[first].opens && first < verb + 4 && is_article_or_manner(first)) ++first;
    std::size_t last = first;
    while (last < words_.size() && !words_[last].opens && !is_break(lower_word(last)) && last - first <= max_modifiers)
      ++last;
    const bool is_cut = last < words_.size() && !words_[last].opens && names_task(last);
    while (last > first && rules_.words.task_carriers.contains(lower_word(last - 1))) --last;
    if (last == first || last - first > max_modifiers || is_cut || names_task(last - 1)) return;
    const std::string object =
        lower_words(field_.substr(words_[first].start, words_[last - 1].end - words_[first].start));
    add(words_[verb].start, words_[last - 1].end, concat({singular(object), " ", head}), out);
  }

  /// True for the head of a task: `Improving 3D Scene Understanding` names the task after the verb.
  bool names_task(std::size_t i) { return head_at(i).last != none; }

  /// Adds a task under the lexicon's name, if it has one.
  void add(std::size_t start, std::size_t end, const std::string& name, std::vector<OpenTask>& out) const {
    const auto& known = rules_.entry_by_key[static_cast<std::size_t>(NameKind::task)];
    const std::uint32_t* const number = known.find(fold_name(name));
    out.push_back({start, end, number == nullptr ? name : rules_.entries[*number].name});
  }

  /// A word between a verb and what it is done to: `the`, `realistic`; not one that ends the phrase, such as `from`.
  bool is_article_or_manner(std::size_t i) const {
    const std::string_view word = lower_word(i);
    return is_break(word) && !rules_.words.task_mechanisms.contains(word) &&
           !rules_.words.task_carriers.contains(word) && word != "how" && word != "what" && word != "when";
  }

  /// The head that begins with word `i`; `last` is `none` if there is none.
  HeadEnd head_at(std::size_t i) {
    if (!rules_.task_words.head_starts.contains(lower_word(i))) return {};
    hits_.clear();
    rules_.names.find_at(field_, lower_, words_[i].start, hits_);
    for (const LiteralHit& hit : hits_) {
      const std::uint16_t head = rules_.task_words.head_of[hit.literal];
      if (head == TaskWords::none) continue;
      for (std::size_t last = i; last < words_.size() && words_[last].end <= hit.end; ++last) {
        if (words_[last].end == hit.end) return {last, rules_.task_words.heads[head].in_title};
      }
    }
    return {};
  }

  /// True if a task may end with word `last`. In a title: followed by nothing, a function word, or a word such as
  /// `Models`. In a body, words of any kind follow; Hangul must be a particle.
  bool may_end(std::size_t last) const {
    if (!in_title_ && words_[last].end < field_.size() && is_hangul(field_, words_[last].end))
      return ends_korean_name(field_, words_[last].end, rules_);
    if (last + 1 == words_.size() || words_[last + 1].opens) return true;
    const std::string_view next = lower_word(last + 1);
    if (rules_.words.task_mechanisms.contains(next) || rules_.words.task_carriers.contains(next)) return true;
    return !in_title_ && is_break(next);
  }

  /// Index of the first word of the phrase that ends in the head at word `head`.
  std::size_t first_word(std::size_t head) const {
    std::size_t first = head;
    while (first > 0 && head - first < max_modifiers && !words_[first].opens && !is_break(lower_word(first - 1)))
      --first;
    return first;
  }

  bool is_delimited(std::size_t first) const {
    return first == 0 || words_[first].opens || is_break(lower_word(first - 1));
  }

  bool is_break(std::string_view word) const {
    return rules_.words.task_breaks.contains(word) || rules_.words.task_mechanisms.contains(word) ||
           word.substr(0, 5) == "high-" || (word.size() > 2 && word.substr(word.size() - 2) == "'s") ||
           (word.size() > 4 && word.ends_with("ly")) || (!in_title_ && rules_.words.task_verbs.contains(word));
  }

  /// True if the phrase says how, not what: `via X`.
  bool is_mechanism(std::size_t first) const {
    return first > 0 && !words_[first].opens && rules_.words.task_mechanisms.contains(lower_word(first - 1));
  }

  std::string_view lower_word(std::size_t i) const {
    return lower_.substr(words_[i].start, words_[i].end - words_[i].start);
  }

  static constexpr std::size_t max_modifiers = 4;

  std::string_view field_, lower_;
  bool in_title_;
  const RuleData& rules_;
  std::vector<EnglishWord> words_;
  std::vector<LiteralHit> hits_;
};

}  // namespace

std::vector<OpenTask> find_title_tasks(std::string_view title, std::string_view lower, const RuleData& rules) {
  std::vector<OpenTask> out;
  OpenTaskReader(title, lower, true, rules).read(0, title.size(), out);
  return out;
}

void find_body_tasks(std::string_view body, std::string_view lower, std::size_t start, std::size_t end,
                     const RuleData& rules, std::vector<OpenTask>& out) {
  OpenTaskReader(body, lower, false, rules).read(start, end, out);
}

}  // namespace kgbuild::parsing
