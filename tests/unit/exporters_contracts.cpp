// Public functions that write check what callers pass.
#include <doctest/doctest.h>

#include <limits>
#include <sstream>

#include "exporters_graph.hpp"
#include "folder.hpp"
#include "kgbuild/kgbuild.hpp"

using namespace kgbuild;
using kgbuild::test::Folder;
using kgbuild::test::read_text;

namespace {

GraphView make_small_view() { return {test::make_graph({}), &view_named("full")}; }

void write_x(OutputFile& out) { out.write("x"); }

}  // namespace

TEST_CASE("a view without a name is written without one") {
  const Folder folder;
  write_graph({make_small_view().graph, nullptr}, folder / "a.jsonld");
  CHECK(read_text(folder / "a.jsonld").size() > 0);
}

TEST_CASE("options of exports out of range") {
  const Graph graph = make_small_view().graph;
  std::ostringstream out;
  const auto write = [&](const ExportOptions& options) {
    write_export(exporter_named("ntriples"), graph, options, out);
  };
  for (const char* iri : {"", "no-scheme", "http://a b/", "urn:<>", "urn:\n"}) {
    CHECK_THROWS_AS(write({.base_iri = iri}), UsageError);
  }
  CHECK_THROWS_AS(write({.evidence = EvidenceDetail(9)}), UsageError);
  CHECK(out.str().empty());
  write({.threads = std::numeric_limits<unsigned>::max()});
  const std::string expected = out.str();
  out.str("");
  write({.threads = 0});
  CHECK(out.str() == expected);
}

TEST_CASE("paths that no file can have") {
  const Folder folder;
  const GraphView view = make_small_view();
  CHECK_THROWS_AS(write_graph(view, "", "graphml"), UsageError);
  CHECK_THROWS_AS(write_graph(view, std::string("a\0b.graphml", 11)), UsageError);
  CHECK_THROWS_AS(write_graph(view, std::string("a\0b.csv", 7)), UsageError);
  CHECK_THROWS_AS(OutputFile{std::string()}, UsageError);
  CHECK_THROWS_AS(OutputFolder{std::string()}, UsageError);
  write_graph(view, folder / "t.csv/");
  CHECK(read_text(folder / "t.csv/nodes.csv").size() > 0);
  CHECK_THROWS_AS(write_graph(view, folder / "t.graphml/"), Error);
}

TEST_CASE("an output file takes nothing after it was closed or has failed") {
  const Folder folder;
  OutputFile out(folder / "a");
  out.write("one");
  out.close();
  CHECK_THROWS_AS(out.write("two"), UsageError);
  CHECK_THROWS_AS(out.close(), UsageError);
  CHECK(read_text(folder / "a") == "one");
  CHECK(out.bytes() == 3);

  OutputFile full("/dev/full");
  CHECK_THROWS_AS(full.write(std::string(1 << 20, 'x')), OutputError);
  CHECK_THROWS_AS(full.write("y"), UsageError);
  CHECK_THROWS_AS(full.close(), UsageError);
}

TEST_CASE("an output folder that misses a file is not put in place") {
  const Folder folder;
  {
    OutputFolder out(folder / "kg.csv");
    out.write_file("a", write_x);
    CHECK_THROWS_AS(out.write_file("b", [](OutputFile&) { throw std::runtime_error("no"); }), std::runtime_error);
    CHECK_THROWS_AS(out.close(), UsageError);
  }
  CHECK_FALSE(std::filesystem::exists(folder / "kg.csv"));
  OutputFolder out(folder / "kg.csv");
  for (const std::string& name : {std::string("a\0b", 3), std::string("a\nb"), std::string("a/b"), std::string()}) {
    CHECK_THROWS_AS(out.write_file(name, write_x), UsageError);
  }
  out.write_file("a", write_x);
  out.close();
  CHECK(read_text(folder / "kg.csv/a") == "x");
  CHECK_THROWS_AS(out.write_file("late", write_x), UsageError);
  CHECK_THROWS_AS(out.close(), UsageError);
}

TEST_CASE("an exception of a callback reaches the caller unchanged") {
  const Folder folder;
  test::write_text(folder / "a.md", "# 2025-01-02\n\n## [A: B](https://arxiv.org/abs/2501.90001)\n\nWe introduce A.\n");
  Diagnostics problems;
  BuildOptions options;
  options.progress = [](std::size_t, std::size_t) { throw std::runtime_error("mine"); };
  CHECK_THROWS_WITH_AS(build_graph({folder.path()}, problems, options), "mine", std::runtime_error);
}
