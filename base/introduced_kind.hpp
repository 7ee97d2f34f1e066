// The kind of node that a name introduced by a paper becomes.
#pragma once

#include "kgbuild/record.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild {
inline namespace base {

/// Benchmarks and datasets are benchmarks, metrics are metrics, everything else is a method. `item` is one of
/// PaperRecord::introduces.
inline NameKind introduced_kind(const NameItem& item) {
  if (item.kind == "benchmark" || item.kind == "dataset") return NameKind::benchmark;
  return item.kind == "metric" ? NameKind::metric : NameKind::method;
}

}  // namespace base
}  // namespace kgbuild
