#include "graph/build/field_choice.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kgbuild::graphs;

namespace {

std::string choose(const std::vector<std::string>& titles) {
  std::vector<RatedText> texts;
  for (const std::string& title : titles) texts.push_back({title, rate_title(title)});
  return std::string(choose_text(texts));
}

}  // namespace

TEST_CASE("the better title wins: whole, uncut, plain, shared, long, first") {
  CHECK(choose({"1] [Looms by Hand", "Looms by Hand"}) == "Looms by Hand");
  CHECK(choose({"Looms by H\uFFFDnd", "Looms by Hand"}) == "Looms by Hand");
  CHECK(choose({"Looms by...", "Looms by Hand"}) == "Looms by Hand");
  CHECK(choose({"Looms by Hand \u2026", "Looms"}) == "Looms");
  CHECK(choose({"Looms in $L^2$ Spaces", "Looms in L^2 Spaces"}) == "Looms in L^2 Spaces");
  CHECK(choose({"Loom$\\times$Tide", "LoomtimesTide"}) == "Loom$\\times$Tide");
  CHECK(choose({"Loom$\\times$Tide", "LoomtimesTide", "Loom\u00D7Tide"}) == "Loom\u00D7Tide");
  CHECK(choose({"Looms &amp; Tides of Old", "Looms & Tides"}) == "Looms & Tides");
  CHECK(choose({"Looms by Hand, Extended", "Looms by Hand", "LOOMS by Hand"}) == "Looms by Hand");
  CHECK(choose({"Looms", "Looms by Hand"}) == "Looms by Hand");
  CHECK(choose({"Looms A", "Looms B"}) == "Looms A");
  CHECK(choose({"", "Looms"}) == "Looms");
  CHECK(choose({}).empty());
  CHECK(choose({"", ""}).empty());
}

TEST_CASE("addresses of the paper itself are better than others") {
  CHECK(rate_address("https://arxiv.org/abs/2401.00001", "2401.00001") == 2);
  CHECK(rate_address("https://doi.org/10.1000/XYZ", "10.1000/xyz") == 2);
  CHECK(rate_address("https://code.example", "2401.00001") == 1);
  CHECK(rate_address("2401.00001", "2401.00001") == 0);
  CHECK(rate_address("https://code.example", "") == 1);
}
