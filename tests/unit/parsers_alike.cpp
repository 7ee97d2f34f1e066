// Titles and lists of people that are compared.
#include <doctest/doctest.h>

#include "base/people_match.hpp"
#include "base/title_match.hpp"
#include "base/title_numerals.hpp"
#include "kgbuild/fold.hpp"

using namespace kgbuild;

namespace {

PeopleMatch match(const std::vector<std::string>& a, const std::vector<std::string>& b, bool more_a = false,
                  bool more_b = false) {
  const PeopleMatch found = match_people(fold_people(a, more_a), fold_people(b, more_b));
  CHECK(found == match_people(fold_people(b, more_b), fold_people(a, more_a)));
  return found;
}

bool one_name(std::string_view a, std::string_view b) {
  const bool found = are_one_name(fold_person(a), fold_person(b));
  CHECK(found == are_one_name(fold_person(b), fold_person(a)));
  return found;
}

bool near(std::string_view a, std::string_view b) {
  const bool found = are_near_titles(a, b);
  CHECK(found == are_near_titles(b, a));
  return found;
}

using Numerals = std::vector<std::string>;

}  // namespace

TEST_CASE("names of one person: initials, order, accents, middle names") {
  CHECK(one_name("Mina Seo", "MINA SEO"));
  CHECK(one_name("M. Seo", "Mina Seo"));
  CHECK(one_name("Seo Mina", "Mina Seo"));
  CHECK(one_name("Seo M.", "Mina Seo"));
  CHECK(one_name("José García", "Jose Garcia"));
  CHECK(one_name("J. R. Lind", "John Robert Lind"));
  CHECK(one_name("John R. Lind", "John Lind"));
  CHECK(one_name("서미나", "서미나"));
}

TEST_CASE("names of two people") {
  CHECK_FALSE(one_name("Mina Seo", "Mona Seo"));
  CHECK_FALSE(one_name("M. Seo", "Anna Seo"));
  CHECK_FALSE(one_name("Mina Seo", "Mina Lind"));
  CHECK_FALSE(one_name("J. R. Lind", "John Quentin Lind"));
  CHECK_FALSE(one_name("M. S.", "Mina Seo"));
  CHECK_FALSE(one_name("서미나", "서민아"));
  CHECK_FALSE(are_one_name("", ""));
}

TEST_CASE("lists that agree: transcriptions, hyphens, initials without blanks") {
  for (const auto& [a, b] : {std::pair{"Jürgen Möller", "Juergen Moeller"},
                             {"J. Moeller", "Jürgen Möller"},
                             {"Søren Ågård", "Soeren Aagaard"},
                             {"Jun-Yan Seo", "Junyan Seo"},
                             {"R.J. Lind", "Robert James Lind"},
                             {"Lind, R.J.", "R. J. Lind"}}) {
    CHECK(match({a, "Oto Behnam"}, {b, "Oto Behnam"}) >= PeopleMatch::agree);
  }
  for (const auto& [a, b] : {std::pair{"Jürgen Möller", "Juergen Miller"},
                             {"R.J. Lind", "Robert Quentin Lind"},
                             {"Jun-Yan Seo", "Junyang Seo"},
                             {"Søren Ågård", "Soren Gaard"}}) {
    CHECK(match({a, "Oto Behnam"}, {b, "Oto Behnam"}) == PeopleMatch::share);
  }
}

TEST_CASE("lists that agree: order, initials, cut lists") {
  CHECK(match({"Mina Seo", "Arvid Lind"}, {"Arvid Lind", "Mina Seo"}) == PeopleMatch::same);
  CHECK(match({"Mina Seo", "Arvid Lind"}, {"A. Lind", "M. Seo"}) == PeopleMatch::agree);
  CHECK(match({"Mina Seo"}, {"Mina Seo", "Arvid Lind"}, true) == PeopleMatch::agree);
  CHECK(match({"Mina Seo", "Bo Ode"}, {"Mina Seo", "Arvid Lind", "Bo Ode"}) == PeopleMatch::agree);
  CHECK(match({"Mina Seo", "Arvid Lind"}, {"Mina Seo", "Arvid Lind"}, true, true) == PeopleMatch::agree);
  CHECK(match({"J. Seo", "John Seo"}, {"John Seo", "Jane Seo"}) == PeopleMatch::agree);
  CHECK(match({"A. Om", "Bo Ode", "Cy Dune", "Eve Fer"}, {"Ann Om", "Bo Ode", "Cy Dune", "Eve Fern"}) ==
        PeopleMatch::agree);
}

TEST_CASE("lists that do not agree") {
  CHECK(match({"Mina Seo"}, {"Arvid Lind"}) == PeopleMatch::differ);
  CHECK(match({"Mina Seo"}, {"Arvid Lind"}, true, true) == PeopleMatch::differ);
  CHECK(match({"Mina Seo", "Bo Ode"}, {"Mina Seo", "Arvid Lind"}) == PeopleMatch::share);
  CHECK(match({"Mina Seo"}, {"Mina Seo", "Arvid Lind"}) == PeopleMatch::share);
  CHECK(match({"J. Seo", "J. Seo"}, {"John Seo", "Jane Seo"}) == PeopleMatch::share);
  CHECK(match({"Bo Ode", "Cy Dune", "Eve Fer"}, {"Bo Ode", "Cy Dune", "Eve Fern"}) == PeopleMatch::share);
  CHECK(match({}, {"Mina Seo"}) == PeopleMatch::unknown);
}

TEST_CASE("thousands of names of one family take no time") {
  std::vector<std::string> a, b;
  for (int i = 0; i < 20000; ++i) {
    a.push_back("A" + std::to_string(i) + " Seo");
    b.push_back("B" + std::to_string(i) + " Seo");
  }
  CHECK(match(a, b) == PeopleMatch::differ);
}

TEST_CASE("keys of titles: case, punctuation, blanks, accents and symbols do not count; numerals do") {
  CHECK(title_key("Tidal Looms for Memory") == title_key("  tidal looms, for MEMORY."));
  CHECK(title_key("L\u00E9vy Looms") == title_key("Levy looms"));
  CHECK(title_key("Looms \u2192 Cloth") == title_key("Looms Cloth"));
  CHECK(title_key("Loom-Net: Weaving") == title_key("LoomNet \u2014 Weaving"));
  CHECK(title_key("Looms of Old*") == title_key("Looms of Old"));
  CHECK(title_key("Looms I") != title_key("Looms II"));
  CHECK(title_key("Looms 2") != title_key("Looms 3"));
  CHECK(title_key("Looms") != title_key("Looms v2"));
}

TEST_CASE("error pages have no key") {
  for (const std::string title : {"404", "Just a moment...", "Access denied", "Access Denied.", "404 Not Found",
                                  "JUST A MOMENT\u2026", "Page not found", "403 Forbidden", "Error 404"}) {
    CAPTURE(title);
    CHECK(is_error_title(title));
    CHECK(title_key(title).empty());
  }
  for (const std::string title :
       {"Access Denied: Privacy of Looms", "Moments of Looms", "404 Looms", "Errors", "Not Found in Translation"}) {
    CAPTURE(title);
    CHECK_FALSE(is_error_title(title));
  }
}

TEST_CASE("numerals of titles") {
  CHECK(title_numerals("Looms II") == Numerals{"2"});
  CHECK(title_numerals("Looms I") == Numerals{"1"});
  CHECK(title_numerals("Looms I: Threads") == Numerals{"1"});
  CHECK(title_numerals("GPT-4 and Llama 2 7B") == Numerals{"2", "4", "7"});
  CHECK(title_numerals("Looms v2.1") == Numerals{"2.1"});
  CHECK(title_numerals("Weaving, Part B") == Numerals{"b"});
  CHECK(title_numerals("Looms XIV") == Numerals{"14"});
  CHECK(title_numerals("What I Weave: MIX and VIX").empty());
  CHECK(title_numerals("").empty());
}

TEST_CASE("near titles: a subtitle, a cut end, few letters, one word") {
  CHECK(near("Weaving by Looms", "Weaving by Looms: A Survey"));
  CHECK(near("Weaving by Automatic...", "Weaving by Automatic Looms"));
  CHECK(near("Weavnig by Looms", "Weaving by Looms"));
  CHECK(near("Weaving Cloth by Fast Looms", "Weaving Cloth by Quick Looms"));
  CHECK(near("Colour of Woven Cloths", "Color of Woven Cloth"));
}

TEST_CASE("titles that are not near") {
  CHECK_FALSE(near("Weaving by Looms", "weaving by looms."));  // the same
  CHECK_FALSE(near("Weaving by Looms 2", "Weaving by Looms 3"));
  CHECK_FALSE(near("Weaving by Looms, Part I", "Weaving by Looms, Part II"));
  CHECK_FALSE(near("Weaving by Looms", "Weaving by Looms II"));
  CHECK_FALSE(near("Loom", "Loom: A Machine"));
  CHECK_FALSE(near("Weaving Robots", "Carving Robots"));
  CHECK_FALSE(near("404", "404 Not Found"));
}
