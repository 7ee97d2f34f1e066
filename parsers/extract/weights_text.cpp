#include "parsers/extract/weights_text.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/strings.hpp"
#include "parsers/extract/names/weigh_names.hpp"
#include "parsers/rules/cue.hpp"

namespace kgbuild::parsing {
namespace {

struct Contribution {
  const NameFeature* feature;
  float weight;
};

/// The largest first, by absolute weight.
std::vector<Contribution> find_contributions(std::size_t reading, const std::vector<NameFeature>& features) {
  std::vector<Contribution> out;
  for (const NameFeature& feature : features) {
    if (feature.weights == nullptr) continue;
    const SideWeights& w = *feature.weights;
    const bool own = reading >= weighed_kinds;
    out.push_back({&feature, feature.value * (w[reading % weighed_kinds + 1] + (own ? w[0] : 0))});
  }
  std::ranges::stable_sort(out, std::greater(), [](const Contribution& c) { return std::abs(c.weight); });
  return out;
}

}  // namespace

std::string format_contributions(const NameModel& model, const std::vector<NameFeature>& features) {
  constexpr std::size_t most = 5;
  constexpr float least = 0.1F;
  const Readings p = weigh(model, features);
  const auto reading = static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
  std::string out;
  std::size_t shown = 0;
  for (const Contribution& c : find_contributions(reading, features)) {
    if (std::abs(c.weight) < least || shown++ == most) break;
    const float rounded = std::round(c.weight * 10) / 10;
    out += concat({out.empty() ? "" : ", ", c.feature->rule ? "rule " : "", c.feature->name, rounded < 0 ? " " : " +",
                   format_weight(rounded)});
  }
  return out.empty() ? out : concat({"weighs most for ", reading_names[reading], ": ", out});
}

}  // namespace kgbuild::parsing
