#!/usr/bin/env python3
"""Extraction against hand-labelled papers: F1 of every field has a bound.

usage: gates.py PROGRAM own|korean|english [FIELD]

`own` are the entries in digests/ next to this script, invented for this test, with gold.jsonl. `korean`
and `english` are labelled papers of the real digests (KGBUILD_SHARED). With FIELD, every miss and
every false hit of that field is listed. A bound is slightly below the current score: raise it with
every gain.
"""
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER), str(FOLDER.parent)]
import score
import subject

FIELDS = ("paper found", "introduces", "methods", "benchmarks", "metrics", "tasks", "results", "tuples", "links")
LEAST_F1 = {  # in the order of FIELDS
    "own": (1, 0.90, 0.95, 0.97, 0.93, 0.62, 0.92, 0.79, 1),
    "korean": (1, 0.90, 0.94, 0.96, 0.93, 0.70, 0.96, 0.70, 1),
    "english": (1, 0.84, 0.88, 0.87, 0.85, 0.62, 0.90, 0.60, 1),
}
# Entries that repeat one already found, as a share of a field's hits.
MOST_TWICE = {"own": 0.02, "korean": 0.02, "english": 0.08}


def inputs(gate):
    """The folder of digests and the files of labels."""
    if gate == "own":
        return FOLDER / "digests", [FOLDER / "gold.jsonl"]
    if gate == "korean":
        return subject.shared("corpus/daily_papers_ko"), [subject.shared(f"gold/{name}.jsonl") for name in ("seeds", "dev")]
    return subject.shared("corpus/hf_daily_json"), [subject.shared("gold/dev-english.jsonl")]


def load(text):
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def main():
    gate, *fields = sys.argv[2:]
    digests, labels = inputs(gate)
    records = {}
    for record in load(subject.run("extract", "--quiet", digests)[0].decode()):
        records.setdefault(record["arxiv_id"] or record["id"], record)
    gold = [paper for path in labels for paper in load(path.read_text(encoding="utf-8"))]
    tallies = score.score(records, gold)
    for field in fields:
        for error in tallies[field].errors:
            print(*error, sep="\t")

    problems = []
    print(f"{len(gold)} papers, {gate}\n{'field':<12} {'P':>6} {'R':>6} {'F1':>6} {'bound':>6} {'twice':>5}")
    for field, bound in zip(FIELDS, LEAST_F1[gate]):
        tally = tallies[field]
        precision, recall, f1 = tally.row()
        print(f"{field:<12} {precision:6.3f} {recall:6.3f} {f1:6.3f} {bound:6.3f} {tally.twice:5}")
        if f1 < bound:
            problems.append(f"{field}: F1 {f1:.3f} is under {bound}")
        if tally.twice > MOST_TWICE[gate] * tally.tp:
            problems.append(f"{field}: {tally.twice} entries for a name already found, {tally.tp} hits")
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
