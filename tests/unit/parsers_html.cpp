// Lists of papers in web pages. Every page presents the same three papers.
#include <doctest/doctest.h>

#include <algorithm>

#include "kgbuild/reader.hpp"
#include "parsers_papers.hpp"
#include "tests/unit/said.hpp"

using namespace kgbuild;
using namespace kgbuild::test;

namespace {

struct Paper {
  std::string title, id;
  std::vector<std::string> authors;
  std::string day, text;
};

const std::vector<Paper> papers{
    {"Lanternfish: Sorting Tokens in the Dark",
     "2410.70001",
     {"Maren Holt", "Jiro Tanabe"},
     "2024-10-07",
     "We sort tokens without light."},
    {"A Field Guide to Brittle Prompts",
     "2410.70002",
     {"Oana Pop", "Émile Roux", "Sam Okoye"},
     "2024-10-08",
     "We list forty brittle prompts."},
    {"Can Small Models Whistle?", "2410.70003", {"Lin Qiao", "Pia Sund"}, "2024-10-09", "They can, a little."},
};

std::string replace(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::string list_people(const Paper& paper, const std::string& before, const std::string& after,
                        const std::string& between) {
  std::string text;
  for (const std::string& name : paper.authors) text += (text.empty() ? "" : between) + before + name + after;
  return text;
}

/// `form` once for each paper, between the other two: T, U, P, A, D, B and N in braces are title, address, path,
/// authors, day, text and number; S and L are authors in elements of their own.
std::string write_page(const std::string& before, const std::string& form, const std::string& after = "") {
  std::string text = before;
  int number = 0;
  for (const Paper& paper : papers) {
    std::string item = replace(form, "{T}", paper.title);
    item = replace(item, "{U}", "https://arxiv.org/abs/" + paper.id);
    item = replace(item, "{P}", "/abs/" + paper.id);
    item = replace(item, "{I}", paper.id);
    item = replace(item, "{A}", list_people(paper, "", "", ", "));
    item = replace(item, "{S}", list_people(paper, "<span class=\"author\">", "</span>", "\n"));
    item = replace(item, "{L}", list_people(paper, "<a href=\"/people/x\">", "</a>", ", "));
    item = replace(item, "{D}", paper.day);
    item = replace(item, "{B}", paper.text);
    text += replace(item, "{N}", std::to_string(++number)) + "\n";
  }
  return text + after;
}

struct Read {
  ReadResult result;
  Diagnostics diagnostics;
};

Read read(const std::string& page, const std::string& name = "page.html") {
  static const RuleSet rules = RuleSet::builtin();
  Read read;
  const Source source = Source::from_bytes(name, page, read.diagnostics);
  read.result = read_source(source, *find_input_format("html"), rules, read.diagnostics);
  CHECK(read.result.seen == read.result.entries.size() + read.result.left_out);
  return read;
}

enum Say : unsigned { nothing = 0, authors = 1, day = 2, text = 4, address = 8, all = authors | text | address };

void check_page(const std::string& page, unsigned says) {
  CAPTURE(page);
  const Read got = read(page);
  CAPTURE(list_diagnostics(got.diagnostics));
  REQUIRE(got.result.entries.size() == papers.size());
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const Entry& entry = got.result.entries[i];
    CHECK(entry.title == papers[i].title);
    if (says & address) CHECK(entry.arxiv_id == papers[i].id);
    if (says & authors) CHECK(entry.authors == papers[i].authors);
    if (says & day) CHECK(entry.date == papers[i].day);
    if (says & text) CHECK(holds(entry.body, papers[i].text));
  }
}

}  // namespace

TEST_CASE("web pages: newsletters, blocks of one paper each") {
  check_page(write_page("<html><body><h1>This week</h1>",
                        "<div class='card'><h2><a href='{U}'>{T}</a></h2><p class='authors'>{A}</p><p>{B}</p></div>"),
             all);
  check_page(write_page("<!DOCTYPE html><title>Papers</title><body>",
                        "<section><h3>{N}. <a href='{U}'>{T}</a></h3><div class=\"paper-authors\">{A}</div>"
                        "<div class=\"abstract\">{B}</div></section>"),
             all);
  check_page(write_page("<html><body>",
                        "<div class='entry'><div class='paper-title'>{T}</div><div class='byline'>{A}</div>"
                        "<time datetime='{D}T08:00:00Z'>a while ago</time><div class='abstract'>{B}</div>"
                        "<a href='{U}'>arXiv</a></div>"),
             all | day);
  check_page(
      write_page("<html><body>", "<article><a href='{U}'><h3>{T}</h3></a>\n<div>{S}</div>\n<p>{B}</p></article>"), all);
  check_page(write_page("<html><body>", "<p><b><a href=\"{U}\">{T}</a></b><br>{A}<br>{B}</p>"), all);
  check_page(write_page("<html><body>", "<p><a href=\"{U}\"><strong>{T}</strong></a><br/>\n<i>{A}</i><br/>\n{B}</p>"),
             all);
}

TEST_CASE("web pages: newsletters built of nested tables") {
  check_page(write_page("<html><body><table role='presentation'><tr><td><h1>Digest</h1></td></tr>",
                        "<tr><td><table><tr><td><h3><a href='{U}'>{T}</a></h3><p>{A}</p><p>{B}</p></td></tr></table>"
                        "</td></tr>",
                        "</table></body>"),
             all);
  check_page(write_page("<html><body><center><table width=600><tr><td>",
                        "<table><tr><td><img src='x.png'></td><td><p><b><a href='{U}'>{T}</a></b></p><p>{A}</p>"
                        "<p>{B}</p></td></tr></table>",
                        "</td></tr></table></center>"),
             all);
}

TEST_CASE("web pages: lists of conferences") {
  check_page(
      write_page("<html><body><h2>Accepted papers</h2><ul>", "<li><a href='{U}'>{T}</a> <em>{A}</em></li>", "</ul>"),
      authors | address);
  check_page(write_page("<h1>Accepted</h1><ol>", "<li><b>{T}</b><br>{A}</li>", "</ol>"), authors);
  check_page(write_page("<ul>", "<li><strong>{T}</strong><br/><i>{A}</i> [<a href='{U}'>pdf</a>]", "</ul>"),
             authors | address);
  check_page(write_page("<div id='papers'><ul class='papers'>",
                        "<li><a href=\"{U}\">{T}</a>\n<span class='authors'>{A}</span>\n<span "
                        "class='date'>{D}</span></li>",
                        "</ul></div>"),
             authors | address | day);
  check_page(write_page("<ul>", "<li><p><a href='{U}'>{T}</a></p><p>{L}</p></li>", "</ul>"), authors | address);
  check_page(
      write_page("<ul>", "<li><h4>{T}</h4><p class='author-list authors'>{A}</p><a href='{U}'>Paper</a></li>", "</ul>"),
      authors | address);
}

TEST_CASE("web pages: lists of definitions") {
  // As archives list new papers.
  check_page(write_page("<h3>New submissions for Monday, 7 October 2024</h3><dl id='articles'>",
                        "<dt>\n<a name='item{N}'>[{N}]</a>\n<a href=\"{P}\" title=\"Abstract\">arXiv:{I}</a>\n"
                        "[<a href=\"/pdf/{I}\">pdf</a>, <a href=\"/format/{I}\">other</a>]\n</dt>\n<dd>\n"
                        "<div class='meta'>\n<div class='list-title mathjax'><span class='descriptor'>Title:</span>\n"
                        "  {T}\n</div>\n<div class='list-authors'>{L}</div>\n<div class='list-comments'>"
                        "<span class='descriptor'>Comments:</span> 9 pages</div>\n<div class='list-subjects'>"
                        "<span class='descriptor'>Subjects:</span> <span class='primary-subject'>Computation "
                        "(cs.CL)</span></div>\n<p class='mathjax'>\n  {B}\n</p>\n</div>\n</dd>\n",
                        "</dl>"),
             all);
  check_page(write_page("<dl>", "<dt><a href='{U}'>{T}</a></dt><dd>{A}</dd><dd>{B}</dd>", "</dl>"), all);
  check_page(write_page("<dl>", "<dt>{T}</dt><dd>{A}</dd><dd><a href='{U}'>arXiv</a></dd>", "</dl>"),
             authors | address);
  check_page(write_page("<html><body>",
                        "<dl><dt>Title</dt><dd>{T}</dd><dt>Authors</dt><dd>{A}</dd><dt>Link</dt><dd><a "
                        "href='{U}'>{U}</a></dd></dl>"),
             authors | address);
}

TEST_CASE("web pages: tables") {
  check_page(write_page("<table><thead><tr><th>Date<th>Title<th>Authors<th>Link</thead><tbody>",
                        "<tr><td>{D}<td>{T}<td>{A}<td><a href='{U}'>PDF</a>", "</table>"),
             authors | address | day);
  check_page(write_page("<table>", "<tr><td><a href='{U}'>{T}</a></td><td>{A}</td><td>{D}</td></tr>", "</table>"),
             authors | address | day);
  check_page(write_page("<table><tr><th>Paper</th><th>Published</th></tr>",
                        "<tr><td><a href='{U}'><b>{T}</b></a><br>{A}</td><td>{D}</td></tr>", "</table>"),
             address | day);
  check_page(write_page("<table><caption>Talks</caption><tr><th>No.</th><th>Title</th><th>Author(s)</th></tr>",
                        "<tr><td>{N}</td><td><a href='{U}'>{T}</a></td><td>{S}</td></tr>", "</table>"),
             authors | address);
  // One date over several rows.
  const Read got = read(
      "<table><tr><th>Date</th><th>Title</th><th>Link</th></tr><tr><td rowspan='2'>2024-10-07</td>"
      "<td>Lanternfish: Sorting Tokens</td><td><a href='https://arxiv.org/abs/2410.70001'>x</a></td></tr>"
      "<tr><td>A Field Guide to Prompts</td><td><a href='https://arxiv.org/abs/2410.70002'>x</a></td></tr></table>");
  REQUIRE(got.result.entries.size() == 2);
  CHECK(got.result.entries[1].date == "2024-10-07");
}

TEST_CASE("web pages: folded parts and anthologies") {
  check_page(
      write_page("<html><body>", "<details><summary><a href='{U}'>{T}</a></summary><p>{A}</p><p>{B}</p></details>"),
      all);
  check_page(write_page("<html><head><base href='https://arxiv.org/list/'></head><body>",
                        "<p class='d-sm-flex'><span class='d-block'><a class=badge href='/pdf/{I}'>pdf</a></span>"
                        "<span class=d-block><strong><a class=align-middle href='../abs/{I}'>{T}</a></strong><br>{L}"
                        "</span></p>"),
             authors | address);
}

TEST_CASE("web pages: proceedings and daily pages") {
  // Each author in a form, as a link without an address; links to files in brackets.
  check_page(write_page("<html><head><link rel='canonical' href='https://proc.example/2024'></head><body><dl>",
                        "<dt class='ptitle'><br><a href='/content/{I}.html'>{T}</a></dt><dd>{L}</dd><dd>[<a "
                        "href='/papers/{I}.pdf'>pdf</a>] [<a href='https://arxiv.org/abs/{I}'>arXiv</a>] <div "
                        "class='link2'>[<a class='fakelink'>bibtex</a>]<div class='bibref' "
                        "style='display:none'>@inproceedings{x}</div></div></dd>",
                        "</dl>"),
             authors | address);
  check_page(write_page("<html><body>",
                        "<div class='paper'><p class='title'>{T}</p><p class='details'><span class='authors'>{A}</span>"
                        ";<span class='info'><i>Proceedings of Things</i>, 202:1-2</span></p><p class='links'>[<a "
                        "href='{U}'>abs</a>][<a href='{U}.pdf'>Download PDF</a>]</p></div>"),
             authors | address);
  check_page(write_page("<h4>Papers</h4><ul class='paper-list'>",
                        "<li class='conference'><div class='content'><a title='paper title' href='{U}'>{T}</a> <i>{A}"
                        "</i></div></li>",
                        "</ul>"),
             authors | address);
  check_page(write_page("<html><body><main>",
                        "<article class='flex'><a href='/papers/{I}'><img src='t.png' alt=''></a><div class='p-3'>"
                        "<div><input type='checkbox'><svg><path d='M0'/></svg><div>17</div></div><div><h3><a "
                        "href='/papers/{I}' class='line-clamp'>{T}</a></h3><div><ul><li title='x'></li></ul><div>3 "
                        "authors</div></div><a href='/papers/{I}#community'>2</a></div></div></article>",
                        "</main></body>"),
             address);
  check_page(write_page("<table class='list'><tbody>",
                        "<tr><td><p><strong><a href='{U}'>{T}</a></strong></p><p>{A}</p><p>{B}</p></td></tr>",
                        "</tbody></table>"),
             all);
  check_page(write_page("<div>",
                        "<div><span class='paperTitle'>{T}</span><span class='paperAuthors'>{A}</span><a "
                        "href='{U}'>PDF</a></div>",
                        "</div>"),
             authors | address);
  check_page(write_page("<html><body><h1>Reading list</h1>",
                        "<h2>{T}</h2><ul><li>Authors: {A}</li><li>Date: {D}</li><li>Link: <a href='{U}'>{U}</a></li>"
                        "</ul><p>{B}</p>"),
             all | day);
  check_page(write_page("<html><body><pre>", "Title: {T}\nAuthors: {A}\nLink: {U}\n\n  {B}\n\n", "</pre>"), all);
}

TEST_CASE("web pages: a page about one paper says so in its head") {
  const std::string list = "<h2><a href='https://arxiv.org/abs/2410.70009'>A Related Paper of Others</a></h2>";
  const auto check = [&](const std::string& page, const std::string& id, const std::string& day) {
    CAPTURE(page);
    const Read got = read(page);
    REQUIRE(got.result.entries.size() == 1);
    const Entry& entry = got.result.entries[0];
    CHECK(entry.title == papers[0].title);
    CHECK(entry.authors == papers[0].authors);
    CHECK(entry.date == day);
    CHECK((entry.arxiv_id.empty() ? entry.doi : entry.arxiv_id) == id);
    CHECK(holds(entry.body, papers[0].text));
  };
  const std::string title = "<meta name='citation_title' content='Lanternfish: Sorting Tokens in the Dark'/>";
  const std::string people =
      "<meta name=\"citation_author\" content=\"Holt, Maren\"><meta name=\"citation_author\" content=\"Tanabe, Jiro\">";
  check(
      "<html><head>" + title + people +
          "<meta name='citation_date' content='2024/10/07'><meta name='citation_online_date' content='2024/10/09'>"
          "<meta name='citation_pdf_url' content='https://arxiv.org/pdf/2410.70001'><meta name='citation_arxiv_id' "
          "content='2410.70001'><meta name='citation_abstract' content='We sort tokens without light.'></head><body>" +
          list + "</body></html>",
      "2410.70001", "2024-10-07");
  check("<html><head>" + title +
            "<meta name='citation_authors' content='Maren Holt; Jiro Tanabe'><meta name='citation_doi' "
            "content='10.1234/Fish.1'><meta name='citation_publication_date' content='2024'></head><body>" +
            list + "<blockquote class='abstract mathjax'><span>Abstract:</span> We sort tokens without light. " +
            std::string(100, 'x') + "</blockquote></body></html>",
        "10.1234/fish.1", "2024");
  check("<html><head>" + title + people +
            "<meta name='citation_publication_date' content='October 2024'><meta name='citation_fulltext_html_url' "
            "content='https://doi.org/10.1234/fish.1'><meta property='og:description' content='We sort tokens without "
            "light.'></head><body>" +
            list,
        "10.1234/fish.1", "2024-10");
  check(
      "<html><head><meta name='DC.Title' content='Lanternfish: Sorting Tokens in the Dark'><meta name='DC.Creator' "
      "content='Maren Holt'><meta name='DC.Creator' content='Jiro Tanabe'><meta name='DC.Date' content='2024-10-07'>"
      "<meta name='DC.Identifier' content='doi:10.1234/fish.1'><meta name='DC.Description' content='We sort tokens "
      "without light.'></head><body>" +
          list,
      "10.1234/fish.1", "2024-10-07");
  check("<html><head><meta content='Lanternfish: Sorting Tokens in the Dark' name='citation_title'>" + people +
            "<meta name='citation_year' content='2024'><meta name='citation_abstract_html_url' "
            "content='https://openreview.net/forum?id=abc'><meta name='citation_doi' content='10.1234/fish.1'>"
            "<meta name='description' content='We sort tokens without light.'>",
        "10.1234/fish.1", "2024");
}

TEST_CASE("web pages: what nobody sees is not read") {
  const std::string paper = "<h2><a href='https://arxiv.org/abs/2410.70001'>Lanternfish: Sorting Tokens</a></h2>";
  const auto other = [](const std::string& open, const std::string& close) {
    return open + "<h2><a href='https://arxiv.org/abs/2410.79999'>Not a Paper of This Page</a></h2>" + close;
  };
  for (const auto& [open, close] :
       std::vector<std::pair<std::string, std::string>>{{"<script>document.write(\"", "\")</script>"},
                                                        {"<style>", "</style>"},
                                                        {"<template>", "</template>"},
                                                        {"<!-- ", " -->"},
                                                        {"<div hidden>", "</div>"},
                                                        {"<div style='color: red; display : none'>", "</div>"},
                                                        {"<nav>", "</nav>"},
                                                        {"<footer>", "</footer>"},
                                                        {"<div role='navigation'>", "</div>"},
                                                        {"<div aria-hidden='true'>", "</div>"},
                                                        {"<noscript>", "</noscript>"},
                                                        {"<textarea>", "</textarea>"}}) {
    const std::string hidden = other(open, close);
    CAPTURE(hidden);
    const Read got = read("<html><body>" + paper + "<p>We sort tokens.</p>" + hidden + "</body></html>");
    REQUIRE(got.result.entries.size() == 1);
    CHECK(got.result.entries[0].title == "Lanternfish: Sorting Tokens");
    CHECK_FALSE(holds(got.result.entries[0].body, "Not a Paper"));
  }
}

TEST_CASE("web pages: text is not markup") {
  const auto title_of = [](const std::string& title) {
    const Read got = read("<html><body><h2><a href='https://arxiv.org/abs/2410.70001'>" + title +
                          "</a></h2><p>Text.</p><h2><a href='https://arxiv.org/abs/2410.70002'>Another Paper of "
                          "Ours</a></h2></body></html>");
    return got.result.entries.size() == 2 ? got.result.entries[0].title : "?";
  };
  CHECK(title_of("Q*: Planning with *-Nodes") == "Q*: Planning with *-Nodes");
  CHECK(title_of("Reasoning in &lt;think&gt; Blocks") == "Reasoning in <think> Blocks");
  CHECK(title_of("Learning f(x)_i | by Gradient &amp; Luck") == "Learning f(x)_i | by Gradient & Luck");
  CHECK(title_of("Arrays [0](1) of Tables") == "Arrays [0](1) of Tables");
  CHECK(title_of("Scaling to 10<sup>6</sup> Tokens") == "Scaling to 10^6 Tokens");
  CHECK(title_of("Genes of <i>E. coli</i> and&nbsp;Others") == "Genes of E. coli and Others");
  const Read got = read(
      "<html><body><h2><a href='https://arxiv.org/abs/2410.70001'>Lanternfish: Sorting Tokens</a></h2>"
      "<p># not a heading [x](https://arxiv.org/abs/2410.70009)<br>&gt; nor a quotation</p></body></html>");
  REQUIRE(got.result.entries.size() == 1);
  CHECK(got.result.entries[0].body == "# not a heading [x](https://arxiv.org/abs/2410.70009)\n> nor a quotation");
}

TEST_CASE("web pages: lines are those of the page") {
  const Read got = read(
      "<html>\n<body>\n<h2>\n <a href='https://arxiv.org/abs/2410.70001'>Lanternfish: Sorting Tokens</a></h2>\n\n"
      "<p>Text</p>\n<!--\n\n-->\n<h2><a href='https://arxiv.org/abs/2410.70002'>A Field Guide to Prompts</a></h2>");
  REQUIRE(got.result.entries.size() == 2);
  CHECK(got.result.entries[0].line == 4);
  CHECK(got.result.entries[1].line == 10);
}

TEST_CASE("web pages: mistakes are repaired and said once; depth is bounded") {
  const Read got = read(
      "<html><body><h2><a href='https://arxiv.org/abs/2410.70001'>Lanternfish: Sorting Tokens</h2></b></i>"
      "<p>Text</div></section>");
  REQUIRE(got.result.entries.size() == 1);
  const std::string said = list_diagnostics(got.diagnostics);
  CHECK(holds(said, "repaired-html 1:"));
  CHECK(said.find("repaired-html") == said.rfind("repaired-html"));

  std::string deep = "<html><body><h2><a href='https://arxiv.org/abs/2410.70001'>Lanternfish: Sorting Tokens</a></h2>";
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  const Read cut = read(deep);
  CHECK(cut.result.entries.size() == 1);
  CHECK(holds(list_diagnostics(cut.diagnostics), "malformed-html"));

  std::string wide = "<html><body><p ";
  for (int i = 0; i < 200000; ++i) wide += "a" + std::to_string(i) + "='<>' ";
  CHECK(read(wide + "><h2><a href='https://arxiv.org/abs/2410.70001'>Lanternfish: Sorting Tokens</a></h2>")
            .result.entries.size() == 1);
}

TEST_CASE("web pages: names and heads of the format") {
  Diagnostics diagnostics;
  const auto guess = [&](const std::string& name, const std::string& text_of_file) {
    const InputFormat* format = guess_input_format(Source::from_bytes(name, text_of_file, diagnostics));
    return format ? std::string(format->name) : "none";
  };
  CHECK(guess("a.html", "text") == "html");
  CHECK(guess("-", "<!DOCTYPE HTML>\n<html>") == "html");
  CHECK(guess("-", "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC>\n<html xmlns='x'>") == "html");
  CHECK(guess("-", "<!-- saved -->\n<table class='x'>") == "html");
  CHECK(guess("a.md", "<p align='center'>x</p>\n# A") == "markdown");
  CHECK(guess("-", "<graphml/>") == "none");
  CHECK(guess("-", "<think> is a tag of models") == "none");
}

TEST_CASE("a star after an affiliation is a mark of the person") {
  const std::string list =
      "<div class=paper><p class=title>Gravel Is All You Need</p><p class=authors>Ed Moor (Reef U)*; Fay Lin (Reef "
      "U)</p></div>"
      "<div class=paper><p class=title>Silt and Sand in Language</p><p class=authors>Ann Lee (Reef U); Bo "
      "Ek*</p></div>";
  const Papers read("html", "<html><body>" + list + "</body></html>", "page.html");
  REQUIRE(read.count() == 2);
  CHECK(read.result.entries[0].authors == std::vector<std::string>{"Ed Moor", "Fay Lin"});
  CHECK(read.result.entries[1].authors == std::vector<std::string>{"Ann Lee", "Bo Ek"});
}
