#!/usr/bin/env python3
"""What schemas/data-model.md says of each property in each format is what a reader finds in the files.

Its sections list all properties, its table "Which format holds which property" says how each format has them. Digests and
records that give every property a value go through the program, in every view whose edges differ. What a format has of a
property is found by comparing its values with those of node-link, node by node and edge by edge: `yes` the same values of
the same type; `text` dates as text; `joined` lists as one text; `set` lists without order; `years` dates as numbers;
`some` only where the page says so; `-` nothing. A value that differs is a problem, regardless of the table.
"""
import datetime
import json
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import property_readers
import subject

PAGE = subject.PROJECT / "schemas" / "data-model.md"
FORMATS = ("graphml", "gexf", "csv", "neo4j", "jsonld", "ntriples", "node-link", "graphology", "cytoscape", "vosviewer")
VIEWS = ("full", "coauthors", "methods", "benchmarks", "papers")


# People who share a name with Eve Elm, who therefore may be several.
CROWD = [*(f"Eve {tree}" for tree in ("Alder", "Birch", "Maple", "Pine", "Rowan")),
         *(f"{name} Elm" for name in ("Ada", "Fay", "Gil", "Hal", "Ian"))]


def make_records():
    """Values that do not occur in the example digests: DOIs, bylines, names that two groups of people use."""
    for number, people in enumerate((["Jo-Ann Ash", "Bo Brook"], ["Cy Cedar", *CROWD], ["Jo Ann Ash", "Bo Brook"])):
        evidence = [{"rule": "test", "in": "body", "start": 0, "end": 4, "text": "Twin", "sentence": "Twin is new."}]
        yield {"id": f"paper:doi:10.1000/held.{number}", "doi": f"10.1000/held.{number}", "title": f"Held {number}",
               "url": f"https://kg.example/{number}", "date": f"2024-01-{15 + number}", "votes": 3, "authors": [*people, "Eve Elm"],
               "links": ["https://kg.example/code", "https://kg.example/page"], "byline": True, "digest": "held",
               "digest_date": f"2024-02-{15 + number}", "more_authors": True, "venue": f"Held Days {number}", "status": "published",
               "keywords": ["holding", "keeping, long"], "code": ["https://kg.example/code"],
               "references": ["doi:10.1000/held.0", "doi:10.1000/other"],
               "author_notes": [{"author": "Eve Elm", "affiliation": "Held Lab"}, {"author": people[0], "affiliation": "Held-Lab"}],
               "introduces": [{"name": "TwinNet", "kind": "method", "aliases": ["Twin Network"], "evidence": evidence},
                              {"name": "TwinBench", "kind": "benchmark", "aliases": ["Twin Bench"], "evidence": evidence}],
               "benchmarks": [{"name": name, "role": "trained", "count": 2, "category": "dataset", "evidence": evidence}
                              for name in ("HeldSet", "HeldOther")],
               "methods": [{"name": name, "role": "used", "count": 2, "category": "model", "evidence": evidence}
                           for name in ("HeldNet", "HeldNet-2")],
               "metrics": [{"name": "held score", "aliases": ["HS"], "evidence": evidence}],
               "tasks": [{"name": "holding", "aliases": ["retention"], "evidence": evidence}],
               "results": [{"value": "52.5", "unit": "%", "relation": "score", "method": "TwinNet", "method_inferred": True,
                            "benchmark": "HeldSet", "split": "test", "metric": "held score", "evidence": evidence}],
               "source": {"file": "held.md", "line": 3 + number}}


# The page.

def split_row(line):
    return [cell.strip() for cell in line.strip().strip("|").split(" | ")]


def read_properties(page):
    """(kind, property) → type, of the sections of nodes and edges."""
    found, kind = {}, None
    for line in page.splitlines():
        if line.startswith("#"):
            kind = line[4:] if line.startswith("### ") else None
        row = re.match(r"\| `(\w+)` \| (boolean|integer|real|date|string|list of strings) \|", line)
        if kind and row:
            found[kind, row[1]] = row[2]
        if kind and line.endswith("Carries evidence."):
            found.update({(kind, part): "list of strings" for part in ("rule", "at", "sentence")})
    return found


def read_table(page):
    """(kind, property, format) → what the table says. A row may speak of several kinds, a column of several formats."""
    lines = page[page.index("## Which format holds which property"):].splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("| property"))
    formats = [title.split(", ") for title in split_row(lines[start])[1:]]
    found = {}
    for line in lines[start + 2:]:
        if not line.startswith("|"):
            break
        what, *cells = split_row(line)
        kinds, names = what.split(": ")
        assert len(cells) == len(formats), line
        for kind in kinds.split(", "):
            for name in names.split(", "):
                for titles, cell in zip(formats, cells):
                    for title in titles:
                        key = kind, name.strip("`"), title
                        assert key not in found, key
                        found[key] = cell
    return found


# The comparison.

def compare_value(expected, found, is_set):
    """How a format writes a value; nothing if it writes another value."""
    if isinstance(expected, list):
        if isinstance(found, list):
            return "set" if is_set and sorted(found) == sorted(expected) else "yes" if found == expected else None
        return "joined" if found == " | ".join(expected) else None
    if isinstance(expected, datetime.date):
        if isinstance(found, (int, float)):
            return "years" if expected.year <= found < expected.year + 1 else None
        return "yes" if found == expected else "text" if found == expected.isoformat() else None
    return "yes" if type(found) in (type(expected), float, int) and found == expected else None


def find_word(expected, found, is_set):
    """What the table ought to say of a property in a format, from its values by node or edge."""
    if not found:
        return "-"
    words = {compare_value(expected.get(key), value, is_set) for key, value in found.items()}
    if len(words) != 1 or None in words:
        wrong = next(key for key, value in found.items() if compare_value(expected.get(key), value, is_set) is None)
        return f"wrong at {wrong}: {found[wrong]!r} for {expected.get(wrong)!r}"
    return words.pop() if found.keys() == expected.keys() else "some"


def collect(folder, types):
    """format → (kind, name) → {(view, key): value}."""
    lines = "".join(json.dumps(record) + "\n" for record in make_records())
    (folder / "held").mkdir()
    (folder / "held" / "records.jsonl").write_text(lines, "utf-8")
    values = {name: {} for name in FORMATS}
    for view in VIEWS:
        out = folder / view
        cap = ("--max-coauthors", "none") if view in ("full", "coauthors") else ()
        evidence = ("--evidence", "sentence") if view == "full" else ()
        subject.run(folder / "held", subject.digests(), "--quiet", "--export", ",".join(FORMATS), "--view", view, *cap, *evidence,
                    "--inline-context", "--analyze", "none", "-o", f"{out}/")
        for format_name, some in property_readers.read_all(out, view, types).items():
            for property_name, by_key in some.items():
                values[format_name].setdefault(property_name, {}).update({(view, key): value for key, value in by_key.items()})
    return values


def check(folder):
    page = PAGE.read_text("utf-8")
    types, table = read_properties(page), read_table(page)
    values = collect(folder, types)
    for key, type_name in types.items():
        expected = values["node-link"].get(key, {})
        if not expected:
            yield f"{key}: no example has it"
        if type_name == "date":
            expected = {place: datetime.date.fromisoformat(text) for place, text in expected.items()}
        for format_name in FORMATS:
            found = find_word(expected, values[format_name].get(key, {}), format_name in ("jsonld", "ntriples"))
            told = table.pop((*key, format_name), None)
            if told != found:
                yield f"{key} in {format_name}: the table says {told}, the files {found}"
    for key in table:
        yield f"{key}: the table has it, the sections have not"


def main():
    with tempfile.TemporaryDirectory() as folder:
        return subject.finish(list(check(pathlib.Path(folder))))


if __name__ == "__main__":
    sys.exit(main())
