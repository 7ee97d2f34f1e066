// Kinds of names, and the kinds of nodes that names become.
#pragma once

#include "kgbuild/rules.hpp"
#include "kgbuild/schema.hpp"

namespace kgbuild::graphs {

inline constexpr std::size_t name_kind_count = enum_count<NameKind>;
inline constexpr std::array<NameKind, name_kind_count> name_kinds{NameKind::method, NameKind::benchmark,
                                                                  NameKind::metric, NameKind::task};

/// Names of a kind become nodes of this kind.
constexpr NodeKind node_kind_of(NameKind kind) {
  switch (kind) {
    case NameKind::method:
      return NodeKind::method;
    case NameKind::benchmark:
      return NodeKind::benchmark;
    case NameKind::metric:
      return NodeKind::metric;
    case NameKind::task:
      break;
  }
  return NodeKind::task;
}

}  // namespace kgbuild::graphs
