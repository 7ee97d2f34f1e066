#include "parsers/extract/names/weigh_names.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "parsers/extract/names/model_names.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {
namespace {

void apply(const Readings& p, const RuleData& rules, Decision& decision) {
  std::size_t kind = 0;
  const auto of_kind = [&](std::size_t k) { return p[k] + p[k + weighed_kinds]; };
  for (std::size_t k = 1; k < weighed_kinds; ++k) {
    if (of_kind(k) > of_kind(kind)) kind = k;
  }
  decision.confidence = of_kind(kind);
  decision.own_confidence = p[3] + p[4] + p[5];
  const bool accepted = decision.confidence >= rules.weights[Weight::name_confidence];
  const bool own = p[kind + weighed_kinds] >= rules.weights[Weight::own_confidence] * decision.confidence;
  decision.introduced = accepted && own && decision.own_confidence >= rules.min_confidence;
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
  for (std::size_t k = 0; k < weighed_kinds; ++k) {
    out[k] = model.bias[k] + sums[k + 1];
    out[k + weighed_kinds] = model.bias[k + weighed_kinds] + sums[k + 1] + sums[0];
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
    const Entity& e = reading.entities[i];
    if (e.mentions.empty()) continue;
    apply(weigh(rules.name_model, finder.find(i)), rules, out[i]);
    if (out[i].kind == EntityKind::benchmark && is_model_name(reading, rules, e)) out[i].kind = EntityKind::method;
  }
  reading.decisions = std::move(out);
}

}  // namespace kgbuild::parsing
