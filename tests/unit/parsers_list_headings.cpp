// Headings that name a venue and its year, above papers.
#include <doctest/doctest.h>

#include "parsers_papers.hpp"

namespace {

/// `title | venue | date` of each paper.
std::vector<std::string> published(std::string text) {
  const Papers papers("markdown", std::move(text));
  std::vector<std::string> lines;
  for (const kgbuild::Entry& entry : papers.result.entries)
    lines.push_back(entry.title + " | " + entry.venue + " | " + entry.date);
  return lines;
}

}  // namespace

TEST_CASE("headings of conferences: papers below have their venue and year unless they state their own") {
  CHECK(published("# Papers\n"
                  "## CVPR 2024\n"
                  "- [Delta Tuning on the Edge](https://arxiv.org/abs/2402.01111)\n"
                  "- [Sparse Recall for Long Logs](https://arxiv.org/abs/2402.01112), ICLR 2023\n"
                  "## ICML 2024 (Oral)\n"
                  "- [Folding Proteins with Fewer Priors](https://arxiv.org/abs/2402.01113)\n"
                  "## Surveys\n"
                  "- [A Survey of Quiet Kernels](https://arxiv.org/abs/2402.01114)\n") ==
        std::vector<std::string>{
            "Delta Tuning on the Edge | CVPR 2024 | 2024", "Sparse Recall for Long Logs | ICLR 2023 | 2023",
            "Folding Proteins with Fewer Priors | ICML 2024 | 2024", "A Survey of Quiet Kernels |  | "});
  CHECK(published("# NeurIPS'23\n"
                  "| Title | Link |\n"
                  "|---|---|\n"
                  "| Delta Tuning on the Edge | https://arxiv.org/abs/2302.01111 |\n"
                  "| Sparse Recall for Long Logs | https://arxiv.org/abs/2302.01112 |\n") ==
        std::vector<std::string>{"Delta Tuning on the Edge | NeurIPS'23 | 2023",
                                 "Sparse Recall for Long Logs | NeurIPS'23 | 2023"});
  CHECK(published("# List\n"
                  "## 2023\n"
                  "### Accepted papers at ACL 2022\n"
                  "1. [Delta Tuning on the Edge](https://arxiv.org/abs/2302.01111)\n"
                  "### COLM 2024\n"
                  "2. [Sparse Recall for Long Logs](https://arxiv.org/abs/2302.01112)\n"
                  "### Others\n"
                  "3. [Quiet Kernels for Loud Data](https://arxiv.org/abs/2302.01113)\n") ==
        std::vector<std::string>{"Delta Tuning on the Edge | ACL 2022 | 2022",
                                 "Sparse Recall for Long Logs | COLM 2024 | 2024",
                                 "Quiet Kernels for Loud Data |  | 2023"});
  CHECK(published("**ECCV 2022**\n"
                  "- Delta Tuning on the Edge [[paper]](https://arxiv.org/abs/2202.01111)\n"
                  "\n"
                  "**ICCV 2023**\n"
                  "- Folding Proteins with Fewer Priors [[paper]](https://arxiv.org/abs/2302.01113)\n"
                  "- Sparse Recall for Long Logs [[paper]](https://arxiv.org/abs/2302.01114)\n") ==
        std::vector<std::string>{"Delta Tuning on the Edge | ECCV 2022 | 2022",
                                 "Folding Proteins with Fewer Priors | ICCV 2023 | 2023",
                                 "Sparse Recall for Long Logs | ICCV 2023 | 2023"});
  CHECK(published("## 🔥 [ICLR 2025](https://iclr.example)\n"
                  "### Vision\n"
                  "- **Delta Tuning on the Edge** [[paper]](https://arxiv.org/abs/2402.01111)\n"
                  "### Text\n"
                  "- **Sparse Recall for Long Logs** (2024) [[paper]](https://arxiv.org/abs/2402.01112)\n") ==
        std::vector<std::string>{"Delta Tuning on the Edge | ICLR 2025 | 2025",
                                 "Sparse Recall for Long Logs | ICLR 2025 | 2024"});
}

TEST_CASE("headings of conferences: a mark of one paper and words with a year are none") {
  CHECK(published("- [CVPR 2024] Delta Tuning on the Edge [[paper]](https://arxiv.org/abs/2402.01111)\n"
                  "- Sparse Recall for Long Logs [[paper]](https://arxiv.org/abs/2402.01112)\n"
                  "- Folding Proteins with Fewer Priors [[paper]](https://arxiv.org/abs/2402.01113)\n") ==
        std::vector<std::string>{"Delta Tuning on the Edge | CVPR 2024 | 2024", "Sparse Recall for Long Logs |  | ",
                                 "Folding Proteins with Fewer Priors |  | "});
  CHECK(published("## RLHF 2024\n"
                  "- [Delta Tuning on the Edge](https://arxiv.org/abs/2402.01111)\n"
                  "- [Sparse Recall for Long Logs](https://arxiv.org/abs/2402.01112)\n") ==
        std::vector<std::string>{"Delta Tuning on the Edge |  | ", "Sparse Recall for Long Logs |  | "});
}
