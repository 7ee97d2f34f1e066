#include <doctest/doctest.h>

#include "parsers/fields/split_date.hpp"
#include "parsers/references/bibtex_inherit.hpp"
#include "parsers/references/bibtex_names.hpp"
#include "parsers/references/bibtex_syntax.hpp"
#include "parsers/references/bibtex_text.hpp"

using namespace kgbuild::parsing;

namespace {

using Names = std::vector<std::string>;

/// The value of a field of the only entry; `text` is what its braces hold.
std::string value_of(const std::string& fields, std::string_view name = "title") {
  const std::string text = "@misc{k,\n" + fields + "\n}\n";
  const BibFile file = parse_bibtex(text);
  REQUIRE(file.entries.size() == 1);
  return std::string(file.entries[0].value(name));
}

std::string types_and_keys(const BibFile& file) {
  std::string text;
  for (const BibEntry& entry : file.entries) text.append(entry.type).append(":").append(entry.key).append(" ");
  return text;
}

}  // namespace

TEST_CASE("BibTeX: values in braces, quotes and bare, with macros and parts") {
  CHECK(value_of("title = {Tides}") == "Tides");
  CHECK(value_of("title = {{The {GLASS} Tide}}") == "{The {GLASS} Tide}");
  CHECK(value_of("TITLE=\"Tides of {\"}glass{\"}\",") == "Tides of {\"}glass{\"}");
  CHECK(value_of("title = \"A \"quoted\" word\", year = 2001") == "A \"quoted\" word");
  CHECK(value_of("title = \"A\" year = 2001", "year") == "2001");
  CHECK(value_of("year = 2001, month = oct", "month") == "October");
  CHECK(value_of("month = 12 # \"~\" # NOV", "month") == "12~November");
  CHECK(value_of("title = Plain words without braces,\nyear = 1999") == "Plain words without braces");
  CHECK(value_of("year = 1999 month = 3", "year") == "1999");
  CHECK(value_of("title = {},") == "");
  CHECK(value_of("title = {two\n  lines}") == "two\n  lines");
  CHECK(value_of("bdsk-url-1 = {x},", "bdsk-url-1") == "x");
  const BibFile file = parse_bibtex(
      "@string{ pub = \"Quarry Press\", town = {Ode}}\n@STRING(both = pub # \", \" # town)\n@book{b, publisher = "
      "both}");
  REQUIRE(file.entries.size() == 1);
  CHECK(file.entries[0].value("publisher") == "Quarry Press, Ode");
}

TEST_CASE("BibTeX: kinds of blocks, keys, commas and comments") {
  CHECK(types_and_keys(parse_bibtex("@article{a, title={A}}@InProceedings ( b , title = {B} )")) ==
        "article:a inproceedings:b ");
  CHECK(types_and_keys(parse_bibtex("write to a@home{x, y}\n@misc\n{ c:1/x_2,\n}")) == "misc:c:1/x_2 ");
  CHECK(types_and_keys(parse_bibtex("@misc{my key 2020,\n title = {A}}\n@misc{,title={B}}\n@misc{title={C}}")) ==
        "misc:my key 2020 misc: misc: ");
  CHECK(types_and_keys(parse_bibtex("@misc{a\n title = {A}}")) == "misc:a ");
  CHECK(types_and_keys(parse_bibtex("@comment{ @article{x, title = {X}} }\n@article{y,}")) == "article:y ");
  CHECK(types_and_keys(parse_bibtex("@comment not closed {\n@comment{ open\n@article{y,}")) == "article:y ");
  CHECK(types_and_keys(parse_bibtex("@Comment{jabref-meta: groupstree:\n0 All;\n1 A\\;0\\;;\n}\n@misc{z,}")) ==
        "misc:z ");
  CHECK(types_and_keys(parse_bibtex("% Encoding: UTF-8\n%@misc{no, title = {N}}\n @misc{yes,}")) == "misc:yes ");
  CHECK(types_and_keys(parse_bibtex("@preamble{ \"\\newcommand{\\x}{y}\" # \"z\" }\n@misc{a,}")) == "misc:a ");
  const BibFile file = parse_bibtex("@misc{a,, title = {A} year = {2}, % a note, with = sign\n , month = 3,,}");
  REQUIRE(file.entries.size() == 1);
  CHECK(file.entries[0].value("year") == "2");
  CHECK(file.entries[0].value("month") == "3");
  CHECK(file.entries[0].fields.size() == 3);
  CHECK(file.problems.empty());
}

TEST_CASE("BibTeX: an entry that is not closed loses only what is open in it") {
  const char* const broken[] = {"@misc{a,\n title = {A},\n year = {2001,\n\n@misc{b,\n title = {B}}",
                                "@misc{a,\n title = {A},\n year = \"2001,\n@misc{b,\n title = {B}}",
                                "@misc{a,\n title = {A},\n\n  @misc{b,\n title = {B}}",
                                "@misc{a,\n title = {A}\n@string{x = {y}}\n@misc{b,\n title = {B}}",
                                "@misc(a,\n title = {A}}\n@misc{b,\n title = {B}}"};
  for (const char* const text : broken) {
    const BibFile file = parse_bibtex(text);
    REQUIRE(file.entries.size() == 2);
    CHECK(file.entries[0].value("title") == "A");
    CHECK(file.entries[0].value("year") == "");
    CHECK(file.entries[1].value("title") == "B");
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems[0].offset == 0);
  }
  CHECK(parse_bibtex("@misc{a, title = {A}").entries[0].value("title") == "A");
  CHECK(parse_bibtex("@misc{a, title = {A}").problems.size() == 1);
  CHECK(parse_bibtex("@misc{a, title = {A}}").problems.empty());
  CHECK(parse_bibtex("@misc{").entries.size() == 1);
}

TEST_CASE("BibTeX: what is odd within an entry is said once") {
  const BibFile twice = parse_bibtex("@misc{a, title = {A}, Title = {B}, title = {C}}");
  REQUIRE(twice.problems.size() == 1);
  CHECK(twice.entries[0].value("title") == "A");
  const BibFile junk = parse_bibtex("@misc{a, {lost} words \"and {more}\", title = {A}}");
  CHECK(junk.problems.size() == 1);
  CHECK(junk.entries[0].value("title") == "A");
  std::string many = "@misc{a,";
  for (int i = 0; i < 300; ++i) many += "f" + std::to_string(i) + " = 1,";
  CHECK(parse_bibtex(many + "}").entries[0].fields.size() == 256);
}

TEST_CASE("BibTeX: macros that multiply are bounded") {
  std::string text = "@string{a0 = {xxxxxxxxxxxxxxxx}}\n";
  for (int i = 1; i < 60; ++i) {
    const std::string before = "a" + std::to_string(i - 1);
    text += "@string{a" + std::to_string(i) + " = " + before + " # " + before + "}\n";
  }
  const BibFile file = parse_bibtex(text + "@misc{k, title = a59}");
  CHECK(file.entries[0].value("title").size() < (1U << 20));
  std::string open;
  for (int i = 0; i < 20000; ++i) open += "x @comment{ \"{(\n";
  CHECK(parse_bibtex(open).entries.empty());
}

TEST_CASE("BibTeX: fields are inherited through crossref and xdata") {
  const std::string text =
      "@inproceedings{p1, title = {Paper}, crossref = {vol}}\n@inproceedings{p2, title={Q}, year = {1999}, "
      "crossref=vol}\n@misc{p3, title = {R}, xdata = {none, data}}\n@inproceedings{loop, title={L}, "
      "crossref={loop}}\n@inproceedings{far, title = {F}, crossref = {mid}}\n@proceedings{mid, crossref = {vol}, title "
      "= {Mid}}\n@proceedings{vol, title = {Volume}, year = 2020, doi = {10.1/vol}, editor = {An Ode}}\n@xdata{data, "
      "author = {Bo Lind}, doi = {10.1/x}}\n";
  BibFile file = parse_bibtex(text);
  inherit_fields(file);
  REQUIRE(file.entries.size() == 8);
  CHECK(file.entries[0].value("booktitle") == "Volume");
  CHECK(file.entries[0].value("year") == "2020");
  CHECK(file.entries[0].value("title") == "Paper");
  CHECK(file.entries[0].value("doi") == "");
  CHECK(file.entries[1].value("year") == "1999");
  CHECK(file.entries[2].value("author") == "Bo Lind");
  CHECK(file.entries[2].value("doi") == "10.1/x");
  CHECK(file.entries[3].value("booktitle") == "");
  CHECK(file.entries[4].value("booktitle") == "Mid");
  CHECK(file.entries[4].value("year") == "2020");
}

TEST_CASE("BibTeX: prose loses the braces that protect letters") {
  const std::pair<const char*, const char*> cases[] = {
      {"{{Tides}: A {G}lass, {S}low}", "Tides: A Glass, Slow"},
      {"{\\'E}tudes and {\\\"U}ber {\\o}st", "\\'Etudes and \\\"Uber {\\o}st"},
      {"``Why?'' --- pages 1--2~x", "\"Why?\" \u2014 pages 1\u20132 x"},
      {"\\emph{The {X}} of {\\em slow}", "\\emph{The X} of {\\em slow}"},
      {"Of $O(n^{2})$ {and} \\{a, b\\}", "Of $O(n^{2})$ and \\{a, b\\}"},
      {"\\href{https://a.example/x}{The {T}ext}", "\\href{https://a.example/x}{The Text}"},
      {"open { brace }} and \\", "open  brace  and \\"},
      {"plain", "plain"}};
  for (const auto& [value, prose] : cases) CHECK(read_bib_prose(value) == prose);
  CHECK(read_bib_body("We gain 5\\% in {BLEU} on A\\&B, as G{\\\"o}del") == "We gain 5% in BLEU on A&B, as G\u00F6del");
  CHECK(read_bib_word("{10.1000/a\\_b}") == "10.1000/a_b");
  CHECK(read_bib_word("\\url{https://a.example/\\~{}me?x=1\\&y=2}") == "https://a.example/~me?x=1&y=2");
  CHECK(read_bib_word("https://a.example/{\\textasciitilde}me") == "https://a.example/~me");
}

TEST_CASE("BibTeX: names") {
  const std::pair<const char*, Names> cases[] = {
      {"Tavares, Ines and Arimura, Koji AND Lena Stoltz", {"Ines Tavares", "Koji Arimura", "Lena Stoltz"}},
      {"van der Berg, Jan and Ode, Jr., An and Lind, III, Bo", {"Jan van der Berg", "An Ode Jr.", "Bo Lind III"}},
      {"{Quarry and Sons, Ltd} and {Q}uill, {\\'A}da", {"{Quarry and Sons, Ltd}", "\u00C1da Quill"}},
      {"Fr{\\\"o}lich, J{\\\"u}rgen\n  and\n\tSimon {de Beumont}", {"J\u00FCrgen Fr\u00F6lich", "Simon de Beumont"}},
      {"Anderson, Ode and others", {"Ode Anderson", "others"}},
      {"given=Simon, prefix=de, family=Beumont and family={Harman}, given=Hans, suffix=Jr",
       {"Simon de Beumont", "Hans Harman Jr"}},
      {"An Ode, Bo Lind, Cy Fen", {"An Ode, Bo Lind, Cy Fen"}},
      {"An~Ode and\n", {"An Ode"}},
      {"", {}},
      {"{{OpenQuarry}}", {"{OpenQuarry}"}}};
  for (const auto& [value, names] : cases) CHECK(split_bib_names(value) == names);
}

TEST_CASE("dates in several fields") {
  struct Case {
    const char *year, *month, *day, *date;
  };
  const Case cases[] = {{"2024", "3", "", "2024-03"},
                        {"2024", "March", "", "2024-03"},
                        {"2024", "mar", "11", "2024-03-11"},
                        {"2024", "11 March", "", "2024-03-11"},
                        {"2024", "03", "7", "2024-03-07"},
                        {"2024", "Mar-Apr", "", "2024-03"},
                        {"2024", "May/June", "", "2024-05"},
                        {"2024", "Spring", "", "2024"},
                        {"{2024}", "", "", "2024"},
                        {"to appear", "", "", ""},
                        {"2024", "February", "30", "2024-02"},
                        {"2024", "2", "30", "2024-02"},
                        {"", "2024-03-11", "", "2024-03-11"},
                        {"2024", "2023/12/30", "", "2023-12-30"},
                        {"2024", "MAR 11", "", "2024-03-11"},
                        {"2024", "13", "", "2024"},
                        {"2024", "June 10--15", "", "2024-06-10"},
                        {"c2019", "", "", ""},
                        {"1986", "", "", "1986"},
                        {"1986", "may", "3", "1986"},
                        {"1986/05//", "", "", "1986"},
                        {"May 1986", "", "", "1986"},
                        {"12 pages", "", "", ""},
                        {"1234", "", "", ""},
                        {"x1986", "", "", ""}};
  for (const Case& c : cases) {
    CAPTURE(std::string(c.month));
    CHECK(join_date(c.year, c.month, c.day) == c.date);
  }
}

TEST_CASE("BibTeX: a value that is not closed loses only itself") {
  const auto read = [](const char* text) {
    std::string fields;
    const BibFile file = parse_bibtex(text);
    for (const BibEntry& entry : file.entries)
      for (const BibField& field : entry.fields) fields.append(field.name).append("=").append(field.value).append(";");
    return fields + std::to_string(file.problems.size());
  };
  CHECK(read("@misc{a,\n title = {Slow tides,\n author = {Lind, Bo},\n year = 2024\n}\n") ==
        "title=Slow tides;author=Lind, Bo;year=2024;1");
  CHECK(read("@misc{a,\n title = {{Slow {T}ides},\n year = {2024}\n}\n\n@misc{b,\n title={Looms}}\n") ==
        "title={Slow {T}ides};year=2024;title=Looms;1");
  CHECK(read("@misc{a,\n title = {{Slow tides,\n month = mar,\n year = {2024}\n}\n@misc{b,\n title={Looms}}\n") ==
        "title={Slow tides;month=March;year=2024;title=Looms;1");
  CHECK(read("@misc{a,\n title = \"Slow tides,\n author = \"Lind, Bo\",\n year = \"2024\"\n}\n") ==
        "title=Slow tides;author=Lind, Bo;year=2024;1");
  CHECK(read("@misc{a,\n title = \"Slow tides,\n year = 2024\n}\n@misc{b,\n title={Looms}}\n") ==
        "title=Slow tides;year=2024;title=Looms;1");
  CHECK(read("@misc{a, year=2024,\n title = {Slow tides,\n author={Lind, Bo}}\n@misc{b,\n title={Looms,\n year=1}\n") ==
        "year=2024;title=Slow tides;author=Lind, Bo;title=Looms;year=1;2");
  // What is closed may hold such lines.
  CHECK(read("@misc{a,\n abstract = {We set\n x = {1},\n and go on.},\n year = 2024\n}\n") ==
        "abstract=We set\n x = {1},\n and go on.;year=2024;0");
  CHECK(parse_bibtex("@misc{a,\n title = {Slow,\n year = 2024\n}\n").problems.at(0).reason ==
        "has the field `title`, which is not closed; it ends with its line");
}

TEST_CASE("BibTeX: many values that are not closed take linear time") {
  std::string text = "@misc{a,\n";
  for (int i = 0; i < 20000; ++i) text += " f" + std::to_string(i) + " = {value,\n";
  CHECK(parse_bibtex(text).entries.size() == 1);
  CHECK(parse_bibtex(text + "}").problems.size() == 1);
}

TEST_CASE("BibTeX: macros that are defined after their use") {
  const BibFile file = parse_bibtex(
      "@misc{a, title=tide, year=yy}\n@misc{b, title=loom # \" weaving\"}\n@misc{c, title=other}\n"
      "@string{tide={Slow tides}}\n@string{Loom=\"Graph\"}\n@string(yy = {2023})\n");
  CHECK(file.entries.size() == 3);
  CHECK(file.entries.at(0).value("title") == "Slow tides");
  CHECK(file.entries.at(0).value("year") == "2023");
  CHECK(file.entries.at(1).value("title") == "Graph weaving");
  CHECK(file.entries.at(2).value("title") == "other");
  CHECK(file.problems.empty());
  const BibFile twice = parse_bibtex("@string{t={A}} @misc{a, title=t} @string{t={B}} @misc{b, title=t}");
  CHECK(twice.entries.at(0).value("title") == "A");
  CHECK(twice.entries.at(1).value("title") == "B");
}

TEST_CASE("BibTeX: keys with blanks begin entries") {
  CHECK(begins_bib_block("@article{key with blanks,\n title={T}}", 0));
  CHECK(begins_bib_block("  @article{Lind and Ode 2024,title={T}}", 0));
  CHECK_FALSE(begins_bib_block("@ode {see the page, please}", 0));
  const BibFile file = parse_bibtex("@misc{one key,\n title={A},\n year={20\n@misc{other key,\n title={B}}");
  CHECK(types_and_keys(file) == "misc:one key misc:other key ");
}
