#include "parsers/extract/tasks.hpp"

#include <algorithm>

#include "parsers/extract/sentences/evidence.hpp"

namespace kgbuild::parsing {
namespace {

/// True if the task at `i` is one that another accepted task implies. Of two orders of the same words, the first stays.
bool is_general(const std::vector<DecidedTask>& all, std::size_t i, float threshold) {
  const std::string& name = all[i].task.candidate.name;
  for (std::size_t k = 0; k < all.size(); ++k) {
    const ScoredTask& other = all[k].task;
    if (k == i || other.candidate.covered || other.score < threshold) continue;
    if (implies_task(other.candidate.name, name) && (k < i || !implies_task(name, other.candidate.name))) return true;
  }
  return false;
}

NameItem make_item(const PaperReading& reading, const TaskCandidate& c) {
  NameItem item;
  item.name = c.name;
  item.aliases = task_aliases(reading, c);
  item.count = static_cast<std::uint32_t>(c.places.size());
  const TaskPlace& shown = c.places[c.shown];
  item.evidence.push_back(make_evidence(reading.text, c.rule, shown.sentence, shown.start, shown.end));
  return item;
}

}  // namespace

std::vector<std::string> task_aliases(const PaperReading& reading, const TaskCandidate& c) {
  std::vector<std::string> out;
  for (const TaskPlace& p : c.places) {
    if (p.shared) continue;
    const std::string_view field = reading.text.field(reading.text.sentences[p.sentence].in_title);
    for (const std::uint32_t start : {p.start, p.outer}) {
      const std::string_view form = field.substr(start, p.end - start);
      if (form != c.name && std::ranges::find(out, form) == out.end()) out.emplace_back(form);
    }
  }
  return out;
}

std::vector<DecidedTask> decide_tasks(const PaperReading& reading, const RuleData& rules) {
  constexpr std::size_t max_tasks = 3;
  std::vector<DecidedTask> out;
  for (ScoredTask& task : score_tasks(reading, rules, find_task_candidates(reading, rules))) {
    out.push_back({std::move(task), TaskVerdict::weak});
  }
  std::ranges::stable_sort(out, std::greater(), [](const DecidedTask& d) { return d.task.score; });
  const float threshold = rules.weights[Weight::task_threshold];
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i].task.candidate.covered) {
      out[i].verdict = TaskVerdict::covered;
    } else if (out[i].task.score < threshold) {
      out[i].verdict = TaskVerdict::weak;
    } else if (is_general(out, i, threshold)) {
      out[i].verdict = TaskVerdict::general;
    } else if (accepted == max_tasks) {
      out[i].verdict = TaskVerdict::surplus;
    } else {
      out[i].verdict = TaskVerdict::accepted;
      ++accepted;
    }
  }
  return out;
}

void append_tasks(const PaperReading& reading, const RuleData& rules, PaperRecord& record) {
  for (const DecidedTask& d : decide_tasks(reading, rules)) {
    if (d.verdict == TaskVerdict::accepted) record.tasks.push_back(make_item(reading, d.task.candidate));
  }
}

}  // namespace kgbuild::parsing
