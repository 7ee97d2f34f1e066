// People after the plain titles of a list: after a comma, or after `by`.
#include <doctest/doctest.h>

#include "parsers/grammar/lines/people_tail.hpp"
#include "parsers_listed.hpp"

using kgbuild::parsing::TailVote;

TEST_CASE("list tails: people after a comma, and nothing after them") {
  CHECK(listed("- [ICML 2024] Windowed Attention with Learned Offsets, Mateo Silva, Jia Lin "
               "[[paper]](https://arxiv.org/abs/2402.03300)\n"
               "- [ICLR 2023] Sparse Routing for Small Models, Anna Berg, Tomas Vega "
               "[[paper]](https://arxiv.org/abs/2302.03301)\n") ==
        std::vector<std::string>{"Windowed Attention with Learned Offsets | Mateo Silva; Jia Lin | 2024",
                                 "Sparse Routing for Small Models | Anna Berg; Tomas Vega | 2023"});
  CHECK(listed("# Task vectors\n\n"
               "- Task Embeddings from Gradients, Hanne Dahl\n"
               "- Merging Without Data, Piet Vos, Clara Lund\n"
               "- Forgetting in Small Models, Ines Prado, Marco Bellini\n") ==
        std::vector<std::string>{"Task Embeddings from Gradients | Hanne Dahl",
                                 "Merging Without Data | Piet Vos; Clara Lund",
                                 "Forgetting in Small Models | Ines Prado; Marco Bellini"});
  CHECK(listed("1. Shape Completion, Joel Arndt, Mei Sato (oral)\n"
               "2. Point Clouds in Motion, Rosa Marin, Ken Abe (poster)\n"
               "3. Depth from Single Shadows, Ivo Novak (oral)\n") ==
        std::vector<std::string>{"Shape Completion | Joel Arndt; Mei Sato",
                                 "Point Clouds in Motion | Rosa Marin; Ken Abe",
                                 "Depth from Single Shadows | Ivo Novak"});
  CHECK(listed("- Modelos de difusión para mapas antiguos, Lucía Ferrer, Pablo Ortiz. "
               "[pdf](https://arxiv.org/abs/2401.01001)\n"
               "- Redes, grafos y árboles, Ana Solís, Luis Peña. [pdf](https://arxiv.org/abs/2401.01003)\n") ==
        std::vector<std::string>{"Modelos de difusión para mapas antiguos | Lucía Ferrer; Pablo Ortiz",
                                 "Redes, grafos y árboles | Ana Solís; Luis Peña"});
  CHECK(listed("- Robuste Encoder, Peter Lang und Nina Graf [pdf](https://arxiv.org/abs/2401.03002)\n"
               "- Bäume, Wälder und Grenzen, Hans Maier und Eva Kern [pdf](https://arxiv.org/abs/2401.03003)\n") ==
        std::vector<std::string>{"Robuste Encoder | Peter Lang; Nina Graf",
                                 "Bäume, Wälder und Grenzen | Hans Maier; Eva Kern"});
}

TEST_CASE("list tails: commas of titles stay") {
  CHECK(listed("- Vision, Language, and Action [[paper]](https://arxiv.org/abs/2401.02001)\n"
               "- Learning, Planning, and Memory in Agents [[paper]](https://arxiv.org/abs/2401.02002)\n"
               "- Fast, Small, Exact Inference [[paper]](https://arxiv.org/abs/2401.02003)\n"
               "- Walking in the Woods, Dusty Bookshelves [[paper]](https://arxiv.org/abs/2401.02004)\n") ==
        std::vector<std::string>{"Vision, Language, and Action", "Learning, Planning, and Memory in Agents",
                                 "Fast, Small, Exact Inference", "Walking in the Woods, Dusty Bookshelves"});
}

TEST_CASE("list tails: people after by, before brackets") {
  const std::vector<std::string> papers{"Heads That Count | Mia Torres", "Syntax in the Middle Layers | Tara Singh",
                                        "Probing Without Labels | Jun Ogawa; Bo Lind"};
  CHECK(listed("- Heads That Count by Mia Torres (BlackboxNLP)\n"
               "- Syntax in the Middle Layers by Tara Singh (ACL)\n"
               "- Probing Without Labels by Jun Ogawa and Bo Lind (NeurIPS workshop)\n") == papers);
  CHECK(listed("1. Heads That Count by Mia Torres (ICLR 2023)\n"
               "2. Syntax in the Middle Layers by Tara Singh (ACL 2021)\n"
               "3. Probing Without Labels by Jun Ogawa and Bo Lind (EMNLP 2022)\n") ==
        std::vector<std::string>{papers[0] + " | 2023", papers[1] + " | 2021", papers[2] + " | 2022"});
  CHECK(listed("- Learning by Example Pairs [pdf](https://arxiv.org/abs/2401.02001)\n"
               "- Death by Gentle Cuts [pdf](https://arxiv.org/abs/2401.02002)\n"
               "- Small Models of Large Rivers [pdf](https://arxiv.org/abs/2401.02003)\n"
               "- Attribution without Removal [pdf](https://arxiv.org/abs/2401.02004)\n") ==
        std::vector<std::string>{"Learning by Example Pairs", "Death by Gentle Cuts", "Small Models of Large Rivers",
                                 "Attribution without Removal"});
}

TEST_CASE("list tails: two thirds of the items decide") {
  TailVote vote;
  CHECK_FALSE(vote.habits().comma);
  vote.add("Merging Without Data, Piet Vos, Clara Lund", {});
  CHECK_FALSE(vote.habits().comma);
  vote.add("Forgetting in Small Models, Ines Prado", {});
  CHECK(vote.habits().comma);
  CHECK_FALSE(vote.habits().by);
  vote.add("Quiet Gradients for Sparse Nets", {});
  CHECK(vote.habits().comma);
  vote.add("Loud Gradients for Dense Nets", {});
  CHECK_FALSE(vote.habits().comma);
}

TEST_CASE("list tails: people with marks or a Chinese and between them") {
  CHECK(listed("- [Dim Diffusion](https://arxiv.org/abs/2301.00021) An Ode* Bo Ek* Cy Rask\n"
               "- [Glow Again](https://arxiv.org/abs/2301.00022) Mia Torres† Sven Dahl† Tara Singh\n"
               "- [Lattice Paths](https://arxiv.org/abs/2301.00023) Ola Nord* Pia Lorenz*\n") ==
        std::vector<std::string>{"Dim Diffusion | An Ode; Bo Ek; Cy Rask",
                                 "Glow Again | Mia Torres; Sven Dahl; Tara Singh",
                                 "Lattice Paths | Ola Nord; Pia Lorenz"});
  CHECK(listed("- [汉字识别的新方法](https://arxiv.org/abs/2301.00011) 王小明和李华\n"
               "- [图神经网络综述](https://arxiv.org/abs/2301.00012) 张伟、刘洋和陈静\n"
               "- [小样本学习](https://arxiv.org/abs/2301.00013) 赵敏与孙强\n"
               "- [长尾分布](https://arxiv.org/abs/2301.00014) 李和平，周及人\n") ==
        std::vector<std::string>{"汉字识别的新方法 | 王小明; 李华", "图神经网络综述 | 张伟; 刘洋; 陈静",
                                 "小样本学习 | 赵敏; 孙强", "长尾分布 | 李和平; 周及人"});
}
