// Lists whose titles have labels: the label decides what is the title, and each title keeps its own people.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

namespace {

/// The papers of most lists below.
const std::vector<std::string> two_papers{"Delta Tuning on the Edge | Ann Lee; Bo Kim",
                                          "Sparse Recall for Long Logs | Cy Park; Eun Seo"};

}  // namespace

TEST_CASE("labels: `Paper:` before a title or a linked title names the title") {
  CHECK(listed("# Reading list\n"
               "- Paper: [Delta Tuning on the Edge](https://arxiv.org/abs/2402.01111)\n"
               "- Paper: [Sparse Recall for Long Logs](https://arxiv.org/abs/2402.01112)\n") ==
        std::vector<std::string>{"Delta Tuning on the Edge", "Sparse Recall for Long Logs"});
  CHECK(listed("# 읽을 논문\n"
               "- 논문: [Delta Tuning on the Edge](https://arxiv.org/abs/2402.01111)\n"
               "  - 저자: Ann Lee, Bo Kim\n"
               "- 논문: [Sparse Recall for Long Logs](https://arxiv.org/abs/2402.01112)\n"
               "  - 저자: Cy Park, Eun Seo\n") == two_papers);
  CHECK(listed("1. 论文：[Delta Tuning on the Edge](https://arxiv.org/abs/2402.01111)\n"
               "   - 作者：Ann Lee, Bo Kim\n"
               "2. 论文：[Sparse Recall for Long Logs](https://arxiv.org/abs/2402.01112)\n"
               "   - 作者：Cy Park, Eun Seo\n") == two_papers);
  CHECK(listed("- **Paper:** [Delta Tuning on the Edge](https://arxiv.org/abs/2402.01111)\n"
               "  **Authors:** Ann Lee, Bo Kim\n"
               "- **Paper:** [Sparse Recall for Long Logs](https://arxiv.org/abs/2402.01112)\n"
               "  **Authors:** Cy Park, Eun Seo\n") == two_papers);
  CHECK(listed("- Artikel: Delta Tuning on the Edge\n"
               "  - Autoren: Ann Lee, Bo Kim\n"
               "  - https://arxiv.org/abs/2402.01111\n"
               "- Artikel: Sparse Recall for Long Logs\n"
               "  - Autoren: Cy Park, Eun Seo\n"
               "  - https://arxiv.org/abs/2402.01112\n") == two_papers);
  CHECK(listed("Paper: Glow\n"
               "Authors: Cy Park, Eun Seo\n"
               "https://arxiv.org/abs/2402.01112\n"
               "\n"
               "Paper: Delta Tuning on the Edge\n"
               "Authors: Ann Lee, Bo Kim\n"
               "https://arxiv.org/abs/2402.01111\n") ==
        std::vector<std::string>{"Glow | Cy Park; Eun Seo", "Delta Tuning on the Edge | Ann Lee; Bo Kim"});
}

TEST_CASE("labels: a title never takes the people of another paper of its block") {
  const Papers papers("markdown",
                      "- Paper: Delta Tuning on the Edge\n"
                      "  - Authors: Ann Lee, Bo Kim\n"
                      "  - https://arxiv.org/abs/2402.01111\n"
                      "- Paper: Sparse Recall for Long Logs\n"
                      "  - Authors: Cy Park, Eun Seo\n"
                      "  - https://arxiv.org/abs/2402.01112\n");
  const auto& entries = papers.result.entries;
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].title == "Delta Tuning on the Edge");
  CHECK(entries[0].arxiv_id == "2402.01111");
  CHECK(entries[0].authors == std::vector<std::string>{"Ann Lee", "Bo Kim"});
  CHECK(entries[1].title == "Sparse Recall for Long Logs");
  CHECK(entries[1].arxiv_id == "2402.01112");
  CHECK(entries[1].authors == std::vector<std::string>{"Cy Park", "Eun Seo"});
  // The people are above each title.
  CHECK(listed("Authors: Ann Lee, Bo Kim\n"
               "Title: Delta Tuning on the Edge\n"
               "Link: https://arxiv.org/abs/2402.01111\n"
               "Authors: Cy Park, Eun Seo\n"
               "Title: Sparse Recall for Long Logs\n"
               "Link: https://arxiv.org/abs/2402.01112\n") == two_papers);
  // Items of days around them.
  CHECK(listed("- 2024-03-15\n"
               "  - Paper: [Delta Tuning on the Edge](https://arxiv.org/abs/2402.01111)\n"
               "  - Presenter: Ann Lee\n"
               "- 2024-03-22\n"
               "  - Paper: [Sparse Recall for Long Logs](https://arxiv.org/abs/2402.01112)\n"
               "  - Presenter: Cy Park\n") == std::vector<std::string>{"Delta Tuning on the Edge | | 2024-03-15",
                                                                       "Sparse Recall for Long Logs | | 2024-03-22"});
}

TEST_CASE("labels: a labelled title is one even if it looks like people or a venue") {
  const std::vector<std::string> expected{"Copying Circuits and Their Limits | Ann Lee; Bo Kim",
                                          "Sparse Recall for Long Logs | Cy Park; Eun Seo"};
  CHECK(listed("- Title: Copying Circuits and Their Limits\n"
               "  - Authors: Ann Lee, Bo Kim\n"
               "  - Link: https://arxiv.org/abs/2402.01111\n"
               "- Title: Sparse Recall for Long Logs\n"
               "  - Authors: Cy Park, Eun Seo\n"
               "  - Link: https://arxiv.org/abs/2402.01112\n") == expected);
  CHECK(listed("Title: Copying Circuits and Their Limits\n"
               "Authors: Ann Lee, Bo Kim\n"
               "Link: https://arxiv.org/abs/2402.01111\n"
               "\n"
               "Title: Sparse Recall for Long Logs\n"
               "Authors: Cy Park, Eun Seo\n"
               "Link: https://arxiv.org/abs/2402.01112\n") == expected);
  CHECK(listed("- title:: Copying Circuits and Their Limits\n"
               "  authors:: Ann Lee, Bo Kim\n"
               "  url:: https://arxiv.org/abs/2402.01111\n"
               "- title:: Sparse Recall for Long Logs\n"
               "  authors:: Cy Park, Eun Seo\n"
               "  url:: https://arxiv.org/abs/2402.01112\n") == expected);
  CHECK(listed("- **Título:** Copying Circuits and Their Limits\n"
               "- **Autores:** Ann Lee, Bo Kim\n"
               "- **Enlace:** https://arxiv.org/abs/2402.01111\n"
               "\n"
               "- **Título:** Sparse Recall for Long Logs\n"
               "- **Autores:** Cy Park, Eun Seo\n"
               "- **Enlace:** https://arxiv.org/abs/2402.01112\n") == expected);
  CHECK(listed("- Titel: ICML 2024\n"
               "  - Autoren: Ann Lee, Bo Kim\n"
               "  - Link: https://arxiv.org/abs/2402.01111\n"
               "- Titel: Marie Curie\n"
               "  - Autoren: Cy Park, Eun Seo\n"
               "  - Link: https://arxiv.org/abs/2402.01112\n") ==
        std::vector<std::string>{"ICML 2024 | Ann Lee; Bo Kim", "Marie Curie | Cy Park; Eun Seo"});
}
