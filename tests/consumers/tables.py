"""The graph as kgbuild's own tables have it (--export csv --csv-plain): what the answers of consumers are compared with."""
import collections
import csv

NUMBERS = {"papers": int, "groups": int, "coauthors_degree": int, "coauthors_pagerank": float, "coauthors_community": int,
           "value": float, "confidence": float, "fractional": float, "listed": int, "count": int, "year": int, "votes": int}


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, strict=True):
            yield {key: NUMBERS.get(key, str)(value) for key, value in row.items() if value != ""}


def is_sure(result):
    """What the queries for leaderboards ask of a result."""
    return result.get("confidence", 1) >= 0.5


def is_same(value, text):
    """What a consumer has and what is in a table, a text or a number. Tables join lists."""
    if isinstance(value, list):
        value = " | ".join(value)
    elif isinstance(value, bool):
        value = "true" if value else "false"
    elif isinstance(value, (int, float)):
        return value == float(text)
    return str(value) == str(text)


def compare_properties(what, found, row, left_out):
    """What a consumer has of a node or edge against its row: all of it, and nothing besides."""
    expected = {key: value for key, value in row.items() if key not in left_out}
    if found.keys() != expected.keys():
        yield f"{what}: properties {sorted(found)}, expected {sorted(expected)}"
    for key in found.keys() & expected.keys():
        if not is_same(found[key], expected[key]):
            yield f"{what}: {key} is {str(found[key])[:200]!r}, expected {str(expected[key])[:200]!r}"


class Tables:
    def __init__(self, folder):
        """`nodes` by id, `edges` by kind; both as rows without the empty fields."""
        self.nodes = {row["Id"]: row for row in rows(folder / "nodes.csv")}
        self.edges = collections.defaultdict(list)
        for row in rows(folder / "edges.csv"):
            self.edges[row["Kind"]].append(row)
        self.friends = collections.defaultdict(set)
        for row in self.edges["COAUTHORED_WITH"]:
            self.friends[row["Source"]].add(row["Target"])
            self.friends[row["Target"]].add(row["Source"])

    def of_kind(self, kind):
        return [row for row in self.nodes.values() if row["Kind"] == kind]

    def pairs(self, *kinds):
        """(source, target) of all edges of these kinds."""
        return [(row["Source"], row["Target"]) for kind in kinds for row in self.edges[kind]]

    def followed(self, kind):
        """Source → targets of the edges of a kind."""
        found = collections.defaultdict(list)
        for source, target in self.pairs(kind):
            found[source].append(target)
        return found

    def node_counts(self):
        return dict(collections.Counter(row["Kind"] for row in self.nodes.values()))

    def edge_counts(self):
        return {kind: len(edges) for kind, edges in self.edges.items() if edges}
