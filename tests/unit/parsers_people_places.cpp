// People with the places where they are, between semicolons.
#include <doctest/doctest.h>

#include <array>

#include "parsers/fields/people.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers_listed.hpp"

using namespace kgbuild::parsing;

namespace {

std::vector<std::string> people(std::string_view text) {
  PeopleColumn column;
  column.add(text);
  return column.parse(text).names;
}

}  // namespace

TEST_CASE("people: places after commas between semicolons are affiliations") {
  const std::vector<std::string> two{"Bo Ek", "An Ode"};
  for (const std::string_view text :
       {"Bo Ek, Oslo; An Ode, Bergen", "Bo Ek, Norway; An Ode, Sweden", "Bo Ek, Ghent University; An Ode, TU Berlin",
        "Bo Ek, Quarry Lab, Oslo; An Ode", "Bo Ek, Oslo; An Ode, Tromsø", "Bo Ek, Hong Kong | An Ode, Singapore"}) {
    CAPTURE(text);
    CHECK(people(text) == two);
    CHECK(resembles_people(text));
  }
  PeopleColumn column;
  using Pair = std::pair<std::string, std::string>;
  CHECK(column.parse("Bo Ek, Oslo; An Ode, Lund, Sweden").affiliations ==
        std::vector<Pair>{{"Bo Ek", "Oslo"}, {"An Ode", "Lund, Sweden"}});
}

TEST_CASE("people: turned names between semicolons stay turned") {
  CHECK(people("Ek, Bo; Ode, An") == std::vector<std::string>{"Bo Ek", "An Ode"});
  CHECK(people("Vargas Llosa, Mario; Mora Ruiz, Ana") ==
        std::vector<std::string>{"Mario Vargas Llosa", "Ana Mora Ruiz"});
  CHECK(people("Van Der Berg, Bo; De Vries, An Marie") ==
        std::vector<std::string>{"Bo Van Der Berg", "An Marie De Vries"});
  CHECK(people("Solberg, Florence; Mora Ruiz, Jordan") ==
        std::vector<std::string>{"Florence Solberg", "Jordan Mora Ruiz"});
  CHECK(people("Hall, M.; Fen, C. Y.") == std::vector<std::string>{"M. Hall", "C. Y. Fen"});
}

TEST_CASE("people: lists with places, in items and tables") {
  const std::vector<std::string> papers{"Stone Gardens of Data | Bo Ek; An Ode",
                                        "Glass Ships at Night | Cy Fen; Mara Hall"};
  CHECK(listed("- **Stone Gardens of Data** - Bo Ek, Oslo; An Ode, Bergen\n"
               "- **Glass Ships at Night** - Cy Fen, Ghent; Mara Hall, Berlin\n") == papers);
  CHECK(listed("- Stone Gardens of Data\n  - Authors: Bo Ek, Oslo; An Ode, Bergen\n"
               "- Glass Ships at Night\n  - Authors: Cy Fen, Leuven; Mara Hall, Bern\n") == papers);
  CHECK(listed("| Title | Authors |\n|---|---|\n| Stone Gardens of Data | Bo Ek, Norway; An Ode, Japan |\n"
               "| Glass Ships at Night | Cy Fen, Belgium; Mara Hall, Spain |\n") == papers);
}

TEST_CASE("people: institutions between commas part a list") {
  const std::vector<std::string> two{"Bo Ek", "An Ode"};
  for (const std::string_view text :
       {"Bo Ek, Ghent University, An Ode, Quarry Lab", "Bo Ek, Quarry Lab, Oslo, Norway, An Ode, Ghent University",
        "Bo Ek, Ghent University and An Ode, Lund University, Sweden"}) {
    CAPTURE(text);
    CHECK(people(text) == two);
    CHECK(resembles_people(text));
  }
  CHECK(people("Bo Ek, Glass Tide Team") == std::vector<std::string>{"Bo Ek", "Glass Tide Team"});
  CHECK(people("Bo Ek, Ghent University") == std::vector<std::string>{"Bo Ek"});
  CHECK(people("Bo Ek, An Ode, Quarry Lab") == two);
  CHECK(people("Bo Ek, Computer Science, Quarry Lab").size() == 3);
  CHECK_FALSE(resembles_people("Glass Ships, Quarry Lab, and other places"));
}
