#include <doctest/doctest.h>

#include "exporters_graph.hpp"
#include "folder.hpp"
#include "kgbuild/exporter.hpp"
#include "said.hpp"

using namespace kgbuild;
using kgbuild::test::Folder;
using kgbuild::test::make_coauthors;
using kgbuild::test::make_graph;
using kgbuild::test::read_text;
using test::holds;

namespace {

void write(std::string_view format, const Folder& folder, const Graph& graph, const ExportOptions& options = {}) {
  write_export(*find_exporter(format), graph, options, folder / "kg");
}

}  // namespace

TEST_CASE("csv: nodes and edges with the columns of all kinds, and a table for each kind") {
  const Folder folder;
  write("csv", folder, make_graph({.title = "A, \"B\"", .name = "=Ada"}));
  CHECK(read_text(folder / "kg/nodes.csv") ==
        "Id,Label,Kind,name,papers,title,first_featured,links\r\n"
        "author:ada-brook,ada-brook,Author,'=Ada,4,,,\r\n"
        "benchmark:b,b,Benchmark,,,,,\r\n"
        "method:a,a,Method,,1,,,\r\n"
        "paper:arxiv:cs/0112017,arxiv:cs/0112017,Paper,,,\"A, \"\"B\"\"\",2024-01-15,"
        "https://a.example/?x=1&y=2 | https://b.example\r\n");
  CHECK(read_text(folder / "kg/edges.csv") ==
        "Source,Target,Type,Kind,Weight,listed,last,rule,at,count\r\n"
        "author:ada-brook,paper:arxiv:cs/0112017,Directed,AUTHORED,1,1,true,,,\r\n"
        "paper:arxiv:cs/0112017,method:a,Directed,INTRODUCES,1,,,title-colon | cue-propose,a&b.md:3,\r\n"
        "paper:arxiv:cs/0112017,benchmark:b,Directed,MENTIONS,1,,,,,2\r\n");
  CHECK(read_text(folder / "kg/authors.csv") == "Id,Label,name,papers\r\nauthor:ada-brook,ada-brook,'=Ada,4\r\n");
  CHECK(read_text(folder / "kg/benchmarks.csv") == "Id,Label\r\nbenchmark:b,b\r\n");
}

TEST_CASE("csv: text as it is on request; weights of undirected ties") {
  const Folder folder;
  write("csv", folder, make_graph({.name = "=Ada"}), {.csv_plain = true});
  CHECK(holds(read_text(folder / "kg/authors.csv"), ",=Ada,"));
  write("csv", folder, make_graph(), {.csv_bom = true});
  for (const char* const file : {"kg/nodes.csv", "kg/edges.csv", "kg/authors.csv"})
    CHECK(read_text(folder / file).starts_with("\xEF\xBB\xBF"));
  CHECK(holds(read_text(folder / "kg/authors.csv"),
              "\xEF\xBB\xBF"
              "Id,"));
  write("csv", folder, make_coauthors(0.5));
  CHECK(read_text(folder / "kg/edges.csv") ==
        "Source,Target,Type,Kind,Weight\r\nauthor:ada,author:cy,Undirected,COAUTHORED_WITH,0.5\r\n");
}

TEST_CASE("csv: evidence as asked for") {
  const Folder folder;
  write("csv", folder, make_graph(), {.evidence = EvidenceDetail::none});
  CHECK_FALSE(holds(read_text(folder / "kg/edges.csv"), "rule"));
  write("csv", folder, make_graph(), {.evidence = EvidenceDetail::sentence});
  CHECK(holds(read_text(folder / "kg/edges.csv"), ",a&b.md:3,We have A.,"));
}

TEST_CASE("neo4j: typed tables of each kind, lists joined by U+001F, backslashes doubled inside quotes") {
  const Folder folder;
  write("neo4j", folder, make_graph({.title = "\\alpha, \"B\"", .name = "=Ada \\"}));
  CHECK(read_text(folder / "kg/Author.csv") ==
        "id:ID(Author),:LABEL,label:string,name:string,papers:long\nauthor:ada-brook,Author,ada-brook,=Ada \\,4\n");
  CHECK(read_text(folder / "kg/Paper.csv") ==
        "id:ID(Paper),:LABEL,label:string,title:string,first_featured:date,links:string[]\n"
        "paper:arxiv:cs/0112017,Paper,arxiv:cs/0112017,\"\\\\alpha, \"\"B\"\"\",2024-01-15,"
        "https://a.example/?x=1&y=2\x1Fhttps://b.example\n");
  CHECK(read_text(folder / "kg/Author_AUTHORED_Paper.csv") ==
        ":START_ID(Author),:END_ID(Paper),:TYPE,listed:long,last:boolean\n"
        "author:ada-brook,paper:arxiv:cs/0112017,AUTHORED,1,true\n");
  CHECK(holds(read_text(folder / "kg/Paper_INTRODUCES_Method.csv"),
              ",INTRODUCES,title-colon\x1F"
              "cue-propose,a&b.md:3\n"));
}

TEST_CASE("neo4j: the scripts name every table, and load.cypher every column with its type") {
  const Folder folder;
  write("neo4j", folder, make_graph());
  const std::string script = read_text(folder / "kg/import.sh"), load = read_text(folder / "kg/load.cypher");
  for (const auto& entry : std::filesystem::directory_iterator(folder / "kg")) {
    if (entry.path().extension() != ".csv") continue;
    const std::string name = entry.path().filename();
    CHECK_MESSAGE(holds(script, "=" + name + " \\\n"), name);
    CHECK_MESSAGE(holds(load, "$folder + '/" + name + "'"), name);
  }
  CHECK(holds(script, "--array-delimiter=U+001F"));
  CHECK(holds(load, "MERGE (n:Author {id: row.`id:ID(Author)`})"));
  CHECK(holds(load, "n.`papers` = toInteger(row.`papers:long`)"));
  CHECK(holds(load, "n.`first_featured` = date(row.`first_featured:date`)"));
  CHECK(holds(load, "n.`links` = split(row.`links:string[]`, '\\u001F')"));
  CHECK(holds(load, "r.`last` = toBoolean(row.`last:boolean`)"));
  CHECK(holds(read_text(folder / "kg/schema.cypher"),
              "CREATE CONSTRAINT paper_id IF NOT EXISTS FOR (n:Paper) REQUIRE n.id IS UNIQUE;\n"));
}

TEST_CASE("neo4j: import.sh calls the tool from within the folder, whose path may hold what the tool splits at") {
  const Folder folder;
  write("neo4j", folder, make_graph());
  std::filesystem::rename(folder / "kg", folder / "a,b=c d");
  const std::string tool = folder / "tool";
  std::ofstream(tool) << "#!/bin/sh\npwd >\"$OUT\"\nprintf '%s\\n' \"$@\" >>\"$OUT\"\n";
  std::filesystem::permissions(tool, std::filesystem::perms::owner_all);
  const std::string place = folder / "";
  const auto call = [&](const std::string& arguments) {
    const std::string command =
        "cd '" + place + "' && OUT=\"$PWD/out\" NEO4J_ADMIN=./tool sh 'a,b=c d/import.sh' " + arguments;
    CHECK(std::system(command.c_str()) == 0);
    return read_text(folder / "out");
  };
  const std::string said = call("kg --overwrite-destination=true");
  CHECK(holds(said, "/a,b=c d\ndatabase\nimport\nfull\nkg\n"));
  CHECK(holds(said, "\n--nodes=Author.csv\n"));
  CHECK(holds(said, "\n--overwrite-destination=true\n--report-file=" + std::filesystem::canonical(place).string() +
                        "/import.report\n"));
  CHECK(holds(call(""), "\nneo4j\n"));
  CHECK_FALSE(holds(call("kg --report-file=/tmp/mine"), "import.report"));
}
