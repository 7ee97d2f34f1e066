#include "graph/model/coauthors.hpp"

#include <algorithm>

#include "graph/model/memberships.hpp"

namespace kgbuild::graphs {

CoauthorTies build_coauthors(const Authorships& authorships, std::optional<std::uint32_t> max_authors) {
  return build_cooccurrence(authorships,
                            std::min<std::size_t>(max_authors.value_or(most_tied_persons), most_tied_persons));
}

std::vector<bool> find_persons(const Graph& graph) {
  const Column* category = graph.find_column(NodeKind::author, "category");
  std::vector<bool> persons(graph.nodes_of(NodeKind::author).size(), false);
  if (category == nullptr) return persons;
  for (std::size_t row = 0; row < persons.size(); ++row) {
    persons[row] = category->has(row) && graph.strings().view(category->string(row)) == "person";
  }
  return persons;
}

Authorships read_authorships(const Graph& full) {
  const std::vector<bool> persons = find_persons(full);
  return read_members(full, NodeKind::author, &persons);
}

}  // namespace kgbuild::graphs
