// Rule packs: layouts, names, cues and result patterns as data (schemas/rule-pack.schema.json).
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild {

/// What a name of the lexicon is.
enum class NameKind : unsigned char { method, benchmark, metric, task };

/// A name of the lexicon. Views are valid as long as the RuleSet.
struct LexiconName {
  std::string_view id;    ///< key of the node id, e.g. `gsm8k`
  std::string_view name;  ///< display name
  NameKind kind = NameKind::method;
  std::string_view category;             ///< method, model, tool; benchmark, dataset
  std::string_view family;               ///< id of the entry this one is a variant of; empty for none
  std::optional<bool> higher_is_better;  ///< metrics, where it is certain
};

struct RuleData;  // parsers/rule_data.hpp

/// Immutable set of rules from the built-in packs and the user's. Copies share the data; all
/// functions are thread-safe.
class RuleSet {
 public:
  /// The packs under parsers/rules/, embedded at build time. Loaded once, in under 20 ms.
  static RuleSet builtin();

  /// The user's packs (JSON files, in this order) before the built-in ones. Each is checked against
  /// the schema, its examples and counterexamples; throws RulePackError naming file, rule and reason.
  static RuleSet with_packs(std::span<const std::string> files);

  /// The lexicon entry a surface form stands for, by its folded form, or nothing.
  std::optional<LexiconName> find_name(NameKind kind, std::string_view surface) const;

  /// Runs every example and counterexample; one line a failure, empty when all pass.
  std::vector<std::string> check() const;

  const RuleData& data() const { return *data_; }

 private:
  explicit RuleSet(std::shared_ptr<const RuleData> data) : data_(std::move(data)) {}
  std::shared_ptr<const RuleData> data_;
};

}  // namespace kgbuild
