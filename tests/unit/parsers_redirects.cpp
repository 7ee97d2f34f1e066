// Addresses that lead to others, alone and in pages, mails and lists.
#include <doctest/doctest.h>

#include "parsers/fields/redirects.hpp"
#include "tests/unit/parsers_papers.hpp"

using namespace kgbuild;
using kgbuild::parsing::skip_redirect;

TEST_CASE("redirects: the address that a parameter carries") {
  const std::string paper = "https://arxiv.org/abs/2403.09118";
  for (const char* link :
       {"https://scholar.google.com/scholar_url?url=https://arxiv.org/abs/2403.09118&hl=en&sa=X&d=1",
        "https://scholar.google.de/scholar_url?hl=de&url=https://arxiv.org/abs/2403.09118&scisig=AF",
        "https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118&sa=D&source=editors&ust=17",
        "https://www.google.co.kr/url?sa=t&rct=j&url=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118&usg=A",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118&h=AT0",
        "https://l.instagram.com/?u=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118&e=AT",
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118&data=05",
        "https://link.zhihu.com/?target=https%3A//arxiv.org/abs/2403.09118",
        "https://gitee.com/link?target=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://links.jianshu.com/go?to=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://www.youtube.com/redirect?event=video_description&q=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://vk.com/away.php?to=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118&cc_key=",
        "https://news.example/click?id=7&redirect=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://getpocket.com/redirect?url=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://out.reddit.com/t3_a?url=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118&token=AQ",
        "https://ezproxy.lib.example.edu/login?url=https://arxiv.org/abs/2403.09118",
        "https://tracking.news.example/CL0/https:%2F%2Farxiv.org%2Fabs%2F2403.09118/1/0100018e",
        "https://x.r.us-east-1.awstrack.me/L0/https:%2F%2Farxiv.org%2Fabs%2F2403.09118/1/01",
        "https://urldefense.com/v3/__https://arxiv.org/abs/2403.09118__;!!Nv3xtKNH",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__arxiv.org_abs_2403.09118&d=DwMFaQ",
        "https://www.google.com/url?q=https://l.facebook.com/l.php?u%3Dhttps%253A%252F%252Farxiv.org%252Fabs%252F2403."
        "09118"}) {
    CAPTURE(link);
    CHECK(skip_redirect(link) == paper);
  }
  CHECK(skip_redirect("https://www.google.com/url?q=https://openreview.net/forum?id%3DaB1_c&sa=D") ==
        "https://openreview.net/forum?id=aB1_c");
}

TEST_CASE("redirects: what only mentions an address, or hides it, stays") {
  for (const std::string link :
       {"https://twitter.com/intent/tweet?url=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://t.me/share/url?url=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://www.linkedin.com/shareArticle?url=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://web.archive.org/web/2024/https://arxiv.org/abs/2403.09118",
        "https://translate.google.com/translate?u=https%3A%2F%2Farxiv.org%2Fabs%2F2403.09118",
        "https://news.us1.list-manage.com/track/click?u=7a8b9c&id=12&e=34", "https://openreview.net/forum?id=aB1_c",
        "https://link.springer.com/article/10.1007/s10994-022-06123-4", "https://arxiv.org/abs/2403.09118?context=cs",
        "https://www.google.com/url?q=", "https://www.google.com/url?q=javascript%3Aalert(1)", "https://", "http", "",
        "https://urldefense.com/v3/__", "https://go.example/CL0/https:%2F%2F"}) {
    CAPTURE(link);
    CHECK(skip_redirect(link) == link);
  }
  CHECK(skip_redirect("https://a.example/url?q=" + std::string(5000, 'x')).size() == 5024);
}

TEST_CASE("redirects: alerts of Google Scholar, with headings of any level") {
  const auto page = [](const std::string& level) {
    const std::string begin = "<" + level + "><a href=\"https://scholar.google.com/scholar_url?url=",
                      end = "</a></" + level + ">";
    return begin + "https://arxiv.org/pdf/2404.51001&amp;hl=en\">Moss Networks Sleep Early" + end +
           "<div>M Holt, J Tanabe, C Okoye - arXiv preprint arXiv:2404.51001, 2024</div><div>We show that they "
           "sleep …</div>" +
           begin + "https://aclanthology.org/2023.acl-long.17.pdf&amp;hl=en\">Ask Again: Echoes in Prompts" + end +
           "<div>W Li, X Zhang - Proceedings of the 61st Annual Meeting of the …, 2023</div><div>Prompts …</div>" +
           begin + "https://doi.org/10.1007/s10994-021-05999-1&amp;hl=en\">Patience in Linear Bandits" + end +
           "<div>H Moss, I Vogel - Machine Learning, 2021 - Springer</div><div>Bandits wait.</div>";
  };
  for (const char* level : {"h1", "h2", "h3", "h4"}) {
    CAPTURE(level);
    const Papers got("html", page(level));
    REQUIRE(got.count() == 3);
    CHECK(got.paper(0) ==
          "Moss Networks Sleep Early | M Holt; J Tanabe; C Okoye | 2024 | 2404.51001 |  | "
          "https://arxiv.org/pdf/2404.51001");
    CHECK(got.paper(1) ==
          "Ask Again: Echoes in Prompts | W Li; X Zhang | 2023 |  | 10.18653/v1/2023.acl-long.17 | "
          "https://aclanthology.org/2023.acl-long.17.pdf");
    CHECK(got.paper(2) ==
          "Patience in Linear Bandits | H Moss; I Vogel | 2021 |  | 10.1007/s10994-021-05999-1 | "
          "https://doi.org/10.1007/s10994-021-05999-1");
  }
}

TEST_CASE("redirects: pages of results of Google Scholar") {
  const Papers got(
      "html",
      "<html><body><div id=gs_res_ccl_mid>"
      "<div class=gs_r><div class=gs_ri><h3 class=gs_rt><a href='https://arxiv.org/abs/2404.51001'>Moss Networks Sleep "
      "Early</a></h3><div class=gs_a><a href='/citations?user=x&hl=en'>M Holt</a>, J Tanabe - arXiv preprint "
      "arXiv:2404.51001, 2024 - arxiv.org</div><div class=gs_rs>We show that they sleep …</div><div class='gs_fl'><a "
      "href='javascript:void(0)'>Save</a> <a href='/scholar?cites=12'>Cited by 12</a></div></div></div>"
      "<div class=gs_r><div class=gs_ri><h3 class=gs_rt><span class=gs_ctc>[PDF]</span> <a "
      "href='https://aclanthology.org/2023.acl-long.17.pdf'>Ask Again: Echoes in Prompts</a></h3><div class=gs_a>W Li, "
      "X Zhang - Proceedings of the 61st Annual Meeting, 2023 - aclanthology.org</div><div class=gs_rs>Prompts "
      "…</div></div></div></div></body></html>");
  REQUIRE(got.count() == 2);
  CHECK(got.paper(0) ==
        "Moss Networks Sleep Early | M Holt; J Tanabe | 2024 | 2404.51001 |  | https://arxiv.org/abs/2404.51001");
  CHECK(got.paper(1).starts_with("Ask Again: Echoes in Prompts | W Li; X Zhang | 2023"));
}

TEST_CASE("redirects: links of lists in Markdown lead where they say") {
  const Papers got(
      "markdown",
      "# Papers\n\n- [Moss Networks Sleep Early](https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs"
      "%2F2404.51001&sa=D). M Holt, J Tanabe. 2024.\n- [Patience in Linear "
      "Bandits](https://link.zhihu.com/?target=https%3A//doi.org/10.1007/s10994-021-05999-1). H Moss, I "
      "Vogel. 2021.\n");
  REQUIRE(got.count() == 2);
  CHECK(got.result.entries[0].url == "https://arxiv.org/abs/2404.51001");
  CHECK(got.result.entries[0].arxiv_id == "2404.51001");
  CHECK(got.result.entries[1].url == "https://doi.org/10.1007/s10994-021-05999-1");
  CHECK(got.result.entries[1].doi == "10.1007/s10994-021-05999-1");
}

TEST_CASE("redirects: the address that a part in Base64 carries") {
  for (const char* link :
       {"https://substack.com/redirect/2/"
        "eyJlIjoiaHR0cHM6Ly9hcnhpdi5vcmcvYWJzLzI0MDMuMDkxMTgiLCJwIjoxNCwicyI6N30.aB_c-1?utm_source=x",
        "https://substack.com/redirect/2/eyJzIjogNywgImUiOiAiaHR0cHM6XC9cL2FyeGl2Lm9yZ1wvYWJzXC8yNDAzLjA5MTE4In0.aB",
        "https://click.convertkit-mail.com/abc123/xyz/aHR0cHM6Ly9hcnhpdi5vcmcvYWJzLzI0MDMuMDkxMTg=",
        "https://click.convertkit-mail.com/abc123/xyz/aHR0cHM6Ly9hcnhpdi5vcmcvYWJzLzI0MDMuMDkxMTg%3D",
        "https://www.bing.com/ck/a?!&&p=ab&u=a1aHR0cHM6Ly9hcnhpdi5vcmcvYWJzLzI0MDMuMDkxMTg&ntb=1",
        "https://news.example/r?to=aHR0cHM6Ly9hcnhpdi5vcmcvYWJzLzI0MDMuMDkxMTg&k=1"}) {
    CAPTURE(link);
    CHECK(skip_redirect(link) == "https://arxiv.org/abs/2403.09118");
  }
  CHECK(skip_redirect("https://substack.com/redirect/2/eyJlIjoiaHR0cHM6Ly9uZXdzLmV4YW1wbGUvcD9hPTFcdTAwMjZiPTIifQ") ==
        "https://news.example/p?a=1&b=2");
  for (const char* link :
       {"https://substack.com/redirect/0a1b2c3d-1111-2222?j=eyJ1IjogImFiYyJ9.x", "https://a.example/aHR0cGFnZQ/x",
        "https://a.example/aHR0cDovL2EgYg", "https://a.example/eyJ"}) {
    CAPTURE(link);
    CHECK(skip_redirect(link) == link);
  }
}
