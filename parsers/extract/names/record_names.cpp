#include "parsers/extract/names/record_names.hpp"

#include <algorithm>

#include "parsers/extract/sentences/evidence.hpp"
#include "parsers/rules/confidence.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_evidence = 3;
constexpr std::size_t max_aliases = 32;  // no name has more

NameRole role_of(const Entity& e, EntityKind kind) {
  if (kind == EntityKind::benchmark) {
    // Words about training occur right next to the name; those about evaluation may belong to the rest of the sentence.
    if (e.trained) return NameRole::trained;
    return e.role == Role::evaluated || e.role == Role::compared ? NameRole::evaluated : NameRole::unknown;
  }
  switch (e.role) {
    case Role::extended:
      return NameRole::extended;
    case Role::compared:
      return NameRole::compared;
    case Role::used:
    case Role::trained:
      return NameRole::used;
    case Role::evaluated:
      // `92 % on X`: where a value was measured is a method of the experiments only if X is known to be one.
      return e.used || e.knows(NameKind::method) || e.base != Mention::none ? NameRole::used : NameRole::mentioned;
    default:
      return NameRole::mentioned;
  }
}

class ItemMaker {
 public:
  ItemMaker(const PaperReading& reading, const RuleData& rules)
      : text_(reading.text), named_(reading.named), rules_(rules) {}

  NameItem make(const Entity& e, EntityKind kind, std::string_view name) const {
    NameItem item;
    item.name = kind == EntityKind::metric && e.knows(NameKind::metric)
                    ? std::string_view(entry(e, NameKind::metric).name)
                    : name;
    if (kind == EntityKind::metric && !e.metric_phrase.empty()) item.name = e.metric_phrase;
    item.count = static_cast<std::uint32_t>(e.mentions.size());
    for (const std::uint32_t i : e.mentions) add_alias(item, surface(text_, named_.mentions[i]));
    item.evidence = find_evidence(e);
    return item;
  }

  Category category_of(const Entity& e, EntityKind kind) const {
    if (kind == EntityKind::benchmark) {
      if (e.knows(NameKind::benchmark)) return entry(e, NameKind::benchmark).category;
      return e.vote(Vote::dataset) > 0 ? Category::dataset : Category::benchmark;
    }
    if (kind == EntityKind::metric) return Category::metric;
    if (e.knows(NameKind::method)) return entry(e, NameKind::method).category;
    const bool version = e.base != Mention::none && rules_.entries[e.base].kind == NameKind::method;
    return version ? rules_.entries[e.base].category : Category::method;
  }

  /// Shows the rule that gave the role, at the mention where it did, even if others came first.
  void show_role(const Entity& e, NameItem& item) const {
    if (e.role_hit.rule.empty()) return;
    auto place = std::ranges::find(item.evidence, e.role_hit.rule, &Evidence::rule);
    if (place == item.evidence.end()) {
      if (item.evidence.size() < max_evidence) item.evidence.emplace_back();
      place = item.evidence.end() - 1;
    }
    *place = evidence(e.role_hit.rule, named_.mentions[e.role_hit.mention]);
  }

 private:
  static void add_alias(NameItem& item, std::string_view form) {
    if (item.aliases.size() >= max_aliases || form == item.name) return;
    if (std::find(item.aliases.begin(), item.aliases.end(), form) == item.aliases.end()) {
      item.aliases.emplace_back(form);
    }
  }

  /// The title's presentation of the name and the rules that matched; else what made it a name.
  std::vector<Evidence> find_evidence(const Entity& e) const {
    std::vector<Evidence> out;
    if (e.title_name) out.push_back(evidence("title-name", title_mention(e)));
    for (const RuleHit& hit : e.hits) {
      if (out.size() < max_evidence) out.push_back(evidence(hit.rule, named_.mentions[hit.mention]));
    }
    if (out.empty()) {
      const Mention& m = named_.mentions[e.mentions.front()];
      const bool in_lexicon = m.literal != Mention::none || m.base != Mention::none;
      out.push_back(evidence(in_lexicon ? "lexicon" : m.source == MentionSource::gloss ? "gloss" : "name-shape", m));
    }
    return out;
  }

  Evidence evidence(std::string_view rule, const Mention& m) const {
    return make_evidence(text_, rule, m.sentence, m.start, m.end);
  }

  /// The mention that the title presents; its form may differ from the item's name.
  const Mention& title_mention(const Entity& e) const {
    const auto is_own = [&](std::uint32_t i) { return std::binary_search(e.mentions.begin(), e.mentions.end(), i); };
    return named_.mentions[*std::find_if(named_.title_names.begin(), named_.title_names.end(), is_own)];
  }

  const LexiconEntry& entry(const Entity& e, NameKind kind) const {
    return rules_.entries[e.lexicon[static_cast<std::size_t>(kind)]];
  }

  const PaperText& text_;
  const NamedText& named_;
  const RuleData& rules_;
};

}  // namespace

void append_names(const PaperReading& reading, const RuleData& rules, PaperRecord& record) {
  const ItemMaker maker(reading, rules);
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    const Entity& e = reading.entities[i];
    const Decision& d = reading.decisions[i];
    if (d.kind == EntityKind::nothing) continue;
    NameItem item = maker.make(e, d.kind, reading.names[i]);
    item.confidence = round_confidence(d.confidence);
    if (d.introduced) {
      record.introduces.push_back(item);
      record.introduces.back().confidence = round_confidence(d.own_confidence);
      record.introduces.back().kind = maker.category_of(e, d.kind);
      if (d.kind == EntityKind::method) continue;
    }
    if (d.kind == EntityKind::method || d.kind == EntityKind::benchmark) {
      item.category = maker.category_of(e, d.kind);
      item.role = role_of(e, d.kind);
      if (!d.introduced) maker.show_role(e, item);
    }
    auto& list = d.kind == EntityKind::method      ? record.methods
                 : d.kind == EntityKind::benchmark ? record.benchmarks
                                                   : record.metrics;
    list.push_back(std::move(item));
  }
}

}  // namespace kgbuild::parsing
