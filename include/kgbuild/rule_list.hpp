// Lists rules and checks rule packs.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/rules.hpp"

namespace kgbuild {

/// A row of the table of kinds of rules.
struct RuleKind {
  std::string_view name;         ///< as users type it: `cue`, `benchmark`
  std::string_view description;  ///< one line
};
std::span<const RuleKind> rule_kinds();

/// A rule, a name of the lexicon, a layout.
struct RuleInfo {
  std::string_view kind;    ///< of the table
  std::string id;           ///< what evidence shows; of a name its key
  std::string pack;         ///< where it comes from; empty for rules that are code
  std::string description;  ///< one line
};

/// All rules of a kind, packs in their order; empty for a kind that is not in the table.
std::vector<RuleInfo> list_rules(const RuleSet& rules, std::string_view kind);

/// The size of a pack and its problems.
struct PackReport {
  std::string pack;
  std::size_t names = 0, cues = 0, layouts = 0;
  std::vector<std::string> problems;  ///< one line each; empty if the pack is in order
};

/// Loads packs together, as --rules does, checks them against the schema and runs every example and counterexample. A
/// pack that does not load is omitted from the check of the others. Without files: the built-in packs.
std::vector<PackReport> check_packs(std::span<const std::string> files);

}  // namespace kgbuild
