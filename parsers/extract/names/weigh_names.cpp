#include "parsers/extract/names/weigh_names.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t kind_count = 3;  // method, benchmark, metric; then the same as the paper's own

void apply(const Readings& p, const Weights& weights, Decision& decision) {
  std::size_t kind = 0;
  const auto of_kind = [&](std::size_t k) { return p[k] + p[k + kind_count]; };
  for (std::size_t k = 1; k < kind_count; ++k) {
    if (of_kind(k) > of_kind(kind)) kind = k;
  }
  decision.confidence = of_kind(kind);
  decision.own_confidence = p[3] + p[4] + p[5];
  const bool accepted = decision.confidence >= weights[Weight::name_confidence];
  decision.introduced = accepted && p[kind + kind_count] >= weights[Weight::own_confidence] * decision.confidence;
  if (accepted) {
    constexpr std::array kinds{EntityKind::method, EntityKind::benchmark, EntityKind::metric};
    decision.kind = kinds[kind];
    decision.verdict = Verdict::accepted;
  } else {
    decision.kind = EntityKind::nothing;
    if (decision.verdict == Verdict::accepted) decision.verdict = Verdict::weak;
  }
}

}  // namespace

Readings weigh(const NameModel& model, const std::vector<NameFeature>& features) {
  SideWeights sums{};
  for (const NameFeature& feature : features) {
    if (feature.weights == nullptr) continue;
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += feature.value * (*feature.weights)[i];
  }
  Readings out{};
  for (std::size_t k = 0; k < kind_count; ++k) {
    out[k] = model.bias[k] + sums[k + 1];
    out[k + kind_count] = model.bias[k + kind_count] + sums[k + 1] + sums[0];
  }
  const float most = std::max(0.F, *std::max_element(out.begin(), out.end()));
  for (float& score : out) score = std::exp(score - most);
  const float all = std::accumulate(out.begin(), out.end(), std::exp(-most));
  for (float& score : out) score /= all;
  return out;
}

void weigh_names(PaperReading& reading, const RuleData& rules) {
  FeatureFinder finder(reading, rules);
  std::vector<Decision> out = reading.decisions;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (!reading.entities[i].mentions.empty()) apply(weigh(rules.name_model, finder.find(i)), rules.weights, out[i]);
  }
  reading.decisions = std::move(out);
}

}  // namespace kgbuild::parsing
