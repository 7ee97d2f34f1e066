#include "graph/analysis/kernels/twin_quotient.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "graph/analysis/kernels/twins.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t piece = 1024;  // classes that a thread claims at a time

/// Whether the sorted `many` contains all of the sorted `few` except `self`: by merging, or by a binary search for each
/// where that is cheaper.
bool contains_all(std::span<const std::uint32_t> many, std::span<const std::uint32_t> few, std::uint32_t self) {
  constexpr std::size_t search_cost = 16;
  if (few.size() * search_cost < many.size()) {
    return std::ranges::all_of(
        few, [&](std::uint32_t each) { return each == self || std::ranges::binary_search(many, each); });
  }
  std::size_t at = 0;
  for (const std::uint32_t each : few) {
    if (each == self) continue;
    while (at < many.size() && many[at] < each) ++at;
    if (at == many.size() || many[at] != each) return false;
  }
  return true;
}

/// Whether the neighbours are pairwise adjacent. The neighbour with the smallest degree is the most likely to deny it.
bool is_simplicial(const Csr& csr, std::uint32_t node) {
  const std::span<const std::uint32_t> row = csr.row(node);
  if (row.empty()) return true;
  const auto is_adjacent_to_all = [&](std::uint32_t other) { return contains_all(csr.row(other), row, other); };
  const auto fewer = [&](std::uint32_t a, std::uint32_t b) { return csr.degree(a) < csr.degree(b); };
  return is_adjacent_to_all(*std::ranges::min_element(row, fewer)) && std::ranges::all_of(row, is_adjacent_to_all);
}

std::vector<std::uint8_t> find_simplicial(const Csr& csr, unsigned threads) {
  std::vector<std::uint8_t> simplicial(csr.nodes());
  for_pieces(threads, csr.nodes(), piece, [&](unsigned, std::size_t first, std::size_t last) {
    for (auto node = static_cast<std::uint32_t>(first); node < last; ++node) {
      simplicial[node] = static_cast<std::uint8_t>(is_simplicial(csr, node));
    }
  });
  return simplicial;
}

/// Determines the numbers of classes.
class Numbering {
 public:
  Numbering(const Csr& csr, std::vector<std::uint8_t> simplicial)
      : csr_(csr), simplicial_(std::move(simplicial)), seen_(csr.nodes()) {
    for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
      if (!seen_[node]) add_component(node);
    }
    const auto inner = static_cast<std::uint32_t>(inner_.size());
    for (TwinQuotient::Component& each : components_) {
      each.simplicial.first += inner;
      each.simplicial.last += inner;
    }
  }

  std::uint32_t inner() const { return static_cast<std::uint32_t>(inner_.size()); }
  std::vector<TwinQuotient::Component> components() { return std::move(components_); }
  /// By new number.
  std::vector<std::uint32_t> order() {
    inner_.insert(inner_.end(), leaves_.begin(), leaves_.end());
    return std::move(inner_);
  }

 private:
  void add_component(std::uint32_t start) {
    const auto first = static_cast<std::uint32_t>(inner_.size()), leaf = static_cast<std::uint32_t>(leaves_.size());
    // Neighbours of a simplicial class are not simplicial.
    add(simplicial_[start] != 0 && csr_.degree(start) > 0 ? csr_.row(start)[0] : start);
    for (std::size_t at = first; at < inner_.size(); ++at) {
      for (const std::uint32_t other : csr_.row(inner_[at])) {
        if (!seen_[other]) add(other);
      }
    }
    const auto last = static_cast<std::uint32_t>(inner_.size()), last_leaf = static_cast<std::uint32_t>(leaves_.size());
    components_.push_back({{first, last}, {leaf, last_leaf}, 0});
  }

  void add(std::uint32_t node) {
    seen_[node] = true;
    (simplicial_[node] != 0 ? leaves_ : inner_).push_back(node);
  }

  const Csr& csr_;
  std::vector<std::uint8_t> simplicial_;
  std::vector<bool> seen_;
  std::vector<std::uint32_t> inner_, leaves_;  // leaves of the traversal: the simplicial classes
  std::vector<TwinQuotient::Component> components_;
};

/// `csr` with node order[i] as node i. Rows are ascending because they are filled in the order of targets.
Csr renumber(const Csr& csr, const std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& number) {
  Csr renumbered;
  renumbered.offsets.reserve(csr.offsets.size());
  for (const std::uint32_t old : order) renumbered.offsets.push_back(renumbered.offsets.back() + csr.degree(old));
  renumbered.targets.resize(csr.arcs());
  std::vector<std::uint32_t> next(renumbered.offsets.begin(), renumbered.offsets.end() - 1);
  for (std::uint32_t node = 0; node < order.size(); ++node) {
    for (const std::uint32_t other : csr.row(order[node])) renumbered.targets[next[number[other]]++] = node;
  }
  return renumbered;
}

std::vector<std::uint32_t> find_inner_ends(const Csr& csr, std::uint32_t inner) {
  std::vector<std::uint32_t> ends;
  ends.reserve(csr.nodes());
  for (std::uint32_t c = 0; c < csr.nodes(); ++c) {
    const std::span<const std::uint32_t> row = csr.row(c);
    ends.push_back(csr.offsets[c] + static_cast<std::uint32_t>(std::ranges::lower_bound(row, inner) - row.begin()));
  }
  return ends;
}

}  // namespace

TwinQuotient make_twin_quotient(const Csr& graph, unsigned threads) {
  TwinClasses draft = make_twin_classes(graph, ArcWeights::ignored, threads);
  Numbering numbering(draft.csr, find_simplicial(draft.csr, threads));
  TwinQuotient twins;
  twins.inner = numbering.inner();
  const std::vector<std::uint32_t> order = numbering.order();
  std::vector<std::uint32_t> number(order.size());
  for (std::uint32_t c = 0; c < order.size(); ++c) number[order[c]] = c;
  twins.csr = renumber(draft.csr, order, number);
  twins.inner_ends = find_inner_ends(twins.csr, twins.inner);
  for (const std::uint32_t old : order) twins.members.push_back(static_cast<std::uint32_t>(draft.members[old]));
  twins.class_of = std::move(draft.class_of);
  for (std::uint32_t& c : twins.class_of) c = number[c];
  twins.components = numbering.components();
  for (TwinQuotient::Component& each : twins.components) {
    for (std::uint32_t c = each.inner.first; c < each.inner.last; ++c) each.nodes += twins.members[c];
    for (std::uint32_t c = each.simplicial.first; c < each.simplicial.last; ++c) each.nodes += twins.members[c];
  }
  return twins;
}

}  // namespace kgbuild::graphs
