#include <boost/graph/connected_components.hpp>
#include <iostream>
#include <kgbuild/bgl.hpp>
#include <kgbuild/kgbuild.hpp>
int main(int argc, char** argv) try {
  using namespace kgbuild;
  Diagnostics problems;
  const bgl::UndirectedGraph people(make_view(build_graph({argv + 1, argv + argc}, problems), "coauthors").graph);
  for (const Diagnostic& problem : problems) std::cerr << format_diagnostic(problem) << '\n';
  std::vector<std::uint32_t> component(num_vertices(people));
  std::cout << boost::connected_components(people, component.data()) << " components of people who wrote together\n";
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
