// Lists in other markup than Markdown.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_papers.hpp"

using namespace kgbuild;

namespace {

const std::vector<std::string> all{"Glasswing: Folding Long Contexts | Tove Lindgren; Akio Mori",
                                   "A Survey of Quiet Optimizers | Bao Tran; Selma van der Berg"};

/// Title, people and id of both papers; each on the line of the file that `lines` says.
void check(const std::string& text, std::vector<std::uint32_t> lines, const std::string& name, bool people = true) {
  CAPTURE(text);
  const Papers read("markdown", text, name);
  CHECK(read.sum_holds());
  REQUIRE(read.count() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(read.paper(i).starts_with(people ? all[i] : all[i].substr(0, all[i].find(" |"))));
    CHECK(read.result.entries[i].arxiv_id == (i == 0 ? "2411.90001" : "2411.90002"));
    CHECK(read.result.entries[i].line == lines[i]);
  }
}

const std::string u1 = "https://arxiv.org/abs/2411.90001", u2 = "https://arxiv.org/abs/2411.90002";
const std::string t1 = "Glasswing: Folding Long Contexts", t2 = "A Survey of Quiet Optimizers";
const std::string a1 = "Tove Lindgren, Akio Mori", a2 = "Bao Tran, Selma van der Berg";

}  // namespace

TEST_CASE("Org") {
  check("#+TITLE: Papers\n\n* TODO [[" + u1 + "][" + t1 + "]] :folding:\n:PROPERTIES:\n:AUTHOR: " + a1 +
            "\n:YEAR: 2024\n:END:\n\nIt folds.\n* DONE [[" + u2 + "][" + t2 + "]]\n:PROPERTIES:\n:AUTHOR: " + a2 +
            "\n:END:\n",
        {3, 10}, "papers.org");
  for (const std::string state : {"WAITING", "HOLD", "REVIEWING", "MAYBE", "SKIPPED"})
    check("* " + state + " [[" + u1 + "][" + t1 + "]]\n:PROPERTIES:\n:AUTHOR: " + a1 + "\n:END:\n* " + state +
              " [#B] [[" + u2 + "][" + t2 + "]]\n:PROPERTIES:\n:AUTHOR: " + a2 + "\n:END:\n",
          {1, 5}, "papers.org");
  check("* Papers\n** " + t1 + "\n:PROPERTIES:\n:AUTHORS: " + a1 + "\n:URL: " + u1 + "\n:END:\n** READ [#A] " + t2 +
            "\n:PROPERTIES:\n:AUTHORS: " + a2 + "\n:URL: " + u2 + "\n:END:\n",
        {2, 7}, "papers.org");
  check("* Week 1\n- [[" + u1 + "][" + t1 + "]], " + a1 + "\n- [[" + u2 + "][" + t2 + "]], " + a2 + "\n", {2, 3},
        "p.txt");
  check("#+title: Week\n| Title | Authors | Link |\n|-------+---------+------|\n| " + t1 + " | " + a1 + " | [[" + u1 +
            "][pdf]] |\n| " + t2 + " | " + a2 + " | [[" + u2 + "][pdf]] |\n",
        {4, 5}, "papers.org");
  check("#+TITLE: Week\n1. *" + t1 + "* [[" + u1 + "]]\n   " + a1 + "\n2. *" + t2 + "* [[" + u2 + "]]\n   " + a2 + "\n",
        {2, 4}, "papers.org");
}

TEST_CASE("reStructuredText") {
  check("Papers\n======\n\n* `" + t1 + " <" + u1 + ">`_, " + a1 + "\n* `" + t2 + " <" + u2 + ">`__, " + a2 + "\n",
        {4, 5}, "p.rst");
  check("Papers\n======\n\n`" + t1 + " <" + u1 + ">`_\n" + std::string(70, '-') + "\n\n:Authors: " + a1 +
            "\n\nIt folds.\n\n`" + t2 + " <" + u2 + ">`_\n" + std::string(70, '-') + "\n\n:Authors: " + a2 + "\n",
        {4, 11}, "p.rst");
  check(t1 + "\n" + std::string(40, '=') + "\n\n:Author: " + a1 + "\n:URL: " + u1 + "\n\n" + t2 + "\n" +
            std::string(40, '=') + "\n\n:Author: " + a2 + "\n:URL: " + u2 + "\n",
        {1, 7}, "p.rst");
  check(".. contents::\n\n#. **" + t1 + "**, " + a1 + ". `pdf <" + u1 + ">`_\n#. **" + t2 + "**, " + a2 + ". `pdf <" +
            u2 + ">`_\n",
        {3, 4}, "p.txt");
  check("Papers\n------\n\n.. note:: Soon.\n\n* `" + t1 + "`_\n* `" + t2 + "`_\n\n.. _`" + t1 + "`: " + u1 + "\n.. _" +
            t2 + ": " + u2 + "\n",
        {6, 7}, "none.rst", false);
}

TEST_CASE("AsciiDoc") {
  check("= Papers\n:author: Nobody\n\n* " + u1 + "[" + t1 + "], " + a1 + "\n* " + u2 + "[" + t2 + "], " + a2 + "\n",
        {4, 5}, "p.adoc");
  check("== " + u1 + "[" + t1 + "]\n\n" + a1 + "\n\nIt folds.\n\n== link:" + u2 + "[" + t2 + "]\n\n" + a2 + "\n",
        {1, 7}, "p.adoc");
  check(". *" + t1 + "*. " + a1 + ". " + u1 + "[pdf]\n. *" + t2 + "*. " + a2 + ". " + u2 + "[pdf]\n", {1, 2}, "p.adoc");
  check("== " + t1 + "\n\nAuthors:: " + a1 + "\nLink:: " + u1 + "[arXiv]\n\n== " + t2 + "\n\nAuthors:: " + a2 +
            "\nLink:: " + u2 + "[arXiv]\n",
        {1, 6}, "p.asciidoc");
  check("* " + u1 + "[" + t1 + ",window=_blank] +\n" + a1 + "\n* " + u2 + "[" + t2 + "^] +\n" + a2 + "\n", {1, 3},
        "p.txt");
}

TEST_CASE("wikis") {
  check("== Papers ==\n* [" + u1 + " " + t1 + "], " + a1 + "\n* [" + u2 + " " + t2 + "], " + a2 + "\n", {2, 3},
        "p.wiki");
  check("* '''" + t1 + "''', " + a1 + " [" + u1 + " pdf]\n* '''" + t2 + "''', " + a2 + " [" + u2 + " pdf]\n", {1, 2},
        "p.txt");
  check("# [" + u1 + " " + t1 + "]\n#* " + a1 + "\n# [" + u2 + " " + t2 + "]\n#* " + a2 + "\n", {1, 3}, "p.mediawiki");
  check("=== [" + u1 + " " + t1 + "] ===\n''" + a1 + "''\n\nIt [[fold|folds]].\n\n=== [" + u2 + " " + t2 + "] ===\n''" +
            a2 + "''\n",
        {1, 6}, "p.wiki");
  check(
      "== Folding ==\n* ''" + t1 + "'', " + a1 + ", " + u1 + "\n== Rest ==\n* ''" + t2 + "'', " + a2 + ", " + u2 + "\n",
      {2, 4}, "p.wiki");
}

TEST_CASE("LaTeX") {
  check("\\begin{itemize}\n\\item \\href{" + u1 + "}{" + t1 + "}, " + a1 + "\n\\item \\href{" + u2 + "}{" + t2 + "}, " +
            a2 + "\n\\end{itemize}\n",
        {2, 3}, "p.tex");
  check(
      "\\begin{thebibliography}{9}\n\n\\bibitem[Lindgren et~al.(2024)]{l}\nTove Lindgren and Akio Mori.\n\\newblock " +
          t1 +
          ".\n\\newblock {\\em arXiv preprint arXiv:2411.90001}, 2024.\n\n\\bibitem{t}\nBao Tran and Selma van~der "
          "Berg.\n\\newblock " +
          t2 + ".\n\\newblock In {\\em ICLR}, 2023. \\url{" + u2 + "}.\n\n\\end{thebibliography}\n",
      {4, 9}, "p.bbl");
  check("\\bibitem{l} Tove Lindgren and Akio Mori, ``" + t1 + ",'' \\emph{Nature}, 2024, \\url{" + u1 +
            "}.\n\\bibitem{t} Bao Tran and Selma van der Berg, ``" + t2 + ",'' \\emph{Nature}, 2023, \\url{" + u2 +
            "}.\n",
        {1, 2}, "p.txt");
  check("\\begin{enumerate}\n  \\item \\textbf{" + t1 + "}. " + a1 + ". % soon\n    \\url{" + u1 +
            "}\n  \\item \\textbf{" + t2 + "}. " + a2 + ".\n    \\url{" + u2 + "}\n\\end{enumerate}\n",
        {2, 4}, "p.tex");
}

TEST_CASE("LaTeX: bibliographies of the usual styles") {
  const auto bibliography = [](const std::string& items) {
    return "\\begin{thebibliography}{9}\n\\expandafter\\ifx\\csname url\\endcsname\\relax\n  "
           "\\providecommand{\\doi}[1]{doi: #1}\\else\n  \\providecommand{\\doi}{doi: \\begingroup}\\fi\n\n" +
           items + "\\end{thebibliography}\n";
  };
  const auto list = [&](const std::string& items) {
    const Papers got("markdown", bibliography(items), "p.bbl");
    std::string read;
    for (std::size_t i = 0; i < got.count(); ++i) read += got.paper(i) + "\n";
    return read;
  };
  // natbib
  CHECK(list("\\bibitem[M{\\\"u}ller et~al.(2023)M{\\\"u}ller, Quill, and {\\O}stby]{m}\nJohann M{\\\"u}ller, Marta "
             "Quill, and {\\AA}sa {\\O}stby.\n\\newblock Graph weaving with {S}parse looms.\n\\newblock In "
             "\\emph{Advances "
             "in Neural\n  Information Processing Systems}, volume~36, pages 12--20, 2023{\\natexlab{a}}.\n\n") ==
        "Graph weaving with Sparse looms | Johann Müller; Marta Quill; Åsa Østby | 2023\n");
  // plain
  CHECK(list("\\bibitem{l}\nB.~Lind and A.~K. Ode.\n\\newblock Slow tides of glass.\n\\newblock {\\em J. Patience}, "
             "12(3):34--56, 2024.\n\n\\bibitem{t}\nS.~Tarr.\n\\newblock {\\em The Book of Pebbles}.\n\\newblock Glass "
             "Press, 2022.\n") ==
        "Slow tides of glass | B. Lind; A. K. Ode | 2024\nThe Book of Pebbles | S. Tarr | 2022\n");
  // IEEEtran
  CHECK(list("\\bibitem{IEEEhowto:l}\nB.~Lind and A.~K. Ode, ``Slow tides of glass,'' \\emph{J. Patience}, vol.~12,\n  "
             "no.~3, pp. 34--56, Mar. 2024.\n\n\\bibitem{o}\nR.~Okafor \\emph{et~al.}, ``Retrieval without memory,'' "
             "\\emph{Lett.}, 2022.\n") ==
        "Slow tides of glass | B. Lind; A. K. Ode | 2024-03\nRetrieval without memory | R. Okafor; + | 2022\n");
  // ACM
  CHECK(
      list(
          "\\bibitem[Lind and Ode(2024)]%\n        {l}\n\\bibfield{author}{\\bibinfo{person}{Bo Lind} {and} "
          "\\bibinfo{person}{An~K. Ode}.} \\bibinfo{year}{2024}\\natexlab{}.\n\\newblock \\showarticletitle{Slow Tides "
          "of Glass}.\n\\newblock \\bibinfo{journal}{\\emph{Journal of Patience}} \\bibinfo{volume}{12} "
          "(\\bibinfo{year}{2024}).\n\\newblock\n\\href{https://doi.org/10.1000/jp.1}{doi:\\nolinkurl{10.1000/"
          "jp.1}}\n") ==
      "Slow Tides of Glass | Bo Lind; An K. Ode | 2024 |  | 10.1000/jp.1 | https://doi.org/10.1000/jp.1\n");
  // REVTeX
  CHECK(
      list("\\bibitem [{\\citenamefont {Lind}\\ and\\ \\citenamefont {Ode}(2024)}]{l}%\n  \\BibitemOpen\n  \\bibfield  "
           "{author} {\\bibinfo {author} {\\bibfnamefont {B.}~\\bibnamefont {Lind}}\\ and\\ \\bibinfo {author} "
           "{\\bibfnamefont {A.}~\\bibnamefont {Ode}},\\ }\\bibfield  {title} {\\bibinfo {title} {Slow tides of "
           "glass},\\ "
           "}\\href {https://doi.org/10.1103/x} {\\bibfield  {journal} {\\bibinfo  {journal} {Phys. Rev. Lett.}\\ "
           "}\\textbf {\\bibinfo {volume} {132}},\\ \\bibinfo {pages} {34} (\\bibinfo {year} {2024})}\\BibitemShut "
           "{NoStop}%\n")
          .starts_with("Slow tides of glass | B. Lind; A. Ode | 2024"));
}

TEST_CASE("LaTeX: files that BibLaTeX writes") {
  const std::string head = "% $ biblatex auxiliary file $\n% $ biblatex bbl format version 3.2 $\n\\refsection{0}\n";
  const auto person = [](const std::string& family, const std::string& given, const std::string& rest = "") {
    return "        {{un=0,hash=aa}{%\n           family={" + family + "},\n           familyi={X\\bibinitperiod},\n" +
           "           given={" + given + "},\n" + rest + "           givenun=0}}%\n";
  };
  const std::string first =
      "    \\entry{l}{article}{}\n      \\name{author}{2}{}{%\n" + person("Lind", "Bo") +
      person("Ode", "An\\bibnamedelima K.") +
      "      }\n      \\strng{namehash}{aa}\n      \\field{title}{Slow tides: {A} benchmark}\n      "
      "\\field{month}{3}\n      \\field{year}{2024}\n      \\verb{doi}\n      \\verb 10.1000/jp.1\n      "
      "\\endverb\n";
  const std::string second = "    \\entry{b}{inproceedings}{}\n      \\name{author}{1}{}{%\n" +
                             person("Berg", "J{\\\"o}rg", "           prefix={van\\bibnamedelima der},\n") +
                             "      }\n      \\name{editor}{1}{}{%\n" + person("Moor", "Cy") +
                             "      }\n      \\field{title}{Graph weaving}\n      \\field{eprinttype}{arXiv}\n      "
                             "\\verb{eprint}\n      \\verb "
                             "2303.90001\n      \\endverb\n    \\endentry\n";
  const Papers read("bibtex", head + first + "    \\endentry\n" + second + "\\endinput\n", "p.bbl");
  CHECK(read.sum_holds());
  CHECK(read.diagnostics.empty());
  REQUIRE(read.count() == 2);
  CHECK(read.paper(0) == "Slow tides: A benchmark | Bo Lind; An K. Ode | 2024-03 |  | 10.1000/jp.1");
  CHECK(read.paper(1) == "Graph weaving | Jörg van der Berg |  | 2303.90001");
  const Papers open("bibtex", head + first + second, "p.bbl");
  CHECK(open.count() == 2);
  CHECK(open.text_of("malformed-bibtex") == "4: an entry is not closed");
  kgbuild::Diagnostics diagnostics;
  const auto guess = [&](const std::string& text) {
    return kgbuild::guess_input_format(kgbuild::Source::from_bytes("p.bbl", text, diagnostics))->name;
  };
  CHECK(guess(head + first) == "bibtex");
  CHECK(guess("\\begin{thebibliography}{9}\n\\bibitem{l} Bo Lind. Tides.\n") == "markdown");
}

TEST_CASE("LaTeX: braces that are not closed take linear time") {
  std::string text = "\\bibitem{a} ";
  for (int i = 0; i < 20000; ++i) text += "\\emph{a \\href{b}{";
  CHECK(Papers("markdown", text, "p.tex").count() == 0);
}

TEST_CASE("listings that arXiv mails") {
  const std::string line(78, '-');
  const std::string mail =
      "From: no-reply@arxiv.example\nSubject: cs daily 2\n\n" + line + "\n" + line +
      "\nSubmissions to:\nComputation and Language\n" + line + "\n" + line +
      "\n\\\\\narXiv:2411.90001\nDate: Wed, 6 Nov 2024 17:23:45 GMT   (55kb)\n\nTitle: Glasswing: Folding\n"
      "  Long Contexts\nAuthors: Tove Lindgren,\n  Akio Mori\nCategories: cs.CL cs.AI\nComments: 17 pages,\n  with "
      "wings\n\\\\\n"
      "  We fold what is long. See also arXiv:2401.00001 for\nmore.\n\\\\ ( https://arxiv.org/abs/2411.90001 ,  "
      "55kb)\n" +
      line +
      "\n\\\\\narXiv:2411.90002 (*cross-listing*)\nreplaced with revised version Tue, 5 Nov 2024 10:00:00 GMT   "
      "(1kb)\n\n"
      "Title: A Survey of Quiet Optimizers\nAuthors: Bao Tran and Selma van der Berg\nCategories: cs.LG\n"
      "\\\\ ( https://arxiv.org/abs/2411.90002 ,  1kb)\n" +
      line + "\n";
  check(mail, {14, 30}, "mail.txt");
  const Papers read("markdown", mail, "mail.txt");
  CHECK(read.result.entries[0].date == "2024-11-06");
  CHECK(read.result.entries[0].body.find("We fold") != std::string::npos);
  CHECK(read.result.entries[1].date.empty());
}

TEST_CASE("listings that arXiv mails: where a paper appeared, and its DOI") {
  const auto record = [](const std::string& id, const std::string& fields) {
    return "---------\n\\\\\narXiv:" + id + "\nDate: Wed, 6 Nov 2024 17:23:45 GMT   (55kb)\n\nTitle: Glasswing " + id +
           "\nAuthors: Tove Lindgren, Akio Mori\nCategories: cs.CL\n" + fields +
           "\\\\\n  We fold.\n\\\\ ( https://arxiv.org/abs/" + id + " ,  55kb)\n";
  };
  const Papers read("markdown",
                    record("2411.90001", "Comments: 9 pages\nJournal-ref: ICML 2024\nDOI: 10.1109/FOLD.2024.1080\n") +
                        record("2411.90002", "DOI: 10.1145/1234.5678\nReport-no: TR-7\n") +
                        record("2411.90003",
                               "Journal-ref: Proceedings of the 41st International\n  Conference on Machine "
                               "Learning, 2024\n") +
                        record("2411.90004",
                               "Journal-ref: Nature 620 (2023) 47-60\nDOI: 10.1038/s41586-023-06221-2\n"
                               "MSC-class: 68T05\n") +
                        record("2411.90005", "ACM-class: I.2\n"),
                    "mail.txt");
  REQUIRE(read.count() == 5);
  CHECK(read.paper(0) ==
        "Glasswing 2411.90001 | Tove Lindgren; Akio Mori | 2024-11-06 | 2411.90001 | 10.1109/fold.2024.1080 | "
        "https://arxiv.org/abs/2411.90001");
  CHECK(read.result.entries[0].venue == "ICML 2024");
  CHECK(read.result.entries[1].doi == "10.1145/1234.5678");
  CHECK(read.result.entries[2].venue == "Proceedings of the 41st International Conference on Machine Learning");
  CHECK(read.result.entries[3].venue == "Nature");
  CHECK(read.result.entries[3].doi == "10.1038/s41586-023-06221-2");
  CHECK(read.result.entries[4].url == "https://arxiv.org/abs/2411.90005");
  CHECK(read.result.entries[4].venue.empty());
}

TEST_CASE("alerts of Google Scholar") {
  const Papers read("markdown",
                    "[PDF] Glasswing: Folding Long Contexts\nT Lindgren, A Mori - arXiv preprint arXiv:2411.90001, "
                    "2024\nWe fold what is long, and it stays folded for as long as anybody reads it ...\n\n"
                    "[HTML] A Survey of Quiet Optimizers\nB Tran, S Berg, I Petrov… - Nature, 2023\nOptimizers "
                    "are loud, and this is a survey of those that are not, as far as we know ...\n\n"
                    "Do Tiny Models Dream\nI Petrov - arXiv preprint arXiv:2411.90003, 2024\nThey do, and this is "
                    "what they see while the others are awake and trained ...\n",
                    "alert.txt");
  REQUIRE(read.count() == 3);
  CHECK(read.paper(0) == "Glasswing: Folding Long Contexts | T Lindgren; A Mori | 2024 | 2411.90001");
  CHECK(read.paper(1) == "A Survey of Quiet Optimizers | B Tran; S Berg; I Petrov; + | 2023");
  CHECK(read.paper(2) == "Do Tiny Models Dream | I Petrov | 2024 | 2411.90003");
}

TEST_CASE("Markdown with signs of other markup stays Markdown") {
  for (const std::string sign :
       {"== not a heading ==", ":fire: Hot\n---", "\\item", "#+TITLE: x", "https://x.example[1]"}) {
    CAPTURE(sign);
    const Papers read("markdown",
                      "# Papers\n\n" + sign + "\n\n- [" + t1 + "](" + u1 + ")\n- [" + t2 + "](" + u2 + ")\n");
    CHECK(read.count() == 2);
  }
}

TEST_CASE("reports of NEP: people on further lines") {
  const std::string people = "Tove Lindgren (University of Tides, Faculty of Waiting)\n";
  const std::string url1 = "http://d.repec.org/n?u=RePEc:arx:papers:2411.90001&r=ain";
  const std::string url2 = "http://d.repec.org/n?u=RePEc:arx:papers:2411.90002&r=ain";
  const std::string head = "----------\nNEP: New Economics Papers\n----------\n\nPapers:  2\n\n";
  check(head + "In this issue we have:\n----------\n\n1. " + t1 + "\nLindgren, Tove; Mori, Akio\n2. " + t2 +
            "\nTran, Bao\n\n----------\n\n1. " + t1 + "\nDate: \t2024-02-07\nBy: \t" + people +
            "Akio Mori (Fen Institute)\nURL: \t" + url1 +
            "\nWe fold what is long.\nKeywords: \tFolding, Tides\nJEL: "
            "\tD81\n\n2. " +
            t2 + "\nDate: \t2024-02\nBy: \tBao Tran (Fen Institute); Selma van der Berg\nURL: \t" + url2 +
            "\nWe survey.\n",
        {17, 26}, "nep.txt");
  check(head + "1.  Glasswing: Folding\n    Long Contexts\n\n    " + people +
            "    Akio Mori (Institute for\n      Tides)\n\n"
            "    We fold what is long.\n\n    URL: " +
            url1 + "\n    Date: 2024-02-07\n\n2.  " + t2 +
            "\n\n    Bao Tran\n    Selma van der Berg\n\n    We survey.\n\n    URL: " + url2 + "\n",
        {7, 19}, "nep.txt");
  check("1. " + t1 + "\n   Date:  2024-02-07\n   By:    " + people + "          Akio Mori\n   URL:   " + url1 +
            "\n          We fold.\n\n2. " + t2 +
            "\n   By:    Bao Tran\n          Selma van der Berg\n   URL:   " + url2 + "\n          We survey.\n",
        {1, 8}, "nep.txt");
}
