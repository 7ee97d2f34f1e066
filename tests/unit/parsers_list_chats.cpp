// Chats, weekly headings in plain text, several papers in a cell, and sections of newsletters without papers.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

using Lines = std::vector<std::string>;

TEST_CASE("lists: exported chats") {
  CHECK(listed("[12:03] Anna: have you seen https://arxiv.org/abs/2403.90001 ? Looms of Noisy Glass\n"
               "[12:05] Bo: no, but Slow Rivers of Sand https://arxiv.org/abs/2403.90002 is nice\n"
               "[12:07] Anna: thanks\n") == Lines{"Looms of Noisy Glass", "Slow Rivers of Sand"});
  CHECK(listed("3/5/24, 12:03 - Anna Reed: Looms of Noisy Glass https://arxiv.org/abs/2403.90001\n"
               "3/15/24, 12:05 - Bo Ek: Slow Rivers of Sand https://arxiv.org/abs/2403.90002\n"
               "3/15/24, 12:06 - Bo Ek: :)\n") ==
        Lines{"Looms of Noisy Glass | | 2024-03-05", "Slow Rivers of Sand | | 2024-03-15"});
  CHECK(listed("2024-03-05 12:03 <anna> check out \"Looms of Noisy Glass\" https://arxiv.org/abs/2403.90001\n"
               "2024-03-06 12:05 <bo> https://arxiv.org/abs/2403.90002 \"Slow Rivers of Sand\"\n") ==
        Lines{"Looms of Noisy Glass | | 2024-03-05", "Slow Rivers of Sand | | 2024-03-06"});
}

TEST_CASE("lists: weeks right above papers are headings") {
  CHECK(listed("Week of March 3, 2024\nLooms of Noisy Glass https://arxiv.org/abs/2403.90001\n"
               "Week of March 10, 2024\nSlow Rivers of Sand https://arxiv.org/abs/2403.90002\n") ==
        Lines{"Looms of Noisy Glass | | 2024-03-03", "Slow Rivers of Sand | | 2024-03-10"});
  CHECK(listed("Week 1\nLooms of Noisy Glass\nTao Reed, Bo Ek\nhttps://arxiv.org/abs/2403.90001\n\n"
               "Week 2\nSlow Rivers of Sand\nAnn Moss, Cy Hale\nhttps://arxiv.org/abs/2403.90002\n") ==
        Lines{"Looms of Noisy Glass | Tao Reed; Bo Ek", "Slow Rivers of Sand | Ann Moss; Cy Hale"});
  CHECK(listed("Week of March 3\nTao Reed, Bo Ek. Looms of Noisy Glass. ICML 2023.\n\n"
               "Week of March 10\nAnn Moss, Cy Hale. Slow Rivers of Sand. ACL 2021.\n") ==
        Lines{"Looms of Noisy Glass | Tao Reed; Bo Ek | 2023", "Slow Rivers of Sand | Ann Moss; Cy Hale | 2021"});
}

TEST_CASE("tables: several papers in one cell") {
  const Lines papers{"Looms of Noisy Glass", "Slow Rivers of Sand", "Cloth from Quiet Graphs"};
  CHECK(listed("| Topic | Papers |\n|---|---|\n"
               "| Glass | [Looms of Noisy Glass](https://arxiv.org/abs/2403.90001), "
               "[Slow Rivers of Sand](https://arxiv.org/abs/2403.90002) |\n"
               "| Cloth | [Cloth from Quiet Graphs](https://arxiv.org/abs/2403.90003) |\n") == papers);
  CHECK(listed("| Topic | Title | Link |\n|---|---|---|\n| Glass | Looms of Noisy Glass<br>Slow Rivers of Sand | "
               "https://arxiv.org/abs/2403.90001<br>https://arxiv.org/abs/2403.90002 |\n"
               "| Cloth | Cloth from Quiet Graphs | https://arxiv.org/abs/2403.90003 |\n") == papers);
  CHECK(
      listed("| Date | Title |\n|---|---|\n| 2024-03-04 | [Looms of Noisy Glass](https://arxiv.org/abs/2403.90001)<br>"
             "[code](https://github.com/fen/looms) |\n") == Lines{"Looms of Noisy Glass | | 2024-03-04"});
}

TEST_CASE("newsletters: news and jobs are left out") {
  for (const std::string_view marks : {"## %", "**%**"}) {
    const auto heading = [&](std::string_view words) {
      std::string line(marks);
      return line.replace(line.find('%'), 1, words);
    };
    const Papers read("markdown", heading("Papers") +
                                      "\n\n- [Looms of Noisy Glass](https://arxiv.org/abs/2403.90001)\n"
                                      "- [Slow Rivers of Sand](https://arxiv.org/abs/2403.90002)\n\n" +
                                      heading("Industry news") +
                                      "\n\n- [Fen Labs raises money for looms](https://news.example.org/fen)\n\n" +
                                      heading("Jobs") + "\n\n- [Engineer at Fen Labs](https://jobs.example.org/1)\n");
    CHECK(read.count() == 2);
    CHECK(read.result.left_out == 2);
    CHECK(read.sum_holds());
  }
}
