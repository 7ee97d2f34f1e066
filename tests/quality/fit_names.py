#!/usr/bin/python3
"""Fits the weights of names to labelled papers: fit_names.py PROGRAM [--write] [--leave-out WORD...]

Features come from `PROGRAM rules candidates`, labels and digests from KGBUILD_SHARED (default: ../shared). Prints F1,
precision and recall of ten folds by paper that were left out, and how far the probabilities can be trusted. --write puts
the weights into parsers/rules/packs/names.json and the figures of each into docs/weights.md. --leave-out omits features
whose names begin with a WORD: what are they good for?

A name is one of seven: no name, a method, a benchmark, a metric, or one of these as the paper's own. The score of a
reading is a bias, what the features say for its kind, and what they say for own. Weights are log-odds. Their prior is
normal around what the feature means (`BELIEFS`, which also fix the sign), zero for most. Rules count through the sums of
their votes: weights of single rules were measured and bring nothing. Papers on which rules were written count less (`SEEN`):
there, rules look more reliable than they are. Deterministic; takes about a minute.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import zlib

import numpy
import scipy.optimize

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
SHARED = pathlib.Path(os.environ.get("KGBUILD_SHARED", TOP.parent / "shared"))
sys.path.insert(0, str(HERE))
import score  # noqa: E402

SIDES = ["own", "method", "benchmark", "metric"]
READINGS = ["method", "benchmark", "metric", "own method", "own benchmark", "own metric"]
# Which sides the score of a reading sums; row 0 is no name.
SUMS = numpy.array([[0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [1, 1, 0, 0], [1, 0, 1, 0], [1, 0, 0, 1]], float)
DIGESTS = ["daily_papers_ko", "hf_daily_json_more", "hf_daily_json"]
LABELS = {"Korean": ["dev-2", "dev-3"], "English": ["dev-english-2", "dev-english-3"],
          "Korean, seen": ["seeds", "dev"], "English, seen": ["dev-english"]}
SEEN = 0.3  # weight of a name in papers on which rules were written
OPEN = 0.05  # weight of a name that labels leave open, as none: most are ordinary words, and would flood the graph
FOLDS = 10
FIELDS = ("introduces", "methods", "benchmarks", "metrics")
DEVIATION = 1.1  # of the prior
METRIC_DEVIATION = 0.2  # of all that speaks for metrics: labels have few of them, and rules decide as well
THRESHOLD, OWN = 0.45, 0.5  # name-confidence and own-confidence of the packs
BELIEFS = {
    "introduces": {"own": 1.5}, "introduces-more": {"own": 1},
    "title-name-in-body": {"own": 4}, "title-name": {"own": 3}, "variant-of-own": {"own": 3}, "base-of-own": {"own": -2, "method": 2},
    "component-part": {"own": 1.5}, "component-long": {"own": 1}, "established": {"own": -2}, "decided-own": {"own": 2},
    "method": {"method": 1}, "method-more": {"method": 0.5}, "method-against": {"method": -1}, "known-method": {"method": 3}, "compared": {"method": 0.5},
    "version-of-method": {"method": 3}, "shaped": {"method": 1}, "decided-method": {"method": 2},
    "benchmark": {"benchmark": 1.5}, "benchmark-more": {"benchmark": 1}, "benchmark-against": {"benchmark": -1},
    "dataset": {"benchmark": 0.5}, "known-benchmark": {"benchmark": 3}, "version-of-benchmark": {"benchmark": 3},
    "data-shape": {"benchmark": 2}, "decided-benchmark": {"benchmark": 3},
    "metric": {"metric": 1}, "metric-more": {"metric": 1}, "metric-against": {"metric": -1}, "known-metric": {"metric": 3},
    "counts-as-metric": {"metric": 3}, "decided-metric": {"metric": 6},
    "organisation": {"method": -2, "benchmark": -2, "metric": -2}, "generic": {"method": -2, "benchmark": -2, "metric": -2},
    "stop-word": {"method": -2, "benchmark": -2, "metric": -2},
}


def load_labels():
    """Label files, in the order of LABELS, and for each paper its group."""
    papers, groups = [], []
    for group, names in LABELS.items():
        for name in names:
            for line in (SHARED / f"gold/{name}.jsonl").open(encoding="utf-8"):
                papers.append(json.loads(line))
                groups.append(group)
    return papers, numpy.array(groups)


def load_candidates(program):
    papers = {}
    for digest in DIGESTS:
        command = [program, "rules", "candidates", str(SHARED / "corpus" / digest)]
        for line in subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines():
            paper = json.loads(line)
            papers.setdefault(paper["arxiv_id"] or paper["id"], paper["names"])
    return papers


def label(name, paper):
    """What the labels say of a candidate: 0 is no name, else 1 + its place in READINGS; -1 where they leave it open."""
    forms = {score.norm(form) for form in name["forms"]} - {""}
    def finds(entries):
        return [entry for entry in entries if score.forms(entry) & forms]
    own = finds(paper["introduces"])
    if own:
        kind = own[0].get("kind", "method")
        return 5 if kind in score.DATA_KINDS else 6 if kind == "metric" else 4
    for reading, field in enumerate(("methods", "benchmarks", "metrics"), 1):
        if finds(paper[field]):
            return reading
    # What even the stop list knows as no name is none: `LLM` is optional in nearly every paper, and was never learned.
    return -1 if finds(paper.get("optional", [])) and "stop-word" not in name["features"] else 0


class Candidates:
    """The candidates of labelled papers as a matrix of features."""

    def __init__(self, candidates, papers, left_out):
        self.names = [name for paper in papers for name in candidates.get(paper["arxiv_id"], [])]
        self.paper = numpy.array([i for i, paper in enumerate(papers) for _ in candidates.get(paper["arxiv_id"], [])])
        self.features = sorted({key for name in self.names for key in name["features"]
                                if not any(key.startswith(word) for word in ("rule:", *left_out))})
        number = {key: i for i, key in enumerate(self.features)}
        self.x = numpy.zeros((len(self.names), len(self.features)))
        for row, name in zip(self.x, self.names):
            for key, value in name["features"].items():
                if key in number:
                    row[number[key]] = value
        labels = [label(name, papers[i]) for name, i in zip(self.names, self.paper)]
        self.known = numpy.array([each >= 0 for each in labels])
        self.y = numpy.array([max(each, 0) for each in labels])
        self.precision = numpy.full((len(self.features), len(SIDES)), 1 / DEVIATION ** 2)
        self.precision[:, SIDES.index("metric")] = 1 / METRIC_DEVIATION ** 2
        self.belief = numpy.array([[BELIEFS.get(key, {}).get(side, 0) for side in SIDES] for key in self.features], float)


def probabilities(x, weights, bias):
    scores = x @ weights @ SUMS.T
    scores[:, 1:] += bias
    scores -= scores.max(axis=1, keepdims=True)
    p = numpy.exp(scores)
    return p / p.sum(axis=1, keepdims=True)


def fit(data, rows, importance):
    """The weights (features by sides) and biases with the greatest posterior, given these rows."""
    x, y, size = data.x[rows], data.y[rows], data.belief.size
    truth, importance = numpy.eye(7)[y], importance[rows]
    weak = 0.01  # precision of the biases

    def loss(theta):
        weights, bias = theta[:size].reshape(data.belief.shape), theta[size:]
        p, away = probabilities(x, weights, bias), weights - data.belief
        value = -(importance * numpy.log(p[numpy.arange(len(y)), y] + 1e-300)).sum()
        value += 0.5 * (data.precision * away * away).sum() + 0.5 * weak * (bias @ bias)
        error = (p - truth) * importance[:, None]
        slope = x.T @ error @ SUMS + data.precision * away
        return value, numpy.concatenate([slope.ravel(), error.sum(axis=0)[1:] + weak * bias])

    bounds = [(0, None) if b > 0 else (None, 0) if b < 0 else (None, None) for b in data.belief.ravel()] + [(None, None)] * 6
    start = numpy.concatenate([data.belief.ravel(), numpy.zeros(6)])
    found = scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 800, "maxfun": 1200})
    return found.x[:size].reshape(data.belief.shape), found.x[size:]


def make_record(names, p):
    """What the program writes for these candidates."""
    out = {field: [] for field in FIELDS}
    for name, q in zip(names, p):
        kinds = q[1:4] + q[4:7]
        kind = int(kinds.argmax())
        if kinds[kind] < THRESHOLD:
            continue
        item = {"name": name["forms"][0], "aliases": name["forms"][1:]}
        if q[4 + kind] >= OWN * kinds[kind]:
            out["introduces"].append({**item, "kind": ("method", "benchmark", "metric")[kind]})
            if kind == 0:
                continue
        out[("methods", "benchmarks", "metrics")[kind]].append(item)
    return out


def score_group(data, papers, chosen, p):
    """Precision, recall and F1 by field, of the papers with these indices."""
    records = {}
    for i in chosen:
        rows = numpy.flatnonzero(data.paper == i)
        records[papers[i]["arxiv_id"]] = make_record([data.names[row] for row in rows], p[rows])
    tallies = score.score(records, [papers[i] for i in chosen])
    return {field: tallies[field].row() for field in FIELDS}


def reliability(p, truth):
    """Rows (from, names, mean probability, share that is right), and the expected calibration error."""
    rows, error = [], 0
    for tenth in range(10):
        inside = (p * 10).astype(int).clip(0, 9) == tenth
        if inside.any():
            mean, share = p[inside].mean(), truth[inside].mean()
            rows.append((tenth / 10, int(inside.sum()), mean, share))
            error += inside.mean() * abs(mean - share)
    return rows, error


def figures(data, papers, groups, p):
    """The page's tables, as Markdown."""
    lines = ["| papers | " + " | ".join(FIELDS) + " |", "|---" * 5 + "|"]
    for group in LABELS:
        rows = score_group(data, papers, numpy.flatnonzero(groups == group), p)
        cells = [f"{f1:.3f} ({precision:.2f}/{recall:.2f})" for precision, recall, f1 in rows.values()]
        lines.append(f"| {group} | " + " | ".join(cells) + " |")
    unseen = data.known & numpy.isin(groups[data.paper], ["Korean", "English"])
    for what, q, truth in (("a name of any kind", 1 - p[:, 0], data.y > 0), ("the paper's own", p[:, 4:].sum(axis=1), data.y > 3)):
        rows, error = reliability(q[unseen], truth[unseen])
        lines += ["", f"Probability of {what}, unseen papers; expected calibration error {error:.3f}:", "",
                  "| from | names | mean | right |", "|---" * 4 + "|"]
        lines += [f"| {start:.1f} | {count} | {mean:.2f} | {share:.2f} |" for start, count, mean, share in rows]
    return lines


def weight_rows(data, weights):
    """By feature: how many names have it, how many of these are own, and its weights."""
    lines = ["| feature | names | no name | own | " + " | ".join(SIDES) + " |", "|---" * 8 + "|"]
    for i, key in enumerate(data.features):
        has = data.known & (data.x[:, i] != 0)
        cells = [f"{has.sum()}", f"{(data.y[has] == 0).sum()}", f"{(data.y[has] > 3).sum()}", *(f"{w:.2f}" for w in weights[i])]
        lines.append(f"| {key} | " + " | ".join(cells) + " |")
    return lines


def write_pack(data, weights, bias):
    def rows(chosen):
        out = {}
        for key, row in chosen:
            values = {side: round(float(w), 2) for side, w in zip(SIDES, row) if abs(w) >= 0.05}
            if values:
                out[key] = values
        return out
    pairs = list(zip(data.features, weights))
    model = {"bias": {reading: round(float(b), 2) for reading, b in zip(READINGS, bias)},
             "features": rows(pairs)}
    def block(table):
        return "{\n" + ",\n".join(f"      {json.dumps(key)}: {json.dumps(value)}" for key, value in table.items()) + "\n    }"
    text = '{\n  "pack": "names",\n  "name_model": {\n'
    text += f'    "bias": {json.dumps(model["bias"])},\n    "features": {block(model["features"])}\n  }}\n}}\n'
    (TOP / "parsers/rules/packs/names.json").write_text(text)


def write_page(lines):
    """Replaces what follows the mark in docs/weights.md."""
    page = TOP / "docs/weights.md"
    mark = "<!-- Written by tests/quality/fit_names.py; do not edit. -->\n"
    page.write_text(page.read_text().partition(mark)[0] + mark + "\n" + "\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--leave-out", nargs="+", default=[], metavar="WORD")
    options = parser.parse_args()
    papers, groups = load_labels()
    data = Candidates(load_candidates(options.program), papers, options.leave_out)
    importance = numpy.where(numpy.isin(groups[data.paper], ["Korean", "English"]), 1, SEEN) * numpy.where(data.known, 1, OPEN)
    fold = numpy.array([zlib.crc32(paper["arxiv_id"].encode()) % FOLDS for paper in papers])[data.paper]
    p = numpy.zeros((len(data.names), 7))
    for each in range(FOLDS):
        p[fold == each] = probabilities(data.x[fold == each], *fit(data, fold != each, importance))
    lines = figures(data, papers, groups, p)
    print("\n".join(lines))
    if options.write:
        weights, bias = fit(data, fold >= 0, importance)
        write_pack(data, weights, bias)
        write_page(lines + ["", *weight_rows(data, weights)])


if __name__ == "__main__":
    main()
