#include "parsers/extract/task_scores.hpp"

#include <algorithm>
#include <span>

#include "parsers/extract/sentences/shapes.hpp"

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

std::ptrdiff_t gaps(std::string_view name) {
  return std::ranges::count_if(name, [](char ch) { return ch == ' ' || ch == '-'; });
}

std::string_view last_word(std::string_view name) {
  std::size_t from = name.size();
  while (from > 0 && name[from - 1] != ' ' && name[from - 1] != '-') --from;
  return name.substr(from);
}

class TaskScorer {
 public:
  TaskScorer(const PaperReading& reading, const RuleData& rules, const std::vector<TaskCandidate>& all)
      : reading_(reading), rules_(rules), all_(all) {
    any_in_title_ = std::ranges::any_of(all, &TaskCandidate::in_title);
  }

  ScoredTask score(const TaskCandidate& c) {
    constexpr std::size_t usual_reasons = 16;
    out_ = {};
    out_.reasons.reserve(usual_reasons);
    score_name(c);
    score_company(c);
    score_body(c);
    score_frames(c);
    return std::move(out_);
  }

 private:
  void add(bool holds, Weight name, const TaskPlace& place) {
    if (holds) add(weight_table[static_cast<std::size_t>(name)].name, rules_.weights[name], place);
  }
  void add(std::string_view rule, float weight, const TaskPlace& place) {
    out_.score += weight;
    out_.reasons.push_back({rule, weight, place});
  }

  void score_name(const TaskCandidate& c) {
    const TaskPlace& at = c.places.front();
    add(c.in_title, Weight::task_in_title, at);
    add(c.title_phrase, Weight::task_title_phrase, at);
    add(c.background, c.in_title ? Weight::task_background_title : Weight::task_background, at);
    add(!c.known, Weight::task_composed, at);
    const bool is_open = !c.known && (c.rule == "task-phrase" || c.rule == "task-title");
    add(is_open, Weight::task_open, at);
    add(c.known && c.in_title, Weight::task_known_title, at);
    add(is_open && c.in_title, Weight::task_open_title, at);
    add(c.method, Weight::task_method, at);
    add(c.named, Weight::task_named, at);
    const std::ptrdiff_t words = gaps(c.name) + 1;
    add(words >= 3, Weight::task_three_words, at);
    add(words == 1, Weight::task_one_word, at);
  }

  /// Many tasks make each less salient.
  void score_company(const TaskCandidate& c) {
    constexpr std::size_t crowd = 6;
    constexpr std::size_t few = 2;
    const TaskPlace& at = c.places.front();
    add(all_.size() >= crowd, Weight::task_crowd, at);
    add(all_.size() <= few, Weight::task_few, at);
    add(any_in_title_ && !c.in_title, Weight::task_beside_title, at);
    const auto other = [&](bool special) {
      return std::ranges::any_of(all_, [&](const TaskCandidate& each) {
        if (each.name == c.name || each.covered) return false;
        return special ? implies_task(each.name, c.name) : implies_task(c.name, each.name);
      });
    };
    add(other(true), Weight::task_general, at);
    add(other(false), Weight::task_special, at);
  }

  void score_body(const TaskCandidate& c) {
    std::size_t count = 0, verbs = 0, shared = 0;
    const TaskPlace *first = nullptr, *late = nullptr;
    for (const TaskPlace& p : c.places) {
      if (reading_.text.sentences[p.sentence].in_title) continue;
      if (first == nullptr) first = &p;
      ++count;
      shared += p.shared ? 1 : 0;
      verbs += rules_.words.verb_endings.contains(reading_.text.body.substr(p.end, 3)) ? 1 : 0;
      if (p.sentence + 2 >= reading_.text.sentences.size()) late = &p;
    }
    if (first == nullptr) return;
    add(true, Weight::task_in_body, *first);
    add(count > 1, Weight::task_again, *first);
    add(count > 2, Weight::task_often, *first);
    add(first->sentence <= 1, Weight::task_first, *first);
    add(first->sentence <= 2, Weight::task_early, *first);
    if (late != nullptr) add(true, Weight::task_late, *late);
    add(verbs == count, Weight::task_verb, *first);
    add(shared == count, Weight::task_shared, *first);
    for (const TaskPlace& p : c.places) {
      if (reading_.text.sentences[p.sentence].in_title || !is_before_noun(p)) continue;
      add(true, Weight::task_noun, p);
      break;
    }
  }

  /// `X 작업`, `X의 과제`, `X tasks`: a task noun follows, perhaps after a particle.
  bool is_before_noun(const TaskPlace& p) const {
    const WordSet& nouns = rules_.words.task_nouns;
    const std::string_view rest = reading_.text.body.substr(p.end, 64);
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

  /// Each frame counts once, at the first place that it fits. The first places say enough.
  void score_frames(const TaskCandidate& c) {
    constexpr std::size_t max_places = 4;
    const std::span<const TaskFrame> frames = rules_.task_frames.all();
    seen_.assign(frames.size(), false);
    for (const TaskPlace& p : std::span(c.places).first(std::min(max_places, c.places.size()))) {
      found_.clear();
      match_frames(p);
      for (const std::size_t i : found_) {
        if (seen_[i] || !applies(frames[i].place, p.sentence)) continue;
        seen_[i] = true;
        add(frames[i].id, frames[i].weight, p);
      }
    }
  }

  void match_frames(const TaskPlace& p) {
    const Sentence& s = reading_.text.sentences[p.sentence];
    const std::string_view lower = reading_.text.lower_field(s.in_title);
    const auto begins_letter = [&](std::size_t at) { return (lower[at] & 0xC0) != 0x80; };
    std::size_t from = p.start - std::min<std::size_t>(p.start - s.start, TaskFrames::reach);
    while (from < p.start && !begins_letter(from)) ++from;
    std::size_t to = std::min<std::size_t>(p.end + TaskFrames::reach, s.end);
    while (to > p.end && to < lower.size() && !begins_letter(to)) --to;
    rules_.task_frames.match(lower.substr(from, p.start - from), lower.substr(p.end, to - p.end), s.in_title, scratch_,
                             found_);
  }

  bool applies(CuePlace place, std::uint32_t sentence) const {
    if (place == CuePlace::title) return reading_.text.sentences[sentence].in_title;
    return place == CuePlace::opening ? sentence == reading_.text.opening : !reading_.text.sentences[sentence].in_title;
  }

  const PaperReading& reading_;
  const RuleData& rules_;
  const std::vector<TaskCandidate>& all_;
  bool any_in_title_ = false;
  ScoredTask out_;
  std::vector<bool> seen_;
  std::vector<std::size_t> found_;
  TaskFrames::Scratch scratch_;
};

}  // namespace

bool implies_task(std::string_view special, std::string_view general) {
  if (special.size() < general.size() || !special.ends_with(last_word(general))) return false;
  for (std::size_t at = 0; at < general.size();) {
    if (!has_word(special, next_word(general, at))) return false;
  }
  return true;
}

std::vector<ScoredTask> score_tasks(const PaperReading& reading, const RuleData& rules,
                                    std::vector<TaskCandidate> candidates) {
  std::vector<ScoredTask> out;
  out.reserve(candidates.size());
  TaskScorer scorer(reading, rules, candidates);
  for (const TaskCandidate& c : candidates) out.push_back(scorer.score(c));
  for (std::size_t i = 0; i < out.size(); ++i) out[i].candidate = std::move(candidates[i]);
  return out;
}

}  // namespace kgbuild::parsing
