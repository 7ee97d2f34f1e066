#include "parsers/extract/names/entities.hpp"

#include <algorithm>
#include <deque>
#include <string>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/names/entity_merge.hpp"
#include "parsers/extract/names/metric_words.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

/// `WTA` of `WTAs`.
std::string_view singular(std::string_view name) {
  const std::size_t size = name.size();
  const bool plural =
      size > 3 && name.back() == 's' && is_ascii_upper(name[size - 2]) && is_ascii_upper(name[size - 3]);
  return plural ? name.substr(0, size - 1) : name;
}

/// Gathers mentions by their lexicon entry, else by their folded form.
class EntityCollector {
 public:
  EntityCollector(const PaperText& text, NamedText& named, const RuleData& rules)
      : text_(text), named_(named), rules_(rules) {}

  std::vector<Entity> collect() {
    constexpr std::size_t usual_entities = 64;
    entities_.reserve(std::min(named_.mentions.size(), usual_entities));
    for (std::uint32_t i = 0; i < named_.mentions.size(); ++i) add(i);
    return std::move(entities_);
  }

 private:
  void add(std::uint32_t number) {
    Mention& m = named_.mentions[number];
    const Key key = key_of(m);
    const auto [item, is_new] = by_key_.add(key.key, static_cast<std::uint32_t>(entities_.size()));
    if (is_new) entities_.emplace_back();
    m.entity = item->value;
    Entity& entity = entities_[m.entity];
    entity.mentions.push_back(number);
    entity.title_name = entity.title_name || std::ranges::find(named_.title_names, number) != named_.title_names.end();
    if (key.task != Mention::none) {
      slot(entity, NameKind::task) = key.task;
    } else if (m.task.count > 0) {
      entity.composed_task = std::min(entity.composed_task, number);
    } else if (m.literal != Mention::none) {
      add_entries(m.literal, entity);
    } else if (m.source == MentionSource::metric_phrase) {
      add_metric_phrase(m, key.key, entity);
    } else if (m.base != Mention::none) {
      entity.base = first_entry(m.base);
    } else if (is_new) {
      for (const NameKind kind : {NameKind::method, NameKind::benchmark}) {
        slot(entity, kind) = find_entry(kind, surface(text_, m), key.key);
      }
    }
  }

  struct Key {
    std::string_view key;
    std::uint32_t task = Mention::none;  ///< the lexicon's entry of a composed task
  };

  Key key_of(const Mention& m) {
    if (m.task.count > 0) {
      const std::string_view key = keep(fold_name(task_name(m.task, rules_.task_words)));
      const std::uint32_t* const task = rules_.entry_by_key[static_cast<std::size_t>(NameKind::task)].find(key);
      return task == nullptr ? Key{key} : Key{rules_.entries[*task].key, *task};
    }
    if (m.literal != Mention::none) return {rules_.entries[first_entry(m.literal)].key};
    if (m.source == MentionSource::metric_phrase)
      return {keep(fold_name(metric_phrase_name(surface(text_, m), rules_)))};
    return {keep(fold_name(singular(surface(text_, m))))};
  }

  /// `공격 성공률` is an entry of the lexicon by its English name.
  void add_metric_phrase(const Mention& m, std::string_view key, Entity& entity) const {
    const std::uint32_t* const entry = rules_.entry_by_key[static_cast<std::size_t>(NameKind::metric)].find(key);
    if (entry != nullptr)
      slot(entity, NameKind::metric) = *entry;
    else if (entity.metric_phrase.empty())
      entity.metric_phrase = metric_phrase_name(surface(text_, m), rules_);
  }

  std::string_view keep(std::string key) { return keys_.emplace_back(std::move(key)); }

  std::uint32_t first_entry(std::uint32_t literal) const { return rules_.name_entries[rules_.name_offsets[literal]]; }

  static std::uint32_t& slot(Entity& entity, NameKind kind) { return entity.lexicon[static_cast<std::size_t>(kind)]; }

  /// The first entry of each kind that the form names.
  void add_entries(std::uint32_t literal, Entity& entity) const {
    for (std::uint32_t i = rules_.name_offsets[literal]; i < rules_.name_offsets[literal + 1]; ++i) {
      const std::uint32_t entry = rules_.name_entries[i];
      std::uint32_t& known = slot(entity, rules_.entries[entry].kind);
      if (known == Mention::none) known = entry;
    }
  }

  /// The entry of a run that the lexicon spells differently (`GSM8k`). Short and ordinary words have none.
  std::uint32_t find_entry(NameKind kind, std::string_view name, std::string_view key) const {
    constexpr std::size_t min_name = 5;  // bytes
    if (name.size() < min_name || !has_name_shape(name)) return Mention::none;
    const std::uint32_t* const entry = rules_.entry_by_key[static_cast<std::size_t>(kind)].find(key);
    return entry == nullptr || rules_.entries[*entry].weak ? Mention::none : *entry;
  }

  const PaperText& text_;
  NamedText& named_;
  const RuleData& rules_;
  std::vector<Entity> entities_;
  std::deque<std::string> keys_;                     ///< folded; a deque, whose elements do not move
  WordMap<std::uint32_t, std::string_view> by_key_;  ///< views into `keys_` and the lexicon
};

}  // namespace

std::vector<Entity> make_entities(const PaperText& text, NamedText& named, const RuleData& rules) {
  std::vector<Entity> out = EntityCollector(text, named, rules).collect();
  merge_aliases(text, named, rules, out);
  return out;
}

std::vector<std::string_view> main_surfaces(const PaperText& text, const NamedText& named,
                                            const std::vector<Entity>& entities) {
  constexpr std::size_t max_forms = 32;  // of one name; no real one has more
  std::vector<std::string_view> out;
  out.reserve(entities.size());
  std::vector<std::pair<std::string_view, std::size_t>> counts;  // in reading order
  for (const Entity& e : entities) {
    counts.clear();
    for (const std::uint32_t i : e.mentions) {
      const std::string_view name = surface(text, named.mentions[i]);
      const auto known = std::ranges::find(counts, name, &std::pair<std::string_view, std::size_t>::first);
      if (known != counts.end()) {
        ++known->second;
      } else if (counts.size() < max_forms) {
        counts.emplace_back(name, 1);
      }
    }
    const auto most = std::ranges::max_element(counts, {}, &std::pair<std::string_view, std::size_t>::second);
    out.push_back(most == counts.end() ? std::string_view() : most->first);
  }
  return out;
}

}  // namespace kgbuild::parsing
