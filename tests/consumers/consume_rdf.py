#!/usr/bin/env python3
"""RDF tools agree on the triples of jsonld and ntriples: Oxigraph, and on the small graph rdflib, pyld and jsonld.js, by
canonical form (RDFC-1.0); pySHACL finds that it conforms to the shapes; Oxigraph answers examples/queries/*.rq right."""
import decimal
import importlib.metadata
import json
import pathlib
import re
import subprocess
import sys

import pyoxigraph

import answers
import inputs
import parameters
import subject
import tables

SCHEMAS = subject.PROJECT / "schemas"
KG, RDF = "urn:kgbuild:vocab#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RELATION_NAMES = {"AUTHORED": "https://schema.org/author", "AFFILIATED_WITH": "https://schema.org/affiliation",
                  "BROADER": "http://www.w3.org/2004/02/skos/core#broader",
                  "CITES": "https://schema.org/citation"}


def say(what, version, triples):
    print(f"{what} {version}: {triples} triples", flush=True)


def canonical(quads):
    """N-Quads in canonical form: blank nodes have the names that RDFC-1.0 gives."""
    dataset = pyoxigraph.Dataset(quads)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(set(str(quad) for quad in dataset))


def from_ntriples(text):
    return canonical(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.N_QUADS))


def respelled(quads, round_to):
    """Doubles in one spelling, after `round_to`."""
    def spell(match):
        return f'"{decimal.Decimal(round_to(match[1])).normalize()}"{match[2]}'
    return sorted(re.sub(r'"([^"]*)"(\^\^<http://www.w3.org/2001/XMLSchema#double>)', spell, quad) for quad in quads)


def read_oxigraph(path):
    form = pyoxigraph.RdfFormat.JSON_LD if path.suffix == ".jsonld" else pyoxigraph.RdfFormat.N_TRIPLES
    return pyoxigraph.parse(path=str(path), format=form)


def with_rdflib(path):
    import rdflib

    rdflib.NORMALIZE_LITERALS = False  # "1" stays as it is written
    graph = rdflib.Graph().parse(path, format="json-ld" if path.suffix == ".jsonld" else "nt")
    return graph.serialize(format="nt")


def with_pyld(path):
    from pyld import jsonld

    return jsonld.to_rdf(json.loads(path.read_text("utf-8")), {"format": "application/n-quads"})


def with_jsonld_js(path):
    script = pathlib.Path(__file__).parent / "web" / "triples.mjs"
    done = subprocess.run(["node", inputs.FETCHED / "web" / script.name, path], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def compare_readers(made):
    """All readers of both formats, by canonical form."""
    expected = canonical(read_oxigraph(made["ntriples"]))
    say("oxigraph, ntriples", pyoxigraph.__version__, len(expected))
    web = json.loads((inputs.FETCHED / "web" / "package.json").read_text())
    readers = {
        "oxigraph, jsonld": (pyoxigraph.__version__, lambda: canonical(read_oxigraph(made["jsonld"]))),
        "rdflib, ntriples": (importlib.metadata.version("rdflib"), lambda: from_ntriples(with_rdflib(made["ntriples"]))),
        "rdflib, jsonld": (importlib.metadata.version("rdflib"), lambda: from_ntriples(with_rdflib(made["jsonld"]))),
        "pyld": (importlib.metadata.version("pyld"), lambda: from_ntriples(with_pyld(made["jsonld"]))),
        "jsonld.js": (web["dependencies"]["jsonld"], lambda: from_ntriples(with_jsonld_js(made["jsonld"]))),
    }
    for name, (version, read) in readers.items():
        found = read()
        say(name, version, len(found))
        own = expected
        if name in ("pyld", "jsonld.js"):
            # They write doubles with 16 digits, regardless of the file.
            own, found = respelled(expected, lambda text: f"{float(text):.15e}"), respelled(found, str)
        if found != own:
            yield f"{name}: {sorted(set(found) ^ set(own))[:4]}"


def check_shapes(path):
    import pyshacl
    import rdflib

    graph = rdflib.Graph().parse(path, format="nt")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=str(SCHEMAS / "shapes.ttl"))
    print(f"pySHACL {pyshacl.__version__}: conforms: {conforms}")
    if not conforms:
        yield report[:2000]


def check_counts(store, expected):
    """Instances of every class and triples of every relation are the nodes and edges of kgbuild's tables."""
    for kind, count in expected.node_counts().items():
        found = len(list(store.quads_for_pattern(None, pyoxigraph.NamedNode(RDF + "type"), pyoxigraph.NamedNode(KG + kind))))
        if found != count:
            yield f"{found} of class {kind}, expected {count}"
    for kind, count in expected.edge_counts().items():
        relation = pyoxigraph.NamedNode(RELATION_NAMES.get(kind, KG + kind.lower()))
        found = sum(1 for _ in store.quads_for_pattern(None, relation, None))
        if found != count:
            yield f"{found} triples of {kind}, expected {count}"


def load_store(made):
    """Both formats in stores of their own; the triples differ in nothing but the names of blank nodes."""
    stores = {name: pyoxigraph.Store() for name in ("ntriples", "jsonld")}
    for name, store in stores.items():
        store.bulk_extend(read_oxigraph(made[name]))
        say(f"oxigraph, {name}", pyoxigraph.__version__, len(store))
    problems = [] if len(stores["ntriples"]) == len(stores["jsonld"]) else ["the formats differ in their triples"]
    return stores["ntriples"], problems


def literal(value):
    if isinstance(value, int):
        return str(value)
    day = "^^xsd:date" if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else ""
    return json.dumps(value, ensure_ascii=False) + day


def ask(store, name, given):
    """The rows of a query after its VALUES were exchanged for those given."""
    text = (inputs.QUERIES / f"{name}.rq").read_text("utf-8")
    values = " ".join(literal(value) for value in given)
    if given:
        values = f"{{ ({values}) }}" if len(given) > 1 else f"{{ {values} }}"
        text, count = re.subn(r"(VALUES [^{]*)\{.*\}", lambda match: match[1] + values, text)
        assert count == 1, name
    found = store.query(text)
    return [[from_literal(value) for value in solution] for solution in found]


CASTS = {"integer": int, "double": float, "boolean": lambda text: text == "true"}


def from_literal(value):
    if not isinstance(value, pyoxigraph.Literal):
        return value if value is None else value.value
    return CASTS.get(value.datatype.value.rpartition("#")[2], str)(value.value)


def first_hubs(expected):
    """One hub of each community; ties go to the smaller name."""
    rank = {(a.get("coauthors_community"), a["name"]): a.get("coauthors_pagerank") for a in expected.of_kind("Author")}
    for community, people, _ in answers.hubs_of_communities(expected):
        highest = max(value for (own, _), value in rank.items() if own == community)
        yield [community, people, min(name for (own, name), value in rank.items() if own == community and value == highest)]


def check_answers(store, expected):
    chosen = {name: list(given.values()) for name, given in parameters.choose(expected).items()}
    names = {path.stem for path in inputs.QUERIES.glob("*.rq")}
    assert names == chosen.keys() - {"coauthor_path"}, "every query is asked"
    for name in sorted(names):
        given = chosen[name]
        right = getattr(answers, name)(expected, *given)
        if name == "trending_methods":
            given = answers.trending_days(expected)
        if name == "hubs_of_communities":
            right = list(first_hubs(expected))
        found = ask(store, name, given)
        if name == "claim":  # one row a sentence
            right = [[title, sentence] for title, sentences, _ in right for sentence in set(sentences.split(" | "))]
        if name in parameters.UNORDERED:
            found, right = sorted(found, key=str), sorted(right, key=str)
        print(f"query {name} {given or ''}: {len(found)} rows", flush=True)
        if found != right or not found:
            yield f"{name} {given}: {found[:5]}, expected {right[:5]}"


def main():
    made, _ = inputs.export("jsonld,ntriples,csv", "--inline-context", "--csv-plain", "--evidence", "sentence",
                            "--max-coauthors", "none")
    expected = tables.Tables(made["csv"])
    store, problems = load_store(made)
    problems += check_counts(store, expected)
    problems += check_answers(store, expected)
    if not inputs.IS_REAL:  # pure Python takes minutes an operation on the real ones
        problems += compare_readers(made)
        problems += check_shapes(made["ntriples"])
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
