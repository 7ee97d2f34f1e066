// What people write as TeX in BibTeX: formulas, spaces, commands of their own, marks for sorting.
#include <doctest/doctest.h>

#include "parsers/fields/tex.hpp"
#include "parsers_papers.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

std::string read_fields(const std::string& fields) {
  const Papers papers("bibtex", "@article{k,\n" + fields + "\n}\n", "tex.bib");
  return papers.paper();
}

std::string read_title(const std::string& title) { return read_fields("title = {" + title + "}, author = {Ek, Bo}"); }

}  // namespace

TEST_CASE("BibTeX: formulas between \\( and \\)") {
  CHECK(read_title("Slow \\(\\Lambda\\)\\(\\Pi\\) Tides") == "Slow ΛΠ Tides | Bo Ek");
  CHECK(read_title("Radix-8\\(^{\\mbox{m}}\\) Tides") == "Radix-8^m Tides | Bo Ek");
  CHECK(read_title("Tides of \\(q_{0}\\) Glass") == "Tides of q_0 Glass | Bo Ek");
  CHECK(read_title("Tides in \\(\\mathcal{O}(n)\\) Steps") == "Tides in O(n) Steps | Bo Ek");
  CHECK(read_title("Mixed \\(\\beta\\)-Tides and $\\tau$-Ebbs") == "Mixed β-Tides and τ-Ebbs | Bo Ek");
  CHECK(read_title("A k\\({}^{\\mbox{th}}\\) Tide") == "A k^th Tide | Bo Ek");
  CHECK(read_title("Tides of n \\(n - 1\\) Stones") == "Tides of n n - 1 Stones | Bo Ek");
  CHECK(read_title("Tides \\(never closed") == "Tides (never closed | Bo Ek");
  CHECK(read_title("Tides \\([a,b]\\) and \\(k\\)") == "Tides [a,b] and k | Bo Ek");
}

TEST_CASE("BibTeX: thin spaces are blanks") {
  CHECK(read_title("Tides at 40\\,kHz") == "Tides at 40 kHz | Bo Ek");
  CHECK(read_title("Quartz\\;and\\:Slate") == "Quartz and Slate | Bo Ek");
  CHECK(read_title("Ebb\\thinspace Flow") == "Ebb Flow | Bo Ek");
  CHECK(read_title("Not\\!here") == "Nothere | Bo Ek");
  CHECK(read_title("Tides etc.\\@ of Glass") == "Tides etc. of Glass | Bo Ek");
  CHECK(read_fields("title={Tides of Slate}, author={O.{\\,}T. Ostrander and Vale, W.\\,H.}") ==
        "Tides of Slate | O. T. Ostrander; W. H. Vale");
}

TEST_CASE("TeX: an unknown command with an argument leaves the argument") {
  CHECK(read_title("Tides of \\acro{QXW} Glass") == "Tides of QXW Glass | Bo Ek");
  CHECK(read_title("\\titlecap{slow} Tides") == "slow Tides | Bo Ek");
  CHECK(read_title("Tides of \\mycmd{a \\emph{b} c}") == "Tides of a b c | Bo Ek");
  CHECK(read_title("The \\textls{Ebb}, Revisited") == "The Ebb, Revisited | Bo Ek");
  CHECK(read_title("\\foreignword{Gezeiten} und Glas") == "Gezeiten und Glas | Bo Ek");
  CHECK(read_tex("\\acro{QXW} and \\unknown") == "QXW and \\unknown");
  CHECK(read_tex("\\open{ is not closed") == "\\open{ is not closed");
}

TEST_CASE("TeX: names of programs, dashes and blanks by name") {
  CHECK(read_title("Tides in \\XeTeX and \\LuaTeX{}") == "Tides in XeTeX and LuaTeX | Bo Ek");
  CHECK(read_title("Tides\\Dash an Ode") == "Tides—an Ode | Bo Ek");
  CHECK(read_title("From \\AmSTeX{} to \\LaTeXe") == "From AmSTeX to LaTeX2e | Bo Ek");
  CHECK(read_title("\\pdfTeX: a Tide") == "pdfTeX: a Tide | Bo Ek");
  CHECK(read_title("Ebb\\slash Flow") == "Ebb/Flow | Bo Ek");
}

TEST_CASE("TeX: a group that begins with a style is not a set") {
  CHECK(read_title("Notes on {\\em Tides: An Ode}") == "Notes on Tides: An Ode | Bo Ek");
  CHECK(read_title("An Ode to {\\tt EBB:} A Form") == "An Ode to EBB: A Form | Bo Ek");
  CHECK(read_title("On {\\it Ebb, Flow} and Glass") == "On Ebb, Flow and Glass | Bo Ek");
  CHECK(read_title("{\\sl Quartz=Slate} at Noon") == "Quartz=Slate at Noon | Bo Ek");
  CHECK(read_title("On {\\bf\\it Ebb: Flow}") == "On Ebb: Flow | Bo Ek");
  CHECK(read_tex("Sets {a, b} and {k: v}") == "Sets {a, b} and {k: v}");
}

TEST_CASE("TeX: an accent ends with an empty group") {
  CHECK(read_title("Devan\\=ag\\=ar\\={\\i}{} Tides") == "Devanāgārī Tides | Bo Ek");
  CHECK(read_title("Kal\\=\\i{} Tides") == "Kalī Tides | Bo Ek");
  CHECK(read_title("Caf\\'e{} Tides") == "Café Tides | Bo Ek");
  CHECK(read_title("Nov\\'{y}{} Tides") == "Nový Tides | Bo Ek");
  CHECK(read_title("\\`a{} la Tide") == "à la Tide | Bo Ek");
}

TEST_CASE("BibTeX: marks for sorting are no part of dates, names and titles") {
  const auto dated = [](const std::string& year) {
    return read_fields("title={Ebb of Slate}, author={Ek, Bo}, year={" + year + "}");
  };
  CHECK(dated("{\\noopsort{1961a}}1962") == "Ebb of Slate | Bo Ek | 1962");
  CHECK(dated("\\SortNoop{2007}2008") == "Ebb of Slate | Bo Ek | 2008");
  CHECK(dated("{\\noop{x}}2011b") == "Ebb of Slate | Bo Ek | 2011");
  CHECK(dated("\\textit{2013}") == "Ebb of Slate | Bo Ek | 2013");
  CHECK(dated("{\\relax 2014}") == "Ebb of Slate | Bo Ek | 2014");
  CHECK(dated("2015a") == "Ebb of Slate | Bo Ek | 2015");
  CHECK(dated("1985c") == "Ebb of Slate | Bo Ek | 1985");
  CHECK(read_fields(
            "title={{\\noopsort{aaa}}Ebb of Slate}, author={{\\noopsort{Ak}}Bo Ek and {\\SortNoop{B}}Mara Vale}") ==
        "Ebb of Slate | Bo Ek; Mara Vale");
}
