"""Readers of the formats for pictures, each to the same shape, so that tests can compare them.

A graph is (nodes, edges): nodes by id, edges sorted by ends and kind; of each the properties, with label, kind, color as
`#rrggbb`, size, x and y among those of nodes, and `symmetric` among those of edges where the format says so. Lists are
lists; `rule` is one even where a property of that name is a single text.
"""
import json
import re
import xml.etree.ElementTree

GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def sort_edges(edges):
    edges = [{**edge, "rule": edge["rule"] if isinstance(edge["rule"], list) else [edge["rule"]]} if "rule" in edge else edge
             for edge in edges]
    return sorted(edges, key=lambda edge: (edge["source"], edge["kind"], edge["target"]))


def load(path):
    """JSON in which no key occurs twice and no number is beyond JSON."""
    def refuse(word):
        raise ValueError(word)

    def unique(pairs):
        found = dict(pairs)
        if len(found) != len(pairs):
            raise ValueError(f"a key twice: {pairs}")
        return found

    return json.loads(path.read_text("utf-8"), object_pairs_hook=unique, parse_constant=refuse)


def read_node_link(path):
    document = load(path)
    return {node.pop("id"): node for node in document["nodes"]}, sort_edges(document["links"])


def read_graphology(path):
    document = load(path)
    edges = []
    for edge in document["edges"]:
        flag = {"symmetric": True} if edge.get("undirected") else {}
        edges.append({"source": edge["source"], "target": edge["target"], **edge["attributes"], **flag})
    keys = [edge["key"] for edge in document["edges"]]
    assert len(set(keys)) == len(keys)
    return {node["key"]: node["attributes"] for node in document["nodes"]}, sort_edges(edges)


def read_cytoscape(path):
    elements = load(path)["elements"]
    nodes, edges = {}, []
    for node in elements["nodes"]:
        data = node["data"]
        assert node["classes"] == data["kind"]
        key = data.pop("id")
        nodes[key] = {**data, **node["position"]}
    ids = set(nodes)
    for edge in elements["edges"]:
        data = edge["data"]
        assert edge["classes"] == data["kind"] and data["id"] not in ids
        ids.add(data.pop("id"))
        edges.append(data)
    return nodes, sort_edges(edges)


def parse_list(text):
    """As Gephi reads a list: quoted values, a backslash before what is meant literally."""
    return [re.sub(r"\\(.)", r"\1", value, flags=re.S) for value in re.findall(r'"((?:[^"\\]|\\.)*)"', text, flags=re.S)]


def number(text):
    value = float(text)
    return int(value) if value.is_integer() else value


PARSERS = {"string": str, "long": int, "int": int, "double": number, "boolean": lambda text: text == "true",
           "liststring": parse_list}


def without_months(properties):
    """These formats repeat dates as months, numbers: each must be the month of its date."""
    for name in [name for name in properties if name.endswith("_month") and name[:-6] in properties]:
        date = properties[name[:-6]]
        assert properties.pop(name) == int(date[:4] + date[5:7]), properties
    return properties


def to_color(red, green, blue):
    return "#%02x%02x%02x" % (int(red), int(green), int(blue))


def read_gexf(path):
    graph = xml.etree.ElementTree.parse(path).getroot().find(GEXF + "graph")
    types = {block.get("class"): {a.get("id"): a.get("type") for a in block} for block in graph.findall(GEXF + "attributes")}

    def values(element, domain):
        return {value.get("for"): PARSERS[types[domain][value.get("for")]](value.get("value"))
                for value in element.iter(GEXF + "attvalue")}

    nodes, edges = {}, []
    for node in graph.find(GEXF + "nodes"):
        color, size, place = (node.find(VIZ + name) for name in ("color", "size", "position"))
        nodes[node.get("id")] = {
            **without_months(values(node, "node")), "label": node.get("label"), "size": number(size.get("value")), "x": number(place.get("x")),
            "y": number(place.get("y")), "color": to_color(color.get("r"), color.get("g"), color.get("b"))}
    undirected = graph.get("defaultedgetype") == "undirected"
    for edge in graph.find(GEXF + "edges"):
        own = values(edge, "edge")
        for key in ("source", "target", "kind"):
            own[key] = edge.get(key)
        if edge.get("weight"):
            own["weight"] = number(edge.get("weight"))
        if undirected or edge.get("type") == "undirected":
            own["symmetric"] = True
        edges.append(own)
    return nodes, sort_edges(edges)


def read_graphml(path):
    """Lists are joined in this format: texts."""
    root = xml.etree.ElementTree.parse(path).getroot()
    parsers = {key.get("id"): PARSERS[key.get("attr.type")] for key in root.iter(GRAPHML + "key")}

    def values(element):
        return {data.get("key")[2:]: parsers[data.get("key")](data.text) for data in element.iter(GRAPHML + "data")}

    nodes, edges, names = {}, [], {}
    for node in root.iter(GRAPHML + "node"):
        own = without_months(values(node))
        own["color"] = to_color(own.pop("r"), own.pop("g"), own.pop("b"))
        names[node.get("id")] = own.pop("kgid")
        nodes[names[node.get("id")]] = own
    for edge in root.iter(GRAPHML + "edge"):
        own = values(edge)
        assert edge.get("label") == own["kind"]
        edges.append({**own, "source": names[edge.get("source")], "target": names[edge.get("target")]})
    return nodes, sort_edges(edges)


def joined(properties):
    """As formats without lists have them."""
    return {key: " | ".join(value) if isinstance(value, list) else value for key, value in properties.items()}


def without_direction(edges):
    return [{key: value for key, value in edge.items() if key != "symmetric"} for edge in edges]


def compare(name, expected, found):
    """Where two graphs differ, for people."""
    for key in sorted(expected[0].keys() | found[0].keys()):
        if expected[0].get(key) != found[0].get(key):
            yield f"{name}: node {key}: {str(found[0].get(key))[:300]} for {str(expected[0].get(key))[:300]}"
    if len(expected[1]) != len(found[1]):
        yield f"{name}: {len(found[1])} edges for {len(expected[1])}"
    for one, other in zip(expected[1], found[1]):
        if one != other:
            yield f"{name}: edge {str(other)[:400]} for {str(one)[:400]}"


def compare_formats(folder, name, symmetric):
    """All formats of one graph, NAME.* in `folder`, against node-link; `symmetric` are the kinds without direction."""
    expected = nodes, edges = read_node_link(folder / f"{name}.node-link.json")
    marked = nodes, [{**edge, "symmetric": True} if edge["kind"] in symmetric else edge for edge in edges]
    yield from compare("cytoscape", expected, read_cytoscape(folder / f"{name}.cytoscape.json"))
    yield from compare("graphology", marked, read_graphology(folder / f"{name}.graphology.json"))
    yield from compare("gexf", marked, read_gexf(folder / f"{name}.gexf"))
    plain = {key: joined(node) for key, node in nodes.items()}, [joined(edge) for edge in edges]
    found_nodes, found_edges = read_graphml(folder / f"{name}.graphml")
    yield from compare("graphml", plain, (found_nodes, [joined(edge) for edge in found_edges]))
    items = {item["id"]: item for item in load(folder / f"{name}.vosviewer.json")["network"]["items"]}
    for key in nodes.keys() | items.keys():
        if any(items.get(key, {}).get(part) != nodes.get(key, {}).get(part) for part in ("label", "x", "y")):
            yield f"vosviewer: {items.get(key)} for {nodes.get(key)}"
