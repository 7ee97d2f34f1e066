#!/usr/bin/env python3
"""NetworkX and igraph read every view and count the nodes and edges that the run's summary counts."""
import collections
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject


def count_networkx(path):
    import networkx

    graph = networkx.read_graphml(path)
    nodes = collections.Counter(data["kind"] for _, data in graph.nodes(data=True))
    edges = collections.Counter(data["kind"] for *_, data in graph.edges(data=True))
    return graph.is_directed(), dict(nodes), dict(edges)


def count_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(str(path))
    nodes = collections.Counter(graph.vs["kind"]) if graph.vcount() else {}
    edges = collections.Counter(graph.es["kind"]) if graph.ecount() else {}
    return graph.is_directed(), dict(nodes), dict(edges)


def find_differences(view, found, summary):
    """What a reader found against the summary: totals of the view, and kind by kind where the view is the whole graph."""
    directed, nodes, edges = found
    told = summary["outputs"][0]
    if directed != (view in subject.DIRECTED_VIEWS):
        yield f"directed: {directed}"
    if (sum(nodes.values()), sum(edges.values())) != (told["nodes"], told["edges"]) or not nodes:
        yield f"{sum(nodes.values())} nodes, {sum(edges.values())} edges; the summary says {told}"
    if view == "full":
        kinds = dict(summary["edges"])
        kinds["COAUTHORED_WITH"] = kinds.get("COAUTHORED_WITH", 0) - told["coauthor_edges_left_out"]
        if nodes != summary["nodes"] or edges != {kind: n for kind, n in kinds.items() if n}:
            yield f"{nodes}, {edges}; the summary says {summary['nodes']}, {kinds}"


def main():
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for view in subject.VIEWS:
            output = pathlib.Path(folder) / f"{view}.graphml"
            summary = subject.graphml(view, output)
            for count in (count_networkx, count_igraph):
                problems += [f"{view}, {count.__name__}: {p}" for p in find_differences(view, count(output), summary)]
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
