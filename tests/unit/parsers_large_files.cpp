// Large tables and BibTeX files, read in pieces.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/line_pieces.hpp"
#include "base/random.hpp"
#include "kgbuild/pipeline.hpp"
#include "parsers/csv/csv_cutter.hpp"
#include "parsers/references/bibtex_blocks.hpp"
#include "parsers/references/bibtex_cutter.hpp"
#include "parsers/rules/rule_data.hpp"
#include "tests/unit/folder.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

struct Reading {
  Extraction extraction;
  std::vector<std::string> records;
};

Reading read(const std::string& path, const std::string& name, std::size_t piece_bytes) {
  const std::vector<InputFile> inputs{{path, name}};
  ExtractOptions options;
  options.threads = 2;
  options.piece_bytes = piece_bytes;
  Diagnostics diagnostics;
  Reading reading{extract_files(inputs, RuleSet::builtin(), options, diagnostics), {}};
  for (const PaperRecord& record : reading.extraction.records) reading.records.push_back(format_record(record));
  return reading;
}

/// Checks that pieces of each size give what the whole gives; returns that.
Reading check_pieces(std::string_view text, const std::string& name, const std::vector<std::size_t>& sizes) {
  const test::Folder folder;
  folder.write(name, text);
  Reading whole = read(folder / name, name, text.size());
  for (const std::size_t size : sizes) {
    CAPTURE(size);
    const Reading pieces = read(folder / name, name, size);
    REQUIRE(pieces.records.size() == whole.records.size());
    for (std::size_t i = 0; i < whole.records.size(); ++i) CHECK(pieces.records[i] == whole.records[i]);
    CHECK(pieces.extraction.seen == whole.extraction.seen);
    CHECK(pieces.extraction.left_out == whole.extraction.left_out);
    CHECK(pieces.extraction.files == 1);
  }
  return whole;
}

/// The pieces as their texts.
std::vector<std::string> cut(std::string_view text, std::size_t target, PieceCutter& cutter) {
  const test::Folder folder;
  folder.write("a", text);
  std::vector<std::string> pieces;
  for (const LinePiece& piece : find_line_pieces(
           folder / "a", target, [&](std::string_view part, std::size_t at) { return cutter.find_cut(part, at); }))
    pieces.push_back(read_piece(folder / "a", piece));
  return pieces;
}

std::vector<std::string> cut_bib(std::string_view text, std::size_t target) {
  const auto cutter = make_bibtex_cutter(text);
  REQUIRE(cutter);
  return cut(text, target, *cutter);
}

using Pieces = std::vector<std::string>;

std::string bib_entry(int number, std::string_view fields) {
  const std::string id = std::to_string(number);
  return "@inproceedings{key" + id + ",\n  title = {Loom " + id +
         " of Tides},\n  author = {Seo, Mina and {\\O}stby, Arvid}," + std::string(fields) +
         "\n  abstract = {We propose Loom " + id + ". It reaches 81.2 on GSM8K.}\n}\n\n";
}

/// A table whose cells have line breaks, quotes and delimiters; `end` ends its lines.
std::string table(std::string_view header, char delimiter, const std::string& end) {
  std::string text(header);
  text += end;
  for (int i = 0; i < 700; ++i) {
    const std::string id = std::to_string(i);
    for (const std::string& cell :
         {"\"Loom " + id + ", of \"\"Tides\"\"\"", std::string("\"Seo, Mina; Østby, Arvid\""),
          std::string("2024-03-05"), "10.1234/loom" + id,
          "\"We propose Loom" + id + "." + end + "It reaches 81.2 on GSM8K; see \"\"b\"\"" + end + "\""})
      text += cell + delimiter;
    text += "\"" + std::string(static_cast<std::size_t>(2500 + i % 7), 'x') + (i % 5 == 0 ? end + "\"\"" + end : "") +
            "\"" + end;
    if (i % 100 == 50) text += "\"\",,,,," + end;
    if (i % 200 == 150) text += "No More" + end;
  }
  return text;
}

}  // namespace

TEST_CASE("BibTeX is cut before lines that begin an entry") {
  CHECK(cut_bib("@a{x,\n t={1}}\n@b{y,\n t={2}}\n", 3) == Pieces{"@a{x,\n t={1}}\n", "@b{y,\n t={2}}\n"});
  CHECK(cut_bib("@a{x,\n t={1}}\n\n  @b{y,\n t={2}}\n@c{z,}\n", 16) ==
        Pieces{"@a{x,\n t={1}}\n\n  @b{y,\n t={2}}\n", "@c{z,}\n"});
  CHECK(cut_bib("@a{x,\n t={one\n mail@b.org\n @ c}}\n", 3).size() == 1);
  CHECK(cut_bib("@a{x,\n t={open\n@b{y,\n t={2}}\n", 3) == Pieces{"@a{x,\n t={open\n", "@b{y,\n t={2}}\n"});
  CHECK(cut_bib("@a{x,\r\n}\r\n@b{y,\r\n}\r\n", 3) == Pieces{"@a{x,\r\n}\r\n", "@b{y,\r\n}\r\n"});
  CHECK(cut_bib("\xEF\xBB\xBF@a{x,\n}\n@b{y,\n}", 3) == Pieces{"\xEF\xBB\xBF@a{x,\n}\n", "@b{y,\n}"});
}

TEST_CASE("BibTeX is not cut within comments") {
  CHECK(cut_bib("@comment{\n@a{x,\n}\n}\n@b{y,\n}\n", 3) == Pieces{"@comment{\n@a{x,\n}\n}\n", "@b{y,\n}\n"});
  CHECK(cut_bib("@Comment(\n@a{x,\n}\n)\n@b{y,\n}\n", 3) == Pieces{"@Comment(\n@a{x,\n}\n)\n", "@b{y,\n}\n"});
  CHECK(cut_bib("@a{x,\n}\n@comment{\n@b{y,\n}\n@c{z,\n}\n", 3) ==
        Pieces{"@a{x,\n}\n", "@comment{\n@b{y,\n}\n@c{z,\n}\n"});
}

TEST_CASE("keys of BibTeX entries") {
  CHECK(find_bib_key("@a{x,\n t={1}}") == "x");
  CHECK(find_bib_key("@a( x y ,t={1})") == "x y");
  CHECK(find_bib_key("@a{\n  DBLP:conf/acl/2024,\n t=1}") == "DBLP:conf/acl/2024");
  CHECK(find_bib_key("@a{x}") == "x");
  CHECK(find_bib_key("@a").empty());
}

TEST_CASE("pieces of BibTeX have the macros and parents of the whole file") {
  std::string text = "@string{tides = \"Tidal Letters\"}\n@preamble{\"x\"}\n";
  for (int i = 0; i < 12; ++i) {
    text += bib_entry(i, i % 4 == 0   ? "\n  journal = tides # { Online},\n  year = 2024, month = mar,"
                         : i % 4 == 1 ? "\n  Crossref = {vol1},"
                         : i % 4 == 2 ? "\n  xdata = \"more, none\",\n  journal = late,"
                                      : "\n  crossref=vol2,");
    if (i == 3) text += "@STRING(tides = {Second Letters})\n";
    if (i == 5) text += "@comment{\n" + bib_entry(90, "") + "}\n";
    if (i == 6)
      text += "@proceedings{vol1, title = {Meeting of Tides}, year = 2023, crossref = {vol2}, doi = {10.1/2}}\n";
    if (i == 7) text += "@xdata{more, date = {2022-02-03}, keywords = {tides}}\n@string{late = {Late Journal}}\n";
    if (i == 8) text += "@article{open, title = {Loom of Nets}, author = {Seo, Mina}, year = {2020\n";
    if (i == 9) text += "@misc{key1, title = {Loom Again}, year = 2019}\n@article{bare}\n";
  }
  text += "@proceedings{vol2, title = {Second Meeting}, year = 2021}\n@string{tides = {Third Letters}}\n";
  const Reading whole = check_pieces(text, "refs.bib", {1, 300, 1000, 2500});
  CHECK(whole.records.size() == 14);
  CHECK(whole.extraction.left_out == 4);
  CHECK(whole.extraction.records[0].venue.find("Tidal Letters") != std::string::npos);
  CHECK(whole.extraction.records[8].venue.find("Second Letters") != std::string::npos);
  CHECK(whole.extraction.records[1].date.starts_with("2023"));
  CHECK(whole.extraction.records[3].date.starts_with("2021"));
  std::string returns;
  for (const char c : text) returns += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(check_pieces(returns, "refs.bib", {1, 700}).records == whole.records);
}

TEST_CASE("pieces of broken BibTeX give what the whole gives") {
  constexpr std::string_view fragments[] = {
      "@article{a, title = {Loom of Tides}, author = {Seo, Mina}, journal = tides}\n",
      "@Misc(b, title = \"Loom of Nets\", author = \"Seo, Mina and Lind, Bo\", crossref = {v})\n",
      "@book{v, title = {Volume of Tides}, year = 2022, publisher = {Fen}}\n",
      "@article{c, title = {Open {Loom}, author = {Seo, Mina},\n year = {2021},\n",
      "@article{d, title = \"Open Loom, author = {Seo, Mina},\n",
      "  @article{e,\n  title = {Loom\n@ Sea},\n author = {Seo, Mina},\n note = {mail@b.org}\n}\n",
      "@string{tides = {Tidal Letters}}\n",
      "@string{tides = {Fen Letters}} @string{fen = tides # { Online}}\n",
      "@comment{ hidden\n@article{f, title = {Hidden}, author = {Seo, Mina}}\n}\n",
      "% @article{g, title = {Hidden}, author = {Seo, Mina}}\n",
      "@preamble{\"@string{tides = {no}}\"}\n",
      "words @article{h, title = {In Words}, author = {Seo, Mina}} }}\n",
      "@article{i, title = {Loom of Fens}, author = {Seo, Mina}, journal = fen, xdata = {x}}}\n",
      "@xdata{x, date = {2020-05-06}}\n\n",
      "@article{j, title = {Loom }}of Rain}, author = {Lind, Bo}, year = 2019}\n",
      "{ \" \n",
  };
  Random random(7);
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    std::string text = "@article{z, title = {First}, author = {Seo, Mina}}\n";
    for (int i = 0; i < 12; ++i) text += fragments[random.below(static_cast<std::uint32_t>(std::size(fragments)))];
    CAPTURE(text);
    check_pieces(text, "broken.bib", {1, 120, 400});
  }
}

TEST_CASE("BibTeX whose keys are cited keeps them in pieces") {
  std::string text;
  for (int i = 0; i < 8; ++i) text += bib_entry(i, i == 6 ? "\n  cites = {key1, key2}," : "");
  const Reading cited = check_pieces(text, "cited.bib", {1, 600});
  text.clear();
  for (int i = 0; i < 8; ++i) text += bib_entry(i, "");
  const Reading alone = check_pieces(text, "alone.bib", {1, 600});
  CHECK(alone.extraction.records[1].ids.empty());
}

TEST_CASE("BibTeX with too much that all pieces need is read whole") {
  std::string text = "@string{m = {" + std::string(std::size_t{5} << 20, 'x') + "}}\n";
  for (int i = 0; i < 3; ++i) text += bib_entry(i, "");
  const auto cutter = make_bibtex_cutter(text);
  const test::Folder folder;
  folder.write("a", text);
  const auto pieces = find_line_pieces(
      folder / "a", 100, [&](std::string_view part, std::size_t at) { return cutter->find_cut(part, at); });
  CHECK(pieces.size() == 4);
  CHECK_FALSE(cutter->find_contexts(folder / "a", pieces));
}

TEST_CASE("tables are cut after rows, and read as the whole") {
  CHECK(check_pieces(table("Title,Authors,Date,DOI,Abstract,Notes", ',', "\n"), "a.csv", {1, 200'000}).records.size() ==
        700);
  CHECK(check_pieces(table("Title;Authors;Date;DOI;Abstract;Notes", ';', "\r\n"), "b.csv", {1}).records.size() == 700);
  CHECK(check_pieces("sep=\t\n" + table("Title\tAuthors\tDate\tDOI\tAbstract\tNotes", '\t', "\n"), "c.tsv", {1})
            .records.size() == 700);
  CHECK(check_pieces(table("List of tides,,,,,\nTitle,Authors,Date,DOI,Abstract,Notes", ',', "\n"), "d.csv", {1})
            .records.size() == 700);
}

TEST_CASE("tables are not cut within quotes") {
  const std::string text = table("Title,Authors,Date,DOI,Abstract,Notes", ',', "\n");
  const auto cutter = make_csv_cutter(text, RuleSet::builtin().data().item_fields);
  REQUIRE(cutter);
  const std::vector<std::string> pieces = cut(text, 1, *cutter);
  CHECK(pieces.size() > 4);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    CAPTURE(pieces[i].substr(0, 40));
    CHECK((pieces[i].starts_with("\"Loom") || pieces[i].starts_with("\"\",") || pieces[i].starts_with("No More")));
  }
  // What is after a row may change how its quotes are read.
  const std::string small = text.substr(0, std::size_t{1} << 20);
  CHECK(cut(small, 1, *make_csv_cutter(small, RuleSet::builtin().data().item_fields)).size() == 1);
  CHECK_FALSE(make_csv_cutter("a,b\n1,2\n", RuleSet::builtin().data().item_fields));
}

TEST_CASE("BibTeX: what pieces left out is said once, with the counts of the file") {
  std::string text;
  constexpr std::size_t entries = 60, every = 10;
  for (std::size_t i = 0; i < entries; ++i) {
    const std::string number = std::to_string(i);
    text += "@article{k" + number + ",\n  author = {Ode, An},\n" +
            (i % every == 5 ? "" : "  title = {Slow Tides of Glass " + number + "},\n") + "  year = 2024}\n";
  }
  const test::Folder folder;
  folder.write("a.bib", text);
  const std::vector<InputFile> inputs{{folder / "a.bib", "a.bib"}};
  ExtractOptions options;
  options.piece_bytes = text.size() / 5;
  Diagnostics diagnostics;
  const Extraction extraction = extract_files(inputs, RuleSet::builtin(), options, diagnostics);
  CHECK(extraction.left_out == entries / every);
  REQUIRE(std::ranges::count(diagnostics, "left-out", &Diagnostic::code) == 1);
  const auto said = std::ranges::find(diagnostics, "left-out", &Diagnostic::code);
  CHECK(said->line == 21);
  CHECK(said->text.starts_with("6 of 60 entries were left out: line 21 has no title"));
}

TEST_CASE("keys and addresses that pieces have in common are said as those of a whole file") {
  std::string bib, csv = "Title,Authors,DOI,Abstract\n";
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(i);
    bib += "@article{k" + std::to_string(i % 38) + ",\n  author = {Ode, An},\n  title = {Slow Tides of Glass " +
           number + "},\n  year = 2024}\n";
  }
  const char* const words[] = {"Moss", "Kilns", "Looms", "Lamps", "Ferns", "Mills", "Salts"};
  const char* const places[] = {"Harbours", "Valleys", "Gardens", "Rivers", "Deserts"};
  for (int i = 0; i < 700; ++i)
    csv += std::string(words[i % 7]) + " beneath " + places[i % 5] + ' ' + std::to_string(i) + ",Ode " +
           std::to_string(i) + ",10.5555/m." + std::to_string(i == 651 ? 3 : i) + ",\"" + std::string(3000, 'x') +
           "\"\n";
  const test::Folder folder;
  folder.write("a.bib", bib);
  folder.write("a.csv", csv);
  const auto said = [&](const char* file, std::size_t piece_bytes) {
    const std::vector<InputFile> inputs{{folder / file, file}};
    ExtractOptions options;
    options.piece_bytes = piece_bytes;
    Diagnostics diagnostics;
    extract_files(inputs, RuleSet::builtin(), options, diagnostics);
    std::vector<std::string> texts;
    for (const Diagnostic& diagnostic : diagnostics)
      if (diagnostic.code == "repeated-entry-key" || diagnostic.code == "one-address-two-papers")
        texts.push_back(format_diagnostic(diagnostic));
    return texts;
  };
  const auto keys = said("a.bib", bib.size());
  CHECK(keys ==
        std::vector<std::string>{"a.bib:153: note: the key `k0` was used before; each entry is read; 1 more such "
                                 "entry [repeated-entry-key]"});
  CHECK(said("a.bib", 500) == keys);
  const auto addresses = said("a.csv", csv.size());
  REQUIRE(addresses.size() == 1);
  CHECK(addresses[0].find("has the address of \"Lamps beneath Rivers 3\" (line 5)") != std::string::npos);
  CHECK(said("a.csv", 200'000) == addresses);
}
