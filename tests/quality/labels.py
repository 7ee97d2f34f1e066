#!/usr/bin/env python3
"""The labels of this test hold what the guide to labelling asks of them, and its entries cover all layouts.

usage: labels.py PROGRAM
"""
import collections
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
import subject

LAYOUTS = subject.PROJECT / "parsers" / "rules" / "packs" / "layouts.json"
NAMED = ("introduces", "methods", "benchmarks")
NUMBER_WORDS = {"절반": "50", "두 배": "2"}


def read_text(path):
    """A digest in one line, as its texts are after reading."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        text = "\n".join(paper["title"] + "\n" + paper["details"]["abstract"] for paper in json.loads(text))
    return re.sub(r"\s+", " ", text)


def forms(entries):
    return {form for entry in entries for form in [entry["name"], *entry["aliases"]]}


def check_names(paper, text):
    """Names are copied from the text; a result points to names of the same paper."""
    for form in sorted(form for field in NAMED for form in forms(paper[field]) if form not in text):
        yield f"{form!r} is not in the text"
    names = forms(paper["introduces"] + paper["methods"] + paper["benchmarks"])
    for result in paper["results"]:
        for part, known in (("method", names), ("baseline", names), ("benchmark", names), ("metric", forms(paper["metrics"]))):
            if result[part] and result[part] not in known:
                yield f"{part} {result[part]!r} of a result is not among the names"
        words = (word for word, value in NUMBER_WORDS.items() if value == result["value"])
        written = (result["value"], result["value"].replace(".", ","))  # some languages have a decimal comma
        if not any(value in text for value in (*written, *words)):
            yield f"the value {result['value']} is not in the text"


def check_kinds(paper):
    """A dataset or a metric of the paper's own is in both fields."""
    for field, kinds in (("benchmarks", ("dataset", "benchmark")), ("metrics", ("metric",))):
        own = {entry["name"] for entry in paper["introduces"] if entry["kind"] in kinds}
        for name in sorted(own - forms(paper[field])):
            yield f"{name!r} is missing in {field}"


def main():
    papers = {paper["arxiv_id"]: paper for paper in map(json.loads, (FOLDER / "gold.jsonl").open(encoding="utf-8"))}
    records = [json.loads(line) for line in subject.run("extract", "--quiet", FOLDER / "digests")[0].splitlines()]
    problems = [f"{name}: no entry or no label" for name in sorted(papers.keys() ^ {r["arxiv_id"] for r in records})]
    for record in records:
        paper = papers.get(record["arxiv_id"])
        if paper:
            found = [*check_names(paper, read_text(FOLDER / "digests" / record["source"]["file"])), *check_kinds(paper)]
            problems += [f"{record['arxiv_id']}: {problem}" for problem in found]
    layouts = collections.Counter(record["digest"] for record in records)
    least_layouts = 5
    pack = json.loads(LAYOUTS.read_text(encoding="utf-8"))["layouts"]
    missing = [layout["name"] for layout in pack if "reads" not in layout and not layouts[layout["name"]]]
    if missing or len(layouts) < least_layouts:  # forms of lists have tests of their own
        problems.append(f"few layouts: entries in {', '.join(layouts)} only, none in {', '.join(missing)}")
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
