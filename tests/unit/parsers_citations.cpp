// Formatted references, in the styles of journals, conferences and processors, one a line, an item or a paragraph.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_reference_lists.hpp"

using namespace kgbuild;

TEST_CASE("references: APA and its like, with the year in brackets after the people") {
  check({"Lindgren, T. K., Mori, A., & Faber, R. (2024). Glasswing: Folding long contexts. In *ICLR*. "
         "https://arxiv.org/abs/2411.90001",
         "van der Berg, S., Jr., & Tran, B. (2023). Is quiet optimization all you need? A study of heads. *Neural "
         "Computation*, 35(3), 1-12. https://doi.org/10.1162/neco.2023.11",
         "Petrov, I. (2022, March 5). Gradient.js and other small tools. arXiv preprint arXiv:2203.90003."},
        {"Glasswing: Folding long contexts | T. K. Lindgren; A. Mori; R. Faber | 2024 | 2411.90001 |  | "
         "https://arxiv.org/abs/2411.90001",
         "Is quiet optimization all you need? A study of heads | S. van der Berg Jr.; B. Tran | 2023 |  | "
         "10.1162/neco.2023.11 | https://doi.org/10.1162/neco.2023.11",
         "Gradient.js and other small tools | I. Petrov | 2022-03-05 | 2203.90003"});
  check({"Lindgren et al. (2024). Glasswing: Folding long contexts. https://arxiv.org/abs/2411.90001",
         "Tran and Berg (2023). Quiet optimizers. https://arxiv.org/abs/2311.90002",
         "Petrov (2022). Small tools for large models. https://arxiv.org/abs/2203.90003"},
        {"Glasswing: Folding long contexts | Lindgren; + | 2024 | 2411.90001 |  | https://arxiv.org/abs/2411.90001",
         "Quiet optimizers | Tran; Berg | 2023 | 2311.90002 |  | https://arxiv.org/abs/2311.90002",
         "Small tools for large models | Petrov | 2022 | 2203.90003 |  | https://arxiv.org/abs/2203.90003"});
  check({"Lindgren T, Mori A, et al. (2024) Glasswing: folding long contexts. Nature 521:436-444",
         "OpenForge Team (2023) Forge 2 technical report. arXiv:2311.90002",
         "Østby Å-M, O'Hara JR (2022) Small tools for large models. Neural Comput 9(8):1735-1780"},
        {"Glasswing: folding long contexts | T Lindgren; A Mori; + | 2024",
         "Forge 2 technical report | OpenForge Team | 2023 | 2311.90002",
         "Small tools for large models | Å-M Østby; J R O'Hara | 2022"});
}

TEST_CASE("references: IEEE, MLA and Chicago, with the title in quotation marks") {
  check({"T. K. Lindgren, A. Mori, and R. Faber, \"Glasswing: Folding long contexts,\" in Proc. ICLR, 2024, pp. 1-12.",
         "S. van der Berg and B. Tran, “Is quiet optimization all you need?,” IEEE Trans. Neural Netw., vol. 3, no. 2, "
         "pp. 7-19, Mar. 2023, doi: 10.1109/TNN.2023.11.",
         "I. Petrov et al., \"Gradient.js and other small tools,\" arXiv preprint arXiv:2203.90003, 2022."},
        {"Glasswing: Folding long contexts | T. K. Lindgren; A. Mori; R. Faber | 2024",
         "Is quiet optimization all you need? | S. van der Berg; B. Tran | 2023-03 |  | 10.1109/tnn.2023.11",
         "Gradient.js and other small tools | I. Petrov; + | 2022 | 2203.90003"});
  check({"Lindgren, Tove K., Akio Mori, and Renée Faber. \"Glasswing: Folding Long Contexts.\" *ICLR*, 2024, pp. 1-12.",
         "Berg, Selma van der, and Bao Tran. \"Quiet Optimizers.\" *Neural Computation*, vol. 3, no. 2, 2023.",
         "Petrov, Ivo, et al. \"Why Tools? Small Ones.\" *arXiv preprint arXiv:2203.90003* (2022)."},
        {"Glasswing: Folding Long Contexts | Tove K. Lindgren; Akio Mori; Renée Faber | 2024",
         "Quiet Optimizers | Selma van der Berg; Bao Tran | 2023",
         "Why Tools? Small Ones | Ivo Petrov; + | 2022 | 2203.90003"});
  check({"Lindgren, Tove, and Akio Mori. 2024. “Glasswing: Folding Long Contexts.” Neural Computation 5 (3): 1–12.",
         "Petrov, Ivo. 2022. “Small Tools.” In Proceedings of Small Things, 7–19. https://doi.org/10.5555/small.7."},
        {"Glasswing: Folding Long Contexts | Tove Lindgren; Akio Mori | 2024",
         "Small Tools | Ivo Petrov | 2022 |  | 10.5555/small.7 | https://doi.org/10.5555/small.7"});
}

TEST_CASE("references: ACL, ACM and NeurIPS, with full stops between the parts") {
  check({"Tove Lindgren, Akio Mori, and Renée Faber. 2024. Glasswing: Folding long contexts. In Proceedings of ICLR.",
         "Selma van der Berg and Bao Tran. 2023. Quiet optimizers vs. loud ones. Neural Computation 3, 2 (2023), 1–12. "
         "https://doi.org/10.1145/11.22",
         "Ivo Petrov and others. 2022. Small tools. With an appendix. In *EMNLP*, pages 1–9."},
        {"Glasswing: Folding long contexts | Tove Lindgren; Akio Mori; Renée Faber | 2024",
         "Quiet optimizers vs. loud ones | Selma van der Berg; Bao Tran | 2023 |  | 10.1145/11.22 | "
         "https://doi.org/10.1145/11.22",
         "Small tools. With an appendix | Ivo Petrov; + | 2022"});
  check({"Tove Lindgren, Akio Mori, and Renée Faber. Glasswing: Folding long contexts. In ICLR, 2024.",
         "Selma van der Berg and Bao Tran. Quiet optimizers for loud models. arXiv preprint arXiv:2311.90002, 2023.",
         "Ivo Petrov. Small tools for large models. *Neural Computation*, 9(8):1735–1780, 2022."},
        {"Glasswing: Folding long contexts | Tove Lindgren; Akio Mori; Renée Faber | 2024",
         "Quiet optimizers for loud models | Selma van der Berg; Bao Tran | 2023 | 2311.90002",
         "Small tools for large models | Ivo Petrov | 2022"});
  check({"Lindgren, T., Mori, A., and Faber, R. Glasswing: Folding long contexts. In *ICLR*, 2024.",
         "van der Berg, S. and Tran, B. Quiet optimizers. CoRR, abs/2311.90002, 2023.",
         "Petrov, I. Graph Mamba for small tools. JMLR, 9(8):1735–1780, 2022."},
        {"Glasswing: Folding long contexts | T. Lindgren; A. Mori; R. Faber | 2024",
         "Quiet optimizers | S. van der Berg; B. Tran | 2023 | 2311.90002",
         "Graph Mamba for small tools | I. Petrov | 2022"});
}

TEST_CASE("references: Vancouver, LNCS and Elsevier") {
  check({"Lindgren TK, Mori A, Faber R. Glasswing: folding long contexts. J Mach Fold. 2024;3(2):1-5.",
         "van der Berg S, Tran B, et al. Quiet optimizers. Nature. 2023 Mar 5;12:7-19. doi: 10.1038/q.11",
         "Petrov I. Small tools for large models. PLoS One. 2022;9(8):e1735."},
        {"Glasswing: folding long contexts | T K Lindgren; A Mori; R Faber | 2024",
         "Quiet optimizers | S van der Berg; B Tran; + | 2023-03-05 |  | 10.1038/q.11",
         "Small tools for large models | I Petrov | 2022"});
  check({"Lindgren, T.K., Mori, A., Faber, R.: Glasswing: Folding long contexts. In: ICLR, pp. 1–12. Springer (2024)",
         "van der Berg, S., Tran, B.: Quiet optimizers. Neural Computation 3(2), 7–19 (2023)",
         "Petrov, I., et al.: Small tools for large models. arXiv preprint arXiv:2203.90003 (2022)"},
        {"Glasswing: Folding long contexts | T.K. Lindgren; A. Mori; R. Faber | 2024",
         "Quiet optimizers | S. van der Berg; B. Tran | 2023",
         "Small tools for large models | I. Petrov; + | 2022 | 2203.90003"});
  check({"T.K. Lindgren, A. Mori, R. Faber, Glasswing: Folding long contexts, in: Proceedings of ICLR, 2024, pp. 1–12.",
         "S. van der Berg, B. Tran, Quiet Optimizers, Neural Computation 3 (2023) 7–19.",
         "I. Petrov, Small tools, large models, and more, arXiv preprint arXiv:2203.90003 (2022)."},
        {"Glasswing: Folding long contexts | T.K. Lindgren; A. Mori; R. Faber | 2024",
         "Quiet Optimizers | S. van der Berg; B. Tran | 2023",
         "Small tools, large models, and more | I. Petrov | 2022 | 2203.90003"});
}

TEST_CASE("references: Chinese and Korean") {
  check({"王小明, 李华. 轻量级注意力模型研究[J]. 计算机学报, 2021, 44(3): 1-12.",
         "LINDGREN T K, MORI A, et al. Glasswing: folding long contexts[C]//ICLR. 2024: 1-12.",
         "张伟, 刘洋, 陈静, 等. 大模型综述[EB/OL]. (2023-05-01). https://arxiv.org/abs/2305.90001."},
        {"轻量级注意力模型研究 | 王小明; 李华 | 2021",
         "Glasswing: folding long contexts | T K Lindgren; A Mori; + | 2024",
         "大模型综述 | 张伟; 刘洋; 陈静; + | 2023-05-01 | 2305.90001 |  | https://arxiv.org/abs/2305.90001"});
  check({"김철수, 이영희 (2021). 경량 주의 모델에 관한 연구. 한국정보과학회지, 48(3), 1-12.",
         "박지민, 최유나, 정하늘 (2022). 큰 모델은 꿈을 꾸는가? 인공지능연구, 5(1), 7-19.",
         "홍길동 외 (2023). 조용한 최적화. https://arxiv.org/abs/2311.90002"},
        {"경량 주의 모델에 관한 연구 | 김철수; 이영희 | 2021", "큰 모델은 꿈을 꾸는가? | 박지민; 최유나; 정하늘 | 2022",
         "조용한 최적화 | 홍길동; + | 2023 | 2311.90002 |  | https://arxiv.org/abs/2311.90002"});
}

TEST_CASE("references that wrap, with markup, and among other lines") {
  const std::string wrapped =
      "[1] T. K. Lindgren, A. Mori, and\n    R. Faber, \"Glasswing: Folding long\n    contexts,\" in Proc. ICLR, "
      "2024.\n[2] S. van der Berg and B. Tran, \"Quiet optimizers,\" Nature,\n    vol. 3, 2023.\n";
  const std::string hanging =
      "Lindgren, T. K., Mori, A., & Faber, R. (2024). Glasswing: Folding long\n    contexts. In *ICLR*.\nvan der "
      "Berg, S., & Tran, B. (2023). Quiet optimizers.\n    *Nature*, 3.\n";
  for (const std::string& text : {wrapped, hanging}) {
    CAPTURE(text);
    const Papers read("markdown", text, "list.txt");
    REQUIRE(read.count() == 2);
    CHECK(read.paper(0) == "Glasswing: Folding long contexts | T. K. Lindgren; A. Mori; R. Faber | 2024");
    CHECK(read.paper(1) == "Quiet optimizers | S. van der Berg; B. Tran | 2023");
  }
  const Papers marked("markdown",
                      "## Talks\n\nI gave a talk at home.\n\n## Papers\n\n"
                      "- **Lindgren, T.**, & Mori, A. (2024). [Glasswing: Folding *long* "
                      "contexts](https://arxiv.org/abs/2411.90001). *ICLR*.\n"
                      "- Tran, B., & **Lindgren, T.** (2023). **Quiet optimizers**. *Nature*, 3. "
                      "[[PDF](https://papers.example/q.pdf)]\n",
                      "cv.md");
  REQUIRE(marked.count() == 2);
  CHECK(marked.paper(0) ==
        "Glasswing: Folding long contexts | T. Lindgren; A. Mori | 2024 | 2411.90001 |  | "
        "https://arxiv.org/abs/2411.90001");
  CHECK(marked.paper(1) == "Quiet optimizers | B. Tran; T. Lindgren | 2023 |  |  | https://papers.example/q.pdf");
}

TEST_CASE("prose is not a reference, and what no style reads is said") {
  CHECK(Papers("markdown", "Rain fell. In March (2021) it snowed. Nobody wrote.\n\nHe left, and she (1999) stayed.\n")
            .count() == 0);
  CHECK(Papers("markdown", "- Buy milk, eggs, and bread. Soon.\n- Call Mara. Tomorrow.\n- Read \"Dune\" by Friday.\n")
            .count() == 0);
  const Papers odd("markdown",
                   "[1] T. Lindgren and A. Mori, \"Glasswing: Folding long contexts,\" ICLR, 2024.\n"
                   "[2] Ibid., pp. 3-4, 2023.\n"
                   "[3] S. Berg and B. Tran, \"Quiet optimizers for all,\" Nature, 2023.\n",
                   "list.txt");
  CHECK(odd.count() == 2);
  CHECK(odd.result.left_out == 1);
  CHECK(odd.sum_holds());
}

TEST_CASE("references: Harvard, labels with people and year, and titles before people") {
  check({"Lindgren, T. and Mori, A. (2024) 'Glasswing: the models' dreams', Nature, 3(2), pp. 1-12.",
         "Petrov, I. (2022) 'Small tools for large models', EMNLP, 36."},
        {"Glasswing: the models' dreams | T. Lindgren; A. Mori | 2024",
         "Small tools for large models | I. Petrov | 2022"});
  check({"[Lindgren et al., 2024] Glasswing: Folding long contexts. https://arxiv.org/abs/2411.90001",
         "[Tran and Berg, 2023] Quiet optimizers for all. https://arxiv.org/abs/2311.90002"},
        {"Glasswing: Folding long contexts | Lindgren; + | 2024 | 2411.90001 |  | https://arxiv.org/abs/2411.90001",
         "Quiet optimizers for all | Tran; Berg | 2023 | 2311.90002 |  | https://arxiv.org/abs/2311.90002"});
  check({"Glasswing: Folding Long Contexts. Tove Lindgren, Akio Mori. ICLR 2024.",
         "Are Quiet Optimizers All You Need? Bao Tran and Selma van der Berg. Neural Computation, 2023."},
        {"Glasswing: Folding Long Contexts | Tove Lindgren; Akio Mori | 2024",
         "Are Quiet Optimizers All You Need? | Bao Tran; Selma van der Berg | 2023"});
}

TEST_CASE("a venue in brackets before a linked title is not a person") {
  for (const std::string venue : {"MIDL 2021", "NeurIPS 2023", "Nature 2022", "ACL 2020", "CoRL 2024"}) {
    CAPTURE(venue);
    const Papers read(
        "markdown", "- (" + venue + ") [Glasswing: Folding Long Contexts](https://arxiv.org/abs/2411.90001)\n" + "- (" +
                        venue + ") [Quiet Optimizers for All](https://arxiv.org/abs/2411.90002)\n");
    REQUIRE(read.count() == 2);
    for (std::size_t i = 0; i < 2; ++i) CHECK(read.result.entries[i].authors.empty());
  }
}

TEST_CASE("references: dashes repeat the people of the reference before") {
  for (const std::string dashes : {"---", "———", "______", "–––"}) {
    CAPTURE(dashes);
    const Papers read("markdown",
                      "Lindgren, Tove, and Akio Mori. \"Folding Long Contexts.\" Neural Letters, vol. 3, 2021, pp. "
                      "1-9.\n\n" +
                          dashes + ". \"More Folding.\" Neural Letters, vol. 4, 2022, pp. 10-19.\n\n" +
                          "Petrov, Ivo. \"Small Tools.\" Neural Letters, vol. 4, 2023, pp. 20-29.\n");
    REQUIRE(read.count() == 3);
    CHECK(read.paper(0) == "Folding Long Contexts | Tove Lindgren; Akio Mori | 2021");
    CHECK(read.paper(1) == "More Folding | Tove Lindgren; Akio Mori | 2022");
    CHECK(read.paper(2) == "Small Tools | Ivo Petrov | 2023");
  }
}
