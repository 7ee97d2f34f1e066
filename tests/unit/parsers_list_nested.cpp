// Lists in lists.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("bullets below topics are papers; bullets below papers are fields") {
  CHECK(listed("# Reading\n"
               "- Optimization\n"
               "  - Quiet Gradients for Sparse Nets, Mira Solberg, Jan Peeters, 2024\n"
               "  - Loud Gradients for Dense Nets, Jan Peeters, 2023\n"
               "- Memory\n"
               "  - Odd Gradients for Odd Nets, Rosa Klein, Mira Solberg, 2022\n"
               "  - Even Wells of Deep Memory, Mira Solberg, Rosa Klein, 2021\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022",
                                 "Even Wells of Deep Memory | Mira Solberg; Rosa Klein | 2021"});
  CHECK(listed("- Vision\n"
               "  - Diffusion\n"
               "    - [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) - Mira Solberg, Jan Peeters\n"
               "    - [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) - Jan Peeters, Rosa Klein\n"
               "  - Segmentation\n"
               "    - [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) - Rosa Klein, Mira Solberg\n"
               "- Language\n"
               "  - Memory\n"
               "    - [Even Wells of Deep Memory](https://arxiv.org/abs/2403.10004) - Mira Solberg, Rosa Klein\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg",
                                 "Even Wells of Deep Memory | Mira Solberg; Rosa Klein"});
  CHECK(listed("- **Quiet Gradients for Sparse Nets**\n"
               "  - Mira Solberg, Jan Peeters\n"
               "  - ICML 2024\n"
               "  - We show that quiet nets learn more slowly.\n"
               "- **Loud Gradients for Dense Nets**\n"
               "  - Jan Peeters, Rosa Klein\n"
               "  - ACL 2023\n"
               "  - We show that loud nets learn faster.\n"
               "- **Odd Gradients for Odd Nets**\n"
               "  - Rosa Klein, Mira Solberg\n"
               "  - CVPR 2022\n"
               "  - Odd nets are strange.\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("* **Optimierung**\n"
               "  * **Quiet Gradients for Sparse Nets** (Mira Solberg, Jan Peeters, 2024)\n"
               "    * Autoren aus Oslo\n"
               "    * Code: https://github.com/a/b\n"
               "  * **Loud Gradients for Dense Nets** (Jan Peeters, Rosa Klein, 2023)\n"
               "    * Guter Artikel\n"
               "* **Gedächtnis**\n"
               "  * **Odd Gradients for Odd Nets** (Rosa Klein, Mira Solberg, 2022)\n"
               "    * Noch zu lesen\n"
               "  * **Even Wells of Deep Memory** (Mira Solberg, Rosa Klein, 2021)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022",
                                 "Even Wells of Deep Memory | Mira Solberg; Rosa Klein | 2021"});
  CHECK(listed("- 2024\n"
               "    - Efficiency\n"
               "        - *Quiet Gradients for Sparse Nets*. Mira Solberg, Jan Peeters. "
               "[arXiv](https://arxiv.org/abs/2403.10001)\n"
               "        - *Loud Gradients for Dense Nets*. Jan Peeters, Rosa Klein. "
               "[arXiv](https://arxiv.org/abs/2403.10002)\n"
               "- 2023\n"
               "    - Memory\n"
               "        - *Odd Gradients for Odd Nets*. Rosa Klein, Mira Solberg. "
               "[arXiv](https://arxiv.org/abs/2403.10003)\n"
               "        - *Even Wells of Deep Memory*. Mira Solberg, Rosa Klein. "
               "[arXiv](https://arxiv.org/abs/2403.10004)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2024",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2023",
                                 "Even Wells of Deep Memory | Mira Solberg; Rosa Klein | 2023"});
  CHECK(listed("- **Quiet Gradients for Sparse Nets**\n"
               "  - *Authors*: Mira Solberg, Jan Peeters\n"
               "  - *Venue*: ICML 2024\n"
               "  - *Links*: [paper](https://arxiv.org/abs/2403.10001), [code](https://github.com/a/b)\n"
               "- **Loud Gradients for Dense Nets**\n"
               "  - *Authors*: Jan Peeters\n"
               "  - *Venue*: ACL 2023\n"
               "  - *Links*: [paper](https://arxiv.org/abs/2403.10002)\n"
               "- **Odd Gradients for Odd Nets**\n"
               "  - *Authors*: Rosa Klein, Mira Solberg\n"
               "  - *Venue*: CVPR 2022\n"
               "  - *Links*: [paper](https://arxiv.org/abs/2403.10003)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("- Robotics\n"
               "    - Quiet Gradients for Sparse Nets (Mira Solberg and Jan Peeters, ICRA 2024)\n"
               "    - Loud Gradients for Dense Nets (Jan Peeters, RSS 2023)\n"
               "- Vision\n"
               "    - Odd Gradients for Odd Nets (Rosa Klein et al., CVPR 2022)\n"
               "    - Even Wells of Deep Memory (Mira Solberg et al., ECCV 2021)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; + | 2022",
                                 "Even Wells of Deep Memory | Mira Solberg; + | 2021"});
  CHECK(listed("* 强化学习\n"
               "  * 安静的梯度与稀疏网络，王小明、李雷，2024\n"
               "  * 大规模记忆的深井，陈静、赵磊，2023\n"
               "* 视觉\n"
               "  * 视觉语言的慢潮，刘洋、马超，2022\n") ==
        std::vector<std::string>{"安静的梯度与稀疏网络 | 王小明; 李雷 | 2024", "大规模记忆的深井 | 陈静; 赵磊 | 2023",
                                 "视觉语言的慢潮 | 刘洋; 马超 | 2022"});
  CHECK(listed("- ML\n"
               "  - Theory\n"
               "    - \"Quiet Gradients for Sparse Nets\" by Mira Solberg, Jan Peeters (2024)\n"
               "      - great intro\n"
               "    - \"Loud Gradients for Dense Nets\" by Jan Peeters (2023)\n"
               "  - Practice\n"
               "    - \"Odd Gradients for Odd Nets\" by Rosa Klein (2022)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2022"});
  CHECK(listed("- Quiet Gradients for Sparse Nets\n"
               "  - by Mira Solberg, Jan Peeters\n"
               "  - 2024, ICML\n"
               "  - https://arxiv.org/abs/2403.10001\n"
               "- Loud Gradients for Dense Nets\n"
               "  - by Jan Peeters\n"
               "  - 2023, ACL\n"
               "  - https://arxiv.org/abs/2403.10002\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023"});
}
