#include <iostream>
#include <kgbuild/kgbuild.hpp>

int main(int argc, char** argv) {
  using namespace kgbuild;
  Diagnostics problems;
  const Graph full = build_graph({argv + 1, argv + argc}, problems);
  const GraphView people = make_view(full, "coauthors", {"pagerank", "community"});
  for (const NodeId author : top_nodes(people.graph, NodeKind::author, "pagerank", 10)) {
    std::cout << people.graph.label(author) << ' ' << people.graph.text(author, "pagerank") << '\n';
  }
  write_graph(people, "people.graphml");
  for (const Diagnostic& problem : problems) std::cerr << format_diagnostic(problem) << '\n';
}
