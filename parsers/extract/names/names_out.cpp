// Decided names → items of a record.
#include <algorithm>

#include "kgbuild/text.hpp"
#include "parsers/extract/names/decide.hpp"
#include "parsers/extract/names/name_run.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t most_evidence = 3;

std::string_view role_name(Kind kind, const Entity& e) {
  if (kind == Kind::benchmark) {
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

/// The slice of a sentence that is shown: whole, or a window around [start, end).
std::string_view shown_sentence(const PaperText& text, const Sentence& s, std::uint32_t start, std::uint32_t end) {
  constexpr std::size_t most = 300;
  const std::string_view field = text.field(s.in_title);
  const auto characters = [](std::string_view slice) {
    return static_cast<std::size_t>(
        std::count_if(slice.begin(), slice.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  };
  const std::string_view whole = field.substr(s.start, s.end - s.start);
  if (characters(whole) <= most) return whole;
  // Steps of one code point to both sides as long as there is room.
  std::size_t from = start, to = end, left = most - std::min(most, characters(field.substr(start, end - start)));
  while (left > 0 && (from > s.start || to < s.end)) {
    if (from > s.start && left > 0) {
      do --from;
      while (from > s.start && (field[from] & 0xC0) == 0x80);
      --left;
    }
    if (to < s.end && left > 0) {
      do ++to;
      while (to < s.end && (field[to] & 0xC0) == 0x80);
      --left;
    }
  }
  return field.substr(from, to - from);
}

struct Writer {
  const PaperText& text;
  const NamedText& named;
  const RuleData& rules;

  NameItem make_item(const Entity& e, Kind kind, std::string_view name) const {
    NameItem item;
    item.name = name;
    item.count = static_cast<std::uint32_t>(e.mentions.size());
    if (kind == Kind::metric && e.knows(NameKind::metric)) item.name = entry(e, NameKind::metric).name;
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
      if (out.size() < most_evidence) out.push_back(make_evidence(text, hit.rule, named.mentions[hit.mention]));
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

  std::string category(const Entity& e, Kind kind) const {
    if (kind == Kind::benchmark) {
      if (e.knows(NameKind::benchmark)) return entry(e, NameKind::benchmark).category;
      return e.vote(Vote::dataset) > 0 ? "dataset" : "benchmark";
    }
    if (kind == Kind::metric) return "metric";
    if (e.knows(NameKind::method)) return entry(e, NameKind::method).category;
    if (e.base != Mention::none && rules.entries[e.base].kind == NameKind::method)
      return rules.entries[e.base].category;
    return "method";
  }
};

}  // namespace

Evidence make_evidence(const PaperText& text, std::string_view rule, std::uint32_t sentence, std::uint32_t start,
                       std::uint32_t end) {
  const Sentence& s = text.sentences[sentence];
  Evidence out;
  out.rule = rule;
  out.in_title = s.in_title;
  out.start = text.written(s.in_title, start);
  out.end = end > start ? text.written(s.in_title, end - 1) + 1 : out.start;
  out.text = text.field(s.in_title).substr(start, end - start);
  out.sentence = shown_sentence(text, s, start, end);
  return out;
}

Evidence make_evidence(const PaperText& text, std::string_view rule, const Mention& mention) {
  return make_evidence(text, rule, mention.sentence, mention.start, mention.end);
}

void append_names(const PaperText& text, const NamedText& named, const RuleData& rules,
                  const std::vector<Entity>& entities, const std::vector<Decision>& decisions,
                  const std::vector<std::string_view>& names, PaperRecord& record) {
  const Writer writer{text, named, rules};
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const Decision& d = decisions[i];
    if (d.kind == Kind::nothing) continue;
    NameItem item = writer.make_item(entities[i], d.kind, names[i]);
    if (d.introduced) {
      NameItem own = item;
      own.kind = writer.category(entities[i], d.kind);
      record.introduces.push_back(std::move(own));
      if (d.kind == Kind::method) continue;
    }
    if (d.kind == Kind::method || d.kind == Kind::benchmark) {
      item.category = writer.category(entities[i], d.kind);
      item.role = role_name(d.kind, entities[i]);
    }
    auto& list = d.kind == Kind::method      ? record.methods
                 : d.kind == Kind::benchmark ? record.benchmarks
                                             : record.metrics;
    list.push_back(std::move(item));
  }
}

}  // namespace kgbuild::parsing
