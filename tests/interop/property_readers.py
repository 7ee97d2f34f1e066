"""Readers of all formats that give what each holds of every property: (kind, name) → {key of the node or edge: value}.

The key of a node is its id, that of an edge (source, kind, target). `types` is (kind, name) → type, as the page
schemas/data-model.md has them, for formats that do not state it.
"""
import csv
import datetime
import json
import re

import hostile_text
import pictures

KINDS = {kind.lower(): kind for kind in ("Author", "Benchmark", "Digest", "Institution", "Method", "Metric", "Paper", "Result", "Task")}
EDGES_OF_VIEW = {"coauthors": "COAUTHORED_WITH", "methods": "COOCCURS_WITH", "benchmarks": "COOCCURS_WITH", "papers": "COUPLED_WITH"}
TERMS = {"https://schema.org/name": "name", "https://schema.org/alternateName": "aliases", "https://schema.org/url": "url",
         "https://schema.org/creativeWorkStatus": "status", "https://schema.org/keywords": "keywords",
         "https://schema.org/codeRepository": "code"}
TYPES = {"integer": int, "double": pictures.number, "date": datetime.date.fromisoformat, "boolean": lambda text: text == "true"}


class Values(dict):
    def add(self, kind, key, properties):
        for name, value in properties.items():
            self.setdefault((kind, name), {})[key] = value


def parse_typed(text, type_name):
    if type_name == "string[]":
        return text.split("\x1f")
    if type_name == "boolean":
        return text == "true"
    if type_name in ("long", "double"):
        return pictures.number(text)
    return datetime.date.fromisoformat(text) if type_name == "date" else text


def read_neo4j(path):
    values = Values()
    for table in sorted(path.glob("*.csv")):
        titles, *rows = hostile_text.split_neo4j(table.read_text("utf-8"))
        for row in rows:
            fields = {}
            for title, text in zip(titles, row):
                name, _, type_name = title.partition(":")
                if name and name != "id" and text is not None:
                    fields[name] = parse_typed(text, type_name)
            kind, key = (row[2], (row[0], row[2], row[1])) if "_" in table.stem else (row[1], row[0])
            values.add(kind, key, fields)
    return values


def read_picture(read, path, has_lists=True):
    values = Values()
    nodes, edges = read(path)
    for key, node in nodes.items():
        values.add(node["kind"], key, node)
    for edge in edges:
        if "rule" in edge and (edge["kind"] in ("BROADER", "TESTS", "VARIANT_OF") or not has_lists):
            edge["rule"] = edge["rule"][0]  # which the reader made a list
        values.add(edge["kind"], (edge["source"], edge["kind"], edge["target"]), edge)
    return values


def parse_csv(text, type_name):
    if type_name in ("integer", "real"):
        return pictures.number(text)
    return text == "true" if type_name == "boolean" else hostile_text.unguarded(text)


def read_csv(path, types):
    values = Values()

    def add(kind, key, row):
        row["weight"] = row.pop("Weight", "")
        values.add(kind, key, {name: parse_csv(text, types[kind, name]) for name, text in row.items()
                               if text and (kind, name) in types})

    with open(path / "nodes.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, strict=True):
            add(row["Kind"], row["Id"], row)
    with open(path / "edges.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, strict=True):
            add(row["Kind"], (row["Source"], row["Kind"], row["Target"]), row)
    return values


def kind_of(node):
    return KINDS[node.partition(":")[0]]


def unpacked(properties, types, kind):
    """RDF has one or more values of everything."""
    return {name: values if types.get((kind, name)) == "list of strings" else values[0] for name, values in properties.items()}


def add_rdf(values, items, types):
    """`items` by their IRIs; statements have `subject`, `predicate`, `object`."""
    ids = {iri: item["identifier"][0] for iri, item in items.items() if "identifier" in item}
    for iri, item in items.items():
        if iri in ids:
            kind, key = kind_of(ids[iri]), ids[iri]
            if kind == "Paper":
                item["title"] = item.get("title", item.get("name"))
        elif "predicate" in item:
            ends = ids[item["subject"][0]], ids[item["object"][0]]
            kind = re.split("[#/:]", item["predicate"][0].strip("<>"))[-1].upper()
            kind, ends = ("AUTHORED", ends[::-1]) if kind == "AUTHOR" else (kind, ends)
            key = ends[0], kind, ends[1]
        else:
            continue
        values.add(kind, key, unpacked(item, types, kind))
    return values


def parse_literal(text):
    found = re.fullmatch(r'("(?:[^"\\]|\\.)*")(?:\^\^<[^>]*#(\w+)>)?', text)
    if not found:
        return text  # an IRI
    return TYPES.get(found[2], str)(json.loads(found[1]))


def read_ntriples(path, types):
    items = {}
    for line in path.read_text("utf-8").splitlines():
        iri, predicate, value = re.fullmatch(r"(\S+) <([^>]*)> (.*) \.", line).groups()
        name = TERMS.get(predicate, re.split("[#/]", predicate)[-1])
        items.setdefault(iri, {}).setdefault(name, []).append(parse_literal(value))
    return add_rdf(Values(), items, types)


def read_jsonld(path, types):
    document = json.loads(path.read_text("utf-8"))
    context, *more = document["@context"] if isinstance(document["@context"], list) else [document["@context"]]
    terms = {name: term.get("@type", "") for part in (context, *more) for name, term in part.items() if isinstance(term, dict)}

    def value_of(name, value):
        if isinstance(value, dict):
            return value_of(value["@type"], value["@value"])
        return TYPES.get(terms.get(name, name).removeprefix("xsd:"), lambda same: same)(value)

    items = {item["@id"]: {name: [value_of(name, value) for value in (values if isinstance(values, list) else [values])]
                           for name, values in item.items()} for item in document["@graph"]}
    return add_rdf(Values(), items, types)


def read_vosviewer(path, view):
    values = Values()
    network = pictures.load(path)["network"]
    for item in network["items"]:
        weights = {name: value for name, value in item["weights"].items() if name not in ("links", "total_link_strength")}
        values.add(kind_of(item["id"]), item["id"], {**weights, **item.get("scores", {})})
    for link in network["links"] if view in EDGES_OF_VIEW else []:
        kind = EDGES_OF_VIEW[view]
        values.add(kind, (link["source_id"], kind, link["target_id"]), {"weight": link["strength"]})
    return values


def read_all(folder, view, types):
    name = folder / "held"
    weightless = {key: kind for key, kind in types.items() if view != "full" or key[1] != "weight"}
    return {"node-link": read_picture(pictures.read_node_link, name.with_suffix(".node-link.json")),
            "graphology": read_picture(pictures.read_graphology, name.with_suffix(".graphology.json")),
            "cytoscape": read_picture(pictures.read_cytoscape, name.with_suffix(".cytoscape.json")),
            "gexf": read_picture(pictures.read_gexf, name.with_suffix(".gexf")),
            "graphml": read_picture(pictures.read_graphml, name.with_suffix(".graphml"), has_lists=False),
            "csv": read_csv(name.with_suffix(".csv"), weightless), "neo4j": read_neo4j(name.with_suffix(".neo4j")),
            "ntriples": read_ntriples(name.with_suffix(".nt"), types), "jsonld": read_jsonld(name.with_suffix(".jsonld"), types),
            "vosviewer": read_vosviewer(name.with_suffix(".vosviewer.json"), view)}
