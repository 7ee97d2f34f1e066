// Edges between papers that cite each other, from ids in any form.
#include <doctest/doctest.h>

#include <chrono>

#include "graph_fixture.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/view.hpp"

using namespace kgbuild;
using namespace kgbuild::test;

namespace {

std::string id_of(int number) { return make_record(number, "2024-01-02", {}).id; }

PaperRecord citing(int number, std::vector<std::string> references, std::vector<std::string> ids = {}) {
  PaperRecord record = make_record(number, "2024-01-02", {"Ada Moss"});
  record.references = std::move(references);
  record.ids = std::move(ids);
  return record;
}

/// `from>to` of all CITES edges, by the last digit of arXiv ids, joined by blanks.
std::string cites(const Graph& graph) {
  std::string text;
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    if (graph.edge_kind(edge) != EdgeKind::cites) continue;
    const std::string from(graph.id(graph.source(edge))), to(graph.id(graph.target(edge)));
    text.append(text.empty() ? "" : " ").append(1, from.back()).append(">").append(1, to.back());
  }
  return text;
}

std::string outside(const Graph& graph, int number) { return property(graph, id_of(number), "references_outside"); }

}  // namespace

TEST_CASE("a reference is a paper of the graph under any of its ids") {
  const auto one = [](PaperRecord cited, const std::string& work) {
    return cites(build({std::move(cited), citing(2, {work})}));
  };
  CHECK(one(citing(1, {}), "arxiv:2401.00001") == "2>1");
  CHECK(one(citing(1, {}), "doi:10.1/unknown arxiv:2401.00001") == "2>1");
  CHECK(one(citing(1, {}, {"s2:0123456789012345678901234567890123456789"}),
            "s2:0123456789012345678901234567890123456789") == "2>1");
  CHECK(one(citing(1, {}, {"openalex:W12345"}), "openalex:W12345") == "2>1");
  CHECK(one(citing(1, {}, {"pmid:7", "dblp:conf/x/Y21"}), "dblp:conf/x/Y21") == "2>1");
  CHECK(one(citing(1, {}, {"openalex:W12345"}), "openalex:W12346").empty());
  PaperRecord journal = citing(1, {});
  journal.doi = "10.5555/river.7";
  CHECK(one(journal, "doi:10.5555/river.7") == "2>1");
}

TEST_CASE("what is outside is counted, and each work once") {
  const Graph graph = build({citing(1, {}), citing(2, {"arxiv:2401.00001", "arxiv:2401.00003 doi:10.1/x", "doi:10.1/x",
                                                       "s2:1 doi:10.1/y", "title:riversoftides s2:1"})});
  CHECK(cites(graph) == "2>1");
  CHECK(outside(graph, 2) == "2");
  CHECK(outside(graph, 1) == "-");
  CHECK(outside(build({citing(1, {}), citing(2, {"arxiv:2401.00001"})}), 2) == "0");
}

TEST_CASE("several records of one paper") {
  PaperRecord again = citing(2, {"arxiv:2401.00003", "doi:10.1/x"});
  again.line = 9;
  const Graph graph = build({citing(1, {}), citing(2, {"arxiv:2401.00001", "doi:10.1/x"}), again, citing(3, {})});
  CHECK(cites(graph) == "2>1 2>3");
  CHECK(outside(graph, 2) == "1");
}

TEST_CASE("no self-citations, also not of a version or a merged record; cycles are kept") {
  PaperRecord journal = citing(1, {"arxiv:2401.00001", "doi:10.5555/river.7", "key:own"}, {"key:own"});
  journal.doi = "10.5555/river.7";
  const Graph one = build({journal});
  CHECK(cites(one).empty());
  CHECK(outside(one, 1) == "0");
  CHECK(cites(build({citing(1, {"arxiv:2401.00002"}), citing(2, {"arxiv:2401.00003"}),
                     citing(3, {"arxiv:2401.00001", "arxiv:2401.00002"})})) == "1>2 2>3 3>1 3>2");
}

TEST_CASE("works that cite a paper") {
  PaperRecord cited = citing(1, {});
  cited.cited_by = {"arxiv:2401.00002", "doi:10.1/unknown", "arxiv:2401.00001", "arxiv:2401.00003"};
  const Graph graph = build({cited, citing(2, {"arxiv:2401.00001"}), citing(3, {})});
  CHECK(cites(graph) == "2>1 3>1");
  CHECK(outside(graph, 1) == "-");
  CHECK(outside(graph, 2) == "0");
}

TEST_CASE("ids within a file") {
  PaperRecord first = citing(1, {}, {"key:p1"}), other = citing(3, {"key:p1"});
  first.file = "a.json";
  other.file = "b.json";
  PaperRecord second = citing(2, {"key:p1", "key:p9"});
  second.file = "a.json";
  const Graph graph = build({first, second, other});
  CHECK(cites(graph) == "2>1");
  CHECK(outside(graph, 2) == "1");
  CHECK(outside(graph, 3) == "1");
}

TEST_CASE("titles and names of notes identify a work if only one paper has them") {
  PaperRecord tides = citing(1, {});
  tides.title = "Tidal Gates for Slow Rivers";
  tides.file = "notes/moss2024.md";
  CHECK(cites(build({tides, citing(2, {"title:tidalgatesforslowrivers"})})) == "2>1");
  CHECK(cites(build({tides, citing(2, {"doi:10.1/x title:tidalgatesforslowrivers"})})) == "2>1");
  CHECK(cites(build({tides, citing(2, {"arxiv:2401.00009 title:tidalgatesforslowrivers"})})).empty());
  CHECK(cites(build({tides, citing(2, {"note:moss2024"})})) == "2>1");
  CHECK(cites(build({tides, citing(2, {"note:tidalgatesforslowrivers"})})) == "2>1");
  PaperRecord twin = citing(3, {});
  twin.title = tides.title;
  twin.file = tides.file;
  CHECK(cites(build({tides, citing(2, {"title:tidalgatesforslowrivers", "note:moss2024"}), twin})).empty());
}

TEST_CASE("records read back give the same graph, in any order") {
  std::vector<PaperRecord> records{citing(1, {}, {"openalex:W12345", "key:a|b"}),
                                   citing(2, {"openalex:W12345 title:타이달게이트", "doi:10.1/\"x\""}),
                                   citing(3, {"arxiv:2401.00002"})};
  records[0].cited_by = {"arxiv:2401.00003"};
  std::vector<PaperRecord> again;
  for (const PaperRecord& record : records) {
    std::string problem;
    const auto read = parse_record(format_record(record), &problem);
    REQUIRE_MESSAGE(read, problem);
    CHECK(*read == record);
    again.insert(again.begin(), *read);
  }
  CHECK(dump(build(records)) == dump(build(again)));
  CHECK(cites(build(records)) == "2>1 3>1 3>2");
}

TEST_CASE("a graph without references has none, and its records say nothing of them") {
  const std::string line = format_record(citing(1, {}));
  for (const char* key : {"references", "cited_by", "\"ids\""}) CHECK(line.find(key) == std::string::npos);
  CHECK(cites(build({citing(1, {}), citing(2, {})})).empty());
}

TEST_CASE("the views knowledge and citations have the edges") {
  const Graph full = build({citing(1, {}), citing(2, {"arxiv:2401.00001"})});
  CHECK(cites(view_named("knowledge").make(full, {})) == "2>1");
  const Graph citations = view_named("citations").make(full, {});
  CHECK(cites(citations) == "2>1");
  CHECK(citations.node_count() == 2);
  CHECK(citations.edge_count() == 1);
  CHECK(citations.directed());
}

TEST_CASE("hostile works: many, empty, of blanks") {
  std::vector<std::string> many{"", " ", "   ", "arxiv:", "note:", "title:", "x"};
  for (int i = 0; i < 100000; ++i) many.push_back("doi:10.1/" + std::to_string(i) + " s2:" + std::to_string(i / 2));
  const auto start = std::chrono::steady_clock::now();
  const Graph graph = build({citing(1, many), citing(2, {"arxiv:2401.00001", "arxiv:2401.00001"})});
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
  CHECK(cites(graph) == "2>1");
  CHECK(outside(graph, 1) == "50005");
}
