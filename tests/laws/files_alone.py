#!/usr/bin/env python3
"""What a file gives depends neither on the files that are read with it nor on the order of the arguments: no paper is lost by
another file. The seeds of the fuzzer, in every format, and the examples are read together, in shuffled subsets, and some
alone."""
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

FORMATS = ("records", "json", "json_lines", "yaml", "bibtex", "ris", "medline", "csv", "feeds", "html", "markdown")
SUBSETS = 4  # of half of the files
ALONE = 4


def copy_files(folder):
    """The files under names of their own, in one folder."""
    seeds = subject.PROJECT / "tests" / "fuzz" / "seeds"
    files = [path for name in FORMATS for path in sorted((seeds / name).iterdir())]
    files += sorted((subject.PROJECT / "examples" / "digests").rglob("*.md"))
    for path in files:
        shutil.copy(path, folder / f"{path.parent.name}-{path.name}")
    return sorted(folder.iterdir())


def read(paths, out):
    """The records that the files give, by file."""
    out.unlink(missing_ok=True)
    subprocess.run([subject.program(), "extract", *paths, "-o", out, "--quiet"], capture_output=True)
    found = {}
    for line in out.read_text("utf-8").splitlines() if out.exists() else ():
        found.setdefault(json.loads(line)["source"]["file"], []).append(line)
    return found


def main():
    problems, shuffled = [], random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        folder, out = pathlib.Path(name) / "in", pathlib.Path(name) / "out.jsonl"
        folder.mkdir()
        files = copy_files(folder)
        all_found = read(files, out)
        assert len(all_found) > len(files) // 2, all_found.keys()
        own = {path.name for path in files}  # a record of ours names the file that it was read from
        for size in (len(files) // 2,) * SUBSETS + (1,) * ALONE:
            chosen = shuffled.sample(files, size)
            names = {path.name for path in chosen}
            found = {file: lines for file, lines in read(chosen, out).items() if file in own}
            expected = {file: lines for file, lines in all_found.items() if file in names}
            for file in sorted(found.keys() | expected.keys()):
                if found.get(file) != expected.get(file):
                    problems.append(f"{file}, among {size} files: {found.get(file)}, among all: {expected.get(file)}")
    return subject.finish(problems)


sys.exit(main())
