#include <doctest/doctest.h>

#include "parsers_papers.hpp"

namespace {

std::string bib(const std::string& text, std::size_t at = 0) { return Papers("bibtex", text).paper(at); }
std::string tagged(const std::string& text, std::size_t at = 0) { return Papers("tagged", text).paper(at); }
std::string guess(const std::string& name, const std::string& text) {
  kgbuild::Diagnostics diagnostics;
  const auto* const format = kgbuild::guess_input_format(kgbuild::Source::from_bytes(name, text, diagnostics));
  return format ? std::string(format->name) : "none";
}

}  // namespace

TEST_CASE("references: exports of services in BibTeX") {
  // Google Scholar
  CHECK(bib("@article{ode2024slow,\n  title={Slow Tides of Glass},\n  author={Ode, An and Lind, Bo and others},\n  "
            "journal={arXiv preprint arXiv:2403.01234},\n  year={2024}\n}") ==
        "Slow Tides of Glass | An Ode; Bo Lind; + | 2024 | 2403.01234");
  // Zotero
  CHECK(
      bib("\n@misc{ode_slow_2024,\n\ttitle = {Slow {Tides}: {A} {Benchmark}, {Again}},\n\turl = "
          "{http://arxiv.org/abs/2403.01234},\n\tdoi = {10.48550/arXiv.2403.01234},\n\tabstract = {We show 5\\% on "
          "{GLASS}.},\n\turldate = {2024-05-02},\n\tpublisher = {arXiv},\n\tauthor = {Ode, An and van der Berg, "
          "Jan},\n\tmonth = mar,\n\tyear = {2024},\n\tnote = {arXiv:2403.01234 [cs]},\n\tkeywords = {Computer "
          "Science - Machine Learning},\n\tfile = {Full Text PDF:files/1/x.pdf:application/pdf},\n}\n") ==
      "Slow Tides: A Benchmark, Again | An Ode; Jan van der Berg | 2024-03 | 2403.01234 | 10.48550/arxiv.2403.01234 | "
      "http://arxiv.org/abs/2403.01234");
  // DBLP
  CHECK(bib("@article{DBLP:journals/corr/abs-2403-01234,\n  author       = {An Ode and\n                  Bo Lind "
            "0001},\n  title        = {{GLASS:} {A} Tide, Slowly},\n  journal      = {CoRR},\n  volume       = "
            "{abs/2403.01234},\n  year         = {2024},\n  url          = "
            "{https://doi.org/10.48550/arXiv.2403.01234},\n  timestamp    = {Mon, 01 Apr 2024},\n  biburl       = "
            "{https://dblp.example/rec/x.bib},\n  bibsource    = {dblp}\n}") ==
        "GLASS: A Tide, Slowly | An Ode; Bo Lind 0001 | 2024 | 2403.01234 | 10.48550/arxiv.2403.01234 | "
        "https://doi.org/10.48550/arXiv.2403.01234");
  // an anthology
  CHECK(
      bib("@inproceedings{ode-lind-2023-slow,\n    title = \"Slow Tides of {G}lass\",\n    author = \"Ode, An  and\n  "
          "    Lind, Bo\",\n    editor = \"Fen, Cy\",\n    month = dec,\n    year = \"2023\",\n    url = "
          "\"https://anthology.example/2023.main.1\",\n    doi = \"10.18653/v1/2023.main.1\",\n    pages = "
          "\"1--12\",\n    abstract = \"We weave.\"\n}") ==
      "Slow Tides of Glass | An Ode; Bo Lind | 2023-12 |  | 10.18653/v1/2023.main.1 | "
      "https://anthology.example/2023.main.1");
  // JabRef
  const Papers jabref(
      "bibtex",
      "% Encoding: UTF-8\n\n@Article{Ode2024,\n  author       = {An Ode and Bo Lind},\n  date         = "
      "{2024-03-11},\n  title        = {Slow Tides},\n  eprint       = {2403.01234},\n  eprintclass  = "
      "{cs.CL},\n  eprinttype   = {arXiv},\n  groups       = {To read, Tides},\n}\n\n@Comment{jabref-meta: "
      "databaseType:biblatex;}\n\n@Comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n1 "
      "StaticGroup:Tides\\;0\\;1\\;\\;\\;\\;;\n}\n");
  CHECK(jabref.count() == 1);
  CHECK(jabref.paper() == "Slow Tides | An Ode; Bo Lind | 2024-03-11 | 2403.01234");
  CHECK(jabref.diagnostics.empty());
  // arXiv
  CHECK(bib("@misc{ode2024slow,\n      title={Slow Tides}, \n      author={An Ode and Bo Lind},\n      year={2024},\n  "
            "    eprint={2403.01234},\n      archivePrefix={arXiv},\n      primaryClass={cs.LG},\n      "
            "url={https://arxiv.org/abs/2403.01234}, \n}") ==
        "Slow Tides | An Ode; Bo Lind | 2024 | 2403.01234 |  | https://arxiv.org/abs/2403.01234");
}

TEST_CASE("references: people in BibTeX") {
  CHECK(bib("@misc{k, title={T}, author={{Quarry Team} and {Barnes and Noble, Inc.}}}") ==
        "T | Quarry Team; Barnes and Noble, Inc");
  CHECK(
      bib("@misc{k, title={T}, author={G{\\\"o}del, Kurt and {\\'E}mile {\\O}st and \\v{C}apek, Ji\\v{r}{\\'\\i}}}") ==
      "T | Kurt G\u00F6del; \u00C9mile \u00D8st; Ji\u0159\u00ED \u010Capek");
  CHECK(bib("@misc{k, title={T}, author={Ode, Jr., An and Lind, III, Bo}}") == "T | An Ode Jr.; Bo Lind III");
  CHECK(bib("@misc{k, title={T}, author={Lindqvist, Mara}}") == "T | Mara Lindqvist");
  CHECK(bib("@misc{k, title={T}, author={An Ode, Bo Lind, Cy Fen and others}}") == "T | An Ode; Bo Lind; Cy Fen; +");
  CHECK(bib("@misc{k, title={T}, author={{\\relax Ch}ristos Ode and Lind, {Bo}}}") == "T | Christos Ode; Bo Lind");
  CHECK(bib("@misc{k, title={T}, author={\uAE40, \uAC00\uC628 and \u738B, \u5C0F\u660E}}") ==
        "T | \uAE40\uAC00\uC628; \u738B\u5C0F\u660E");
  CHECK(bib("@misc{k, title={T}, author={{OpenQuarry}}}") == "T | OpenQuarry");
}

TEST_CASE("references: titles and ids in BibTeX") {
  CHECK(bib("@misc{k, title={``Why Tides?'' {E}xplaining {\\emph{Slow}} \\& Glass --- {II}}}") ==
        "\"Why Tides?\" Explaining Slow & Glass \u2014 II");
  CHECK(bib("@misc{k, title={{{Tides, Glass, and {Salt}}}}}") == "Tides, Glass, and Salt");
  CHECK(bib("@misc{k, title={Learning $L_2$ and $\\alpha$-Tides in {$O(n)$}}}") ==
        "Learning L_2 and \u03B1-Tides in O(n)");
  CHECK(bib("@article{k, title={Tides}, subtitle={A Study}, eprint={cs/0112017}, archiveprefix={arXiv}}") ==
        "Tides: A Study |  |  | cs/0112017");
  CHECK(bib("@article{k, title={Tides}, eprint={2403.01234}, eprinttype={pubmed}}") == "Tides");
  CHECK(bib("@article{k, title={Tides}, howpublished={\\url{https://arxiv.org/abs/2403.01234v2}}}") ==
        "Tides |  |  | 2403.01234 |  | https://arxiv.org/abs/2403.01234v2");
  CHECK(bib("@article{k, title={Tides}, doi={https://doi.org/10.1000/A\\_b}}") == "Tides |  |  |  | 10.1000/a_b");
  CHECK(bib("@article{k, title={Tides}, note={An answer to arXiv:2403.01234}}") == "Tides");
}

TEST_CASE("references: dates in BibTeX") {
  const auto date = [](const std::string& fields) {
    const Papers papers("bibtex", "@misc{k, title={T}, " + fields + "}");
    return papers.result.entries.at(0).date;
  };
  CHECK(date("year=2024, month=mar, day=11") == "2024-03-11");
  CHECK(date("year={2024}, month={03}") == "2024-03");
  CHECK(date("year={2024}, month=11 # \"~\" # mar") == "2024-03-11");
  CHECK(date("date={2024-03-11/2024-03-14}, year={2020}") == "2024-03-11");
  CHECK(date("date={2024-03}") == "2024-03");
  CHECK(date("date={2024}") == "2024");
  CHECK(date("year={to appear}") == "");
  CHECK(date("year=1986, month=may") == "1986");
  CHECK(date("year={2024}, month={Sept.--Oct.}") == "2024-09");
}

TEST_CASE("references: months of BibTeX with days, ties and marked macros") {
  const auto date_of = [](const std::string& month) {
    return bib("@article{k, title={T}, author={Ode, An}, year=2020, month=" + month + "}");
  };
  for (const char* const month : {"{#mar#}", "\"#mar#\"", "{mar}", "#mar#", "mar # \"/\" # apr"})
    CHECK(date_of(month) == "T | An Ode | 2020-03");
  for (const char* const month : {"\"1~\" # mar", "{1~} # mar", "mar # \"~1\"", "{\"1~\" # mar}", "{#mar# 1}",
                                  "mar # {\\,} # 1", "\"1\\nobreakspace \" # mar", "\"1st \" # mar"})
    CHECK(date_of(month) == "T | An Ode | 2020-03-01");
  CHECK(bib("@article{k, title={C# and F#}, author={#ode#}, year=2020}\n@string{ode = {Ode, An and Lind, Bo}}") ==
        "C# and F# | An Ode; Bo Lind | 2020");
}

TEST_CASE("references: dates of BibLaTeX that are ranges, seasons or uncertain") {
  const auto date = [](const std::string& value) {
    const Papers papers("bibtex", "@misc{k, title={T}, date={" + value + "}}");
    return papers.result.entries.at(0).date;
  };
  CHECK(date("2024-03/2024-05") == "2024-03");
  CHECK(date("2024~") == "2024");
  CHECK(date("2024-03?") == "2024-03");
  CHECK(date("2024-03-11%/2024-04") == "2024-03-11");
  CHECK(date("2023-10~/..") == "2023-10");
  CHECK(date("2023/") == "2023");
  CHECK(date("/2022-05") == "2022-05");
  CHECK(date("../2022") == "2022");
  CHECK(date("2021-21") == "2021");
  CHECK(date("2021-XX") == "2021");
  CHECK(date("2021-04-XX") == "2021-04");
  CHECK(date("202X") == "");
  CHECK(date("2020-05-14T10:00:00") == "2020-05-14");
  CHECK(date("2020/05/14") == "2020-05-14");
}

TEST_CASE("references: entries of BibTeX in blocks of code") {
  const std::string a = "@article{a,\n  title={Slow tides},\n  author={Lind, Bo}\n}\n";
  const std::string b = "@misc{b,\n  title={Graph weaving},\n  author={Ode, An}\n}\n";
  for (const std::string& text :
       {"# Citations\n\nPlease cite:\n\n```bibtex\n" + a + "```\n\nand\n\n```\n" + b + "```\n",
        "```bibtex\n" + a + b + "```\n", "~~~\n" + a + "~~~\n~~~\n" + b + "~~~\n",
        "## How to cite\n\n    " + a + "\n    " + b, "# Works\n\n" + a + "\nsome text\n\n" + b}) {
    CAPTURE(text);
    const Papers papers("markdown", text);
    CHECK(papers.sum_holds());
    REQUIRE(papers.count() == 2);
    CHECK(papers.paper(0) == "Slow tides | Bo Lind");
    CHECK(papers.paper(1) == "Graph weaving | An Ode");
  }
  CHECK(guess("-", "```bibtex\n" + a + "```\n") == "bibtex");
  // A list of papers is what the file is about; how to cite is not.
  const std::string list =
      "- [Moss and rain](https://arxiv.org/abs/2403.00001)\n- [Fog](https://arxiv.org/abs/2403.00002)\n";
  CHECK(Papers("markdown", "# Papers\n\n" + list + "\n## Cite\n\n```\n" + a + "```\n").count() == 2);
}

TEST_CASE("references: entries in comments are counted and said") {
  const std::string shown = "@article{a, title={Shown}, author={Ode, An}}\n";
  const auto left_out = [&](const std::string& comment) {
    for (const std::string& text : {comment + shown, shown + comment}) {
      const Papers papers("bibtex", text);
      CHECK(papers.count() == 1);
      CHECK(papers.sum_holds());
      CHECK(papers.said("malformed-bibtex") == 0);
    }
    return Papers("bibtex", comment + shown).text_of("left-out");
  };
  CHECK(left_out("@comment{@article{hid, title={Hidden}, author={Ode, An}}}\n") ==
        "1: 1 of 2 entries was left out: line 1 is in a comment (hid)");
  CHECK(left_out("@Comment{\n  @article{hid, title={See @misc{x, y}}}\n@string{s={t}}\n@misc(h,)\n}\n") ==
        "2: 2 of 3 entries were left out: line 2 is in a comment (hid); line 4 is in a comment (h)");
  CHECK(left_out("% @article{hid, title={Hidden}}\n%@misc{h,\n%  title={H}}\n") ==
        "1: 2 of 3 entries were left out: line 1 is in a comment (hid); line 2 is in a comment (h)");
  CHECK(left_out("@comment{jabref-meta: databaseType:bibtex;}\n@comment{mail@t.example, or @home}\n% mail@b{c,\n") ==
        "");
}

TEST_CASE("references: what is not a paper is left out and said") {
  const Papers papers(
      "bibtex",
      "@proceedings{v, title={Proceedings of Tides}, year=2020}\n@software{s, title={glasslib}, "
      "url={https://g.example}}\n@software{t, title={tidelib}, author={An Ode}}\n@online{o, title={A "
      "Page}, doi={10.1234/x}}\n@misc{m, author={An Ode}}\n@misc{n, title={{}}}\n@book{b, title={Book of "
      "Tides}}\n@xdata{x, author={Bo Lind}}\n@string{a = {b}}\n");
  CHECK(papers.count() == 3);
  CHECK(papers.result.left_out == 4);
  CHECK(papers.sum_holds());
  CHECK(
      papers.text_of("left-out") ==
      "1: 4 of 7 entries were left out: line 1 is a volume of papers (Proceedings of Tides); line 2 is not a paper: it "
      "has neither authors, a DOI nor an arXiv id (glasslib); line 5 has no title (An Ode)");
}

TEST_CASE("references: entries of BibTeX that name each other are called by their keys") {
  const auto left_out = [](const char* text) { return Papers("bibtex", text).text_of("left-out"); };
  const std::string none = " of 3 entries were left out: line 1 has no title (loom); line 2 has no title (tide)";
  const std::string good = "@misc{good, title={An Ode to Looms}, author={Bo Lind}}\n";
  CHECK(left_out(("@misc{loom, crossref={tide}}\n@misc{tide, crossref={loom}}\n" + good).c_str()) == "1: 2" + none);
  CHECK(left_out(("@misc{loom, author={An Ode}, crossref={tide}}\n@misc{tide, xdata={loom}}\n" + good).c_str()) ==
        "1: 2" + none);
  CHECK(left_out(("@misc{loom}\n@misc{tide, year=2020}\n" + good).c_str()) == "1: 2" + none);
  CHECK(left_out(("@misc{loom, crossref={loom}}\n" + good).c_str()) ==
        "1: 1 of 2 entries was left out: line 1 has no title (loom)");
  CHECK(left_out(("@misc{loom, author={An Ode}}\n" + good).c_str()) ==
        "1: 1 of 2 entries was left out: line 1 has no title (An Ode)");
}

TEST_CASE("references: odd BibTeX is read as it was meant") {
  CHECK(bib("@misc{k, title={A } Tide},\n author={Ode, An}, year=2024}\n@misc{b, title={B}}") == "A | An Ode | 2024");
  CHECK(bib("@misc{k, title={A } Tide},\n author={Ode, An}, year=2024}\n@misc{b, title={B}}", 1) == "B");
  CHECK(bib("@misc{k, title={A}, author={Ode, An; Lind, Bo}}") == "A | An Ode; Bo Lind");
  CHECK(bib("@misc{k,\n title\n = {A}, author = \"An Ode\" # \" and \" # \"Bo Lind\"}") == "A | An Ode; Bo Lind");
  CHECK(bib("@misc{k, title={A}, author={An Ode \\& Bo Lind}}") == "A | An Ode; Bo Lind");
  CHECK(Papers("bibtex", "\n@misc{k,\n  year = 2024,\n  title = {A}}").result.entries.at(0).line == 4);
}

TEST_CASE("references: odd BibTeX is said with its place") {
  CHECK(Papers("bibtex", "@misc{a,\n title={A},\n year={2001,\n@misc{b,\n title={B}}").text_of("malformed-bibtex") ==
        "1: an entry is not closed; what follows its last whole field was left out");
  CHECK(Papers("bibtex", "\n@misc{a, title={A}, title={B}}\n@misc{b, year=1, year=2}").text_of("malformed-bibtex") ==
        "2: an entry has the field `title` twice; the first counts; 1 more such place");
  CHECK(Papers("bibtex", "@misc{a, title={A}}\n@misc{a, title={B}}").text_of("repeated-entry-key") ==
        "2: the key `a` was used before; each entry is read");
  CHECK(Papers("bibtex", "no reference").text_of("no-digest") == "0: no paper found in it");
  CHECK(Papers("bibtex", "@misc{a, title={A}}").diagnostics.empty());
}

TEST_CASE("references: exports in RIS") {
  // Zotero
  CHECK(tagged("TY  - UNPB\nTI  - Slow Tides\nAU  - Ode, An\nAU  - van der Berg, Jan\nAB  - We weave.\nDA  - "
               "2024/03/11/\nPY  - 2024\nDO  - 10.48550/arXiv.2403.01234\nDP  - arXiv.org\nPB  - arXiv\nUR  - "
               "http://arxiv.org/abs/2403.01234\nY2  - 2024/05/02/10:00:00\nER  - \n") ==
        "Slow Tides | An Ode; Jan van der Berg | 2024-03-11 | 2403.01234 | 10.48550/arxiv.2403.01234 | "
        "http://arxiv.org/abs/2403.01234");
  // Scopus
  CHECK(tagged("TY  - JOUR\nAU  - Ode, A.\nAU  - Lind, B.C.\nTI  - Slow tides of glass\nPY  - 2024\nT2  - Tides\nVL  - "
               "3\nDO  - 10.1000/x.1\nUR  - https://www.scopus.example/1\nAB  - We weave.\nER  -\n") ==
        "Slow tides of glass | A. Ode; B.C. Lind | 2024 |  | 10.1000/x.1 | https://www.scopus.example/1");
  CHECK(tagged("TY  - JOUR\nT1  - Slow Tides\nA1  - Ode, An\nY1  - 2024/03//\nN2  - We weave.\nM3  - doi: "
               "10.1000/x.1\nER  - ") == "Slow Tides | An Ode | 2024-03 |  | 10.1000/x.1");
  CHECK(tagged("TY  - JOUR\nTI  - Slow Tides\nAU  - An Ode; Bo Lind; Cy Fen\nPY  - 2024///\nER  - ") ==
        "Slow Tides | An Ode; Bo Lind; Cy Fen | 2024");
  CHECK(
      tagged("TY  - JOUR\nTI  - Slow Tides\nAU  - Lindqvist, Mara\nPY  - 2024/03/11\nM1  - arXiv:2403.01234\nER  - ") ==
      "Slow Tides | Mara Lindqvist | 2024-03-11 | 2403.01234");
  CHECK(tagged("TY  - JOUR\nTI  - Slow Tides\nPY  - 2024\nDA  - March 11\nAU  - Ode, A\nER  - ") ==
        "Slow Tides | A Ode | 2024-03-11");
}

TEST_CASE("references: exports of Web of Science, PubMed and EndNote") {
  CHECK(tagged("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Ode, A\n   Lind, BC\nAF Ode, An\n   Lind, Bo "
               "C.\nTI Slow tides of\n   glass\nSO TIDES\nAB We weave.\n   Well.\nDI 10.1000/x.1\nPD MAR 11\nPY "
               "2024\nUT WOS:0001\nER\n\nEF\n") ==
        "Slow tides of glass | An Ode; Bo C. Lind | 2024-03-11 |  | 10.1000/x.1");
  CHECK(tagged("PT J\nAU Ode, A\nTI Slow tides\nPD MAR-APR\nPY 2024\nER\n") == "Slow tides | A Ode | 2024-03");
  CHECK(
      tagged("\nPMID- 12345678\nOWN - NLM\nDP  - 2024 Mar 11\nTI  - Slow tides of\n      glass.\nLID - S0140(20)1 "
             "[pii]\nLID - 10.1000/x.1 [doi]\nAB  - We weave.\n      Well.\nFAU - Ode, An\nAU  - Ode A\nFAU - Lind, Bo "
             "C\nAU  - Lind BC\nPHST- 2024/01/01 00:00 [received]\nSO  - Tides. 2024.\n\n") ==
      "Slow tides of glass | An Ode; Bo C Lind | 2024-03-11 |  | 10.1000/x.1");
  CHECK(tagged("PMID- 1\nTI  - Slow tides?\nDP  - 2024 Spring\nAU  - Ode A\nAU  - Lind BC\n") ==
        "Slow tides? | A Ode; B C Lind | 2024");
  CHECK(tagged("%0 Journal Article\n%T Slow Tides\n%A Ode, An\n%A Lind, Bo\n%D 2024\n%8 March 11\n%R 10.1000/x.1\n%U "
               "https://t.example/1\n%X We weave.\n") ==
        "Slow Tides | An Ode; Bo Lind | 2024-03-11 |  | 10.1000/x.1 | https://t.example/1");
  CHECK(tagged("%0 Generic\n%T Slow Tides\n%A An Ode\n%J arXiv preprint arXiv:2403.01234\n%D 2024\n") ==
        "Slow Tides | An Ode | 2024 | 2403.01234");
  const Papers several("tagged",
                       "TY  - JOUR\nTI  - A\nAU  - Ode, An\nER  - \nTY  - JOUR\nAU  - Lind, Bo\nER  - \nTY  - "
                       "JOUR\nTI  - C\nER  - \n");
  CHECK(several.count() == 1);
  CHECK(several.sum_holds());
  CHECK(several.said("left-out") == 1);
  CHECK(several.result.entries[0].digest == "ris");
}

TEST_CASE("references: software and pages are papers only with people or an id") {
  const Papers papers("tagged",
                      "TY  - COMP\nTI  - glasslib\nUR  - https://g.example\nER  - \nTY  - COMP\nTI  - "
                      "tidelib\nAU  - Ode, An\nER  - \nTY  - ELEC\nTI  - A Page\nDO  - 10.1234/x\nER  - "
                      "\nTY  - WEB\nTI  - Another\nUR  - https://p.example\nER  - \nTY  - JOUR\nTI  - "
                      "Tides\nUR  - https://t.example\nER  - \n");
  CHECK(papers.count() == 3);
  CHECK(papers.result.left_out == 2);
  CHECK(papers.sum_holds());
  CHECK(Papers("tagged", "%0 Web Page\n%T A Page\n%U https://p.example\n").result.left_out == 1);
  CHECK(bib("@article{k, title={T}, journaltitle={arXiv:2403.01234}}") == "T |  |  | 2403.01234");
  CHECK(bib("@article{k, title={T}, note={\\url{https://arxiv.org/abs/2403.01234}}}") == "T |  |  | 2403.01234");
}

TEST_CASE("references: files are known by their text") {
  CHECK(guess("a.bib", "@misc{a, title={A}}") == "bibtex");
  CHECK(guess("a.txt", "% note\n\n@misc{a,\n title={A}}") == "bibtex");
  CHECK(guess("-", "@article{a,\n title={see https://a.example}}") == "bibtex");
  CHECK(guess("a.txt", "TY  - JOUR\nUR  - https://a.example\n") == "tagged");
  CHECK(guess("savedrecs.txt", "FN Clarivate\nVR 1.0\nPT J\nAU Ode, A\n") == "tagged");
  CHECK(guess("-", "PMID- 123\nTI  - A\n") == "tagged");
  CHECK(guess("a.txt", "# Day\n\n- [A](https://a.example)\n@misc{a, x}\n") == "markdown");
  CHECK(guess("a.md", "@misc{a, title={A}}") == "markdown");
  CHECK(guess("a.enw", "%0 Book\n%T A\n") == "tagged");
  CHECK(guess("a.txt", "@alice, you may want https://a.example\n") == "markdown");
}
