#!/usr/bin/env python3
"""NetworkX, igraph and pandas load their formats with all nodes and edges by kind; NetworKit finds the same PageRank,
degrees, components and, on the small graph, betweenness."""
import collections
import importlib.metadata
import json
import sys

import inputs
import subject
import tables

TOLERANCE = 1e-6  # NetworKit's PageRank stops at its own


def say(library, what, nodes, edges):
    print(f"{library} {importlib.metadata.version(library)}, {what}: {sum(nodes.values())} nodes, {sum(edges.values())} edges",
          flush=True)
    return dict(nodes), dict(edges)


def kinds(items):
    return collections.Counter(item["kind"] for item in items)


def with_networkx(graph, what):
    return say("networkx", what, kinds(data for _, data in graph.nodes(data=True)),
               kinds(data for *_, data in graph.edges(data=True)))


def load_all(made):
    import igraph
    import networkx
    import pandas

    yield with_networkx(networkx.read_graphml(made["graphml"]), "graphml")
    document = json.loads(made["node-link"].read_text("utf-8"))
    yield with_networkx(networkx.node_link_graph(document, edges="links"), "node-link")
    graph = igraph.Graph.Read_GraphML(str(made["graphml"]))
    yield say("igraph", "graphml", collections.Counter(graph.vs["kind"]), collections.Counter(graph.es["kind"]))
    nodes, edges = (pandas.read_csv(made["csv"] / f"{name}.csv", low_memory=False) for name in ("nodes", "edges"))
    yield say("pandas", "csv", collections.Counter(nodes["Kind"]), collections.Counter(edges["Kind"]))


def compare_counts():
    made, _ = inputs.export("graphml,node-link,csv", "--view", "knowledge", "--max-coauthors", "25")
    expected = tables.Tables(made["csv"])
    for found in load_all(made):
        if found != (expected.node_counts(), expected.edge_counts()):
            yield f"{found}, expected {expected.node_counts()}, {expected.edge_counts()}"


def compare_values(what, ids, ours, theirs):
    for node, value, expected in zip(ids, ours, theirs):
        if abs(value - expected) > TOLERANCE * max(1, abs(expected)):
            return [f"{what} of {node}: {value}, NetworKit has {expected}"]
    return []


def build_networkit(expected, ids):
    import networkit

    graph = networkit.Graph(len(ids), weighted=True)
    places = {node: place for place, node in enumerate(ids)}
    for row in expected.edges["COAUTHORED_WITH"]:
        graph.addEdge(places[row["Source"]], places[row["Target"]], float(row["Weight"]))
    return graph


def compare_passes():
    """NetworKit compared with kgbuild on the co-authors."""
    import networkit

    networkit.setNumberOfThreads(1)  # its threads wait for each other by spinning
    passes = "community,degree,pagerank" + ("" if inputs.IS_REAL else ",betweenness")
    made, _ = inputs.export("csv", "--view", "coauthors", "--max-coauthors", "none", "--analyze", passes)
    expected = tables.Tables(made["csv"])
    ids = sorted(expected.nodes)
    graph = build_networkit(expected, ids)
    print(f"networkit {networkit.__version__}: {graph.numberOfNodes()} nodes, {graph.numberOfEdges()} edges")
    theirs = {"degree": networkit.centrality.DegreeCentrality(graph),
              "pagerank": networkit.centrality.PageRank(
                  graph, damp=0.85, tol=1e-12, distributeSinks=networkit.centrality.SinkHandling.DistributeSinks)}
    if not inputs.IS_REAL:
        unweighted = networkit.graphtools.toUnweighted(graph)
        theirs["betweenness"] = networkit.centrality.Betweenness(unweighted)
    for name, algorithm in theirs.items():
        scores = algorithm.run().scores()
        half = 0.5 if name == "betweenness" else 1  # NetworKit counts each pair from both ends
        yield from compare_values(name, ids, [float(expected.nodes[node][name]) for node in ids],
                                  [half * score for score in scores])


def main():
    problems = list(compare_counts())
    problems += compare_passes()
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
