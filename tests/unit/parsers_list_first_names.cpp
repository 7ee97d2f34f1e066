// Lists whose items begin with one person, and single authors whose titles contain `with`.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

using Lines = std::vector<std::string>;

TEST_CASE("lists: one author before each title") {
  const Lines papers{"Looms with Noisy Glass | Tao Reed", "Slow Rivers of Sand | Ann Moss",
                     "Cloth from Quiet Graphs | Cy Hale"};
  CHECK(listed("- **Tao Reed**: Looms with Noisy Glass\n- **Ann Moss**: Slow Rivers of Sand\n"
               "- **Cy Hale**: Cloth from Quiet Graphs\n") == papers);
  CHECK(listed("Tao Reed: Looms with Noisy Glass\nAnn Moss: Slow Rivers of Sand\nCy Hale: Cloth from Quiet Graphs\n") ==
        papers);
  CHECK(listed("1. **Tao Reed** - Looms with Noisy Glass\n2. **Ann Moss** - Slow Rivers of Sand\n"
               "3. **Cy Hale** - Cloth from Quiet Graphs\n") == papers);
  CHECK(listed("- **Tao Reed**, *Looms with Noisy Glass*\n- **Ann Moss**, *Slow Rivers of Sand*\n"
               "- **Cy Hale**, *Cloth from Quiet Graphs*\n") == papers);
  CHECK(listed("- **Tao Reed:** [Looms with Noisy Glass](https://arxiv.org/abs/2403.90001)\n"
               "- **Ann Moss:** [Slow Rivers of Sand](https://arxiv.org/abs/2403.90002)\n"
               "- **Cy Hale:** [Cloth from Quiet Graphs](https://arxiv.org/abs/2403.90003)\n") == papers);
  CHECK(listed("- Tao Reed. Looms with Noisy Glass. ICML 2023.\n- Ann Moss. Slow Rivers of Sand. ICLR 2022.\n"
               "- Cy Hale. Cloth from Quiet Graphs. ACL 2021.\n") ==
        Lines{papers[0] + " | 2023", papers[1] + " | 2022", papers[2] + " | 2021"});
}

TEST_CASE("lists: two words before a colon may be part of a title") {
  CHECK(
      listed("- Big River: Looms for Noisy Glass https://arxiv.org/abs/2403.90001\n"
             "- Slow Sand: Weaving without Hands https://arxiv.org/abs/2403.90002\n"
             "- Quiet Cloth: Graphs from Rivers https://arxiv.org/abs/2403.90003\n") ==
      Lines{"Big River: Looms for Noisy Glass", "Slow Sand: Weaving without Hands", "Quiet Cloth: Graphs from Rivers"});
}

TEST_CASE("lists: who presents a paper on a day is not an author") {
  const Lines papers{"Looms of Noisy Glass | | 2024-03-04", "Slow Rivers of Sand | | 2024-03-18"};
  CHECK(listed("# Club 2024\n\n- 3/4 Tao Reed: Looms of Noisy Glass https://arxiv.org/abs/2403.90001\n"
               "- 3/18 Ann Moss: Slow Rivers of Sand https://arxiv.org/abs/2403.90002\n") == papers);
  CHECK(listed("# Club 2024\n\n* March 4 Tao Reed: Looms of Noisy Glass https://arxiv.org/abs/2403.90001\n"
               "* March 18 Ann Moss: Slow Rivers of Sand https://arxiv.org/abs/2403.90002\n") == papers);
}

TEST_CASE("lists: an institution after people is not a person") {
  const Lines papers{"Looms of Noisy Glass | Tao Reed; Bo Ek | 2023", "Slow Rivers of Sand | Ann Moss | 2022"};
  CHECK(listed("- [Looms of Noisy Glass](https://arxiv.org/abs/2403.90001) - Tao Reed, Bo Ek, Fen University, 2023\n"
               "- [Slow Rivers of Sand](https://arxiv.org/abs/2403.90002) - Ann Moss, University of Oslo, 2022\n") ==
        papers);
  CHECK(listed("- Tao Reed, Bo Ek, Fen University. Looms of Noisy Glass. 2023.\n"
               "- Ann Moss, University of Oslo. Slow Rivers of Sand. 2022.\n") == papers);
}
