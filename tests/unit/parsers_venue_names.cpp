// Names of venues: what is written around them is not part of them, and a cut name is none.
#include <doctest/doctest.h>

#include <array>
#include <utility>

#include "parsers/fields/venue_name.hpp"
#include "parsers_papers.hpp"

using kgbuild::parsing::bare_venue;
using kgbuild::parsing::strip_open_lead;

namespace {

std::vector<std::string> venues(std::string text) {
  const Papers papers("markdown", std::move(text));
  std::vector<std::string> result;
  for (const kgbuild::Entry& entry : papers.result.entries) result.push_back(entry.title + " | " + entry.venue);
  return result;
}

}  // namespace

TEST_CASE("venue names: words, volumes, years, ids and marks around them") {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr auto cases = std::to_array<Pair>({
      {"in ICML 2024", "ICML 2024"},
      {"In: Proceedings of ICLR 2022", "Proceedings of ICLR 2022"},
      {"presented at NeurIPS 2023", "NeurIPS 2023"},
      {"to appear in VLDB 2025", "VLDB 2025"},
      {"dans TALN 2021", "TALN 2021"},
      {"en IberLEF 2022", "IberLEF 2022"},
      {"発表: 言語処理学会 2023", "言語処理学会 2023"},
      {"Venue: KDD", "KDD"},
      {"TPAMI, 2020", "TPAMI"},
      {"IEEE Trans. Robot., vol. 12, no. 3", "IEEE Trans. Robot."},
      {"Victorian Studies, vol", "Victorian Studies"},
      {"J. Adv. Mater. 4(2):12-19", "J. Adv. Mater."},
      {"EMNLP 2022 \"", "EMNLP 2022"},
      {"EACL `multilingual", "EACL"},
      {"NeurIPS 2024, arXiv:2403.00001", "NeurIPS 2024"},
      {"arXiv:2306.15794", ""},
      {"arXiv: 2306.15794", ""},
      {"arXiv preprint arXiv:2306.15794", "arXiv preprint"},
      {"CoRR, abs/2306.15794", "CoRR"},
      {"Proceedings of the", ""},
      {"Proceedings of the 37th Conference on Logs", "Proceedings of the 37th Conference on Logs"},
      // Nothing to strip.
      {"ICML 2024", "ICML 2024"},
      {"ICML 2024 (oral)", "ICML 2024 (oral)"},
      {"In Vitro Cell. Dev. Biol.", "In Vitro Cell. Dev. Biol."},
      {"Information Systems", "Information Systems"},
      {"Journal of Logs, Series B", "Journal of Logs, Series B"},
      {"Entropy", "Entropy"},
      {"Inventiones", "Inventiones"},
      {"", ""},
      {"in", ""},
      {"2023", ""},
  });
  for (const auto& name : cases) {
    CAPTURE(name.first);
    CHECK(bare_venue(name.first) == name.second);
  }
}

TEST_CASE("venue names: words before a venue end no title") {
  CHECK(strip_open_lead("Delta Tuning on the Edge, in") == "Delta Tuning on the Edge");
  CHECK(strip_open_lead("Delta Tuning on the Edge. In:") == "Delta Tuning on the Edge");
  CHECK(strip_open_lead("Delta Tuning on the Edge, presented at") == "Delta Tuning on the Edge");
  CHECK(strip_open_lead("Delta Tuning on the Edge, accepted by") == "Delta Tuning on the Edge");
  CHECK(strip_open_lead("Delta Tuning on the Edge, dans") == "Delta Tuning on the Edge");
  CHECK(strip_open_lead("Delta Tuning Within") == "Delta Tuning Within");
  CHECK(strip_open_lead("in") == "in");
  CHECK(venues("- Delta Tuning on the Edge, in *ICML* 2024. [paper](https://arxiv.org/abs/2402.01111)\n"
               "- Sparse Recall for Long Logs, in *KDD* 2023. [paper](https://arxiv.org/abs/2302.01112)\n"
               "- Quiet Kernels, to appear in *AAAI 2025*. [paper](https://arxiv.org/abs/2402.01112)\n") ==
        std::vector<std::string>{"Delta Tuning on the Edge | ICML", "Sparse Recall for Long Logs | KDD",
                                 "Quiet Kernels | AAAI 2025"});
}

TEST_CASE("venue names: abbreviations of references keep their dots, and numbers within a name are no volume") {
  CHECK(venues("1. A. Lee, B. Kim, \"Delta tuning on the edge,\" IEEE Trans. Robot., vol. 12, no. 3, pp. 1-10, 2024.\n"
               "2. C. Park, D. Seo, \"Sparse recall for long logs,\" in Proceedings of the 37th International "
               "Conference on Machine Learning, 2020, pp. 1-9.\n"
               "3. F. Voss, E. Kern, \"Quiet kernels for loud data,\" J. Adv. Robot., vol. 4, 2021.\n") ==
        std::vector<std::string>{
            "Delta tuning on the edge | IEEE Trans. Robot.",
            "Sparse recall for long logs | Proceedings of the 37th International Conference on Machine Learning",
            "Quiet kernels for loud data | J. Adv. Robot."});
  CHECK(
      venues("Lee, Ann, and Bo Kim. \"Delta Tuning on the Edge.\" Victorian Studies, vol. 12, no. 3, 2020, pp. 1-10.\n"
             "\n"
             "Park, Cy, and Eun Seo. \"Sparse Recall for Long Logs.\" Proceedings of the 2021 Conference on Logs, "
             "2021, pp. 3-9.\n") ==
      std::vector<std::string>{"Delta Tuning on the Edge | Victorian Studies",
                               "Sparse Recall for Long Logs | Proceedings of the 2021 Conference on Logs"});
}
