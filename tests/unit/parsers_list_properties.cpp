// Pages of Logseq: blocks with properties, nested below topics.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

namespace {

const std::vector<std::string>& papers() {
  static const std::vector<std::string> all{"Stone Gardens of Data | Mara Hall; Bo Ek | 2023",
                                            "Glass Ships at Night | Cy Fen; An Ode | 2022"};
  return all;
}

}  // namespace

TEST_CASE("lists: items with properties below a topic are papers") {
  CHECK(listed("- [[Papers]]\n\t- Stone Gardens of Data\n\t  authors:: Mara Hall, Bo Ek\n\t  tags:: data\n"
               "\t  year:: 2023\n\t- Glass Ships at Night\n\t  authors:: Cy Fen, An Ode\n\t  year:: 2022\n") ==
        papers());
  CHECK(listed("- Papers to read\n  tags:: reading\n\t- **Stone Gardens of Data**\n\t  authors:: [[Mara Hall]], [[Bo "
               "Ek]]\n\t  year:: 2023\n\t- **Glass Ships at Night**\n\t  authors:: [[Cy Fen]], [[An Ode]]\n"
               "\t  year:: 2022\n") == papers());
  CHECK(listed("- Topics\n\t- Stone Gardens of Data\n\t\t- authors:: Mara Hall, Bo Ek\n\t\t- year:: 2023\n"
               "\t- Glass Ships at Night\n\t\t- authors:: Cy Fen, An Ode\n\t\t- year:: 2022\n") == papers());
  CHECK(listed("- Reading\n    - Stone Gardens of Data\n      - Authors: Mara Hall, Bo Ek\n      - Year: 2023\n"
               "    - Glass Ships at Night\n      - Authors: Cy Fen, An Ode\n      - Year: 2022\n") == papers());
  CHECK(listed("- Reading\n\t- data\n\t\t- Stone Gardens of Data\n\t\t  authors:: Mara Hall, Bo Ek\n\t\t  year:: 2023\n"
               "\t\t- Glass Ships at Night\n\t\t  authors:: Cy Fen, An Ode\n\t\t  year:: 2022\n") == papers());
}

TEST_CASE("lists: an item with its own authors is a paper, and not a topic") {
  CHECK(listed(
            "- Stone Gardens of Data\n  authors:: Mara Hall, Bo Ek\n  year:: 2023\n\t- Cited works\n\t  authors:: "
            "many\n\t- Notes\n\t  authors:: me\n- Glass Ships at Night\n  authors:: Cy Fen, An Ode\n  year:: 2022\n") ==
        papers());
  CHECK(listed("- Stone Gardens of Data\n\t- Details\n\t\t- authors:: Mara Hall, Bo Ek\n\t\t- year:: 2023\n"
               "- Glass Ships at Night\n\t- Details\n\t\t- authors:: Cy Fen, An Ode\n\t\t- year:: 2022\n") == papers());
}
