#include <doctest/doctest.h>

#include <cmath>

#include "exporters_graph.hpp"
#include "exporters_written.hpp"
#include "said.hpp"

using namespace kgbuild;
using test::holds;
using test::make_coauthors;
using test::make_graph;
using test::with_values;
using test::written;

TEST_CASE("gexf: the whole file, byte for byte") {
  CHECK(written("gexf", make_graph()) ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>kgbuild</creator><description>View knowledge.</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval" idtype="string">
<attributes class="node" mode="static">
<attribute id="kind" title="kind" type="string"/>
<attribute id="name" title="name" type="string"/>
<attribute id="papers" title="papers" type="long"/>
<attribute id="title" title="title" type="string"/>
<attribute id="first_featured" title="first_featured" type="string"/>
<attribute id="links" title="links" type="liststring"/>
<attribute id="first_featured_month" title="first_featured_month" type="long"/>
</attributes>
<attributes class="edge" mode="static">
<attribute id="listed" title="listed" type="long"/>
<attribute id="last" title="last" type="boolean"/>
<attribute id="rule" title="rule" type="liststring"/>
<attribute id="at" title="at" type="liststring"/>
<attribute id="count" title="count" type="long"/>
</attributes>
<nodes count="4">
<node id="author:ada-brook" label="ada-brook"><attvalues><attvalue for="kind" value="Author"/><attvalue for="name" value="Ada Brook"/><attvalue for="papers" value="4"/></attvalues><viz:size value="8"/><viz:position x="0" y="0" z="0"/><viz:color r="230" g="159" b="0"/></node>
<node id="benchmark:b" label="b"><attvalues><attvalue for="kind" value="Benchmark"/></attvalues><viz:size value="6"/><viz:position x="-34.9" y="32" z="0"/><viz:color r="213" g="94" b="0"/></node>
<node id="method:a" label="a"><attvalues><attvalue for="kind" value="Method"/><attvalue for="papers" value="1"/></attvalues><viz:size value="6"/><viz:position x="5" y="-57.5" z="0"/><viz:color r="0" g="158" b="115"/></node>
<node id="paper:arxiv:cs/0112017" label="arxiv:cs/0112017" start="2024-01-15" end="2024-01-15"><attvalues><attvalue for="kind" value="Paper"/><attvalue for="title" value="Alpha: One"/><attvalue for="first_featured" value="2024-01-15"/><attvalue for="links" value="[&quot;https://a.example/?x=1&amp;y=2&quot;, &quot;https://b.example&quot;]"/><attvalue for="first_featured_month" value="202401"/></attvalues><viz:size value="6"/><viz:position x="40" y="52.2" z="0"/><viz:color r="0" g="114" b="178"/></node>
</nodes>
<edges count="3">
<edge source="author:ada-brook" target="paper:arxiv:cs/0112017" kind="AUTHORED" start="2024-01-15" end="2024-01-15"><attvalues><attvalue for="listed" value="1"/><attvalue for="last" value="true"/></attvalues></edge>
<edge source="paper:arxiv:cs/0112017" target="method:a" kind="INTRODUCES" start="2024-01-15" end="2024-01-15"><attvalues><attvalue for="rule" value="[&quot;title-colon&quot;, &quot;cue-propose&quot;]"/><attvalue for="at" value="[&quot;a&amp;b.md:3&quot;]"/></attvalues></edge>
<edge source="paper:arxiv:cs/0112017" target="benchmark:b" kind="MENTIONS" start="2024-01-15" end="2024-01-15"><attvalues><attvalue for="count" value="2"/></attvalues></edge>
</edges>
</graph>
</gexf>
)");
}

TEST_CASE("gexf: undirected views say so, weights are attributes of edges") {
  const std::string text = written("gexf", make_coauthors(0.1 + 0.2), {.view = "coauthors"});
  CHECK(holds(text, R"(<graph defaultedgetype="undirected" mode="static" idtype="string">)"));
  CHECK(holds(text,
              R"(<edge source="author:ada" target="author:cy" kind="COAUTHORED_WITH" weight="0.30000000000000004"/>)"));
  CHECK_FALSE(holds(written("gexf", make_coauthors(std::nan(""))), "weight"));
}

TEST_CASE("gexf: no default direction for a mix, since Gephi ignores edges that differ from it") {
  const std::string text = written("gexf", make_coauthors(1, true));
  CHECK(holds(text, R"(<graph mode="static" idtype="string">)"));
  CHECK(holds(text, R"(kind="COAUTHORED_WITH" type="undirected" weight="1"/>)"));
}

TEST_CASE("gexf: texts are escaped as attributes are, lists as Gephi reads them") {
  const auto title = [](std::string_view text) { return written("gexf", make_graph({.title = text})); };
  CHECK(holds(title("x & y < z > \"a\" 'b'"), R"(value="x &amp; y &lt; z &gt; &quot;a&quot; 'b'")"));
  CHECK(holds(title("a\n\tb ]]>"), R"(value="a&#10;&#9;b ]]&gt;")"));
  CHECK(holds(title("🎧 \u202Eabc\u202C é가"), "value=\"🎧 \u202Eabc\u202C é가\""));
  CHECK(holds(title("x"), R"(value="[&quot;https://a.example/?x=1&amp;y=2&quot;, &quot;https://b.example&quot;]")"));
}

TEST_CASE("gexf: kinds that give a property different types share one") {
  const Graph graph = with_values(make_graph(), NodeKind::paper, "score", ValueType::integer, {std::int64_t{7}});
  const auto real = with_values(graph, NodeKind::method, "score", ValueType::real, {1.5});
  CHECK(holds(written("gexf", real), R"(title="score" type="double")"));
  const auto flag = with_values(graph, NodeKind::method, "score", ValueType::boolean, {true});
  CHECK(holds(written("gexf", flag), R"(title="score" type="string")"));
  const auto number = with_values(graph, NodeKind::method, "links", ValueType::integer, {std::int64_t{7}});
  const std::string text = written("gexf", number);
  CHECK(holds(text, R"(title="links" type="liststring")"));
  CHECK(holds(text, R"(<attvalue for="links" value="[7]"/>)"));
}

TEST_CASE("gexf: evidence in the detail asked for") {
  CHECK_FALSE(holds(written("gexf", make_graph(), {.evidence = EvidenceDetail::none}), "for=\"at\""));
  const std::string text = written("gexf", make_graph(), {.evidence = EvidenceDetail::sentence});
  CHECK(holds(text, R"(<attvalue for="sentence" value="[&quot;We have A.&quot;]"/>)"));
  CHECK(holds(text, R"(<attvalue for="at" value="[&quot;a&amp;b.md:3&quot;]"/>)"));
}

TEST_CASE("gexf: an empty graph is a file") {
  const std::string text = written("gexf", Graph());
  CHECK(holds(text, "<nodes count=\"0\">\n</nodes>\n<edges count=\"0\">\n</edges>\n</graph>\n</gexf>\n"));
}
