// Entities: the mentions of one name gathered, and everything the paper says about it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/extract/names/aliases.hpp"

namespace kgbuild::parsing {

/// A rule that applied to a mention.
struct RuleHit {
  std::string_view rule;
  std::uint32_t mention = 0;
  Vote vote = Vote::generic;  ///< the rule's strongest vote
  float weight = 0;
  std::uint8_t times = 1;  ///< how often its votes were counted
};

/// A role that a rule gave at a mention.
struct RoleHit {
  Role role = Role::none;
  std::string_view rule;
  std::uint32_t mention = 0;
};

/// One name of a paper.
struct Entity {
  static constexpr std::size_t max_own_roles = 16;
  std::vector<std::uint32_t> mentions;  ///< in reading order; empty once merged into another entity
  std::array<std::uint32_t, 4> lexicon{Mention::none, Mention::none, Mention::none,
                                       Mention::none};  ///< lexicon entry, by NameKind
  std::uint32_t base = Mention::none;                   ///< entry of which the name is a version
  Votes votes{};
  Role role = Role::none;          ///< by rules that hold in any sentence; settle_roles() adds the others
  RoleHit role_hit;                ///< what gave it, other than `based`
  std::vector<RoleHit> own_roles;  ///< by rules that hold in some sentences
  bool trained = false;            ///< a cue gave the role `trained`
  bool used = false;               ///< a cue gave the role `used`
  bool title_name = false;         ///< the title presents it
  std::vector<RuleHit> hits;
  /// The first mention that is a composed task, if the lexicon does not know that task. The lexicon may still know
  /// other mentions of the entity, as a metric, say.
  std::uint32_t composed_task = Mention::none;
  /// The standard name of a metric phrase that the lexicon does not know; empty for other names.
  std::string metric_phrase;

  float vote(Vote v) const { return votes[static_cast<std::size_t>(v)]; }
  bool knows(NameKind kind) const { return lexicon[static_cast<std::size_t>(kind)] != Mention::none; }
  /// True if the lexicon knows the name, or one that it is a version of, as anything but a task.
  bool is_known() const {
    return base != Mention::none || knows(NameKind::method) || knows(NameKind::benchmark) || knows(NameKind::metric);
  }
  bool is_task() const { return composed_task != Mention::none || knows(NameKind::task); }
  bool is_task_only() const { return is_task() && !is_known(); }
  bool is_benchmark_only() const {
    return knows(NameKind::benchmark) && !knows(NameKind::method) && base == Mention::none;
  }
  bool is_metric_only() const {
    return knows(NameKind::metric) && !knows(NameKind::method) && !knows(NameKind::benchmark) && base == Mention::none;
  }
};

/// The names of one paper, ordered by their first mention. Sets `entity` of every mention. Mentions with the same
/// lexicon entry or folded form are one entity; so are aliases, unless the lexicon lists them as different things or
/// one of them is a stop word. Linear in the mentions.
std::vector<Entity> make_entities(const PaperText& text, NamedText& named, const RuleData& rules);

/// The most frequent surface form of every entity (ties go to the first), empty for entities without mentions.
std::vector<std::string_view> main_surfaces(const PaperText& text, const NamedText& named,
                                            const std::vector<Entity>& entities);

}  // namespace kgbuild::parsing
