#include <boost/graph/connected_components.hpp>
#include <iostream>
#include <kgbuild/bgl.hpp>
#include <kgbuild/kgbuild.hpp>

int main(int argc, char** argv) {
  kgbuild::Diagnostics problems;
  const kgbuild::Graph full = kgbuild::build_graph({argv + 1, argv + argc}, problems);
  const kgbuild::bgl::UndirectedGraph people(kgbuild::make_view(full, "coauthors").graph);
  std::vector<std::uint32_t> component(num_vertices(people));
  const auto count = boost::connected_components(people, component.data());
  std::cout << num_vertices(people) << " people, connected components: " << count << '\n';
}
