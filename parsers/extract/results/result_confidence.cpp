#include "parsers/extract/results/result_confidence.hpp"

#include "parsers/rules/confidence.hpp"

namespace kgbuild::parsing {
namespace {

const NameItem* find_item(const std::unordered_map<std::string_view, const NameItem*>& items, std::string_view name) {
  const auto found = items.find(name);
  return found == items.end() ? nullptr : found->second;
}

}  // namespace

ResultRater::ResultRater(const PaperRecord& record)
    : introduces_(index(record.introduces)), methods_(index(record.methods)), metrics_(index(record.metrics)) {}

ResultRater::Items ResultRater::index(const std::vector<NameItem>& items) {
  Items out;
  for (const NameItem& item : items) {
    out.try_emplace(item.name, &item);
    for (const std::string& alias : item.aliases) out.try_emplace(alias, &item);
  }
  return out;
}

/// That there is none, or how sure the name is.
void ResultRater::add_name(std::string_view name, const Items& items, Weight none, Weight odds,
                           std::vector<ResultFeature>& out) const {
  if (name.empty()) return out.push_back({none, 1});
  const NameItem* item = find_item(items, name);
  if (item == nullptr) item = find_item(introduces_, name);
  if (item != nullptr && item->confidence) out.push_back({odds, log_odds(*item->confidence)});
}

std::vector<ResultFeature> ResultRater::find_features(const ResultItem& result) const {
  std::vector<ResultFeature> out;
  const auto add = [&](bool holds, Weight weight) {
    if (holds) out.push_back({weight, 1});
  };
  add(true, Weight::result_bias);
  add_name(result.method, methods_, Weight::result_no_method, Weight::result_method_odds, out);
  add(result.benchmark.empty(), Weight::result_no_benchmark);
  add_name(result.metric, metrics_, Weight::result_no_metric, Weight::result_metric_odds, out);
  add(result.benchmark.empty() && result.metric.empty(), Weight::result_unnamed);
  add(introduces_.contains(result.method), Weight::result_own);
  add(!result.baseline.empty(), Weight::result_baseline);
  add(result.relation == Relation::score, Weight::result_score);
  add(result.relation == Relation::gain, Weight::result_gain);
  add(result.unit == "x", Weight::result_times);
  const bool usual_unit = result.unit.empty() || result.unit == "x" || result.unit == "%" || result.unit == "pp";
  add(!usual_unit, Weight::result_other_unit);
  return out;
}

float ResultRater::rate(const ResultItem& result, const Weights& weights) const {
  float sum = 0;
  for (const ResultFeature& feature : find_features(result)) sum += weights[feature.weight] * feature.value;
  return probability(sum);
}

}  // namespace kgbuild::parsing
