#!/usr/bin/env python3
"""Hostile text through every format that holds text: each reader gets the same text back.

Records whose titles, names, links and sentences are what breaks formats go through the program once. Each format is read
by a reader that is not ours where there is one (csv, pandas, json, rdflib, xml.etree; for Neo4j's dialect of CSV a
reader of this script, written after its rules), and must hold the same nodes, edges, properties and texts as the others.
What may differ is what schemas/data-model.md says: control characters become U+FFFD, CSV guards formulas.
"""
import csv
import json
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

TEXTS = [
    """<b>&amp; "double" 'single' ]]> <![CDATA[ x ]]></b> <!-- -->""",
    "commas, semicolons; pipes | and tabs\tand\ntwo\n\nlines",
    "=cmd|' /C calc'!A0", "+1+2", "-1-2", "@SUM(A1)", "'=quoted", "\uff1dwide", "\t=tab",
    "'; DROP TABLE papers; --", "`MATCH (n) DETACH DELETE n`", "$folder ${HOME} $(id) `id` %s {0}",
    "</script><script>alert(1)</script>", "\u2028 separators \u2029",
    r"LaTeX: $\alpha_{i}^{2}$, G\"odel \\ and \" and \\\" end\\", "quote at end\\\"", 'a, "b\\', "\\", '"', '""', "\\,\n\"",
    "control \x01 \x1f \x7f \x0b", "emoji \U0001F468\u200d\U0001F469\u200d\U0001F467, marks \u202eright\u202c to left\u200f",
    "a\u0301 combining, \u0639\u0631\u0628\u064a, \ud55c\uae00, \u4e2d\u6587", "NA", "null", "nan", "true", "1e5", "007",
    "long " + "x<&\"', \\\n" * 1100,
]


def clean(text):
    """As clean_text does: C0 controls except tab and line feed, DEL and C1 become U+FFFD."""
    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "\ufffd", text)


def make_records():
    for number, text in enumerate(TEXTS):
        evidence = [{"rule": "hostile", "in": "body", "start": 0, "end": 1, "text": text[:1], "sentence": text[:300]}]
        yield {
            "id": f"paper:arxiv:2401.{number:05}", "arxiv_id": f"2401.{number:05}", "title": text, "date": "2024-01-15",
            "url": f"https://kg.example/{number}?a=1&b=<2>,\"3\"", "authors": [f"Ada {text}"[:200], "Bo Brook"],
            "byline": True, "links": [f"https://kg.example/{text}"[:200], "https://kg.example/plain"],
            "introduces": [{"name": f"M{number} {text}"[:200], "kind": "method", "evidence": evidence}],
            "digest": "hostile, \"list\"", "source": {"file": f"a,\"b\"\n{number}.md", "line": 3}}


def as_text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else value


def read_jsonld(folder):
    document = json.loads((folder / "hostile.jsonld").read_text("utf-8"))
    nodes, edges = {}, {}
    names = {}  # compact IRI → id
    for item in document["@graph"]:
        if "predicate" not in item:
            names[item["@id"]] = item["identifier"]
    kinds = {"schema:author": "AUTHORED"}
    for item in document["@graph"]:
        own = {key: [as_text(v) for v in value] if isinstance(value, list) else as_text(value) for key, value in item.items()}
        if "predicate" in item:
            ends = [names[item["subject"]], names[item["object"]]]
            kind = kinds.get(item["predicate"], item["predicate"].upper())
            if kind == "AUTHORED":
                ends.reverse()
            edges[(ends[0], kind, ends[1])] = {k: v for k, v in own.items() if k in COLUMNS}
        else:
            nodes[item["identifier"]] = {k: v for k, v in own.items() if k in COLUMNS}
    return nodes, edges


COLUMNS = {"name", "title", "aliases", "category", "papers", "first_featured", "url", "links", "digests", "source", "date",
           "rule", "at", "sentence", "listed", "position", "last"}
LISTS = {"aliases", "links", "digests", "rule", "at", "sentence"}


def joined(properties):
    """As formats without lists have them."""
    return {key: " | ".join(value) if isinstance(value, list) else value for key, value in properties.items()}


def unguarded(text):
    return text[1:] if text.startswith("'") else text


def read_csv(folder):
    nodes, edges = {}, {}
    with open(folder / "hostile.csv/nodes.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, strict=True):
            nodes[row["Id"]] = {k: unguarded(v) for k, v in row.items() if k in COLUMNS and v}
    with open(folder / "hostile.csv/edges.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, strict=True):
            edges[(row["Source"], row["Kind"], row["Target"])] = {
                k: unguarded(v) for k, v in row.items() if k in COLUMNS and v}
    return nodes, edges


def read_pandas(folder):
    import pandas

    nodes, edges = {}, {}
    for row in pandas.read_csv(folder / "hostile.csv/nodes.csv", dtype=str, na_filter=False).to_dict("records"):
        nodes[row["Id"]] = {k: unguarded(v) for k, v in row.items() if k in COLUMNS and v}
    for row in pandas.read_csv(folder / "hostile.csv/edges.csv", dtype=str, na_filter=False).to_dict("records"):
        edges[(row["Source"], row["Kind"], row["Target"])] = {k: unguarded(v) for k, v in row.items() if k in COLUMNS and v}
    return nodes, edges


def split_neo4j(text):
    """Rows of fields, None for an absent one. A field that begins with a quote ends at a quote that is not doubled; inside,
    a backslash before a quote or a backslash is an escape (what Neo4j calls legacy quoting, and LOAD CSV's default)."""
    row, at = [], 0
    while at < len(text):
        value, end = [], at
        if text[at] == '"':
            end += 1
            while True:
                if text[end] == '"' and text[end + 1:end + 2] != '"':
                    break
                end += text[end] == '"' or (text[end] == "\\" and text[end + 1] in "\"\\")
                value.append(text[end])
                end += 1
            end += 1
            row.append("".join(value))
        else:
            end = re.compile("[,\n]").search(text, at).start()
            row.append(text[at:end] or None)
        if text[end] == "\n":
            yield row
            row = []
        elif text[end + 1] == "\n":
            row.append(None)
            yield row
            row, end = [], end + 1
        at = end + 1


def read_neo4j(folder):
    nodes, edges = {}, {}
    for path in sorted((folder / "hostile.neo4j").glob("*.csv")):
        titles, *rows = split_neo4j(path.read_text("utf-8"))
        for row in rows:
            if len(row) != len(titles):
                raise SystemExit(f"{path.name}: {len(row)} fields under {len(titles)} titles: {row}")
            fields = {}
            for title, value in zip(titles[1:], row[1:]):
                name, _, kind = title.partition(":")
                if name in COLUMNS and value is not None:
                    fields[name] = value.split("\x1f") if kind == "string[]" else value
            if "_" in path.stem:
                edges[(row[0], row[2], row[1])] = fields
            else:
                nodes[row[0]] = fields
    return nodes, edges


def read_graphml(folder):
    space = "{http://graphml.graphdrawing.org/xmlns}"
    graph = xml.etree.ElementTree.parse(folder / "hostile.graphml").getroot().find(space + "graph")
    nodes, edges, names = {}, {}, {}

    def fields(element):
        return {data.get("key")[2:]: data.text for data in element.iter(space + "data")}

    for node in graph.iter(space + "node"):
        own = fields(node)
        names[node.get("id")] = own["kgid"]
        nodes[own["kgid"]] = {k: v for k, v in own.items() if k in COLUMNS}
    for edge in graph.iter(space + "edge"):
        ends = names[edge.get("source")], edge.get("label"), names[edge.get("target")]
        edges[ends] = {k: v for k, v in fields(edge).items() if k in COLUMNS}
    return nodes, edges


def compare(what, expected, found):
    for key in sorted(expected.keys() | found.keys()):
        if expected.get(key) != found.get(key):
            yield f"{what}: {key}: {str(found.get(key))[:200]!r} for {str(expected.get(key))[:200]!r}"


def compare_rdf(folder):
    try:
        import rdflib
    except ImportError:
        return
    triples = [set(rdflib.Graph().parse(str(folder / name), format=form))
               for name, form in (("hostile.nt", "nt"), ("hostile.jsonld", "json-ld"))]
    plain = [{t for t in some if not any(isinstance(part, rdflib.BNode) for part in t)} for some in triples]
    if plain[0] != plain[1] or len(triples[0]) != len(triples[1]):
        yield f"rdf: {len(triples[0])} triples in ntriples, {len(triples[1])} in jsonld: {list(plain[0] ^ plain[1])[:2]}"
    paper = "https://arxiv.org/abs/2401.{:05}"
    name = rdflib.URIRef("https://schema.org/name")
    for number, text in enumerate(TEXTS):
        if (rdflib.URIRef(paper.format(number)), name, rdflib.Literal(clean(text))) not in triples[0]:
            yield f"rdf: no title {text[:100]!r}"
    byline = rdflib.URIRef("http://purl.org/ontology/bibo/authorList")
    for some in triples:
        if len({subject for subject, predicate, _ in some if predicate == byline}) != len(TEXTS):
            yield "rdf: not every paper has its byline"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lines = "".join(json.dumps(record) + "\n" for record in make_records())
        (folder / "hostile.jsonl").write_text(lines, "utf-8")
        out = folder / "out"
        subject.run(folder / "hostile.jsonl", "--quiet", "--export", "graphml,csv,jsonld,neo4j,ntriples", "--view", "full",
                    "--max-coauthors", "none", "--evidence", "sentence", "--inline-context", "--analyze", "none", "-o", f"{out}/")
        nodes, edges = read_jsonld(out)
        problems = [f"no title {text[:100]!r}" for number, text in enumerate(TEXTS)
                    if nodes[f"paper:arxiv:2401.{number:05}"]["title"] != clean(text)]
        stated = {key for key, properties in edges.items() if properties}
        if len(nodes) < 2.5 * len(TEXTS) or len(stated) < 2.5 * len(TEXTS):
            problems.append(f"{len(nodes)} nodes, {len(stated)} edges with properties")
        readers = {"csv": (read_csv, joined), "neo4j": (read_neo4j, dict), "graphml": (read_graphml, joined)}
        try:
            import pandas  # noqa: F401
            readers["pandas"] = (read_pandas, joined)
        except ImportError:
            print("no pandas here")
        for format_name, (read, shape) in readers.items():
            found_nodes, found_edges = read(out)
            problems += compare(format_name, {k: shape(v) for k, v in nodes.items()}, found_nodes)
            found_edges = {k: v for k, v in found_edges.items() if k in stated}
            problems += compare(format_name, {k: shape(edges[k]) for k in stated}, found_edges)
        problems += compare_rdf(out)
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
