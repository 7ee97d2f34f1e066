// Labels that open lines: groups of people are not papers, and `Paper:` opens a title.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_listed.hpp"

using Lines = std::vector<std::string>;

TEST_CASE("a label in bold before people is not a title") {
  CHECK(listed("**Alumni:** Kim Dae-jung (now at Fen Labs), Petra Solberg (now at ETH Zurich)\n").empty());
  CHECK(listed("**Present:** Ana Bergmann, Bilal Khanna\n\nNothing happened.\n").empty());
  CHECK(listed("**Teilnehmende:** Anna Berg, Jonas Klein\n\n**Entschuldigt:** Rosa Lind, Omar Fuchs\n").empty());
  CHECK(listed("**Comité d'organisation :** Hélène Dubois, Marc Petit\n").empty());
  CHECK(
      listed("- **Program chairs**: Ana Bergmann, Bilal Khanna\n- **Local chairs**: Rosa Lind, Omar Fuchs\n").empty());
  CHECK(listed("**Organizers:** Ana Bergmann, Bilal Khanna\n\n**Quiet Cells Are Not Sentences**\nRuta Kazlaus, Omar "
               "Azizi\n\n**TabQuarry**\nGreta Lundin, Amir Sadri\n\n**Acknowledgements:** Dov Katzman, Mia Nolan\n") ==
        Lines{"Quiet Cells Are Not Sentences | Ruta Kazlaus; Omar Azizi", "TabQuarry | Greta Lundin; Amir Sadri"});
}

TEST_CASE("a title in bold before a colon and people stays one") {
  CHECK(
      listed("- **TabQuarry:** Greta Lundin, Amir Sadri, NeurIPS 2023\n- **CellWise:** Ruta Kazlaus, Omar Azizi, ICML "
             "2022\n") ==
      Lines{"TabQuarry | Greta Lundin; Amir Sadri | 2023", "CellWise | Ruta Kazlaus; Omar Azizi | 2022"});
  CHECK(listed("- **Quiet Gradients for Very Sparse Nets:** Mira Solberg, Jan Peeters\n- **Loud Gradients for Dense "
               "Nets:** Rosa Klein, Jan Peeters\n")
            .size() == 2);
}

TEST_CASE("`Paper:` before a title and an address on one line") {
  const Lines two{"Policy Tides with Memory | Elsa Thornby; Ryu Katori | 2021",
                  "Exploration by Quiet Decay | Moses Adeyemi; Ann Lee | 2022"};
  CHECK(listed("1. Paper: \"Policy Tides with Memory\" by Elsa Thornby, Ryu Katori (ICML 2021) "
               "https://arxiv.org/abs/2102.09911\n2. Paper: \"Exploration by Quiet Decay\" by Moses Adeyemi, Ann Lee "
               "(NeurIPS 2022) https://arxiv.org/abs/2206.07711\n") == two);
  CHECK(listed("- Paper: Policy Tides with Memory, Elsa Thornby, Ryu Katori, ICML 2021, "
               "https://arxiv.org/abs/2102.09911\n- Paper: Exploration by Quiet Decay, Moses Adeyemi, Ann Lee, NeurIPS "
               "2022, https://arxiv.org/abs/2206.07711\n") == two);
  CHECK(listed("- **Paper:** Policy Tides with Memory (Elsa Thornby, Ryu Katori; ICML 2021) "
               "<https://arxiv.org/abs/2102.09911>\n- **Paper:** Exploration by Quiet Decay (Moses Adeyemi, Ann Lee; "
               "NeurIPS 2022) <https://arxiv.org/abs/2206.07711>\n") == two);
  CHECK(listed("1. 论文:「策略潮汐与记忆研究」 王晓明, 李雪 (ICML 2021) https://arxiv.org/abs/2102.09911\n2. "
               "论文:「安静衰减的探索方法」 赵敏, 徐佳 (NeurIPS 2022) https://arxiv.org/abs/2206.07711\n") ==
        Lines{"策略潮汐与记忆研究 | 王晓明; 李雪 | 2021", "安静衰减的探索方法 | 赵敏; 徐佳 | 2022"});
  CHECK(
      listed("# Resources for the tide course\n\n1. Book: *Sequential Harbors* by Anton Bergmann (River Press, 2020)\n"
             "2. Paper: \"Policy Tides with Memory\" by Elsa Thornby, Ryu Katori (ICML 2021) "
             "https://arxiv.org/abs/2102.09911\n") == Lines{two.front()});
}

TEST_CASE("`Paper:` before an address alone is a field") {
  CHECK(
      listed(
          "**Quiet Gradients for Sparse Nets**\nMira Solberg, Jan Peeters\nPaper: https://arxiv.org/abs/2403.10001\n\n"
          "**Loud Gradients for Dense Nets**\nRosa Klein, Jan Peeters\nPaper: https://arxiv.org/abs/2403.10002\n") ==
      Lines{"Quiet Gradients for Sparse Nets | Mira Solberg; Jan Peeters",
            "Loud Gradients for Dense Nets | Rosa Klein; Jan Peeters"});
}
