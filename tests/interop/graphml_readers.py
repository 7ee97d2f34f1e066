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


def main():
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for view in subject.VIEWS:
            output = pathlib.Path(folder) / f"{view}.graphml"
            summary = subject.graphml(view, output)
            told = summary["exports"][0]
            expected = (view != "coauthors", told["nodes"], told["edges"])
            for count in (count_networkx, count_igraph):
                found = count(output)
                if found != expected:
                    problems.append(f"{view}: {count.__name__} finds {found}, the summary says {expected}")
                if not found[1]:
                    problems.append(f"{view}: {count.__name__} finds no nodes")
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
