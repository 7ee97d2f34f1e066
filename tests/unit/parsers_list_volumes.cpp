// Journals with their volume in lists: the volume is not part of the name, and the name is neither a paper nor a
// person.
#include <doctest/doctest.h>

#include <array>

#include "parsers/fields/journal_volume.hpp"
#include "parsers_papers.hpp"

using namespace kgbuild::parsing;

namespace {

/// `title | number of authors | venue | date`
std::vector<std::string> published(std::string text) {
  const Papers papers("markdown", std::move(text));
  std::vector<std::string> lines;
  for (const kgbuild::Entry& entry : papers.result.entries)
    lines.push_back(entry.title + " | " + std::to_string(entry.authors.size()) + " | " + entry.venue + " | " +
                    entry.date);
  return lines;
}

}  // namespace

TEST_CASE("volumes: where they begin") {
  constexpr auto journals = std::to_array<std::string_view>(
      {"Journal of Power Sources 521", "Nature 590, 89-96 (2021)", "Applied Energy 300 (2021) 117", "Neuron 110:3-9",
       "Physical Review Letters 126, 2021", "PLoS ONE 15", "Zeitschrift für Physik 12(3)", "Cell Reports 35, pp. 1–9"});
  for (const std::string_view journal : journals) {
    CAPTURE(journal);
    CHECK(volume_begin(journal) > 0);
  }
  constexpr auto others =
      std::to_array<std::string_view>({"ICML 2024", "CVPR 24", "NeurIPS", "Track 2", "2 Lamps", "Nature 590 and others",
                                       "a journal 12", "Vol 12345", "Symposium on Tides, Session 3", ""});
  for (const std::string_view other : others) {
    CAPTURE(other);
    CHECK(volume_begin(other) == 0);
  }
}

TEST_CASE("volumes: a journal that its form alone shows") {
  CHECK(is_journal_with_volume("Applied Energy 300"));
  CHECK(is_journal_with_volume("Nature Machine Intelligence 3"));
  CHECK_FALSE(is_journal_with_volume("Llama 2"));
  CHECK_FALSE(is_journal_with_volume("Stable Diffusion 3"));
  CHECK_FALSE(is_journal_with_volume("Nature 590"));
}

TEST_CASE("volumes: after people, between full stops, commas, lines and in tables") {
  CHECK(published("- Mara Hall, Bo Ek. Stone Gardens of Data. Applied Energy 300\n"
                  "- Cy Fen, An Ode. Glass Ships at Night. Journal of Energy Storage 44\n") ==
        std::vector<std::string>{"Stone Gardens of Data | 2 | Applied Energy | ",
                                 "Glass Ships at Night | 2 | Journal of Energy Storage | "});
  CHECK(published("1. Stone Gardens of Data, Mara Hall, Bo Ek, Neural Networks 140, 2021\n"
                  "2. Glass Ships at Night, Cy Fen, An Ode, Nature Machine Intelligence 3, 2020\n") ==
        std::vector<std::string>{"Stone Gardens of Data | 2 | Neural Networks | 2021",
                                 "Glass Ships at Night | 2 | Nature Machine Intelligence | 2020"});
  CHECK(published("- Stone Gardens of Data\n  - Mara Hall, Bo Ek\n  - Energy Policy 161\n"
                  "- Glass Ships at Night\n  - Cy Fen, An Ode\n  - Nature 590, 89-96 (2021)\n") ==
        std::vector<std::string>{"Stone Gardens of Data | 2 | Energy Policy | ",
                                 "Glass Ships at Night | 2 | Nature | 2021"});
  CHECK(published("| Title | Authors | Venue |\n|---|---|---|\n"
                  "| Stone Gardens of Data | Mara Hall, Bo Ek | Journal of Power Sources 521 |\n"
                  "| Glass Ships at Night | Cy Fen | Science 370, 12-19 (2020) |\n") ==
        std::vector<std::string>{"Stone Gardens of Data | 2 | Journal of Power Sources | ",
                                 "Glass Ships at Night | 1 | Science | 2020"});
  CHECK(published("Stone Gardens of Data\nMara Hall, Bo Ek\nRenewable Energy 190 (2022)\nhttps://doi.org/10.1000/q1\n\n"
                  "Glass Ships at Night\nCy Fen, An Ode\nWind Energy 23 (2020)\nhttps://doi.org/10.1000/q2\n") ==
        std::vector<std::string>{"Stone Gardens of Data | 2 | Renewable Energy | 2022",
                                 "Glass Ships at Night | 2 | Wind Energy | 2020"});
}
