#include "parsers/extract/names/entity_merge.hpp"

#include <algorithm>
#include <string_view>

#include "base/strings.hpp"
#include "base/union_find.hpp"
#include "parsers/rules/long_forms.hpp"

namespace kgbuild::parsing {
namespace {

/// True if the lexicon knows the two as different things of one kind.
bool are_distinct(const Entity& a, const Entity& b) {
  for (std::size_t k = 0; k < a.lexicon.size(); ++k) {
    if (a.lexicon[k] != Mention::none && b.lexicon[k] != Mention::none && a.lexicon[k] != b.lexicon[k]) return true;
  }
  return false;
}

/// Drops entries of an acronym that the lexicon spells out differently from the paper (`Sharpness-Aware Minimization
/// (SAM)`): another name.
void forget_homonym(const RuleData& rules, std::string_view acronym, std::string_view long_form, Entity& entity) {
  for (auto& slot : entity.lexicon) {
    if (slot != Mention::none && contradicts(rules.entries[slot], acronym, long_form)) slot = Mention::none;
  }
}

bool has_entry(const Entity& e) {
  return std::any_of(e.lexicon.begin(), e.lexicon.end(), [](std::uint32_t entry) { return entry != Mention::none; });
}

/// If the text spells an acronym out as something the lexicon knows (`Mean Absolute Error; MAE`), the acronym means
/// that and nothing else. The shorter of the two names is the acronym.
void follow_long_form(Entity& a, std::string_view name_a, Entity& b, std::string_view name_b) {
  Entity& acronym = name_a.size() < name_b.size() ? a : b;
  const Entity& long_form = name_a.size() < name_b.size() ? b : a;
  if (!has_entry(long_form)) return;
  for (std::size_t k = 0; k < acronym.lexicon.size(); ++k) {
    if (long_form.lexicon[k] == Mention::none) acronym.lexicon[k] = Mention::none;
  }
}

/// Moves everything known of `from` into `into`. No cue has been counted yet.
void absorb(Entity& into, Entity& from) {
  into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
  std::sort(into.mentions.begin(), into.mentions.end());
  for (std::size_t k = 0; k < into.lexicon.size(); ++k) {
    if (into.lexicon[k] == Mention::none) into.lexicon[k] = from.lexicon[k];
  }
  if (into.base == Mention::none) into.base = from.base;
  into.composed_task = std::min(into.composed_task, from.composed_task);
  into.title_name = into.title_name || from.title_name;
  // Of 매듭 강도(knot strength) the English name, or that of the lexicon.
  const bool english = !from.metric_phrase.empty() && is_ascii_alnum(from.metric_phrase.back());
  if (english && !into.metric_phrase.empty()) into.metric_phrase = from.metric_phrase;
  if (into.knows(NameKind::metric)) into.metric_phrase.clear();
  from.mentions.clear();
}

}  // namespace

void merge_aliases(const PaperText& text, NamedText& named, const RuleData& rules, std::vector<Entity>& entities) {
  UnionFind sets(entities.size());
  for (const auto& [a, b] : named.aliases) {
    const std::uint32_t x = sets.find(named.mentions[a].entity);
    const std::uint32_t y = sets.find(named.mentions[b].entity);
    if (x == y || are_distinct(entities[x], entities[y])) continue;
    const std::string_view name_a = surface(text, named.mentions[a]);
    const std::string_view name_b = surface(text, named.mentions[b]);
    if (rules.is_stop(name_a) != rules.is_stop(name_b)) continue;
    follow_long_form(entities[x], name_a, entities[y], name_b);
    if (named.mentions[b].source != MentionSource::metric_phrase) {
      if (!has_entry(entities[x])) forget_homonym(rules, name_b, name_a, entities[y]);
      if (!has_entry(entities[y])) forget_homonym(rules, name_a, name_b, entities[x]);
    }
    sets.unite(x, y);
    absorb(entities[std::min(x, y)], entities[std::max(x, y)]);
  }
  for (Mention& m : named.mentions) m.entity = sets.find(m.entity);
}

}  // namespace kgbuild::parsing
