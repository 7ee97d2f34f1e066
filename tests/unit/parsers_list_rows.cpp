// Tables whose cells are not as their header says.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("tables: a bar within a cell separates nothing") {
  CHECK(
      listed(
          "| Title | Authors | Date | Link |\n"
          "|---|---|---|---|\n"
          "| Bounding |x| in Quiet Nets | Mira Solberg, Jan Peeters | 2024-03-05 | https://arxiv.org/abs/2403.10001 |\n"
          "| Loud Gradients for Dense Nets | Jan Peeters | 2024-03-06 | https://arxiv.org/abs/2403.10002 |\n"
          "| Odd Gradients for Odd Nets | Rosa Klein | 2024-03-07 | https://arxiv.org/abs/2403.10003 |\n") ==
      std::vector<std::string>{"Bounding |x| in Quiet Nets | Mira Solberg; Jan Peeters | 2024-03-05",
                               "Loud Gradients for Dense Nets | Jan Peeters | 2024-03-06",
                               "Odd Gradients for Odd Nets | Rosa Klein | 2024-03-07"});
  CHECK(
      listed("| Date | Paper | Authors | Link |\n"
             "|---|---|---|---|\n"
             "| 2024-03-05 | Quiet Nets | A Study of Silence | Mira Solberg, Jan Peeters | "
             "[pdf](https://arxiv.org/abs/2403.10001) |\n"
             "| 2024-03-06 | Loud Gradients for Dense Nets | Jan Peeters | [pdf](https://arxiv.org/abs/2403.10002) |\n"
             "| 2024-03-07 | Odd Gradients for Odd Nets | Rosa Klein | [pdf](https://arxiv.org/abs/2403.10003) |\n") ==
      std::vector<std::string>{"Quiet Nets | A Study of Silence | Mira Solberg; Jan Peeters | 2024-03-05",
                               "Loud Gradients for Dense Nets | Jan Peeters | 2024-03-06",
                               "Odd Gradients for Odd Nets | Rosa Klein | 2024-03-07"});
  CHECK(listed("| 标题 | 作者 | 日期 |\n"
               "|---|---|---|\n"
               "| 学习 p(y|x) 的安静方法 | 王小明、李雷 | 2024-03-05 |\n"
               "| 大规模记忆的深井 | 陈静 | 2024-03-06 |\n"
               "| 视觉语言的慢潮 | 刘洋 | 2024-03-07 |\n") ==
        std::vector<std::string>{"学习 p(y|x) 的安静方法 | 王小明; 李雷 | 2024-03-05",
                                 "大规模记忆的深井 | 陈静 | 2024-03-06", "视觉语言的慢潮 | 刘洋 | 2024-03-07"});
  CHECK(listed("| # | Title | Authors | Year |\n"
               "|---|---|---|---|\n"
               "| 1 | Estimating P(Y|X) and P(X|Y) | Mira Solberg, Jan Peeters | 2024 |\n"
               "| 2 | Loud Gradients for Dense Nets | Jan Peeters | 2023 |\n"
               "| 3 | Odd Gradients for Odd Nets | Rosa Klein, Mira Solberg | 2022 |\n"
               "| 4 | Even Wells of Deep Memory | Mira Solberg | 2021 |\n") ==
        std::vector<std::string>{"Estimating P(Y|X) and P(X|Y) | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022",
                                 "Even Wells of Deep Memory | Mira Solberg | 2021"});
  CHECK(listed("| Title | Link | Notes |\n"
               "|---|---|---|\n"
               "| Quiet Gradients for Sparse Nets | https://arxiv.org/abs/2403.10001 | good | very good |\n"
               "| Loud Gradients for Dense Nets | https://arxiv.org/abs/2403.10002 | fine |\n"
               "| Odd Gradients for Odd Nets | https://arxiv.org/abs/2403.10003 | odd |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("| Date | Paper |\n"
               "|---|---|\n"
               "| 2024-03-05 | [Quiet Nets | A Study](https://arxiv.org/abs/2403.10001) |\n"
               "| 2024-03-06 | [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) |\n"
               "| 2024-03-07 | [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) |\n") ==
        std::vector<std::string>{"Quiet Nets | A Study | | 2024-03-05", "Loud Gradients for Dense Nets | | 2024-03-06",
                                 "Odd Gradients for Odd Nets | | 2024-03-07"});
}

TEST_CASE(
    "tables: words in bold at the start of a title belong to it; family names before a linked title are authors") {
  CHECK(listed("| Title | Authors | Link |\n"
               "|---|---|---|\n"
               "| **Glow**: A Dim Diffusion Model | Mira Solberg, Jan Peeters | https://arxiv.org/abs/2403.10001 |\n"
               "| **Tide**: Slow Waves for Vision | Jan Peeters | https://arxiv.org/abs/2403.10002 |\n"
               "| **Well**, Deep Memory at Scale | Rosa Klein | https://arxiv.org/abs/2403.10003 |\n") ==
        std::vector<std::string>{"Glow: A Dim Diffusion Model | Mira Solberg; Jan Peeters",
                                 "Tide: Slow Waves for Vision | Jan Peeters",
                                 "Well, Deep Memory at Scale | Rosa Klein"});
  CHECK(listed("| Week | Reading |\n"
               "|---|---|\n"
               "| 1 | Moor & Lin. [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) |\n"
               "| 2 | Peeters, Klein & Solberg. [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) |\n"
               "| 3 | Klein et al. [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Moor; Lin",
                                 "Loud Gradients for Dense Nets | Peeters; Klein; Solberg",
                                 "Odd Gradients for Odd Nets | Klein; +"});
  CHECK(listed("| Topic | Paper | Year |\n"
               "|---|---|---|\n"
               "| Nets | Mira Solberg and Jan Peeters: [Quiet Gradients for Sparse "
               "Nets](https://arxiv.org/abs/2403.10001) | 2024 |\n"
               "| Nets | Jan Peeters, Rosa Klein: [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) | "
               "2023 |\n"
               "| Odd | Rosa Klein: [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) | 2022 |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2022"});
  CHECK(listed("| Reading | Week |\n"
               "|---|---|\n"
               "| Moor, Lin & Ode (2021). [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) | 1 |\n"
               "| Peeters and Klein (2022). [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) | 2 |\n"
               "| Solberg (2023). [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) | 3 |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Moor; Lin; Ode | 2021",
                                 "Loud Gradients for Dense Nets | Peeters; Klein | 2022",
                                 "Odd Gradients for Odd Nets"});
}

TEST_CASE("tables: a date in the first row of a group is that of its rows") {
  CHECK(listed("| Date | Title | Authors |\n"
               "|---|---|---|\n"
               "| 2024-03-05 | Quiet Gradients for Sparse Nets | Mira Solberg, Jan Peeters |\n"
               "| | Loud Gradients for Dense Nets | Jan Peeters |\n"
               "| 2024-03-07 | Odd Gradients for Odd Nets | Rosa Klein |\n"
               "| | Even Gradients for Even Nets | Mira Solberg |\n"
               "| | Dim Gradients for Dim Nets | Rosa Klein |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024-03-05",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2024-03-05",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2024-03-07",
                                 "Even Gradients for Even Nets | Mira Solberg | 2024-03-07",
                                 "Dim Gradients for Dim Nets | Rosa Klein | 2024-03-07"});
  CHECK(listed("| Jahr | Titel | Link |\n"
               "|:--|:--|:--|\n"
               "| **2024** | Quiet Gradients for Sparse Nets | https://arxiv.org/abs/2403.10001 |\n"
               "|  | Loud Gradients for Dense Nets | https://arxiv.org/abs/2403.10002 |\n"
               "| **2023** | Odd Gradients for Odd Nets | https://arxiv.org/abs/2403.10003 |\n"
               "|  | Even Gradients for Even Nets | https://arxiv.org/abs/2403.10004 |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | | 2024", "Loud Gradients for Dense Nets | | 2024",
                                 "Odd Gradients for Odd Nets | | 2023", "Even Gradients for Even Nets | | 2023"});
  CHECK(listed("| Month | Topic | Paper | Authors |\n"
               "|---|---|---|---|\n"
               "| March 2024 | Nets | Quiet Gradients for Sparse Nets | Mira Solberg, Jan Peeters |\n"
               "| | Nets | Loud Gradients for Dense Nets | Jan Peeters |\n"
               "| | Odd | Odd Gradients for Odd Nets | Rosa Klein |\n"
               "| April 2024 | Wells | Even Wells of Deep Memory | Mira Solberg |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024-03",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2024-03",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2024-03",
                                 "Even Wells of Deep Memory | Mira Solberg | 2024-04"});
  CHECK(listed("| Date | Title | Authors |\n"
               "|---|---|---|\n"
               "| 2024-03-05 | Quiet Gradients for Sparse Nets | Mira Solberg, Jan Peeters |\n"
               "| 2024-03-06 | Loud Gradients for Dense Nets | Jan Peeters |\n"
               "| | Odd Gradients for Odd Nets | Rosa Klein |\n"
               "| 2024-03-09 | Even Gradients for Even Nets | Mira Solberg |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024-03-05",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2024-03-06",
                                 "Odd Gradients for Odd Nets | Rosa Klein",
                                 "Even Gradients for Even Nets | Mira Solberg | 2024-03-09"});
}
