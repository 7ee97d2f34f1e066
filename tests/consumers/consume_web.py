#!/usr/bin/env python3
"""graphology and Cytoscape.js (headless) load every node, edge and label; Chromium opens the D3 and sigma pages, draws as
many nodes as they have, shows hostile text as text, and asks no other server."""
import collections
import json
import subprocess
import sys

import inputs
import subject
import tables

PAGES = subject.PROJECT / "examples" / "pages"
MOST_NODES = 1500  # of the D3 page, which shows the nodes with most links


def node(script, *arguments):
    command = ["node", "--max-old-space-size=4096", inputs.FETCHED / "web" / script, *arguments]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{script}: exit status {done.returncode}\n{done.stderr[-3000:]}")
    return json.loads(done.stdout)


def check_libraries():
    """A graph, of the small ones all, as the tables of the same run have it."""
    view = inputs.PART if inputs.IS_REAL else ("--view", "full")
    made, _ = inputs.export("graphology,cytoscape,csv", *view, "--max-coauthors", "none", "--csv-plain")
    expected = tables.Tables(made["csv"])
    labels = {row["Id"]: row["Label"] for row in expected.nodes.values()}
    for name, found in node("load_graphs.mjs", made["graphology"], made["cytoscape"]).items():
        print(f"{name} {found['version']}: {sum(found['nodes'].values())} nodes, {sum(found['edges'].values())} edges", flush=True)
        if (found["nodes"], found["edges"]) != (expected.node_counts(), expected.edge_counts()):
            yield f"{name}: {found['nodes']}, {found['edges']}, expected {expected.node_counts()}, {expected.edge_counts()}"
        if found["labels"] != labels:
            yield f"{name}: labels differ: {sorted(set(found['labels'].items()) ^ set(labels.items()))[:4]}"
        if found.get("undirected", expected.edge_counts()["COAUTHORED_WITH"]) != expected.edge_counts()["COAUTHORED_WITH"]:
            yield f"{name}: {found['undirected']} undirected edges"


def check_page(name, found, nodes, edges):
    print(f"{name} page: {found['status']}; {found['circles']} circles, {found['lines']} lines", flush=True)
    if (found["state"], found["nodes"], found["edges"]) != ("drawn", str(nodes), str(edges)):
        yield f"{name} page: {found['state']}, {found['nodes']} nodes, {found['edges']} edges, expected {nodes}, {edges}"
    if found["markup"]:
        yield f"{name} page: text became markup"
    yield from (f"{name} page: {trouble}" for trouble in found["troubles"])


def most_linked(path):
    """The nodes of a node-link file that the D3 page shows, and the links between them."""
    document = json.loads(path.read_text("utf-8"))
    degrees = collections.Counter(end for link in document["links"] for end in (link["source"], link["target"]))
    nodes = sorted(document["nodes"], key=lambda node: -degrees[node["id"]])[:MOST_NODES]
    kept = {node["id"] for node in nodes}
    return nodes, [link for link in document["links"] if kept.issuperset((link["source"], link["target"]))]


def check_d3_page(found, path):
    nodes, links = most_linked(path)
    yield from check_page("d3", found, len(nodes), len(links))
    if (found["circles"], found["lines"]) != (len(nodes), len(links)):
        yield f"d3 page: {found['circles']} circles, {found['lines']} lines, expected {len(nodes)}, {len(links)}"
    if found["covered"] or not found["labels"]:
        yield f"d3 page: {found['labels']} labels, {found['covered']} pairs of them cover each other"
    if sorted(found["titles"]) != sorted(f"{node['label']} ({node['kind']})" for node in nodes):
        yield "d3 page: other texts than the file has"


def check_sigma_page(found, nodes, edges):
    yield from check_page("sigma", found, nodes, edges)
    print(f"sigma picture: {found['drawn_nodes']} nodes have their colour, {found['drawn_edges']} edges are seen")
    if found["drawn_nodes"] < 0.6 * nodes or found["drawn_edges"] < 0.5 * edges:  # labels and other nodes hide some
        yield f"sigma page: only {found['drawn_nodes']} nodes and {found['drawn_edges']} edges are seen"


def check_pages():
    made, summary = inputs.export("node-link,graphology", *(inputs.PART if inputs.IS_REAL else ()))
    found = node("open_pages.mjs", PAGES, inputs.FOLDER / "out", made["node-link"].name, made["graphology"].name)
    print(*(f"{name} {version}" for name, version in found["versions"].items()), sep=", ")
    yield from check_d3_page(found["d3"], made["node-link"])
    yield from check_sigma_page(found["sigma"], summary["outputs"][1]["nodes"], summary["outputs"][1]["edges"])
    print(f"drawn: d3.png and sigma.png in {inputs.FOLDER / 'out'}")


def main():
    problems = list(check_libraries())
    problems += check_pages()
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
