#!/usr/bin/env python3
"""The other way: kgbuild reads what others' writers write. Awkward papers, written by each, must be read with the same
titles, people, years and DOIs. `consume_writers.py PROGRAM small FOLDER [NAME...]` names writers, by what is in the
name of their file."""
import fnmatch
import importlib.metadata
import json
import pathlib
import subprocess
import sys
import unicodedata

NAMES = sys.argv[4:]
del sys.argv[4:]
import inputs
import subject
from awkward_papers import make_papers
from other_writers import WRITERS

PACKAGES = ("bibtexparser", "pybtex", "rispy", "pandas", "PyYAML", "feedgen", "lxml")
# Titles that a form cannot hold as they are, and how they are read; None: not at all. Names of files are globs.
EXCEPTIONS = (
    ("bibtexparser-plain.bib", "Sets {a, b} and Their Unions", "Sets a, b and Their Unions"),
    ("pybtex.*", "Sets {a, b} and Their Unions", "Sets a, b and Their Unions"),
    ("*.[ct]sv", "Null", None),  # an empty cell
    ("pandas.html", "1984", None),  # a number: cells have no quotes there
    ("pandas.md", "1984", None),
    ("*", "Ends with Stop.", "Ends with Stop"),  # most forms end titles so: the stop is not part of one
)


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def read(path):
    """The papers that kgbuild finds in a file: title → (people, year, DOI)."""
    out = path.with_suffix(path.suffix + ".records")
    done = subprocess.run([subject.program(), "extract", path, "-o", out, "--quiet"], capture_output=True, text=True)
    records = map(json.loads, out.read_text("utf-8").splitlines()) if done.returncode == 0 else ()
    return {record["title"]: (record["authors"], (record["date"] or "")[:4], record["doi"] or "") for record in records}


def expect(papers):
    return {plain(paper.title): (paper.names(), str(paper.year or ""), (paper.doi or "").lower()) for paper in papers}


def allow(name, expected):
    """`expected` with the exceptions of a file."""
    renamed = {title: read for glob, title, read in EXCEPTIONS if fnmatch.fnmatch(name, glob)}
    pairs = ((renamed.get(title, title), values) for title, values in expected.items())
    return {title: values for title, values in pairs if title is not None}


def compare(found, expected, is_dated):
    """Title → what is wrong with the paper. `is_dated`: the form has a date where the paper has none."""
    wrong = {title: [f"not written: {title!r}"] for title in found if title not in expected}
    for title, values in expected.items():
        if title not in found:
            wrong[title] = [f"not read: {title!r}"]
            continue
        wrong[title] = [f"{field} of {title!r}: {is_read!r}, expected {value!r}"
                        for field, value, is_read in zip(("people", "year", "DOI"), values, found[title])
                        if value != is_read and not (is_dated and field == "year" and not value)]
    return wrong


def main():
    if inputs.IS_REAL:
        subject.skip("the papers are invented")
    inputs.prepare()
    print(", ".join(f"{package} {importlib.metadata.version(package)}" for package in PACKAGES))
    papers, problems = make_papers(), []
    expected = expect(papers)
    for name, write in WRITERS.items():
        if NAMES and not any(part in name for part in NAMES):
            continue
        path = pathlib.Path(inputs.FOLDER / name)
        path.write_bytes(write(papers).encode("utf-8", "surrogatepass"))
        these = allow(name, expected)
        wrong = compare(read(path), these, is_dated="atom" in name)
        print(f"{name}: {sum(not wrong[title] for title in these)}/{len(these)}", flush=True)
        problems += [f"{name}: {line}" for lines in wrong.values() for line in lines]
    return subject.finish(problems)


sys.exit(main())
