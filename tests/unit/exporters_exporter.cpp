#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "exporters_graph.hpp"
#include "folder.hpp"
#include "kgbuild/analysis.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/exporter.hpp"
#include "kgbuild/schema.hpp"
#include "kgbuild/view.hpp"
#include "schemas.hpp"

using namespace kgbuild;

namespace {

/// The lines from the heading `### NAME` to the next heading.
std::string section_of(const std::string& page, std::string_view name) {
  const std::string heading = "\n### " + std::string(name) + "\n";
  const auto start = page.find(heading);
  if (start == std::string::npos) return "";
  return page.substr(start, page.find("\n#", start + heading.size()) - start);
}

std::string_view type_name(ValueType type) {
  constexpr std::string_view names[] = {"boolean", "integer", "real", "date", "string", "list of strings"};
  return names[static_cast<std::size_t>(type)];
}

template <typename Kind>
void check_section(const std::string& page, const Kind& kind) {
  const std::string section = section_of(page, kind.name);
  INFO("schemas/data-model.md, section ", std::string(kind.name));
  CHECK_FALSE(section.empty());
  for (const Property& property : kind.properties) {
    const std::string row = "| `" + std::string(property.name) + "` | " + std::string(type_name(property.type)) +
                            " | " + std::string(property.description) + " |";
    CHECK_MESSAGE(section.find(row) != std::string::npos, "missing row: ", row);
  }
}

}  // namespace

TEST_CASE("exporters: names and suffixes are found, views exist") {
  std::set<std::string_view> suffixes;
  for (const Exporter& exporter : exporters()) {
    CHECK(find_exporter(exporter.name) == &exporter);
    CHECK(find_exporter_by_path("a/b" + std::string(exporter.suffix)) == &exporter);
    CHECK((find_view(exporter.default_view) == nullptr) == exporter.writes_records());
    CHECK(std::visit([](auto write) { return write != nullptr; }, exporter.write));
    CHECK(exporter.suffix.starts_with('.'));
    CHECK(suffixes.insert(exporter.suffix).second);
    CHECK_FALSE(exporter.description.empty());
  }
  CHECK(find_exporter("graphlm") == nullptr);
  CHECK(find_exporter_by_path("a.xyz") == nullptr);
  CHECK(find_exporter_by_path("") == nullptr);
}

TEST_CASE("write_export: the same bytes to a file and to a stream; their number is returned") {
  const test::Folder folder;
  const Graph graph = test::make_graph();
  const Exporter& graphml = *find_exporter("graphml");
  std::ostringstream stream;
  write_export(graphml, graph, {}, stream);
  CHECK(write_export(graphml, graph, {}, folder / "g") == stream.str().size());
  CHECK(test::read_text(folder / "g") == stream.str());
  std::uint64_t bytes = 0;
  const std::uint64_t written = write_export(*find_exporter("csv"), graph, {}, folder / "kg");
  for (const auto& entry : std::filesystem::directory_iterator(folder / "kg")) {
    if (entry.path().extension() == ".csv") bytes += entry.file_size();
  }
  CHECK(written == bytes);
}

TEST_CASE("write_export: no format names a view that it was not given") {
  for (const Exporter& exporter : exporters()) {
    if (!std::holds_alternative<WriteFile>(exporter.write)) continue;
    std::ostringstream out;
    write_export(exporter, test::make_graph(), {}, out);
    CHECK_MESSAGE(out.str().find("knowledge") == std::string::npos, exporter.name);
    CHECK_MESSAGE(out.str().find("iew .") == std::string::npos, exporter.name);
  }
}

TEST_CASE("write_export: a format that does not fit what is written, or where, is a usage error") {
  const test::Folder folder;
  const Graph graph = test::make_graph();
  const PaperRecord records[1];
  std::ostringstream stream;
  CHECK_THROWS_WITH_AS(write_export(*find_exporter("csv"), graph, {}, stream), doctest::Contains("csv"), UsageError);
  CHECK_THROWS_AS(write_export(*find_exporter("records"), graph, {}, stream), UsageError);
  CHECK_THROWS_AS(write_export(*find_exporter("records"), graph, {}, folder / "g"), UsageError);
  CHECK_THROWS_AS(write_export(*find_exporter("graphml"), records, {}, folder / "g"), UsageError);
  CHECK(stream.str().empty());
  CHECK(folder.file_count() == 0);
  CHECK(write_export(*find_exporter("records"), records, {}, folder / "r") > 0);
}

TEST_CASE("write_export: a stream that fails is an error, whether or not it throws itself") {
  std::ostream nowhere(nullptr);
  CHECK_THROWS_AS(write_export(*find_exporter("graphml"), test::make_graph(), {}, nowhere), OutputError);
  std::ostringstream throwing;
  throwing.exceptions(std::ios::badbit);
  OutputFile out(throwing);
  CHECK_THROWS_AS(throwing.setstate(std::ios::badbit), std::ios::failure);
  out.write("x");
  CHECK_THROWS_WITH_AS(out.close(), doctest::Contains("the output stream"), OutputError);
}

TEST_CASE("data model page: each kind, property, view, pass and format of the tables") {
  const std::string page = test::read_schema("data-model.md");
  for (const NodeKindInfo& kind : node_kinds()) check_section(page, kind);
  for (const EdgeKindInfo& kind : edge_kinds()) check_section(page, kind);
  for (const Exporter& exporter : exporters()) {
    const std::string name(exporter.name);  // a row may list two formats
    const bool is_listed = page.find("| " + name + " |") != std::string::npos ||
                           page.find("| " + name + ", ") != std::string::npos ||
                           page.find(", " + name + " |") != std::string::npos;
    CHECK_MESSAGE(is_listed, name);
  }
  for (const View& view : views()) {
    CHECK_MESSAGE(
        page.find("| " + std::string(view.name) + " | " + std::string(view.description) + " |") != std::string::npos,
        view.name);
  }
}

TEST_CASE("schema: no name of a property is one that the formats for drawing use") {
  const std::set<std::string_view> used{"id", "kgid", "kind", "label", "size", "r", "g", "b", "x", "y", "z", "color"};
  for (const NodeKindInfo& kind : node_kinds()) {
    for (const Property& property : kind.properties) CHECK_FALSE(used.contains(property.name));
  }
}
