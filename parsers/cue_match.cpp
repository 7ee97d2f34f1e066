// Cue rules over masked sentences.
#include <algorithm>
#include <cstring>

#include "parsers/cue_match.hpp"
#include "parsers/entities.hpp"

namespace kgbuild {
namespace {

constexpr std::size_t window = 160;

bool holds_name(std::string_view text) { return std::memchr(text.data(), 0xEE, text.size()) != nullptr; }

/// Matches the pattern in bytes [from, size) of `side`, so that `^` stays the start of the sentence, and appends
/// the masked names of all captured groups.
bool match_side(const LazyPattern& pattern, std::string_view side, std::size_t from, bool before,
                std::vector<int>& names) {
  if (pattern.empty()) return true;
  const re2::RE2& re = pattern.compiled();
  const int groups = std::min(1 + re.NumberOfCapturingGroups(), 4);
  re2::StringPiece found[4];
  const re2::StringPiece piece(side.data(), side.size());
  const auto anchor = before ? re2::RE2::UNANCHORED : re2::RE2::ANCHOR_START;
  if (!re.Match(piece, from, side.size(), anchor, found, groups)) return false;
  for (int g = 1; g < groups; ++g) {
    const std::string_view captured(found[g].data(), found[g].size());
    for (std::size_t i = 0; i < captured.size(); ++i) {
      if (const int name = masked_name(captured, i); name >= 0) names.push_back(name);
    }
  }
  return true;
}

}  // namespace

bool match_cue(const Cue& cue, const MaskedText& masked, const LiteralHit& hit, std::vector<int>& names) {
  const std::string_view text = masked.text;
  const std::size_t from = hit.start > window ? hit.start - window : 0;
  const std::string_view before = text.substr(0, hit.start);
  const std::string_view after = text.substr(hit.end, window);
  if ((cue.name_before && !holds_name(before.substr(from))) || (cue.name_after && !holds_name(after))) return false;
  names.clear();
  // Cue literals are compared without case (a sentence may begin with one), patterns with it.
  return match_side(cue.before, before, from, true, names) && match_side(cue.after, after, 0, false, names) &&
         !names.empty();
}

void find_cues(const RuleData& rules, const MaskedText& masked, std::vector<LiteralHit>& hits) {
  hits.clear();
  for (std::size_t at = 0; at < masked.lower.size(); ++at) {
    const auto c = static_cast<unsigned char>(masked.lower[at]);
    const bool inside_word = at > 0 && is_ascii_alnum(masked.lower[at - 1]) && is_ascii_alnum(masked.lower[at]);
    if ((c & 0xC0) == 0x80 || inside_word || rules.cue_literals.rejects(masked.lower, at)) continue;
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
          if (cue.in_title != text.sentences[s].in_title || !match_cue(cue, masked, hit, names)) continue;
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
  const bool known =
      std::any_of(entity.hits.begin(), entity.hits.end(), [&](const RuleHit& hit) { return hit.rule == cue.id; });
  entity.role = std::max(entity.role, cue.role);
  if (known) return;
  std::size_t strongest = 0;
  for (std::size_t v = 0; v < vote_count; ++v) {
    entity.votes[v] += cue.votes[v];
    if (cue.votes[v] > cue.votes[strongest]) strongest = v;
  }
  entity.hits.push_back({cue.id, mention, static_cast<Vote>(strongest), cue.votes[strongest]});
}

}  // namespace kgbuild
