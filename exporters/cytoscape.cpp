// Elements JSON of Cytoscape.js (https://js.cytoscape.org/#notation/elements-json), which Cytoscape opens too. `data`
// has what styles refer to (`label`, `kind`, `size`, `color`), and kinds are classes: `.Paper`, `.AUTHORED`.
#include "exporters/formats.hpp"
#include "exporters/look/json_graph.hpp"

namespace kgbuild::exporting {
namespace {

constexpr JsonPart<GraphSlot> head[] = {
    {"{\"format_version\":\"1.0\",\"generated_by\":\"kgbuild\",\"target_cytoscapejs_version\":\"~3.0\",\n"
     "\"data\":{\"name\":",
     GraphSlot::view},
    {"},\n\"elements\":{\"nodes\":["}};

constexpr JsonPart<NodeSlot> node[] = {{R"({"data":{"id":)", NodeSlot::id},  {",", NodeSlot::look},
                                       {"", NodeSlot::properties},           {R"(},"position":{)", NodeSlot::position},
                                       {R"(},"classes":")", NodeSlot::kind}, {R"("})"}};

// The `e` keeps ids of edges distinct from those of nodes, which have a colon.
constexpr JsonPart<EdgeSlot> edge[] = {{R"({"data":{"id":"e)", EdgeSlot::number}, {R"(",)", EdgeSlot::ends},
                                       {R"(,"kind":")", EdgeSlot::kind},          {R"(")", EdgeSlot::properties},
                                       {R"(},"classes":")", EdgeSlot::kind},      {R"("})"}};

constexpr JsonShape shape{head, node, "\n],\n\"edges\":[", edge, "\n]}}\n"};

}  // namespace

void write_cytoscape(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  write_json_graph(shape, graph, options, out);
}

}  // namespace kgbuild::exporting
