#!/usr/bin/env python3
"""Fit the weights of tasks to labelled papers.

usage: fit_tasks.py KGBUILD --papers FOLDER... --gold FILE... [--report FILE...] [--folds N] [--write]

Each candidate that `kgbuild explain` shows is right or wrong by the labels (borderline ones are left out); a logistic
regression on the rules that apply to it gives each rule a weight. A figure is that of the folds left out: each paper is
decided by weights that were fitted without it. `--report` limits the figures, not the fit, to some of the labels.
`--write` puts the weights of all papers and the threshold into the packs. Deterministic. Needs numpy and scikit-learn.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import score  # noqa: E402

PACKS = pathlib.Path(__file__).parents[2] / "parsers/rules/packs"
STRENGTH = 0.3  # inverse of the penalty on large weights
RARE = 6        # a rule that applies to fewer candidates keeps the weight 0
ITEM = re.compile(r"^(?: ?\d+  |    )(.+?)(?: = .+)?: (task\b[^;]*?)(?:  task:\S+|; at .*)?$")
RULE = re.compile(r"^ +rule (task-\S+?), (?:title|body) \d+-\d+: task [+-]")
SUM = re.compile(r"^ +task (-?[\d.e-]+) \(needs ")


class Candidate:
    def __init__(self, name, verdict):
        self.name, self.covered = name, verdict.startswith("task, part of a longer")
        self.aliases, self.rules, self.score = [], [], 0.0

    def forms(self):
        return {score.norm(form) for form in [self.name, *self.aliases][:6]} - {""}


def read_explanation(text):
    """The candidates of the first paper that `kgbuild explain` shows."""
    out, current = [], None
    for line in re.split(r"\n\n(?=paper:)", text)[0].split("\n"):
        if current and (match := RULE.match(line)):
            current.rules.append(match[1])
        elif current and re.match("    +as ", line):
            current.aliases.append(line.lstrip()[3:])
        elif SUM.match(line):
            current = None
        elif match := ITEM.match(line):
            current = Candidate(match[1], match[2])
            out.append(current)
    return [c for c in out if c.rules]


def find_files(program, folders, papers):
    """The file of each paper: of several the one that `kgbuild extract` reads first, in the order of folders."""
    out = {}
    for folder in folders:
        done = subprocess.run([program, "extract", "--quiet", folder], capture_output=True, check=False)
        for line in done.stdout.decode().splitlines():
            record = json.loads(line)
            if record.get("arxiv_id") in papers:
                out.setdefault(record["arxiv_id"], pathlib.Path(folder) / record["source"]["file"])
    return out


def explain(program, paper, file):
    done = subprocess.run([program, "explain", "--color", "never", paper, file], capture_output=True, check=False)
    return read_explanation(done.stdout.decode())


def implies(special, general):
    words = [w for w in re.split("[ -]", general) if w]
    return set(words) <= set(re.split("[ -]", special)) and special.endswith(words[-1])


def accepted(candidates, threshold):
    """As decide_tasks() in parsers/extract/tasks.cpp."""
    out = []
    for c in sorted(candidates, key=lambda c: -c.score):
        form = any(implies(c.name, o.name) or implies(o.name, c.name) for o in out)
        if not c.covered and c.score >= threshold and not form and len(out) < 3:
            out.append(c)
    return out


def label(candidate, gold):
    if any(candidate.forms() & entry for entry in score.merge(gold["tasks"])):
        return 1
    free = set().union(*[score.forms(o) for o in gold.get("optional", [])])
    return None if score.norm(candidate.name) in free else 0


def tally(papers, gold, threshold):
    out = score.Tally()
    for paper in papers:
        found = [{"name": c.name, "aliases": c.aliases} for c in accepted(papers[paper], threshold)]
        score.score_sets(out, paper, gold[paper]["tasks"], found, [score.forms(o) for o in gold[paper].get("optional", [])])
    return out.row()


def fit(papers, gold, rules):
    rows, right = [], []
    for paper, candidates in papers.items():
        for c in candidates:
            if (y := label(c, gold[paper])) is not None:
                rows.append([rule in c.rules for rule in rules])
                right.append(y)
    return LogisticRegression(C=STRENGTH, max_iter=5000).fit(np.array(rows, float), right)


def apply(model, candidates, rules):
    for c in candidates:
        c.score = float(model.decision_function(np.array([[rule in c.rules for rule in rules]], float))[0])


def best_threshold(papers, gold):
    """Of the highest F1, averaged over neighbouring thresholds: a single step is chance."""
    steps = [round(-0.9 + 0.05 * i, 2) for i in range(21)]
    found = [tally(papers, gold, step)[2] for step in steps]
    return max(range(2, len(steps) - 2), key=lambda i: sum(found[i - 2 : i + 3])) * 0.05 - 0.9


def calibrate(papers, gold):
    """Slope and bias that make probabilities of scores, from the tasks that would be accepted at a low threshold."""
    rows = [(c.score, label(c, gold[paper])) for paper, found in papers.items() for c in accepted(found, -3)]
    scores, right = map(np.array, zip(*[row for row in rows if row[1] is not None]))
    model = LogisticRegression(C=1e6).fit(scores[:, None], right)
    slope, bias = float(model.coef_[0][0]), float(model.intercept_[0])
    p = 1 / (1 + np.exp(-slope * scores - bias))
    for tenth in range(10):
        inside = (p * 10).astype(int).clip(0, 9) == tenth
        if inside.any():
            print(f"confidence from {tenth / 10:.1f} {inside.sum():4} tasks, mean {p[inside].mean():.2f}, "
                  f"right {right[inside].mean():.2f}")
    return slope, bias


def write(weights):
    """Replaces numbers only: the packs keep their layout."""
    words = (PACKS / "words.json").read_text()
    tasks = (PACKS / "tasks.json").read_text()
    for rule, weight in weights.items():
        words = re.sub(rf'("{rule}": )[-\d.]+', rf"\g<1>{weight:g}", words)
        tasks = re.sub(rf'("id": "{rule}",.*?"weight": )[-\d.]+', rf"\g<1>{weight:g}", tasks)
    (PACKS / "words.json").write_text(words)
    (PACKS / "tasks.json").write_text(tasks)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("kgbuild")
    ap.add_argument("--papers", nargs="+", required=True)
    ap.add_argument("--gold", nargs="+", required=True)
    ap.add_argument("--report", nargs="+", default=[])
    ap.add_argument("--folds", type=int, default=10)
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    gold, of_file = {}, {}
    for file in a.gold:
        for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines():
            if line.strip():
                paper = json.loads(line)
                gold[paper["arxiv_id"]] = paper
                of_file[paper["arxiv_id"]] = file
    order = sorted(gold, key=lambda paper: paper[::-1])  # mixes dates and files
    files = find_files(a.kgbuild, a.papers, gold)
    with ThreadPoolExecutor(2) as pool:
        read = pool.map(lambda paper: explain(a.kgbuild, paper, files[paper]) if paper in files else [], order)
        papers = dict(zip(order, read))
    count = {}
    for c in (c for candidates in papers.values() for c in candidates):
        for rule in set(c.rules):
            count[rule] = count.get(rule, 0) + 1
    rules = sorted(rule for rule, n in count.items() if n >= RARE)
    for fold in range(a.folds):
        model = fit({p: papers[p] for i, p in enumerate(order) if i % a.folds != fold}, gold, rules)
        for paper in order[fold :: a.folds]:
            apply(model, papers[paper], rules)
    groups = {"all": order, **{f: [p for p in order if of_file[p] == f] for f in a.report or a.gold}}
    threshold = best_threshold({p: papers[p] for p in order}, gold)
    for name, ids in groups.items():
        print(f"{pathlib.Path(name).name:24} P {{:.3f}} R {{:.3f}} F1 {{:.3f}}".format(
            *tally({p: papers[p] for p in ids}, gold, threshold)))
    slope, bias = calibrate(papers, gold)
    model = fit(papers, gold, rules)
    intercept = float(model.intercept_[0])
    weights = {rule: 0.0 for rule in count}
    weights.update({rule: round(float(w), 2) + 0.0 for rule, w in zip(rules, model.coef_[0])})
    weights.update({"task-threshold": round(threshold - intercept, 2), "task-confidence-slope": round(slope, 2),
                    "task-confidence-bias": round(bias + slope * intercept, 2)})
    print(*[f"{rule} {w:g}" for rule, w in sorted(weights.items())])
    if a.write:
        write(weights)


if __name__ == "__main__":
    main()
