#include "graph/analysis/communities/label_propagation.hpp"

#include <numeric>

#include "base/random.hpp"

namespace kgbuild::graphs {
namespace {

/// Times the number of nodes: a bound in case rounding errors make nodes swap labels forever.
constexpr std::size_t max_visits = 1000;

class Propagation {
 public:
  Propagation(const Csr& csr, std::uint64_t seed)
      : csr_(csr),
        random_(seed),
        labels_(csr.nodes()),
        queue_(csr.nodes()),
        waits_(csr.nodes(), 1),
        weight_of_(csr.nodes(), 0.0) {
    std::iota(labels_.begin(), labels_.end(), 0u);
    std::iota(queue_.begin(), queue_.end(), 0u);
    shuffle(std::span(queue_), random_);
  }

  Partition run() {
    std::size_t left = max_visits * queue_.size();
    for (std::size_t first = 0, waiting = queue_.size(); waiting > 0 && left-- > 0; --waiting) {
      const std::uint32_t node = queue_[first];
      first = first + 1 == queue_.size() ? 0 : first + 1;
      waits_[node] = 0;
      const std::uint32_t label = choose(node);
      if (label == labels_[node]) continue;
      labels_[node] = label;
      for (const std::uint32_t other : csr_.row(node)) {
        if (waits_[other] != 0 || labels_[other] == label) continue;
        waits_[other] = 1;
        queue_[(first + waiting++ - 1) % queue_.size()] = other;
      }
    }
    return std::move(labels_);
  }

 private:
  std::uint32_t choose(std::uint32_t node) {
    heaviest_.clear();
    for (std::uint32_t arc = csr_.offsets[node]; arc < csr_.offsets[node + 1]; ++arc) {
      weight_of_[labels_[csr_.targets[arc]]] += csr_.weight(arc);
    }
    double most = weight_of_[labels_[node]];
    for (const std::uint32_t other : csr_.row(node)) {
      const std::uint32_t label = labels_[other];
      const double weight = weight_of_[label];
      weight_of_[label] = 0;  // so that each label counts once
      if (weight > most) heaviest_.clear();
      if (weight > most || (weight == most && !heaviest_.empty())) heaviest_.push_back(label);
      most = std::max(most, weight);
    }
    if (heaviest_.empty()) return labels_[node];
    return heaviest_[random_.below(static_cast<std::uint32_t>(heaviest_.size()))];
  }

  const Csr& csr_;
  Random random_;
  Partition labels_;
  std::vector<std::uint32_t> queue_;  // a ring
  std::vector<std::uint8_t> waits_;   // by node: is in the queue
  std::vector<double> weight_of_;     // by label; 0 between visits
  std::vector<std::uint32_t> heaviest_;
};

}  // namespace

Partition propagate_labels(const Csr& csr, std::uint64_t seed) {
  Partition labels = Propagation(csr, seed).run();
  number_by_size(labels);
  return labels;
}

}  // namespace kgbuild::graphs
