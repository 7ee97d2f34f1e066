#include "parsers/extract/tasks.hpp"

#include <algorithm>

#include "parsers/extract/sentences/evidence.hpp"
#include "parsers/extract/sentences/shapes.hpp"
#include "parsers/extract/task_candidates.hpp"

namespace kgbuild::parsing {
namespace {

/// The word of a task's name at `at`, which moves to the next one.
std::string_view next_word(std::string_view name, std::size_t& at) {
  const std::size_t from = at;
  while (at < name.size() && name[at] != ' ' && name[at] != '-') ++at;
  return name.substr(from, at++ - from);
}

bool has_word(std::string_view name, std::string_view word) {
  for (std::size_t at = 0; at < name.size();) {
    if (next_word(name, at) == word) return true;
  }
  return false;
}

/// True if `special` has every word of `general`, and the same last one: `3D scene generation` implies `3D generation`.
bool implies(std::string_view special, std::string_view general) {
  std::string_view last;
  for (std::size_t at = 0; at < general.size();) {
    last = next_word(general, at);
    if (!has_word(special, last)) return false;
  }
  return special.ends_with(last);
}

/// Features of the mentions of a task in the body.
struct BodyFeatures {
  std::size_t mentions = 0;
  std::size_t verbs = 0;   ///< mentions as a verb: 요약할
  std::size_t shared = 0;  ///< mentions whose words are not adjacent
  bool early = false;      ///< in the first two sentences of the body
  bool late = false;       ///< in the last two
  bool noun = false;       ///< before a word such as 작업, `task`
  bool purpose = false;    ///< `for X`, `X을 위한`
};

class TaskScorer {
 public:
  TaskScorer(const PaperReading& reading, const RuleData& rules) : reading_(reading), rules_(rules) {}

  float score(const TaskCandidate& c) const {
    float score = 0;
    if (c.in_title) score += weight(Weight::task_in_title);
    if (c.title_phrase != nullptr) score += weight(Weight::task_title_phrase);
    if (c.background) score += weight(c.in_title ? Weight::task_background_title : Weight::task_background);
    if (c.composed) score += weight(Weight::task_composed);
    if (c.method) score += weight(Weight::task_method);
    if (std::count_if(c.name.begin(), c.name.end(), [](char ch) { return ch == ' ' || ch == '-'; }) >= 2)
      score += weight(Weight::task_three_words);
    return score + body_score(read_body(c));
  }

 private:
  float weight(Weight name) const { return rules_.weights[name]; }

  float body_score(const BodyFeatures& f) const {
    if (f.mentions == 0) return 0;
    float score = weight(Weight::task_in_body);
    if (f.mentions > 1) score += weight(Weight::task_again);
    if (f.early) score += weight(Weight::task_early);
    if (f.late) score += weight(Weight::task_late);
    if (f.noun) score += weight(Weight::task_noun);
    if (f.purpose) score += weight(Weight::task_purpose);
    if (f.verbs == f.mentions) score += weight(Weight::task_verb);
    if (f.shared == f.mentions) score += weight(Weight::task_shared);
    return score;
  }

  BodyFeatures read_body(const TaskCandidate& c) const {
    BodyFeatures out;
    for (const std::uint32_t i : c.mentions) {
      const Mention& m = reading_.mention(i);
      if (reading_.sentence_of(m).in_title) continue;
      ++out.mentions;
      out.early = out.early || m.sentence <= 2;
      out.late = out.late || m.sentence + 2 >= reading_.text.sentences.size();
      out.noun = out.noun || is_before_noun(m);
      out.purpose = out.purpose || is_purpose(m);
      out.shared += m.task.shared ? 1 : 0;
      out.verbs += rules_.words.verb_endings.contains(reading_.text.body.substr(m.end, 3)) ? 1 : 0;
    }
    return out;
  }

  /// `X 작업`, `X의 과제`, `X tasks`: a task noun follows, perhaps after a particle.
  bool is_before_noun(const Mention& m) const {
    const WordSet& nouns = rules_.words.task_nouns;
    const std::string_view rest = reading_.text.body.substr(m.end, 64);
    std::size_t at = hangul_run(rest, 0);
    if (at > 6 || at >= rest.size() || rest[at] != ' ') return false;
    ++at;
    if (const std::size_t hangul = hangul_run(rest, at); hangul != 0) {
      for (std::size_t size = 6; size <= std::min<std::size_t>(hangul, 9); size += 3) {
        if (nouns.contains(rest.substr(at, size))) return true;
      }
      return false;
    }
    return nouns.contains(rest.substr(at, rest.find_first_of(" ,.;:)", at) - at));
  }

  bool is_purpose(const Mention& m) const {
    const std::string_view body = reading_.text.body;
    const std::string_view after = body.substr(m.end, 13);
    return after == "을 위한" || after == "를 위한" || body.substr(0, m.start).ends_with("for ");
  }

  const PaperReading& reading_;
  const RuleData& rules_;
};

/// The candidates whose score reaches the threshold, by descending score (ties keep their order).
std::vector<TaskCandidate> select_tasks(const PaperReading& reading, const RuleData& rules,
                                        const std::vector<TaskCandidate>& all) {
  constexpr std::size_t max_crowd = 6;  // many tasks make each less salient; more than these change nothing
  const Weights& weights = rules.weights;
  const TaskScorer scorer(reading, rules);
  const bool any_in_title = std::any_of(all.begin(), all.end(), [](const TaskCandidate& c) { return c.in_title; });
  const float crowd = static_cast<float>(std::min(all.size(), max_crowd)) * weights[Weight::task_crowd];
  std::vector<std::pair<float, const TaskCandidate*>> scored;
  for (const TaskCandidate& c : all) {
    float score = scorer.score(c) + crowd;
    if (any_in_title && !c.in_title) score += weights[Weight::task_beside_title];
    if (!c.covered && score >= weights[Weight::task_threshold]) scored.emplace_back(score, &c);
  }
  std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<TaskCandidate> out;
  out.reserve(scored.size());
  for (const auto& [score, candidate] : scored) out.push_back(*candidate);
  return out;
}

/// The first three tasks, without those that another one implies. Of two orders of the same words, the first stays.
std::vector<TaskCandidate> drop_general(const std::vector<TaskCandidate>& all) {
  constexpr std::size_t max_tasks = 3;
  std::vector<TaskCandidate> out;
  for (std::size_t i = 0; i < all.size() && out.size() < max_tasks; ++i) {
    bool general = false;
    for (std::size_t k = 0; k < all.size() && !general; ++k) {
      general = i != k && implies(all[k].name, all[i].name) && (k < i || !implies(all[i].name, all[k].name));
    }
    if (!general) out.push_back(all[i]);
  }
  return out;
}

NameItem make_item(const PaperReading& reading, const TaskCandidate& c) {
  NameItem item;
  item.name = c.name;
  item.count = static_cast<std::uint32_t>(std::max<std::size_t>(1, c.mentions.size()));
  const auto add_alias = [&](std::string_view form) {
    if (form != item.name && std::ranges::find(item.aliases, form) == item.aliases.end())
      item.aliases.emplace_back(form);
  };
  if (c.title_phrase != nullptr) {
    const auto start = static_cast<std::uint32_t>(c.title_phrase->start);
    const auto end = static_cast<std::uint32_t>(c.title_phrase->end);
    add_alias(reading.text.title.substr(start, end - start));
    item.evidence.push_back(make_evidence(reading.text, "task-title", 0, start, end));
  } else {
    const char* rule = c.composed ? "task-words" : "lexicon";
    const std::uint32_t shown = c.composed ? c.composed_at : c.mentions.front();
    item.evidence.push_back(make_evidence(reading.text, rule, reading.mention(shown)));
  }
  for (const std::uint32_t i : c.mentions) {
    if (!reading.mention(i).task.shared) add_alias(surface(reading.text, reading.mention(i)));
  }
  return item;
}

}  // namespace

void append_tasks(const PaperReading& reading, const RuleData& rules, PaperRecord& record) {
  const PaperText& text = reading.text;
  const std::vector<TitleTask> phrases = find_title_tasks(text.title, text.title_lower, rules);
  const std::vector<TaskCandidate> all = find_task_candidates(reading, rules, phrases);
  for (const TaskCandidate& c : drop_general(select_tasks(reading, rules, all))) {
    record.tasks.push_back(make_item(reading, c));
  }
}

}  // namespace kgbuild::parsing
