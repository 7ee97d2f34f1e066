#!/usr/bin/env python3
"""gexf, node-link, graphology, cytoscape, vosviewer and graphml of one graph say the same, node by node and edge by edge,
and count what the summary counts; NetworkX and igraph read those that they can. Of the real digests, counts."""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import pictures
import subject

FORMATS = ("graphml", "gexf", "node-link", "graphology", "cytoscape", "vosviewer")
SYMMETRIC = ("COAUTHORED_WITH", "COOCCURS_WITH", "COUPLED_WITH")


def write(folder, *options):
    """The folder's outputs, by format, and the run's summary."""
    digests = subject.digests()
    _, messages = subject.run(digests, "--export", ",".join(FORMATS), "-o", f"{folder}/", "--summary", "json", *options)
    summary = json.loads([line for line in messages.splitlines() if line.startswith("{")][-1])
    return digests.name, summary, {output["format"]: output for output in summary["outputs"]}


def count_links(edges):
    """Pairs of adjacent nodes, for any kind of edge."""
    return len({frozenset((edge["source"], edge["target"])) for edge in edges})


def count_networkx(document):
    import networkx

    graph = networkx.node_link_graph(document)
    assert graph.is_directed() == document["directed"] and graph.is_multigraph() == document["multigraph"]
    return graph.number_of_nodes(), graph.number_of_edges()


def count_igraph(document):
    import igraph

    graph = igraph.Graph.DictList(document["nodes"], document["links"], directed=document["directed"], vertex_name_attr="id")
    return graph.vcount(), graph.ecount()


def count_networkx_gexf(path):
    """NetworkX knows GEXF up to 1.2, and no file with both directions."""
    import networkx

    text = path.read_text("utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    copy = path.with_suffix(".1.2.gexf")
    copy.write_text(re.sub(' type="(un)?directed"', "", text), "utf-8")
    graph = networkx.read_gexf(copy, version="1.2draft")
    assert all("viz" in data and data["label"] for _, data in graph.nodes(data=True))
    return graph.number_of_nodes(), graph.number_of_edges()


def check_counts(folder, name, outputs):
    """Totals of each format, as its readers see them."""
    document = pictures.load(folder / f"{name}.node-link.json")
    graphology = pictures.load(folder / f"{name}.graphology.json")
    elements = pictures.load(folder / f"{name}.cytoscape.json")["elements"]
    network = pictures.load(folder / f"{name}.vosviewer.json")["network"]
    counted = {"networkx": ("node-link", count_networkx(document)), "igraph": ("node-link", count_igraph(document)),
               "graphology": ("graphology", (len(graphology["nodes"]), len(graphology["edges"]))),
               "cytoscape": ("cytoscape", (len(elements["nodes"]), len(elements["edges"])))}
    for reader, (format_name, found) in counted.items():
        told = outputs[format_name]["nodes"], outputs[format_name]["edges"]
        if found != told or not found[0]:
            yield f"{reader}: {found} nodes and edges; the summary says {told}"
    ids = {item["id"] for item in network["items"]}
    for link in network["links"]:
        if not {link["source_id"], link["target_id"]} <= ids or link["strength"] <= 0:
            yield f"vosviewer: {link}"
    links = outputs["vosviewer"]["edges"]
    if outputs["vosviewer"]["view"] != "coauthors":
        links = count_links(document["links"])
    if (len(ids), len(network["links"])) != (outputs["vosviewer"]["nodes"], links):
        yield f"vosviewer: {len(ids)} items, {len(network['links'])} links for {outputs['vosviewer']}"


def check_kinds(folder, name, summary, outputs):
    """Nodes and edges of each kind, in the view of everything."""
    nodes, edges = pictures.read_gexf(folder / f"{name}.gexf")
    kinds = dict(summary["edges"])
    kinds["COAUTHORED_WITH"] -= outputs["gexf"]["coauthor_edges_left_out"]
    found = dict(collections.Counter(node["kind"] for node in nodes.values())), dict(
        collections.Counter(edge["kind"] for edge in edges))
    if found != (summary["nodes"], kinds):
        yield f"gexf: {found}; the summary says {summary['nodes']}, {kinds}"


def check_time(path):
    """Start and end of nodes and edges are days in their order, and every paper has its day."""
    graph = pictures.xml.etree.ElementTree.parse(path).getroot().find(pictures.GEXF + "graph")
    if (graph.get("mode"), graph.get("timeformat")) != ("dynamic", "date"):
        yield "gexf: no timeline"
    for element in graph.iter():
        start, end = element.get("start"), element.get("end")
        if (start is None) != (end is None) or (start and start > end):
            yield f"gexf: {element.attrib}"
        if start is None and element.tag == pictures.GEXF + "node" and element.get("id").startswith("paper:"):
            yield f"gexf: {element.attrib}"


def check_examples(folder):
    for view in subject.VIEWS:
        place = folder / view
        detail = ("--evidence", "sentence") if view == "full" else ()
        at = f"@{view}" if view in ("methods", "benchmarks", "papers", "citations") else ""  # views without the people of the passes
        passes = ",".join(name + at for name in ("pagerank", "community", "community_topics"))
        name, summary, outputs = write(place, "--view", view, "--analyze", passes, *detail)
        for problem in pictures.compare_formats(place, name, SYMMETRIC):
            yield f"{view}: {problem}"
        for problem in check_counts(place, name, outputs):
            yield f"{view}: {problem}"
        found = count_networkx_gexf(place / f"{name}.gexf")
        if found != (outputs["gexf"]["nodes"], outputs["gexf"]["edges"]):
            yield f"{view}: read_gexf: {found} for {outputs['gexf']}"
        yield from check_time(place / f"{name}.gexf")
        if view == "full":
            yield from check_kinds(place, name, summary, outputs)


def check_real(folder):
    """Parsed whole as JSON; the XML by a reader in C."""
    name, _, outputs = write(folder)
    yield from check_counts(folder, name, outputs)
    gexf = folder / f"{name}.gexf"
    if subprocess.run(["xmllint", "--nonet", "--noout", "--huge", gexf]).returncode != 0:
        yield "gexf is not well-formed"
    starts = collections.Counter(line[:6] for line in gexf.open("rb"))
    if (starts[b"<node "], starts[b"<edge "]) != (outputs["gexf"]["nodes"], outputs["gexf"]["edges"]):
        yield f"gexf: {starts} for {outputs['gexf']}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        check = check_real if sys.argv[2:] == ["real"] else check_examples
        return subject.finish(list(check(pathlib.Path(folder))))


if __name__ == "__main__":
    sys.exit(main())
