// Views: functions Graph → Graph that keep node ids.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "kgbuild/graph.hpp"

namespace kgbuild {

struct ViewOptions {
  /// Papers with more authors than this make no COAUTHORED_WITH edges; absent = no cap.
  std::optional<std::uint32_t> max_coauthors;
  /// `coauthors`, `methods`, `benchmarks`: weight is `fractional` (each shared paper of n persons, methods or
  /// benchmarks adds 1/(n-1)) or `papers` (papers shared).
  enum class Weight : std::uint8_t { fractional, papers } weight = Weight::fractional;

  friend bool operator==(const ViewOptions&, const ViewOptions&) = default;
};

/// A row of the table of views.
struct View {
  std::string_view name;
  std::string_view description;     ///< one line
  std::span<const NodeKind> kinds;  ///< of its nodes, in the order of the enum
  bool directed;                    ///< undirected views are projections: one kind of nodes, weighted edges
  Graph (*make)(const Graph& full, const ViewOptions& options);

  bool shows(NodeKind kind) const;
};

/// `full`, `knowledge`, `coauthors`, `methods`, `benchmarks`, `papers`.
std::span<const View> views();
/// The view called `name`, or null.
const View* find_view(std::string_view name);
/// The view called `name`; throws UsageError with the nearest name if there is none.
const View& view_named(std::string_view name);

}  // namespace kgbuild
