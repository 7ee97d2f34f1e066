#include "parsers/extract/tasks.hpp"

#include <algorithm>
#include <span>

#include "parsers/extract/sentences/evidence.hpp"
#include "parsers/rules/confidence.hpp"

namespace kgbuild::parsing {
namespace {

/// `3D scene generation` and `3D generation` are one task of a paper, named by the one with the higher score.
bool is_form_of(const TaskCandidate& c, const TaskCandidate& other) {
  return implies_task(c.name, other.name) || implies_task(other.name, c.name);
}

/// Decides the task at `i`, after those with higher scores.
TaskVerdict decide(const std::vector<DecidedTask>& all, std::size_t i, float threshold) {
  constexpr std::ptrdiff_t max_tasks = 3;
  const ScoredTask& task = all[i].task;
  if (task.candidate.covered) return TaskVerdict::covered;
  if (task.score < threshold) return TaskVerdict::weak;
  const auto is_accepted = [](const DecidedTask& d) { return d.verdict == TaskVerdict::accepted; };
  const auto before = std::span(all).first(i);
  for (const DecidedTask& d : before) {
    if (is_accepted(d) && is_form_of(task.candidate, d.task.candidate)) return TaskVerdict::form;
  }
  return std::ranges::count_if(before, is_accepted) == max_tasks ? TaskVerdict::surplus : TaskVerdict::accepted;
}

NameItem make_item(const PaperReading& reading, const ScoredTask& task, const Weights& weights) {
  const TaskCandidate& c = task.candidate;
  NameItem item;
  item.name = c.name;
  item.aliases = task_aliases(reading, c);
  item.count = static_cast<std::uint32_t>(c.places.size());
  const TaskPlace& shown = c.places[c.shown];
  item.evidence.push_back(make_evidence(reading.text, c.rule, shown.sentence, shown.start, shown.end));
  item.confidence = round_confidence(task_confidence(task.score, weights));
  return item;
}

}  // namespace

std::vector<std::string> task_aliases(const PaperReading& reading, const TaskCandidate& c) {
  constexpr std::size_t max_aliases = 16;
  std::vector<std::string> out;
  for (const TaskPlace& p : c.places) {
    if (p.shared || out.size() >= max_aliases) continue;
    const std::string_view field = reading.text.field(reading.text.sentences[p.sentence].in_title);
    for (const std::uint32_t start : {p.start, p.outer}) {
      const std::string_view form = field.substr(start, p.end - start);
      if (form != c.name && std::ranges::find(out, form) == out.end()) out.emplace_back(form);
    }
  }
  return out;
}

std::vector<DecidedTask> decide_tasks(const PaperReading& reading, const RuleData& rules) {
  std::vector<DecidedTask> out;
  for (ScoredTask& task : score_tasks(reading, rules, find_task_candidates(reading, rules))) {
    out.push_back({std::move(task), TaskVerdict::weak});
  }
  std::ranges::stable_sort(out, std::greater(), [](const DecidedTask& d) { return d.task.score; });
  const float threshold = rules.weights[Weight::task_threshold];
  for (std::size_t i = 0; i < out.size(); ++i) out[i].verdict = decide(out, i, threshold);
  return out;
}

void append_tasks(const PaperReading& reading, const RuleData& rules, PaperRecord& record) {
  for (const DecidedTask& d : decide_tasks(reading, rules)) {
    if (d.verdict == TaskVerdict::accepted) record.tasks.push_back(make_item(reading, d.task, rules.weights));
  }
}

}  // namespace kgbuild::parsing
