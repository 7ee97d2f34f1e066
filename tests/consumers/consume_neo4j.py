#!/usr/bin/env python3
"""Neo4j has the graph that kgbuild has, by its import tool and by load.cypher, and answers examples/queries/*.cypher with
the same numbers."""
import json
import re
import sys

import answers
import inputs
import neo4j_server
import parameters
import subject
import tables


def compare_nodes(driver, expected):
    """All nodes with all properties; the id is in Id, the label in Label."""
    for kind, count in expected.node_counts().items():
        found, *_ = driver.execute_query(f"MATCH (n:{kind}) RETURN labels(n), properties(n)")
        if len(found) != count:
            yield f"{len(found)} nodes of {kind}, expected {count}"
        for labels, properties in found:
            row = expected.nodes.get(properties.pop("id"), {})
            if labels != [row.get("Kind")] or properties.pop("label") != row.get("Label"):
                yield f"{labels} {properties}, expected {row}"
            yield from tables.compare_properties(row.get("Id"), properties, row, ("Id", "Kind", "Label"))


def compare_edges(driver, expected):
    for kind, edges in expected.edges.items():
        found, *_ = driver.execute_query(f"MATCH (a)-[r:{kind}]->(b) RETURN a.id, b.id, properties(r)")
        rows = {(row["Source"], row["Target"]): row for row in edges}
        if len(found) != len(edges):
            yield f"{len(found)} relationships of {kind}, expected {len(edges)}"
        for source, target, properties in found:
            row = rows.get((source, target), {})
            yield from tables.compare_properties(f"{kind} {source} {target}", properties, row,
                                                 ("Source", "Target", "Type", "Kind", "Weight"))


def compare_graph(what, driver, expected):
    """The whole graph, and that there is nothing besides."""
    nodes = driver.execute_query("MATCH (n) RETURN count(n)").records[0][0]
    edges = driver.execute_query("MATCH ()-[r]->() RETURN count(r)").records[0][0]
    counts = len(expected.nodes), sum(expected.edge_counts().values())
    print(f"{what}: {nodes} nodes, {edges} relationships")
    if (nodes, edges) != counts:
        yield f"{what}: {nodes} nodes, {edges} relationships, expected {counts}"
    for problem in (*compare_nodes(driver, expected), *compare_edges(driver, expected)):
        yield f"{what}: {problem}"


def parameter_names(text):
    return {name: json.loads(value) for name, value in re.findall(r"^// \$(\w+): (.*)$", text, re.MULTILINE)}


def joined(value):
    return " | ".join(value) if isinstance(value, list) else value


def ask(driver, name, given):
    """The answer of a query as rows; notifications of the server are problems in the query."""
    text = (inputs.QUERIES / f"{name}.cypher").read_text("utf-8")
    assert parameter_names(text).keys() == given.keys(), name
    records, summary, _ = driver.execute_query(text, given)
    notes = [status.status_description for status in summary.gql_status_objects if status.is_notification]
    return [[joined(value) for value in record.values()] for record in records], notes


def compare_answers(driver, expected):
    chosen = parameters.choose(expected)
    assert chosen.keys() == {path.stem for path in inputs.QUERIES.glob("*.cypher")}, "every query is asked"
    for name, given in chosen.items():
        found, notes = ask(driver, name, given)
        right = getattr(answers, name)(expected, *given.values())
        if name == "coauthor_path":
            found = [row[:1] for row in found]
        if name in parameters.UNORDERED:
            found, right = sorted(found, key=str), sorted(right, key=str)
        print(f"query {name} {given or ''}: {len(found)} rows")
        if found != right or not found:
            yield f"{name} {given}: {found[:5]}, expected {right[:5]}"
        yield from (f"{name}: {note}" for note in notes)


def statements(path):
    """The statements of a script, without comments, as cypher-shell runs them."""
    text = "\n".join(line for line in path.read_text("utf-8").split("\n") if not line.startswith("//"))
    return [statement.strip() for statement in text.split(";\n") if statement.strip()]


def load(driver, folder):
    with driver.session() as session:
        for statement in statements(folder / "schema.cypher"):
            session.run(statement).consume()
        session.run("CALL db.awaitIndexes(300)").consume()
        for statement in statements(folder / "load.cypher"):
            session.run(statement, folder=f"file:///{folder.name}").consume()


def check_imported(database, folder, expected):
    output, bad = database.import_folder(folder)
    told = re.search(r"(\d+) nodes\s+(\d+) relationships\s+(\d+) properties", output)
    print("import tool:", *(told.groups() if told else ["no counts"]), "nodes, relationships, properties")
    if bad:
        yield f"the import tool reports bad entries: {bad[:500]}"
    with database.running() as driver:
        print("server: {0} {1}, {2}".format(*driver.execute_query("CALL dbms.components()").records[0].values()))
        yield from compare_graph("imported", driver, expected)
        yield from compare_answers(driver, expected)


def main():
    made, _ = inputs.export("neo4j,csv", "--csv-plain", "--evidence", "sentence", "--max-coauthors", "none")
    expected, folder = tables.Tables(made["csv"]), made["neo4j"]
    database = neo4j_server.Neo4j(inputs.FETCHED / "neo4j.classpath", inputs.FOLDER / "imported", folder.parent)
    problems = list(check_imported(database, folder, expected))
    database = neo4j_server.Neo4j(inputs.FETCHED / "neo4j.classpath", inputs.FOLDER / "loaded", folder.parent)
    with database.running() as driver:
        load(driver, folder)
        problems += compare_graph("loaded", driver, expected)
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
