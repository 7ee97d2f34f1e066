#include <doctest/doctest.h>

#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers_listed.hpp"

TEST_CASE("addresses without https:// are ids of papers") {
  const auto check = [](const std::string& a, const std::string& b, const char* format = "markdown") {
    CAPTURE(a);
    const Papers papers(format, a + "\n" + b + "\n");
    REQUIRE(papers.count() == 2);
    CHECK(papers.result.entries[0].title == "Silent Layers Learn Faster");
    CHECK(papers.result.entries[0].arxiv_id == "2305.12019");
    CHECK(papers.result.entries[0].url.starts_with("https://"));
    CHECK(papers.result.entries[1].arxiv_id == "2203.18819");
  };
  check("- Silent Layers Learn Faster, Mona Reyes, Jun Saito, 2023, arxiv.org/abs/2305.12019",
        "- Why Minima Are Not Sharp at All, Jun Saito, Pavel Nemec, 2022, arxiv.org/pdf/2203.18819v2");
  check("- Silent Layers Learn Faster (arxiv.org/abs/2305.12019) by Mona Reyes",
        "- Sharp Minima Revisited (arxiv.org/abs/2203.18819) by Jun Saito");
  check("1. Silent Layers Learn Faster\n   Mona Reyes, Jun Saito\n   arxiv.org/abs/2305.12019",
        "2. Sharp Minima Revisited\n   Jun Saito, Pavel Nemec\n   www.arxiv.org/abs/2203.18819");
  check("Reyes, Mona. \"Silent Layers Learn Faster.\" arXiv, 3 May 2023, arxiv.org/abs/2305.12019.",
        "Saito, Jun. \"Sharp Minima Revisited.\" arXiv, 14 Mar. 2022, arxiv.org/abs/2203.18819.");
  check("* Silent Layers Learn Faster - Mona Reyes, Jun Saito - arxiv.org/abs/2305.12019",
        "* Sharp Minima Revisited - Jun Saito, Pavel Nemec - arxiv.org/abs/2203.18819");
}

TEST_CASE("addresses without https:// are those of few hosts") {
  using kgbuild::parsing::bare_paper_address;
  CHECK(bare_paper_address("arxiv.org/abs/2305.12019, p. 3") == "arxiv.org/abs/2305.12019");
  CHECK(bare_paper_address("doi.org/10.1016/S2589-7500(21)00106-0).") == "doi.org/10.1016/S2589-7500(21)00106-0");
  CHECK(bare_paper_address("aclanthology.org/2023.acl-long.12.") == "aclanthology.org/2023.acl-long.12");
  for (const char* const other :
       {"arxiv.org is a site", "example.org/abs/2305.12019", "doi.org/about", "", "http://a.b"})
    CHECK(bare_paper_address(other).empty());
}

TEST_CASE("DOIs with parentheses") {
  using kgbuild::parsing::find_doi;
  CHECK(find_doi("doi:10.1016/S2589-7500(21)00106-0") == "10.1016/s2589-7500(21)00106-0");
  CHECK(find_doi("(doi:10.1016/S2589-7500(21)00106-0).") == "10.1016/s2589-7500(21)00106-0");
  CHECK(find_doi("(https://doi.org/10.1016/0092-8674(93)90422-M)") == "10.1016/0092-8674(93)90422-m");
  CHECK(find_doi("(doi:10.1145/3593013.3594011)") == "10.1145/3593013.3594011");
  CHECK(find_doi("doi:10.1145/3593013.3594011), and") == "10.1145/3593013.3594011");
  const Papers papers(
      "markdown",
      "1. Reyes M, Saito J. Silent layers learn faster. Lancet Digit Health. 2021;3(8):e496-e506. "
      "doi:10.1016/S2589-7500(21)00106-0\n"
      "2. Ek B, Gil A. Sharp minima revisited. Cell. 2020;7(2):1-9. doi: 10.1016/0092-8674(93)90422-M.\n");
  REQUIRE(papers.count() == 2);
  CHECK(papers.result.entries[0].doi == "10.1016/s2589-7500(21)00106-0");
  CHECK(papers.result.entries[1].doi == "10.1016/0092-8674(93)90422-m");
}
