// What the table of input formats says that a format reads is what it reads.
#include <doctest/doctest.h>

#include <map>
#include <utility>
#include <vector>

#include "kgbuild/text.hpp"
#include "tests/unit/folder.hpp"
#include "tests/unit/parsers_papers.hpp"

using namespace kgbuild;
using namespace kgbuild::test;

namespace {

/// The fields that have a value in one of the entries, in the words of the table.
std::string list_fields(const std::vector<Entry>& entries) {
  const auto any = [&](auto has) { return std::ranges::any_of(entries, has); };
  const std::pair<const char*, bool> fields[] = {
      {"title", any([](const Entry& e) { return !e.title.empty(); })},
      {"people", any([](const Entry& e) { return !e.authors.empty(); })},
      {"affiliations",
       any([](const Entry& e) { return !e.author_notes.empty() && !e.author_notes.front().affiliation.empty(); })},
      {"date", any([](const Entry& e) { return !e.date.empty(); })},
      {"arXiv id", any([](const Entry& e) { return !e.arxiv_id.empty(); })},
      {"DOI", any([](const Entry& e) { return !e.doi.empty(); })},
      {"address", any([](const Entry& e) { return !e.url.empty(); })},
      {"text", any([](const Entry& e) { return !e.body.empty(); })},
      {"venue", any([](const Entry& e) { return !e.venue.empty(); })},
      {"status", any([](const Entry& e) { return e.status != PaperStatus::none; })},
      {"keywords", any([](const Entry& e) { return !e.keywords.empty(); })},
      {"code", any([](const Entry& e) { return !e.code.empty(); })},
      {"votes", any([](const Entry& e) { return e.votes.has_value(); })}};
  std::string text;
  for (const auto& [name, has] : fields)
    if (has) text.append(text.empty() ? "" : ", ").append(name);
  return text;
}

struct Sample {
  const char* format;
  const char* text;
};

// Each has one paper with all that its format can say.
constexpr Sample samples[] = {
    {"json",
     R"([{"title": "Moss on Glass", "authors": [{"name": "Ona Reyes", "affiliation": "Lake Lab"}, {"name": "Tim Falk"}],
  "date": "2022-05-03", "arxiv_id": "2205.80001", "doi": "10.5555/moss.1", "url": "https://arxiv.org/abs/2205.80001",
  "abstract": "It grows.", "venue": "Annals of Moss", "status": "accepted", "keywords": ["moss"],
  "code": "https://github.com/ona/moss", "votes": 3}])"},
    {"yaml",
     "- title: Moss on Glass\n  authors:\n  - {name: Ona Reyes, affiliation: Lake Lab}\n  - {name: Tim Falk}\n"
     "  date: 2022-05-03\n  arxiv_id: \"2205.80001\"\n  doi: 10.5555/moss.1\n  url: https://arxiv.org/abs/2205.80001\n"
     "  abstract: It grows.\n  venue: Annals of Moss\n  status: accepted\n  keywords: [moss]\n"
     "  code: https://github.com/ona/moss\n  votes: 3\n"},
    {"toml",
     "[[paper]]\ntitle = 'Moss on Glass'\nauthors = [{name = 'Ona Reyes', affiliation = 'Lake Lab'}, {name = 'Tim "
     "Falk'}]\n"
     "date = 2022-05-03\narxiv_id = '2205.80001'\ndoi = '10.5555/moss.1'\nurl = 'https://arxiv.org/abs/2205.80001'\n"
     "abstract = 'It grows.'\nvenue = 'Annals of Moss'\nstatus = 'accepted'\nkeywords = ['moss']\n"
     "code = 'https://github.com/ona/moss'\nvotes = 3\n"},
    {"bibtex",
     "@article{a, title={Moss on Glass}, author={Ona Reyes and Tim Falk}, date={2022-05-03}, eprint={2205.80001},\n"
     "eprinttype={arxiv}, doi={10.5555/moss.1}, url={https://arxiv.org/abs/2205.80001}, abstract={It grows.},\n"
     "journal={Annals of Moss}, pubstate={inpress}, keywords={moss}, code={https://github.com/ona/moss}, "
     "affiliation={Lake Lab}, votes={3}}\n"},
    {"tagged",
     "TY  - JOUR\nTI  - Moss on Glass\nAU  - Reyes, Ona\nAU  - Falk, Tim\nAD  - Lake Lab\nDA  - 2022/05/03\nM1  - "
     "arXiv:2205.80001\nDO  - 10.5555/moss.1\nUR  - https://arxiv.org/abs/2205.80001\nUR  - "
     "https://github.com/ona/moss\nAB  - It "
     "grows.\nJO  - Annals of Moss\nKW  - moss\nER  - \n"},
    {"tagged",
     "PMID- 7\nTI  - Moss on Glass\nFAU - Reyes, Ona\nAD  - Lake Lab\nFAU - Falk, Tim\nDP  - 2022 May 3\nLID - "
     "10.5555/moss.1 [doi]\nAB  - It grows.\nJT  - Annals of Moss\nPT  - Journal Article\nOT  - moss\n"},
    {"csv",
     "title,authors,date,arxiv_id,doi,url,abstract,venue,status,keywords,code,votes,affiliations\nMoss on Glass,Ona "
     "Reyes; "
     "Tim Falk,2022-05-03,2205.80001,10.5555/moss.1,https://arxiv.org/abs/2205.80001,It grows.,Annals of "
     "Moss,accepted,moss,https://github.com/ona/moss,3,Lake Lab\n"},
    {"feeds",
     "<OAI-PMH><record><title>Moss on Glass</title><author><name>Ona Reyes</name><affiliation>Lake Lab</affiliation>"
     "</author><author><name>Tim "
     "Falk</name></author><date>2022-05-03</date><id>arXiv:2205.80001</id><doi>10.5555/moss.1"
     "</doi><link href='https://arxiv.org/abs/2205.80001'/><abstract>It grows.</abstract><journal>Annals of "
     "Moss</journal>"
     "<status>accepted</status><subject>moss</subject><code>https://github.com/ona/moss</code><votes>3</votes></record>"
     "</OAI-PMH>"},
};

const std::string listed =
    "# Papers\n\n## Moss on Glass\n\n- Authors: Ona Reyes (Lake Lab), Tim Falk (Sea Lab)\n- Date: 2022-05-03\n- DOI: "
    "10.5555/moss.1\n- URL: https://arxiv.org/abs/2205.80001\n- Venue: Annals of Moss\n- Status: accepted\n- Keywords: "
    "moss, "
    "glass\n- Code: https://github.com/ona/moss\n- Votes: 3\n- Abstract: It grows on glass, and it stays.\n";

}  // namespace

TEST_CASE("input formats: the fields are those that are read") {
  std::map<std::string, std::vector<Entry>> entries;
  for (const Sample& sample : samples)
    for (const Entry& entry : Papers(sample.format, sample.text).result.entries)
      entries[sample.format].push_back(entry);
  for (const auto& read : entries) {
    CAPTURE(read.first);
    CHECK(list_fields(read.second) == input_format_named(read.first).fields);
  }
}

TEST_CASE("input formats: what is read as a list has the fields of the layouts") {
  std::string escaped;
  for (const char c : listed) escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
  const std::string notebook = R"({"cells": [{"cell_type": "markdown", "source": ")" + escaped + R"("}]})";
  const std::pair<const char*, std::string> texts[] = {
      {"markdown", listed}, {"notebook", notebook}, {"mail", "From: News\nSubject: Moss\n\n" + listed}};
  for (const auto& text : texts) {
    CAPTURE(text.first);
    const Papers got(text.first, text.second);
    REQUIRE(got.count() == 1);
    CHECK(list_fields(got.result.entries) == input_format_named(text.first).fields);
  }
}

TEST_CASE("input formats: README has the table") {
  const std::string readme = read_text(KGBUILD_SCHEMAS "../README.md");
  for (const InputFormat& format : input_formats()) {
    std::string row = "| `";
    row.append(format.name).append("` | `").append(format.extensions).append("` | ").append(format.description);
    row.append(" | ").append(format.fields).append(" |\n");
    CHECK_MESSAGE(readme.find(row) != std::string::npos, row);
  }
}

TEST_CASE("BibTeX: a title of blanks of any kind is none") {
  for (const char* title : {"\u3000", "\u00A0", "{}", "{ {} }", "~", "\\ ", "\u2003\u3000"}) {
    const Papers got("bibtex", std::string("@article{a, title = {") + title +
                                   "}, author = {Reyes, Ona}, doi = {10.5555/a}}\n@article{b, title = {Moss on Glass}, "
                                   "author = {Falk, Tim}}\n");
    CAPTURE(title);
    REQUIRE(got.count() == 1);
    CHECK(got.paper(0) == "Moss on Glass | Tim Falk");
    REQUIRE(got.result.first_left_out.size() == 1);
    CHECK(got.result.first_left_out[0].reason == "has no title");
  }
}

TEST_CASE("BibTeX: a long repeated key is cut between characters") {
  for (std::size_t ascii = 56; ascii <= 60; ++ascii) {
    const std::string entry = "@article{" + std::string(ascii, 'k') + "김김, title = {Moss}, author = {Falk, Tim}}\n";
    Diagnostics diagnostics;
    const Source source = Source::from_bytes("a.bib", entry + entry, diagnostics);
    read_source(source, *find_input_format("bibtex"), RuleSet::builtin(), diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "repeated-entry-key");
    CHECK(clean_text(diagnostics[0].text).text == diagnostics[0].text);
  }
}
