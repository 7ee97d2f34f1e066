#!/usr/bin/env python3
"""Law: the same digests give the same bytes in every format, for any number of threads, order of files and locale."""
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject


def make_locale(folder):
    """Settings for a locale with a decimal comma, made in `folder`; nothing where that is not possible."""
    done = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", os.path.join(folder, "de_DE.UTF-8")],
                          capture_output=True)
    return {"LOCPATH": folder, "LC_ALL": "de_DE.UTF-8"} if done.returncode == 0 else None


FORMATS = "graphml,gexf,csv,jsonld,neo4j,ntriples,node-link,graphology,cytoscape,vosviewer,records"


def digest_formats(folder, arguments, environment):
    """Hash of every file of every format. The name of the first digest, which files are named after, is left out."""
    subject.run("--quiet", "--export", FORMATS, "-o", f"{folder}/", *arguments, **environment)
    hashes = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.is_file():
            name = str(path.relative_to(folder))
            hashes[name[name.index("."):]] = hashlib.sha256(path.read_bytes()).hexdigest()
    return hashes


def find_other_formats(variants):
    """Files that are not the same with each variant."""
    first = None
    for name, (arguments, environment) in variants.items():
        with tempfile.TemporaryDirectory() as folder:
            hashes = digest_formats(folder, arguments, environment)
        first = hashes if first is None else first
        for path in sorted(first.keys() | hashes.keys()):
            if first.get(path) != hashes.get(path):
                yield f"{path}: other bytes with {name}"


def main():
    files = sorted(map(str, subject.digests().rglob("*.md")))
    with tempfile.TemporaryDirectory() as folder:
        german = make_locale(folder)
        if german is None:
            subject.skip("no locale with a decimal comma can be made")
        variants = {
            "threads 1, C": (["--threads", "1", *files], {"LC_ALL": "C"}),
            "threads 2, files reversed, de_DE": (["--threads", "2", *files[::-1]], german),
        }
        if sys.argv[2:] != ["real"]:  # which of the three it was; the real digests take long under sanitizers
            variants["threads 5"] = (["--threads", "5", *files], {"LC_ALL": "C"})
            variants["files reversed"] = (["--threads", "1", *files[::-1]], {"LC_ALL": "C"})
            variants["files twice"] = (["--threads", "1", *files, *files[::2]], {"LC_ALL": "C"})
            variants["de_DE"] = (["--threads", "1", *files], german)
            variants["C.UTF-8"] = (["--threads", "1", *files], {"LC_ALL": "C.UTF-8"})
        problems = list(find_other_formats(variants))
        for view in ("full",) if sys.argv[2:] == ["real"] else ("full", "coauthors", "papers"):
            first = None
            for name, (arguments, environment) in variants.items():
                output, _ = subject.run("--quiet", "--export", "graphml", "--view", view, "-o", "-", *arguments,
                                        **environment)
                first = output if first is None else first
                if not output or output != first:
                    problems.append(f"{view}: other bytes with {name}")
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
