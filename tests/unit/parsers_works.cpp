// Works that papers cite: ids in any form, and where each format has them.
#include <doctest/doctest.h>

#include <chrono>

#include "base/strings.hpp"
#include "parsers/fields/work_ids.hpp"
#include "parsers/fields/work_values.hpp"
#include "parsers_papers.hpp"

using namespace kgbuild;
using kgbuild::parsing::find_work_id;

namespace {

constexpr const char* hash = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";

std::string works(std::string_view value, bool in_list) {
  std::vector<std::string> found;
  parsing::split_works(value, in_list, found);
  return join(found, " / ");
}

/// `references < cited_by = ids` of the only paper, without what is empty at the end.
std::string read(const char* format, std::string text, std::string name = "papers") {
  const Papers papers(format, std::move(text), std::move(name));
  CHECK(papers.sum_holds());
  if (papers.count() != 1) return concat({std::to_string(papers.count()), " papers"});
  const Entry& entry = papers.result.entries[0];
  std::string found = join(entry.references, " / ");
  if (!entry.cited_by.empty() || !entry.ids.empty()) found += concat({" < ", join(entry.cited_by, " / ")});
  if (!entry.ids.empty()) found += concat({" = ", join(entry.ids, " ")});
  return found;
}

/// A paper in JSON with further members.
std::string json(const std::string& members) {
  return read("json",
              concat({R"j([{"title": "Tidal Gates for Slow Rivers", "authors": ["Ada Moss"], )j", members, "}]"}));
}

}  // namespace

TEST_CASE("ids of works in any form") {
  CHECK(find_work_id("2403.00011v3") == "arxiv:2403.00011");
  CHECK(find_work_id("arXiv:cs/0112017") == "arxiv:cs/0112017");
  CHECK(find_work_id("https://arxiv.org/pdf/2403.00011") == "arxiv:2403.00011");
  CHECK(find_work_id("10.48550/arXiv.2403.00011") == "arxiv:2403.00011");
  CHECK(find_work_id("DBLP:journals/corr/abs-2403-00011") == "arxiv:2403.00011");
  CHECK(find_work_id("https://doi.org/10.5555/River.7") == "doi:10.5555/river.7");
  CHECK(find_work_id("DOI:10.5555/river.7") == "doi:10.5555/river.7");
  CHECK(find_work_id(hash) == concat({"s2:", hash}));
  CHECK(find_work_id(concat({"https://www.semanticscholar.org/paper/Tidal-Gates/", hash})) == concat({"s2:", hash}));
  CHECK(find_work_id("https://openalex.org/W2741809807") == "openalex:W2741809807");
  CHECK(find_work_id("https://api.openalex.org/works/W27") == "openalex:W27");
  CHECK(find_work_id("PMID: 123").empty());  // blanks: running text
  CHECK(find_work_id("PMID:123") == "pmid:123");
  CHECK(find_work_id("https://pubmed.ncbi.nlm.nih.gov/123/") == "pmid:123");
  CHECK(find_work_id("https://dblp.org/rec/conf/water/MossH21.html") == "dblp:conf/water/MossH21");
  for (const char* other :
       {"", "W", "W12", "123456", "conf", "conf/water", "hello", "https://openalex.org/A123", "..."})
    CHECK_MESSAGE(find_work_id(other).empty(), other);
}

TEST_CASE("values of fields") {
  CHECK(works("2403.00011, 10.5555/river.7", false) == "arxiv:2403.00011 / doi:10.5555/river.7");
  CHECK(works("W2741809807|W2741809808;W2741809809", false) ==
        "openalex:W2741809807 / openalex:W2741809808 / openalex:W2741809809");
  CHECK(works("2403.00011 2403.00012", false) == "arxiv:2403.00011 / arxiv:2403.00012");
  CHECK(works("Moss A. Tides, River, 2021, doi 10.5555/a.; Holm P., No Id, 2020; Lark I. arXiv:2403.00012", false) ==
        "doi:10.5555/a / arxiv:2403.00012");
  CHECK(works("42", false).empty());
  CHECK(works("1,234", false).empty());
  CHECK(works("moss2021, holm2022", false) == "key:moss2021 / key:holm2022");
  CHECK(works("moss2021", true) == "key:moss2021");
  CHECK(works("507f1f77bcf86cd799439011", true) == "id:507f1f77bcf86cd799439011");
  CHECK(works("[[Tidal Gates]], [[notes/moss2021.md|Moss]] and [[@holm2022]]", false) ==
        "note:tidalgates / note:moss2021 / note:holm2022");
  CHECK(works("[[2403.00011]]", true) == "arxiv:2403.00011");
  CHECK(works("Tidal Gates for Slow Rivers", true) == "title:tidalgatesforslowrivers");
  CHECK(works("Tides", true) == "key:Tides");
  CHECK(works("citation_title=Tidal Gates for Slow Rivers;citation_author=A Moss;citation_doi=10.5555/a", true) ==
        "doi:10.5555/a title:tidalgatesforslowrivers");
  CHECK(works("", true).empty());
}

TEST_CASE("Semantic Scholar: 3 papers with 40 references are 3 papers") {
  std::string text = R"j({"total": 3, "data": [)j";
  for (int paper = 0; paper < 3; ++paper) {
    text += concat({paper == 0 ? "" : ",", R"j({"references": [)j"});
    for (int i = 0; i < 40; ++i)
      text += concat({i == 0 ? "" : ",", R"j({"paperId": "0a1b2c3d4e5f60718293a4b5c6d7e8f9012345)j",
                      std::to_string(i + 10), R"j(", "title": "Cited Work )j", std::to_string(i),
                      R"j( on Rivers and Gates", "year": 2020, "externalIds": {"ArXiv": "2003.000)j",
                      std::to_string(i + 10), R"j("}, "authors": [{"authorId": "1", "name": "Per Holm"}]})j"});
    text +=
        concat({R"j(], "paperId": "1a1b2c3d4e5f60718293a4b5c6d7e8f90123450)j", std::to_string(paper),
                R"j(", "title": "Tidal Gates )j", std::to_string(paper), R"j(", "externalIds": {"ArXiv": "2403.0000)j",
                std::to_string(paper), R"j(", "DBLP": "conf/water/Moss21"}, "authors": [{"name": "Ada Moss"}]})j"});
  }
  const Papers papers("json", text + "]}");
  REQUIRE(papers.count() == 3);
  CHECK(papers.sum_holds());
  CHECK(papers.diagnostics.empty());
  for (const Entry& entry : papers.result.entries) {
    REQUIRE(entry.references.size() == 40);
    CHECK(entry.references[0] ==
          "arxiv:2003.00010 s2:0a1b2c3d4e5f60718293a4b5c6d7e8f901234510 title:citedwork0onriversandgates");
    CHECK(entry.ids.size() == 2);
  }
  CHECK(papers.result.entries[1].arxiv_id == "2403.00001");
}

TEST_CASE("references in JSON of services") {
  // Semantic Scholar
  CHECK(json(R"j("references": [{"paperId": null, "title": "Slow Rivers and Steep Valleys"}], "citations": [{"paperId":
    "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567", "title": "Later"}], "citationCount": 7)j") ==
        concat({"title:slowriversandsteepvalleys < s2:", hash}));
  CHECK(json(R"j("references": {"offset": 0, "data": [{"contexts": ["as shown"], "citedPaper": {"externalIds": {"DOI":
    "10.5555/A"}, "title": "T"}}, {"citedPaper": {"url": "https://arxiv.org/abs/2403.00012"}}]})j") ==
        "doi:10.5555/a / arxiv:2403.00012");
  CHECK(json(R"j("outCitations": ["0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"], "inCitations": [])j") ==
        concat({"s2:", hash}));
  // OpenAlex
  CHECK(json(R"j("id": "https://openalex.org/W20001", "referenced_works": ["https://openalex.org/W20002",
    "https://openalex.org/W20003"], "referenced_works_count": 2, "ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/5"}
    )j") == "openalex:W20002 / openalex:W20003 <  = openalex:W20001 pmid:5");
  // Crossref
  CHECK(json(R"j("reference": [{"key": "1", "doi-asserted-by": "crossref", "DOI": "10.5555/B", "author": "Holm",
    "journal-title": "River Letters"}, {"key": "2", "unstructured": "P. Holm, Gates, doi: 10.5555/C."}, {"key": "3",
    "article-title": "Slow Rivers and Steep Valleys", "unstructured": "... arXiv:2403.00012"}, {"key": "4", "author":
    "Lark", "year": "1999"}], "references-count": 4)j") ==
        "doi:10.5555/b / doi:10.5555/c / arxiv:2403.00012 title:slowriversandsteepvalleys");
  // Any other
  CHECK(json(R"j("references": ["2403.00012", "10.5555/b", "https://arxiv.org/abs/2403.00013v2", "Holm, P.: Gates. 2020.
    https://doi.org/10.5555/d"])j") == "arxiv:2403.00012 / doi:10.5555/b / arxiv:2403.00013 / doi:10.5555/d");
  CHECK(json(R"j("references": 12, "citations": "1,204", "cited_by": 3)j").empty());
  CHECK(json(R"j("cites": {"dois": ["10.5555/b", "10.5555/c"], "note": "two"})j") == "doi:10.5555/b / doi:10.5555/c");
  CHECK(json(R"j("references": {"2403.00012": {"title": "x"}, "2403.00013": {}})j") ==
        "arxiv:2403.00012 / arxiv:2403.00013");
}

TEST_CASE("ids within a file: kept if a reference names one") {
  const Papers papers("json", R"j([
    {"id": "p1", "title": "Tidal Gates", "authors": ["Ada Moss"], "references": ["p2", "p3"]},
    {"id": "p2", "title": "Slow Rivers", "authors": ["Per Holm"], "references": [{"id": 9, "title": "x", "doi": "10.5/x"}]},
    {"id": 17, "title": "Steep Valleys", "authors": ["Ivo Lark"], "references": [{"id": "p1"}, 18]}])j");
  REQUIRE(papers.count() == 3);
  CHECK(papers.result.entries[0].references == std::vector<std::string>{"key:p2", "key:p3"});
  CHECK(papers.result.entries[0].ids == std::vector<std::string>{"key:p1"});
  CHECK(papers.result.entries[1].references.empty());  // 10.5 is not a DOI
  CHECK(papers.result.entries[2].references == std::vector<std::string>{"key:p1", "key:18"});
  CHECK(papers.result.entries[2].ids == std::vector<std::string>{"key:17"});
  CHECK(json(R"j("id": "p1", "references": ["2403.00012"])j") == "arxiv:2403.00012");
}

TEST_CASE("pairs of citing and cited papers") {
  const Papers papers("json", R"j({"data": [
    {"citingPaper": {"paperId": "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567", "title": "Tidal Gates", "authors": [{"name": "Ada
      Moss"}]}, "isInfluential": true,
     "citedPaper": {"title": "Slow Rivers", "externalIds": {"ArXiv": "2403.00012"}, "authors": [{"name": "Per Holm"}]}},
    {"citedPaper": {"externalIds": {"DOI": "10.5555/b"}},
     "citingPaper": {"title": "Steep Valleys", "authors": [{"name": "Ivo Lark"}]}}]})j");
  REQUIRE(papers.count() == 3);
  CHECK(papers.sum_holds());
  CHECK(papers.result.entries[0].references == std::vector<std::string>{"arxiv:2403.00012"});
  CHECK(papers.result.entries[1].references.empty());
  CHECK(papers.result.entries[2].references == std::vector<std::string>{"doi:10.5555/b"});
}

TEST_CASE("a list of papers may be called references") {
  const Papers cff("yaml",
                   "references:\n  - title: Tidal Gates\n    authors: [Ada Moss]\n  - title: Slow Rivers\n"
                   "    authors: [Per Holm]\n",
                   "papers.yaml");
  CHECK(cff.count() == 2);
  CHECK(cff.result.entries[0].references.empty());
  CHECK(Papers("json", R"j({"references": [{"title": "Tidal Gates", "author": "Ada Moss"}]})j").count() == 1);
  CHECK(Papers("json", R"j([{"title": "Tidal Gates", "authors": ["Ada Moss"], "reference":
    "https://arxiv.org/abs/2403.00011"}])j")
            .paper() ==
        "Tidal Gates | Ada Moss |  | 2403.00011 |  | "
        "https://arxiv.org/abs/2403.00011");
}

TEST_CASE("references in YAML") {
  CHECK(read("yaml",
             "- title: Tidal Gates\n  authors: [Ada Moss]\n  references:\n    - doi: 10.5555/a\n"
             "    - 2403.00012\n    - '[[Slow Rivers]]'\n",
             "papers.yaml") == "doi:10.5555/a / arxiv:2403.00012 / note:slowrivers");
  CHECK(read("yaml", "title: Tidal Gates\nauthors: [Ada Moss]\ncites: '2403.00012, 2403.00013'\n", "papers.yaml") ==
        "arxiv:2403.00012 / arxiv:2403.00013");
}

TEST_CASE("references in BibTeX") {
  const auto bib = [](const std::string& fields) {
    return read("bibtex", concat({"@article{moss21, title = {Tidal Gates}, author = {Ada Moss},\n", fields, "}\n"}));
  };
  CHECK(bib("cites = {2403.00012, 10.5555/b}") == "arxiv:2403.00012 / doi:10.5555/b");
  CHECK(bib("references = {holm20, lark19}") == "key:holm20 / key:lark19 <  = key:moss21");
  CHECK(bib("Cited-References = {{Holm P, 2020, RIVER LETT, V1, P2, DOI 10.5555/b.\nLark I, 1999, GATES, V3.\n"
            "Lind M, 2001, TIDES, DOI 10.5555/c}}") == "doi:10.5555/b / title:larki1999gatesv3 / doi:10.5555/c");
  CHECK(bib("related = {holm20}, relatedtype = {reprintof}").empty());
  CHECK(bib("pmid = {123}") == " <  = pmid:123");
  CHECK(read("bibtex", "@article{DBLP:conf/water/Moss21, title = {Tidal Gates}, author = {Ada Moss}}\n") ==
        " <  = dblp:conf/water/Moss21");
}

TEST_CASE("references in tagged files") {
  CHECK(read("tagged",
             "FN Clarivate\nVR 1.0\nPT J\nTI Tidal Gates\nAF Moss, Ada\nCR Holm P, 2020, RIVER LETT, V1, P2, DOI "
             "10.5555/b\n"
             "   Lark I, 1999, GATES, V3\n   Lind M, 2001, TIDES, DOI [10.5555/c, 10.5555/cc]\nNR 3\nER\n\nEF\n") ==
        "doi:10.5555/b / title:larki1999gatesv3 / doi:10.5555/c");
  CHECK(read("tagged", "PMID- 123\nTI  - Tidal gates.\nFAU - Moss, Ada\n") == " <  = pmid:123");
}

TEST_CASE("references in tables") {
  const auto table = [](const std::string& name, const std::string& cell) {
    return read("csv",
                concat({"Authors,Title,Year,", name, "\n\"Moss, Ada; Holm, Per\",Tidal Gates,2021,\"", cell, "\"\n"}));
  };
  CHECK(table("References",
              "Holm P., Gates, River Letters, (2020), 10.5555/x; Lark I., doi: 10.5555/b; Lind M. (2001)") ==
        "doi:10.5555/b");
  CHECK(table("referenced_works", "https://openalex.org/W20002|https://openalex.org/W20003") ==
        "openalex:W20002 / openalex:W20003");
  CHECK(table("references", "['2403.00012', '10.5555/b']") == "arxiv:2403.00012 / doi:10.5555/b");
  CHECK(table("Citations", "12").empty());
  CHECK(table("Cited by", "1,204").empty());
  const std::string rows =
      "Tidal Gates,Ada Moss,https://arxiv.org/abs/2403.00011\nSlow Rivers,Per Holm,https://arxiv.org/abs/2403.00012\n";
  const Papers own("csv", "Title,Authors,Reference\n" + rows);
  REQUIRE(own.count() == 2);
  CHECK(own.result.entries[1].arxiv_id == "2403.00012");
}

TEST_CASE("references in feeds and pages") {
  CHECK(read("feeds",
             "<dblp><article key='journals/hydro/Moss21'><author>Ada Moss</author><title>Tidal Gates.</title>"
             "<cite>conf/water/Holm20</cite><cite>...</cite></article></dblp>") ==
        "dblp:conf/water/Holm20 <  = dblp:journals/hydro/Moss21");
  CHECK(
      read("feeds",
           "<records><record><title>Tidal Gates</title><author>Ada Moss</author><references>"
           "<reference><title>Slow Rivers</title><author>Per Holm</author><pub-id pub-id-type='doi'>10.5555/b</pub-id>"
           "</reference><reference>Lark, arXiv:2403.00012</reference><reference>no id at all</reference></references>"
           "</record></records>") == "doi:10.5555/b / arxiv:2403.00012");
  CHECK(read("feeds",
             "<records><record><title>Tidal Gates</title><author>Ada Moss</author><ref-list><title>References</title>"
             "<ref id='1'><element-citation><article-title>Slow Rivers</article-title><pub-id pub-id-type='arxiv'>"
             "2403.00012</pub-id></element-citation></ref></ref-list></record></records>") == "arxiv:2403.00012");
  CHECK(
      read("html",
           "<html><head><meta name='citation_title' content='Tidal Gates'><meta name='citation_author' content='Moss, "
           "Ada'><meta name='citation_reference' content='citation_title=Slow Rivers and Steep Valleys;citation_doi="
           "10.5555/b;citation_publication_date=2020'><meta name='citation_reference' content='Lark I. Gates. arXiv:"
           "2403.00012'></head><body></body></html>",
           "page.html") == "doi:10.5555/b title:slowriversandsteepvalleys / arxiv:2403.00012");
}

TEST_CASE("references in the front matter of notes") {
  const auto note = [](const std::string& front) {
    return read("markdown",
                concat({"---\ntitle: Tidal Gates for Slow Rivers\nauthors: [Ada Moss, Per Holm]\n"
                        "url: https://arxiv.org/abs/2403.00011\n",
                        front, "---\n\nThis note links to [[Another Note]] and https://arxiv.org/abs/2403.00099.\n"}),
                "moss2024.md");
  };
  CHECK(note("references: [2403.00012, 10.5555/b]\n") == "arxiv:2403.00012 / doi:10.5555/b");
  CHECK(note("cites:\n  - \"[[Slow Rivers]]\"\n  - \"[[holm2020|Holm]]\"\n") == "note:slowrivers / note:holm2020");
  CHECK(note("cites: \"[[Slow Rivers]], [[Gates, Locks]]\"\n") == "note:slowrivers / note:gateslocks");
  CHECK(note("cited_works: https://doi.org/10.5555/b\n") == "doi:10.5555/b");
  CHECK(note("").empty());
}

TEST_CASE("hostile references: 100,000 of one paper, nested, of a paper without a title") {
  std::string many;
  for (int i = 0; i < 100000; ++i) many += concat({"\"10.5555/", std::to_string(i), "\","});
  const auto start = std::chrono::steady_clock::now();
  const Papers papers("json", concat({R"j([{"title": "Tidal Gates", "authors": ["Ada Moss"], "references": [)j", many,
                                      R"j("10.5555/1"], "citations": [)j", many, R"j("x"]}])j"}));
  REQUIRE(papers.count() == 1);
  CHECK(papers.result.entries[0].references.size() == 10000);
  CHECK(papers.result.entries[0].cited_by.size() == 10000);
  CHECK(papers.text_of("cut-list") == "1: 1 paper has more than 10000 references or citations; 180001 were left out");
  std::string deep, end;
  for (int i = 0; i < 60; ++i) {
    deep += concat({R"j({"title": "T)j", std::to_string(i), R"j(", "doi": "10.5555/)j", std::to_string(i),
                    R"j(", "references": [)j"});
    end += "]}";
  }
  CHECK(read("json", deep + end) == "doi:10.5555/1");
  const Papers titleless("json", concat({R"j([{"paperId": "1", "references": [)j", many, R"j({"x": [[[1]]]}]}])j"}));
  CHECK(titleless.count() == 0);
  CHECK(titleless.sum_holds());
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}
