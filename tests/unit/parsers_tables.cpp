#include <doctest/doctest.h>

#include "parsers_papers.hpp"

namespace {

std::string row(const std::string& text, std::size_t at = 0) { return Papers("csv", text).paper(at); }
std::string guess(const std::string& name, const std::string& text) {
  kgbuild::Diagnostics diagnostics;
  const auto* const format = kgbuild::guess_input_format(kgbuild::Source::from_bytes(name, text, diagnostics));
  return format ? std::string(format->name) : "none";
}

constexpr const char* tides =
    "Slow Tides, of Glass | An Ode; Bo Lind | 2024-03-11 | 2403.01234 |  | https://arxiv.org/abs/2403.01234";

}  // namespace

TEST_CASE("tables: delimiters, quotes and escapes are found") {
  CHECK(row("title,authors,date,url\n\"Slow Tides, of Glass\",An Ode; Bo "
            "Lind,2024-03-11,https://arxiv.org/abs/2403.01234\n") == tides);
  CHECK(row("title;authors;date;url\nSlow Tides, of Glass;\"An Ode; Bo "
            "Lind\";2024-03-11;https://arxiv.org/abs/2403.01234\n") == tides);
  CHECK(row("title\tauthors\tdate\turl\nSlow Tides, of Glass\tAn Ode, Bo "
            "Lind\t2024-03-11\thttps://arxiv.org/abs/2403.01234\n") == tides);
  CHECK(row("title|authors|date|url\nSlow Tides, of Glass|An Ode; Bo "
            "Lind|2024-03-11|https://arxiv.org/abs/2403.01234\n") == tides);
  CHECK(row("title,authors,date,url\n'Slow Tides, of Glass','An Ode, Bo "
            "Lind',2024-03-11,https://arxiv.org/abs/2403.01234\n") == tides);
  CHECK(row("sep=;\ntitle;authors;date;url\nSlow Tides, of Glass;An Ode, Bo "
            "Lind;2024-03-11;https://arxiv.org/abs/2403.01234\n") == tides);
  CHECK(row("\xEF\xBB\xBF\"title\",\"authors\",\"date\",\"url\"\r\n\"Slow Tides, of Glass\",\"An Ode, Bo "
            "Lind\",\"2024-03-11\",\"https://arxiv.org/abs/2403.01234\"\r\n") == tides);
  CHECK(row("title,authors\n\"The \\\"Slow\\\", Tide\",\"An Ode, Bo Lind\"\n\"B\",\"C D, E F\"\n") ==
        "The \"Slow\", Tide | An Ode; Bo Lind");
  CHECK(row("title,authors\n\"The \"\"Slow\"\", Tide\",\"An Ode, Bo Lind\"\n") ==
        "The \"Slow\", Tide | An Ode; Bo Lind");
}

TEST_CASE("tables: escapes by backslashes, and backslashes that are TeX") {
  const Papers lines("csv",
                     "title|abstract\n\"A\"|\"One, \\\"two\\\" too.\nThree \\\"four\\\" more.\"\n\"B\"|\"Five\"\n");
  CHECK(lines.count() == 2);
  CHECK(lines.result.entries.at(0).body == "One, \"two\" too.\nThree \"four\" more.");
  CHECK(lines.diagnostics.empty());
  CHECK(row("title;authors\n'It\\'s; a Tide';An Ode\n'B';Bo Lind\n") == "It's; a Tide | An Ode");
  CHECK(row("title;authors\nA;['An O\\'Lind', 'Bo Lind']\n") == "A | An O'Lind; Bo Lind");
  CHECK(row("title,authors\n\"Fr\\\"\"olich, Tides\",An Ode\nB,Bo Lind\n") == "Fr\u00F6lich, Tides | An Ode");
  CHECK(row("title,authors\n\"Learning $\\alpha$, Slowly\",An Ode\nB,Bo Lind\n") == "Learning \u03B1, Slowly | An Ode");
}

TEST_CASE("tables: headers, preambles, indexes") {
  CHECK(row("List of papers\nmade in May, by hand\n\nNo.,Title,Authors\n1,Slow Tides,An Ode\n") ==
        "Slow Tides | An Ode");
  CHECK(row(",title,authors\n0,Slow Tides,An Ode\n1,Salt,Bo Lind\n", 1) == "Salt | Bo Lind");
  CHECK(row("title,authors\n0,Slow Tides,An Ode\n1,Salt,Bo Lind\n", 1) == "Salt | Bo Lind");
  CHECK(row("# title,authors,year\nSlow Tides,An Ode,2024\n") == "Slow Tides | An Ode | 2024");
  CHECK(row("TITLE , Author(s) , Publication Year\nSlow Tides , An Ode , 2024\n") == "Slow Tides | An Ode | 2024");
  CHECK(row("title,authors\nSlow Tides,An Ode\ntitle,authors\nSalt,Bo Lind\n", 1) == "Salt | Bo Lind");
  CHECK(row("title,year,month,day,authors\nSlow Tides,2024,3,11,An Ode\n") == "Slow Tides | An Ode | 2024-03-11");
  CHECK(row("title,authors,,\nSlow Tides,An Ode,,\n") == "Slow Tides | An Ode");
}

TEST_CASE("tables: names of columns in other languages") {
  CHECK(row("번호,제목,저자,날짜,링크\n1,느린 물결,김가온; 이나래,2024-03-11,https://arxiv.org/abs/2403.01234\n") ==
        "느린 물결 | 김가온; 이나래 | 2024-03-11 | 2403.01234 |  | https://arxiv.org/abs/2403.01234");
  CHECK(row("标题,作者,日期\n慢潮,王小明、李小红,2024-03-11\n") == "慢潮 | 王小明; 李小红 | 2024-03-11");
  CHECK(row("タイトル,著者\n遅い潮,山田太郎\n") == "遅い潮 | 山田太郎");
  CHECK(row("Titel;Autoren;Jahr;Link\nLangsame Gezeiten;An Ode, Bo Lind;2024;https://a.example/1\n") ==
        "Langsame Gezeiten | An Ode; Bo Lind | 2024 |  |  | https://a.example/1");
  CHECK(row("Titre;Auteurs\nMar\u00E9es;An Ode\n") == "Mar\u00E9es | An Ode");
}

TEST_CASE("tables: exports of services") {
  // Scopus
  CHECK(row("\"Authors\",\"Author full names\",\"Author(s) ID\",\"Title\",\"Year\",\"Source "
            "title\",\"DOI\",\"Link\",\"Abstract\"\n"
            "\"Ode A.; Lind B.C.\",\"Ode, An (57200000001); Lind, Bo C. (57200000002)\",\"57200000001; "
            "57200000002\",\"Slow tides\",\"2024\",\"Tides\",\"10.1000/x.1\",\"https://www.scopus.example/1\",\"[No "
            "abstract available]\"\n") ==
        "Slow tides | An Ode; Bo C. Lind | 2024 |  | 10.1000/x.1 | https://www.scopus.example/1");
  // Zotero
  CHECK(row("\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\",\"Publication "
            "Title\",\"DOI\",\"Url\",\"Abstract Note\",\"Date\",\"Date Added\"\n"
            "\"AB1\",\"preprint\",\"2024\",\"Ode, An; Lind, Bo\",\"Slow "
            "Tides\",\"\",\"10.48550/arXiv.2403.01234\",\"http://arxiv.org/abs/2403.01234\",\"We "
            "weave.\",\"2024-03-11\",\"2025-01-01\"\n") ==
        "Slow Tides | An Ode; Bo Lind | 2024-03-11 | 2403.01234 | 10.48550/arxiv.2403.01234 | "
        "http://arxiv.org/abs/2403.01234");
  // Web of Science
  CHECK(row("PT\tAU\tBA\tAF\tTI\tSO\tDI\tPD\tPY\tAB\nJ\tOde, A; Lind, BC\t\tOde, An; Lind, Bo C.\tSlow "
            "tides\tTIDES\t10.1000/x.1\tMAR 11\t2024\tWe weave.\n") ==
        "Slow tides | An Ode; Bo C. Lind | 2024-03-11 |  | 10.1000/x.1");
  // PubMed
  CHECK(row("PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,DOI\n1,Slow tides of "
            "glass.,\"Ode A, Lind BC.\",Tides. 2024.,Ode A,Tides,2024,2024/03/12,10.1000/x.1\n2,Salt.,\"Fen C, Gale "
            "DE.\",x,Fen C,Tides,2023,2023/03/12,10.1000/x.2\n") ==
        "Slow tides of glass | A Ode; B C Lind | 2024 |  | 10.1000/x.1");
  // lists of arXiv papers
  CHECK(row("id,submitter,authors,title,comments,doi,categories,abstract,update_date\n2403.01234,An Ode,\"An Ode, Bo "
            "Lind and Cy Fen\",\"Slow\n  Tides\",12 pages,,cs.LG,\"  We weave.\n\",2024-03-11\n") ==
        "Slow Tides | An Ode; Bo Lind; Cy Fen | 2024-03-11 | 2403.01234");
  CHECK(row("titles,summaries,terms\nSlow Tides,We weave.,\"['cs.LG', 'cs.CL']\"\n") == "Slow Tides");
  CHECK(row("entry_id,title,summary,authors,published\nhttp://arxiv.org/abs/2403.01234v1,Slow Tides,We weave.,\"['An "
            "Ode', \"\"Bo O'Lind\"\"]\",2024-03-11 10:00:00+00:00\n") ==
        "Slow Tides | An Ode; Bo O'Lind | 2024-03-11 | 2403.01234 |  | http://arxiv.org/abs/2403.01234v1");
  // IEEE
  CHECK(row("\"Document Title\",Authors,\"Publication Title\",Publication Year,\"Abstract\",\"DOI\",PDF Link\n\"Slow "
            "Tides\",\"A. Ode; B. C. Lind\",\"Tides\",\"2024\",\"We "
            "weave.\",\"10.1109/x.1\",\"https://i.example/1.pdf\"\n") ==
        "Slow Tides | A. Ode; B. C. Lind | 2024 |  | 10.1109/x.1 | https://i.example/1.pdf");
}

TEST_CASE("tables: values that are missing, addresses, titles under another name") {
  CHECK(row("title,authors,url,date,abstract\nSlow Tides,N/A,-,nan,None\nB,Bo Lind,https://b.example,2024,x\n") ==
        "B | Bo Lind | 2024 |  |  | https://b.example");
  CHECK(row("title,authors,url,date\nSlow Tides,An Ode,-,NaN\n") == "Slow Tides | An Ode");
  CHECK(row("title,url\nSlow Tides,[pdf](https://t.example/1.pdf)\n") ==
        "Slow Tides |  |  |  |  | https://t.example/1.pdf");
  CHECK(row("title;url\nSlow Tides;https://arxiv.org/abs/2403.01234 https://t.example\n") ==
        "Slow Tides |  |  | 2403.01234 |  | https://arxiv.org/abs/2403.01234");
  CHECK(row("title,url\nSlow Tides,arxiv.org/abs/2403.01234\n") ==
        "Slow Tides |  |  | 2403.01234 |  | arxiv.org/abs/2403.01234");
  CHECK(row("Paper,Authors,Link\nSlow Tides,An Ode,https://t.example\n") ==
        "Slow Tides | An Ode |  |  |  | https://t.example");
  CHECK(row("Model,Paper,Year\nTideNet,https://arxiv.org/abs/2403.01234,2024\n") == "none");
}

TEST_CASE("tables: lists in cells") {
  CHECK(row("title,authors\nT,\"['An Ode', 'Bo Lind']\"\n") == "T | An Ode; Bo Lind");
  CHECK(row("title;authors\nT;[\"An Ode\", \"Bo Lind\"]\n") == "T | An Ode; Bo Lind");
  CHECK(row("title,authors\nT,['An Ode' 'Bo Lind']\n") == "T | An Ode; Bo Lind");
  CHECK(row("title,authors\nT,\"[{'authorId': '12', 'name': 'An Ode'}, {'authorId': None, 'name': 'Bo Lind'}]\"\n") ==
        "T | An Ode; Bo Lind");
  CHECK(row("title,authors\nT,\"['Ode, An', 'Lind, Bo']\"\n") == "T | An Ode; Bo Lind");
  CHECK(row("title,authors,abstract\nT,[],x\n") == "T");
}

TEST_CASE("tables without a header") {
  CHECK(row("Slow Tides of Glass,https://arxiv.org/abs/2403.01234,2024-03-11\nSalt and Other "
            "Models,https://arxiv.org/abs/2403.01235,2024-03-12\n",
            1) == "Salt and Other Models |  | 2024-03-12 | 2403.01235 |  | https://arxiv.org/abs/2403.01235");
  CHECK(row("2403.01234\tSlow Tides of Glass\tAn Ode, Bo Lind\n2403.01235\tSalt and Other Models\tCy Fen, Di Gale\n") ==
        "Slow Tides of Glass | An Ode; Bo Lind |  | 2403.01234");
  CHECK(row("1;Slow Tides of Glass;10.1000/x.1\n2;Salt and Other Models;10.1000/x.2\n") ==
        "Slow Tides of Glass |  |  |  | 10.1000/x.1");
  CHECK(Papers("csv", "1,2,3\n4,5,6\n").count() == 0);
  CHECK(Papers("csv", "An Ode,https://ode.example,1999-01-01\nBo Lind,https://lind.example,1998-01-01\n").count() == 0);
}

TEST_CASE("tables: rows that are not as the header says") {
  const Papers ragged("csv",
                      "title,authors,url\nA,An Ode,https://a.example/1\nB,Bo Lind\nC,Cy "
                      "Fen,https://a.example/3,extra\n\nD,Di Gale,https://a.example/4,\n,,\n");
  CHECK(ragged.count() == 3);
  CHECK(ragged.result.left_out == 1);
  CHECK(ragged.sum_holds());
  CHECK(ragged.text_of("ragged-rows") ==
        "3: 1 row has fewer cells than the table has columns; the last columns of such a row are empty");
  CHECK(ragged.text_of("left-out") ==
        "4: 1 of 4 entries was left out: line 4 has 4 cells, but the table has 3 columns (C)");
  std::string good;
  for (int i = 0; i < 8; ++i) good += "\"E, e\",\"Ed Hall\",\"y\"\n";
  const Papers open("csv", "title,authors,abstract\n\"A,An Ode,x\nB,Bo Lind,\"y\nC,\"Cy Fen\",\"z \"\"q\"\"\nzz\"\n" +
                               good + "D,Di Gale,\"w\n");
  CHECK(open.count() == 12);
  CHECK(open.paper(0) == "A | An Ode");
  CHECK(open.paper(1) == "B | Bo Lind");
  CHECK(open.result.entries.at(2).body == "z \"q\"\nzz");
  CHECK(open.said("unclosed-quote") == 1);
  CHECK(Papers("csv", "title,authors\nA,An Ode\nB,Bo Lind\n").diagnostics.empty());
}

TEST_CASE("tables: a quote in the header that is not closed is said, and the rows are read") {
  const std::string rows =
      "Slow Tides of Glass,\"Ode, An; Lind, Bo\",2024,10.5555/t.1\nKilns That Learn,\"Fen, Ada\",2023,10.5555/t.2\n";
  for (const char* const header : {"\"Title,Authors,Year,DOI", "Title,\"Authors,Year,DOI", "Title,Authors,Year,\"DOI",
                                   "\"Title\",\"Authors\",\"Year,\"DOI\""}) {
    CAPTURE(header);
    const Papers papers("csv", header + ("\n" + rows));
    REQUIRE(papers.count() == 2);
    CHECK(papers.paper(0) == "Slow Tides of Glass | An Ode; Bo Lind | 2024 |  | 10.5555/t.1");
    CHECK(papers.paper(1) == "Kilns That Learn | Ada Fen | 2023 |  | 10.5555/t.2");
    CHECK(papers.text_of("unclosed-quote").starts_with("1: 1 row has a quote that is not closed"));
  }
  const Papers tabs("csv", "Title\t\"Authors\tYear\nSlow Tides of Glass\tAn Ode, Bo Lind\t2024\n");
  CHECK(tabs.paper() == "Slow Tides of Glass | An Ode; Bo Lind | 2024");
  CHECK(tabs.said("unclosed-quote") == 1);
  const Papers broken("csv", "\"Title\",\"Authors\n(all)\",\"Year\"\n\"Slow Tides\",\"An Ode, Bo Lind\",2024\n");
  CHECK(broken.count() == 1);
  CHECK(broken.said("unclosed-quote") == 0);
}

TEST_CASE("tables: rows of another kind than papers are left out and said") {
  const Papers papers("csv",
                      "Type,Title,Authors,URL\nPaper,Slow Tides of Glass,An Ode,https://arxiv.org/abs/2403.01234\n"
                      "Blog,How We Built Kilns,Bo Lind,https://kilns.example/blog\n"
                      "Video,Looms in Motion,Mara Hall,https://looms.example/v\n"
                      "Event,Night of Lamps,,https://lamps.example\nTool,LampKit,Cy Fen,https://lamps.example/kit\n"
                      "Blog,Ferns at Night,Dee Quill,https://arxiv.org/abs/2403.01235\n");
  REQUIRE(papers.count() == 2);
  CHECK(papers.paper(1).starts_with("Ferns at Night | Dee Quill |  | 2403.01235"));
  CHECK(papers.result.left_out == 4);
  CHECK(papers.sum_holds());
  CHECK(papers.text_of("left-out").find("line 3 is of another kind than papers (How We Built Kilns)") !=
        std::string::npos);
  // Zotero
  const Papers zotero(
      "csv",
      "\"Key\",\"Item Type\",\"Title\",\"Author\",\"DOI\"\n\"A\",\"journalArticle\",\"Slow Tides\",\"Ode, "
      "An\",\"\"\n\"B\",\"blogPost\",\"Kilns\",\"Lind, Bo\",\"\"\n\"C\",\"book\",\"Looms\",\"Hall, "
      "Mara\",\"\"\n\"D\",\"webpage\",\"Lamps\",\"Fen, Cy\",\"10.5555/l.1\"\n");
  CHECK(zotero.count() == 3);
  CHECK(zotero.result.left_out == 1);
  const Papers tabs("csv", "종류\t제목\t저자\n논문\t느린 조수\t김하나\n블로그\t가마 이야기\t이두리\n", "a.tsv");
  CHECK(tabs.count() == 1);
  CHECK(tabs.result.left_out == 1);
}

TEST_CASE("tables that are not lists of papers") {
  CHECK(Papers("csv", "name,price\nA,1\nB,2\n").text_of("no-digest") ==
        "0: a table without a column of titles, not a list of papers");
  CHECK(Papers("csv", "Id,Label,title,arxiv_id,url\npaper:1,A,A,2403.01234,https://a.example\n").count() == 0);
  CHECK(Papers("csv", "Id,Label,Kind,title,url\npaper:1,A,paper,Slow Tides of Glass,https://arxiv.org/abs/2403.01234\n")
            .count() == 0);
  CHECK(
      Papers(
          "csv",
          "id:ID(Paper),:LABEL,title:string,url:string\n1,Paper,Slow Tides of Glass,https://arxiv.org/abs/2403.01234\n")
          .count() == 0);
  CHECK(Papers("csv", "Source,Target,Type,Kind,title,url\na,b,c,d,e,f\n").count() == 0);
  CHECK(guess("x.csv", "name,price\nA,1\n") == "csv");
  CHECK(guess("-", "title,authors,url\nA,B C,https://a.example\n") == "csv");
  CHECK(guess("x.txt", "title\tauthors\nA\tB C\n") == "csv");
  CHECK(guess("x.txt", "| title | authors |\n|---|---|\n| A | https://a.example |\n") == "markdown");
  CHECK(guess("x.txt", "# Title, authors\n\nhttps://a.example\n") == "markdown");
  const std::string listed =
      "See https://a.example\n\n| Title | Authors | Link |\n|---|:---:|---|\n| A | B C | [x](https://x.example) |\n";
  CHECK(guess("x.txt", listed) == "markdown");
  CHECK(guess("-", listed) == "markdown");
  CHECK(guess("-", "Title | Authors | Link\n--- | --- | ---\nA | B C | https://x.example\n") == "markdown");
  CHECK(guess("-", "# Day\n\ntitle, authors\n\n- [A](https://a.example)\n") == "markdown");
  CHECK(guess("x", "name,price\nA,1\n") == "none");
}
