#include "parsers/extract/names/entities.hpp"

#include <algorithm>
#include <deque>
#include <string>

#include "base/ascii.hpp"
#include "base/union_find.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/names/name_run.hpp"

namespace kgbuild::parsing {
namespace {

/// `WTA` of `WTAs`.
std::string_view singular(std::string_view name) {
  const std::size_t size = name.size();
  const bool plural =
      size > 3 && name.back() == 's' && is_ascii_upper(name[size - 2]) && is_ascii_upper(name[size - 3]);
  return plural ? name.substr(0, size - 1) : name;
}

/// A run the lexicon writes otherwise (`GSM8k`): long enough, and no ordinary word.
std::uint32_t entry_by_key(const RuleData& rules, NameKind kind, std::string_view name, std::string_view key) {
  if (name.size() < 5 || !has_name_shape(name)) return Mention::none;
  const std::uint32_t* const entry = rules.entry_by_key[static_cast<std::size_t>(kind)].find(key);
  return entry == nullptr || rules.entries[*entry].weak ? Mention::none : *entry;
}

void add_lexicon(const RuleData& rules, std::uint32_t literal, Entity& entity) {
  for (std::uint32_t i = rules.name_offsets[literal]; i < rules.name_offsets[literal + 1]; ++i) {
    const std::uint32_t entry = rules.name_entries[i];
    auto& slot = entity.lexicon[static_cast<std::size_t>(rules.entries[entry].kind)];
    if (slot == Mention::none) slot = entry;
  }
}

/// Two names that the lexicon tells apart.
bool conflict(const Entity& a, const Entity& b) {
  for (std::size_t k = 0; k < a.lexicon.size(); ++k) {
    if (a.lexicon[k] != Mention::none && b.lexicon[k] != Mention::none && a.lexicon[k] != b.lexicon[k]) return true;
  }
  return false;
}

/// True when two phrases have a word in common, as far as its first four letters.
bool share_word(std::string_view lower, std::string_view phrase) {
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find_first_of(" -", at), phrase.size());
    const std::string start = ascii_lower(phrase.substr(at, std::min<std::size_t>(end - at, 4)));
    for (std::size_t found = lower.find(start); found != std::string_view::npos; found = lower.find(start, found + 1)) {
      if (start.size() >= 3 && (found == 0 || !is_ascii_alnum(lower[found - 1]))) return true;
    }
    at = end + 1;
  }
  return false;
}

/// A short form that the paper spells out otherwise than the lexicon (`Sharpness-Aware Minimization (SAM)`) is another
/// name.
void forget_homonym(const RuleData& rules, std::string_view spelled_out, Entity& entity) {
  for (auto& slot : entity.lexicon) {
    if (slot == Mention::none || spelled_out.find_first_of(" -") == std::string_view::npos) continue;
    const std::string& known = rules.entries[slot].long_form;
    if (!known.empty() && !share_word(known, spelled_out)) slot = Mention::none;
  }
}

bool knows_anything(const Entity& e) {
  return std::any_of(e.lexicon.begin(), e.lexicon.end(), [](std::uint32_t entry) { return entry != Mention::none; });
}

/// The text spells an acronym out as something the lexicon knows (`Mean Absolute Error; MAE`): here the acronym means
/// that and nothing else.
void follow_long_form(Entity& a, std::string_view name_a, Entity& b, std::string_view name_b) {
  Entity& acronym = name_a.size() < name_b.size() ? a : b;
  const Entity& long_form = name_a.size() < name_b.size() ? b : a;
  if (!knows_anything(long_form)) return;
  for (std::size_t k = 0; k < acronym.lexicon.size(); ++k) {
    if (long_form.lexicon[k] == Mention::none) acronym.lexicon[k] = Mention::none;
  }
}

void absorb(Entity& into, Entity& from) {
  into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
  std::sort(into.mentions.begin(), into.mentions.end());
  for (std::size_t k = 0; k < into.lexicon.size(); ++k) {
    if (into.lexicon[k] == Mention::none) into.lexicon[k] = from.lexicon[k];
  }
  if (into.base == Mention::none) into.base = from.base;
  into.composed_task = std::min(into.composed_task, from.composed_task);
  into.title_name = into.title_name || from.title_name;
  from.mentions.clear();
}

}  // namespace

std::string_view surface(const PaperText& text, const Mention& mention) {
  return text.field(text.sentences[mention.sentence].in_title).substr(mention.start, mention.end - mention.start);
}

std::vector<Entity> make_entities(const PaperText& text, NamedText& named, const RuleData& rules) {
  std::vector<Entity> all;
  std::deque<std::string> folded;
  WordMap<std::uint32_t, std::string_view> by_key;  // views of `folded` and of the lexicon
  for (std::uint32_t i = 0; i < named.mentions.size(); ++i) {
    Mention& m = named.mentions[i];
    const std::string_view name = surface(text, m);
    std::string_view key;
    std::uint32_t task = Mention::none;
    if (m.task.count > 0) {
      key = folded.emplace_back(fold_name(task_name(m.task, rules.task_words)));
      const std::uint32_t* const known = rules.entry_by_key[static_cast<std::size_t>(NameKind::task)].find(key);
      if (known != nullptr) key = rules.entries[task = *known].key;
    } else if (m.literal != Mention::none) {
      key = rules.entries[rules.name_entries[rules.name_offsets[m.literal]]].key;
    } else {
      key = folded.emplace_back(fold_name(singular(name)));
    }
    const auto [item, fresh] = by_key.add(key, static_cast<std::uint32_t>(all.size()));
    if (fresh) all.emplace_back();
    m.entity = item->value;
    Entity& entity = all[m.entity];
    entity.mentions.push_back(i);
    entity.title_name = entity.title_name || std::ranges::find(named.title_names, i) != named.title_names.end();
    if (m.task.count > 0) {
      if (task == Mention::none) {
        entity.composed_task = std::min(entity.composed_task, i);
      } else {
        entity.lexicon[static_cast<std::size_t>(NameKind::task)] = task;
      }
    } else if (m.literal != Mention::none) {
      add_lexicon(rules, m.literal, entity);
    } else if (m.base != Mention::none) {
      entity.base = rules.name_entries[rules.name_offsets[m.base]];
    } else if (fresh) {
      for (const NameKind kind : {NameKind::method, NameKind::benchmark}) {
        entity.lexicon[static_cast<std::size_t>(kind)] = entry_by_key(rules, kind, name, key);
      }
    }
  }
  UnionFind sets(all.size());
  for (const auto& [a, b] : named.aliases) {
    const std::uint32_t x = sets.find(named.mentions[a].entity);
    const std::uint32_t y = sets.find(named.mentions[b].entity);
    if (x == y || conflict(all[x], all[y])) continue;
    const std::string_view name_a = surface(text, named.mentions[a]);
    const std::string_view name_b = surface(text, named.mentions[b]);
    if (rules.is_stop(name_a) != rules.is_stop(name_b)) continue;
    follow_long_form(all[x], name_a, all[y], name_b);
    if (!knows_anything(all[x])) forget_homonym(rules, name_a, all[y]);
    if (!knows_anything(all[y])) forget_homonym(rules, name_b, all[x]);
    sets.unite(x, y);
    absorb(all[std::min(x, y)], all[std::max(x, y)]);
  }
  for (Mention& m : named.mentions) m.entity = sets.find(m.entity);
  return all;
}

}  // namespace kgbuild::parsing
