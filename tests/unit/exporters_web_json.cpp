// Node-link, graphology, Cytoscape and VOSviewer JSON.
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

namespace {

constexpr std::string_view formats[] = {"node-link", "graphology", "cytoscape", "vosviewer"};

}  // namespace

TEST_CASE("node-link: the whole file, byte for byte") {
  CHECK(written("node-link", make_graph()) ==
        R"({"directed":true,"multigraph":false,"graph":{"creator":"kgbuild","view":"knowledge"},
"nodes":[
{"id":"author:ada-brook","label":"ada-brook","kind":"Author","size":8,"color":"#e69f00","x":0,"y":0,"name":"Ada Brook","papers":4},
{"id":"benchmark:b","label":"b","kind":"Benchmark","size":6,"color":"#d55e00","x":-34.9,"y":32},
{"id":"method:a","label":"a","kind":"Method","size":6,"color":"#009e73","x":5,"y":-57.5,"papers":1},
{"id":"paper:arxiv:cs/0112017","label":"arxiv:cs/0112017","kind":"Paper","size":6,"color":"#0072b2","x":40,"y":52.2,"title":"Alpha: One","first_featured":"2024-01-15","links":["https://a.example/?x=1&y=2","https://b.example"]}
],
"links":[
{"source":"author:ada-brook","target":"paper:arxiv:cs/0112017","kind":"AUTHORED","listed":1,"last":true},
{"source":"paper:arxiv:cs/0112017","target":"method:a","kind":"INTRODUCES","rule":["title-colon","cue-propose"],"at":["a&b.md:3"]},
{"source":"paper:arxiv:cs/0112017","target":"benchmark:b","kind":"MENTIONS","count":2}
]}
)");
}

TEST_CASE("graphology: the whole file, byte for byte") {
  CHECK(written("graphology", make_graph()) ==
        R"({"options":{"type":"mixed","multi":false,"allowSelfLoops":false},
"attributes":{"creator":"kgbuild","view":"knowledge"},
"nodes":[
{"key":"author:ada-brook","attributes":{"x":0,"y":0,"label":"ada-brook","kind":"Author","size":8,"color":"#e69f00","name":"Ada Brook","papers":4}},
{"key":"benchmark:b","attributes":{"x":-34.9,"y":32,"label":"b","kind":"Benchmark","size":6,"color":"#d55e00"}},
{"key":"method:a","attributes":{"x":5,"y":-57.5,"label":"a","kind":"Method","size":6,"color":"#009e73","papers":1}},
{"key":"paper:arxiv:cs/0112017","attributes":{"x":40,"y":52.2,"label":"arxiv:cs/0112017","kind":"Paper","size":6,"color":"#0072b2","title":"Alpha: One","first_featured":"2024-01-15","links":["https://a.example/?x=1&y=2","https://b.example"]}}
],
"edges":[
{"key":"0","source":"author:ada-brook","target":"paper:arxiv:cs/0112017","attributes":{"kind":"AUTHORED","listed":1,"last":true}},
{"key":"1","source":"paper:arxiv:cs/0112017","target":"method:a","attributes":{"kind":"INTRODUCES","rule":["title-colon","cue-propose"],"at":["a&b.md:3"]}},
{"key":"2","source":"paper:arxiv:cs/0112017","target":"benchmark:b","attributes":{"kind":"MENTIONS","count":2}}
]}
)");
}

TEST_CASE("cytoscape: the whole file, byte for byte") {
  CHECK(written("cytoscape", make_graph()) ==
        R"({"format_version":"1.0","generated_by":"kgbuild","target_cytoscapejs_version":"~3.0",
"data":{"name":"knowledge"},
"elements":{"nodes":[
{"data":{"id":"author:ada-brook","label":"ada-brook","kind":"Author","size":8,"color":"#e69f00","name":"Ada Brook","papers":4},"position":{"x":0,"y":0},"classes":"Author"},
{"data":{"id":"benchmark:b","label":"b","kind":"Benchmark","size":6,"color":"#d55e00"},"position":{"x":-34.9,"y":32},"classes":"Benchmark"},
{"data":{"id":"method:a","label":"a","kind":"Method","size":6,"color":"#009e73","papers":1},"position":{"x":5,"y":-57.5},"classes":"Method"},
{"data":{"id":"paper:arxiv:cs/0112017","label":"arxiv:cs/0112017","kind":"Paper","size":6,"color":"#0072b2","title":"Alpha: One","first_featured":"2024-01-15","links":["https://a.example/?x=1&y=2","https://b.example"]},"position":{"x":40,"y":52.2},"classes":"Paper"}
],
"edges":[
{"data":{"id":"e0","source":"author:ada-brook","target":"paper:arxiv:cs/0112017","kind":"AUTHORED","listed":1,"last":true},"classes":"AUTHORED"},
{"data":{"id":"e1","source":"paper:arxiv:cs/0112017","target":"method:a","kind":"INTRODUCES","rule":["title-colon","cue-propose"],"at":["a&b.md:3"]},"classes":"INTRODUCES"},
{"data":{"id":"e2","source":"paper:arxiv:cs/0112017","target":"benchmark:b","kind":"MENTIONS","count":2},"classes":"MENTIONS"}
]}}
)");
}

TEST_CASE("vosviewer: the whole file, byte for byte") {
  CHECK(written("vosviewer", make_graph()) ==
        R"({"network":{"items":[
{"id":"author:ada-brook","label":"ada-brook","x":0,"y":0,"cluster":1,"weights":{"papers":4,"links":1,"total_link_strength":1}},
{"id":"benchmark:b","label":"b","x":-34.9,"y":32,"cluster":2,"weights":{"links":1,"total_link_strength":1}},
{"id":"method:a","label":"a","x":5,"y":-57.5,"cluster":5,"weights":{"papers":1,"links":1,"total_link_strength":1}},
{"id":"paper:arxiv:cs/0112017","label":"arxiv:cs/0112017","x":40,"y":52.2,"cluster":7,"weights":{"links":3,"total_link_strength":3},"scores":{"first_featured":2024.038}}
],
"links":[
{"source_id":"author:ada-brook","target_id":"paper:arxiv:cs/0112017","strength":1},
{"source_id":"benchmark:b","target_id":"paper:arxiv:cs/0112017","strength":1},
{"source_id":"method:a","target_id":"paper:arxiv:cs/0112017","strength":1}
],
"clusters":[
{"cluster":1,"label":"Author"},
{"cluster":2,"label":"Benchmark"},
{"cluster":5,"label":"Method"},
{"cluster":7,"label":"Paper"}
]},
"info":{"title":"kgbuild","description":"View knowledge"}}
)");
}

TEST_CASE("web json: undirected views say so and carry weights") {
  const Graph graph = make_coauthors(0.1 + 0.2);
  CHECK(holds(written("node-link", graph), R"({"directed":false,"multigraph":false,)"));
  CHECK(holds(written("node-link", graph), R"("kind":"COAUTHORED_WITH","weight":0.30000000000000004})"));
  CHECK(holds(written("graphology", graph), R"({"options":{"type":"undirected","multi":false,)"));
  CHECK(holds(written("graphology", graph), R"("target":"author:cy","undirected":true,"attributes":{"kind")"));
  CHECK(holds(written("cytoscape", graph), R"("weight":0.30000000000000004},"classes":"COAUTHORED_WITH"})"));
  CHECK(holds(written("vosviewer", graph), R"("target_id":"author:cy","strength":0.30000000000000004})"));
  for (const std::string_view format : formats) {
    CHECK_FALSE(holds(written(format, make_coauthors(std::nan(""))), "nan"));
  }
}

TEST_CASE("web json: texts are escaped, so that a page may hold the file") {
  const std::string_view nasty = "</script> \"q\" \\ \n\t 'x' \u2028";
  for (const std::string_view format : {"node-link", "graphology", "cytoscape"}) {
    const std::string text = written(format, make_graph({.title = nasty}));
    CHECK(holds(text, R"("title":"\u003c/script> \"q\" \\ \n\t 'x' \u2028")"));
  }
}

TEST_CASE("web json: a property never replaces a member of the format itself") {
  Graph graph = make_graph();
  for (const char* name : {"id", "key", "label", "kind", "x", "color", "type"}) {
    graph = with_values(graph, NodeKind::author, name, ValueType::real, {0.25});
  }
  for (const std::string_view format : {"node-link", "graphology", "cytoscape"}) {
    const std::string text = written(format, graph);
    for (const char* name : {"id", "key", "label", "kind", "x", "color", "type"}) {
      CHECK(holds(text, '"' + std::string(name) + "_\":0.25"));
    }
  }
}

TEST_CASE("web json: evidence in the detail asked for") {
  for (const std::string_view format : {"node-link", "graphology", "cytoscape"}) {
    CHECK_FALSE(holds(written(format, make_graph(), {.evidence = EvidenceDetail::none}), "\"at\""));
    const std::string text = written(format, make_graph(), {.evidence = EvidenceDetail::sentence});
    CHECK(holds(text, R"("rule":["title-colon","cue-propose"],"at":["a&b.md:3"],"sentence":["We have A."])"));
  }
}

TEST_CASE("vosviewer: communities are clusters, the largest is 1; their topics name them") {
  Graph graph = with_values(make_coauthors(1), NodeKind::author, "community", ValueType::integer,
                            {std::int64_t{8}, std::int64_t{3}});
  auto topics = std::make_shared<Column>(ValueType::string_list);
  const StringId topic[] = {0};
  topics->push_list(topic);
  topics->push_absent();
  const std::string text = written("vosviewer", graph);
  CHECK(holds(text, R"("id":"author:ada","label":"ada","x":)"));
  CHECK(holds(text, R"("cluster":2,"weights":{"links":1,"total_link_strength":1}})"));
  CHECK(holds(text, R"("cluster":1,"weights":)"));
  CHECK(holds(text, "\"clusters\":[\n]}"));
}

TEST_CASE("vosviewer: a single kind without communities has no cluster") {
  CHECK_FALSE(holds(written("vosviewer", make_coauthors(1)), "\"cluster\":"));
}

TEST_CASE("web json: an empty graph is a file") {
  CHECK(holds(written("node-link", Graph()), "\"nodes\":[\n],\n\"links\":[\n]}\n"));
  CHECK(holds(written("graphology", Graph()), "\"nodes\":[\n],\n\"edges\":[\n]}\n"));
  CHECK(holds(written("cytoscape", Graph()), "\"elements\":{\"nodes\":[\n],\n\"edges\":[\n]}}\n"));
  CHECK(holds(written("vosviewer", Graph()), "{\"network\":{\"items\":[\n],\n\"links\":[\n],\n\"clusters\":[\n]},"));
}
