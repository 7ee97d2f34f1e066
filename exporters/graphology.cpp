// A serialized graph of graphology (https://graphology.github.io/serialization.html) for sigma.js, as
// `Graph.from(JSON)` reads it, with the attributes that sigma draws: `x`, `y`, `size`, `color`, `label`.
#include "exporters/formats.hpp"
#include "exporters/look/json_graph.hpp"

namespace kgbuild::exporting {
namespace {

constexpr JsonPart<GraphSlot> head[] = {
    {R"({"options":{"type":)", GraphSlot::type},
    {R"(,"multi":)", GraphSlot::multigraph},
    {",\"allowSelfLoops\":false},\n\"attributes\":{\"creator\":\"kgbuild\",\"view\":", GraphSlot::view},
    {"},\n\"nodes\":["}};

constexpr JsonPart<NodeSlot> node[] = {{R"({"key":)", NodeSlot::id},
                                       {R"(,"attributes":{)", NodeSlot::position},
                                       {",", NodeSlot::look},
                                       {"", NodeSlot::properties},
                                       {"}}"}};

constexpr JsonPart<EdgeSlot> edge[] = {
    {R"({"key":")", EdgeSlot::number}, {R"(",)", EdgeSlot::ends},
    {"", EdgeSlot::undirected},        {R"(,"attributes":{"kind":")", EdgeSlot::kind},
    {R"(")", EdgeSlot::properties},    {"}}"}};

constexpr JsonShape shape{head, node, "\n],\n\"edges\":[", edge, "\n]}\n"};

}  // namespace

void write_graphology(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  write_json_graph(shape, graph, options, out);
}

}  // namespace kgbuild::exporting
