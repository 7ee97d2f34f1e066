// Node-link JSON for D3 (`d3.forceLink().id(d => d.id)`) and NetworkX (`node_link_graph`): nodes with `id`, `label`,
// `kind`, `size`, `color`, `x`, `y`, links with `source`, `target`, `kind`, and all properties as further members.
#include "exporters/formats.hpp"
#include "exporters/look/json_graph.hpp"

namespace kgbuild::exporting {
namespace {

constexpr JsonPart<GraphSlot> head[] = {{R"({"directed":)", GraphSlot::directed},
                                        {R"(,"multigraph":)", GraphSlot::multigraph},
                                        {R"(,"graph":{"creator":"kgbuild","view":)", GraphSlot::view},
                                        {"},\n\"nodes\":["}};

constexpr JsonPart<NodeSlot> node[] = {
    {R"({"id":)", NodeSlot::id}, {",", NodeSlot::look}, {",", NodeSlot::position}, {"", NodeSlot::properties}, {"}"}};

constexpr JsonPart<EdgeSlot> edge[] = {
    {"{", EdgeSlot::ends}, {R"(,"kind":")", EdgeSlot::kind}, {R"(")", EdgeSlot::properties}, {"}"}};

constexpr JsonShape shape{head, node, "\n],\n\"links\":[", edge, "\n]}\n"};

}  // namespace

void write_node_link(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  write_json_graph(shape, graph, options, out);
}

}  // namespace kgbuild::exporting
