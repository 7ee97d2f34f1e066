// Small marks in lists: full stops in bold titles, tags of notes, tools below papers, brackets around links.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("brackets around nothing but links are no part of a reference") {
  CHECK(
      listed("- Berger et al., Pruning by Gradient Agreement, ICLR 2024 ([link](https://arxiv.org/abs/2402.01111))\n"
             "- Osei et al., Sparse Recall for Long Logs, NeurIPS 2023 ([link](https://arxiv.org/abs/2302.01112))\n") ==
      std::vector<std::string>{"Pruning by Gradient Agreement | Berger; + | 2024",
                               "Sparse Recall for Long Logs | Osei; + | 2023"});
  CHECK(listed("1. Berger et al., Pruning by Agreement of Gradients, ICLR 2024, https://arxiv.org/abs/2402.01111\n"
               "2. Osei et al., Sparse Recall for Long Logs, 2023 (https://arxiv.org/abs/2302.01112)\n"
               "3. Moor et al., Quiet Kernels, TMLR ([paper](https://arxiv.org/abs/2302.01113), "
               "[code](https://github.com/tidal/kernels))\n") ==
        std::vector<std::string>{"Pruning by Agreement of Gradients | Berger; + | 2024",
                                 "Sparse Recall for Long Logs | Osei; + | 2023", "Quiet Kernels | Moor; +"});
  CHECK(
      listed("- Berger et al., Pruning by Gradient Agreement, ICLR 2024 [[pdf](https://arxiv.org/abs/2402.01111)]\n"
             "- Osei et al., Sparse Recall for Long Logs, NeurIPS 2023 [[pdf](https://arxiv.org/abs/2302.01112)]\n") ==
      std::vector<std::string>{"Pruning by Gradient Agreement | Berger; + | 2024",
                               "Sparse Recall for Long Logs | Osei; + | 2023"});
}

TEST_CASE("a full stop in a title in bold ends it") {
  CHECK(listed("- **Over-Squashing on Trees.** ICLR 2022. [pdf](https://arxiv.org/abs/2202.01111)\n"
               "- **Quiet Kernels for Loud Data.** NeurIPS 2023. [pdf](https://arxiv.org/abs/2302.01112)\n"
               "- **And Then There Were Logs...** KDD 2023. [pdf](https://arxiv.org/abs/2302.01113)\n") ==
        std::vector<std::string>{"Over-Squashing on Trees | | 2022", "Quiet Kernels for Loud Data | | 2023",
                                 "And Then There Were Logs... | | 2023"});
}

TEST_CASE("dates of references may have long months") {
  CHECK(listed("Lee, A., and B. Kim. ‘Delta Tuning on the Edge.’ arXiv, 30 September 2022. "
               "https://arxiv.org/abs/2202.01111.\n"
               "\n"
               "Park, C., and E. Seo. ‘Sparse Recall for Long Logs.’ arXiv, 4 March 2023. "
               "https://arxiv.org/abs/2302.01112.\n") ==
        std::vector<std::string>{"Delta Tuning on the Edge | A. Lee; B. Kim | 2022-09-30",
                                 "Sparse Recall for Long Logs | C. Park; E. Seo | 2023-03-04"});
}

TEST_CASE("items of tags and a date are not left out, and tools below papers are") {
  const Papers tags("markdown",
                    "- #papers [[2024-03-03]]\n"
                    "- [[Delta Tuning on the Edge]] https://arxiv.org/abs/2402.01111\n"
                    "- [[Sparse Recall for Long Logs]] https://arxiv.org/abs/2402.01112\n");
  CHECK(tags.count() == 2);
  CHECK(tags.diagnostics.empty());
  for (const char* heading : {"Tools", "Open-source libraries", "🛠 Frameworks & Tools", "工具", "Werkzeuge"}) {
    CAPTURE(heading);
    const Papers tools("markdown", std::string("## Papers\n"
                                               "- [Delta Tuning on the Edge](https://arxiv.org/abs/2402.01111)\n"
                                               "- [Sparse Recall for Long Logs](https://arxiv.org/abs/2402.01112)\n"
                                               "- [Quiet Kernels for Loud Data](https://arxiv.org/abs/2402.01113)\n"
                                               "## ") +
                                       heading +
                                       "\n- [agentkit](https://github.com/tidal/agentkit) - a kit for agents\n"
                                       "- [Loud Kernels](https://arxiv.org/abs/2402.01114)\n");
    CHECK(tools.count() == 4);
    CHECK(tools.diagnostics.size() == 1);
    CHECK(tools.said("left-out") == 1);
    CHECK(tools.sum_holds());
  }
  // A repository below another heading is a paper as before.
  CHECK(listed("## Tool use\n"
               "- [Delta Tuning on the Edge](https://arxiv.org/abs/2402.01111)\n"
               "- [Sparse Recall for Long Logs](https://github.com/tidal/recall)\n"
               "- [Quiet Kernels for Loud Data](https://arxiv.org/abs/2402.01113)\n")
            .size() == 3);
}
