// Draws a graphology graph: places, sizes and colours as the file has them. Whole corpora are no problem for WebGL.
"use strict";

let renderer = null;

function show(serialized) {
  const graph = graphology.Graph.from(serialized);
  if (renderer) renderer.kill();
  renderer = new Sigma(graph, document.getElementById("picture"), {
    itemSizesReference: "positions",  // places and sizes of the file have one unit
    zoomToSizeRatioFunction: (ratio) => ratio,
    labelRenderedSizeThreshold: 4,
    labelGridCellSize: 160,  // pixels: one label in each, so that few overlap
    defaultEdgeColor: "#eeeeee",
    hideEdgesOnMove: true,
    nodeReducer: (node, data) => ({...data, size: data.size / 2}),  // of a diameter a radius
    edgeReducer: (edge, data) => ({...data, size: 0.3}),
  });
  renderer.on("clickNode", ({node}) => {
    const {x, y, ...properties} = graph.getNodeAttributes(node);
    show_properties(properties.label, {id: node, ...properties});
  });
  renderer.once("afterRender", () => report("drawn", graph.order, graph.size, `${graph.order} nodes, ${graph.size} edges`));
  renderer.refresh();
}

with_libraries(["graphology", "Sigma"], () => open_graphs(show));
