#!/usr/bin/env python3
"""Which papers of one name are of one person: the program's groups against people.tsv.

usage: score_people.py PROGRAM real

Prints pairwise precision and recall: a pair of papers of one name is right if it is of one person both in the labels
and in the graph. Beside the program: the name alone, and an oracle after the idea of Tang, Fong, Wang, Zhang: A unified
probabilistic framework for name disambiguation (2012), that co-authors and topics each speak for one person. Here it
is clustering by average linkage of the cosine of co-authors and that of topics (names, tasks, words of the title),
both by tf-idf; it knows how many people a name has. Skipped where the digests are absent.
"""
import collections
import csv
import itertools
import math
import pathlib
import re
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
import subject

MIN_PRECISION, MIN_RECALL = 0.97, 0.90


def read_labels():
    """name → {paper: person}, sure ones only; the id of an author of these names is their words."""
    labels = collections.defaultdict(dict)
    for line in (FOLDER / "people.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, paper, person = line.split("\t")
        if person != "?":
            labels["author:" + name.lower().replace(" ", "-")]["paper:" + paper] = person
    return labels


class Graph:
    """Papers of each author with their group, people of each paper, and what a paper is about."""

    def __init__(self, folder):
        self.papers, self.people = collections.defaultdict(dict), collections.defaultdict(set)
        self.topics = collections.defaultdict(set)
        for row in self.rows(folder / "edges.csv"):
            if row["Kind"] == "AUTHORED":
                self.papers[row["Source"]][row["Target"]] = row["namesake"]
                self.people[row["Target"]].add(row["Source"])
            elif row["Source"].startswith("paper:") and row["Target"].startswith(("method:", "benchmark:", "task:")):
                self.topics[row["Source"]].add(row["Target"])
        for row in self.rows(folder / "papers.csv"):
            self.topics[row["Id"]] |= set(re.findall("[a-z0-9]{3,}", row["title"].lower()))

    @staticmethod
    def rows(path):
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def weigh(sets):
    """The tf-idf weight of each item of the sets."""
    uses = collections.Counter(item for items in sets.values() for item in items)
    return {item: math.log(len(sets) / count) ** 2 for item, count in uses.items()}


def cosine(a, b, weights):
    norm = math.sqrt(sum(weights[x] for x in a) * sum(weights[x] for x in b))
    return sum(weights[x] for x in a & b) / norm if norm else 0


class Oracle:
    def __init__(self, graph):
        self.graph = graph
        self.people, self.topics = weigh(graph.people), weigh(graph.topics)

    def likeness(self, author, a, b):
        people = self.graph.people
        return cosine(people[a] - {author}, people[b] - {author}, self.people) + cosine(
            self.graph.topics[a], self.graph.topics[b], self.topics)

    def cluster(self, author, papers, count):
        """paper → cluster"""
        clusters = [[paper] for paper in sorted(papers)]
        like = {pair: self.likeness(author, *pair) for pair in itertools.combinations(sorted(papers), 2)}

        def linkage(pair):
            return sum(like[min(a, b), max(a, b)] for a in pair[0] for b in pair[1]) / (len(pair[0]) * len(pair[1]))

        while len(clusters) > count:
            a, b = max(itertools.combinations(clusters, 2), key=linkage)
            clusters = [c for c in clusters if c is not a and c is not b] + [a + b]
        return {paper: i for i, cluster in enumerate(clusters) for paper in cluster}


def score(labels, found):
    """Precision and recall of pairs."""
    right = wrong = missed = 0
    for author, papers in labels.items():
        for a, b in itertools.combinations(papers, 2):
            same, together = papers[a] == papers[b], found[author][a] == found[author][b]
            right, wrong, missed = right + (same and together), wrong + (together > same), missed + (same > together)
    return right / max(1, right + wrong), right / max(1, right + missed)


def main():
    labels = read_labels()
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "graph"
        subject.run("--quiet", "--export", "csv", "--evidence", "none", "-o", output, subject.digests())
        graph = Graph(output)
    # A paper without a group is its own, unless the name has none.
    program = {author: {paper: graph.papers[author][paper] or (paper if any(graph.papers[author].values()) else "")
                        for paper in papers} for author, papers in labels.items()}
    oracle = Oracle(graph)
    told = {author: oracle.cluster(author, papers, len(set(papers.values()))) for author, papers in labels.items()}
    several = {author: papers for author, papers in labels.items() if len(set(papers.values())) > 1}
    for what, names in (("all names", labels), ("names of several people", several)):
        for which, found in (("name alone", {a: dict.fromkeys(p, "") for a, p in labels.items()}),
                             ("oracle", told), ("program", program)):
            precision, recall = score(names, found)
            print(f"{what:24} {len(names):3} {which:10} precision {precision:.3f} recall {recall:.3f}")
    precision, recall = score(labels, program)
    problems = [] if precision >= MIN_PRECISION and recall >= MIN_RECALL else ["below the bounds"]
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
