#!/usr/bin/env python3
"""Gephi's importer has the graph that kgbuild has: GraphML and GEXF, every node and edge by kind after its merging, labels,
weights, colours, sizes, places and texts, nothing in its report; ForceAtlas2 and Preview draw the co-authors."""
import collections
import json
import subprocess
import sys

import inputs
import subject
import tables

PROGRAM = subject.PROJECT / "tests" / "consumers" / "gephi" / "OpenInGephi.java"
BOTH_DIRECTIONS = "gexf"  # GraphML is never mixed
GREETING = "INFO: GEXF version 1.3"
UNREADABLE = "null"  # Gephi takes this text for no value
INFINITY = "INF", "Infinity"  # and reads the first as the second within texts, too
COLORS = {"Author": [230, 159, 0], "Paper": [0, 114, 178], "Method": [0, 158, 115], "Benchmark": [213, 94, 0],
          "Metric": [204, 121, 167], "Task": [240, 228, 66], "Result": [86, 180, 233], "Digest": [153, 153, 153],
          "Institution": [0, 0, 0]}


def version():
    return inputs.FETCHED.joinpath("gephi.classpath").read_text().partition("gephi-toolkit-")[2].partition("-")[0]


def open_in_gephi(path, *picture):
    """What Gephi has of a file: the issues it reports, its nodes by id, its edges."""
    output = path.with_suffix(path.suffix + ".jsonl")
    classpath = inputs.FETCHED.joinpath("gephi.classpath").read_text().strip()
    command = ["java", "-Djava.awt.headless=true", "-Xmx4g", "-cp", classpath, PROGRAM, path, output, *picture]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"Gephi, {path.name}: exit status {done.returncode}\n{done.stderr[-3000:]}")
    issues, names, nodes, edges = [], {}, {}, []
    for line in output.read_text("utf-8").splitlines():
        item = json.loads(line)
        if "issue" in item:
            issues += [item["issue"]] if item["issue"] != GREETING else []
        elif "node" in item:
            names[item["node"]] = item["attributes"].pop("kgid", item["node"])  # GraphML encodes ids
            nodes[names[item.pop("node")]] = item
        else:
            edges.append({**item, "source": names[item["source"]], "target": names[item["target"]]})
    return issues, nodes, edges


def count(what, issues, nodes, edges, directed):
    """The log's line, and whether the report is empty and every edge has its direction."""
    kinds = collections.Counter(node["attributes"]["kind"] for node in nodes.values())
    types = collections.Counter(edge["type"] for edge in edges)
    print(f"Gephi {version()}, {what}: {len(nodes)} nodes, {len(edges)} edges, {len(issues)} issues; "
          + ", ".join(f"{name} {n}" for name, n in sorted((kinds + types).items())), flush=True)
    yield from (f"{what}: {issue}" for issue in issues)
    for edge in edges:
        is_directed = directed and (edge["type"] != "COAUTHORED_WITH" or not what.endswith(BOTH_DIRECTIONS))
        if edge["directed"] != is_directed:
            yield f"{what}: {edge['source']} {edge['type']} {edge['target']}: directed: {edge['directed']}"


def take_months(what, found, row):
    """The whole numbers that are next to dates, since Gephi ranks by numbers."""
    for key in [key for key in found if key.endswith("_month") and key not in row]:
        day = row.get(key.removesuffix("_month"), "")
        if str(found.pop(key)) != day[:7].replace("-", ""):
            yield f"{what}: {key} is not the month of {day}"


def as_gephi_reads(row):
    """A row of the tables, with what Gephi's importers make of any value."""
    return {key: value.replace(*INFINITY) if isinstance(value, str) else value
            for key, value in row.items() if value != UNREADABLE}


def compare_graph(what, nodes, edges, expected):
    if nodes.keys() != expected.nodes.keys():
        yield f"{what}: nodes {sorted(nodes.keys() ^ expected.nodes.keys())[:5]}"
        return
    for node, found in nodes.items():
        row = as_gephi_reads(expected.nodes[node])
        if found["label"] != expected.nodes[node]["Label"] or found["color"] != COLORS[row["Kind"]] or found["size"] < 4:
            yield f"{what}: {found}, expected {row}"
        found["attributes"]["Kind"] = found["attributes"].pop("kind")
        yield from take_months(f"{what}: {node}", found["attributes"], row)
        yield from tables.compare_properties(f"{what}: {node}", found["attributes"], row, ("Id", "Label"))
    if len({(node["x"], node["y"]) for node in nodes.values()}) < 0.9 * len(nodes):
        yield f"{what}: nodes lie upon each other"
    rows = {(row["Source"], row["Kind"], row["Target"]): row for rows in expected.edges.values() for row in rows}
    if len(edges) != len(rows):
        yield f"{what}: {len(edges)} edges, expected {len(rows)}"
    for edge in edges:
        key = edge["source"], edge["type"], edge["target"]
        row = as_gephi_reads(rows.get(key) or rows.get(key[::-1]) or {})
        edge["attributes"].pop("kind", None)
        yield from tables.compare_properties(f"{what}: {key}", edge["attributes"], row,
                                             ("Source", "Target", "Type", "Kind", "Weight"))
        if edge["weight"] != 1:
            yield f"{what}: {key} weighs {edge['weight']}"


def open_full():
    """The whole graph, as the tables of the same run have it."""
    made, _ = inputs.export("graphml,gexf,csv", "--view", "full", "--max-coauthors", "none", "--csv-plain")
    expected = tables.Tables(made["csv"])
    for form in ("graphml", "gexf"):
        issues, nodes, edges = open_in_gephi(made[form])
        yield from count(f"full {form}", issues, nodes, edges, True)
        yield from compare_graph(f"full {form}", nodes, edges, expected)


def draw_coauthors():
    """Weights and communities of co-authors, and a picture of them."""
    made, summary = inputs.export("graphml,gexf", *inputs.PART)
    told = {output["format"]: (output["nodes"], output["edges"]) for output in summary["outputs"]}
    picture = inputs.FOLDER / "coauthors.png"
    for form, path in made.items():
        drawn = (picture, 100) if form == "gexf" else ()
        issues, nodes, edges = open_in_gephi(path, *drawn)
        yield from count(f"coauthors {form}", issues, nodes, edges, False)
        if (len(nodes), len(edges)) != told[form]:
            yield f"coauthors {form}: {len(nodes)} nodes, {len(edges)} edges, expected {told[form]}"
        if len({edge["weight"] for edge in edges}) < 3 or not all(edge["weight"] > 0 for edge in edges):
            yield f"coauthors {form}: weights {sorted({edge['weight'] for edge in edges})[:5]}"
        if len({tuple(node["color"]) for node in nodes.values()}) < 3:
            yield f"coauthors {form}: communities have no colours"
    if picture.stat().st_size < 10000:
        yield "the picture is empty"
    print(f"drawn: {picture}")


def main():
    problems = list(open_full())
    problems += draw_coauthors()
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
