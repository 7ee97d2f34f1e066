#include "graph/analysis/communities/name_scores.hpp"

#include <cmath>

namespace kgbuild::graphs {
namespace {

constexpr double prior_share = 0.01;  // of the corpus, so that a name must occur in several papers to rank first

}  // namespace

void NameScores::start_community() {
  for (const std::uint32_t name : named_) here_[name] = {};
  named_.clear();
  total_here_ = 0;
}

void NameScores::add_here(std::uint32_t name, double share) {
  if (here_[name].papers == 0) named_.push_back(name);
  total_here_ += add(name, share, here_);
}

double NameScores::add(std::uint32_t name, double share, std::vector<Count>& counts) {
  ++counts[name].papers;
  counts[name].share += share;
  return share;
}

double NameScores::score(std::uint32_t name) const {
  const double here = here_[name].share, everywhere = everywhere_[name].share;
  if (is_alone()) return here;
  const double prior = prior_share * everywhere, prior_total = prior_share * total_;
  const double there = everywhere - here;
  const auto odds = [&](double count, double of) {
    const double others = of + prior_total - count - prior;
    return (count + prior) / std::max(others, prior);  // prior: for the only name of a corpus
  };
  const double difference = std::log(odds(here, total_here_)) - std::log(odds(there, total_ - total_here_));
  return difference / std::sqrt(1 / (here + prior) + 1 / (there + prior));
}

}  // namespace kgbuild::graphs
