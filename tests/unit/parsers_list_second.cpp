// Files with a second list of another form.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_listed.hpp"

using Lines = std::vector<std::string>;

TEST_CASE("references after a table") {
  const std::string table =
      "| Year | Paper | Authors |\n|---|---|---|\n| 2021 | [Slots Without Any "
      "Schemas](https://arxiv.org/abs/2104.08811) | Minna Aro, Joel Banks |\n| 2022 | [Turns Without an "
      "End](https://arxiv.org/abs/2204.08811) | Minna Aro |\n\n";
  const Lines both{"Slots Without Any Schemas | Minna Aro; Joel Banks | 2021",
                   "Turns Without an End | Minna Aro | 2022",
                   "Dialogue Acts in Customer Chat | Tomi Saarinen; Ilse Kurtz | 2018"};
  CHECK(listed(table + "* Tomi Saarinen, Ilse Kurtz (2018). *Dialogue Acts in Customer Chat*. LREC.\n") == both);
  CHECK(listed(table + "## Older\n\n- Tomi Saarinen, Ilse Kurtz. Dialogue Acts in Customer Chat. LREC, 2018.\n") ==
        both);
  CHECK(listed(table + "**Dialogue Acts in Customer Chat**\nTomi Saarinen, Ilse Kurtz\n*LREC*, 2018\n") == both);
  CHECK(listed(table + "- Dialogue Acts in Customer Chat (Tomi Saarinen, Ilse Kurtz, LREC 2018)\n") == both);
  CHECK(listed("| 论文标题 | 作者 | 备注 |\n| --- | --- | --- |\n| [Entity Alignment by "
               "Tides](https://arxiv.org/abs/2402.12211) | Zhao Min | |\n\n- 王晓明, 李雪. 时序推理综述. 软件学报, "
               "2023.\n- 钱博, 刘洋. 规则挖掘方法. 计算机学报, 2021.\n")
            .size() == 3);
}

TEST_CASE("bullets after references, and the other way round") {
  CHECK(listed("Tomi Saarinen and Ilse Kurtz. 2018. Dialogue Acts in Customer Chat. In LREC.\n\nMinna Aro and Joel "
               "Banks. 2021. Slots Without Any Schemas. In ACL.\n\n| Paper | Authors | Year |\n|---|---|---|\n| Turns "
               "Without an End | Minna Aro, Bo Ekman | 2022 |\n")
            .size() == 3);
  CHECK(listed("- [Slots Without Any Schemas](https://arxiv.org/abs/2104.08811), Minna Aro, Joel Banks, 2021\n- [Turns "
               "Without an End](https://arxiv.org/abs/2204.08811), Minna Aro, 2022\n\n**Dialogue Acts in Customer "
               "Chat**\nTomi Saarinen, Ilse Kurtz\n*LREC*, 2018\n\n**Belief States as Plain Text**\nIlse Kurtz, Bram "
               "Vos\n*SIGDIAL*, 2019\n")
            .size() == 4);
}

TEST_CASE("what is no second list is not added") {
  CHECK(listed("| Year | Paper | Authors |\n|---|---|---|\n| 2021 | [Slots Without Any "
               "Schemas](https://arxiv.org/abs/2104.08811) | Minna Aro, Joel Banks |\n| 2022 | [Turns Without an "
               "End](https://arxiv.org/abs/2204.08811) | Minna Aro |\n\n- Thanks to Ann Lee, Bo Kim\n- Contact: Joel "
               "Banks, Minna Aro\n- Maintained by Minna Aro, Joel Banks since 2022\n")
            .size() == 2);
  CHECK(
      listed("- [Slots Without Any Schemas](https://arxiv.org/abs/2104.08811), Minna Aro, Joel Banks, 2021\n  - Builds "
             "on Tomi Saarinen, Ilse Kurtz. Dialogue Acts in Customer Chat. LREC, 2018.\n- [Turns Without an "
             "End](https://arxiv.org/abs/2204.08811), Minna Aro, 2022\n")
          .size() == 2);
}

TEST_CASE("references without a year among others") {
  CHECK(
      listed("S. Roy, J. Mäkinen. [Underwater Sam](https://arxiv.org/abs/2402.13301). *CVPR Workshops*, 2024.\n\nL. "
             "Adisa, J. Mäkinen. [Turbidity-Aware Depth](https://arxiv.org/abs/2303.08811). *ICRA*, 2023.\n\nP. Novak, "
             "S. Roy. Reef-Scale Mapping from Phone Videos.\n") ==
      Lines{"Underwater Sam | S. Roy; J. Mäkinen | 2024", "Turbidity-Aware Depth | L. Adisa; J. Mäkinen | 2023",
            "Reef-Scale Mapping from Phone Videos | P. Novak; S. Roy"});
  CHECK(listed("- S. Roy, J. Mäkinen. Underwater Sam at Night. CVPR Workshops, 2024.\n- L. Adisa, J. Mäkinen. "
               "Turbidity-Aware Depth. ICRA, 2023.\n- P. Novak, S. Roy. Reef-Scale Mapping from Phone Videos. "
               "Submitted.\n")
            .size() == 3);
}

TEST_CASE("tables of wikis") {
  const Lines two{"Slots Without Any Schemas | Minna Aro; Joel Banks | 2021",
                  "Turns Without an End | Minna Aro; Bo Ekman | 2022"};
  CHECK(listed("== Dialogue ==\n{| class=\"wikitable\"\n! Year !! Paper !! Authors\n|-\n| 2021 || "
               "[https://arxiv.org/abs/2104.08811 Slots Without Any Schemas] || Minna Aro, Joel Banks\n|-\n| 2022 || "
               "[https://arxiv.org/abs/2204.08811 Turns Without an End] || Minna Aro, Bo Ekman\n|}\n") == two);
  CHECK(listed("== Dialogue ==\n{| class=\"wikitable\"\n|+ Papers\n|-\n! Year\n! Paper\n! Authors\n|-\n| 2021\n| "
               "[https://arxiv.org/abs/2104.08811 Slots Without Any Schemas]\n| Minna Aro, Joel Banks\n|-\n| "
               "style=\"text-align:left\" | 2022\n| [https://arxiv.org/abs/2204.08811 Turns Without an End]\n| Minna "
               "Aro, Bo Ekman\n|}\n") == two);
  CHECK(listed("{|\n! Year !! Paper !! Authors\n|-\n| 2021 || [https://arxiv.org/abs/2104.08811 Slots Without Any "
               "Schemas] || Minna Aro, Joel Banks\n|}\n* Tomi Saarinen, Ilse Kurtz (2018). ''Dialogue Acts in Customer "
               "Chat''. LREC.\n") ==
        Lines{two.front(), "Dialogue Acts in Customer Chat | Tomi Saarinen; Ilse Kurtz | 2018"});
  const Papers papers(
      "markdown",
      "== Dialogue ==\n{| class=\"wikitable\"\n! Year !! Paper !! Authors\n|-\n| 2021 || "
      "[https://arxiv.org/abs/2104.08811 Slots Without Any Schemas] || Minna Aro, Joel Banks\n|-\n| 2022 || "
      "[https://arxiv.org/abs/2204.08811 Turns Without an End] || Minna Aro, Bo Ekman\n|}\n");
  CHECK(papers.said("left-out") == 0);
}
