// The graphs that exports show.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cli/commands/build_plan.hpp"

namespace kgbuild::cli {

/// The views of a plan, each made once whatever the number of formats that show it.
class ShownViews {
 public:
  struct Shown {
    Graph graph;
    std::uint32_t left_out = 0;  ///< COAUTHORED_WITH edges that the cap kept out
  };

  /// The views themselves.
  ShownViews(std::span<const PlannedExport> exports, const Graph& full);

  /// Joins the results of passes to them and keeps of them what the filters let through.
  void finish(const std::vector<PassResult>& results);

  /// What an export shows, by its place in the plan; nothing where it is of records.
  const Shown& operator[](std::size_t place) const { return shown_[places_[place]]; }

 private:
  std::span<const PlannedExport> exports_;
  std::vector<std::size_t> places_;  ///< of exports in `shown_` and `first_`
  std::vector<std::size_t> first_;   ///< the first export that shows it
  std::vector<Shown> shown_;
};

}  // namespace kgbuild::cli
