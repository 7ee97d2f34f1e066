// Draws a node-link graph: places by D3's forces, sizes and colours as the file has them.
"use strict";

const most_nodes = 1500;  // forces and SVG are slow beyond; a part can be asked of kgbuild (--top, --min-papers)
const labelled = 40;

// The nodes with most links, and the links between them.
function reduce(graph) {
  const degrees = new Map(graph.nodes.map((node) => [node.id, 0]));
  for (const link of graph.links) {
    for (const end of [link.source, link.target]) degrees.set(end, degrees.get(end) + 1);
  }
  const nodes = [...graph.nodes].sort((a, b) => degrees.get(b.id) - degrees.get(a.id)).slice(0, most_nodes);
  const kept = new Set(nodes.map((node) => node.id));
  return {nodes, links: graph.links.filter((link) => kept.has(link.source) && kept.has(link.target))};
}

function lay_out({nodes, links}) {
  d3.forceSimulation(nodes)
    .force("link", d3.forceLink(links).id((node) => node.id).distance(30))
    .force("charge", d3.forceManyBody().strength(-40).distanceMax(400))
    .force("collide", d3.forceCollide((node) => node.size / 2 + 1))
    .force("x", d3.forceX().strength(0.05))
    .force("y", d3.forceY().strength(0.05))
    .stop()
    .tick(150);
}

function box_of(nodes) {
  const [left, right] = d3.extent(nodes, (node) => node.x), [top, bottom] = d3.extent(nodes, (node) => node.y);
  return nodes.length ? [left - 30, top - 30, right - left + 60, bottom - top + 60] : [0, 0, 1, 1];
}

function draw({nodes, links}) {
  const svg = d3.create("svg").attr("viewBox", box_of(nodes));
  const all = svg.append("g");
  svg.call(d3.zoom().on("zoom", (event) => all.attr("transform", event.transform)));
  all.append("g").attr("stroke", "#bbb").attr("stroke-opacity", 0.5).selectAll("line").data(links).join("line")
    .attr("x1", (link) => link.source.x).attr("y1", (link) => link.source.y)
    .attr("x2", (link) => link.target.x).attr("y2", (link) => link.target.y)
    .append("title").text((link) => link.kind);
  const circles = all.append("g").selectAll("circle").data(nodes).join("circle")
    .attr("cx", (node) => node.x).attr("cy", (node) => node.y)
    .attr("r", (node) => node.size / 2).attr("fill", (node) => node.color)
    .on("click", (event, {x, y, vx, vy, index, ...properties}) => show_properties(properties.label, properties));
  circles.append("title").text((node) => `${node.label} (${node.kind})`);
  const largest = [...nodes].sort((a, b) => b.size - a.size).slice(0, labelled);
  all.append("g").attr("font-size", 12).attr("pointer-events", "none").selectAll("text").data(largest).join("text")
    .attr("x", (node) => node.x + node.size / 2 + 2).attr("y", (node) => node.y + 4).text((node) => node.label);
  document.getElementById("picture").replaceChildren(svg.node());
}

function show(graph) {
  if (!Array.isArray(graph.nodes) || !Array.isArray(graph.links)) throw new Error("it is no node-link graph");
  const part = reduce(graph);
  lay_out(part);
  draw(part);
  const {nodes, links} = part;
  const whole = nodes.length === graph.nodes.length;
  report("drawn", nodes.length, links.length, whole
    ? `${nodes.length} nodes, ${links.length} links`
    : `the ${nodes.length} nodes with most links of ${graph.nodes.length}, ${links.length} links`);
}

with_libraries(["d3"], () => open_graphs(show));
