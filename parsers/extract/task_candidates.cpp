#include "parsers/extract/task_candidates.hpp"

#include <algorithm>

#include "kgbuild/text.hpp"

namespace kgbuild::parsing {
namespace {

bool is_in_title(const PaperReading& reading, const Mention& m) { return reading.sentence_of(m).in_title; }

TaskCandidate make_candidate(const PaperReading& reading, const RuleData& rules, const Entity& e) {
  TaskCandidate out;
  out.method = e.knows(NameKind::method);
  if (e.knows(NameKind::task)) {
    const LexiconEntry& entry = lexicon_entry(e, NameKind::task, rules);
    out.name = entry.name;
    out.background = entry.background;
  } else {
    out.composed_at = e.composed_task;
    out.name = task_name(reading.mention(e.composed_task).task, rules.task_words);
    out.composed = true;
  }
  out.mentions = e.mentions;
  out.in_title = std::any_of(e.mentions.begin(), e.mentions.end(),
                             [&](std::uint32_t i) { return is_in_title(reading, reading.mention(i)); });
  return out;
}

/// Adds a candidate, or its mentions to the one of the same name.
void add_candidate(TaskCandidate candidate, std::vector<TaskCandidate>& all) {
  const auto same = std::ranges::find(all, candidate.name, &TaskCandidate::name);
  if (same == all.end()) {
    all.push_back(std::move(candidate));
    return;
  }
  same->mentions.insert(same->mentions.end(), candidate.mentions.begin(), candidate.mentions.end());
  std::sort(same->mentions.begin(), same->mentions.end());
  same->in_title = same->in_title || candidate.in_title;
}

/// A phrase of the title names a known candidate or is one of its own. Candidates inside it are covered by it.
void add_phrase(const PaperReading& reading, const TitleTask& phrase, std::vector<TaskCandidate>& all) {
  const std::string key = fold_name(phrase.name);
  const auto is_inside = [&](std::uint32_t i) {
    const Mention& m = reading.mention(i);
    return is_in_title(reading, m) && m.start >= phrase.start && m.end <= phrase.end;
  };
  TaskCandidate* named = nullptr;
  for (TaskCandidate& c : all) {
    if (named == nullptr && fold_name(c.name) == key) {
      named = &c;
    } else {
      c.covered = c.covered || std::any_of(c.mentions.begin(), c.mentions.end(), is_inside);
    }
  }
  if (named == nullptr) {
    named = &all.emplace_back();
    named->name = phrase.name;
    named->composed = true;
  }
  named->in_title = true;
  named->title_phrase = &phrase;
}

}  // namespace

std::vector<TaskCandidate> find_task_candidates(const PaperReading& reading, const RuleData& rules,
                                                const std::vector<TitleTask>& phrases) {
  std::vector<TaskCandidate> out;
  for (const Entity& e : reading.entities) {
    if (!e.mentions.empty() && e.is_task()) add_candidate(make_candidate(reading, rules, e), out);
  }
  for (const TitleTask& phrase : phrases) add_phrase(reading, phrase, out);
  return out;
}

}  // namespace kgbuild::parsing
