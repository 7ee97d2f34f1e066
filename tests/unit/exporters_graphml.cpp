#include <doctest/doctest.h>

#include <cmath>

#include "exporters_graph.hpp"
#include "exporters_written.hpp"
#include "said.hpp"

using namespace kgbuild;
using kgbuild::test::GraphTexts;
using kgbuild::test::make_coauthors;
using kgbuild::test::make_graph;
using test::holds;

namespace {

std::string graphml(const Graph& graph, const ExportOptions& options = {.view = "knowledge"}) {
  return test::written("graphml", graph, options);
}

/// A column over the authors of make_graph.
Graph with_reals(const Graph& graph, std::string name, double value) {
  auto column = std::make_shared<Column>(ValueType::real);
  column->push(value);
  return graph.with_column(NodeKind::author, std::move(name), std::move(column));
}

}  // namespace

TEST_CASE("graphml: the whole file, byte for byte") {
  CHECK(graphml(make_graph()) ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>Written by kgbuild, view knowledge. Node ids are encoded (see kgid for the original). Values of a list are joined by " | ".</desc>
<key id="v_kgid" for="node" attr.name="kgid" attr.type="string"/>
<key id="v_kind" for="node" attr.name="kind" attr.type="string"/>
<key id="v_label" for="node" attr.name="label" attr.type="string"/>
<key id="v_size" for="node" attr.name="size" attr.type="double"/>
<key id="v_r" for="node" attr.name="r" attr.type="int"/>
<key id="v_g" for="node" attr.name="g" attr.type="int"/>
<key id="v_b" for="node" attr.name="b" attr.type="int"/>
<key id="v_x" for="node" attr.name="x" attr.type="double"/>
<key id="v_y" for="node" attr.name="y" attr.type="double"/>
<key id="v_name" for="node" attr.name="name" attr.type="string"/>
<key id="v_papers" for="node" attr.name="papers" attr.type="long"/>
<key id="v_title" for="node" attr.name="title" attr.type="string"/>
<key id="v_first_featured" for="node" attr.name="first_featured" attr.type="string"/>
<key id="v_links" for="node" attr.name="links" attr.type="string"/>
<key id="v_first_featured_month" for="node" attr.name="first_featured_month" attr.type="long"/>
<key id="e_kind" for="edge" attr.name="kind" attr.type="string"/>
<key id="e_listed" for="edge" attr.name="listed" attr.type="long"/>
<key id="e_last" for="edge" attr.name="last" attr.type="boolean"/>
<key id="e_rule" for="edge" attr.name="rule" attr.type="string"/>
<key id="e_at" for="edge" attr.name="at" attr.type="string"/>
<key id="e_count" for="edge" attr.name="count" attr.type="long"/>
<graph id="G" edgedefault="directed" parse.nodes="4" parse.edges="3" parse.order="nodesfirst" parse.nodeids="free" parse.edgeids="free">
<node id="author:ada-brook" labels=":Author"><data key="v_kgid">author:ada-brook</data><data key="v_label">ada-brook</data><data key="v_size">8</data><data key="v_r">230</data><data key="v_g">159</data><data key="v_b">0</data><data key="v_x">0</data><data key="v_y">0</data><data key="v_name">Ada Brook</data><data key="v_papers">4</data><data key="v_kind">Author</data></node>
<node id="benchmark:b" labels=":Benchmark"><data key="v_kgid">benchmark:b</data><data key="v_label">b</data><data key="v_size">6</data><data key="v_r">213</data><data key="v_g">94</data><data key="v_b">0</data><data key="v_x">-34.9</data><data key="v_y">32</data><data key="v_kind">Benchmark</data></node>
<node id="method:a" labels=":Method"><data key="v_kgid">method:a</data><data key="v_label">a</data><data key="v_size">6</data><data key="v_r">0</data><data key="v_g">158</data><data key="v_b">115</data><data key="v_x">5</data><data key="v_y">-57.5</data><data key="v_papers">1</data><data key="v_kind">Method</data></node>
<node id="paper:arxiv:cs_2F_0112017" labels=":Paper"><data key="v_kgid">paper:arxiv:cs/0112017</data><data key="v_label">arxiv:cs/0112017</data><data key="v_size">6</data><data key="v_r">0</data><data key="v_g">114</data><data key="v_b">178</data><data key="v_x">40</data><data key="v_y">52.2</data><data key="v_title">Alpha: One</data><data key="v_first_featured">2024-01-15</data><data key="v_links"><![CDATA[https://a.example/?x=1&y=2 | https://b.example]]></data><data key="v_first_featured_month">202401</data><data key="v_kind">Paper</data></node>
<edge source="author:ada-brook" target="paper:arxiv:cs_2F_0112017" label="AUTHORED"><data key="e_kind">AUTHORED</data><data key="e_listed">1</data><data key="e_last">true</data></edge>
<edge source="paper:arxiv:cs_2F_0112017" target="method:a" label="INTRODUCES"><data key="e_kind">INTRODUCES</data><data key="e_rule">title-colon | cue-propose</data><data key="e_at"><![CDATA[a&b.md:3]]></data></edge>
<edge source="paper:arxiv:cs_2F_0112017" target="benchmark:b" label="MENTIONS"><data key="e_kind">MENTIONS</data><data key="e_count">2</data></edge>
</graph>
</graphml>
)");
}

TEST_CASE("graphml: undirected views say so and carry weights") {
  const std::string text = graphml(make_coauthors(0.1 + 0.2), {.view = "coauthors"});
  CHECK(holds(text, "edgedefault=\"undirected\" parse.nodes=\"2\" parse.edges=\"1\""));
  CHECK(holds(text, "<key id=\"e_weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"));
  CHECK(holds(text, "<data key=\"e_weight\">0.30000000000000004</data>"));
  CHECK_FALSE(holds(text, "e_rule"));
}

TEST_CASE("graphml: an absent or unwritable value has no data element") {
  CHECK_FALSE(holds(graphml(make_graph()), "votes"));
  CHECK_FALSE(holds(graphml(make_coauthors(std::nan(""))), "<data key=\"e_weight\""));
  CHECK_FALSE(holds(graphml(make_graph({.title = ""})), "<data key=\"v_title\""));
}

TEST_CASE("graphml: evidence in the detail asked for") {
  CHECK_FALSE(holds(graphml(make_graph(), {.evidence = EvidenceDetail::none}), "e_at"));
  CHECK_FALSE(holds(graphml(make_graph(), {.evidence = EvidenceDetail::ref}), "We have A."));
  const std::string text = graphml(make_graph(), {.evidence = EvidenceDetail::sentence});
  CHECK(holds(text, "<data key=\"e_sentence\">We have A.</data>"));
}

TEST_CASE("graphml: text with markup becomes CDATA, other text is unchanged") {
  const auto title = [](std::string_view text) { return graphml(make_graph({.title = text})); };
  CHECK(holds(title("x & y < z"), "<data key=\"v_title\"><![CDATA[x & y < z]]></data>"));
  CHECK(holds(title("a ]]> b"), "<![CDATA[a ]]]]><![CDATA[> b]]></data>"));
  CHECK(holds(title("]]>]]>"), "<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]></data>"));
  CHECK(holds(title(" \t\n"), "<![CDATA[ \t\n]]></data>"));
  CHECK(holds(title("\"a\" 'b'\n\tc 🎧 \u202Eabc\u202C é가"), ">\"a\" 'b'\n\tc 🎧 \u202Eabc\u202C é가</data>"));
}

TEST_CASE("graphml: no two columns differ by case only, and none is one of the format itself") {
  Graph graph = make_graph();
  for (const char* name : {"Label", "label", "KIND", "Papers", "pagerank"}) graph = with_reals(graph, name, 0.25);
  const std::string text = graphml(graph);
  for (const char* title : {"Label_", "label__", "KIND_", "Papers_", "pagerank"}) {
    CHECK(holds(text, std::string("attr.name=\"") + title + "\" attr.type=\"double\""));
    CHECK(holds(text, std::string("<data key=\"v_") + title + "\">0.25</data>"));
  }
}

TEST_CASE("graphml: kinds that give a property different types share a wider one") {
  auto number = std::make_shared<Column>(ValueType::integer);
  number->push(std::int64_t{7});
  const Graph scored = make_graph().with_column(NodeKind::paper, "score", std::move(number));
  auto real = std::make_shared<Column>(ValueType::real);
  real->push(1.5);
  const Graph graph = scored.with_column(NodeKind::method, "score", std::move(real));
  CHECK(holds(graphml(graph), "attr.name=\"score\" attr.type=\"double\""));
  auto flag = std::make_shared<Column>(ValueType::boolean);
  flag->push(true);
  const Graph mixed = scored.with_column(NodeKind::method, "score", std::move(flag));
  CHECK(holds(graphml(mixed), "attr.name=\"score\" attr.type=\"string\""));
}

TEST_CASE("graphml: a column name that is not an NMTOKEN is encoded") {
  const std::string text = graphml(with_reals(make_graph(), "a \"b\"", 1.0));
  CHECK(holds(text, "<key id=\"v_a_20__22_b_22_\" for=\"node\" attr.name=\"a_20__22_b_22_\""));
}

TEST_CASE("graphml: an empty graph is a file") {
  CHECK(holds(graphml(Graph()), "parse.nodes=\"0\" parse.edges=\"0\""));
}
