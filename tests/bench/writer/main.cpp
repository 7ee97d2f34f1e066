// kgbuild_bench_writer [FOLDER] [OPTIONS]: the GraphML writer compared with igraph's on the same graph, and with plain
// write calls of the same bytes.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <vector>

#include "kgbuild/analysis.hpp"
#include "kgbuild/view.hpp"
#include "tests/bench/program.hpp"
#include "tests/bench/writer/writers.hpp"
#include "tests/unit/folder.hpp"

namespace kgbuild::bench {
namespace {

namespace fs = std::filesystem;

/// What `kgbuild FOLDER --export graphml` writes: the view `knowledge` with the columns of the default passes.
Graph load_graph(const std::string& folder) {
  const Graph full = build_full_graph(folder);
  ViewOptions options;
  options.max_coauthors = 25;
  Graph graph = find_view("knowledge")->make(full, options);
  std::vector<SelectedPass> selected;
  for (const Pass& pass : passes()) {
    if (pass.by_default) selected.push_back({&pass, find_view(pass.default_view)});
  }
  for (const PassResult& result : run_passes(full, selected, {})) graph = attach(graph, "knowledge", result);
  return graph;
}

struct Contestant {
  std::string who;
  std::function<void(const std::string& path)> write;
  std::vector<double> seconds = {};
  double bytes = 0;

  double median() {
    std::ranges::sort(seconds);
    return seconds[seconds.size() / 2];
  }
};

/// All of them one after another, in each round.
void measure(std::vector<Contestant>& contestants, int rounds, const std::string& path) {
  for (int round = 0; round < rounds; ++round) {
    for (Contestant& contestant : contestants) {
      fs::remove(path);
      const auto start = std::chrono::steady_clock::now();
      contestant.write(path);
      const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
      contestant.seconds.push_back(time.count());
      contestant.bytes = static_cast<double>(fs::file_size(path));
    }
  }
}

void print(std::vector<Contestant>& contestants) {
  const double own = contestants.front().median() / contestants.front().bytes;
  std::printf("%-24s %9s %9s %9s  %s\n", "", "MB", "ms", "MB/s", "time per byte");
  for (Contestant& contestant : contestants) {
    const double seconds = contestant.median();
    std::printf("%-24s %9.1f %9.1f %9.0f  %.2f\n", contestant.who.c_str(), contestant.bytes / 1e6, seconds * 1e3,
                contestant.bytes / 1e6 / seconds, seconds / contestant.bytes / own);
  }
}

int run(int argc, char** argv) {
  std::string folder = KGBUILD_EXAMPLES, target = fs::temp_directory_path().string();
  int rounds = 5;
  CLI::App app("Compares the GraphML writer with igraph's and with plain write calls.");
  app.add_option("FOLDER", folder, "digests; default: the examples, which are few");
  app.add_option("--to", target, "folder for the files")->capture_default_str();
  app.add_option("--rounds", rounds, "number of rounds, of which medians are reported")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  CLI11_PARSE(app, argc, argv);

  const Graph graph = load_graph(folder);
  const test::Folder files(target);
  const std::string own = files / "own.graphml";
  write_by_kgbuild(graph, 1, own);
  const std::string bytes = test::read_text(own);
  const IgraphWriter igraph(own);
  if (!igraph.has_size(graph.node_count(), graph.edge_count())) throw std::runtime_error("igraph read another graph");
  std::printf("knowledge view of %s: %u nodes, %u edges; written to %s; medians of %d rounds\n", folder.c_str(),
              graph.node_count(), graph.edge_count(), target.c_str(), rounds);
  std::vector<Contestant> contestants{
      {"kgbuild, 1 thread", [&](const std::string& path) { write_by_kgbuild(graph, 1, path); }},
      {"kgbuild, 2 threads", [&](const std::string& path) { write_by_kgbuild(graph, 2, path); }},
      {"write(2), same bytes", [&](const std::string& path) { write_plain(bytes, path); }},
      {"igraph " IGRAPH_VERSION, [&](const std::string& path) { igraph.write(path); }}};
  measure(contestants, rounds, files / "measured.graphml");
  print(contestants);
  return 0;
}

}  // namespace
}  // namespace kgbuild::bench

int main(int argc, char** argv) {
  return kgbuild::bench::run_program("kgbuild_bench_writer", kgbuild::bench::run, argc, argv);
}
