#include "graph/build/institutions.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "base/sort_unique.hpp"
#include "base/strings.hpp"
#include "kgbuild/fold.hpp"

namespace kgbuild::graphs {
namespace {

/// An institution that a record names.
struct Use {
  std::string key;
  std::string_view name;
  std::uint32_t paper, author;
};

std::vector<Use> find_uses(const std::vector<Affiliation>& affiliations) {
  std::vector<Use> uses;
  for (const Affiliation& affiliation : affiliations) {
    for (const std::string_view part : split_list(affiliation.name, ';')) {
      const std::string_view name = trim(part);
      if (std::string key = fold_person(name); !key.empty())
        uses.push_back({std::move(key), name, affiliation.paper, affiliation.author});
    }
  }
  std::ranges::sort(uses, {}, [](const Use& use) { return std::tie(use.key, use.name, use.paper, use.author); });
  return uses;
}

template <typename Value>
std::uint32_t count_distinct(std::span<const Use> uses, Value value) {
  std::vector<std::uint32_t> values;
  for (const Use& use : uses) values.push_back(std::invoke(value, use));
  sort_unique(values);
  return static_cast<std::uint32_t>(values.size());
}

/// `uses` of one key.
Institution describe(std::span<const Use> uses) {
  Institution institution;
  institution.key = uses.front().key;
  institution.papers = count_distinct(uses, &Use::paper);
  institution.authors = count_distinct(uses, &Use::author);
  std::vector<std::pair<std::size_t, std::string_view>> spellings;
  for (const Use& use : uses) {
    if (spellings.empty() || spellings.back().second != use.name) spellings.emplace_back(0, use.name);
    ++spellings.back().first;
  }
  std::ranges::stable_sort(spellings, std::ranges::greater(), &std::pair<std::size_t, std::string_view>::first);
  institution.name = spellings.front().second;
  for (const auto& [count, name] : std::span(spellings).subspan(1)) institution.aliases.emplace_back(name);
  return institution;
}

}  // namespace

Institutions resolve_institutions(const std::vector<Affiliation>& affiliations) {
  const std::vector<Use> uses = find_uses(affiliations);
  Institutions found;
  for (std::size_t first = 0, last = 0; first < uses.size(); first = last) {
    while (last < uses.size() && uses[last].key == uses[first].key) ++last;
    const auto index = static_cast<std::uint32_t>(found.all.size());
    for (std::size_t i = first; i < last; ++i) found.ties.emplace_back(uses[i].author, index);
    found.all.push_back(describe(std::span(uses).subspan(first, last - first)));
  }
  sort_unique(found.ties);
  return found;
}

}  // namespace kgbuild::graphs
