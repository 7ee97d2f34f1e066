#include "parsers/rules/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace kgbuild::parsing {

float probability(float log_odds) { return 1 / (1 + std::exp(-log_odds)); }

float log_odds(double probability) {
  constexpr double least = 0.001;
  const double p = std::clamp(probability, least, 1 - least);
  return static_cast<float>(std::log(p / (1 - p)));
}

double round_confidence(float probability) { return std::round(static_cast<double>(probability) * 100) / 100; }

float task_confidence(float score, const Weights& weights) {
  return probability(weights[Weight::task_confidence_slope] * score + weights[Weight::task_confidence_bias]);
}

void set_min_confidence(double confidence, RuleData& rules) {
  Weights& weights = rules.weights;
  const float slope = std::max(0.01F, weights[Weight::task_confidence_slope]);
  weights.replace(Weight::name_confidence, static_cast<float>(confidence));
  weights.replace(Weight::task_threshold, (log_odds(confidence) - weights[Weight::task_confidence_bias]) / slope);
  rules.min_confidence = static_cast<float>(confidence);
}

}  // namespace kgbuild::parsing
