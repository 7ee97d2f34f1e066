// Mentions gathered by the name they stand for, and what speaks for each name.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "parsers/extract/names/aliases.hpp"

namespace kgbuild::parsing {

/// A rule that hit at a mention.
struct RuleHit {
  std::string_view rule;
  std::uint32_t mention = 0;
  Vote vote = Vote::generic;  ///< the strongest vote of the rule
  float weight = 0;
  std::uint8_t times = 1;  ///< how often its votes were counted
};

/// Everything one paper says about one name.
struct Entity {
  std::vector<std::uint32_t> mentions;  ///< by place
  std::array<std::uint32_t, 4> lexicon{Mention::none, Mention::none, Mention::none,
                                       Mention::none};  ///< entry, by NameKind
  std::uint32_t base = Mention::none;                   ///< entry the name is a version of
  Votes votes{};
  Role role = Role::none;
  bool trained = false;  ///< one of the cues gave the role `trained`
  std::vector<RuleHit> hits;
  bool title_name = false;
  /// The first mention that is a composed task, of a task that the lexicon does not know. Other mentions of the same
  /// name may be none: the lexicon may know it as a metric.
  std::uint32_t composed_task = Mention::none;

  float vote(Vote v) const { return votes[static_cast<std::size_t>(v)]; }
  bool is_task() const { return composed_task != Mention::none || knows(NameKind::task); }
  bool knows(NameKind kind) const { return lexicon[static_cast<std::size_t>(kind)] != Mention::none; }
};

/// The names of one paper. Sets `entity` of every mention. Forms that the text pairs are one entity,
/// unless the lexicon knows them as two things or one of them is a stop name.
std::vector<Entity> make_entities(const PaperText& text, NamedText& named, const RuleData& rules);

/// Runs the cue rules over all sentences and adds what they say to the entities. A rule counts once
/// for a name, or as often as it says. Linear in the text; each pattern sees at most 160 bytes.
void match_cues(const PaperText& text, const NamedText& named, const RuleData& rules, std::vector<Entity>& entities);

/// The surface of a mention.
std::string_view surface(const PaperText& text, const Mention& mention);

}  // namespace kgbuild::parsing
