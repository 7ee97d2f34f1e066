// Pages that programs export: merged cells, hidden texts, properties, classes without meaning.
#include <doctest/doctest.h>

#include "tests/unit/parsers_papers.hpp"

namespace {

std::string link(const char* number) {
  return std::string("<a href='https://arxiv.org/abs/2205.8000") + number + "'>paper</a>";
}

void check_pair(const std::string& page, const char* days = "") {
  CAPTURE(page);
  const Papers got("html", "<html>" + page + "</html>", "page.html");
  REQUIRE(got.count() == 2);
  const std::string day = days;
  CHECK(got.paper(0) ==
        "Moss on Glass | Ona Reyes; Tim Falk | " + day + " | 2205.80001 |  | https://arxiv.org/abs/2205.80001");
  CHECK(got.paper(1) ==
        "Fern on Stone | Ivy Chan; Tim Falk | " + day + " | 2205.80002 |  | https://arxiv.org/abs/2205.80002");
  CHECK(got.said("left-out") == 0);
}

}  // namespace

TEST_CASE("pages: cells over rows and columns") {
  check_pair(
      "<table><tr><th>Date</th><th>Title</th><th>Authors</th><th>Link</th></tr><tr><td colspan=4>Plants</td></tr>"
      "<tr><td rowspan=2>2022-05-03</td><td>Moss on Glass</td><td>Ona Reyes, Tim Falk</td><td>" +
          link("1") + "</td></tr><tr><td>Fern on Stone</td><td>Ivy Chan, Tim Falk</td><td>" + link("2") +
          "</td></tr></table>",
      "2022-05-03");
  check_pair(
      "<table><tr><th rowspan=2>Title</th><th rowspan=2>Authors</th><th colspan=2>Links</th></tr><tr><th>Paper</th>"
      "<th>Code</th></tr><tr><td>Moss on Glass</td><td>Ona Reyes, Tim Falk</td><td>" +
      link("1") + "</td><td></td></tr><tr><td>Fern on Stone</td><td>Ivy Chan, Tim Falk</td><td colspan=2>" + link("2") +
      "</td></tr></table>");
}

TEST_CASE("pages: a text that is hidden is not of the title") {
  for (const char* const hidden :
       {"<span style='display:none'>We grow moss.</span>", "<span hidden>We grow moss.</span>",
        "<div class='abstract' style='display: none'>We grow moss.</div>",
        "<span class='sr-only'>We grow moss.</span>"}) {
    check_pair("<ul><li><b>Moss on Glass</b>" + std::string(hidden) + "<br>Ona Reyes, Tim Falk<br>" + link("1") +
               "</li><li><b>Fern on Stone</b>" + hidden + "<br>Ivy Chan, Tim Falk<br>" + link("2") + "</li></ul>");
  }
}

TEST_CASE("pages: values of Notion") {
  const auto row = [](const char* title, const char* a, const char* b, const char* id) {
    return std::string("<tr><td class='cell-title'><a href='x%20y.html'>") + title +
           "</a></td><td><span class='selected-value "
           "select-value-color-blue'>" +
           a + "</span><span class='selected-value select-value-color-red'>" + b +
           "</span></td><td><time>@May 3, 2022</time></td><td><a class='url-value' href='https://arxiv.org/abs/" + id +
           "'>https://arxiv.org/abs/" + id + "</a></td></tr>";
  };
  check_pair(
      "<table "
      "class='collection-content'><thead><tr><th>Name</th><th>Authors</th><th>Date</th><th>URL</th></tr></"
      "thead><tbody>" +
          row("Moss on Glass", "Ona Reyes", "Tim Falk", "2205.80001") +
          row("Fern on Stone", "Ivy Chan", "Tim Falk", "2205.80002") + "</tbody></table>",
      "2022-05-03");
  const Papers page(
      "html",
      "<html><body><article><header><h1 class='page-title'>Moss on Glass</h1><table class='properties'><tr><th>Authors"
      "</th><td><span class='selected-value'>Ona Reyes</span><span class='selected-value'>Tim Falk</span></td></tr>"
      "<tr><th>Published</th><td><time>@May 3, 2022</time></td></tr><tr><th>Link</th><td><a "
      "href='https://arxiv.org/abs/2205.80001'>https://arxiv.org/abs/2205.80001</a></td></tr></table></header>"
      "<p>It grows.</p></article></body></html>");
  CHECK(page.paper() ==
        "Moss on Glass | Ona Reyes; Tim Falk | 2022-05-03 | 2205.80001 |  | https://arxiv.org/abs/2205.80001");
}

TEST_CASE("pages: Google Docs") {
  const auto redirect = [](const char* number) {
    return std::string("<a class='c8' href='https://www.google.com/url?q=https%3A%2F%2Farxiv.org/abs/2205.8000") +
           number + "&amp;sa=D&amp;usg=x'>Link</a>";
  };
  const std::string style = "<head><style>.c1{font-weight:700}.c2{font-style: italic}</style></head><body>";
  check_pair(style +
             "<p class='c0'><span class='c1'>Moss on </span><span class='c1'>Glass</span></p><p class='c0'><span "
             "class='c2'>Ona "
             "Reyes, Tim Falk</span></p><p><span>" +
             redirect("1") +
             "</span></p><p><span class='c1'>Fern on Stone</span></p><p>"
             "<span class='c2'>Ivy Chan, Tim Falk</span></p><p><span>" +
             redirect("2") + "</span></p></body>");
  check_pair(style +
             "<ul class='c6 lst-kix_a-0 start'><li class='c0'><span class='c1'>Moss on Glass</span><span>. Ona Reyes, "
             "Tim Falk. "
             "</span><span>" +
             redirect("1") +
             "</span></li><li><span class='c1'>Fern on Stone</span><span>. Ivy Chan, Tim Falk. "
             "</span>" +
             redirect("2") + "</li></ul></body>");
}

TEST_CASE("pages: Confluence") {
  const auto row = [](const char* title, const char* people, const char* number) {
    return std::string(
               "<tr><td class='confluenceTd'><p><a class='external-link' href='https://arxiv.org/abs/2205.8000") +
           number + "'>" + title + "</a></p></td><td class='confluenceTd'>" + people +
           "</td><td><div class='content-wrapper'><p><time datetime='2022-05-03' "
           "class='date-past'>03 May 2022</time></p></div></td></tr>";
  };
  check_pair(
      "<body><h1 id='title-heading' class='pagetitle'><span id='title-text'>Team : List</span></h1><div "
      "class='page-metadata'>Created "
      "by <span class='author'> An Admin</span>, last modified on May 09, 2022</div><div class='table-wrap'><table "
      "class='confluenceTable'><tbody><tr><th "
      "class='confluenceTh'><p>Paper</p></th><th><p>Authors</p></th><th><p>Date</p></th></tr>" +
          row("Moss on Glass", "<p>Ona Reyes, Tim Falk</p>", "1") +
          row("Fern on Stone", "<p>Ivy Chan</p><p>Tim Falk</p>", "2") + "</tbody></table></div></body>",
      "2022-05-03");
}
