// Reads digests, builds the graph, and runs an algorithm of Boost.Graph on the co-author network.
#include <boost/graph/connected_components.hpp>
#include <iostream>
#include <kgbuild/bgl.hpp>
#include <kgbuild/builder.hpp>
#include <kgbuild/pipeline.hpp>
#include <kgbuild/view.hpp>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  const kgbuild::RuleSet rules = kgbuild::RuleSet::builtin();
  kgbuild::Diagnostics diagnostics;

  const auto inputs = kgbuild::find_inputs(paths, diagnostics);
  kgbuild::Extraction extraction = kgbuild::extract_files(inputs, rules, {}, diagnostics);
  kgbuild::GraphBuilder builder(rules);
  for (kgbuild::PaperRecord& record : extraction.records) builder.add(std::move(record));
  const kgbuild::Graph full = builder.freeze(diagnostics);

  const kgbuild::bgl::UndirectedGraph coauthors(kgbuild::find_view("coauthors")->make(full, {}));
  std::vector<kgbuild::NodeId> component(num_vertices(coauthors));
  const auto count = boost::connected_components(coauthors, component.data());
  std::cout << num_vertices(coauthors) << " people, connected components: " << count << '\n';
}
