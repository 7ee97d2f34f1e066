#!/usr/bin/env python3
"""Writes large invented lists of papers, for measuring: write_lists.py FOLDER [MEGABYTES [SEED]]. The same seed gives the
same bytes: papers.jsonl, papers.bib, papers.ris and papers.csv, each of MEGABYTES (default 100)."""
import json
import pathlib
import random
import sys

SYLLABLES = "ka lo mi ren tu sa vel dor ani pe ru shi mon tal gre bri con ster pla ne qui zo".split()
WORDS = ("the model of a learning and in we for attention language data with method results on training is show that "
         "propose efficient graph to large reasoning task benchmark by baseline which improves accuracy").split()
NAMES = ("GSM8K", "ImageNet", "BERT", "LLaMA-2", "MMLU", "LoRA", "SQuAD", "ResNet-50", "HumanEval")


class Papers:
    """Endless papers. Words follow a skewed distribution, as those of texts do."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = WORDS * 4 + ["".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))) for _ in range(3000)]
        self.weights = [1 / (rank + 5) for rank in range(len(self.words))]
        self.number = 0

    def text(self, count):
        words = self.random.choices(self.words, self.weights, k=count)
        for at in range(0, count, 23):
            words[at] = words[at].capitalize()
            if at:
                words[at - 1] += "."
        if count > 40:
            words[12] = self.random.choice(NAMES)
            words[30] = f"{self.random.uniform(10, 99):.1f}% on {self.random.choice(NAMES)},"
        return " ".join(words)

    def name(self):
        return tuple("".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 3))).capitalize() for _ in range(2))

    def next(self):
        self.number += 1
        return {"title": self.text(self.random.randint(5, 14)), "people": [self.name() for _ in range(self.random.randint(1, 7))],
                "year": self.random.randint(2000, 2025), "doi": f"10.5555/{self.number}", "abstract": self.text(self.random.randint(120, 220))}


def json_line(paper):
    people = [" ".join(name) for name in paper["people"]]
    return json.dumps({"title": paper["title"], "authors": people, "year": paper["year"], "doi": paper["doi"],
                       "abstract": paper["abstract"]}) + "\n"


def bibtex(paper):
    people = " and ".join(f"{family}, {given}" for given, family in paper["people"])
    key = paper["doi"].replace("/", ":")
    return (f"@article{{{key},\n  title = {{{paper['title']}}},\n  author = {{{people}}},\n  year = {{{paper['year']}}},\n"
            f"  doi = {{{paper['doi']}}},\n  abstract = {{{paper['abstract'].replace('%', chr(92) + '%')}}}\n}}\n\n")


def ris(paper):
    people = "".join(f"AU  - {family}, {given}\n" for given, family in paper["people"])
    return (f"TY  - JOUR\nTI  - {paper['title']}\n{people}PY  - {paper['year']}\nDO  - {paper['doi']}\n"
            f"AB  - {paper['abstract']}\nER  - \n\n")


def csv_row(paper):
    people = "; ".join(" ".join(name) for name in paper["people"])
    return f'"{paper["title"]}","{people}",{paper["year"]},{paper["doi"]},"{paper["abstract"]}"\n'


FORMATS = {"papers.jsonl": ("", json_line), "papers.bib": ("", bibtex), "papers.ris": ("", ris),
           "papers.csv": ("title,authors,year,doi,abstract\n", csv_row)}


def main():
    folder = pathlib.Path(sys.argv[1])
    size = int(float(sys.argv[2] if len(sys.argv) > 2 else 100) * 1e6)
    folder.mkdir(parents=True, exist_ok=True)
    for name, (head, form) in FORMATS.items():
        papers = Papers(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
        with open(folder / name, "w", encoding="utf-8", newline="") as file:
            written = file.write(head)
            while written < size:
                written += file.write(form(papers.next()))


main()
