// Tasks a paper addresses.
#include <algorithm>

#include "parsers/results.hpp"

namespace kgbuild {
namespace {

struct Candidate {
  std::uint32_t entity;
  const LexiconEntry* entry;
  float score;
};

/// `video generation` says more than `generation`: every word of the general name, and more.
bool is_special_form(std::string_view special, std::string_view general) {
  return special.size() > general.size() + 1 && special.substr(special.size() - general.size()) == general &&
         (special[special.size() - general.size() - 1] == ' ' || special[special.size() - general.size() - 1] == '-');
}

}  // namespace

void append_tasks(const PaperText& text, const NamedText& named, const RuleData& rules,
                  const std::vector<Entity>& entities, PaperRecord& record) {
  std::vector<Candidate> found;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    const Entity& e = entities[i];
    if (e.mentions.empty() || !e.knows(NameKind::task) || e.knows(NameKind::method)) continue;
    const LexiconEntry& entry = rules.entries[e.lexicon[static_cast<std::size_t>(NameKind::task)]];
    const auto in_title = std::count_if(e.mentions.begin(), e.mentions.end(), [&](std::uint32_t m) {
      return text.sentences[named.mentions[m].sentence].in_title;
    });
    const auto in_body = static_cast<float>(e.mentions.size()) - static_cast<float>(in_title);
    float score = in_title > 0 ? rules.weight("task-in-title") : 0.F;
    if (!entry.background) score += std::min(in_body, rules.weight("task-mentions-cap"));
    if (score >= rules.weight("task-threshold")) found.push_back({i, &entry, score});
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  std::vector<Candidate> kept;
  for (const Candidate& c : found) {
    const bool general = std::any_of(found.begin(), found.end(), [&](const Candidate& other) {
      return is_special_form(other.entry->name, c.entry->name);
    });
    if (!general && kept.size() < 3) kept.push_back(c);
  }
  for (const Candidate& c : kept) {
    NameItem item;
    item.name = c.entry->name;
    item.count = static_cast<std::uint32_t>(entities[c.entity].mentions.size());
    for (const std::uint32_t m : entities[c.entity].mentions) {
      const std::string_view form = surface(text, named.mentions[m]);
      if (form != item.name && std::find(item.aliases.begin(), item.aliases.end(), form) == item.aliases.end()) {
        item.aliases.emplace_back(form);
      }
    }
    item.evidence.push_back(make_evidence(text, "lexicon", named.mentions[entities[c.entity].mentions.front()]));
    record.tasks.push_back(std::move(item));
  }
}

}  // namespace kgbuild
