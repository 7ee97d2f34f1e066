// Cue rules over masked sentences.
#include <algorithm>
#include <cstring>

#include "base/ascii.hpp"
#include "parsers/extract/names/cue_match.hpp"
#include "parsers/extract/names/entities.hpp"
#include "parsers/extract/names/name_lists.hpp"

namespace kgbuild::parsing {
namespace {

bool holds_name(std::string_view text) { return std::memchr(text.data(), 0xEE, text.size()) != nullptr; }

void append_all_names(std::string_view text, std::vector<int>& names) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const int name = masked_name(text, i); name >= 0) names.push_back(name);
  }
}

/// Bytes of the connector that joins the name behind it to the one before `text`; 0 when none does.
std::size_t connector_length(std::string_view text, const CueSide& side) {
  const auto joins = [&](std::string_view connector) {
    return text.starts_with(connector) && masked_name(text, connector.size()) >= 0;
  };
  const auto known = std::ranges::find_if(name_connectors(), joins);
  if (known != name_connectors().end()) return known->size();
  const auto own = std::ranges::find_if(*side.connectors, joins);
  return own != side.connectors->end() ? own->size() : 0;
}

/// The first name of `text` and, in a list, those joined to it. `behind` is the sentence from the end of `text` on.
void append_first_names(std::string_view text, std::string_view behind, const CueSide& side, const FormList* verbs,
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
    const std::string_view after = end < text.size() ? text.substr(end) : behind;
    if (mark == ", " && verbs != nullptr && is_clause_subject(after, *verbs)) return;
  }
}

/// Matches one side in bytes [from, size) of `text`, so that `^` stays the start of the sentence, and appends
/// the names it refers to.
bool match_side(const CueSide& side, std::string_view text, std::size_t from, bool before, const FormList* verbs,
                std::vector<int>& names) {
  if (side.pattern.empty()) return true;
  const re2::RE2& re = side.pattern.compiled();
  const int groups = side.name_first ? 1 : std::min(1 + re.NumberOfCapturingGroups(), 4);
  re2::StringPiece found[4];
  const auto anchor = before ? re2::RE2::UNANCHORED : re2::RE2::ANCHOR_START;
  if (!re.Match({text.data(), text.size()}, from, text.size(), anchor, found, groups)) return false;
  if (side.name_first) {
    const auto end = static_cast<std::size_t>(found[0].data() - text.data()) + found[0].size();
    append_first_names({found[0].data(), found[0].size()}, text.substr(end), side, verbs, names);
  }
  for (int g = 1; g < groups; ++g) append_all_names({found[g].data(), found[g].size()}, names);
  return true;
}

}  // namespace

bool match_cue(const Cue& cue, const MaskedText& masked, const LiteralHit& hit, std::vector<int>& names) {
  const std::string_view text = masked.text;
  const std::size_t from = hit.start > cue.before.reach ? hit.start - cue.before.reach : 0;
  const std::string_view before = text.substr(0, hit.start);
  const std::string_view after = text.substr(hit.end, cue.after.reach);
  if ((cue.before.name && !holds_name(before.substr(from))) || (cue.after.name && !holds_name(after))) return false;
  names.clear();
  // Cue literals are compared without case (a sentence may begin with one), patterns with it.
  return match_side(cue.before, before, from, true, masked.verbs, names) &&
         match_side(cue.after, after, 0, false, masked.verbs, names) && !names.empty();
}

bool stands_in_place(const Cue& cue, const PaperText& text, std::uint32_t sentence) {
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

void match_cues(const PaperText& text, const NamedText& named, const RuleData& rules, std::vector<Entity>& entities) {
  MaskedText masked;
  std::vector<LiteralHit> hits;
  std::vector<int> names;
  std::size_t first = 0;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    std::size_t last = first;
    while (last < named.mentions.size() && named.mentions[last].sentence == s) ++last;
    if (first != last) {
      mask_sentence(text, text.sentences[s], named.mentions, first, last, rules, masked);
      find_cues(rules, masked, hits);
      for (const LiteralHit& hit : hits) {
        for (const std::uint32_t number : rules.cues_of_literal[hit.literal]) {
          const Cue& cue = *rules.cues[number];
          if (!stands_in_place(cue, text, s) || !match_cue(cue, masked, hit, names)) continue;
          for (const int name : names) {
            if (static_cast<std::size_t>(name) >= masked.mentions.size()) continue;
            const std::uint32_t mention = masked.mentions[static_cast<std::size_t>(name)];
            add_cue(cue, mention, entities[named.mentions[mention].entity]);
          }
        }
      }
    }
    first = last;
  }
}

void add_cue(const Cue& cue, std::uint32_t mention, Entity& entity) {
  const auto known =
      std::find_if(entity.hits.begin(), entity.hits.end(), [&](const RuleHit& hit) { return hit.rule == cue.id; });
  entity.role = std::max(entity.role, cue.role);
  entity.trained = entity.trained || cue.role == Role::trained;
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

}  // namespace kgbuild::parsing
