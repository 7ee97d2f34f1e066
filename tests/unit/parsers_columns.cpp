#include <doctest/doctest.h>

#include "base/strings.hpp"
#include "parsers_papers.hpp"

namespace {

std::string row(const std::string& text, std::size_t at = 0) { return Papers("csv", text).paper(at); }

constexpr const char* tides =
    "Slow Tides of Glass and Salt | An Ode; Bo Lind | 2024-03-11 | 2403.01234 |  | https://arxiv.org/abs/2403.01234";

/// A row of such a table, and two more.
std::string rows(const std::string& sign) {
  std::string text =
      "Slow Tides of Glass and Salt,An Ode; Bo Lind,2024-03-11,https://arxiv.org/abs/2403.01234\n"
      "Kilns That Learn to Cool Slowly,Cy Marrow; Dee Quill,2024-03-12,https://arxiv.org/abs/2403.01235\n"
      "Harbours for Quiet Machines,Ed Rune; Fay Stone,2024-03-13,https://arxiv.org/abs/2403.01236\n";
  for (std::size_t at = text.find(','); at != std::string::npos; at = text.find(',', at + sign.size()))
    text.replace(at, 1, sign);
  if (sign == ";")
    for (std::size_t at = text.find("; "); at != std::string::npos; at = text.find("; ", at + 1)) text[at] = ',';
  return text;
}

}  // namespace

TEST_CASE("columns: unknown names are decided by the values") {
  for (const char* const header :
       {"Name of paper,Who,When,Where", "Work,Written by,On,Found at", "Opus,Makers,Tag,Fundstelle", "a,b,c,d",
        "Lavoro,Chi,Quando,Dove", "Werk,Verfasser,Erschienen,Fundort", "논문 이름,누가,언제,어디"}) {
    CAPTURE(header);
    const Papers papers("csv", std::string(header) + "\n" + rows(","));
    CHECK(papers.paper() == tides);
    CHECK(papers.count() == 3);
    CHECK(papers.said("guessed-columns") == 1);
    CHECK(papers.sum_holds());
  }
  CHECK(row("Werk;Verfasser;Datum;Fundstelle\n" + rows(";")) == tides);
  CHECK(row("Piece\tBy whom\tDay\tWhere\n" + rows("\t")) == tides);
}

TEST_CASE("columns: of a name with several parts the first counts") {
  for (const char* const header : {"Title,Authors,Date,URL / DOI", "Title & Venue,Author/s,Date,URL+DOI",
                                   "Paper title / note,Authors + labs,Date,Link/PDF"}) {
    CAPTURE(header);
    const Papers papers("csv", std::string(header) + "\n" + rows(","));
    CHECK(papers.paper() == tides);
    CHECK(papers.said("guessed-columns") == 0);
  }
  CHECK(row("Title,Authors,Year,DOI / Link\nSlow Tides,An Ode,2024,10.1234/tides.7\n") ==
        "Slow Tides | An Ode | 2024 |  | 10.1234/tides.7");
}

TEST_CASE("columns: names that resemble values") {
  const Papers korean(
      "csv",
      "번호,논문 이름,쓴 사람,링크\n1,느린 파도에 대한 연구,김민수; "
      "이영희,https://arxiv.org/abs/2403.01234\n2,소금 결정의 성장 예측,박철수,https://arxiv.org/abs/2403.01235\n");
  CHECK(korean.count() == 2);
  CHECK(korean.result.entries.at(0).authors.size() == 2);
  const Papers capitals("csv",
                        "Work Name,The People,Web Place\nSlow Tides of Glass and Salt,Ode et "
                        "al.,https://arxiv.org/abs/2403.01234\nKiln,Marrow et al.,https://arxiv.org/abs/2403.01235\n");
  CHECK(capitals.count() == 2);
  CHECK(capitals.paper(1) == "Kiln | Marrow; + |  | 2403.01235 |  | https://arxiv.org/abs/2403.01235");
}

TEST_CASE("columns: without addresses") {
  CHECK(row("Name of paper,Who\n\"Slow Tides of Glass and Salt\",\"An Ode, Bo Lind\"\n"
            "\"Kilns That Learn to Cool Slowly\",\"Cy Marrow, Dee Quill\"\n") ==
        "Slow Tides of Glass and Salt | An Ode; Bo Lind");
  CHECK(row("Name of paper,Team,Yr\n\"Slow Tides of Glass and Salt\",\"An Ode, Bo Lind\",2021\n"
            "\"Kilns That Learn to Cool Slowly\",\"Cy Marrow, Dee Quill\",2022\n") ==
        "Slow Tides of Glass and Salt | An Ode; Bo Lind | 2021");
}

TEST_CASE("columns: people under an unknown name, titles under a known one") {
  for (const char* const header : {"Who", "By whom", "Written by", "Team", "Researchers", "Gang"}) {
    CAPTURE(header);
    const Papers papers("csv", std::string("Title,") + header +
                                   ",Link\nSlow Tides,\"An Ode, Bo Lind\",https://arxiv.org/abs/2403.01234\n"
                                   "Salt,\"Cy Marrow, Dee Quill\",https://arxiv.org/abs/2403.01235\n");
    CHECK(papers.paper() == "Slow Tides | An Ode; Bo Lind |  | 2403.01234 |  | https://arxiv.org/abs/2403.01234");
  }
}

TEST_CASE("columns: people who are not the authors") {
  for (const char* const header : {"Presenter", "presented by", "Reader", "Added by", "Editor", "Session chair"}) {
    CAPTURE(header);
    const Papers papers("csv", std::string("Title,") + header +
                                   ",Link\nSlow Tides,An Ode,https://arxiv.org/abs/2403.01234\n"
                                   "Salt,Cy Marrow,https://arxiv.org/abs/2403.01235\n");
    CHECK(papers.result.entries.at(0).authors.empty());
    CHECK(papers.said("unread-people") == 1);
  }
  // Known authors: nothing is said.
  const Papers both("csv",
                    "Title,Authors,Presenter\nSlow Tides,An Ode and Bo Lind,Cy Marrow\nSalt,Dee Quill,Ed Rune\n");
  CHECK(both.paper() == "Slow Tides | An Ode; Bo Lind");
  CHECK(both.diagnostics.empty());
}

TEST_CASE("columns: words that many rows share are not people") {
  const Papers topics(
      "csv",
      "Title,Area,Link\nSlow Tides,Ocean Glass,https://arxiv.org/abs/2403.01231\n"
      "Salt,Ocean Glass,https://arxiv.org/abs/2403.01232\nKiln,Deep Clay,https://arxiv.org/abs/2403.01233\n"
      "Harbour,Deep Clay,https://arxiv.org/abs/2403.01234\nRune,Ocean Glass,https://arxiv.org/abs/2403.01235\n"
      "Stone,Deep Clay,https://arxiv.org/abs/2403.01236\n");
  CHECK(topics.result.entries.at(0).authors.empty());
  const Papers venues("csv",
                      "Title,Venue,Keywords,Link\nSlow Tides,Tidal Letters,\"Moving Water, Cold "
                      "Glass\",https://arxiv.org/abs/2403.01231\nSalt,Clay Journal,\"Hot Sand, Old "
                      "Stone\",https://arxiv.org/abs/2403.01232\n");
  CHECK(venues.result.entries.at(0).authors.empty());
}

TEST_CASE("columns: a person a column") {
  CHECK(row("Title,Author 1,Author 2,Author 3\nSlow Tides,An Ode,Bo Lind,\nSalt,Cy Marrow,,\n") ==
        "Slow Tides | An Ode; Bo Lind");
  CHECK(row("Title,Author_1,Author_2\nSlow Tides,\"Ode, An\",\"Lind, Bo\"\nSalt,\"Marrow, Cy\",\n") ==
        "Slow Tides | An Ode; Bo Lind");
  CHECK(row("Title,Author,Author.1,Author.2\nSlow Tides,An Ode,Bo Lind,\nSalt,Cy Marrow,,\n") ==
        "Slow Tides | An Ode; Bo Lind");
  CHECK(row("Title,Author,Author,Author\nSlow Tides,An Ode,Bo Lind,\nSalt,Cy Marrow,,\n") ==
        "Slow Tides | An Ode; Bo Lind");
  CHECK(row("Title,First author,Last author,Other authors\nSlow Tides,An Ode,Dee Quill,\"Bo Lind, Cy Marrow\"\n") ==
        "Slow Tides | An Ode; Bo Lind; Cy Marrow; Dee Quill");
  CHECK(row("Title,First author,Co-authors\nSlow Tides,An Ode,Bo Lind; Cy Marrow\nSalt,Dee Quill,\n") ==
        "Slow Tides | An Ode; Bo Lind; Cy Marrow");
  CHECK(row("Title,First author,Authors\nSlow Tides,An Ode,An Ode; Bo Lind\n") == "Slow Tides | An Ode; Bo Lind");
}

TEST_CASE("columns: habits of spreadsheets") {
  CHECK(row("Reading list 2024,,,\n,,,\nWork,Who,When,Where\n" + rows(",")) == tides);
  CHECK(row("Paper,,Meta,\nTitle,Authors,Date,Link\n" + rows(",")) == tides);
  const Papers trailing("csv",
                        "Work,Who,When,Where,,\nSlow Tides of Glass and Salt,An Ode; Bo "
                        "Lind,2024-03-11,https://arxiv.org/abs/2403.01234,,\nKilns That Learn to Cool "
                        "Slowly,Cy Marrow; Dee Quill,2024-03-12,https://arxiv.org/abs/2403.01235,,\n");
  CHECK(trailing.paper() == tides);
  const Papers index("csv",
                     "Unnamed: 0,Work,Who,When,Where\n0,Slow Tides of Glass and Salt,An Ode; Bo "
                     "Lind,2024-03-11,https://arxiv.org/abs/2403.01234\n1,Kilns That Learn to Cool Slowly,Cy "
                     "Marrow; Dee Quill,2024-03-12,https://arxiv.org/abs/2403.01235\n");
  CHECK(index.paper() == tides);
  const Papers empty_first("csv",
                           ",Work,Who,When,Where\n,Slow Tides of Glass and Salt,An Ode; Bo "
                           "Lind,2024-03-11,https://arxiv.org/abs/2403.01234\n,Kilns That Learn to Cool "
                           "Slowly,Cy Marrow; Dee Quill,2024-03-12,https://arxiv.org/abs/2403.01235\n"
                           ",Total,,2,\n");
  CHECK(empty_first.paper() == tides);
  CHECK(empty_first.count() == 2);
  CHECK(empty_first.result.left_out == 1);
  CHECK(row("sep=;\nWerk;Wer;Wann;Wo\n" + rows(";")) == tides);
}

TEST_CASE("columns: a file without a header") {
  CHECK(row(rows(",")) == tides);
  CHECK(Papers("csv", rows(",")).count() == 3);
  CHECK(Papers("csv", rows("\t")).count() == 3);
  const Papers two("csv",
                   "https://arxiv.org/abs/2403.01234,Slow Tides of Glass and Salt\n"
                   "https://arxiv.org/abs/2403.01235,Kilns That Learn to Cool Slowly\n");
  CHECK(two.count() == 2);
  CHECK(two.said("guessed-columns") == 0);
}

TEST_CASE("columns: other tables") {
  for (const char* const text :
       {"city,mayor,population\nBerlin,Kai Wegner,3700000\nHamburg,Peter Tschentscher,1800000\n",
        "run,loss,step\nbaseline,0.3,100\nlarge,0.2,200\n",
        "key,value\nThe name of this project,kgbuild\nThe folder of the output,out\n",
        "date,event,place\n2024-03-01,Meeting of the whole group,Room 3\n2024-03-02,Talk about slow tides,Room 4\n",
        "name,email,affiliation\nAn Ode,an@ode.org,University of Glass\nBo Lind,bo@lind.org,Salt Institute\n"}) {
    CAPTURE(text);
    CHECK(Papers("csv", text).count() == 0);
  }
}

TEST_CASE("columns: people as programs print them") {
  for (const char* const cell :
       {R"x("['An Ode', 'Bo Lind']")x", R"x("[""An Ode"", ""Bo Lind""]")x", R"x("('An Ode', 'Bo Lind')")x",
        R"x("array(['An Ode', 'Bo Lind'], dtype=object)")x", R"x("[{'name': 'An Ode'}, {'name': 'Bo Lind'}]")x",
        R"x("[{'name': 'An Ode', 'affiliation': 'MIT'}, {'name': 'Bo Lind', 'affiliation': 'ETH'}]")x",
        R"x("[{""given"": ""An"", ""family"": ""Ode""}, {""given"": ""Bo"", ""family"": ""Lind""}]")x",
        R"x("[{'author': 'An Ode'}, {'author': 'Bo Lind'}]")x", "An Ode (MIT); Bo Lind (ETH)"}) {
    CAPTURE(std::string(cell));
    CHECK(row(std::string("title,authors,year\nSlow Tides,") + cell + ",2024\nSalt,Cy Marrow,2023\n") ==
          "Slow Tides | An Ode; Bo Lind | 2024");
  }
  CHECK(row("title,authors\nSlow Tides,{'name': 'An Ode'}\n") == "Slow Tides | An Ode");
  CHECK(Papers("json", R"([{"title": "Slow Tides", "authors": "['An Ode', \"Bo O'Lind\"]"}])").paper() ==
        "Slow Tides | An Ode; Bo O'Lind");
  CHECK(Papers("yaml", "- title: Slow Tides\n  authors: \"[{'name': 'An Ode'}]\"\n").paper() == "Slow Tides | An Ode");
}

TEST_CASE("columns: people in tables of Markdown") {
  const auto authors = [](const std::string& name, const std::string& first, const std::string& second) {
    const Papers papers("markdown", "| Paper | " + name + " | Link |\n|---|---|---|\n| Slow Tides of Glass | " + first +
                                        " | [pdf](https://arxiv.org/abs/2403.01234) |\n| Salt of the Kilns | " +
                                        second + " | [pdf](https://arxiv.org/abs/2403.01235) |\n");
    CHECK(papers.count() == 2);
    return papers.count() == 0 ? std::string("none") : kgbuild::join(papers.result.entries[0].authors, "; ");
  };
  for (const char* const name : {"Who", "Written by", "By whom", "Researchers", "Team", "Wer"}) {
    CAPTURE(std::string(name));
    CHECK(authors(name, "An Ode, Bo Lind", "Cy Marrow, Dee Quill") == "An Ode; Bo Lind");
    CHECK(authors(name, "An Ode", "Cy Marrow") == "An Ode");
  }
  for (const char* const name : {"Presenter", "Presented by", "Speaker", "Reviewer", "발표자"}) {
    CAPTURE(std::string(name));
    CHECK(authors(name, "An Ode", "Cy Marrow").empty());
  }
}
