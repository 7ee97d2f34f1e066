// People in JSON and YAML, in the usual shapes.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "parsers_papers.hpp"

namespace {

/// The people of the only paper whose `key` has a value; affiliations after them.
std::string people(std::string_view value, std::string_view key = "authors", const char* format = "json") {
  const Papers papers(format, std::string(R"json([{"title": "Slow Tides of Glass", "year": 2024, ")json")
                                  .append(key)
                                  .append("\": ")
                                  .append(value)
                                  .append("}]"));
  if (papers.count() != 1) return std::to_string(papers.count()) + " papers";
  const kgbuild::Entry& entry = papers.result.entries.front();
  std::string text;
  for (const std::string& author : entry.authors) text.append(text.empty() ? "" : "; ").append(author);
  for (const auto& note : entry.author_notes)
    if (!note.affiliation.empty()) text.append(" / ").append(note.author).append(": ").append(note.affiliation);
  return entry.more_authors ? text + "; +" : text;
}

struct Case {
  std::string_view value, people;
};

}  // namespace

TEST_CASE("JSON: people in lists of lists") {
  const Case cases[] = {
      {R"json([["Bo", "Ek"], ["An", "Ode"]])json", "Bo Ek; An Ode"},
      {R"json([["Bo", "Ek"]])json", "Bo Ek"},
      {R"json([["Bo K.", "Ek"], ["An", "van der Ode"]])json", "Bo K. Ek; An van der Ode"},
      {R"json([["Bo Ek", "An Ode"], ["Cy Rask"]])json", "Bo Ek; An Ode; Cy Rask"},
      {R"json([["Bo Ek"], ["An Ode"]])json", "Bo Ek; An Ode"},
      {R"json([["Bo Ek", "Tidal Lab"], ["An Ode", "Fen University"]])json",
       "Bo Ek; An Ode / Bo Ek: Tidal Lab / An Ode: Fen University"},
      {R"json([["Bo Ek", "Tidal Lab", "bo@b.example"], ["An Ode", null]])json", "Bo Ek; An Ode / Bo Ek: Tidal Lab"},
      {R"json([["小明", "王"]])json", "王小明"},
      {R"json([[null, "Ek"], ["An", "Ode"]])json", "Ek; An Ode"},
      {R"json([["Ek, Bo"], ["Ode, An"]])json", "Bo Ek; An Ode"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(people(c.value) == c.people);
  }
  CHECK(people(R"json([["Ek", "Bo", ""], ["Ode", "An", "Jr."]])json", "authors_parsed") == "Bo Ek; An Ode Jr.");
  CHECK(people(R"json([["Bo", "Ek"], ["An", "Ode"]])json", "authors", "yaml") == "Bo Ek; An Ode");
}

TEST_CASE("JSON: people in objects") {
  const Case cases[] = {
      {R"json({"1": "Bo Ek", "2": "An Ode"})json", "Bo Ek; An Ode"},
      {R"json({"0": {"name": "Bo Ek"}, "1": {"name": "An Ode"}})json", "Bo Ek; An Ode"},
      {R"json({"Bo Ek": "Tidal Lab", "An Ode": "Fen University"})json",
       "Bo Ek; An Ode / Bo Ek: Tidal Lab / An Ode: Fen University"},
      {R"json({"Bo Ek": ["Tidal Lab", "Fen University"], "An Ode": null})json",
       "Bo Ek; An Ode / Bo Ek: Tidal Lab / Bo Ek: Fen University"},
      {R"json({"first_author": "Bo Ek", "second_author": "An Ode"})json", "Bo Ek; An Ode"},
      {R"json({"author1": "Bo Ek", "author2": "An Ode"})json", "Bo Ek; An Ode"},
      {R"json({"王小明": "Tidal Lab"})json", "王小明 / 王小明: Tidal Lab"},
      {R"json({"name": "Bo Ek", "id": 7})json", "Bo Ek"},
      {R"json({"names": ["Bo Ek", "An Ode"], "count": 2})json", "Bo Ek; An Ode"},
      {R"json([{"first": "Bo", "last": "Ek"}, {"first": "An", "last": "Ode"}])json", "Bo Ek; An Ode"},
      {R"json([{"firstName": "Bo", "lastName": "Ek"}, {"forename": "An", "surname": "Ode"}])json", "Bo Ek; An Ode"},
      {R"json([{"fname": "Bo", "lname": "Ek"}])json", "Bo Ek"},
      {R"json([{"literal": "Tidal Group"}, {"family": "Ek", "given": "Bo"}])json", "Tidal Group; Bo Ek"},
      {R"json([{"author": {"name": "Bo Ek"}}, {"author": {"name": "An Ode"}}])json", "Bo Ek; An Ode"},
      {R"json([{"author": {"name": {"first": "Bo", "last": "Ek"}}}])json", "Bo Ek"},
      {R"json([{"name": {"given": "Bo", "family": "Ek"}}, {"name": "An Ode"}])json", "Bo Ek; An Ode"},
      {R"json([{"name": "Bo Ek", "affiliation": {"name": "Tidal Lab"}}])json", "Bo Ek / Bo Ek: Tidal Lab"},
      {R"json([{"Bo Ek": "Tidal Lab"}, {"An Ode": "Fen University"}])json",
       "Bo Ek; An Ode / Bo Ek: Tidal Lab / An Ode: Fen University"},
      {R"json([{"given_names": "Bo", "family_names": "Ek"}])json", "Bo Ek"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(people(c.value) == c.people);
  }
}

TEST_CASE("JSON: people in texts, with nulls among them") {
  const Case cases[] = {
      {R"json("Ek, Bo and Ode, An")json", "Bo Ek; An Ode"},
      {R"json("Bo Ek (Tidal Lab), An Ode (Fen University)")json",
       "Bo Ek; An Ode / Bo Ek: Tidal Lab / An Ode: Fen University"},
      {R"json(["Bo Ek (Tidal Lab)", "An Ode"])json", "Bo Ek; An Ode / Bo Ek: Tidal Lab"},
      {R"json(["Bo Ek", null, "An Ode", ""])json", "Bo Ek; An Ode"},
      {R"json([null, {"name": null}, {"name": "Bo Ek"}, {}])json", "Bo Ek"},
      {R"json([{"first": "Bo", "last": "Ek"}, {"first": null, "last": "Ode"}])json", "Bo Ek; Ode"},
      {R"json("Bo Ek;An Ode")json", "Bo Ek; An Ode"},
      {R"json(["Ek, Bo", "Ode, An"])json", "Bo Ek; An Ode"},
      {R"json(["Bo Ek, An Ode", "Cy Rask"])json", "Bo Ek; An Ode; Cy Rask"},
      {R"json(["Bo Ek", "et al."])json", "Bo Ek; +"},
      {R"json("[\"Bo Ek\", \"An Ode\"]")json", "Bo Ek; An Ode"},
      {R"json("Bo Ek (1), An Ode (2) ((1) Tidal Lab, (2) Fen University)")json",
       "Bo Ek; An Ode / Bo Ek: Tidal Lab / An Ode: Fen University"},
      {R"json(["Bo Ek", "unknown"])json", "Bo Ek"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(people(c.value) == c.people);
  }
}

TEST_CASE("JSON: hostile people neither crash nor invent names") {
  std::string deep, wide = "{";
  for (int i = 0; i < 300; ++i) deep += "[";
  deep += "\"Bo Ek\"";
  for (int i = 0; i < 300; ++i) deep += "]";
  for (int i = 0; i < 3000; ++i)
    wide.append(i == 0 ? "" : ",").append("\"").append(std::to_string(i)).append("\": null");
  people(deep);
  people(wide + "}");
  CHECK(people(R"json({"count": 3, "url": "https://a.example"})json") == "0 papers");
  CHECK(people(R"json({"Total Number": 3, "More Info": "https://a.example"})json") == "0 papers");
  CHECK(people(R"json([1, 2, true])json") == "");
}
