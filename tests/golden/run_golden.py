#!/usr/bin/env python3
"""The examples' records and graphs, byte for byte.

usage: run_golden.py PROGRAM

Compares what PROGRAM makes of examples/digests with the files next to this script; with
KGBUILD_UPDATE=1 rewrites them. Three kinds, so that a change shows where it happened: the records
of each digest (reader and rules), the graph of a digest in each view (builder, views), one digest in
each format (writers). The context that JSON-LD files name, schemas/context.jsonld, is what
--inline-context writes.
"""
import difflib
import json
import os
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

FOLDER = pathlib.Path(__file__).resolve().parent
GRAPHS = {  # file → what it is made of
    "full.graphml": ("ko/2024-07-08.md", "full"),
    "knowledge.graphml": ("ko/2024-11-18.md", "knowledge"),
    "coauthors.graphml": ("", "coauthors"),
    "methods.graphml": ("", "methods"),
    "benchmarks.graphml": ("", "benchmarks"),
    "papers.graphml": ("", "papers"),
}
FORMATS = ("csv", "cytoscape", "gexf", "graphology", "jsonld", "neo4j", "node-link", "ntriples", "vosviewer")
FORMATS_DIGEST = "ko/2024-07-08.md"
CONTEXT = "../../schemas/context.jsonld"


def format_outputs():
    """Every file that the formats make of one digest."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subject.run("--quiet", "--export", ",".join(FORMATS), "-o", f"{folder}/", subject.digests() / FORMATS_DIGEST)
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield f"formats/{path.relative_to(folder)}", path.read_bytes()


def context():
    """The context as a file of its own; its layout is the program's."""
    text = subject.run("--quiet", "--export", "jsonld", "--inline-context", "--analyze", "none", "-o", "-",
                       subject.digests() / FORMATS_DIGEST)[0].decode()
    _, end = json.JSONDecoder().raw_decode(text[text.index("{", 1):])
    return text[:text.index("{", 1) + end].encode() + b"}\n"


def outputs():
    digests = subject.digests()
    yield from format_outputs()
    yield CONTEXT, context()
    for path in sorted(digests.rglob("*.md")):
        yield f"{path.stem}.jsonl", subject.run("extract", "--quiet", path)[0]
    for name, (path, view) in GRAPHS.items():
        yield name, subject.run("--quiet", "--export", "graphml", "--view", view, "-o", "-", digests / path)[0]


def show_difference(name, expected, found):
    lines = difflib.unified_diff(expected.decode().splitlines(), found.decode().splitlines(), name, "found", lineterm="", n=0)
    for _, line in zip(range(12), lines):
        print(line[:400])


def main():
    wrong = []
    made = dict(outputs())
    for name, found in made.items():
        path = FOLDER / name
        expected = path.read_bytes() if path.exists() else b""
        if found == expected:
            continue
        if os.environ.get("KGBUILD_UPDATE"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(found)
            continue
        show_difference(name, expected, found)
        wrong.append(f"{name} differs; when that is meant: ./test --update, then look at git diff")
    for path in [*FOLDER.glob("*.jsonl"), *FOLDER.glob("*.graphml"), *FOLDER.glob("formats/**/*")]:
        name = str(path.relative_to(FOLDER))
        if path.is_file() and name not in made:
            wrong.append(f"{name} is made from no example")
    return subject.finish(wrong)


if __name__ == "__main__":
    sys.exit(main())
