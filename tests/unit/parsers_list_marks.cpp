// Marks around papers: callouts, emoji, footnotes, separators.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("callouts around papers") {
  CHECK(listed("> [!IMPORTANT]\n"
               "> **Quiet Gradients for Sparse Nets**\n"
               "> Mira Solberg, Jan Peeters\n"
               "> https://arxiv.org/abs/2403.10001\n"
               "\n"
               "> [!NOTE]\n"
               "> **Loud Gradients for Dense Nets**\n"
               "> Jan Peeters, Rosa Klein\n"
               "> https://arxiv.org/abs/2403.10002\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein"});
  CHECK(listed("> [!note] Quiet Gradients for Sparse Nets\n"
               "> Mira Solberg, Jan Peeters\n"
               "> https://arxiv.org/abs/2403.10001\n"
               "\n"
               "> [!tip] Loud Gradients for Dense Nets\n"
               "> Jan Peeters, Rosa Klein\n"
               "> https://arxiv.org/abs/2403.10002\n"
               "\n"
               "> [!abstract]- Odd Gradients for Odd Nets\n"
               "> Rosa Klein, Mira Solberg\n"
               "> https://arxiv.org/abs/2403.10003\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg"});
  CHECK(listed("> [!IMPORTANT]\n"
               "> Title: Quiet Gradients for Sparse Nets\n"
               "> Authors: Mira Solberg, Jan Peeters\n"
               "> Date: 2024-03-05\n"
               "\n"
               "> [!WARNING]\n"
               "> Title: Loud Gradients for Dense Nets\n"
               "> Authors: Jan Peeters\n"
               "> Date: 2024-03-06\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024-03-05",
                                 "Loud Gradients for Dense Nets | Jan Peeters | 2024-03-06"});
  CHECK(listed("> [!IMPORTANT]\n"
               "> [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001)\n"
               "> Mira Solberg, Jan Peeters\n"
               "\n"
               "> [!IMPORTANT]\n"
               "> [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002)\n"
               "> Jan Peeters, Rosa Klein\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein"});
  CHECK(listed("> [!TIP]\n"
               "> 🔥 **Quiet Gradients for Sparse Nets** (Mira Solberg, Jan Peeters) "
               "[paper](https://arxiv.org/abs/2403.10001)\n"
               "\n"
               "> [!CAUTION]\n"
               "> 🔥 **Loud Gradients for Dense Nets** (Jan Peeters, Rosa Klein) "
               "[paper](https://arxiv.org/abs/2403.10002)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein"});
}

TEST_CASE("emoji and their short codes") {
  CHECK(listed("👉 **Paper**: Quiet Gradients for Sparse Nets\n"
               "✍️ **Authors**: Mira Solberg, Jan Peeters\n"
               "🔗 https://arxiv.org/abs/2403.10001\n"
               "\n"
               "👉 **Paper**: Loud Gradients for Dense Nets\n"
               "✍️ **Authors**: Jan Peeters\n"
               "🔗 https://arxiv.org/abs/2403.10002\n"
               "\n"
               "👉 **Paper**: Odd Gradients for Odd Nets\n"
               "✍️ **Authors**: Rosa Klein, Mira Solberg\n"
               "🔗 https://arxiv.org/abs/2403.10003\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg"});
  CHECK(listed("📄 [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001)\n"
               "👥 Mira Solberg, Jan Peeters\n"
               "\n"
               "📄 [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002)\n"
               "👥 Jan Peeters, Rosa Klein\n"
               "\n"
               "📄 [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003)\n"
               "👥 Rosa Klein, Mira Solberg\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg"});
  CHECK(listed(
            "- :star: [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) - Mira Solberg, Jan Peeters\n"
            "- :fire: [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002) - Jan Peeters, Rosa Klein\n"
            "- [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) - Rosa Klein, Mira Solberg :star2:\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg"});
  CHECK(listed("* :star: Quiet Gradients for Sparse Nets, Mira Solberg, Jan Peeters, ICML 2024\n"
               "* :rocket: Loud Gradients for Dense Nets, Jan Peeters, Rosa Klein, ACL 2023\n"
               "* :warning: Odd Gradients for Odd Nets, Rosa Klein, Mira Solberg, CVPR 2022\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("🔥 **Quiet Gradients for Sparse Nets** — Mira Solberg, Jan Peeters, 2024\n"
               "🔥 **Loud Gradients for Dense Nets** — Jan Peeters, Rosa Klein, 2023\n"
               "⭐ **Odd Gradients for Odd Nets** — Rosa Klein, Mira Solberg, 2022\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("📌 **论文**：安静的梯度与稀疏网络\n"
               "👤 **作者**：王小明、李雷\n"
               "🔗 **链接**：https://arxiv.org/abs/2403.10001\n"
               "\n"
               "📌 **论文**：大规模记忆的深井\n"
               "👤 **作者**：陈静\n"
               "🔗 **链接**：https://arxiv.org/abs/2403.10002\n") ==
        std::vector<std::string>{"安静的梯度与稀疏网络 | 王小明; 李雷", "大规模记忆的深井 | 陈静"});
  CHECK(listed("## :rocket: Quiet Gradients for Sparse Nets\n"
               ":busts_in_silhouette: Mira Solberg, Jan Peeters\n"
               ":link: https://arxiv.org/abs/2403.10001\n"
               "\n"
               "## :rocket: Loud Gradients for Dense Nets\n"
               ":busts_in_silhouette: Jan Peeters, Rosa Klein\n"
               ":link: https://arxiv.org/abs/2403.10002\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein"});
}

TEST_CASE("footnotes, and numbers in brackets") {
  CHECK(listed(
            "We follow earlier work[^1] on nets[^2] and wells[^3].\n"
            "\n"
            "[^1]: Mira Solberg, Jan Peeters. Quiet Gradients for Sparse Nets. ICML 2024. "
            "https://arxiv.org/abs/2403.10001\n"
            "[^2]: Jan Peeters, Rosa Klein. Loud Gradients for Dense Nets. ACL 2023. https://arxiv.org/abs/2403.10002\n"
            "[^3]: Rosa Klein, Mira Solberg. Odd Gradients for Odd Nets. CVPR 2022. "
            "https://arxiv.org/abs/2403.10003\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("[^solberg]: Solberg, M., & Peeters, J. (2024). Quiet Gradients for Sparse Nets. *ICML*.\n"
               "[^peeters]: Peeters, J., & Klein, R. (2023). Loud Gradients for Dense Nets. *ACL*.\n"
               "[^klein]: Klein, R. (2022). Odd Gradients for Odd Nets. *CVPR*.\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | M. Solberg; J. Peeters | 2024",
                                 "Loud Gradients for Dense Nets | J. Peeters; R. Klein | 2023",
                                 "Odd Gradients for Odd Nets | R. Klein | 2022"});
  CHECK(listed("(1) Quiet Gradients for Sparse Nets\n"
               "https://arxiv.org/abs/2403.10001\n"
               "(2) Loud Gradients for Dense Nets\n"
               "https://arxiv.org/abs/2403.10002\n"
               "(3) Odd Gradients for Odd Nets\n"
               "https://arxiv.org/abs/2403.10003\n") == std::vector<std::string>{"Quiet Gradients for Sparse Nets",
                                                                                 "Loud Gradients for Dense Nets",
                                                                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("[1] Quiet Gradients for Sparse Nets\n"
               "    https://arxiv.org/abs/2403.10001\n"
               "[2] Loud Gradients for Dense Nets\n"
               "    https://arxiv.org/abs/2403.10002\n"
               "[3] Odd Gradients for Odd Nets\n"
               "    https://arxiv.org/abs/2403.10003\n") == std::vector<std::string>{"Quiet Gradients for Sparse Nets",
                                                                                     "Loud Gradients for Dense Nets",
                                                                                     "Odd Gradients for Odd Nets"});
  CHECK(listed("[^1]: Mira Solberg, Jan Peeters. \"Quiet Gradients for Sparse Nets.\" ICML 2024. "
               "<https://arxiv.org/abs/2403.10001>\n"
               "[^2]: Jan Peeters, Rosa Klein. \"Loud Gradients for Dense Nets.\" ACL 2023. "
               "<https://arxiv.org/abs/2403.10002>\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023"});
  CHECK(listed("(1) Quiet Gradients for Sparse Nets\n"
               "Mira Solberg, Jan Peeters\n"
               "(2) Loud Gradients for Dense Nets\n"
               "Jan Peeters, Rosa Klein\n"
               "(3) Odd Gradients for Odd Nets\n"
               "Rosa Klein, Mira Solberg\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg"});
  CHECK(listed("Text[^a].\n"
               "\n"
               "[^a]: Mira Solberg and Jan Peeters, \"Quiet Gradients for Sparse Nets\", arXiv:2403.10001, 2024.\n"
               "[^b]: Jan Peeters and Rosa Klein, \"Loud Gradients for Dense Nets\", arXiv:2403.10002, 2024.\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2024"});
  CHECK(listed("[^1]: [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001), Mira Solberg, Jan Peeters\n"
               "[^2]: [Loud Gradients for Dense Nets](https://arxiv.org/abs/2403.10002), Jan Peeters, Rosa Klein\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein"});
  CHECK(listed("(1) Quiet Gradients for Sparse Nets, Mira Solberg, Jan Peeters, 2024\n"
               "(2) Loud Gradients for Dense Nets, Jan Peeters, Rosa Klein, 2023\n"
               "(3) Odd Gradients for Odd Nets, Rosa Klein, Mira Solberg, 2022\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters | 2024",
                                 "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein | 2023",
                                 "Odd Gradients for Odd Nets | Rosa Klein; Mira Solberg | 2022"});
}

TEST_CASE("several papers on one line") {
  CHECK(listed("Today: [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001); [Loud Gradients for Dense "
               "Nets](https://arxiv.org/abs/2403.10002); [Odd Gradients for Odd "
               "Nets](https://arxiv.org/abs/2403.10003)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("[Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) · [Loud Gradients for Dense "
               "Nets](https://arxiv.org/abs/2403.10002) · [Odd Gradients for Odd "
               "Nets](https://arxiv.org/abs/2403.10003)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("- Optimizers: [Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001); [Loud Gradients for "
               "Dense Nets](https://arxiv.org/abs/2403.10002)\n"
               "- Memory: [Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003); [Even Wells of Deep "
               "Memory](https://arxiv.org/abs/2403.10004)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets", "Even Wells of Deep Memory"});
  CHECK(listed("Quiet Gradients for Sparse Nets (https://arxiv.org/abs/2403.10001); Loud Gradients for Dense Nets "
               "(https://arxiv.org/abs/2403.10002); Odd Gradients for Odd Nets (https://arxiv.org/abs/2403.10003)\n") ==
        std::vector<std::string>{"Quiet Gradients for Sparse Nets", "Loud Gradients for Dense Nets",
                                 "Odd Gradients for Odd Nets"});
  CHECK(listed("[Quiet Gradients for Sparse Nets](https://arxiv.org/abs/2403.10001) (Mira Solberg) · [Loud Gradients "
               "for Dense Nets](https://arxiv.org/abs/2403.10002) (Jan Peeters, Rosa Klein)\n"
               "[Odd Gradients for Odd Nets](https://arxiv.org/abs/2403.10003) (Rosa Klein) · [Even Wells of Deep "
               "Memory](https://arxiv.org/abs/2403.10004) (Mira Solberg, Rosa Klein)\n") ==
        std::vector<std::string>{
            "Quiet Gradients for Sparse Nets | Mira Solberg", "Loud Gradients for Dense Nets | Jan Peeters; Rosa Klein",
            "Odd Gradients for Odd Nets | Rosa Klein", "Even Wells of Deep Memory | Mira Solberg; Rosa Klein"});
}
