// kgbuild_bench_passes [FOLDER] [OPTIONS]: compares passes with igraph, Boost and NetworKit, on the co-authors of a
// folder of digests and on a generated network.
#include <CLI/CLI.hpp>

#include "tests/bench/passes/contest.hpp"
#include "tests/bench/program.hpp"

namespace kgbuild::bench {
namespace {

int run(int argc, char** argv) {
  std::string folder = KGBUILD_EXAMPLES;
  AffiliationSize size;
  ContestOptions options;
  CLI::App app("Compares passes with igraph, Boost and NetworKit, on two networks.");
  app.add_option("FOLDER", folder, "digests; default: the examples, which are few");
  app.add_option("--authors", size.authors, "of the generated network; 0: none")->capture_default_str();
  app.add_option("--edges", size.edges, "minimum number of edges of the generated network")->capture_default_str();
  app.add_option("--seed", size.seed, "of the generated network")->capture_default_str();
  app.add_option("--rounds", options.rounds, "number of rounds, of which medians are reported")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_option("--only", options.only, "passes whose name contains one of these")->delimiter(',');
  app.add_flag("--sampled", options.sampled,
               "peers search from some nodes only and are scaled up, which saves minutes");
  app.add_option("--networkit", options.networkit, "a Python that has NetworKit, to take part");
  CLI11_PARSE(app, argc, argv);
  run_contest(make_apart([&] { return load_network(folder); }), options);
  if (size.authors > 0) run_contest(make_apart([&] { return make_network(size); }), options);
  return 0;
}

}  // namespace
}  // namespace kgbuild::bench

int main(int argc, char** argv) {
  return kgbuild::bench::run_program("kgbuild_bench_passes", kgbuild::bench::run, argc, argv);
}
