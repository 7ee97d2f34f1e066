#!/usr/bin/env python3
"""The tables of csv and neo4j, and the triples of jsonld and ntriples, count what the run's summary counts; no id twice,
no edge without its ends; the query for the sentence behind a claim finds it."""
import collections
import csv
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

QUERY = """
PREFIX kg: <urn:kgbuild:vocab#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?paper ?method ?sentence ?at {
  ?claim rdf:subject ?paper ; rdf:predicate kg:introduces ; rdf:object ?method ; kg:sentence ?sentence ; kg:at ?at
}"""


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file, strict=True)


def count_csv(folder):
    nodes = {row["Id"]: row["Kind"] for row in rows(folder / "nodes.csv")}
    edges = collections.Counter()
    for row in rows(folder / "edges.csv"):
        assert row["Source"] in nodes and row["Target"] in nodes, row
        assert row["Type"] == ("Undirected" if row["Kind"] == "COAUTHORED_WITH" else "Directed"), row
        edges[row["Kind"]] += 1
    tables = collections.Counter()
    for path in folder.glob("*.csv"):
        if path.stem not in ("nodes", "edges"):
            tables.update(nodes[row["Id"]] for row in rows(path))
    kinds = collections.Counter(nodes.values())
    assert tables == kinds, (tables, kinds)
    return dict(kinds), dict(edges)


def count_neo4j(folder):
    """Backslashes before quotes need Neo4j's own rules; ids and kinds come before any text."""
    nodes, edges = {}, collections.Counter()
    for path in folder.glob("*.csv"):
        if "_" not in path.stem:
            for row in rows(path):
                key = row[f"id:ID({path.stem})"]
                assert key not in nodes, key
                nodes[key] = row[":LABEL"]
    for path in folder.glob("*_*.csv"):
        for row in rows(path):
            start, end, kind = list(row.values())[:3]
            assert path.stem == f"{nodes[start]}_{kind}_{nodes[end]}", row
            edges[kind] += 1
    return dict(collections.Counter(nodes.values())), dict(edges)


def count_jsonld(path):
    names = {"authored": "AUTHORED"}
    nodes, edges = collections.Counter(), collections.Counter()
    document = json.loads(path.read_text("utf-8"))
    relations = {key for key, term in document["@context"][0].items()
                 if isinstance(term, dict) and term.get("@type") == "@id"} - {"sameAs", "byline", "subject", "object"}
    for item in document["@graph"]:
        if "predicate" in item:
            continue
        nodes[item["@type"][0].removeprefix("kg:")] += 1
        for key in relations & item.keys():
            edges[names.get(key, key.upper())] += len(item[key])
    return dict(nodes), dict(edges)


def check_triples(folder, name):
    import rdflib

    ntriples = rdflib.Graph().parse(str(folder / f"{name}.nt"), format="nt")
    jsonld = rdflib.Graph().parse(str(folder / f"{name}.jsonld"), format="json-ld")
    if set(ntriples) != set(jsonld):
        yield f"{len(ntriples)} triples in ntriples, {len(jsonld)} in jsonld: {list(set(ntriples) ^ set(jsonld))[:2]}"
    answers = [(str(row.paper), str(row.sentence)) for row in ntriples.query(QUERY)]
    if not answers or not all(paper.startswith("https://arxiv.org/abs/") for paper, _ in answers):
        yield f"sentences behind claims: {answers[:3]}"


def main():
    digests = subject.digests()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        _, messages = subject.run(digests, "--export", "csv,jsonld,neo4j,ntriples", "--evidence", "sentence",
                                  "--inline-context", "-o", f"{folder}/", "--summary", "json")
        summary = json.loads([line for line in messages.splitlines() if line.startswith("{")][-1])
        name = digests.name
        told = summary["nodes"], summary["edges"]
        counted = {"csv": count_csv(folder / f"{name}.csv"), "neo4j": count_neo4j(folder / f"{name}.neo4j"),
                   "jsonld": count_jsonld(folder / f"{name}.jsonld")}
        problems = [f"{what}: {found}; the summary says {told}" for what, found in counted.items() if found != told]
        if sys.argv[2:] != ["real"]:  # rdflib takes minutes for the real digests
            problems += check_triples(folder, name)
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
