// The library as its users call it: kgbuild/kgbuild.hpp.
#include "kgbuild/kgbuild.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <type_traits>

#include "folder.hpp"

using namespace kgbuild;
using test::Folder;

namespace {

constexpr std::string_view digest = R"(# 2025-01-02

## [LoomNet: Weaving Faster](https://arxiv.org/abs/2501.90001)

**Authors:** Mara Lindqvist, Oto Behnam

We introduce LoomNet, a new method. LoomNet reaches 52.5% accuracy on GSM8K.

## [KnotBench: A Benchmark of Knots](https://arxiv.org/abs/2501.90002)

**Authors:** Mara Lindqvist, Ines Farrow

We introduce KnotBench, a new benchmark.
)";

Graph build(const Folder& folder) {
  test::write_text(folder / "a.md", digest);
  Diagnostics problems;
  return build_graph({folder.path()}, problems);
}

/// What a call throws, or "".
template <typename Call>
std::string message_of(const Call& call) {
  try {
    call();
  } catch (const UsageError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("digests become a view with columns, an answer and a file") {
  const Folder folder;
  const Graph full = build(folder);
  const GraphView people = make_view(full, "coauthors", {"pagerank", "degree"});
  const auto top = top_nodes(people.graph, NodeKind::author, "degree", 1);
  REQUIRE(top.size() == 1);
  CHECK(people.graph.label(top[0]) == "Mara Lindqvist");
  CHECK(people.graph.text(top[0], "degree") == "2");
  CHECK(people.graph.number(top[0], "degree") == 2);

  const std::string path = folder / "people.graphml";
  const std::uint64_t bytes = write_graph(people, path);
  CHECK(bytes == test::read_text(path).size());
  std::ostringstream stream;
  write_graph(people, stream, "graphml");
  CHECK(stream.str() == test::read_text(path));
  write_graph(people, folder / "people.any", "gexf");
  CHECK(test::read_text(folder / "people.any").find("<gexf") != std::string::npos);
}

TEST_CASE("ties in top_nodes go to the smaller id, and nodes without a value are not ranked") {
  const Folder folder;
  const Graph full = build(folder);
  const auto top = top_nodes(full, NodeKind::author, "papers", 10);
  REQUIRE(top.size() == 3);
  CHECK(full.label(top[0]) == "Mara Lindqvist");
  CHECK(full.id(top[1]) < full.id(top[2]));
  CHECK(top_nodes(full, NodeKind::author, "papers", 0).empty());
  CHECK(top_nodes(full, NodeKind::paper, "votes", 10).empty());
}

TEST_CASE("edges of a node lead to the sentence that they were read from") {
  const Folder folder;
  const Graph full = build(folder);
  const auto method = full.find_node("method:loomnet");
  REQUIRE(method);
  bool found = false;
  for (const IncidentEdge& edge : edges_of(full, *method)) {
    if (full.edge_kind(edge.edge) != EdgeKind::introduces) continue;
    found = true;
    CHECK_FALSE(edge.outgoing);
    CHECK(full.text(edge.neighbor, "title") == "LoomNet: Weaving Faster");
    const auto evidence = evidence_of(full, edge.edge);
    REQUIRE_FALSE(evidence.empty());
    CHECK(evidence[0].file == "a.md");
    CHECK(evidence[0].line == 3);
    CHECK(evidence[0].sentence.find("LoomNet") != std::string_view::npos);
  }
  CHECK(found);
}

TEST_CASE("nodes and edges are ranges, and values of every type read as text") {
  const Folder folder;
  const Graph full = build(folder);
  std::size_t nodes = 0, edges = 0;
  for (const NodeId node : full.nodes()) nodes += full.id(node).empty() ? 0 : 1;
  for (const EdgeId edge : full.edges()) edges += full.source(edge) == full.target(edge) ? 0 : 1;
  CHECK(nodes == full.node_count());
  CHECK(edges == full.edge_count());
  const NodeId paper = full.find_node("paper:arxiv:2501.90001").value();
  CHECK(full.text(paper, "first_featured") == "2025-01-02");
  CHECK(full.text(paper, "year") == "2025");
  CHECK(full.text(paper, "votes").empty());
  CHECK_FALSE(full.number(paper, "votes").has_value());
  const NodeId author = full.find_node("author:mara-lindqvist").value();
  CHECK(full.text(author, "ambiguous") == "false");
  CHECK(full.number(author, "ambiguous") == 0);
}

TEST_CASE("a name that does not exist is an error with the nearest one") {
  const Folder folder;
  const Graph full = build(folder);
  const NodeId paper = full.nodes_of(NodeKind::paper).first;
  CHECK(message_of([&] { make_view(full, "coauthor"); }).find("did you mean \"coauthors\"?") != std::string::npos);
  CHECK(message_of([&] { make_view(full, "full", {"pagerang"}); }).find("did you mean \"pagerank\"?") !=
        std::string::npos);
  CHECK(message_of([&] { make_view(full, "full", {"pagerank@papres"}); }).find("did you mean \"papers\"?") !=
        std::string::npos);
  CHECK(message_of([&] { full.text(paper, "titel"); }).find("did you mean \"title\"?") != std::string::npos);
  CHECK(message_of([&] { full.number(paper, "title"); }).find("not numeric") != std::string::npos);
  CHECK(message_of([&] { top_nodes(full, NodeKind::author, "paper", 1); }).find("did you mean \"papers\"?") !=
        std::string::npos);
  CHECK(message_of([&] { top_nodes(full, NodeKind::author, "name", 1); }).find("is text") != std::string::npos);
  CHECK(message_of([&] {
          write_graph({full, &view_named("full")}, folder / "x.graphm");
        }).find(".graphml") != std::string::npos);
  CHECK(message_of([&] {
          write_graph({full, &view_named("full")}, folder / "x", "graphm");
        }).find("\"graphml\"?") != std::string::npos);
  CHECK(message_of([&] { write_graph({full, &view_named("full")}, folder / "x.jsonl"); }) != "");
  CHECK(message_of([&] { edges_of(full, full.node_count()); }).find("no node") != std::string::npos);
  CHECK(message_of([&] { evidence_of(full, full.edge_count()); }).find("no edge") != std::string::npos);
  Diagnostics problems;
  CHECK(message_of([&] {
          build_graph({folder.path()}, problems, {.input_format = "markdwn"});
        }).find("did you mean \"markdown\"?") != std::string::npos);
  CHECK(message_of([&] { build_graph(std::vector<std::string>(), problems); }) != "");
}

TEST_CASE("where no paper is found, the error says what was seen, and the diagnostics are there") {
  const Folder folder;
  test::write_text(folder / "a.md", "Nothing to see.\n");
  Diagnostics problems;
  CHECK_THROWS_WITH_AS(build_graph({folder.path()}, problems), doctest::Contains("0 digests read, 1 files skipped"),
                       NoPaperError);
  CHECK_FALSE(problems.empty());
}

TEST_CASE("a build can be watched and cancelled") {
  const Folder folder;
  test::write_text(folder / "a.md", digest);
  test::write_text(folder / "b.md", digest);
  Diagnostics problems;
  std::stop_source source;
  std::size_t seen = 0;
  BuildOptions options;
  options.threads = 1;
  options.cancel = source.get_token();
  options.progress = [&](std::size_t done, std::size_t all) {
    CHECK(all == 2);
    seen = done;
    source.request_stop();
  };
  CHECK_THROWS_AS(build_graph({folder.path()}, problems, options), CancelledError);
  CHECK(seen == 1);
}

TEST_CASE("ids of nodes and edges do not convert into each other") {
  static_assert(!std::is_convertible_v<NodeId, EdgeId>);
  static_assert(!std::is_constructible_v<EdgeId, NodeId>);
  static_assert(std::is_convertible_v<NodeId, std::uint32_t>);
  CHECK(NodeId::none() == std::numeric_limits<NodeId>::max());
}
