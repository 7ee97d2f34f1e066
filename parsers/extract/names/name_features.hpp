// What speaks for or against each reading of a name: features, with the weights that a pack gives them.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/extract/names/name_company.hpp"
#include "parsers/extract/names/name_forms.hpp"
#include "parsers/rules/name_model.hpp"

namespace kgbuild::parsing {

struct PaperReading;

/// A feature that a name has.
struct NameFeature {
  std::string_view name;  ///< of a feature that is code, or id of a rule
  bool rule = false;
  float value = 1;
  const SideWeights* weights = nullptr;  ///< null: the pack has none
};

/// Finds the features of one paper's names. Needs everything of `reading`, which must outlive it: also the decisions by
/// thresholds.
class FeatureFinder {
 public:
  /// Linear in the entities.
  FeatureFinder(const PaperReading& reading, const RuleData& rules);

  /// The features of entity `number`, which has mentions; valid until the next call. Linear in its mentions, and in
  /// the first 32 names that are surely the paper's own.
  const std::vector<NameFeature>& find(std::size_t number);

 private:
  const PaperReading& reading_;
  const RuleData& rules_;
  std::vector<std::string_view> own_;  ///< names that the title or strong cues present as the paper's own
  Coordinations coordinations_;
  std::size_t max_mentions_;  ///< of an unknown name
  std::vector<NameFeature> features_;
};

}  // namespace kgbuild::parsing
