// Public functions check what callers pass: everything here throws UsageError, and nothing ends the process.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "graph_fixture.hpp"
#include "kgbuild/bgl.hpp"
#include "kgbuild/communities.hpp"
#include "kgbuild/corpus.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/graph_view.hpp"
#include "kgbuild/inspect.hpp"

using namespace kgbuild;
using doctest::Contains;

namespace {

constexpr auto nan_value = std::numeric_limits<double>::quiet_NaN();

Graph make_full() {
  return test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray", "Cho Kim"}),
                      test::make_record(2, "2024-01-02", {"Cho Kim", "Dan Fox"})});
}

std::shared_ptr<const Column> make_column(ValueType type, std::size_t rows) {
  return std::make_shared<const Column>(type, rows);
}

std::shared_ptr<const Column> make_integers(const std::vector<std::int64_t>& values) {
  Column column(ValueType::integer);
  for (const std::int64_t value : values) column.push(value);
  return std::make_shared<const Column>(std::move(column));
}

PassResult run_one(const Graph& full, std::string_view pass) {
  const SelectedPass selected[] = {parse_pass(pass)};
  return run_passes(full, selected, {})[0];
}

}  // namespace

TEST_CASE("nodes that a graph does not have") {
  const Graph graph = make_full();
  for (const NodeId node : {NodeId(999'999), NodeId(graph.node_count()), NodeId::none()}) {
    CHECK_THROWS_AS(graph.id(node), UsageError);
    CHECK_THROWS_AS(graph.label(node), UsageError);
    CHECK_THROWS_AS(graph.node_kind(node), UsageError);
    CHECK_THROWS_AS(graph.node_row(node), UsageError);
    CHECK_THROWS_AS(graph.out_arcs(node), UsageError);
    CHECK_THROWS_AS(graph.in_arcs(node), UsageError);
    CHECK_THROWS_AS(graph.text(node, "name"), UsageError);
    CHECK_THROWS_AS(graph.number(node, "papers"), UsageError);
    CHECK_THROWS_AS(edges_of(graph, node), UsageError);
  }
  CHECK_THROWS_WITH_AS(graph.id(999'999), Contains("no node 999999"), UsageError);
  CHECK_THROWS_WITH_AS(graph.id(NodeId::none()), Contains("no node none()"), UsageError);
  CHECK_THROWS_AS(Graph().label(0), UsageError);
  CHECK_THROWS_AS(Graph().out_arcs(0), UsageError);
}

TEST_CASE("edges that a graph does not have") {
  const Graph graph = make_full();
  for (const EdgeId edge : {EdgeId(graph.edge_count()), EdgeId::none()}) {
    CHECK_THROWS_AS(graph.source(edge), UsageError);
    CHECK_THROWS_AS(graph.target(edge), UsageError);
    CHECK_THROWS_AS(graph.edge_kind(edge), UsageError);
    CHECK_THROWS_AS(graph.edge_row(edge), UsageError);
    CHECK_THROWS_AS(graph.weight(edge), UsageError);
    CHECK_THROWS_AS(graph.evidence(edge), UsageError);
    CHECK_THROWS_AS(graph.text(edge, "papers"), UsageError);
    CHECK_THROWS_AS(graph.number(edge, "papers"), UsageError);
    CHECK_THROWS_AS(evidence_of(graph, edge), UsageError);
  }
}

TEST_CASE("kinds that are not enumerators, and strings that a graph does not have") {
  const Graph graph = make_full();
  CHECK_THROWS_AS(kind_info(NodeKind(99)), UsageError);
  CHECK_THROWS_AS(kind_info(EdgeKind(99)), UsageError);
  CHECK_THROWS_AS(graph.nodes_of(NodeKind(99)), UsageError);
  CHECK_THROWS_AS(graph.edge_count(EdgeKind(99)), UsageError);
  CHECK_THROWS_AS(graph.columns(NodeKind(99)), UsageError);
  CHECK_THROWS_AS(graph.find_column(EdgeKind(99), "weight"), UsageError);
  CHECK_THROWS_AS(top_nodes(graph, NodeKind(99), "papers", 1), UsageError);
  CHECK_THROWS_AS(apply_filter(graph, {.kinds = {NodeKind(99)}}), UsageError);
  CHECK_THROWS_AS(graph.strings().view(4'000'000'000U), UsageError);
}

TEST_CASE("vertices that a graph of Boost.Graph does not have") {
  const bgl::UndirectedGraph people(view_named("coauthors").make(make_full(), {}));
  const bgl::DirectedGraph full(make_full());
  const std::uint32_t outside = num_vertices(people) + 5;
  CHECK_THROWS_AS(bgl::edge(0, outside, people), UsageError);
  CHECK_THROWS_AS(bgl::edge(outside, 0, people), UsageError);
  CHECK_THROWS_AS(bgl::edge(NodeId::none(), 0, full), UsageError);
  CHECK_THROWS_AS(bgl::out_degree(NodeId::none(), people), UsageError);
  CHECK_THROWS_AS(bgl::in_edges(NodeId::none(), full), UsageError);
}

TEST_CASE("values of a column") {
  Column column(ValueType::integer);
  column.push(std::int64_t{7});
  CHECK_FALSE(column.has(999));
  CHECK_THROWS_AS(column.integer(999), UsageError);
  CHECK_THROWS_AS(column.real(0), UsageError);
  CHECK_THROWS_AS(column.list(0), UsageError);
  CHECK_THROWS_AS(column.push(1.5), UsageError);
  CHECK_THROWS_AS(column.push_list({}), UsageError);
  const std::uint32_t rows[] = {0, 3};
  CHECK_THROWS_AS(column.select(rows), UsageError);
  CHECK(column.rows() == 1);
}

TEST_CASE("with_column rejects columns that contradict themselves or the schema") {
  const Graph graph = make_full();
  const std::uint32_t authors = graph.nodes_of(NodeKind::author).size();
  const auto attach_column = [&](Column column) {
    return graph.with_column(NodeKind::author, "extra", std::make_shared<const Column>(std::move(column)));
  };
  CHECK_NOTHROW(attach_column(Column(ValueType::string_list, authors)));
  Column short_values(ValueType::integer, authors);
  short_values.values = std::vector<std::int64_t>(1);
  CHECK_THROWS_WITH_AS(attach_column(short_values), Contains("\"extra\" of Author"), UsageError);
  Column other_values(ValueType::integer, authors);
  other_values.values = std::vector<double>(authors);
  CHECK_THROWS_AS(attach_column(other_values), UsageError);
  Column unknown_string(ValueType::string, authors);
  unknown_string.values = std::vector<StringId>(authors, 4'000'000'000U);
  CHECK_THROWS_AS(attach_column(unknown_string), UsageError);
  Column loose_lists(ValueType::string_list, authors);
  std::get<StringLists>(loose_lists.values).offsets.back() = 99;
  CHECK_THROWS_AS(attach_column(loose_lists), UsageError);
  Column no_offsets(ValueType::string_list, 0);
  std::get<StringLists>(no_offsets.values).offsets.clear();
  CHECK_THROWS_AS(graph.with_column(NodeKind::task, "extra", std::make_shared<const Column>(no_offsets)), UsageError);
  Column late(ValueType::date, authors);
  late.values = std::vector<Day>(authors, max_day + 1);
  CHECK_THROWS_AS(attach_column(late), UsageError);

  const std::uint32_t papers = graph.nodes_of(NodeKind::paper).size();
  CHECK_THROWS_AS(graph.with_column(NodeKind::paper, "papers", make_column(ValueType::real, papers)), UsageError);
  CHECK_THROWS_AS(graph.with_column(EdgeKind::authored, "weight", make_column(ValueType::integer, 99)), UsageError);
  CHECK_THROWS_AS(graph.with_column(NodeKind::paper, "", make_column(ValueType::real, papers)), UsageError);
  CHECK_THROWS_AS(graph.with_column(NodeKind::paper, "a\x01", make_column(ValueType::real, papers)), UsageError);
}

TEST_CASE("passes and views that are null") {
  const Graph full = make_full();
  const View& people = view_named("coauthors");
  const SelectedPass no_pass[] = {{find_pass("typo"), &people}}, no_view[] = {{&pass_named("degree"), nullptr}};
  CHECK_THROWS_WITH_AS(run_passes(full, no_pass, {}), Contains("no pass"), UsageError);
  CHECK_THROWS_WITH_AS(run_passes(full, no_view, {}), Contains("no view"), UsageError);
  CHECK_THROWS_AS(name_column({}, "full"), UsageError);
  CHECK_THROWS_AS(shows_result(people, {}), UsageError);
  PassResult result = run_one(full, "degree");
  result.column = nullptr;
  CHECK_THROWS_AS(attach(full, "full", result), UsageError);
  CHECK_THROWS_AS(list_communities(result), UsageError);
  CHECK_THROWS_AS(measure_modularity(result), UsageError);
  result.column = make_integers({1});
  CHECK_THROWS_AS(attach(full, "full", result), UsageError);
}

TEST_CASE("what was moved from stays usable, or says that it is not") {
  Graph graph = make_full();
  const Graph moved = std::move(graph);
  CHECK(graph.node_count() == moved.node_count());  // NOLINT(bugprone-use-after-move)
  RuleSet rules = RuleSet::builtin();
  const RuleSet taken = std::move(rules);
  CHECK(rules.find_name(NameKind::method, "GPT-4"));  // NOLINT(bugprone-use-after-move)
  GraphBuilder builder(taken);
  GraphBuilder other = std::move(builder);
  CHECK_THROWS_AS(builder.add({}), UsageError);  // NOLINT(bugprone-use-after-move)
  Diagnostics problems;
  CHECK_THROWS_AS(builder.freeze(problems), UsageError);
  CHECK(other.freeze(problems).node_count() == 0);
}

TEST_CASE("a record with numbers that are not enumerators") {
  GraphBuilder builder(test::rules());
  PaperRecord record = test::make_record(1, "2024-01-01", {"Ann Lee"});
  record.results.emplace_back().relation = Relation(99);
  CHECK_THROWS_AS(builder.add(record), UsageError);
  record.results.clear();
  record.methods.emplace_back().role = NameRole(99);
  CHECK_THROWS_AS(builder.add(record), UsageError);
}

TEST_CASE("views and passes start from a full graph") {
  const Graph full = make_full();
  CHECK(full.is_full());
  CHECK(make_view(full, "full").graph.is_full());
  const auto extra = make_column(ValueType::real, full.nodes_of(NodeKind::author).size());
  CHECK(full.with_column(NodeKind::author, "extra", extra).is_full());
  for (const View& view : views()) {
    const Graph part = view.name == "full" ? view.make(full, {.max_coauthors = 2}) : view.make(full, {});
    CAPTURE(view.name);
    CHECK_FALSE(part.is_full());
    CHECK_THROWS_AS(make_view(part, "full"), UsageError);
    CHECK_THROWS_AS(view_named("coauthors").make(part, {}), UsageError);
    CHECK_THROWS_AS(run_passes(part, {}, {}), UsageError);
  }
  const Graph filtered = apply_filter(full, {.kinds = {NodeKind::author}});
  CHECK_THROWS_WITH_AS(make_view(filtered, "coauthors"), Contains("a view or filtered"), UsageError);
}

TEST_CASE("a pass whose view shares no node with the one that is made") {
  const Graph full = make_full();
  CHECK_THROWS_WITH_AS(make_view(full, "methods", {"degree"}), Contains("did you mean \"degree@methods\"?"),
                       UsageError);
  CHECK_THROWS_WITH_AS(make_view(full, "papers", {"bridge"}), Contains("shares no edge"), UsageError);
  CHECK_THROWS_AS(make_view(full, "full", {"bridge@methods"}), UsageError);
  CHECK_NOTHROW(make_view(full, "methods", {"degree@methods", "hub"}));
  CHECK_NOTHROW(make_view(full, "knowledge", {"degree", "bridge"}));
}

TEST_CASE("communities from columns that do not number communities") {
  const Graph full = make_full();
  const Graph people = view_named("coauthors").make(full, {});
  CHECK_THROWS_AS(list_communities(run_one(full, "pagerank")), UsageError);
  CHECK_THROWS_AS(measure_modularity(run_one(full, "community_topics")), UsageError);
  CHECK_THROWS_AS(count_communities(Column(ValueType::real, 3)), UsageError);
  CHECK_THROWS_AS(count_communities(Column(ValueType::integer, 3)), UsageError);  // absent
  CHECK_THROWS_AS(count_communities(*make_integers({0, -1, 5})), UsageError);
  CHECK(count_communities(*make_integers({0, 0, 1})) == 2);

  const PassResult community = run_one(full, "community");
  const Column few(ValueType::real, 1), text(ValueType::string, people.node_count());
  CHECK_THROWS_WITH_AS(list_communities(community, {.rank = &few}), Contains("rank"), UsageError);
  CHECK_THROWS_AS(list_communities(community, {.rank = &text}), UsageError);
  CHECK_THROWS_AS(list_communities(community, {.topics_column = &text}), UsageError);
  CHECK_THROWS_AS(measure_modularity(community, nan_value), UsageError);
}

TEST_CASE("options out of range") {
  const Graph full = make_full();
  const auto run = [&](const PassOptions& options) {
    return make_view(full, "coauthors", {"community", "betweenness"}, {.passes = options});
  };
  for (const double resolution : {nan_value, 0.0, -1.0, std::numeric_limits<double>::infinity()}) {
    CHECK_THROWS_AS(run({.resolution = resolution}), UsageError);
  }
  CHECK_THROWS_AS(run({.quality = PassOptions::Quality(77)}), UsageError);
  CHECK_NOTHROW(run({.threads = std::numeric_limits<unsigned>::max()}));
  CHECK_NOTHROW(run({.threads = 0}));
  CHECK_THROWS_AS(apply_filter(full, {.min_weight = nan_value}), UsageError);
  CHECK_THROWS_AS(apply_filter(full, {.min_weight = 1}), UsageError);
}

TEST_CASE("ranking: NaN is no value, and names say what is missing") {
  const Graph full = make_full();
  Column ranks(ValueType::real);
  const Graph::Range authors = full.nodes_of(NodeKind::author);
  for (std::uint32_t row = 0; row < authors.size(); ++row) ranks.push(row == 0 ? nan_value : row);
  const Graph ranked = full.with_column(NodeKind::author, "rank", std::make_shared<const Column>(ranks));
  CHECK(top_nodes(ranked, NodeKind::author, "rank", 99).size() == authors.size() - 1);
  const Graph top = apply_filter(ranked, {.kinds = {NodeKind::author}, .top = Filter::Top{1, "rank"}});
  REQUIRE(top.node_count() == 1);
  CHECK(top.id(0) == full.id(authors.last - 1));
  CHECK_NOTHROW(top_nodes(full, NodeKind::author, "ambiguous", 1));
  CHECK_NOTHROW(apply_filter(full, {.top = Filter::Top{1, "ambiguous"}}));

  PaperRecord record = test::make_record(3, "2024-01-03", {"Ann Lee", "Ben Ray"});
  record.methods = {test::make_item("GPT-4")};
  const Graph people = view_named("coauthors").make(test::build({record}), {});
  CHECK_THROWS_WITH_AS(top_nodes(people, NodeKind::method, "papers", 1), Contains("no node of the kind Method"),
                       UsageError);
  const GraphView all = make_view(full, "full", {"pagerank"});
  CHECK_THROWS_WITH_AS(top_nodes(all.graph, NodeKind::author, "pagerank", 1),
                       Contains("did you mean \"coauthors_pagerank\"?"), UsageError);
}

TEST_CASE("days that no date can show") {
  CHECK(format_day(min_day) == "0000-01-01");
  CHECK(format_day(max_day) == "9999-12-31");
  CHECK_THROWS_AS(format_day(max_day + 1), UsageError);
  CHECK_THROWS_AS(format_day(std::numeric_limits<Day>::min()), UsageError);
}

TEST_CASE("a corpus makes one graph, and a stop request ends the building") {
  Corpus corpus;
  Diagnostics problems;
  CHECK_THROWS_AS(build_graph(corpus, problems), UsageError);
  corpus.extraction.records.push_back(test::make_record(1, "2024-01-01", {"Ann Lee"}));
  CHECK(build_graph(corpus, problems).node_count() > 0);
  CHECK_THROWS_WITH_AS(build_graph(corpus, problems), Contains("consumes"), UsageError);
  corpus.extraction.records.push_back(test::make_record(1, "2024-01-01", {"Ann Lee"}));
  std::stop_source source;
  source.request_stop();
  CHECK_THROWS_AS(build_graph(corpus, problems, 1, source.get_token()), CancelledError);
  CHECK_THROWS_AS(read_corpus(std::vector<std::string>{""}, problems), UsageError);
  CHECK_THROWS_WITH_AS(read_corpus(std::vector<std::string>{"."}, problems, {.rules = {{"/dev/zero"}, {}}}),
                       Contains("is a device"), InputError);
}

template <typename One, typename Other>
concept Comparable = requires(One one, Other other) {
  one == other;
};
template <typename One, typename Other>
concept Ordered = requires(One one, Other other) {
  one < other;
};

TEST_CASE("nodes and edges cannot be compared") {
  static_assert(Comparable<NodeId, NodeId> && Comparable<NodeId, std::uint32_t> && Ordered<EdgeId, EdgeId>);
  static_assert(!Comparable<NodeId, EdgeId> && !Comparable<EdgeId, NodeId> && !Ordered<NodeId, EdgeId>);
  CHECK(NodeId(1) == NodeId(1));
}
