#include <doctest/doctest.h>

#include "parsers_listed.hpp"

namespace {

/// As listed(), with the venue at the end.
std::vector<std::string> with_venues(std::string text) {
  const Papers papers("markdown", std::move(text));
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < papers.count(); ++i) {
    const kgbuild::Entry& entry = papers.result.entries[i];
    std::string authors;
    for (const std::string& author : entry.authors) authors.append(authors.empty() ? "" : "; ").append(author);
    lines.push_back(entry.title + " | " + authors + (entry.more_authors ? "; +" : "") + " | " + entry.date + " | " +
                    entry.venue);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lists: venues in HTML emphasis") {
  const Lines papers{"Silent Layers Learn Faster | Mona Reyes; Jun Saito | 2023 | EMNLP 2023",
                     "Sharp Minima Revisited | Jun Saito; Pavel Nemec | 2022 | CVPR 2022"};
  CHECK(with_venues("- **Silent Layers Learn Faster**<br>\n  Mona Reyes, Jun Saito<br>\n  <em>EMNLP 2023</em>, "
                    "<a href=\"https://arxiv.org/abs/2305.12019\">pdf</a>\n"
                    "- **Sharp Minima Revisited**<br>\n  Jun Saito, Pavel Nemec<br>\n  <em>CVPR 2022</em>, "
                    "<a href=\"https://arxiv.org/abs/2203.18819\">pdf</a>\n") == papers);
  CHECK(with_venues("- <b>Silent Layers Learn Faster</b>, Mona Reyes, Jun Saito, <i>EMNLP 2023</i>, "
                    "<a href=\"https://arxiv.org/abs/2305.12019\">pdf</a>\n"
                    "- <b>Sharp Minima Revisited</b>, Jun Saito, Pavel Nemec, <i>CVPR 2022</i>, "
                    "<a href=\"https://arxiv.org/abs/2203.18819\">pdf</a>\n") == papers);
  for (const auto& tags : {std::pair("<em>", "</em>"), std::pair("<i>", "</i>"), std::pair("*", "*")}) {
    CAPTURE(tags.first);
    const std::string open = tags.first, close = tags.second;
    const std::string venue = open + "EMNLP 2023" + close, other = open + "CVPR 2022" + close;
    CHECK(with_venues("- Silent Layers Learn Faster, Mona Reyes, Jun Saito, " + venue +
                      ", [pdf](https://arxiv.org/abs/2305.12019)\n- Sharp Minima Revisited, Jun Saito, Pavel Nemec, " +
                      other + ", [pdf](https://arxiv.org/abs/2203.18819)\n") == papers);
  }
  CHECK(with_venues("**Silent Layers Learn Faster** <br/>\n<u>Mona Reyes</u>, Jun Saito <br/>\n<i>Interspeech</i> 2023 "
                    "[<a href=\"https://arxiv.org/abs/2305.12019\">arXiv</a>]\n\n"
                    "**Sharp Minima Revisited** <br/>\n<u>Jun Saito</u>, Pavel Nemec <br/>\n<i>ICASSP</i> 2022 "
                    "[<a href=\"https://arxiv.org/abs/2203.18819\">arXiv</a>]\n") ==
        Lines{"Silent Layers Learn Faster | Mona Reyes; Jun Saito | 2023 | Interspeech",
              "Sharp Minima Revisited | Jun Saito; Pavel Nemec | 2022 | ICASSP"});
  // Tags within a title part nothing.
  CHECK(listed("- Growing <i>in situ</i> with <i>E. coli</i> at Night, Mona Reyes, Jun Saito, ICML 2023, "
               "[pdf](https://arxiv.org/abs/2305.12019)\n"
               "- If a<b then c>d: a Study of Order, Jun Saito, Pavel Nemec, NeurIPS 2022, "
               "[pdf](https://arxiv.org/abs/2203.18819)\n") ==
        Lines{"Growing in situ with E. coli at Night | Mona Reyes; Jun Saito | 2023",
              "If a<b then c>d: a Study of Order | Jun Saito; Pavel Nemec | 2022"});
}

TEST_CASE("lists: one of the people after a linked title in bold") {
  const auto check = [](const std::string& open, const std::string& close, const std::string& sign) {
    CAPTURE(open + sign);
    const std::string me = open + "Jun Saito" + close;
    CHECK(listed("- [Silent Layers Learn Faster](https://arxiv.org/abs/2305.12019)" + sign + "Mona Reyes, " + me +
                 ", Pavel Nemec. *EMNLP*, 2023\n- [Sharp Minima Revisited](https://arxiv.org/abs/2203.18819)" + sign +
                 me + ", Pavel Nemec. *ACL*, 2022\n- [Round Minima](https://arxiv.org/abs/2203.18818)" + sign +
                 "Pavel Nemec and " + me + ". ACL 2022.\n") ==
          Lines{"Silent Layers Learn Faster | Mona Reyes; Jun Saito; Pavel Nemec | 2023",
                "Sharp Minima Revisited | Jun Saito; Pavel Nemec | 2022",
                "Round Minima | Pavel Nemec; Jun Saito | 2022"});
  };
  check("**", "**", ". ");
  check("__", "__", ", ");
  check("<b>", "</b>", ". ");
  check("<strong>", "</strong>", ", ");
  check("*", "*", " — ");
}
