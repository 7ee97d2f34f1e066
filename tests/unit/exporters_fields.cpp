#include <doctest/doctest.h>

#include <type_traits>

#include "exporters/fields/evidence_text.hpp"
#include "exporters/fields/json_properties.hpp"
#include "exporters/look/lifetimes.hpp"
#include "exporters/rdf/statements.hpp"

using namespace kgbuild;
using namespace kgbuild::exporting;

// What refers to a graph does not take a temporary.
static_assert(!std::is_constructible_v<JsonProperties, Graph, EvidenceDetail>);
static_assert(!std::is_constructible_v<Lifetimes, Graph>);
static_assert(!std::is_constructible_v<Statements, Graph, EdgeKind, std::vector<Field>>);

TEST_CASE("joined text: each rule, place and sentence once, in reading order") {
  StringPool pool;
  const auto item = [&](const char* rule, const char* file, std::uint32_t line, const char* sentence) {
    return EdgeEvidence{pool.intern(rule), pool.intern(file), line, false, 0, 0, pool.intern(sentence)};
  };
  const EdgeEvidence evidence[] = {item("r", "a.md", 3, "S."), item("s", "a.md", 3, "S."), item("r", "a.md", 9, "T.")};
  std::string scratch = "what was there";
  const auto join = [&](EvidencePart part, std::span<const EdgeEvidence> some) {
    return join_evidence(part, some, pool, scratch);
  };
  CHECK(join(EvidencePart::rule, evidence) == "r | s");
  CHECK(join(EvidencePart::at, evidence) == "a.md:3 | a.md:9");
  CHECK(join(EvidencePart::sentence, evidence) == "S. | T.");
  CHECK(join(EvidencePart::rule, std::span(evidence).first(1)) == "r");
  CHECK(join(EvidencePart::at, std::span(evidence).first(1)) == "a.md:3");
  CHECK(join(EvidencePart::sentence, std::span(evidence).last(1)) == "T.");
  CHECK(join(EvidencePart::rule, {}).empty());
  const StringId values[] = {pool.intern("x"), pool.intern("y")};
  CHECK(join_list(values, pool, scratch) == "x | y");
  CHECK(join_list(std::span(values).last(1), pool, scratch) == "y");
}
