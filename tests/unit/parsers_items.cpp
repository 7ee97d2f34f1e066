// Papers in JSON of services: field maps, paths, persons, dates, rows of lists in strings.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/strings.hpp"
#include "kgbuild/reader.hpp"

using namespace kgbuild;

namespace {

/// A line for each entry: `date | title | id or address | authors`.
std::string read(std::string text, Diagnostics& diagnostics) {
  const Source source = Source::from_bytes("papers.json", std::move(text), diagnostics);
  std::string lines;
  const ReadResult result = read_source(source, input_format_named("json"), RuleSet::builtin(), diagnostics);
  CHECK(result.seen == result.entries.size() + result.left_out);
  for (const Entry& entry : result.entries) {
    const std::string id = !entry.arxiv_id.empty() ? entry.arxiv_id : !entry.doi.empty() ? entry.doi : entry.url;
    lines += concat({entry.date, " | ", entry.title, " | ", id, " | ", join(entry.authors, "; "), "\n"});
  }
  return lines;
}

void check_one(std::string text, const std::string& expected) {
  Diagnostics diagnostics;
  CHECK(read(std::move(text), diagnostics) == expected + "\n");
  CHECK(diagnostics.empty());
}

}  // namespace

TEST_CASE("JSON of services is read by the names of its fields") {
  // OpenReview, both versions of its API
  check_one(R"json({"notes": [{"id": "Qx7abcdefg", "forum": "Qx7abcdefg", "cdate": 1714000000000, "content": {
    "title": {"value": "Basalt Routers"}, "authors": {"value": ["Ada Moss", "Per Holm"]},
    "abstract": {"value": "We route."}, "pdf": {"value": "/pdf/1.pdf"}}}]})json",
            "2024-04-24 | Basalt Routers | https://openreview.net/forum?id=Qx7abcdefg | Ada Moss; Per Holm");
  check_one(R"json([{"id": "r1", "content": {"title": "Clay Heads", "authors": ["Ada Moss"], "abstract": "x"}}])json",
            " | Clay Heads |  | Ada Moss");
  // Crossref
  check_one(R"json({"status": "ok", "message": {"items": [{"DOI": "10.5555/AbC.1", "title": ["Slow Tides"], "author":
    [{"given": "Mina", "family": "Ode", "sequence": "first"}, {"name": "Quarry Consortium"}], "issued": {"date-parts":
    [[2023, 7]]}, "URL": "http://dx.doi.org/10.5555/abc.1", "abstract": "<jats:p>We wait.</jats:p>"}]}})json",
            "2023-07 | Slow Tides | 10.5555/abc.1 | Mina Ode; Quarry Consortium");
  // OpenAlex
  check_one(R"json({"results": [{"id": "https://openalex.org/W1", "doi": "https://doi.org/10.5555/w1", "display_name":
    "Peat Bogs", "publication_date": "2022-05-06", "authorships": [{"author": {"id": "A1", "display_name": "Ivo Lark"}}],
    "abstract_inverted_index": {"We": [0], "dig": [1]}}]})json",
            "2022-05-06 | Peat Bogs | 10.5555/w1 | Ivo Lark");
  // Semantic Scholar
  check_one(
      R"json([{"paperId": "00ff", "externalIds": {"DOI": "10.5555/x", "ArXiv": "2405.00077"}, "title": "Fern Trees",
    "authors": [{"authorId": "1", "name": "Tuva Berg"}], "publicationDate": null, "year": 2024}])json",
      "2024 | Fern Trees | 2405.00077 | Tuva Berg");
  // DBLP
  check_one(R"json({"result": {"hits": {"hit": [{"@id": "1", "info": {"authors": {"author": [{"@pid": "1", "text":
    "Wei Lund 0003"}, {"@pid": "2", "text": "Ana Prado"}]}, "title": "Two Kilns.", "year": "2021", "doi": "10.5555/KILN",
    "ee": "https://doi.org/10.5555/KILN"}}]}}})json",
            "2021 | Two Kilns | 10.5555/kiln | Wei Lund 0003; Ana Prado");
  check_one(R"json({"hit": [{"info": {"authors": {"author": {"@pid": "1", "text": "Ana Prado"}}, "title": "One Kiln.",
    "year": "2020", "ee": "https://arxiv.org/abs/2001.00078"}}]})json",
            "2020 | One Kiln | 2001.00078 | Ana Prado");
  // Zotero
  check_one(
      R"json({"items": [{"itemType": "preprint", "title": "Moss Clocks", "creators": [{"firstName": "Rae", "lastName":
    "Dunn", "creatorType": "author"}], "abstractNote": "x", "date": "2024-02-30", "url": "https://arxiv.org/abs/2402.00079"}]})json",
      " | Moss Clocks | 2402.00079 | Rae Dunn");
  // the snapshot of arXiv
  check_one(
      R"json({"id": "2403.00080", "title": "Glass\n  Roads", "authors": "Rae Dunn, Ulf \\AA berg and Ana Prado", "abstract":
    "x", "update_date": "2024-03-05"})json",
      "2024-03-05 | Glass Roads | 2403.00080 | Rae Dunn; Ulf Åberg; Ana Prado");
  // the API of daily papers
  check_one(
      R"json([{"paper": {"id": "2404.00081", "authors": [{"_id": "6", "name": "Ana Prado", "hidden": false}], "title":
    "Rope Maps", "summary": "x", "publishedAt": "2024-04-01T10:00:00.000Z"}, "title": "Rope Maps", "numComments": 2}])json",
      "2024-04-01 | Rope Maps | 2404.00081 | Ana Prado");
}

TEST_CASE("JSON: names of fields in any case, links as objects, ids as keys") {
  check_one(R"json([{"TITLE": "Salt", "Author(s)": "Ann Ode; Bo Lind", "Publication Date": "May 2, 2024", "PDF Link":
    "https://arxiv.org/pdf/2405.00082v2"}])json",
            "2024-05-02 | Salt | 2405.00082 | Ann Ode; Bo Lind");
  check_one(R"json([{"title": "Salt", "authors": ["Ann Ode"], "links": {"Code": "https://code.example", "arXiv":
    "https://arxiv.org/abs/2405.00083"}}])json",
            " | Salt | 2405.00083 | Ann Ode");
  check_one(R"json([{"title": "Salt", "authors": ["Ann Ode"], "links": [{"type": "code", "url": "https://code.example"},
    {"type": "paper", "url": "https://arxiv.org/abs/2405.00084"}]}])json",
            " | Salt | 2405.00084 | Ann Ode");
  check_one(R"json({"2405.00085": {"title": "Salt", "authors": ["Ann Ode"]}})json", " | Salt | 2405.00085 | Ann Ode");
  check_one(
      R"json({"a-key": {"title": "Salt", "paper": "https://arxiv.org/abs/2405.00086", "date": {"value": "2024-05-03"}}})json",
      "2024-05-03 | Salt | 2405.00086 | ");
  check_one(
      R"json([{"제목": "Salt", "저자": "Ann Ode, Bo Lind", "날짜": "2024년 5월 4일", "링크": "https://arxiv.org/abs/2405.00087"}])json",
      "2024-05-04 | Salt | 2405.00087 | Ann Ode; Bo Lind");
  check_one(R"json([{"标题": "盐", "作者": ["王小明", "李雷"], "日期": "2024-05-05", "摘要": "盐。"}])json",
            "2024-05-05 | 盐 |  | 王小明; 李雷");
}

TEST_CASE("JSON: rows of lists in strings are read by the layouts") {
  Diagnostics diagnostics;
  CHECK(read(R"json({"Graphs": {
      "2406.00088": "- 2024-06-01, **Iron Ferns**, Ann Ode et.al., Paper: [http://arxiv.org/abs/2406.00088v1](http://arxiv.org/abs/2406.00088v1)\n",
      "2406.00089": "- 2024-06-02, **Iron Moss**, Bo Lind et.al., Paper: [http://arxiv.org/abs/2406.00089v1](http://arxiv.org/abs/2406.00089v1)\n"},
    "Sets": {
      "2406.00090": "- 2024-06-03, **Iron Reed**, Bo Lind et.al., Code: **[https://code.example/reed](https://code.example/reed)**\n"}})json",
             diagnostics) ==
        "2024-06-01 | Iron Ferns | 2406.00088 | Ann Ode\n"
        "2024-06-02 | Iron Moss | 2406.00089 | Bo Lind\n"
        "2024-06-03 | Iron Reed | 2406.00090 | Bo Lind\n");
  CHECK(read(R"json({"rows": [
      "|2024-06-04|**Tin Ferns**|Ann Ode et.al.|[2406.00091](http://arxiv.org/abs/2406.00091)|",
      "|2024-06-05|**Tin Moss**|Bo Lind et.al.|[2406.00092](http://arxiv.org/abs/2406.00092)|"]})json",
             diagnostics) ==
        "2024-06-04 | Tin Ferns | 2406.00091 | Ann Ode\n"
        "2024-06-05 | Tin Moss | 2406.00092 | Bo Lind\n");
  // a paper's own text is not a list
  CHECK(read(R"json([{"title": "Zinc", "authors": ["Ann Ode"], "notes": "- [Code](http://code.example)"}])json",
             diagnostics) == " | Zinc |  | Ann Ode\n");
  CHECK(diagnostics.empty());
}

TEST_CASE("JSON: a body by words and positions is a text") {
  Diagnostics diagnostics;
  const Source source =
      Source::from_bytes("x.json", R"json([{"title": "Peat", "authors": ["Ann Ode"], "abstract_inverted_index":
      {"dig": [1, 3], "We": [0], "and": [2], "far": [99999999], "x": [-1, "y", {}]}}])json",
                         diagnostics);
  const ReadResult result = read_source(source, input_format_named("json"), RuleSet::builtin(), diagnostics);
  REQUIRE(result.entries.size() == 1);
  CHECK(result.entries[0].body == "We dig and dig");
}

TEST_CASE("JSON: middle names and particles are parts of a name") {
  check_one(R"([{"title": "Slow Tides", "authors": [{"first": "Ada", "middle": "K.", "last": "Moss"},
    {"given": "Per", "family": "Holm", "non-dropping-particle": "van der"}]}])",
            " | Slow Tides |  | Ada K. Moss; Per van der Holm");
  check_one(R"([{"title": "Slow Tides", "authors": [{"first_name": "Luis", "prelast": "de la", "last": "Cruz",
    "suffix": "Jr."}, {"given": "Ana", "middle_name": "", "family": "Prado"}]}])",
            " | Slow Tides |  | Luis de la Cruz Jr.; Ana Prado");
}

TEST_CASE("JSON: dates of records are less trusted than years, but complete them") {
  check_one(R"([{"title": "Slow Tides", "authors": ["Ann Ode"], "year": 2023, "created": "2024-01-01T10:00:00.000Z"}])",
            "2023 | Slow Tides |  | Ann Ode");
  check_one(R"([{"title": "Slow Tides", "authors": ["Ann Ode"], "year": 2024, "created": "2024-01-01T10:00:00.000Z"}])",
            "2024-01-01 | Slow Tides |  | Ann Ode");
  check_one(R"([{"title": "Slow Tides", "authors": ["Ann Ode"], "update_date": "2009-10-31", "versions": [
    {"version": "v1", "created": "Mon, 9 Mar 1998 07:00:00 GMT"}, {"version": "v2", "created": "Tue, 6 Oct 2009"}]}])",
            "1998-03-09 | Slow Tides |  | Ann Ode");
  check_one(R"([{"title": "Slow Tides", "authors": ["Ann Ode"], "year": 2023, "month": 6}])",
            "2023-06 | Slow Tides |  | Ann Ode");
  check_one(R"([{"title": "Slow Tides", "authors": ["Ann Ode"], "year": "2023", "month": "June"}])",
            "2023-06 | Slow Tides |  | Ann Ode");
  check_one(R"([{"title": "Slow Tides", "authors": ["Ann Ode"], "year": 2023, "month": "?"}])",
            "2023 | Slow Tides |  | Ann Ode");
}

TEST_CASE("JSON: subtitles, blind papers, and ids in other objects") {
  check_one(
      R"([{"title": ["KelpNet"], "subtitle": ["Low-Rank Tides"], "author": [{"given": "Ann", "family": "Ode"}]}])",
      " | KelpNet: Low-Rank Tides |  | Ann Ode");
  check_one(R"([{"title": "Why Tides?", "subtitle": "A Survey", "authors": ["Ann Ode"]}])",
            " | Why Tides? A Survey |  | Ann Ode");
  check_one(R"([{"title": "KelpNet: Low Tides", "subtitle": "Low Tides", "authors": ["Ann Ode"]}])",
            " | KelpNet: Low Tides |  | Ann Ode");
  check_one(R"([{"title": "Slow Tides", "authors": ["Ann Ode"], "identifiers": {"arxiv": "2403.00001"}}])",
            " | Slow Tides | 2403.00001 | Ann Ode");
  check_one(R"([{"title": "Slow Tides", "authors": ["Anonymous"], "forum": "aB3_dEfGh1"}])",
            " | Slow Tides | https://openreview.net/forum?id=aB3_dEfGh1 | ");
}

TEST_CASE("JSON: an arXiv id as the key of an object makes a title a paper") {
  Diagnostics diagnostics;
  CHECK(read(R"json({"2403.00001": {"title": "Slow Tides", "score": 3}, "2403.00002": {"title": "Tin Moss", "authors":
    ["Ann Ode"]}, "about": {"title": "My Papers", "score": 1}})json",
             diagnostics) == " | Slow Tides | 2403.00001 | \n | Tin Moss | 2403.00002 | Ann Ode\n");
}
