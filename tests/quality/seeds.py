#!/usr/bin/env python3
"""Floor of extraction quality on hand-labelled papers of the real digests."""
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

FLOOR = {"introduces": "0.7", "benchmarks": "0.7"}


def main():
    corpus, scorer, gold = (subject.shared(p) for p in ("corpus/daily_papers_ko", "gold/score.py", "gold/seeds.jsonl"))
    records, _ = subject.run("extract", "--quiet", corpus / "2023" / "12", corpus / "2024" / "12")
    bounds = [word for field, bound in FLOOR.items() for word in ("--min", f"{field}={bound}")]
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(records)
        file.flush()
        return subprocess.run([sys.executable, scorer, file.name, gold, *bounds]).returncode


if __name__ == "__main__":
    sys.exit(main())
