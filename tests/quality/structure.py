#!/usr/bin/env python3
"""Every paper of the real digests is read exactly: compared with an independent reading of them."""
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject


def main():
    corpus, checker = subject.shared("corpus/daily_papers_ko"), subject.shared("check/structure.py")
    records, _ = subject.run("extract", "--quiet", corpus)
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(records)
        file.flush()
        return subprocess.run([sys.executable, checker, file.name, corpus]).returncode


if __name__ == "__main__":
    sys.exit(main())
