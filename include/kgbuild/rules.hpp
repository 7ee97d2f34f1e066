// Rule packs: layouts, names, cues and result patterns as data (schemas/rule-pack.schema.json).
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/vocabulary.hpp"

namespace kgbuild {

/// A name of the lexicon. Views are valid as long as the RuleSet.
struct LexiconName {
  std::string_view id;    ///< key of the node id, e.g. `gsm8k`
  std::string_view name;  ///< display name
  NameKind kind = NameKind::method;
  Category category = Category::none;    ///< of methods and benchmarks
  std::string_view family;               ///< id of the entry this one is a variant of; empty for none
  std::optional<bool> higher_is_better;  ///< metrics, where it is certain
  /// Names of what a task or metric is a kind of. Nothing: they follow from its words; empty: there are none.
  std::optional<std::span<const std::string>> broader = {};
  std::span<const std::string> tasks = {};  ///< benchmarks: names of the tasks that they test
};

/// What users add to the built-in rules; each list in order.
struct UserRules {
  std::vector<std::string> packs;  ///< rule packs (JSON), before the built-in ones
  std::vector<std::string> names;  ///< tables of names (kind, name, further names between tabs), before all packs
  /// Least confidence, 0 to 1, of names, tasks and results. Without it, names and tasks are decided by the thresholds
  /// of the packs, and all results are kept. With it, a name that is surely one, but not surely the paper's own, is a
  /// mention; in records that are read, what they introduce below it is dropped.
  std::optional<double> min_confidence = {};

  bool empty() const { return packs.empty() && names.empty() && !min_confidence; }
};

namespace parsing {
struct RuleData;  // parsers/rules/rule_data.hpp
}

/// Immutable set of rules from the built-in packs and the user's. Copies share the data; all
/// functions are thread-safe.
class RuleSet {
 public:
  // Moving copies, so that no set is without rules.
  RuleSet(const RuleSet&) = default;
  RuleSet& operator=(const RuleSet&) = default;

  /// The packs under parsers/rules/packs/, embedded at build time. The first call loads them; all later calls share the
  /// data.
  static RuleSet builtin();

  /// The user's packs (JSON files, in this order) before the built-in ones. The loader and the schema check each, then
  /// its examples and counterexamples; throws RulePackError naming file, rule and reason.
  static RuleSet with_packs(std::span<const std::string> files);

  /// The same with tables of names. A bad row is omitted with a diagnostic. Throws InputError for a table that cannot
  /// be read, UsageError for a confidence that is not from 0 to 1.
  static RuleSet load(const UserRules& user, Diagnostics& diagnostics);

  /// The lexicon entry of a surface form, by its folded form; nothing if there is none. One word that differs only in
  /// case from the name of an entry that is to be compared as written is not found: `VLLM` is not vLLM.
  std::optional<LexiconName> find_name(NameKind kind, std::string_view surface) const;

  /// The key of a name in ids of nodes: the id of its lexicon entry, else the folded name; with a hash of the name if
  /// that would be the key of an entry that is written differently.
  std::string find_key(NameKind kind, std::string_view surface) const;

  /// True if the lexicon spells out the acronym, a form of one of its names, but not like `long_form`, which the
  /// acronym abbreviates as well: the text that pairs them means another thing. Linear in the forms of that name.
  bool contradicts(NameKind kind, std::string_view acronym, std::string_view long_form) const;

  /// Runs every example and counterexample. One line for each failure, empty if all pass.
  std::vector<std::string> check() const;

  const parsing::RuleData& data() const { return *data_; }

 private:
  explicit RuleSet(std::shared_ptr<const parsing::RuleData> data) : data_(std::move(data)) {}
  std::shared_ptr<const parsing::RuleData> data_;
};

}  // namespace kgbuild
