// Tables with the faults that programs and people make: a name of a column is lost, blanks part quoted cells.
#include <doctest/doctest.h>

#include "parsers_papers.hpp"

using namespace kgbuild;

namespace {

std::string read_first(std::string text) { return Papers("csv", std::move(text), "polluted.csv").paper(); }

const std::string ode = "\"An Ode to Slate\",\"Mara Lindqvist\",2011,10.5555/ode.1\n";
const std::string ebb = "\"The Slow Ebb\",\"Bo Ek\",2012,10.5555/ode.2\n";
const std::string read_ode = "An Ode to Slate | Mara Lindqvist | 2011 |  | 10.5555/ode.1";

}  // namespace

TEST_CASE("tables: the name of the last column is lost") {
  CHECK(read_first("Title,Authors,Year\n" + ode + ebb) == read_ode);
  CHECK(read_first("Title;Authors;Year\nAn Ode to Slate;Mara Lindqvist;2011;10.5555/ode.1\n"
                   "The Slow Ebb;Bo Ek;2012;10.5555/ode.2\n") == read_ode);
  CHECK(read_first("title\tauthor\tdoi\nAn Ode to Slate\tMara Lindqvist\t10.5555/ode.1\tx\n"
                   "The Slow Ebb\tBo Ek\t10.5555/ode.2\ty\n") ==
        "An Ode to Slate | Mara Lindqvist |  |  | 10.5555/ode.1");
  CHECK(read_first("Title,Year\nAn Ode to Slate,2011,https://arxiv.org/abs/1103.00001\n"
                   "The Slow Ebb,2012,https://arxiv.org/abs/1103.00002\n")
            .starts_with("An Ode to Slate |  | 2011 | 1103.00001"));
  CHECK(read_first("Title,Month,Year\nAn Ode to Slate,3,2011,https://arxiv.org/abs/1103.00001\n"
                   "The Slow Ebb,4,2012,https://arxiv.org/abs/1103.00002\n")
            .starts_with("An Ode to Slate |  | 2011-03 | 1103.00001"));
}

TEST_CASE("tables: names of rows have no name of a column") {
  CHECK(read_first("Title,Authors,Year,DOI\n1," + ode + "2," + ebb) == read_ode);
  CHECK(read_first("Title,Authors,Year,DOI\n\"ode2011\"," + ode + "\"ebb2012\"," + ebb) == read_ode);
  CHECK(read_first("Title,Authors,Year,DOI\nrow 1," + ode + "row 2," + ebb) == read_ode);
  CHECK(read_first("Title,Month,Year,DOI\n1,\"An Ode to Slate\",3,2011,10.5555/ode.1\n") ==
        "An Ode to Slate |  | 2011-03 |  | 10.5555/ode.1");
  CHECK(read_first("Title,Authors,Year,DOI\nA-1," + ode + "A-2," + ebb) == read_ode);
}

TEST_CASE("tables: blanks between quoted cells") {
  CHECK(read_first("\"Title\" \"Authors\" \"Year\" \"DOI\"\n\"An Ode to Slate\" \"Mara Lindqvist\" \"2011\" "
                   "\"10.5555/ode.1\"\n") == read_ode);
  CHECK(read_first("\"Title\" \"Authors\" \"Year\" \"DOI\"\n\"1\" \"An Ode to Slate\" \"Mara Lindqvist\" 2011 "
                   "\"10.5555/ode.1\"\n\"2\" \"The Slow Ebb\" \"Bo Ek\" 2012 \"10.5555/ode.2\"\n") == read_ode);
  CHECK(read_first("\"title\" \"year\" \"author\"\r\n\"An Ode to \"\"Slate\"\"\" 2011 \"Bo Ek, Mara Vale\"\r\n") ==
        "An Ode to \"Slate\" | Bo Ek; Mara Vale | 2011");
  CHECK(read_first("\"title\" \"author\"\n\"Ode, Ebb and Slate\" \"Bo Ek\"\n\"Ebb | Flow\" \"Mara Vale\"\n") ==
        "Ode, Ebb and Slate | Bo Ek");
  CHECK(read_first("\"title\" \"doi\"\n\"Ode; Ebb\" \"10.5555/ode.3\"\n") == "Ode; Ebb |  |  |  | 10.5555/ode.3");
}
