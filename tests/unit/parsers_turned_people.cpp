// `Family, Given` where a field is one person, and in arrays whose items are.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/fields/people.hpp"
#include "parsers/fields/turned_person.hpp"

using namespace kgbuild::parsing;

TEST_CASE("people: family names before the comma, by definition of the format") {
  constexpr std::pair<std::string_view, std::string_view> people[] = {
      {"Mora Ruiz, Ana", "Ana Mora Ruiz"},
      {"Mora Ruiz, Ana María", "Ana María Mora Ruiz"},
      {"van der Lind, Bo", "Bo van der Lind"},
      {"Lind, Bo Olof, Jr.", "Bo Olof Lind Jr."},
      {"Lind, B. O., III", "B. O. Lind III"},
      {"김, 민수", "김민수"},
      // Not one person, or not turned.
      {"Ana Mora", "Ana Mora"},
      {"Ana Mora, Ghent University", "Ana Mora, Ghent University"},
      {"Mora, Ana; Lind, Bo", "Mora, Ana; Lind, Bo"},
      {"Ana Mora, Bo Lind, An Ode", "Ana Mora, Bo Lind, An Ode"},
      {"Lind, Jr.", "Lind, Jr."},
      {"Mora, Ana (Quarry Lab)", "Mora, Ana (Quarry Lab)"},
      {", Ana", ", Ana"},
      {"", ""}};
  for (const auto& [written, read] : people) CHECK(read_turned_person(written) == read);
}

TEST_CASE("people: items of a list are turned as most of them show") {
  const PeopleColumn column;
  const auto read = [&](const std::vector<std::string>& items) { return column.parse_items(items).names; };
  using Names = std::vector<std::string>;
  CHECK(read({"Lind, Bo", "Mora Ruiz, Ana María", "Ode, An"}) == Names{"Bo Lind", "Ana María Mora Ruiz", "An Ode"});
  CHECK(read({"Mora Ruiz, Ana"}) == Names{"Ana Mora Ruiz"});
  CHECK(read({"Lind, Bo Olof, Jr.", "Ode, An"}) == Names{"Bo Olof Lind Jr.", "An Ode"});
  CHECK(read({"Bo Lind, Ana Mora", "An Ode, Cy Fen"}) == Names{"Bo Lind", "Ana Mora", "An Ode", "Cy Fen"});
  CHECK(read({"Bo Lind, Ghent University", "Ode, An"}) == Names{"Bo Lind", "An Ode"});
}
