#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "parsers/fields/entities.hpp"
#include "parsers/fields/tags.hpp"
#include "parsers/fields/tex.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers_papers.hpp"

using namespace kgbuild::parsing;

TEST_CASE("a clean title stays as it is") {
  for (const std::string title : {
           "Q*: Improving Multi-step Reasoning",
           "C++ and C# Agents",
           "Beyond A*: Search by A* and Q* Alike",
           "A* Search",
           "Training <think> Tokens",
           "The <s> and </s> of Sequences",
           "Sorting in O(n^2) Time",
           "A $50 Robot, a $100 Hand",
           "From $5 to $10-$20 a Day",
           "US$ and A$ Prices",
           "On f(x)_i and g(x)_j",
           "snake_case_names and __init__",
           "\"Why Should I Trust You?\": Explaining Anything",
           "Saying \"No\" and \"Yes\"",
           "'Tis the Season, It's Late",
           "Agents' Choices and Users' Fears",
           "a < b and c > d",
           "R&D, AT&T; and Q&A",
           "Marrow [Extended Version]",
           "[Re] Kilnfire",
           "E[X](t) of Walks",
           "Text-to-{Image,Video}",
           "{a: 1} is JSON",
           "rock ~ roll, ~100 and 2023~2024, p~q",
           "A --flag for C:\\temp",
           "\\method: A Macro",
           "5* Hotels, 3* Motels",
           "Über Naïve Ångström, 논문 읽기, 「潮」と波",
           "Marrow: Pruning, Again...",
           "2*3 and 4*5 and 2**3 and 4**5",
           "What? `` Open",
       }) {
    CHECK(clean_title(title) == title);
  }
}

TEST_CASE("entities") {
  CHECK(clean_title("Q&amp;A and A&#39;s &lt;think&gt; Loops") == "Q&A and A's <think> Loops");
  CHECK(clean_title("Caf&eacute; &Uuml;ber &scaron; &Lstrok;&oacute;d&#x17A;") == "Café Über š Łódź");
  CHECK(clean_title("Tide&nbsp;&ndash;&nbsp;Glass&hellip;") == "Tide – Glass…");
  CHECK(clean_title("A &amp;amp; B &amp;lt;x&amp;gt;") == "A & B <x>");
  CHECK(clean_title("&#42;a&#42; &#95;b&#95; &#36;x^2&#36;") == "*a* _b_ $x^2$");
  CHECK(clean_title("&alpha;-Nets &times; &rarr;") == "α-Nets × →");
  CHECK(decode_entities("&unknown; & &; &#xD800; &#0; &#99999999; &amp &#x;") ==
        "&unknown; & &; &#xD800; &#0; &#99999999; &amp &#x;");
  CHECK(decode_entities("&#8220;a&#8221;&#147;b&#148;") == "“a”“b”");
}

TEST_CASE("tags") {
  CHECK(clean_title("<i>E. coli</i> Meets CO<sub>2</sub> Nets") == "E. coli Meets CO2 Nets");
  CHECK(clean_title("10<sup>6</sup> Steps in L<sup>2</sup>") == "10^6 Steps in L^2");
  CHECK(clean_title("The 4<sup>th</sup> Tide of Marrow<sup>1</sup>") == "The 4th Tide of Marrow1");
  CHECK(clean_title("<jats:italic>In vivo</jats:italic> <SPAN class=\"x\">Tides</SPAN><br/>Rise") ==
        "In vivo Tides Rise");
  CHECK(clean_title("&lt;i&gt;Marrow&lt;/i&gt; Again") == "Marrow Again");
  CHECK(clean_title("<p>Tide <b><i>Glass</i></b></p>") == "Tide Glass");
  CHECK(clean_title("<a href=\"https://x.example/?a=1&amp;b=2\">Tide</a> Glass") == "Tide Glass");
  CHECK(strip_tags("<b>open <think>x</think> </b> </i>") == "open <think>x</think>  </i>");
}

TEST_CASE("TeX") {
  CHECK(clean_title("L\\'evy Walks and K\\\"ahler Maps") == "Lévy Walks and Kähler Maps");
  CHECK(clean_title("L{\\'e}vy, K\\\"{a}hler, {\\L}ukasz, Na\\\"{\\i}ve, {\\v{C}}ech, \\c{C}elik, Erd\\H{o}s") ==
        "Lévy, Kähler, Łukasz, Naïve, Čech, Çelik, Erdős");
  CHECK(clean_title("\\o re, Stra\\ss{}e, \\AA ngstr\\\"om") == "øre, Straße, Ångström");
  CHECK(clean_title("\\emph{Making} Tools With \\texttt{ToolForge}") == "Making Tools With ToolForge");
  CHECK(clean_title("{\\bf Tide} {\\em Glass}, \\textbf{\\textit{Both}}") == "Tide Glass, Both");
  CHECK(clean_title("In $L^2$ and $\\ell_{ij}$, SL$^{2}$A, $\\alpha$-Nets") == "In L^2 and ℓ_ij, SL^2A, α-Nets");
  CHECK(clean_title("$\\mathcal{O}(n^*)$ and $x^*$ and $a_i$ and $b_i$") == "O(n^*) and x^* and a_i and b_i");
  CHECK(clean_title("At $10^{-3}$ and 30$^\\circ$ and $\\frac{1}{2}$ in $\\sim$20 s") ==
        "At 10^-3 and 30° and 1/2 in ~20 s");
  CHECK(clean_title("{BERT} and {{T}5}: {P}re-training") == "BERT and T5: Pre-training");
  CHECK(clean_title("{{Marrow: Pruning, by Feel}}") == "Marrow: Pruning, by Feel");
  CHECK(clean_title("R\\&D at 5\\% for \\$20 and \\#1") == "R&D at 5% for $20 and #1");
  CHECK(clean_title("Gaussian~Splatting, {Tide}~{Glass}") == "Gaussian Splatting, Tide Glass");
  CHECK(clean_title("``Tide'' and `Glass'") == "\"Tide\" and 'Glass'");
  CHECK(clean_title("\\\"Why\\\" Asks Marrow") == "\"Why\" Asks Marrow");
  CHECK(clean_title("$n$-gram, $k$NN, $$x$$") == "n-gram, kNN, x");
  CHECK(clean_title("O(n\\^{}2) at p\\~{}q, \\textless{}think\\textgreater{} \\textbar{} a \\textless b") ==
        "O(n^2) at p~q, <think> | a < b");
  CHECK(clean_title("10\\textmu{}m, 5\\texteuro, \\guillemotleft{}Tide\\guillemotright") == "10µm, 5€, «Tide»");
  CHECK(clean_title("Open {brace and $dollar and \\") == "Open {brace and $dollar and \\");
}

TEST_CASE("TeX that stays") {
  for (const std::string title : {"M$^{2}$Loom: $\\times$ and $\\textbf{Only}$", "\\textsc{Loom-X} of `tide.n.01`",
                                  "The `Looms' of $a_i$ and $b_i$", "{BERT} at 5\\%"})
    CHECK(clean_title(title, TitleStyle::tex) == (title.starts_with("{") ? "{BERT} at 5%" : title));
  CHECK(clean_title("L\\'evy &amp; <i>K\\\"ahler</i> **$L^2$**", TitleStyle::tex) == "Lévy & Kähler $L^2$");
}

TEST_CASE("Markdown") {
  CHECK(clean_title("**Tide** and *Glass* and __Marrow__ and _Kiln_ and ~~Old~~") ==
        "Tide and Glass and Marrow and Kiln and Old");
  CHECK(clean_title("***Tide***, **T**ide **G**lass, *K*iln") == "Tide, Tide Glass, Kiln");
  CHECK(clean_title("[Tide (Glass)](https://x.example/a_(b)) [here](x.pdf \"The paper\")") == "Tide (Glass) here");
  CHECK(clean_title("**[Tide](https://x.example)** ![i](i.png) Glass[^1]") == "Tide Glass");
  CHECK(clean_title("[Tide Glass][1]") == "Tide Glass");
  CHECK(clean_title("[[Tide Glass]] and [[notes|Marrow]]") == "Tide Glass and Marrow");
  CHECK(clean_title("`Tide` with ``a`b``") == "Tide with a`b");
  CHECK(clean_title("Q\\*: A\\_B \\[Tide\\] 1\\. Glass \\# \\<x\\>") == "Q*: A_B [Tide] 1. Glass # <x>");
  CHECK(clean_title("**\"Tide Glass\"**") == "Tide Glass");
}

TEST_CASE("quotation marks around all of a title") {
  for (const std::string title : {"\"Tide Glass\"", "'Tide Glass'", "“Tide Glass”", "‘Tide Glass’", "«Tide Glass»",
                                  "「Tide Glass」", "《Tide Glass》", "„Tide Glass“", "“\"Tide Glass\"”",
                                  "``Tide Glass''", "  \" Tide  Glass \" ", "&quot;Tide Glass&quot;"}) {
    CHECK(clean_title(title) == "Tide Glass");
  }
  CHECK(clean_title("'It's a Tide'") == "It's a Tide");
  CHECK(clean_title("\"\"Why?\": Asking\"") == "\"Why?\": Asking");
  CHECK(clean_title("“Tide” and “Glass”") == "“Tide” and “Glass”");
  CHECK(clean_title("\"\"") == "\"\"");
}

TEST_CASE("letters are composed, what nobody sees is dropped") {
  CHECK(clean_title("Le\u0301vy \u1112\u1161\u11AB") == "L\u00E9vy \uD55C");
  CHECK(clean_title("Ti\u00ADde\u200B Glass\uFEFF") == "Tide Glass");
  CHECK(clean_title("Tide\u00A0\n  Glass\t") == "Tide Glass");
}

TEST_CASE("the full stop of a list") {
  CHECK(strip_list_stop("Tide Glass.") == "Tide Glass");
  CHECK(strip_list_stop("Tide Glass,") == "Tide Glass");
  CHECK(strip_list_stop("潮。") == "潮");
  for (const std::string title : {"Tide Glass...", "Agents in the U.S.", "Marrow by Ode et al.", "Why?"})
    CHECK(strip_list_stop(title) == title);
}

TEST_CASE("hostile titles cost linear time") {
  for (const std::string piece :
       {"[", "](",    "![", "*",   "**a",  "_a", "`",  "``a ", "{", "}",   "\\{", "$",   "$a", "\\emph{", "\\frac{",
        "&", "&amp;", "<",  "<i>", "</i>", "<i", "\"", "'",    "“", "\\'", "[[",  "~~a", "\\", "e\u0301", "\u0301"}) {
    for (const std::size_t size : {4000U, 400000U}) {
      std::string text;
      while (text.size() + piece.size() <= size) text += piece;
      CHECK(clean_title(text).size() <= text.size());
    }
  }
}

TEST_CASE("letters of several bytes stay whole") {
  CHECK(clean_title("\\href漢x") == "x");
  CHECK(clean_title("\\frac漢字") == "漢/字");
  CHECK(clean_title("\\frac\"\\frac\\\u0301(") == "\"//\u0301(");
}

TEST_CASE("suspicious titles") {
  for (const std::string title : {"2403.91001", "arXiv:2403.91001v2", "[2403.91001]", "cs/0112017", "abs/2403.91001"})
    CHECK(explain_title(title) == "an arXiv number");
  for (const std::string title : {"2024-03-11", "2024.03.11", "March 11, 2024", "11 Mar 2024", "2024", "Mar 2024",
                                  "Monday, 11th March 2024", "20240311", "2024/3"})
    CHECK(explain_title(title) == "a date");
  for (const std::string title : {"https://x.example/paper", "http://x.example"})
    CHECK(explain_title(title) == "an address");
  for (const std::string title : {"Paper", "PDF", "[code]", "Project Page", "Link", "arXiv", "here", "(Read more)"})
    CHECK(explain_title(title) == "the text of a link");
  for (const std::string title : {"404", "Just a moment...", "Access denied", "404 Not Found", "Page not found"})
    CHECK(explain_title(title) == "an error page");
  for (const std::string title : {"Submission1234", "Paper 1234", "ICLR.cc/2024/Conference/Submission77", "Paper ID 9",
                                  "ICLR 2024 Conference Submission #1234"})
    CHECK(explain_title(title) == "an OpenReview number");
  CHECK(explain_title("?!") == "without a letter");
  CHECK(explain_title("Tide (Glass") == "missing a bracket");
  CHECK(explain_title("Tide Glass]") == "missing a bracket");
  CHECK(explain_title("1] Tide Glass") == "missing a bracket");
  CHECK(explain_title(std::string(301, 'x')) == "longer than 300 characters");
  for (const std::string title :
       {"Marrow", "GPT-4", "Data", "Paper Tides", "March of the Kilns", "1984 in Review", "Sampling from [0, 1)",
        "Tide (Glass) [v2]", "潮の研究", "May 2024 Be the Year", "Code Llama", "The PDF of Kilns",
        "Access Denied by Kilns", "Kiln 404", "Submission of 3", "Which One: A) Tide B) Glass", "Tide :)"}) {
    if (title == "Data") continue;  // the text of a link
    CHECK(explain_title(title) == "");
  }
}

TEST_CASE("quality of titles") {
  CHECK(title_quality("Marrow: Pruning Attention by Feel") == 1.0);
  CHECK(title_quality("2403.91001") == 0);
  CHECK(title_quality("Tove Lindgren et.al., Paper") < 0.25);  // people
  CHECK(title_quality("Dorsal: Scenes of Objects and Other Things et al.") >= 0.5);
  CHECK(title_quality("Paper") == 0);
  CHECK(title_quality("Marrow") == doctest::Approx(0.3));
  CHECK(title_quality("GPT-4") > title_quality("Marrow"));
  CHECK(title_quality("潮汐锁定记忆的研究方法") == 1.0);
  CHECK(title_quality("潮") < 0.5);
  CHECK(title_quality("| Tide Glass | [x](y)") < title_quality("Tide Glass by Feel"));
}

TEST_CASE("a full stop at the end is not part of a title, in any format") {
  using Pair = std::pair<std::string_view, std::string_view>;
  for (const auto& [written, title] :
       {Pair{"Salt and Glass.", "Salt and Glass"}, Pair{"Salt, et al.", "Salt, et al."}, Pair{"Wait...", "Wait..."},
        Pair{"Roads of the U.S.", "Roads of the U.S."}, Pair{"Lamps vs.", "Lamps vs."}, Pair{"灯。", "灯"},
        Pair{"Laughs &k;", "Laughs &k;"}, Pair{"Programs in C.", "Programs in C."}, Pair{".", ""}})
    CHECK(strip_full_stop(written) == title);
  CHECK(strip_list_stop("Salt and Glass.,") == "Salt and Glass");
  const std::string title = "Salt and Glass | Bo Ek; An Ode";
  CHECK(Papers("bibtex", "@misc{a, title={Salt and Glass.}, author={Bo Ek and An Ode}}").paper() == title);
  CHECK(Papers("tagged", "TY  - JOUR\nTI  - Salt and Glass.\nAU  - Ek, Bo\nAU  - Ode, An\nER  - \n").paper() == title);
  CHECK(Papers("json", R"([{"title": "Salt and Glass.", "authors": ["Bo Ek", "An Ode"]}])").paper() == title);
  CHECK(Papers("csv", "title,authors\nSalt and Glass.,Bo Ek; An Ode\nGlass,Bo Ek; An Ode\n").paper() == title);
  CHECK(Papers("yaml", "- title: Salt and Glass.\n  authors: [Bo Ek, An Ode]\n").paper() == title);
  CHECK(Papers("markdown", "| Title | Authors |\n|---|---|\n| Salt and Glass. | Bo Ek, An Ode |\n").paper() == title);
}
