#include "graph/build/identity/contradictions.hpp"

#include "graph/build/identity/corrections.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

std::optional<std::size_t> find_line(const std::unordered_map<std::uint32_t, std::size_t>& lines, std::uint32_t name) {
  const auto found = lines.find(name);
  return found == lines.end() ? std::nullopt : std::optional(found->second);
}

/// The line that gives the name another value.
template <typename Values>
std::optional<std::size_t> find_other(const Values& values, std::uint32_t name, const std::string& value) {
  const auto found = values.find(name);
  const bool differs = found != values.end() && found->second.second != value;
  return differs ? std::optional(found->second.first) : std::nullopt;
}

}  // namespace

std::optional<std::size_t> ContradictionFinder::add(const Correction& line, std::size_t index) {
  const std::uint32_t name = number_of(line.name, line.paper);
  const auto dropped = find_line(dropped_, name);
  switch (line.action) {
    case CorrectionAction::drop:
      if (const auto changed = find_line(changed_, name)) return changed;
      dropped_.emplace(name, index);
      return std::nullopt;
    case CorrectionAction::rename:
      if (const auto other = find_other(renamed_, name, line.other)) return other;
      break;
    case CorrectionAction::kind:
      if (const auto other = find_other(kinds_, name, line.other)) return other;
      break;
    case CorrectionAction::merge:
      if (const auto distinct = unite(name, number_of(line.other, line.paper))) return distinct;
      break;
    case CorrectionAction::distinct:
      if (const auto merged = separate(name, number_of(line.other, line.paper), index)) return merged;
      break;
  }
  if (dropped) return dropped;
  if (line.action == CorrectionAction::rename) renamed_.try_emplace(name, index, line.other);
  if (line.action == CorrectionAction::kind) kinds_.try_emplace(name, index, line.other);
  changed_.try_emplace(name, index);
  return std::nullopt;
}

std::uint32_t ContradictionFinder::number_of(const std::string& name, const std::string& paper) {
  const NameReference reference = parse_reference(name);
  std::string key = reference.prefix.empty() ? fold_name(name) : name;
  key.append("\x1f").append(paper);
  const auto [known, added] = numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(parent_.size()));
  if (added) {
    parent_.push_back(known->second);
    distinct_.emplace_back();
  }
  return known->second;
}

std::uint32_t ContradictionFinder::find_root(std::uint32_t name) {
  while (parent_[name] != name) name = parent_[name] = parent_[parent_[name]];
  return name;
}

// Only the shorter list is searched and moved, so that all unions together are nearly linear.
std::optional<std::size_t> ContradictionFinder::unite(std::uint32_t a, std::uint32_t b) {
  a = find_root(a);
  b = find_root(b);
  if (a == b) return std::nullopt;
  if (distinct_[a].size() > distinct_[b].size()) std::swap(a, b);
  for (const DistinctName& other : distinct_[a]) {
    if (find_root(other.name) == b) return other.line;
  }
  parent_[a] = b;
  distinct_[b].insert(distinct_[b].end(), distinct_[a].begin(), distinct_[a].end());
  distinct_[a] = {};
  return std::nullopt;
}

std::optional<std::size_t> ContradictionFinder::separate(std::uint32_t a, std::uint32_t b, std::size_t line) {
  if (find_root(a) == find_root(b)) {
    const auto changed = find_line(changed_, a);
    return changed ? changed : find_line(changed_, b);
  }
  distinct_[find_root(a)].push_back({b, line});
  distinct_[find_root(b)].push_back({a, line});
  return std::nullopt;
}

}  // namespace kgbuild::graphs
