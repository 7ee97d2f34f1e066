// Loads a graph with graphology and with Cytoscape.js (headless) and prints what each of them has, as JSON:
// load_graphs.mjs GRAPH.graphology.json GRAPH.cytoscape.json
import {readFileSync} from 'node:fs';
import cytoscape from 'cytoscape';
import graphology from 'graphology';

const read = (place) => JSON.parse(readFileSync(place, 'utf8'));

function count(kinds) {
  const counts = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function open_in_graphology() {
  const graph = graphology.Graph.from(read(process.argv[2]));
  const labels = graph.mapNodes((key, attributes) => [key, attributes.label]);
  return {
    version: read(new URL('node_modules/graphology/package.json', import.meta.url)).version, undirected: graph.undirectedSize,
    nodes: count(graph.mapNodes((key, attributes) => attributes.kind)),
    edges: count(graph.mapEdges((key, attributes) => attributes.kind)), labels: Object.fromEntries(labels),
  };
}

function open_in_cytoscape() {
  const graph = cytoscape({headless: true, styleEnabled: false, ...read(process.argv[3])});
  const labels = graph.nodes().map((node) => [node.id(), node.data('label')]);
  return {
    version: cytoscape.version, nodes: count(graph.nodes().map((node) => node.data('kind'))),
    edges: count(graph.edges().map((edge) => edge.data('kind'))), labels: Object.fromEntries(labels),
  };
}

console.log(JSON.stringify({graphology: open_in_graphology(), cytoscape: open_in_cytoscape()}));
