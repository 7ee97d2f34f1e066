#include "parsers/extract/names/names_out.hpp"

#include <algorithm>

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_evidence = 3;

std::string_view role_name(EntityKind kind, const Entity& e) {
  if (kind == EntityKind::benchmark) {
    // Words of training stand right beside the name; those of evaluation may belong to the rest of the sentence.
    return e.trained ? "trained" : e.role == Role::evaluated || e.role == Role::compared ? "evaluated" : "unknown";
  }
  switch (e.role) {
    case Role::extended:
      return "extended";
    case Role::compared:
      return "compared";
    case Role::used:
    case Role::trained:
    case Role::evaluated:
      return "used";
    default:
      return "mentioned";
  }
}

struct ItemMaker {
  const PaperText& text;
  const NamedText& named;
  const RuleData& rules;

  NameItem make_item(const Entity& e, EntityKind kind, std::string_view name) const {
    NameItem item;
    item.name = name;
    item.count = static_cast<std::uint32_t>(e.mentions.size());
    if (kind == EntityKind::metric && e.knows(NameKind::metric)) item.name = entry(e, NameKind::metric).name;
    for (const std::uint32_t i : e.mentions) add_alias(item, surface(text, named.mentions[i]));
    item.evidence = evidence(e);
    return item;
  }

  static void add_alias(NameItem& item, std::string_view form) {
    constexpr std::size_t most = 32;  // forms; no name has more
    if (item.aliases.size() >= most) return;
    if (form != item.name && std::find(item.aliases.begin(), item.aliases.end(), form) == item.aliases.end()) {
      item.aliases.emplace_back(form);
    }
  }

  std::vector<Evidence> evidence(const Entity& e) const {
    std::vector<Evidence> out;
    if (e.title_name) out.push_back(make_evidence(text, "title-name", title_mention(e)));
    for (const RuleHit& hit : e.hits) {
      if (out.size() < max_evidence) out.push_back(make_evidence(text, hit.rule, named.mentions[hit.mention]));
    }
    if (out.empty()) {
      const Mention& m = named.mentions[e.mentions.front()];
      const bool known = m.literal != Mention::none || m.base != Mention::none;
      out.push_back(make_evidence(text,
                                  known                              ? "lexicon"
                                  : m.source == MentionSource::gloss ? "gloss"
                                                                     : "name-shape",
                                  m));
    }
    return out;
  }

  /// The name as the title presents it, perhaps in another form.
  const Mention& title_mention(const Entity& e) const {
    const auto own = [&](std::uint32_t i) { return std::binary_search(e.mentions.begin(), e.mentions.end(), i); };
    return named.mentions[*std::find_if(named.title_names.begin(), named.title_names.end(), own)];
  }

  const LexiconEntry& entry(const Entity& e, NameKind kind) const {
    return rules.entries[e.lexicon[static_cast<std::size_t>(kind)]];
  }

  std::string category(const Entity& e, EntityKind kind) const {
    if (kind == EntityKind::benchmark) {
      if (e.knows(NameKind::benchmark)) return entry(e, NameKind::benchmark).category;
      return e.vote(Vote::dataset) > 0 ? "dataset" : "benchmark";
    }
    if (kind == EntityKind::metric) return "metric";
    if (e.knows(NameKind::method)) return entry(e, NameKind::method).category;
    if (e.base != Mention::none && rules.entries[e.base].kind == NameKind::method)
      return rules.entries[e.base].category;
    return "method";
  }
};

}  // namespace

void append_names(const PaperReading& reading, const RuleData& rules, PaperRecord& record) {
  const auto& [text, named, entities, names, decisions] = reading;
  const ItemMaker maker{text, named, rules};
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const Decision& d = decisions[i];
    if (d.kind == EntityKind::nothing) continue;
    NameItem item = maker.make_item(entities[i], d.kind, names[i]);
    if (d.introduced) {
      NameItem own = item;
      own.kind = maker.category(entities[i], d.kind);
      record.introduces.push_back(std::move(own));
      if (d.kind == EntityKind::method) continue;
    }
    if (d.kind == EntityKind::method || d.kind == EntityKind::benchmark) {
      item.category = maker.category(entities[i], d.kind);
      item.role = role_name(d.kind, entities[i]);
    }
    auto& list = d.kind == EntityKind::method      ? record.methods
                 : d.kind == EntityKind::benchmark ? record.benchmarks
                                                   : record.metrics;
    list.push_back(std::move(item));
  }
}

}  // namespace kgbuild::parsing
