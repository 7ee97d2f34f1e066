// Pages of proceedings and bibliographies, as their sites write them.
#include <doctest/doctest.h>

#include "tests/unit/parsers_papers.hpp"

using namespace kgbuild;

namespace {

void check_two(const std::string& page, const std::string& first, const std::string& second) {
  CAPTURE(page);
  const Papers got("html", page);
  REQUIRE(got.count() == 2);
  CHECK(got.paper(0).starts_with(first));
  CHECK(got.paper(1).starts_with(second));
  CHECK(got.sum_holds());
}

std::string anchor(const std::string& address, const std::string& text) {
  return "<a href=\"" + address + "\">" + text + "</a>";
}

}  // namespace

TEST_CASE("page sites: the title of a volume is not a paper") {
  const std::string one = "Moss on Glass | Ona Reyes; Tim Falk", two = "Fern on Stone | Ivy Chan";
  const auto items = [](const std::string& begin, const std::string& end, const std::string& path) {
    return "<ul><li>" + anchor(path + "0a1b-Abstract.html", "Moss on Glass") + " " + begin + "Ona Reyes, Tim Falk" +
           end + "</li><li>" + anchor(path + "1a1b-Abstract.html", "Fern on Stone") + " " + begin + "Ivy Chan" + end +
           "</li></ul>";
  };
  for (const std::string title :
       {"Advances in Neural Information Processing Systems 35 (NeurIPS 2022)",
        "Advances in Neural Information Processing Systems 30 (NIPS 2017)",
        "Proceedings of the 40th International Conference on Machine Learning (ICML 2023)",
        "Findings of the Association for Computational Linguistics: EMNLP 2023",
        "Actes de la 30e Conférence sur le Traitement Automatique des Langues (TALN 2023)", "Papers"})
    for (const std::string begin : {"<span class='paper-authors'>", "<span>", "<i>"}) {
      const std::string end = begin == "<i>" ? "</i>" : "</span>";
      check_two("<h4>" + title + "</h4>" + items(begin, end, "/paper_files/paper/2022/hash/"), one + " |", two + " |");
      check_two("<h2>" + title + "</h2>" + items(begin, end, "https://papers.nips.cc/paper/2017/hash/"), one + " |",
                two + " |");
    }
}

TEST_CASE("page sites: a volume in a heading gives its papers venue and year") {
  for (const std::string title :
       {"Advances in Neural Information Processing Systems 35 (NeurIPS 2022)",
        "Proceedings of the 39th International Conference on Machine Learning (ICML 2022)", "Papers of NeurIPS 2022"}) {
    CAPTURE(title);
    const Papers got("html",
                     "<h3>" + title + "</h3><ul><li>" + anchor("/paper_files/paper/2022/hash/0.html", "Moss on Glass") +
                         " <i>Ona Reyes, Tim Falk</i></li><li>" +
                         anchor("/paper_files/paper/2022/hash/1.html", "Fern on Stone") + " <i>Ivy Chan</i></li></ul>");
    REQUIRE(got.count() == 2);
    CHECK(got.result.entries[0].date == "2022");
    CHECK(got.result.entries[1].venue == (title.find("ICML") == std::string::npos ? "NeurIPS 2022" : "ICML 2022"));
  }
}

TEST_CASE("page sites: the first page of a site is not a paper") {
  check_two("<div>" + anchor("/", "CVPR 2022 open access") + "</div><dl><dt>" +
                anchor("https://openaccess.thecvf.com/content/CVPR2022/html/F_paper.html", "Moss on Glass") +
                "</dt><dd>Ona Reyes, Tim Falk</dd><dt>" +
                anchor("https://openaccess.thecvf.com/content/CVPR2022/html/G_paper.html", "Fern on Stone") +
                "</dt><dd>Ivy Chan</dd></dl>",
            "Moss on Glass | Ona Reyes; Tim Falk", "Fern on Stone | Ivy Chan");
}

TEST_CASE("page sites: front matter of a volume is left out, and counted") {
  for (const std::string title :
       {"Proceedings of the 62nd Annual Meeting of the ACL (Volume 1: Long Papers)",
        "Findings of the Association for Computational Linguistics: ACL 2024",
        "Proceedings of The 3rd Workshop on Moss and Fern", "Actes de la 6e conférence conjointe (TALN)",
        "Tagungsband der 20. Konferenz zur Verarbeitung natürlicher Sprache"}) {
    CAPTURE(title);
    const Papers got("html", "<p><strong>" + anchor("https://aclanthology.org/2024.acl-long.0/", title) +
                                 "</strong><br>Lun Ku | Andre Martins</p>\n<p><strong>" +
                                 anchor("https://aclanthology.org/2024.acl-long.7/", "Moss on Glass") +
                                 "</strong><br>Ona Reyes | Tim Falk</p>\n<p><strong>" +
                                 anchor("https://aclanthology.org/2024.acl-long.9/", "Fern on Stone") +
                                 "</strong><br>Ivy Chan | Tim Falk</p>\n");
    REQUIRE(got.count() == 2);
    CHECK(got.paper(0).starts_with("Moss on Glass | Ona Reyes; Tim Falk"));
    CHECK(got.result.left_out == 1);
    CHECK(got.said("left-out") == 1);
    CHECK(got.sum_holds());
  }
  // Titles of papers that begin alike.
  for (const std::string title :
       {"Advances in 3D Generation: A Survey", "Findings of the 2023 Conference on Machine Translation (WMT23)",
        "Advances and Open Problems in Federated Learning"}) {
    CAPTURE(title);
    const Papers got("html", "<p><strong>" + anchor("https://aclanthology.org/2024.acl-long.5/", title) +
                                 "</strong><br>Lun Ku | Andre Martins</p>\n<p><strong>" +
                                 anchor("https://aclanthology.org/2024.acl-long.7/", "Moss on Glass") +
                                 "</strong><br>Ona Reyes | Tim Falk</p>\n");
    CHECK(got.count() == 2);
  }
}

TEST_CASE("page sites: people in forms are in one line") {
  const auto person = [](const std::string& name, const std::string& after) {
    return "<form id='f' action='/X' method='post' class='authsearch'><input type='hidden' name='q' value='" + name +
           "'><a href='#' onclick='x'>" + name + "</a>" + after + "</form>";
  };
  for (const std::string between : {" ", "\n"})
    for (const std::string comma : {",", ";", ""}) {
      const std::string one = person("Jean de la Fontaine", comma) + between + person("Omar Farouk", comma) + between +
                              person("Ivy Chan", ""),
                        two = person("Lena Fuchs", "");
      check_two("<dl><dt class='ptitle'><br>" + anchor("/content/CVPR2022/html/F_paper.html", "Moss on Glass") +
                    "</dt>\n<dd>" + one + "</dd>\n<dd>[" + anchor("/content/CVPR2022/papers/F.pdf", "pdf") + "] [" +
                    anchor("http://arxiv.org/abs/2203.01133", "arXiv") + "]</dd>\n<dt class='ptitle'><br>" +
                    anchor("/content/CVPR2022/html/G_paper.html", "Fern on Stone") + "</dt>\n<dd>" + two +
                    "</dd>\n<dd>[" + anchor("/content/CVPR2022/papers/G.pdf", "pdf") + "] [" +
                    anchor("http://arxiv.org/abs/2203.02222", "arXiv") + "]</dd></dl>",
                "Moss on Glass | Jean de la Fontaine; Omar Farouk; Ivy Chan |  | 2203.01133",
                "Fern on Stone | Lena Fuchs |  | 2203.02222");
    }
  // A form for searching stays a line of its own.
  check_two("<form action='/s'><label>Search</label><input type=text></form><p><b>" +
                anchor("https://arxiv.org/abs/2203.01133", "Moss on Glass") + "</b><br>Ona Reyes, Tim Falk</p><p><b>" +
                anchor("https://arxiv.org/abs/2203.02222", "Fern on Stone") + "</b><br>Ivy Chan</p>",
            "Moss on Glass | Ona Reyes; Tim Falk", "Fern on Stone | Ivy Chan");
}

TEST_CASE("page sites: a link that changes the page is not a paper") {
  for (const std::string& edit :
       {"<p>[" + anchor("https://github.com/mlresearch/v97/edit/gh-pages/index.html", "edit") + "]</p>",
        "<p>" + anchor("https://github.com/a/b/edit/main/README.md", "Edit this page on GitHub") + "</p>",
        "<p>" + anchor("https://de.wiki.example/w/index.php?title=Moose&action=edit", "Quelltext bearbeiten") + "</p>",
        "<p><b>" + anchor("https://wiki.example/w/index.php?title=M&veaction=edit&section=2", "編集") + "</b></p>",
        "<p>[" + anchor("https://gitlab.com/a/b/-/edit/main/index.md", "modifier") + "]</p>"})
    check_two(edit + "<div><p class=title>Moss on Glass</p><p><span class=authors>Ona Reyes, Tim Falk</span></p><p>[" +
                  anchor("https://proceedings.mlr.press/v97/a.html", "abs") +
                  "]</p></div><div><p class=title>Fern on Stone</p><p><span class=authors>Ivy Chan</span></p><p>[" +
                  anchor("https://proceedings.mlr.press/v97/b.html", "abs") + "]</p></div>",
              "Moss on Glass | Ona Reyes; Tim Falk", "Fern on Stone | Ivy Chan");
}

TEST_CASE("page sites: a bibliography with people first, links in a menu, and venues that are links") {
  struct Form {
    std::string label, person_begin, person_end, venue_begin, venue_end;
  };
  const std::string table = "<a href='https://dblp.org/db/journals/ml/ml111.html#V'>";
  for (const Form& form :
       {Form{"", "<span>", "</span>", "", ""}, Form{"", "", "", "", ""},
        Form{"", "<span itemprop=author><a href='https://dblp.org/pid/9/2.html'>", "</a></span>", table, "</a>"},
        Form{"<div class=nr id=c9>[c9]</div>", "<span itemprop=author>", "</span>", table, "</a>"},
        Form{"<div class=nr>[j3]</div>", "", "", table + "<span itemprop=isPartOf>", "</span></a>"}}) {
    const auto item = [&](const std::string& address, const std::string& one, const std::string& two,
                          const std::string& title, const std::string& venue) {
      return "<li class='entry article'>" + form.label + "<nav class=publ><ul><li class=drop-down><div class=head>" +
             anchor(address, "<img src='x.png'>") + "</div><div class=body><p><b>view</b></p><ul><li>" +
             anchor(address, "electronic edition") + "</li><li>" + anchor("https://dblp.org/rec/x.bib", "BibTeX") +
             "</li></ul></div></li></ul></nav><cite class=data>" + form.person_begin + one + form.person_end +
             (two.empty() ? "" : ", " + form.person_begin + two + form.person_end) + ":<br> <span class=title>" +
             title + ".</span> " + form.venue_begin + venue + form.venue_end + "</cite></li>\n";
    };
    const std::string page =
        "<html><body><ul class=publ-list><li class=year>2022</li>" +
        item("https://arxiv.org/abs/2202.01234", "Ona Reyes", "Tim Falk", "Moss on Glass",
             "CoRR abs/2202.01234 (2022)") +
        item("https://doi.org/10.1007/s10994-022-06123-4", "Ivy Chan", "", "Fern on Stone",
             "Mach. Learn. 111(4): 1201-1229 (2022)") +
        item("https://openreview.net/forum?id=qT7", "Tim Falk", "Ivy Chan", "Lichen at Sea", "ICLR 2022") +
        "</ul></body></html>";
    CAPTURE(page);
    const Papers got("html", page);
    REQUIRE(got.count() == 3);
    CHECK(got.paper(0) ==
          "Moss on Glass | Ona Reyes; Tim Falk | 2022 | 2202.01234 |  | https://arxiv.org/abs/2202.01234");
    CHECK(got.paper(1) ==
          "Fern on Stone | Ivy Chan | 2022 |  | 10.1007/s10994-022-06123-4 | "
          "https://doi.org/10.1007/s10994-022-06123-4");
    CHECK(got.paper(2) == "Lichen at Sea | Tim Falk; Ivy Chan | 2022 |  |  | https://openreview.net/forum?id=qT7");
  }
}

TEST_CASE("page sites: venues in italics, in lines of their own and in cells") {
  for (const std::string venue : {"MICCAI", "NeurIPS", "Nature Machine Intelligence", "IEEE TMI"})
    for (const std::string mark : {"i", "em", "b"}) {
      const std::string where = "<" + mark + ">" + venue + "</" + mark + ">, 2021";
      const Papers got("html", "<h2>Publications</h2><ul><li><b>Moss on Glass</b><br>O. Reyes, T. Falk<br>" + where +
                                   "<br>[" + anchor("https://arxiv.org/abs/2106.04568", "paper") +
                                   "]</li><li><b>Fern on Stone</b><br>I. Chan, T. Falk<br>" + where + "<br>[" +
                                   anchor("https://arxiv.org/abs/2106.04567", "arXiv") + "]</li></ul>");
      CAPTURE(where);
      REQUIRE(got.count() == 2);
      CHECK(got.paper(0).starts_with("Moss on Glass | O. Reyes; T. Falk | 2021"));
      CHECK(got.result.entries[0].venue == venue);
    }
  for (const std::string venue : {"JMLR 2019", "ICML 2019", "CVPR'19", "EMNLP 2019"}) {
    const Papers got("html", "<table><tr><th>Date</th><th>Paper</th><th>Authors</th></tr><tr><td>2024-05-07</td><td>" +
                                 anchor("https://arxiv.org/abs/2106.04568", "Moss on Glass") + " (" + venue +
                                 ")</td><td>Ona Reyes</td></tr><tr><td>2024-05-14</td><td>" +
                                 anchor("https://jmlr.org/papers/v20/19-088.html", "Fern on Stone") + " (" + venue +
                                 ")</td><td>Ivy Chan</td></tr></table>");
    CAPTURE(venue);
    REQUIRE(got.count() == 2);
    CHECK(got.result.entries[0].venue == venue);
    CHECK(got.result.entries[1].venue == venue);
  }
}
