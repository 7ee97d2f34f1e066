#!/usr/bin/env python3
"""Communities of the co-author view: igraph and NetworkX find the modularity of the summary, igraph finds every
community connected, and igraph's own Leiden finds nothing clearly better."""
import json
import pathlib
import statistics
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

TOLERANCE = 1e-9
WORSE = 0.002  # of modularity; seeds differ by as much
PASSES = "community,louvain_community,label_propagation_community"


def build(path, *options):
    """The summary's communities."""
    _, messages = subject.run(subject.digests(), "--view", "coauthors", "--max-coauthors", "none", "--analyze", PASSES,
                              "--export", "graphml", "-o", path, "--summary", "json", *options)
    return json.loads([line for line in messages.splitlines() if line.startswith("{")][-1])["communities"]


def check_igraph(path, told):
    import igraph

    graph = igraph.Graph.Read_GraphML(str(path))
    membership = {name: [int(number) for number in graph.vs[name]] for name in PASSES.split(",")}
    found = graph.modularity(membership["community"], weights="weight")
    if abs(found - told["modularity"]) > TOLERANCE:
        yield f"modularity {told['modularity']}, by igraph {found}"
    sizes = sorted((membership["community"].count(number) for number in range(told["count"])), reverse=True)
    if [each["size"] for each in told["largest"]] != sizes[:len(told["largest"])]:
        yield f"sizes {told['largest']}, by igraph {sizes[:5]}"
    for cluster in igraph.VertexClustering(graph, membership["community"]):
        if not graph.induced_subgraph(cluster).is_connected():
            yield f"not connected: {[graph.vs[node]['id'] for node in cluster[:5]]}"
    theirs = statistics.median(graph.community_leiden("modularity", weights="weight", n_iterations=10).modularity
                               for _ in range(3))
    if found < theirs - WORSE:
        yield f"modularity {found}, by igraph's Leiden {theirs}"
    if graph.modularity(membership["louvain_community"], weights="weight") < theirs - 10 * WORSE:
        yield "Louvain is far behind"


def check_networkx(path, told):
    import networkx

    graph = networkx.read_graphml(path)
    groups = {}
    for node, community in graph.nodes(data="community"):
        groups.setdefault(community, set()).add(node)
    found = networkx.community.modularity(graph, groups.values(), weight="weight")
    if abs(found - told["modularity"]) > TOLERANCE:
        yield f"modularity {told['modularity']}, by NetworkX {found}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "coauthors.graphml"
        told = build(path)
        problems = [*check_igraph(path, told), *check_networkx(path, told)]
        counts = [build(path, "--resolution", resolution)["count"] for resolution in ("0.5", "1", "4", "1000000")]
        if counts != sorted(counts) or counts[0] == counts[-1]:
            problems.append(f"communities at higher and higher resolutions: {counts}")
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
