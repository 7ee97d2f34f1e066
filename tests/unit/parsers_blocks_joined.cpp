// Blocks of plain lines without blank lines between them, as a copy of a page gives them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_listed.hpp"

using namespace kgbuild;
using Lines = std::vector<std::string>;

TEST_CASE("blocks that are not separated: title, people, venue") {
  CHECK(
      listed("Measuring Drift in Tide Models\nH Solberg, A Rao, P Lindqvist\nJournal of Coastal Computing 14, 88-101, "
             "2022\n\t51\t2022\nLearning from Quiet Sensors\nH Solberg, M Oduya\nProceedings of EMNLP, 310-322, "
             "2021\n\t12\t2021\nA Corpus of Harbor Signals\nM Oduya, H Solberg\narXiv preprint arXiv:2305.09911, "
             "2023\n\t4\t2023\n") == Lines{"Measuring Drift in Tide Models | H Solberg; A Rao; P Lindqvist | 2022",
                                           "Learning from Quiet Sensors | H Solberg; M Oduya | 2021",
                                           "A Corpus of Harbor Signals | M Oduya; H Solberg | 2023"});
  CHECK(listed("Title\tCited by\tYear\nMeasuring Drift in Tide Models\nH Solberg, A Rao\nTACL 9, 412-427, "
               "2021\t18\t2021\nLearning from Quiet Sensors\nH Solberg, M Oduya\nEMNLP, 310-322, 2022\t9\t2022\n") ==
        Lines{"Measuring Drift in Tide Models | H Solberg; A Rao | 2021",
              "Learning from Quiet Sensors | H Solberg; M Oduya | 2022"});
  CHECK(listed("Apprendre des capteurs silencieux\nHélène Dubois, Marc Petit\nTALN 2022\nMesurer la dérive des "
               "modèles\nMarc Petit, Aïcha Benali\nTALN 2023\nUn corpus de signaux portuaires\nAïcha Benali, Hélène "
               "Dubois\nLREC 2024\n") == Lines{"Apprendre des capteurs silencieux | Hélène Dubois; Marc Petit | 2022",
                                               "Mesurer la dérive des modèles | Marc Petit; Aïcha Benali | 2023",
                                               "Un corpus de signaux portuaires | Aïcha Benali; Hélène Dubois | 2024"});
}

TEST_CASE("blocks that are not separated: one name, a line more, or none") {
  CHECK(
      listed("Measuring Drift in Tide Models\nHanna Solberg, Asha Rao\nICLR 2022\nWhy Do Quiet Sensors Lie?\nMoses "
             "Oduya\nICLR 2023\nA Corpus of Harbor Signals\nPetra Lindqvist, Asha Rao, Moses Oduya\nNeurIPS 2023\n") ==
      Lines{"Measuring Drift in Tide Models | Hanna Solberg; Asha Rao | 2022",
            "Why Do Quiet Sensors Lie? | Moses Oduya | 2023",
            "A Corpus of Harbor Signals | Petra Lindqvist; Asha Rao; Moses Oduya | 2023"});
  CHECK(listed("Accepted papers\nMeasuring Drift in Tide Models\nHanna Solberg, Asha Rao\nLearning from Quiet "
               "Sensors\nMoses Oduya, Asha Rao\nA Corpus of Harbor Signals\nPetra Lindqvist, Asha Rao\n") ==
        Lines{"Measuring Drift in Tide Models | Hanna Solberg; Asha Rao",
              "Learning from Quiet Sensors | Moses Oduya; Asha Rao",
              "A Corpus of Harbor Signals | Petra Lindqvist; Asha Rao"});
  CHECK(listed("Measuring Drift in Tide Models\nHanna Solberg, Asha Rao\nhttps://arxiv.org/abs/2401.00011\nLearning "
               "from Quiet Sensors\nMoses Oduya, Asha Rao\nhttps://arxiv.org/abs/2401.00012\n") ==
        Lines{"Measuring Drift in Tide Models | Hanna Solberg; Asha Rao",
              "Learning from Quiet Sensors | Moses Oduya; Asha Rao"});
}

TEST_CASE("text that is not a list of papers stays text") {
  CHECK(
      listed("The harbor was quiet that year\nand nobody measured it\nThe Tide Came Late\nso we waited\nHanna Solberg, "
             "Asha Rao\nwere there as well\n")
          .empty());
  CHECK(listed("Steering Committee\nHanna Solberg, Asha Rao\nLocal Arrangements\nMoses Oduya, Petra Lindqvist\n")
            .empty());
}

TEST_CASE("blocks with a single name") {
  CHECK(listed("Measuring Drift in Tide Models\nHanna Solberg, Asha Rao\nICLR 2024\n\nWhy Do Quiet Sensors Lie?\nMoses "
               "Oduya\nICLR 2024\n\nA Corpus of Harbor Signals\nPetra Lindqvist, Asha Rao\nICLR 2024\n") ==
        Lines{"Measuring Drift in Tide Models | Hanna Solberg; Asha Rao | 2024",
              "Why Do Quiet Sensors Lie? | Moses Oduya | 2024",
              "A Corpus of Harbor Signals | Petra Lindqvist; Asha Rao | 2024"});
  CHECK(listed("Why Do Quiet Sensors Lie?\nMoses Oduya\nNeurIPS 2023\n\nPlanning with Borrowed Tides\nKenji "
               "Araki\nICLR 2024\n") ==
        Lines{"Why Do Quiet Sensors Lie? | Moses Oduya | 2023", "Planning with Borrowed Tides | Kenji Araki | 2024"});
  CHECK(listed("Les capteurs silencieux mentent\nHélène Dubois\nTALN 2023\n\nMesurer la dérive des modèles\nMarc "
               "Petit\nTALN 2024\n") == Lines{"Les capteurs silencieux mentent | Hélène Dubois | 2023",
                                              "Mesurer la dérive des modèles | Marc Petit | 2024"});
  CHECK(listed("Why Do Quiet Sensors Lie?\nMoses Oduya\nPublished: 16 Jan 2024\nICLR 2024\n\nPlanning with "
               "Borrowed Tides\nKenji Araki, Ann Lee\nPublished: 17 Jan 2024\nICLR 2024\n")
            .size() == 2);
  CHECK(listed("Head of Network Operations\nMoses Oduya\nRoom 12\n\nHead of Student Affairs\nKenji Araki\nRoom "
               "14\n")
            .empty());
}
