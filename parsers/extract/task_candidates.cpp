#include "parsers/extract/task_candidates.hpp"

#include <algorithm>
#include <tuple>

#include "kgbuild/text.hpp"
#include "parsers/extract/tasks/korean_task.hpp"
#include "parsers/extract/tasks/open_task.hpp"

namespace kgbuild::parsing {
namespace {

TaskPlace place_of(const Mention& m) { return {m.sentence, m.start + m.task.inner, m.end, m.start, m.task.shared}; }

auto order_of(const TaskPlace& p) { return std::tuple(p.sentence, p.start, p.end); }

class CandidateFinder {
 public:
  CandidateFinder(const PaperReading& reading, const RuleData& rules) : reading_(reading), rules_(rules) {}

  std::vector<TaskCandidate> find() {
    for (const Entity& e : reading_.entities) {
      if (!e.mentions.empty() && e.is_task()) add(read_entity(e));
    }
    index_places();
    const PaperText& text = reading_.text;
    const std::size_t title_end = text.sentences.empty() ? 0 : text.sentences.front().end;  // of a usual title, all
    const auto title = std::string_view(text.title).substr(0, title_end);
    const auto lower = std::string_view(text.title_lower).substr(0, title_end);
    for (const OpenTask& phrase : find_title_tasks(title, lower, rules_)) add_title_phrase(phrase);
    for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
      if (!text.sentences[i].in_title) read_sentence(i);
    }
    for (TaskCandidate& c : all_) finish(c);
    return std::move(all_);
  }

 private:
  /// Places by sentence: phrases look at those of their own sentence only, which is short.
  void index_places() {
    places_.resize(reading_.text.sentences.size());
    for (std::uint32_t c = 0; c < all_.size(); ++c) {
      for (std::uint32_t p = 0; p < all_[c].places.size(); ++p) places_[all_[c].places[p].sentence].push_back({c, p});
    }
  }

  void read_sentence(std::uint32_t number) {
    const PaperText& text = reading_.text;
    const Sentence& s = text.sentences[number];
    phrases_.clear();
    find_body_tasks(text.body, text.body_lower, s.start, s.end, rules_, phrases_);
    if (s.verb_last) {
      ends_.clear();
      for (const auto& [c, p] : places_[number]) ends_.push_back(all_[c].places[p].end);
      find_korean_tasks(text.body, text.body_lower, s.start, s.end, ends_, rules_, phrases_);
    }
    for (const OpenTask& phrase : phrases_) add_body_phrase(number, phrase);
  }

  TaskCandidate read_entity(const Entity& e) const {
    TaskCandidate out;
    out.method = e.knows(NameKind::method);
    out.rule = "lexicon";
    if (e.knows(NameKind::task)) {
      const LexiconEntry& entry = lexicon_entry(e, NameKind::task, rules_);
      out.name = entry.name;
      out.background = entry.background;
      out.known = true;
    } else {
      out.name = task_name(reading_.mention(e.composed_task).task, rules_.task_words);
      out.rule = "task-words";
    }
    for (const std::uint32_t i : e.mentions) {
      if (i == e.composed_task) out.shown = static_cast<std::uint32_t>(out.places.size());
      out.places.push_back(place_of(reading_.mention(i)));
    }
    return out;
  }

  TaskCandidate* find_named(std::string_view key) {
    const auto same = std::ranges::find(keys_, key);
    return same == keys_.end() ? nullptr : &all_[static_cast<std::size_t>(same - keys_.begin())];
  }

  /// Adds a candidate, or its places to the one of the same name. Null if there are too many: no paper has as many.
  TaskCandidate* add(TaskCandidate candidate) {
    constexpr std::size_t max_candidates = 200;
    std::string key = fold_name(candidate.name);
    if (TaskCandidate* same = find_named(key)) {
      same->places.insert(same->places.end(), candidate.places.begin(), candidate.places.end());
      return same;
    }
    if (all_.size() == max_candidates) return nullptr;
    keys_.push_back(std::move(key));
    return &all_.emplace_back(std::move(candidate));
  }

  TaskCandidate* add_phrase(const OpenTask& phrase, std::uint32_t sentence, std::string_view rule) {
    TaskCandidate c;
    c.name = phrase.name;
    c.rule = rule;
    const auto& known = rules_.entry_by_key[static_cast<std::size_t>(NameKind::task)];
    if (const std::uint32_t* number = known.find(fold_name(phrase.name))) {
      const LexiconEntry& entry = rules_.entries[*number];
      c.name = entry.name;
      c.background = entry.background;
      c.known = true;
    }
    const auto start = static_cast<std::uint32_t>(phrase.start);
    c.places.push_back({sentence, start, static_cast<std::uint32_t>(phrase.end), start, false});
    TaskCandidate* const added = add(std::move(c));
    if (added == nullptr) return nullptr;
    const auto number = static_cast<std::uint32_t>(added - all_.data());
    places_[sentence].push_back({number, static_cast<std::uint32_t>(added->places.size() - 1)});
    return added;
  }

  /// A phrase of the title names a known candidate, is a longer form of one that ends with it, or is a candidate of
  /// its own. Others inside it are covered by it.
  void add_title_phrase(const OpenTask& phrase) {
    if (TaskCandidate* inner = widen(0, phrase)) {
      inner->title_phrase = true;
      return;
    }
    const std::string key = fold_name(phrase.name);
    for (const auto& [number, at] : places_[0]) {
      const TaskPlace& p = all_[number].places[at];
      if (p.start >= phrase.start && p.end <= phrase.end && keys_[number] != key) all_[number].covered = true;
    }
    TaskCandidate* const named = add_phrase(phrase, 0, "task-title");
    if (named == nullptr) return;
    named->title_phrase = true;
    named->rule = "task-title";
    named->shown = static_cast<std::uint32_t>(named->places.size() - 1);
  }

  void add_body_phrase(std::uint32_t sentence, const OpenTask& phrase) {
    if (widen(sentence, phrase) == nullptr) add_phrase(phrase, sentence, "task-phrase");
  }

  /// If a mention already names the last words of a phrase, the phrase is another form of that candidate: words that
  /// no list knows seldom make another task.
  TaskCandidate* widen(std::uint32_t sentence, const OpenTask& phrase) {
    for (const auto& [number, at] : places_[sentence]) {
      TaskPlace& p = all_[number].places[at];
      if (p.end != phrase.end) continue;
      p.outer = std::min(p.outer, static_cast<std::uint32_t>(phrase.start));
      return &all_[number];
    }
    return nullptr;
  }

  /// Sorts the places; `shown` follows its place.
  void finish(TaskCandidate& c) const {
    const TaskPlace shown = c.places[c.shown];
    const auto is_same = [](const TaskPlace& a, const TaskPlace& b) { return order_of(a) == order_of(b); };
    std::ranges::stable_sort(c.places, {}, order_of);
    c.places.erase(std::unique(c.places.begin(), c.places.end(), is_same), c.places.end());
    const auto at = std::ranges::find(c.places, order_of(shown), order_of);
    c.shown = static_cast<std::uint32_t>(at - c.places.begin());
    c.named = std::ranges::any_of(c.places, [this](const TaskPlace& p) { return is_in_name(p); });
    c.in_title = reading_.text.sentences[c.places.front().sentence].in_title;
  }

  /// True if a name that the paper treats as a method or benchmark shares words with the place.
  bool is_in_name(const TaskPlace& p) const {
    return std::ranges::any_of(mentions_of(reading_.named.mentions, p.sentence), [&](const Mention& m) {
      return m.start < p.end && m.end > p.start && m.entity != Mention::none &&
             !reading_.entities[m.entity].is_task() && reading_.decisions[m.entity].kind != EntityKind::nothing;
    });
  }

  const PaperReading& reading_;
  const RuleData& rules_;
  std::vector<TaskCandidate> all_;
  std::vector<std::string> keys_;                                             ///< folded names of `all_`
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> places_;  ///< candidate and place, by sentence
  std::vector<OpenTask> phrases_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace

std::vector<TaskCandidate> find_task_candidates(const PaperReading& reading, const RuleData& rules) {
  return CandidateFinder(reading, rules).find();
}

}  // namespace kgbuild::parsing
