#include <iostream>
#include <kgbuild/kgbuild.hpp>

int main(int argc, char** argv) try {
  using namespace kgbuild;
  Diagnostics problems;
  const GraphView people = make_view(build_graph({argv + 1, argv + argc}, problems), "coauthors", {"pagerank"});
  for (const Diagnostic& problem : problems) std::cerr << format_diagnostic(problem) << '\n';
  for (const NodeId author : top_nodes(people.graph, NodeKind::author, "pagerank", 10))
    std::cout << people.graph.label(author) << ' ' << people.graph.text(author, "pagerank") << '\n';
  write_graph(people, "people.graphml");
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
