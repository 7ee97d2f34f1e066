// Draws a node-link graph: places by D3's forces, sizes and colours as the file has them.
"use strict";

const most_nodes = 1500;  // forces and SVG are slow beyond; a part can be asked of kgbuild (--top, --min-papers)
const most_labels = 60, label_size = 12;
const label_font = `${label_size}px sans-serif`;

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

// Places for labels, the largest nodes first, left out where they would cover another label or a larger node.
function place_labels(nodes) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = label_font;
  const taken = [], labels = [];
  const covers = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  for (const node of [...nodes].sort((a, b) => b.size - a.size)) {
    if (labels.length === most_labels) break;
    const radius = node.size / 2, x = node.x + radius + 2, y = node.y + 4;
    const text = {left: x, right: x + context.measureText(node.label).width, top: y - label_size, bottom: y + 3};
    if (taken.some((other) => covers(text, other))) continue;
    labels.push({node, x, y});
    taken.push(text, {left: node.x - radius, right: node.x + radius, top: node.y - radius, bottom: node.y + radius});
  }
  return labels;
}

function draw({nodes, links}) {
  const svg = d3.create("svg").attr("viewBox", box_of(nodes));
  const all = svg.append("g");
  svg.call(d3.zoom().on("zoom", (event) => all.attr("transform", event.transform)));
  all.append("g").attr("stroke", "#ccc").attr("stroke-opacity", 0.4).selectAll("line").data(links).join("line")
    .attr("x1", (link) => link.source.x).attr("y1", (link) => link.source.y)
    .attr("x2", (link) => link.target.x).attr("y2", (link) => link.target.y)
    .append("title").text((link) => link.kind);
  const circles = all.append("g").attr("stroke", "#fff").selectAll("circle").data(nodes).join("circle")
    .attr("cx", (node) => node.x).attr("cy", (node) => node.y)
    .attr("r", (node) => node.size / 2).attr("fill", (node) => node.color)
    .on("click", (event, {x, y, vx, vy, index, ...properties}) => show_properties(properties.label, properties));
  circles.append("title").text((node) => `${node.label} (${node.kind})`);
  all.append("g").attr("class", "labels").style("font", label_font).attr("pointer-events", "none")
    .attr("stroke", "#fff").attr("stroke-width", 3).attr("stroke-linejoin", "round").attr("paint-order", "stroke")
    .selectAll("text").data(place_labels(nodes)).join("text")
    .attr("x", (label) => label.x).attr("y", (label) => label.y).text((label) => label.node.label);
  document.getElementById("picture").replaceChildren(svg.node());
}

function show(graph) {
  if (!Array.isArray(graph.nodes) || !Array.isArray(graph.links)) throw new Error("it is not a node-link graph");
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
