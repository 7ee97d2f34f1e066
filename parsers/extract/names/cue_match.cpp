#include "parsers/extract/names/cue_match.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

#include "base/strings.hpp"
#include "parsers/extract/names/name_lists.hpp"

namespace kgbuild::parsing {
namespace {

bool holds_name(std::string_view text) { return std::memchr(text.data(), 0xEE, text.size()) != nullptr; }

void append_all_names(std::string_view text, std::vector<int>& names) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const int name = masked_name(text, i); name >= 0) names.push_back(name);
  }
}

/// Length in bytes of the connector at the start of `text` that a name follows; 0 if there is none.
std::size_t connector_length(std::string_view text, const CueSide& side) {
  const auto joins = [&](std::string_view connector) {
    return text.starts_with(connector) && masked_name(text, connector.size()) >= 0;
  };
  const auto known = std::ranges::find_if(name_connectors(), joins);
  if (known != name_connectors().end()) return known->size();
  const auto own = std::ranges::find_if(*side.connectors, joins);
  return own != side.connectors->end() ? own->size() : 0;
}

/// Appends the first name of `text` and, in a list, those joined to it. `rest` is the sentence after `text`.
void append_first_names(std::string_view text, std::string_view rest, const CueSide& side, const FormList* verbs,
                        std::vector<int>& names) {
  std::size_t at = text.find('\xEE');
  while (at < text.size()) {
    const int name = masked_name(text, at);
    if (name < 0) return;
    names.push_back(name);
    at += masked_name_bytes;
    const std::size_t connector = side.list ? connector_length(text.substr(at), side) : 0;
    if (connector == 0) return;
    const std::string_view mark = text.substr(at, connector);
    at += connector;
    const std::size_t end = at + masked_name_bytes;
    const std::string_view after = end < text.size() ? text.substr(end) : rest;
    if (mark == ", " && verbs != nullptr && is_clause_subject(after, *verbs)) return;
  }
}

/// Matches one side in bytes [from, size) of `text`, in which `^` is still the start of the sentence, and appends the
/// names it refers to. What it matched; empty without a pattern.
std::optional<std::string_view> match_side(const CueSide& side, std::string_view text, std::size_t from, bool before,
                                           const FormList* verbs, std::vector<int>& names) {
  if (side.pattern.empty()) return text.substr(0, 0);
  const re2::RE2& re = side.pattern.compiled();
  const int groups = side.name_first ? 1 : std::min(1 + re.NumberOfCapturingGroups(), 4);
  re2::StringPiece found[4];
  const auto anchor = before ? re2::RE2::UNANCHORED : re2::RE2::ANCHOR_START;
  if (!re.Match({text.data(), text.size()}, from, text.size(), anchor, found, groups)) return std::nullopt;
  if (side.name_first) {
    const auto end = static_cast<std::size_t>(found[0].data() - text.data()) + found[0].size();
    append_first_names({found[0].data(), found[0].size()}, text.substr(end), side, verbs, names);
  }
  for (int g = 1; g < groups; ++g) append_all_names({found[g].data(), found[g].size()}, names);
  return std::string_view(found[0].data(), found[0].size());
}

bool has_any(const std::vector<std::string>& words, std::string_view text) {
  return std::ranges::any_of(words, [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

/// The name with its list, and the words that may say of it that it is another's: `the existing N`.
constexpr std::size_t lacks_reach = 64;

/// Counts a hit of `cue` at `mention` for an entity.
void add_cue(const Cue& cue, std::uint32_t mention, Entity& entity) {
  if (cue.own) {
    if (entity.own_roles.size() < Entity::max_own_roles) entity.own_roles.push_back({cue.role, cue.id, mention});
  } else {
    entity.role = std::max(entity.role, cue.role);
    if (cue.role != Role::based && cue.role > entity.role_hit.role) entity.role_hit = {cue.role, cue.id, mention};
  }
  entity.trained = entity.trained || cue.role == Role::trained;
  entity.used = entity.used || cue.role == Role::used;
  const auto known = std::ranges::find(entity.hits, std::string_view(cue.id), &RuleHit::rule);
  if (known != entity.hits.end()) {
    if (known->times >= cue.most) return;
    ++known->times;
  }
  std::size_t strongest = 0;
  for (std::size_t v = 0; v < vote_count; ++v) {
    entity.votes[v] += cue.votes[v];
    if (cue.votes[v] > cue.votes[strongest]) strongest = v;
  }
  if (known == entity.hits.end())
    entity.hits.push_back({cue.id, mention, static_cast<Vote>(strongest), cue.votes[strongest]});
}

/// Matches all cues in one sentence after another.
class SentenceMatcher {
 public:
  SentenceMatcher(PaperReading& reading, const RuleData& rules) : reading_(reading), rules_(rules) {}

  void match(std::uint32_t sentence) {
    if (mentions_of(reading_.named.mentions, sentence).empty()) return;
    mask_sentence(reading_.text, reading_.named.mentions, sentence, rules_, masked_);
    if (masked_.mentions.empty()) return;
    find_cues(rules_, masked_, hits_);
    for (const LiteralHit& hit : hits_) {
      for (const std::uint32_t number : rules_.cues_of_literal[hit.literal]) {
        const Cue& cue = *rules_.cues[number];
        if (applies_to(cue, reading_.text, sentence) && match_cue(cue, masked_, hit, names_)) add_hits(cue);
      }
    }
  }

 private:
  void add_hits(const Cue& cue) {
    for (const int name : names_) {
      if (static_cast<std::size_t>(name) >= masked_.mentions.size()) continue;
      const std::uint32_t mention = masked_.mentions[static_cast<std::size_t>(name)];
      add_cue(cue, mention, reading_.entities[reading_.mention(mention).entity]);
    }
  }

  PaperReading& reading_;
  const RuleData& rules_;
  MaskedText masked_;
  std::vector<LiteralHit> hits_;
  std::vector<int> names_;
};

}  // namespace

bool match_cue(const Cue& cue, const MaskedText& masked, const LiteralHit& hit, std::vector<int>& names) {
  const std::string_view text = masked.text;
  const std::size_t from = hit.start > cue.before.reach ? hit.start - cue.before.reach : 0;
  const std::string_view before = text.substr(0, hit.start);
  const std::string_view after = text.substr(hit.end, cue.after.reach);
  if ((cue.before.name && !holds_name(before.substr(from))) || (cue.after.name && !holds_name(after))) return false;
  names.clear();
  // Cue literals are case-insensitive (a sentence may begin with one), patterns are not.
  if (!match_side(cue.before, before, from, true, masked.verbs, names)) return false;
  const auto matched = match_side(cue.after, after, 0, false, masked.verbs, names);
  if (!matched || names.empty()) return false;
  const std::string_view near_before = before.substr(before.size() - std::min(before.size(), lacks_reach));
  return !has_any(cue.lacks_before, near_before) && !has_any(cue.lacks_after, *matched);
}

bool applies_to(const Cue& cue, const PaperText& text, std::uint32_t sentence) {
  if (text.sentences[sentence].in_title) return cue.place == CuePlace::title;
  return cue.place == CuePlace::body || (cue.place == CuePlace::opening && sentence == text.opening);
}

void find_cues(const RuleData& rules, const MaskedText& masked, std::vector<LiteralHit>& hits) {
  hits.clear();
  for (std::size_t at = 0; at < masked.lower.size(); ++at) {
    const auto c = static_cast<unsigned char>(masked.lower[at]);
    const bool inside_word = at > 0 && is_ascii_alnum(masked.lower[at - 1]) && is_ascii_alnum(masked.lower[at]);
    if ((c & 0xC0) == 0x80 || inside_word) continue;
    rules.cue_literals.find_at(masked.text, masked.lower, at, hits);
  }
}

void match_cues(PaperReading& reading, const RuleData& rules) {
  SentenceMatcher matcher(reading, rules);
  for (std::uint32_t s = 0; s < reading.text.sentences.size(); ++s) matcher.match(s);
}

}  // namespace kgbuild::parsing
