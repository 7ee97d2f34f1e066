// References in the styles of Russian, Brazilian and French journals, of medicine and physics, and theses.
#include <doctest/doctest.h>

#include "parsers_reference_lists.hpp"

TEST_CASE("references: GOST, with short first words and with people after the title") {
  check({"Зимин И. И. О медленных реках стекла // Журнал рек. – 2021. – Т. 3. – С. 1-10.",
         "Лосев П. П., Рысин С. С. Тихие ткани и станки // Вестник. 2020. Т. 5, № 2. С. 11-19.",
         "Рысин С. С. К вопросу о тканях: дис. ... канд. техн. наук. М., 2019. 150 с."},
        {"О медленных реках стекла | И. И. Зимин | 2021", "Тихие ткани и станки | П. П. Лосев; С. С. Рысин | 2020",
         "К вопросу о тканях | С. С. Рысин | 2019"});
  check({"Тихие ткани и станки / П. П. Лосев, С. С. Рысин // Вестник. – 2020. – Т. 5, № 2. – С. 11-19.",
         "Медленные реки стекла / И. И. Зимин // Журнал рек. – 2021. – Т. 3. – С. 1-10."},
        {"Тихие ткани и станки | П. П. Лосев; С. С. Рысин | 2020", "Медленные реки стекла | И. И. Зимин | 2021"});
}

TEST_CASE("references: Vancouver titles that begin with one letter, and lists of one author each") {
  check(
      {"Lin T, Moss M. A loom of slow rivers. J Test. 2020;3(2):1-9.",
       "Quill MJ. I see cloth weaving. J Loom. 2019;1:2-3.", "Tarr S. Q nets in marshes. J Moss. 2021 Mar 4;4:10-19."},
      {"A loom of slow rivers | T Lin; M Moss | 2020", "I see cloth weaving | M J Quill | 2019",
       "Q nets in marshes | S Tarr | 2021-03-04"});
  check(
      {"Lin T. Slow rivers of glass. J Test. 2020;3(2):1-9.", "Quill MJ. Looms for marshes. J Moss. 2021;4(1):10-19."},
      {"Slow rivers of glass | T Lin | 2020", "Looms for marshes | M J Quill | 2021"});
}

TEST_CASE("references: ABNT with titles of one word, and ranges of months") {
  check({"PRADO, J. Teares. Revista, v. 3, n. 2, p. 1-9, 2020.",
         "REIS, Ana; LEME, P. Rios lentos de vidro. Cadernos, Fen, v. 5, n. 1, p. 11-19, jan./jun. 2021."},
        {"Teares | J. Prado | 2020", "Rios lentos de vidro | Ana Reis; P. Leme | 2021-01"});
}

TEST_CASE("references: French names joined by et, and guillemets with blanks") {
  check({"Petit, A. et Roux, B. (2021). Le tissage des rivières. Revue du tissage, n° 1, 11-19.",
         "Morin, J. (2020). Rivières lentes de verre. Revue des rivières, 12, n° 3, 1-9."},
        {"Le tissage des rivières | A. Petit; B. Roux | 2021", "Rivières lentes de verre | J. Morin | 2020"});
  check({"MORIN Jean, « Rivières lentes de verre », Revue des rivières, vol. 12, n° 3, 2020, p. 1-9.",
         "PETIT Anne et ROUX Bruno, « Le tissage », Revue du tissage, n° 1, mars 2021, p. 11-19."},
        {"Rivières lentes de verre | Jean Morin | 2020", "Le tissage | Anne Petit; Bruno Roux | 2021-03"});
}

TEST_CASE("references: a journal alone is said to have no title") {
  const std::vector<std::string> untitled{"Lin, T. & Moss, M. Nature 3, 1-9 (2020).",
                                          "M. Quill, J. Am. Loom Soc. 2022, 144, 12-19.",
                                          "C. Reed, X. Wu, and K. Fen, Nature (London) 12, 34 (2021)."};
  for (const std::string& text : as_lists(untitled)) {
    CAPTURE(text);
    const Papers read("markdown", text, "list.md");
    CHECK(read.count() == 0);
    CHECK(read.result.left_out == 3);
  }
  std::vector<std::string> mixed = untitled;
  mixed.emplace_back("Reed, C. & Fen, K. Quiet looms for marshes. Science 12, 34-56 (2021).");
  for (const std::string& text : as_lists(mixed)) {
    CAPTURE(text);
    const Papers read("markdown", text, "list.md");
    CHECK(read.sum_holds());
    REQUIRE(read.count() == 1);
    CHECK(read.paper(0) == "Quiet looms for marshes | C. Reed; K. Fen | 2021");
    CHECK(read.result.left_out == 3);
  }
}

TEST_CASE("references: theses without years") {
  check({"Tao Lin. Slow rivers of glass. PhD thesis, University of Fen.",
         "Cy Reed. Quiet looms for marshes. Master's thesis, Tidal Institute of Weaving.",
         "Ann Moss. Cloth from graphs. Dissertation, Fen University."},
        {"Slow rivers of glass | Tao Lin", "Quiet looms for marshes | Cy Reed", "Cloth from graphs | Ann Moss"});
  check({"Tao Lin, Slow rivers of glass, PhD thesis, University of Fen",
         "Cy Reed, Quiet looms for marshes, M.Sc. thesis, Tidal University"},
        {"Slow rivers of glass | Tao Lin", "Quiet looms for marshes | Cy Reed"});
  check({"Slow rivers of glass. Tao Lin. PhD thesis, University of Fen",
         "Quiet looms for marshes. Cy Reed. Thèse de doctorat, Fen"},
        {"Slow rivers of glass | Tao Lin", "Quiet looms for marshes | Cy Reed"});
}
