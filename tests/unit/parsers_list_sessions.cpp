// Schedules of reading groups.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("schedules of reading groups: sessions are not titles, and who presents is not an author") {
  CHECK(listed("# Reading group, spring 2024\n"
               "- 4/3 Mira: [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001)\n"
               "- 4/10 Jan: [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002)\n"
               "- 4/17 Rosa: [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2024-04-03",
                                 "Loud Gradients for Dense Nets | | 2024-04-10",
                                 "Odd Gradients for Odd Nets | | 2024-04-17"});
  CHECK(listed("# Journal club\n"
               "\n"
               "**Session 1 (2024-03-05)** — *Quiet Gradients for Sparse Nets*\n"
               "Presenter: Mira Solberg\n"
               "https://arxiv.org/abs/2403.10001\n"
               "\n"
               "**Session 2 (2024-03-12)** — *Loud Gradients for Dense Nets*\n"
               "Presenter: Jan Peeters\n"
               "https://arxiv.org/abs/2403.10002\n"
               "\n"
               "**Session 3 (2024-03-19)** — *Odd Gradients for Odd Nets*\n"
               "Presenter: Rosa Klein\n"
               "https://arxiv.org/abs/2403.10003\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2024-03-05",
                                 "Loud Gradients for Dense Nets | | 2024-03-12",
                                 "Odd Gradients for Odd Nets | | 2024-03-19"});
  CHECK(listed("| Date | Speaker | Paper |\n"
               "|---|---|---|\n"
               "| 2024-03-05 | Mira Solberg | [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) |\n"
               "| 2024-03-12 | Jan Peeters | [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) |\n"
               "| 2024-03-19 | Rosa Klein | [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2024-03-05",
                                 "Loud Gradients for Dense Nets | | 2024-03-12",
                                 "Odd Gradients for Odd Nets | | 2024-03-19"});
  CHECK(listed("| Datum | Vortragende | Artikel |\n"
               "|---|---|---|\n"
               "| 05.03.2024 | Mira Solberg | Quiet Gradients for Sparse Nets (https://arxiv.org/abs/2403.10001) |\n"
               "| 12.03.2024 | Jan Peeters | Loud Gradients for Dense Nets (https://arxiv.org/abs/2403.10002) |\n"
               "| 19.03.2024 | Rosa Klein | Odd Gradients for Odd Nets (https://arxiv.org/abs/2403.10003) |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2024-03-05",
                                 "Loud Gradients for Dense Nets | | 2024-03-12",
                                 "Odd Gradients for Odd Nets | | 2024-03-19"});
  CHECK(listed("## Schedule\n"
               "**Week 1 (March 5, 2024)**: [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001), led "
               "by Mira Solberg\n"
               "\n"
               "**Week 2 (March 12, 2024)**: [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002), led by "
               "Jan Peeters\n"
               "\n"
               "**Week 3 (March 19, 2024)**: [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003), led by "
               "Rosa Klein\n") == std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2024-03-05",
                                                           "Loud Gradients for Dense Nets | | 2024-03-12",
                                                           "Odd Gradients for Odd Nets | | 2024-03-19"});
  CHECK(listed("| 日期 | 主讲人 | 论文 |\n"
               "|---|---|---|\n"
               "| 2024-03-05 | 王小明 | [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) |\n"
               "| 2024-03-12 | 李雷 | [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) |\n"
               "| 2024-03-19 | 陈静 | [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2024-03-05",
                                 "Loud Gradients for Dense Nets | | 2024-03-12",
                                 "Odd Gradients for Odd Nets | | 2024-03-19"});
  CHECK(listed("**Session 1 (5 March 2024)** — *Quiet Gradients for Sparse Nets* (Mira Solberg, Jan Peeters)\n"
               "\n"
               "**Session 2 (12 March 2024)** — *Loud Gradients for Dense Nets* (Jan Peeters, Rosa Klein)\n"
               "\n"
               "**Session 3 (19 March 2024)** — *Odd Gradients for Odd Nets* (Rosa Klein, Mira Solberg)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024-03-05",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2024-03-12",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2024-03-19"});
  CHECK(listed("## Meeting 1 — 2024-03-05\n"
               "*Quiet Gradients for Sparse Nets* (Mira Solberg, Jan Peeters)\n"
               "\n"
               "## Meeting 2 — 2024-03-12\n"
               "*Loud Gradients for Dense Nets* (Jan Peeters, Rosa Klein)\n"
               "\n"
               "## Meeting 3 — 2024-03-19\n"
               "*Odd Gradients for Odd Nets* (Rosa Klein, Mira Solberg)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024-03-05",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2024-03-12",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2024-03-19"});
  CHECK(listed("| Date | Presenter | Title | Link |\n"
               "|---|---|---|---|\n"
               "| Mar 5 | Mira Solberg | Quiet Gradients for Sparse Nets | https://arxiv.org/abs/2403.10001 |\n"
               "| Mar 12 | Jan Peeters | Loud Gradients for Dense Nets | https://arxiv.org/abs/2403.10002 |\n"
               "| Mar 19 | TBD | Odd Gradients for Odd Nets | https://arxiv.org/abs/2403.10003 |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("**Sitzung 1 (05.03.2024)** — *Quiet Gradients for Sparse Nets* (Mira Solberg, Jan Peeters)\n"
               "\n"
               "**Sitzung 2 (12.03.2024)** — *Loud Gradients for Dense Nets* (Jan Peeters, Rosa Klein)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024-03-05",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2024-03-12"});
  CHECK(listed("**第1回（2024年3月5日）** [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001)\n"
               "\n"
               "**第2回（2024年3月12日）** [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2024-03-05",
                                 "Loud Gradients for Dense Nets | | 2024-03-12"});
}

TEST_CASE("who presents a paper is between its date and its title") {
  const std::vector<std::string> expected{"Quiet Gradients for Nets | | 2024-03-05",
                                          "Loud Wells for Deep Nets | | 2024-03-12"};
  for (const std::string form : {"- {d} {p}: [{t}]({u})\n", "* {d}: {p}: [{t}]({u})\n", "1. {d} ({p}): {t}. {u}\n",
                                 "- {d} {p}: *{t}* {u}\n", "- {d}, {p}: \"{t}\", {u}\n"}) {
    CAPTURE(form);
    std::string text;
    const auto add = [&](const std::string& date, const std::string& presenter, const std::string& title,
                         const std::string& address) {
      std::string line = form;
      for (const auto& [mark, value] :
           {std::pair("{d}", date), std::pair("{p}", presenter), std::pair("{t}", title), std::pair("{u}", address)})
        line.replace(line.find(mark), 3, value);
      text += line;
    };
    add("2024-03-05", "Mira Solberg", "Quiet Gradients for Nets", "https://arxiv.org/abs/2403.10001");
    add("2024-03-12", "Jan Peeters", "Loud Wells for Deep Nets", "https://arxiv.org/abs/2403.10002");
    CHECK(listed(text) == expected);
  }
}

TEST_CASE("words between a date and a colon are part of an unmarked title, and of one in bold") {
  CHECK(listed("- 2024-03-05, Quiet Lanterns: Gradients for Nets, https://arxiv.org/abs/2403.10001\n"
               "- 2024-03-06, **Loud Lanterns: Wells for Nets**, Jan Peeters et al. https://arxiv.org/abs/2403.10002\n")
            .back() == "Loud Lanterns: Wells for Nets | Jan Peeters; + | 2024-03-06");
}
