// How sure a result is: a logistic model of what it states and of the names in it.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "kgbuild/record.hpp"
#include "parsers/rules/weights.hpp"

namespace kgbuild::parsing {

struct ResultFeature {
  Weight weight;
  float value = 1;
};

/// Rates the results of one record, whose names must be complete and outlive it.
class ResultRater {
 public:
  /// Linear in the names.
  explicit ResultRater(const PaperRecord& record);

  /// What speaks for and against a result.
  std::vector<ResultFeature> find_features(const ResultItem& result) const;

  /// The probability, 0 to 1, that value, benchmark, metric and method of the result are all right.
  float rate(const ResultItem& result, const Weights& weights) const;

 private:
  /// By name and alias: the first item of that name.
  using Items = std::unordered_map<std::string_view, const NameItem*>;
  static Items index(const std::vector<NameItem>& items);
  void add_name(std::string_view name, const Items& items, Weight none, Weight odds,
                std::vector<ResultFeature>& out) const;

  Items introduces_, methods_, metrics_;
};

}  // namespace kgbuild::parsing
