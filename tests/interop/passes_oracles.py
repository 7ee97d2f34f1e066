#!/usr/bin/env python3
"""Passes give what igraph and NetworkX compute from the same GraphML: all nodes of the examples' co-author view, some
nodes of the real digests' with what igraph computes in a few seconds."""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

TOLERANCE = 1e-9
CHECKED = 100  # nodes of the real network


def igraph_harmonic(graph, nodes):
    return graph.harmonic_centrality(nodes)


def igraph_closeness(graph, nodes):
    """Scaled by the share of the others within reach, as Wasserman and Faust do and igraph does not."""
    sizes = graph.connected_components().sizes()
    members = graph.connected_components().membership
    shares = [(sizes[members[node]] - 1) / max(1, graph.vcount() - 1) for node in nodes]
    values = graph.closeness(nodes)  # NaN where isolated
    return [share * value if share > 0 else 0 for share, value in zip(shares, values)]


def igraph_betweenness(graph, nodes):
    return graph.betweenness(nodes, directed=False)


def networkx_all(function, **options):
    return lambda networkx, graph: getattr(networkx, function)(graph, **options)


def networkx_harmonic(networkx, graph):
    return {node: value / (len(graph) - 1) for node, value in networkx.harmonic_centrality(graph).items()}


# Pass: by igraph for some nodes; whether that takes a few seconds on 22,000 authors; by NetworkX for all nodes.
ORACLES = {
    "betweenness": (igraph_betweenness, False, networkx_all("betweenness_centrality", normalized=False)),
    "harmonic": (igraph_harmonic, True, networkx_harmonic),
    "closeness": (igraph_closeness, True, networkx_all("closeness_centrality")),
}


def find_difference(name, who, ids, ours, theirs):
    for node, value, expected in zip(ids, ours, theirs):
        if abs(value - expected) > TOLERANCE * (1 + abs(expected)):
            return [f"{name} of {node}: {value}, by {who} {expected}"]
    return []


def compare_igraph(path, is_real):
    import igraph

    graph = igraph.Graph.Read_GraphML(str(path))
    nodes = list(range(0, graph.vcount(), max(1, graph.vcount() // CHECKED))) if is_real else list(range(graph.vcount()))
    ids = [graph.vs[node]["id"] for node in nodes]
    for name, (oracle, is_quick, _) in ORACLES.items():
        if is_quick or not is_real:
            ours = [graph.vs[node][name] for node in nodes]
            yield from find_difference(name, "igraph", ids, ours, oracle(graph, nodes))


def compare_networkx(path):
    import networkx

    graph = networkx.read_graphml(path)
    for name, (*_, oracle) in ORACLES.items():
        ours, theirs = graph.nodes(data=name), oracle(networkx, graph)
        yield from find_difference(name, "NetworkX", list(graph), [v for _, v in ours], [theirs[n] for n in graph])


def main():
    is_real = sys.argv[2:] == ["real"]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "coauthors.graphml"
        subject.run(subject.digests(), "--view", "coauthors", "--max-coauthors", "none", "--analyze", ",".join(ORACLES),
                    "--export", "graphml", "-o", path)
        problems = list(compare_igraph(path, is_real))
        if not is_real:
            problems += compare_networkx(path)
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
