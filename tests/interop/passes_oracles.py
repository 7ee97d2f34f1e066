#!/usr/bin/env python3
"""Passes give what igraph and NetworkX compute from the same GraphML: all nodes of the examples' co-author view, some
nodes of the real digests' with what igraph computes in a few seconds."""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

TOLERANCE = 1e-9
TOLERANCES = {"eigenvector": 1e-6, "hub": 1e-6, "authority": 1e-6}  # residuals over a gap of eigenvalues
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


def igraph_clustering(graph, nodes):
    return graph.transitivity_local_undirected(vertices=nodes, mode="zero")


def igraph_triangles(graph, nodes):
    degrees = graph.degree(nodes)
    return [share * n * (n - 1) / 2 for share, n in zip(igraph_clustering(graph, nodes), degrees)]


def igraph_core(graph, nodes):
    cores = graph.coreness()
    return [cores[node] for node in nodes]


def igraph_pagerank(graph, nodes):
    return graph.pagerank(nodes, directed=False, weights="weight")


def igraph_articulation(graph, nodes):
    """By removing the node."""
    parts = len(graph.connected_components())
    return [max(0, len((graph - [node]).connected_components()) - parts) for node in nodes]


def igraph_component(graph, nodes):
    components = graph.connected_components()
    order = sorted(range(len(components)), key=lambda i: (-len(components[i]), components[i][0]))
    number = {component: i for i, component in enumerate(order)}
    return [number[components.membership[node]] for node in nodes]


def igraph_eigenvector(graph, nodes):
    """In the largest component, which igraph would only take where no small one has a greater eigenvalue."""
    largest = max(graph.connected_components(), key=len)
    values = graph.induced_subgraph(largest).eigenvector_centrality(directed=False, weights="weight")
    by_node = dict(zip(largest, values))
    return [by_node.get(node, 0) for node in nodes]


def igraph_hits(scores):
    def find(graph, nodes):
        links = graph.copy()
        links.delete_edges(links.es.select(kind="COAUTHORED_WITH"))
        values = getattr(links, scores)()
        return [values[node] / sum(values) for node in nodes]
    return find


def networkx_all(function, **options):
    return lambda networkx, graph: getattr(networkx, function)(graph, **options)


def networkx_harmonic(networkx, graph):
    return {node: value / (len(graph) - 1) for node, value in networkx.harmonic_centrality(graph).items()}


# Pass: by igraph for some nodes; whether that takes a few seconds on 22,000 authors; by NetworkX for all nodes.
ORACLES = {
    "betweenness": (igraph_betweenness, False, networkx_all("betweenness_centrality", normalized=False)),
    "harmonic": (igraph_harmonic, True, networkx_harmonic),
    "closeness": (igraph_closeness, True, networkx_all("closeness_centrality")),
    "core": (igraph_core, True, networkx_all("core_number")),
    "triangles": (igraph_triangles, True, networkx_all("triangles")),
    "clustering": (igraph_clustering, True, networkx_all("clustering")),
    "component": (igraph_component, True, None),
    "articulation": (igraph_articulation, False, None),
    "pagerank": (igraph_pagerank, True, None),
    "eigenvector": (igraph_eigenvector, True, None),
}
DIRECTED = {"hub": igraph_hits("hub_score"), "authority": igraph_hits("authority_score")}


def find_difference(name, who, ids, ours, theirs):
    for node, value, expected in zip(ids, ours, theirs):
        if abs(value - expected) > TOLERANCES.get(name, TOLERANCE) * (1 + abs(expected)):
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


def compare_bridges(path):
    """The edges with a bridge size are exactly the bridges that igraph finds."""
    import igraph

    graph = igraph.Graph.Read_GraphML(str(path))
    ours = {edge for edge, cut_off in enumerate(graph.es["bridge"]) if cut_off > 0}
    if ours != set(graph.bridges()):
        yield f"{len(ours)} bridges, by igraph {len(graph.bridges())}"


def compare_directed(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(str(path))
    nodes = range(graph.vcount())
    for name, oracle in DIRECTED.items():
        yield from find_difference(name, "igraph", graph.vs["id"], graph.vs[name], oracle(graph, nodes))


def compare_networkx(path):
    import networkx

    graph = networkx.read_graphml(path)
    for name, (*_, oracle) in ORACLES.items():
        if oracle is None:
            continue
        ours, theirs = graph.nodes(data=name), oracle(networkx, graph)
        yield from find_difference(name, "NetworkX", list(graph), [v for _, v in ours], [theirs[n] for n in graph])


def main():
    is_real = sys.argv[2:] == ["real"]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "coauthors.graphml"
        subject.run(subject.digests(), "--view", "coauthors", "--max-coauthors", "none", "--analyze",
                    ",".join([*ORACLES, "bridge"]), "--export", "graphml", "-o", path)
        problems = [*compare_igraph(path, is_real), *compare_bridges(path)]
        if not is_real:
            problems += compare_networkx(path)
        subject.run(subject.digests(), "--view", "full", "--analyze", "hub,authority", "--export", "graphml", "-o", path)
        problems += compare_directed(path)
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
