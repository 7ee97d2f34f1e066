#!/usr/bin/python3
"""Fits the weights of results to labelled papers: fit_results.py PROGRAM [--write]

A result is right if its value, and the benchmark, metric and method that the label names, are right. A logistic
regression on the features that `PROGRAM rules candidates` shows gives the probability. Labels and digests come from
KGBUILD_SHARED (default: ../shared). Papers on which rules were written count less. Prints how far the probabilities of
ten folds by paper that were left out can be trusted; --write puts the weights into parsers/rules/packs/words.json.
Deterministic. Needs numpy and scikit-learn.
"""
import argparse
import json
import re
import subprocess
import zlib

import numpy
from sklearn.linear_model import LogisticRegression

import score
from fit_names import DIGESTS, FOLDS, SEEN, SHARED, TOP, load_labels, reliability

STRENGTH = 0.1  # inverse of the penalty on large weights
RARE = 10       # a feature of fewer results keeps the weight 0


def load(program, *command):
    """The papers of all digests, by arXiv id."""
    papers = {}
    for digest in DIGESTS:
        done = subprocess.run([program, *command, str(SHARED / "corpus" / digest)], capture_output=True, check=True)
        for line in done.stdout.decode().splitlines():
            paper = json.loads(line)
            papers.setdefault(paper["arxiv_id"], paper)
    return papers


def tell_right(record, paper):
    """For each result of the record 1, 0, or None where the labels leave it open."""
    hits = [None if score.number(result["value"]) in {score.number(free["value"]) for free in
            paper.get("optional_results", [])} else 0 for result in record["results"]]
    # One label at a time: the first result that it finds is right.
    for wanted in paper["results"]:
        for i, result in enumerate(record["results"]):
            alone = {**record, "results": [result]}
            if hits[i] != 1 and score.score({paper["arxiv_id"]: alone}, [{**paper, "results": [wanted]}])["tuples"].tp:
                hits[i] = 1
                break
    return hits


def write(weights):
    """Replaces numbers only: the pack keeps its layout."""
    pack = TOP / "parsers/rules/packs/words.json"
    text = pack.read_text()
    for name, weight in weights.items():
        text = re.sub(rf'("{name}": )[-\d.]+', rf"\g<1>{weight:g}", text)
    pack.write_text(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    records, candidates = load(options.program, "extract", "--quiet"), load(options.program, "rules", "candidates")
    papers, groups = load_labels()
    rows = []  # features, right, paper, group
    for paper, group in zip(papers, groups):
        record = records.get(paper["arxiv_id"], {"results": []})
        for features, right in zip(candidates.get(paper["arxiv_id"], {}).get("results", []), tell_right(record, paper)):
            if right is not None:
                rows.append((features, right, paper["arxiv_id"], group))
    names = sorted({name for row in rows for name in row[0]} - {"result-bias"})
    x = numpy.array([[row[0].get(name, 0) for name in names] for row in rows], float)
    x[:, (x != 0).sum(axis=0) < RARE] = 0
    y = numpy.array([row[1] for row in rows])
    unseen = numpy.isin([row[3] for row in rows], ["Korean", "English"])
    importance = numpy.where(unseen, 1, SEEN)
    fold = numpy.array([zlib.crc32(row[2].encode()) % FOLDS for row in rows])
    fit = lambda chosen: LogisticRegression(C=STRENGTH, max_iter=5000).fit(x[chosen], y[chosen], importance[chosen])
    p = numpy.zeros(len(rows))
    for each in range(FOLDS):
        p[fold == each] = fit(fold != each).predict_proba(x[fold == each])[:, 1]
    table, error = reliability(p[unseen], y[unseen])
    print(f"{unseen.sum()} results of unseen papers; expected calibration error {error:.3f}")
    for start, count, mean, share in table:
        print(f"from {start:.1f} {count:4} results, mean {mean:.2f}, right {share:.2f}")
    model = fit(numpy.ones(len(rows), bool))
    weights = {"result-bias": model.intercept_[0], **dict(zip(names, model.coef_[0]))}
    weights = {name: round(float(weight), 2) + 0.0 for name, weight in sorted(weights.items())}
    print(*[f"{name} {weight:g}" for name, weight in weights.items()])
    if options.write:
        write(weights)


if __name__ == "__main__":
    main()
