// Names of methods, benchmarks, metrics and tasks → entities.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "graph/build/identity/corrections.hpp"
#include "graph/build/identity/papers.hpp"
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

/// A NameItem of a record, and what its list in the record says about it.
struct NameUse {
  std::uint32_t paper;
  std::uint32_t record;
  const NameItem* item;
  NameKind kind;
  bool introduced;
  std::uint32_t entity = 0;             ///< index among the entities of the kind
  const std::string* called = nullptr;  ///< the name a correction gives it; replaces all names of the item
};

struct NamedEntity {
  std::string key;   ///< of the id
  std::string name;  ///< display name
  std::vector<std::string> aliases;
  Category category = Category::none;  ///< of methods and benchmarks
  std::optional<LexiconName> lexicon;
  bool renamed = false;  ///< by a correction
};

struct Entities {
  EnumArray<NameKind, std::vector<NamedEntity>> by_kind;  ///< sorted by key
  std::vector<NameUse> uses;  ///< by paper, then in reading order: introduced, methods, benchmarks, metrics, tasks
  // What corrected uses point to.
  std::deque<NameItem> items;
  std::deque<std::string> texts;
};

/// Resolves every name of every record.
///
/// The key of a name is the id of its lexicon entry, else the folded name. Names that papers state to be the same
/// (name and aliases of an item) form one entity, as far as name_links.hpp allows. An item belongs to the entity of
/// its long form if another name of it is the acronym, else of a lexicon name, else of its name; all its spellings
/// become aliases of that entity. Hence building from a subset of the records gives ids whose key is a name or an
/// alias of the node in the whole.
///
/// The key of an entity is the id of its lexicon entry, regardless of the aliases papers use; else the smallest of its
/// keys by bytes.
///
/// Corrections refer to the resulting nodes, so names are resolved, corrected and resolved again.
Entities resolve_names(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, const RuleSet& rules,
                       Corrections& corrections);

}  // namespace kgbuild::graphs
