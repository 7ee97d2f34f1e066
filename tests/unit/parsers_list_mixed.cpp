// Lists of several kinds: full-width signs, bars, topics, schedules, callouts, footnotes, repositories, labels.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("more of each kind of list") {
  CHECK(listed("- 静默扩散的一种新方法（张伟、李娜；CVPR 2024）\n"
               "- 深度检索的极限（王芳、赵磊；ICML 2023）\n"
               "- 小模型的大梦想（赵磊、孙丽；ACL 2022）\n") ==
        std::vector<std::string>{"静默扩散的一种新方法 | 张伟; 李娜 | 2024", "深度检索的极限 | 王芳; 赵磊 | 2023",
                                 "小模型的大梦想 | 赵磊; 孙丽 | 2022"});
  CHECK(listed("- **Quiet Gradients for Sparse Nets**。作者：Mira Solberg，Jan Peeters。会议：NeurIPS "
               "2024。链接：https://arxiv.org/abs/2403.10001\n"
               "- **Loud Gradients for Dense Nets**。作者：Rosa Klein。会议：ICML "
               "2023。链接：https://arxiv.org/abs/2403.10002\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Rosa Klein | 2023"});
  CHECK(listed("- 『静かな勾配の学習』、山田太郎・佐藤花子、2024年\n"
               "- 『深い井戸の記憶』、鈴木一郎、2023年\n"
               "- 『遅い潮の視覚』、高橋美咲、2022年\n") ==
        std::vector<std::string>{"静かな勾配の学習 | 山田太郎; 佐藤花子 | 2024", "深い井戸の記憶 | 鈴木一郎 | 2023",
                                 "遅い潮の視覚 | 高橋美咲 | 2022"});
  CHECK(listed("|Title|Authors|Venue|\n"
               "|-|-|-|\n"
               "|Minimizing ||x||_1 in Quiet Nets|Mira Solberg, Jan Peeters|ICML 2024|\n"
               "|Loud Gradients for Dense Nets|Jan Peeters|ACL 2023|\n"
               "|Odd Gradients for Odd Nets|Rosa Klein|CVPR 2022|\n") ==
        std::vector<std::string>{"Minimizing ||x||_1 in Quiet Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2022"});
  CHECK(listed("| Date | Title | Link |\n"
               "|---|---|---|\n"
               "| 2024-03-05 | **Glow**: A Dim Diffusion Model | [arXiv](https://arxiv.org/abs/2403.10001) |\n"
               "| | **Tide**: Slow Waves for Vision | [arXiv](https://arxiv.org/abs/2403.10002) |\n"
               "| 2024-03-07 | *Well* — Deep Memory | [arXiv](https://arxiv.org/abs/2403.10003) |\n") ==
        std::vector<std::string>{"Glow: A Dim Diffusion Model | | 2024-03-05",
                                 "Tide: Slow Waves for Vision | | 2024-03-05", "Well — Deep Memory | | 2024-03-07"});
  CHECK(
      listed(
          "| Session | Paper |\n"
          "|---|---|\n"
          "| 1 | Moor and Lin, [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001), ICML 2024 |\n"
          "| 2 | Ode, Fen and Lark, [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002), ACL 2023 |\n") ==
      std::vector<std::string>{"Quiet Gradients for Sparse Nets | Moor; Lin | 2024",
                               "Loud Gradients for Dense Nets | Ode; Fen; Lark | 2023"});
  CHECK(listed("1. **Efficiency**\n"
               "   - **Quantization**\n"
               "     - [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) (Mira Solberg, 2024)\n"
               "     - [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) (Jan Peeters, 2023)\n"
               "   - **Pruning**\n"
               "     - [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) (Rosa Klein, 2022)\n"
               "2. **Memory**\n"
               "   - [Even Wells of Deep Memory](https://arxiv.org/abs/2403.10004) (Mira Solberg, 2021)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein | 2022",
                                 "Even Wells of Deep Memory | Mira Solberg | 2021"});
  CHECK(listed("- Bayes\n"
               "  - Mira Solberg, Jan Peeters. Quiet Gradients for Sparse Nets. ICML 2024.\n"
               "  - Jan Peeters, Rosa Klein. Loud Gradients for Dense Nets. ACL 2023.\n"
               "- Wells\n"
               "  - Rosa Klein, Mira Solberg. Odd Gradients for Odd Nets. CVPR 2022.\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("| Week | Date | Speaker | Paper | Slides |\n"
               "|---|---|---|---|---|\n"
               "| 1 | 4/3 | Mira Solberg | [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) | "
               "[pdf](https://s.example/1.pdf) |\n"
               "| 2 | 4/10 | Jan Peeters | [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) | |\n"
               "| 3 | 4/17 | Rosa Klein | [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) | |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("### Session 1 (March 5, 2024)\n"
               "**Quiet Gradients for Sparse Nets**\n"
               "Mira Solberg, Jan Peeters\n"
               "https://arxiv.org/abs/2403.10001\n"
               "\n"
               "### Session 2 (March 12, 2024)\n"
               "**Loud Gradients for Dense Nets**\n"
               "Jan Peeters, Rosa Klein\n"
               "https://arxiv.org/abs/2403.10002\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024-03-05",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2024-03-12"});
  CHECK(listed("- April 3: Mira Solberg — [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001)\n"
               "- April 10: Jan Peeters — [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002)\n"
               "- April 17: Rosa Klein — [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("> [!IMPORTANT]\n"
               "> - [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001), Mira Solberg, Jan Peeters\n"
               "> - [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002), Jan Peeters, Rosa Klein\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein"});
  CHECK(listed(
            "🔥 [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) | Mira Solberg, Jan Peeters | 2024\n"
            "✨ [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) | Jan Peeters, Rosa Klein | 2023\n"
            "💡 [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) | Rosa Klein, Mira Solberg | 2022\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("👉 **Paper**: [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001)\n"
               "👉 **Authors**: Mira Solberg, Jan Peeters\n"
               "\n"
               "👉 **Paper**: [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002)\n"
               "👉 **Authors**: Jan Peeters, Rosa Klein\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein"});
  CHECK(listed("(1) Quiet Gradients for Sparse Nets\n"
               "    https://arxiv.org/abs/2403.10001\n"
               "    Mira Solberg, Jan Peeters\n"
               "\n"
               "(2) Loud Gradients for Dense Nets\n"
               "    https://arxiv.org/abs/2403.10002\n"
               "    Jan Peeters, Rosa Klein\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein"});
  CHECK(listed("- Quiet Gradients for Sparse Nets [[pdf](https://arxiv.org/abs/2403.10001)] · Loud Gradients for Dense "
               "Nets [[pdf](https://arxiv.org/abs/2403.10002)]\n"
               "- Odd Gradients for Odd Nets [[pdf](https://arxiv.org/abs/2403.10003)] · Even Wells of Deep Memory "
               "[[pdf](https://arxiv.org/abs/2403.10004)]\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets", "Even Wells of Deep Memory"});
  CHECK(
      listed(
          "[^1]: Solberg, M., & Peeters, J. (2024). Quiet Gradients for Sparse Nets. arXiv preprint arXiv:2403.10001.\n"
          "[^2]: Peeters, J. (2023). Loud Gradients for Dense Nets. ICML. https://arxiv.org/abs/2403.10002\n"
          "\n"
          "Some text cites both[^1][^2].\n") ==
      std::vector<std::string>{"Quiet Gradients for Sparse Nets | M. Solberg; J. Peeters | 2024",
                               "Loud Gradients for Dense Nets | J. Peeters | 2023"});
  CHECK(listed("**Quiet Gradients for Sparse Nets (GitHub Repo + Paper)** https://arxiv.org/abs/2403.10001\n"
               "\n"
               "**Tidewater (GitHub Repo)** https://github.com/t/w\n"
               "\n"
               "**Loud Gradients for Dense Nets** https://arxiv.org/abs/2403.10002\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets (GitHub Repo + Paper)",
                                 "Loud Gradients for Dense Nets"});
  CHECK(listed("| Title | Link |\n"
               "|---|---|\n"
               "| Quiet Gradients for Sparse Nets | https://arxiv.org/abs/2403.10001 |\n"
               "| Tidewater Kit (GitHub Repo) | https://github.com/t/w |\n"
               "| Loud Gradients for Dense Nets | https://arxiv.org/abs/2403.10002 |\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets"});
  CHECK(listed("- Gradients silencieux pour réseaux, par Mira Solberg et Jan Peeters, ICML 2022\n"
               "- Réseaux bruyants et denses, par Jan Peeters, ACL 2023\n") ==
        std::vector<std::string>{"Gradients silencieux pour réseaux | Mira Solberg; Jan Peeters | 2022",
                                 "Réseaux bruyants et denses | Jan Peeters | 2023"});
}
