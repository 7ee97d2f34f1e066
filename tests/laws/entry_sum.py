#!/usr/bin/env python3
"""Law: every entry that a reader sees is read or left out; and where all is well no check says a word."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

# What the checks of records and the counts of readers report.
CHECKS = {"left-out", "odd-title", "odd-author", "few-authors", "impossible-day", "one-address-two-papers"}


def summarize(folder):
    _, messages = subject.run("extract", folder, "--summary", "json", "-o", "/dev/null")
    return json.loads(next(line for line in messages.splitlines() if line.startswith("{")))


def main():
    real = sys.argv[2:] == ["real"]
    folders = [subject.digests()]
    folders += sorted(set(folders[0].parent.iterdir()) - set(folders)) if real else [subject.PROJECT / "tests/quality/digests"]
    failed = False
    for folder in folders:
        if not folder.is_dir():
            continue
        found = summarize(folder)
        print(f"{folder.name}: seen {found['entries_seen']}, read {found['entries']}, left out {found['entries_left_out']}")
        if found["entries_seen"] != found["entries"] + found["entries_left_out"]:
            print("  the sum does not hold")
            failed = True
        said = CHECKS & set(found["diagnostics"])
        if folder == folders[0] and said:
            print("  said where all is well:", ", ".join(sorted(said)))
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
