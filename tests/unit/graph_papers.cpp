#include "graph/build/identity/papers.hpp"

#include <doctest/doctest.h>

#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using test::make_record;

namespace {

PaperRecord titled(std::string title, std::string date) {
  PaperRecord record;
  record.title = std::move(title);
  record.date = std::move(date);
  return record;
}

}  // namespace

TEST_CASE("records of one arXiv id are one paper, regardless of version and host") {
  PaperRecord first = make_record(1, "2024-01-05", {});
  PaperRecord second = make_record(1, "2024-01-03", {});
  second.arxiv_id = "2401.00001v3";
  PaperRecord third = make_record(1, "2024-01-04", {});
  third.arxiv_id.clear();
  third.doi = "10.48550/arXiv.2401.00001";
  const auto papers = merge_papers({first, second, third, make_record(2, "2024-01-01", {})});
  REQUIRE(papers.size() == 2);
  CHECK(papers[0].id == "paper:arxiv:2401.00001");
  CHECK(papers[0].records == std::vector<std::uint32_t>{1, 2, 0});
  CHECK(papers[0].record_ids == std::vector<std::string>{"paper:arxiv:2401.00001",
                                                         "paper:doi:10.48550/arxiv.2401.00001",
                                                         "paper:arxiv:2401.00001"});
  CHECK(papers[0].first_featured == parse_day("2024-01-03"));
}

TEST_CASE("a DOI joins a record without arXiv id to one that has both") {
  PaperRecord both = make_record(1, "2024-01-05", {});
  both.doi = "10.1000/xyz";
  PaperRecord only_doi = titled("Another title", "2024-01-06");
  only_doi.doi = "10.1000/xyz";
  const auto papers = merge_papers({only_doi, both});
  REQUIRE(papers.size() == 1);
  CHECK(papers[0].id == "paper:arxiv:2401.00001");
}

TEST_CASE("a record with the address of another paper is a paper of its own") {
  const auto with = [](std::string title, std::string file, std::vector<std::string> authors) {
    PaperRecord record = make_record(1, "2024-01-05", std::move(authors));
    record.title = std::move(title);
    record.file = std::move(file);
    record.line = 7;
    return record;
  };
  const PaperRecord loom = with("Weaving by Looms", "a.md", {"Mina Seo"});
  const PaperRecord robot = with("Surgical Robots", "b.md", {"Arvid Lind"});
  PaperRecord right = with("Surgical Robots", "c.md", {"Arvid Lind"});
  right.arxiv_id = "2401.00009";

  Diagnostics diagnostics;
  const auto papers = merge_papers({loom, robot, with("Weaving Looms", "d.md", {})}, &diagnostics);
  REQUIRE(papers.size() == 2);
  CHECK(papers[0].id == "paper:arxiv:2401.00001");
  CHECK(papers[0].records.size() == 2);
  CHECK(papers[1].id == "paper:title:surgicalrobots");
  CHECK(papers[1].record_ids.front() == papers[1].id);
  REQUIRE(diagnostics.size() == 1);
  CHECK(
      format_diagnostic(diagnostics[0]) ==
      "b.md:7: warning: \"Surgical Robots\" has the address of \"Weaving by Looms\" (a.md:7); they are distinct papers "
      "[one-address-two-papers]");

  // It joins the paper that has its title.
  const auto found = merge_papers({loom, robot, right});
  REQUIRE(found.size() == 2);
  CHECK(found[1].records.size() == 2);
  // A new title of the same authors, a word in common, a translation.
  CHECK(merge_papers({loom, with("Surgical Robots", "b.md", {"Bo Ode", "MINA SEO"})}).size() == 1);
  CHECK(merge_papers({loom, with("Robots at Looms", "b.md", {})}).size() == 1);
  CHECK(merge_papers({loom, with("직조 기계", "b.md", {})}).size() == 1);
}

TEST_CASE("a record with a title alone joins the one paper that has this title") {
  const PaperRecord known = make_record(1, "2024-01-05", {});
  const auto papers = merge_papers({known, titled("PAPER  Number-1", "2024-01-06"), titled("Unheard of", "")});
  REQUIRE(papers.size() == 2);
  CHECK(papers[0].records.size() == 2);
  CHECK(papers[1].id == "paper:title:unheardof");
}

TEST_CASE("a title that two papers have joins nothing") {
  PaperRecord one = make_record(1, "2024-01-05", {}), two = make_record(2, "2024-01-05", {});
  one.title = two.title = "Technical report";
  const auto papers = merge_papers({one, titled("Technical Report", "2024-01-01"), two});
  REQUIRE(papers.size() == 3);
  CHECK(papers[2].id == "paper:title:technicalreport");
}

TEST_CASE("a record that was added twice counts once, one of another day is kept") {
  const PaperRecord record = make_record(1, "2024-01-05", {"Ann Lee"});
  PaperRecord other_day = record;
  other_day.date = "2024-01-06";
  const auto papers = merge_papers({record, other_day, record});
  REQUIRE(papers.size() == 1);
  CHECK(papers[0].records.size() == 2);
}
