#!/usr/bin/env python3
"""The examples' records and graphs, byte for byte.

usage: run_golden.py PROGRAM

Compares what PROGRAM makes of examples/digests with the files beside this script; with
KGBUILD_UPDATE=1 writes them anew. Two kinds, so that a change shows where it happened: the records
of each digest (reader and rules), the graph of a digest in each view (builder, views, writer).
"""
import difflib
import os
import pathlib
import sys

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


def outputs():
    digests = subject.digests()
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
            path.write_bytes(found)
            continue
        show_difference(name, expected, found)
        wrong.append(f"{name} differs; when that is meant: ./test --update, then look at git diff")
    for path in FOLDER.iterdir():
        if path.suffix in (".jsonl", ".graphml") and path.name not in made:
            wrong.append(f"{path.name} is made from no example")
    return subject.finish(wrong)


if __name__ == "__main__":
    sys.exit(main())
