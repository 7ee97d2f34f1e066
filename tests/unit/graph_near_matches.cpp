// Pairs of nodes that may be one.
#include "kgbuild/near_matches.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <random>

#include "kgbuild/error.hpp"
#include "kgbuild/view.hpp"
#include "tests/unit/folder.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using test::make_item;
using test::make_record;

namespace {

using Names = std::vector<std::string>;

PaperRecord titled(int number, std::string title, Names people) {
  PaperRecord record = make_record(number, "2024-01-05", std::move(people));
  record.title = std::move(title);
  return record;
}

PaperRecord journal(PaperRecord record, std::string doi) {
  record.arxiv_id.clear();
  record.url.clear();
  record.doi = std::move(doi);
  return record;
}

/// The rows, `merge A B` or `kind A B`, of any order of the records.
Names rows_of(std::vector<PaperRecord> records, const std::vector<Correction>& known = {}) {
  Names first;
  std::mt19937 random(3);
  for (int i = 0; i < 3; ++i) {
    Names rows;
    for (const NearMatch& match : find_near_matches(test::build(records), known).pairs) {
      const std::string action = match.row.action == CorrectionAction::kind ? "kind " : "merge ";
      rows.push_back(action + match.row.name + " " + match.row.other);
    }
    if (i == 0) first = rows;
    CHECK(rows == first);
    std::ranges::shuffle(records, random);
  }
  return first;
}

/// Two papers of two people who have a co-author in common.
Names people_rows(const std::string& a, const std::string& b) {
  return rows_of({titled(1, "Weaving by Hand", {a, "Cy Dune"}), titled(2, "Robots in Clinics", {b, "Cy Dune"})});
}

/// Two methods, and a paper that names each of them.
Names name_rows(const std::string& a, const std::string& b) {
  std::vector<PaperRecord> records{titled(1, "Weaving by Hand", {}), titled(2, "Robots in Clinics", {}),
                                   titled(3, "Baskets of Straw", {})};
  records[0].methods = {make_item(a)};
  records[1].methods = records[2].methods = {make_item(b)};
  return rows_of(records);
}

const std::string loom = "Tidal Looms for Memory";
const Names two{"Mina Seo", "Arvid Lind"};

}  // namespace

TEST_CASE("near matches: people with numbers of dblp are decided") {
  CHECK(people_rows("Wei Li", "Li Wei").size() == 1);
  CHECK(people_rows("Wei Li 0001", "Wei Li 0002").empty());
  CHECK(people_rows("Wei X. Li 0001", "Wei Li 0001").empty());
  CHECK(people_rows("Wei Li 0001", "Li Wei 0001").empty());
}

TEST_CASE("papers: near titles of the same people") {
  const Names row{"merge paper:arxiv:2401.00002 paper:arxiv:2401.00001"};
  CHECK(rows_of({titled(1, loom, two), titled(2, loom + ": A Study", two)}) == row);
  CHECK(rows_of({titled(1, loom, two), titled(2, "Tidal Loms for Memory", {"A. Lind", "M. Seo"})})[0] == row[0]);
  CHECK(rows_of({titled(1, loom, two), titled(2, "Tidal Looms for Memories", two)}) == row);
  CHECK(rows_of({titled(1, "Weaving Cloth by Fast Looms", two), titled(2, "Weaving Cloth by Quick Looms", two)}) ==
        row);
  CHECK(rows_of({titled(1, "Tidal Looms for Memory and...", two), titled(2, "Tidal Looms for Memory and Time", two)}) ==
        row);
}

TEST_CASE("papers: the same title with two arXiv ids, two DOIs, years apart, nobody known, some people") {
  CHECK(rows_of({titled(1, loom, two), titled(2, loom, two)}).size() == 1);
  CHECK(rows_of({journal(titled(1, "Editorial Notes", two), "10.1145/1"),
                 journal(titled(2, "Editorial Notes", two), "10.1145/2")})
            .size() == 1);
  PaperRecord later = journal(titled(2, loom, two), "10.1145/2");
  later.digest_date = "2024-01-05";
  later.date = "2031";
  CHECK(rows_of({titled(1, loom, two), later}).size() == 1);
  CHECK(rows_of({titled(1, loom, two), journal(titled(2, loom, {}), "10.1145/2")}).size() == 1);
  CHECK(rows_of({titled(1, loom, two), titled(2, loom, {"Mina Seo", "Bo Ode"})}).size() == 1);
}

TEST_CASE("papers that are two, or one already") {
  CHECK(rows_of({titled(1, loom, {"Mina Seo"}), titled(2, loom, {"Bo Ode"})}).empty());
  CHECK(rows_of({titled(1, loom + " 2", two), titled(2, loom + " 3", two)}).empty());
  CHECK(rows_of({titled(1, loom + " I", two), titled(2, loom + " II", two)}).empty());
  CHECK(rows_of({titled(1, "Weaving Robots", two), titled(2, "Surgical Clinics", two)}).empty());
  CHECK(rows_of({titled(1, loom, two), journal(titled(2, loom, two), "10.1145/2")}).empty());
  CHECK(rows_of({titled(1, loom + ": A Study", {"Mina Seo"}), titled(2, loom, {"Bo Ode"})}).empty());
}

TEST_CASE("people: both orders, initials, middle names, hyphens, umlauts") {
  CHECK(people_rows("Wei Lin", "Lin Wei") == Names{"merge author:wei-lin Lin Wei"});
  CHECK(people_rows("J. Smith", "John Smith") == Names{"merge author:j-smith John Smith"});
  CHECK(people_rows("Y. Q. Wang", "Yuqing Wang") == Names{"merge author:y-q-wang Yuqing Wang"});
  CHECK(people_rows("Ann Maria Lind", "Ann Lind") == Names{"merge author:ann-maria-lind Ann Lind"});
  CHECK(people_rows("Jan Mueller", "Jan M\u00FCller") == Names{"merge author:jan-mueller Jan M\u00FCller"});
  // A topic in common is enough.
  std::vector<PaperRecord> records{titled(1, "Weaving by Hand", {"Jun-Yan Zhu"}),
                                   titled(2, "Robots in Clinics", {"Junyan Zhu"})};
  CHECK(rows_of(records).empty());
  for (PaperRecord& record : records) record.methods = {make_item("Spindle")};
  CHECK(rows_of(records) == Names{"merge author:junyan-zhu Jun-Yan Zhu"});
}

TEST_CASE("people who are two") {
  CHECK(people_rows("J. Smith", "Anna Smith").empty());
  CHECK(people_rows("Xue Li", "Xu Li").empty());
  CHECK(people_rows("Y. Q. Wang", "Yali Wang").empty());
  CHECK(people_rows("John Smith", "Jane Smith").empty());
  CHECK(people_rows("Bo Zhang", "Bo-Wen Zhang").empty());
  // On one paper, or nobody and nothing in common.
  CHECK(rows_of({titled(1, "Weaving by Hand", {"J. Smith", "John Smith", "Cy Dune"})}).empty());
  CHECK(rows_of({titled(1, "Weaving by Hand", {"J. Smith"}), titled(2, "Robots in Clinics", {"John Smith"})}).empty());
}

TEST_CASE("an initial is proposed for those who share most, and for nobody if it fits many") {
  const auto paper = [](int number, const std::string& name, const std::string& other) {
    const std::array titles{"Baskets", "Weaving by Hand", "Robots in Clinics", "Tides of Time", "Kilns"};
    return titled(number, titles.at(static_cast<std::size_t>(number)), {name, "Cy Dune", other});
  };
  CHECK(rows_of({paper(1, "J. Smith", "Eve Fern"), paper(2, "John Smith", "Eve Fern"),
                 paper(3, "Jane Smith", "Bo Ode")}) == Names{"merge author:j-smith John Smith"});
  CHECK(rows_of({paper(1, "J. Smith", "Eve Fern"), paper(2, "John Smith", "Bo Ode"), paper(3, "Jane Smith", "Al Om"),
                 paper(4, "Joan Smith", "Di Rae")})
            .empty());
}

TEST_CASE("names: plural, marks, and two kinds") {
  CHECK(name_rows("Loomagents", "Loomagent") == Names{"merge method:loomagents method:loomagent"});
  CHECK(name_rows("Loom Agents", "Loom Agent").empty());  // one node
  CHECK(name_rows("Loom^2-Net", "Loom2-Net").size() == 1);
  CHECK(name_rows("Loomnet 4.5", "Loomnet 4-5").size() == 1);
  CHECK(name_rows("Loomnets", "LoomNet").size() == 1);
  std::vector<PaperRecord> records{titled(1, "Weaving by Hand", {}), titled(2, "Robots in Clinics", {}),
                                   titled(3, "Baskets of Straw", {})};
  records[0].benchmarks = {make_item("LoomNet", {}, NameRole::evaluated)};
  records[1].methods = records[2].methods = {make_item("LoomNet")};
  CHECK(rows_of(records) == Names{"kind benchmark:loomnet method"});
  const Correction stated{CorrectionAction::kind, "benchmark:loomnet", "benchmark", "", "c.tsv", 1};
  CHECK(rows_of(records, {stated}).empty());
}

TEST_CASE("names of two things") {
  CHECK(name_rows("Loomnet 2", "Loomnet 3").empty());
  CHECK(name_rows("LoomS", "Loom").empty());  // a capital is not a plural
  CHECK(name_rows("Gas", "Ga").empty());
  CHECK(name_rows("Loom", "Looms of Time").empty());
  CHECK(name_rows("Bias", "Bia").empty());
  // Acronyms of different things.
  std::vector<PaperRecord> records{titled(1, "Weaving by Hand", {}), titled(2, "Robots in Clinics", {})};
  records[0].methods = {make_item("MAP", {"Masked Attention Pooling"})};
  records[1].methods = {make_item("MAP", {"Modular Agent Planning"})};
  CHECK(rows_of(records).empty());
  records[1].methods = {make_item("Weaving")};
  records[1].tasks = {make_item("weaving")};  // what a field works on is both
  CHECK(rows_of(records).empty());
}

TEST_CASE("pairs that corrections declare distinct are left out") {
  const std::vector<PaperRecord> records{titled(1, loom, two), titled(2, loom, two),
                                         titled(3, "Robots in Clinics", {"M. Seo", "Arvid Lind"})};
  REQUIRE(rows_of(records).size() == 2);
  const auto distinct = [](std::string a, std::string b) {
    return Correction{CorrectionAction::distinct, std::move(a), std::move(b), "", "c.tsv", 1};
  };
  CHECK(rows_of(records, {distinct("2401.00001", "paper:arxiv:2401.00002")}) == Names{"merge author:m-seo Mina Seo"});
  CHECK(rows_of(records, {distinct("mina seo", "M. SEO")}).size() == 1);
  CHECK(rows_of(records, {distinct("author:mina-seo", "author:m-seo"), distinct("2401.00002", "2401.00001")}).empty());
}

TEST_CASE("the table is commented out, sorted, bounded, and can be read as corrections") {
  std::vector<PaperRecord> records;
  for (int i = 1; i <= 6; ++i) records.push_back(titled(i, loom, two));
  records[0].methods = {make_item("Loomagents")};
  records[1].methods = {make_item("Loomagent")};
  const NearMatches matches = find_near_matches(test::build(records), {}, 2);
  CHECK(matches.found[NodeKind::paper] == 15);
  CHECK(matches.pairs.size() == 3);
  const std::string text = format_near_matches(matches);
  CHECK(text ==
        "# Pairs that may be one. To accept a row, delete the \"# \" before it; pass the file with --corrections.\n"
        "action\tname\tother\tpaper\n"
        "#\n"
        "# Paper: 15, of which the first 2\n"
        "# `Tidal Looms for Memory`: the same title, the same people, two arXiv ids\n"
        "# merge\tpaper:arxiv:2401.00002\tpaper:arxiv:2401.00001\n"
        "# `Tidal Looms for Memory`: the same title, the same people, two arXiv ids\n"
        "# merge\tpaper:arxiv:2401.00003\tpaper:arxiv:2401.00001\n"
        "#\n"
        "# Method: 1\n"
        "# `Loomagent` (method, 1 paper) and `Loomagents` (method, 1 paper): one name\n"
        "# merge\tmethod:loomagent\tmethod:loomagents\n");
  const test::Folder folder;
  const auto load = [&](std::string table) {
    std::ofstream(folder / "pairs.tsv") << table;
    Diagnostics diagnostics;
    const std::vector<Correction> lines = load_corrections(folder / "pairs.tsv", diagnostics);
    CHECK(diagnostics.empty());
    return lines;
  };
  CHECK(load(text).empty());
  std::string accepted = text;
  for (std::size_t at = accepted.find("# merge"); at != std::string::npos; at = accepted.find("# merge"))
    accepted.erase(at, 2);
  CHECK(load(accepted).size() == 3);
}

TEST_CASE("only a full graph has near matches") {
  const Graph full = test::build({titled(1, loom, two)});
  CHECK_THROWS_AS(find_near_matches(views()[1].make(full, {}), {}), UsageError);
  CHECK(find_near_matches(full, {}).pairs.empty());
}

TEST_CASE("thousands of nodes that share a key take no time") {
  std::vector<PaperRecord> records;
  for (int i = 0; i < 1500; ++i) {
    records.push_back(journal(titled(i, "Editorial", {"J. Smith", "John" + std::to_string(i) + " Smith"}),
                              "10.1145/" + std::to_string(i)));
  }
  CHECK(find_near_matches(test::build(records), {}, 10).pairs.size() <= 20);
}
