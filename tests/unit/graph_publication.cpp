// Venue, status, keywords and code of papers with several records, and their way through records.
#include <doctest/doctest.h>

#include "graph_fixture.hpp"
#include "kgbuild/record.hpp"

using namespace kgbuild;
using namespace kgbuild::test;

namespace {

PaperRecord make(std::string venue, PaperStatus status, std::vector<std::string> keywords = {},
                 std::vector<std::string> code = {}) {
  PaperRecord record = make_record(7, "2024-01-02", {"Ada Moss"});
  record.venue = std::move(venue);
  record.status = status;
  record.keywords = std::move(keywords);
  record.code = std::move(code);
  record.line = static_cast<std::uint32_t>(record.venue.size());
  return record;
}

/// `venue | status` of the paper that both records describe, in any order of them.
std::string merged(const PaperRecord& a, const PaperRecord& b) {
  const auto both = [](const Graph& graph) {
    return property(graph, "paper:arxiv:2401.00007", "venue") + " | " +
           property(graph, "paper:arxiv:2401.00007", "status");
  };
  const std::string one = both(build({a, b}));
  CHECK(both(build({b, a})) == one);
  return one;
}

}  // namespace

TEST_CASE("of several records the strongest status counts, and the venue of what was published") {
  using enum PaperStatus;
  CHECK(merged(make("arXiv", preprint), make("Water Days", published)) == "Water Days | published");
  CHECK(merged(make("ICLR 2023", rejected), make("ICML 2023", published)) == "ICML 2023 | published");
  CHECK(merged(make("ICLR 2023", rejected), make("CoRR", preprint)) == "ICLR 2023 | rejected");
  CHECK(merged(make("NeurIPS 2024", none), make("arXiv.org", preprint)) == "NeurIPS 2024 | preprint");
  CHECK(merged(make("Hydro", published), make("", retracted)) == "Hydro | retracted");
  CHECK(merged(make("", none), make("Hydro", none)) == "Hydro | -");
  CHECK(merged(make("", none), make("", none)) == "- | -");
}

TEST_CASE("keywords and code are united") {
  const Graph graph = build({make("", PaperStatus::none, {"Tides", "slow gates"}, {"https://c.example/1"}),
                             make("v", PaperStatus::none, {"tides", "Slow-Gates", "rivers"},
                                  {"https://c.example/2", "https://c.example/1"})});
  CHECK(property(graph, "paper:arxiv:2401.00007", "keywords") == "Tides|slow gates|rivers");
  CHECK(property(graph, "paper:arxiv:2401.00007", "code") == "https://c.example/1|https://c.example/2");
}

TEST_CASE("records read back give the same graph") {
  std::vector<PaperRecord> again;
  const std::vector<PaperRecord> records{
      make("Hydro \"A\"", PaperStatus::withdrawn, {"토큰", "a|b"}, {"https://c.example/x"}),
      make("", PaperStatus::none)};
  for (const PaperRecord& record : records) {
    std::string problem;
    const auto read = parse_record(format_record(record), &problem);
    REQUIRE_MESSAGE(read, problem);
    CHECK(*read == record);
    again.push_back(*read);
  }
  CHECK(dump(build(again)) == dump(build(records)));
  CHECK(format_record(records[1]).find("\"venue\"") == std::string::npos);
}

TEST_CASE("institutions are joined by their folded names only") {
  PaperRecord first = make_record(1, "2024-01-02", {"Ada Moss", "Per Holm"});
  first.author_notes = {
      {"Ada Moss", "", "Quarry Lab"}, {"Per Holm", "", "quarry lab; MIT"}, {"Nobody", "", "Elsewhere"}};
  PaperRecord second = make_record(2, "2024-01-03", {"Ada Moss"});
  second.author_notes = {{"Ada Moss", "", "Quarry-Lab"}, {"Ada Moss", "", "Massachusetts Institute of Technology"}};
  PaperRecord third = make_record(3, "2024-01-04", {"Ada Moss"});
  third.author_notes = {{"Ada Moss", "", "Quarry Lab"}};
  const Graph graph = build({first, second, third});
  CHECK(property(graph, "institution:quarry-lab", "name") == "Quarry Lab");
  CHECK(property(graph, "institution:quarry-lab", "aliases") == "Quarry-Lab|quarry lab");
  CHECK(property(graph, "institution:quarry-lab", "papers") == "3");
  CHECK(property(graph, "institution:quarry-lab", "authors") == "2");
  CHECK(graph.nodes_of(NodeKind::institution).size() == 3);
  CHECK(graph.edge_count(EdgeKind::affiliated_with) == 4);
  CHECK(graph.check().empty());
  CHECK(dump(build({third, second, first})) == dump(graph));
  CHECK(property(graph, "author:ada-moss", "affiliations") ==
        "Quarry Lab|Quarry-Lab|Massachusetts Institute of Technology");
}

TEST_CASE("a graph without affiliations has no institutions") {
  const Graph graph = build({make_record(1, "2024-01-02", {"Ada Moss"})});
  CHECK(graph.nodes_of(NodeKind::institution).size() == 0);
  CHECK(graph.edge_count(EdgeKind::affiliated_with) == 0);
}
