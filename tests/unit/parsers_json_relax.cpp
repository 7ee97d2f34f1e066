#include <doctest/doctest.h>

#include "base/json_relax.hpp"
#include "parsers_papers.hpp"

using kgbuild::relax_json;

namespace {

constexpr const char* tides = "Slow Tides | An Ode; Bo Lind | 2024 | 2403.01234 |  | https://arxiv.org/abs/2403.01234";

/// Reads a file that is not JSON, and checks that it is said once.
std::string read(const std::string& text, const std::string& name = "papers.json") {
  const Papers papers("json", text, name);
  CHECK(papers.said("relaxed-json") == 1);
  CHECK(papers.said("malformed-json") == 0);
  CHECK(papers.sum_holds());
  return papers.paper();
}

}  // namespace

TEST_CASE("relaxed JSON: values") {
  CHECK(relax_json("{'a': None, 'b': True, 'c': (1, 2,), 'd': nan}") == R"({"a":null,"b":true,"c":[1,2],"d":null} )");
  CHECK(relax_json(R"({'a': 'It\'s', "b": "O'Lind", 'c': '\x41\u00e9', 'd': r'\alpha'})") ==
        "{\"a\":\"It's\",\"b\":\"O'Lind\",\"c\":\"A\u00E9\",\"d\":\"\\\\alpha\"} ");
  CHECK(relax_json("{a: 1, $b: [1 2], // c\n c: /* d\n */ 'x'}") == "{\"a\":1,\"$b\":[1,2]\n,\"c\":\n\"x\"} ");
  CHECK(relax_json("[datetime.date(2024, 3, 5), array(['A'], dtype=object), 'a' + 'b', ('c' 'd')]") ==
        R"(["2024-03-05",["A"],"ab",["cd"]] )");
  CHECK(relax_json("const a: P[] = [{x: 1}];\nfunction f() { return 1; }") == "[{\"x\":1}] \n");
  CHECK(relax_json("cb({'a': [1") == R"({"a":[1)");
  CHECK(relax_json("") == "");
  CHECK(relax_json("}]) : , '") == "");
}

TEST_CASE("relaxed JSON: Python, one a line or a list") {
  const std::string one =
      "{'title': \"Slow Tides\", 'authors': ['An Ode', 'Bo Lind'], 'year': 2024, 'ok': True, 'v': "
      "None, 'url': 'https://arxiv.org/abs/2403.01234', 'note': \"It's 'so'\"}";
  CHECK(read(one + "\n" + one + "\n", "papers.jsonl") == tides);
  CHECK(read("[" + one + ",\n" + one + ",\n]") == tides);
  CHECK(read("papers = [" + one + "]\nprint(len(papers))\n") == tides);
  CHECK(read("{'papers': (" + one + ",)}") == tides);
  CHECK(read("{'title': 'Slow Tides', 'authors': array(['An Ode', 'Bo Lind'], dtype=object), 'date': "
             "datetime.datetime(2024, 3, 14, 0, 0), 'score': nan}") == "Slow Tides | An Ode; Bo Lind | 2024-03-14");
}

TEST_CASE("relaxed JSON: JavaScript and comments") {
  const std::string body =
      "{\n  title: 'Slow Tides', // the first\n  authors: [\"An Ode\", `Bo Lind`],\n  year: "
      "2024,\n  url: 'https://arxiv.org/abs/2403.01234',\n}";
  for (const std::string& text :
       {"const papers = [" + body + ",\n];\nexport default papers;\n", "export default [" + body + "];",
        "window.data = {papers: [" + body + "]};", "callback([" + body + "]);", "module.exports = [" + body + "]",
        "/* list */\n[" + body + "]"}) {
    CAPTURE(text);
    CHECK(read(text) == tides);
    kgbuild::Diagnostics diagnostics;
    const auto* const format = kgbuild::guess_input_format(kgbuild::Source::from_bytes("papers.js", text, diagnostics));
    REQUIRE(format);
    CHECK(format->name == "json");
  }
}

TEST_CASE("relaxed JSON: a mistake does not lose what follows; what is cut off is said") {
  const std::string first = R"({"title": "Slow Tides", "authors": ["An Ode"], "arxiv_id": "2403.01234"})";
  const std::string second = R"({"title": "Salt", "authors": ["Bo Lind"], "arxiv_id": "2403.01235"})";
  CHECK(Papers("json", "[" + first + "\n" + second + "]").count() == 2);
  CHECK(Papers("json", "[" + first + ",," + second + ",]").count() == 2);
  const Papers arrays("json", "[" + first + "]\n[" + second + "]");
  CHECK(arrays.count() == 2);
  CHECK(arrays.diagnostics.empty());
  const Papers cut("json", "[" + first + ",\n" + second + ",\n{\"title\": \"Kil");
  CHECK(cut.count() == 2);
  CHECK(cut.said("malformed-json") == 1);
  CHECK(cut.said("relaxed-json") == 0);
  std::string deep(100000, '[');
  CHECK(Papers("json", deep).count() == 0);
  CHECK(Papers("json", "{'a': " + deep).count() == 0);
  CHECK(relax_json(deep + std::string(100000, '}')).size() == 100000);
}
