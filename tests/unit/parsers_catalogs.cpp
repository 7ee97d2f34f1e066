// Tagged files of library catalogues and databases: Ovid, Copac, SilverPlatter, Biblioscape, RefWorks, NoteExpress.
#include <doctest/doctest.h>

#include "parsers_papers.hpp"

namespace {

/// The papers of a text, one a line, each with its venue: `paper @ venue`.
std::string papers_of(const std::string& text) {
  const Papers papers("tagged", text);
  CHECK(papers.sum_holds());
  std::string shown;
  for (std::size_t i = 0; i < papers.count(); ++i) {
    shown.append(i == 0 ? "" : "\n").append(papers.paper(i));
    if (!papers.result.entries[i].venue.empty()) shown.append(" @ ").append(papers.result.entries[i].venue);
  }
  if (papers.result.left_out > 0) shown.append("\nleft out: ").append(std::to_string(papers.result.left_out));
  return shown;
}

std::string guess(const std::string& text) {
  kgbuild::Diagnostics diagnostics;
  const auto source = kgbuild::Source::from_bytes("papers.txt", text, diagnostics);
  const kgbuild::InputFormat* const format = kgbuild::guess_input_format(source);
  return format ? std::string(format->name) : "none";
}

constexpr const char* ovid_tags =
    "<1. >\nVN  - Ovid Technologies\nDB  - Tidal Abstracts\n"
    "AU  - Lindqvist, Mara B. [Author, Reprint Author; E-mail: mara@tides.example]\nAU  - Behnam, Oto [Author]\n"
    "AU  - Quill, Dee [Editor]\nTI  - Slow tides of glass: a benchmark for patience.\n"
    "SO  - Tidal Learning & Systems. 12(3-4):45-60, November 15, 2024.\nDO  - https://dx.doi.org/10.5555/tides.7\n"
    "AB  - We measure how slowly\n  models answer.\nYR  - 2024\nXL  - http://ovid.example/cgi?T=JS\n\n"
    "<2. >\nVN  - Ovid Technologies\nAU  - Fen A\nAU  - Marrow CD\nTI  - Kilns that learn to cool. [Review]\n"
    "SO  - Kilns. 7:1-9, 2023 Mar.\nDP  - 2023 Mar\n";
constexpr const char* ovid_names =
    "Database: Tidal Abstracts <1990 to 2024>\nSearch Strategy:\n1 tides (20)\n\n<8>\nScore\n  *****\nAuthor\n"
    "  Lindqvist, Mara 1;  Behnam, Oto 2;  van der Fen, Ada MD, PhD *\nInstitution\n  (1)Tidal Lab, Oslo, Norway\n"
    "Title\n  Effects of patient decoding on\n  slow tides.[Review]\nSource\n"
    "  Journal of the Tidal Association. 5(2):10-20, 2021 May 4.\nAbstract\n  We wait.\nAuthor Keywords\n"
    "  tides;  patience.\nDOI Number\n  10.5555/jta.2021.8\nLink to the Ovid Full Text or citation\n"
    " http://ovid.example/cgi?T=JS\n\n"
    "<9>\nAuthors\n  Ode A.  Lind BC.\nTitle\n  Dim lamps for long nights\nSource\n  Lamps. Vol 3(1) Jan 2020, 5-9\n";

}  // namespace

TEST_CASE("catalogues: Ovid") {
  CHECK(papers_of(ovid_tags) ==
        "Slow tides of glass: a benchmark for patience | Mara B. Lindqvist; Oto Behnam | 2024-11-15 |  | "
        "10.5555/tides.7 @ Tidal Learning & Systems\nKilns that learn to cool | A Fen; C D Marrow | 2023-03 @ Kilns");
  CHECK(papers_of(ovid_names) ==
        "Effects of patient decoding on slow tides | Mara Lindqvist; Oto Behnam; Ada van der Fen | 2021-05-04 |  | "
        "10.5555/jta.2021.8 @ Journal of the Tidal Association\n"
        "Dim lamps for long nights | A. Ode; B C Lind | 2020-01 @ Lamps");
  CHECK(papers_of("<1. >\nVN  - Ovid Technologies\nAU  - Hall, Mara\nTI  - Waiting as a skill.\nJT  - Journal of "
                  "Patience.\nDG  - Mar 2022\nYR  - 2022\nDI  - https://dx.doi.org/10.5555/jop.22\n") ==
        "Waiting as a skill | Mara Hall | 2022-03 |  | 10.5555/jop.22 @ Journal of Patience");
  const Papers papers("tagged", ovid_names);
  CHECK(papers.result.entries[0].body == "We wait.");
  CHECK(papers.result.entries[0].keywords == std::vector<std::string>{"tides", "patience"});
  CHECK(papers.result.entries[0].digest == "ovid");
}

TEST_CASE("catalogues: Copac") {
  CHECK(papers_of("TI- Computing with tides at the harbour\nAU- Barrow, Berry, 1930-\nAU- Abbot, W.\nSE- Tides in "
                  "computing\nPU- London : Tidal Press\nPY- 1998\nKW- Harbours, London, Records\n    management\n\n"
                  "TI- Real tide systems : management and\n    design\nAU- Tebbs, David\nPY- c2001\nUR- "
                  "https://arxiv.org/abs/2403.01234\n") ==
        "Computing with tides at the harbour | Berry Barrow; W. Abbot | 1998 @ Tides in computing\n"
        "Real tide systems: management and design | David Tebbs | 2001 | 2403.01234 |  | "
        "https://arxiv.org/abs/2403.01234");
  CHECK(papers_of("Copac export\n\nTI- Learning from weavers / Ada Fen and Oto Behnam\nAU- Fen, Ada\nAU- Behnam, "
                  "Oto\nPY- [2015]\n\nTI- No one wrote this\nPY- 2016\n") ==
        "Learning from weavers | Ada Fen; Oto Behnam | 2015\nleft out: 1");
  CHECK(papers_of("TI- Slow Looms\nAU- Fen, Ada\nPY- 2011\n") == "Slow Looms | Ada Fen | 2011");
}

TEST_CASE("catalogues: SilverPlatter") {
  CHECK(papers_of("Record 1 of 2 - TIDEBASE 2004/01-2004/06\n\nTI:  Slow tides of glass\nAU:  Lindqvist,-Mara-B; "
                  "van-der-Fen,-Ada\nSO:  Tidal-Letters. 2004 Nov; 12(3): 45-60\nDE:  tides-; glass-\nAB:  We "
                  "measure\nit.\nPY:  2004\n\nRecord 2 of 2 - TIDEBASE 2004/01-2004/06\n\nTI:  Kilns that learn\nAU:  "
                  "Marrow,-Cy\nSO:  Kilns. 2003; 7(1): 1-9\n") ==
        "Slow tides of glass | Mara B Lindqvist; Ada van der Fen | 2004-11 @ Tidal Letters\n"
        "Kilns that learn | Cy Marrow | 2003 @ Kilns");
  CHECK(papers_of("TI: Quiet forests\nAU: Rook, Lea; Tarn, Ivo\nSO: Forest Letters. 2010; 3(2): 5-8\nDO: "
                  "10.5555/forest.10\n\nTI: A handbook of looms\nAU: Hall,-Mara (ed)\nPY: 2008\n") ==
        "Quiet forests | Lea Rook; Ivo Tarn | 2010 |  | 10.5555/forest.10 @ Forest Letters\nleft out: 1");
  CHECK(papers_of("AU: Ode,-An; Lind,-Bo\nTI: Lamps for long nights\nSO: Proceedings-of-the-Lamp-Conference. 1999 Jun "
                  "3; : 12-20\n\nAU: Ode,-An\nTI: Lamps again\nSO: Lamp-Letters. 2000; 1(1): 1-2\n") ==
        "Lamps for long nights | An Ode; Bo Lind | 1999-06-03 @ Proceedings of the Lamp Conference\n"
        "Lamps again | An Ode | 2000 @ Lamp Letters");
}

TEST_CASE("catalogues: Biblioscape, RefWorks, NoteExpress") {
  CHECK(papers_of("--AU-- Lindqvist, M.; Behnam, O. S.\n--TI-- Slow Tides of Glass\n--ST-- Tidal Letters\n--YP-- "
                  "2006\n--AB-- We measure\nslow models.\n\n--UR-- http://tides.example/1\n------\n--AU-- Fen, "
                  "Ada\n--TI-- Looms\n--YP-- 2007\n------\n--TI-- Only a Title\n------\n") ==
        "Slow Tides of Glass | M. Lindqvist; O. S. Behnam | 2006 |  |  | http://tides.example/1 @ Tidal Letters\n"
        "Looms | Ada Fen | 2007\nleft out: 1");
  CHECK(
      papers_of("\n--TI-- Kilns\n--AU-- Marrow, Cy\n--YP-- 2003\n--AT-- https://arxiv.org/abs/2303.01234\n------\n") ==
      "Kilns | Cy Marrow | 2003 | 2303.01234 |  | https://arxiv.org/abs/2303.01234");
  CHECK(papers_of("RT Journal Article\nSR 1\nA1 Lindqvist,Mara\nA1 Behnam,Oto\nT1 Slow tides\nJF Tidal Letters\nYR "
                  "2024\nFD Mar 11\nDO 10.5555/tides.1\nER\n\nRT Conference Proceedings\nA1 Fen,Ada;Hall,Mara;\nT1 "
                  "Looms\nT2 Loom Conference\nYR 2023\n") ==
        "Slow tides | Mara Lindqvist; Oto Behnam | 2024-03-11 |  | 10.5555/tides.1 @ Tidal Letters\n"
        "Looms | Ada Fen; Mara Hall | 2023 @ Loom Conference");
  CHECK(
      papers_of("{Reference Type}: Journal Article\n{Title}: Slow tides\n{Author}: Lindqvist, Mara\n{Author}: Behnam, "
                "Oto\n{Journal}: Tidal Letters\n{Year}: 2024\n{DOI}: 10.5555/tides.1\n\n{Reference Type}: Conference "
                "Proceedings\n{Title}: 玻璃的慢潮\n{Author}: 王伟;李娜\n{Year}: 2022\n") ==
      "Slow tides | Mara Lindqvist; Oto Behnam | 2024 |  | 10.5555/tides.1 @ Tidal Letters\n"
      "玻璃的慢潮 | 王伟; 李娜 | 2022");
}

TEST_CASE("catalogues: other ways to write notes, people and years") {
  CHECK(papers_of("<1>\nTitle\n  Slow tides of glass. [Review] [45 refs]\nSource\n  Tides. 12(3):45-60, 2024 Mar-Apr.\n"
                  "Author\n  Ode A.; Lind B.C.; de la Fen J.\n") ==
        "Slow tides of glass | A. Ode; B.C. Lind; J. de la Fen | 2024-03 @ Tides");
  CHECK(papers_of("<1. >\nTI  - Tides in books\nAU  - Ode, An\nSO  - In: Fen, Ada [Ed]; Hall, Mara [Ed]. (2012). The "
                  "handbook of tides (pp. 10-20). Oslo: Tidal Press.\n") ==
        "Tides in books | An Ode | 2012 @ The handbook of tides");
  CHECK(papers_of("FN- Copac\nTI- Looms\nAU- Fen, Ada\nAU- Ode, An [ed.]\nPY- 1999-2001\n") ==
        "Looms | Ada Fen | 1999");
  // Refer: the tags of EndNote without its first.
  CHECK(papers_of("%A An Ode\n%A Bo Lind\n%T Slow Tides / Fast Tides\n%J Tidal Letters\n%D March 2024\n\n\n%T "
                  "Kilns\n%A Ada Fen\n%D 2023\n") ==
        "Slow Tides / Fast Tides | An Ode; Bo Lind | 2024-03 @ Tidal Letters\nKilns | Ada Fen | 2023");
}

TEST_CASE("catalogues: known by their text, and only by several tags") {
  CHECK(guess(ovid_tags) == "tagged");
  CHECK(guess(ovid_names) == "tagged");
  CHECK(guess("TI- Looms\nAU- Fen, Ada\n") == "tagged");
  CHECK(guess("TI: Looms\nAU: Fen, Ada\n") == "tagged");
  CHECK(guess("AI- based looms\nTI- nothing else\n") == "markdown");
  CHECK(guess("RT @fen look at https://t.example\n") == "markdown");
  CHECK(guess("<1>\nA line\nTitle\nAnother\n") == "markdown");
  CHECK(guess("TI: Looms\nIt is by Ada Fen.\n") == "markdown");
}

TEST_CASE("catalogues: a record of another dialect after one takes nothing away") {
  CHECK(papers_of("TI- Looms\nAU- Fen, Ada\nTI- Kilns\nAU- Marrow, Cy\nTY  - JOUR\nTI  - Tides\nAU  - Ode, An\nER  - ")
            .starts_with("Looms | Ada Fen\nKilns | "));
}
