#include <doctest/doctest.h>

#include "parsers_papers.hpp"

namespace {

std::string page(const std::string& data, const std::string& body = "<p>Welcome</p>") {
  return "<html><head><title>x</title>\n<SCRIPT type=\"application/ld+json\">" + data + "</script></head><body>" +
         body + "</body></html>";
}

constexpr const char* tides = R"({"@type": "ScholarlyArticle", "headline": "Slow Tides of Glass",
  "author": [{"@type": "Person", "name": "An Ode"}, {"@type": "Person", "name": "Bo Lind"}],
  "datePublished": "2024-03-11", "url": "https://arxiv.org/abs/2403.01234"})";
constexpr const char* salt = R"({"@type": "Article", "name": "Salt", "author": {"@type": "Person", "name": "Cy Marrow"},
  "sameAs": "https://doi.org/10.1000/x.1"})";
constexpr const char* expected =
    "Slow Tides of Glass | An Ode; Bo Lind | 2024-03-11 | 2403.01234 |  | https://arxiv.org/abs/2403.01234";

}  // namespace

TEST_CASE("page data: articles of schema.org") {
  const std::string both = std::string(tides) + "," + salt;
  for (const std::string& data :
       {"[" + both + "]", "{\"@context\": \"https://schema.org\", \"@graph\": [" + both + "]}",
        R"({"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": )" +
            std::string(tides) + R"(}, {"@type": "ListItem", "position": 2, "item": )" + salt + "}]}",
        std::string(tides) + "</script><script type='application/ld+json'>" + salt,
        R"({"@type": "WebSite", "name": "A site", "url": "https://a.example", "hasPart": [)" + both + "]}"}) {
    CAPTURE(data);
    const Papers papers("html", page(data));
    CHECK(papers.count() == 2);
    CHECK(papers.paper() == expected);
    CHECK(papers.paper(1) == "Salt | Cy Marrow |  |  | 10.1000/x.1 | https://doi.org/10.1000/x.1");
    CHECK(papers.said("no-digest") == 0);
    CHECK(papers.sum_holds());
  }
}

TEST_CASE("page data: what is shown counts if it has as many papers; other data are none") {
  const std::string list =
      "<ul><li><a href=\"https://arxiv.org/abs/2403.01234\">Slow Tides of Glass</a> An Ode, Bo Lind</li><li><a "
      "href=\"https://arxiv.org/abs/2403.01235\">Kilns That Learn to Cool</a> Cy Marrow, Dee Quill</li></ul>";
  CHECK(Papers("html", page(tides, list)).count() == 2);
  CHECK(Papers("html", page(R"({"@type": "Organization", "name": "An institute", "url": "https://a.example"})"))
            .count() == 0);
  CHECK(Papers("html", page("{\"broken\": ")).said("no-digest") == 1);
  CHECK(Papers("html", "<html><body><script type=\"text/javascript\">var a = [" + std::string(tides) +
                           "]</script></body></html>")
            .count() == 0);
}

TEST_CASE("page data: what an article cites") {
  const std::string cites = R"("citation": [{"@type": "ScholarlyArticle", "name": "Kilns That Learn to Cool",
    "sameAs": "https://doi.org/10.5555/k.1"}, {"@type": "CreativeWork", "headline": "Looms at Night and Day",
    "url": "https://arxiv.org/abs/2107.01234"}, "Marrow, C. Lamps. doi:10.5555/l.1"])";
  const std::vector<std::string> works{"doi:10.5555/k.1 title:kilnsthatlearntocool",
                                       "arxiv:2107.01234 title:loomsatnightandday", "doi:10.5555/l.1"};
  const std::string article =
      R"({"@type": "ScholarlyArticle", "name": "Slow Tides of Glass", "author": {"name": "An Ode"},
    "sameAs": "https://doi.org/10.5555/t.1", )" +
      cites + "}";
  const Papers data("html", page(article));
  REQUIRE(data.count() == 1);
  CHECK(data.result.entries[0].references == works);
  // The head of the page says the rest.
  const std::string head =
      "<meta name='citation_title' content='Slow Tides of Glass'><meta name='citation_author' "
      "content='An Ode'><meta name='citation_doi' content='10.5555/t.1'>";
  const Papers both("html", head + page(article));
  REQUIRE(both.count() == 1);
  CHECK(both.paper() == "Slow Tides of Glass | An Ode |  |  | 10.5555/t.1");
  CHECK(both.result.entries[0].references == works);
  CHECK(Papers("html", head + "<meta name='citation_reference' content='citation_doi=10.5555/m.1'>" + page(article))
            .result.entries.at(0)
            .references != works);
  const Papers one("html", page(R"({"@type": "ScholarlyArticle", "headline": "Slow Tides of Glass", "author": "An Ode",
    "citation": {"@type": "ScholarlyArticle", "name": "Kilns That Learn to Cool", "identifier": "10.5555/k.1"}})"));
  CHECK(one.result.entries.at(0).references == std::vector<std::string>{"doi:10.5555/k.1 title:kilnsthatlearntocool"});
}
