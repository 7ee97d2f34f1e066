#!/usr/bin/env python3
"""Law: every build gives the same bytes, for any compiler and flags. Called as

    same_builds.py PROGRAM PROGRAM...

with two or more builds of kgbuild. Compares every format on the examples and, where they are, on the real digests.
"""
import hashlib
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

FORMATS = "graphml,gexf,csv,jsonld,neo4j,ntriples,node-link,graphology,cytoscape,vosviewer,records"


def hash_outputs(program, digests):
    """Hash of every file that a build writes; empty where it failed."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([program, digests, "--quiet", "--analyze", "all", "--export", FORMATS, "-o", f"{folder}/"],
                              capture_output=True, text=True)
        if done.returncode != 0:
            print(done.stderr)
            return {}
        return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file()}


def main():
    programs = [str(pathlib.Path(path).resolve()) for path in sys.argv[1:]]
    if len(programs) < 2:
        sys.exit("usage: same_builds.py PROGRAM PROGRAM...")
    inputs = [subject.PROJECT / "examples" / "digests", subject.SHARED / "corpus" / "daily_papers_ko"]
    problems = []
    for digests in filter(pathlib.Path.exists, inputs):
        first = hash_outputs(programs[0], digests)
        if not first:
            problems.append(f"{programs[0]}: wrote nothing for {digests}")
        for program in programs[1:]:
            other = hash_outputs(program, digests)
            problems += [f"{path} of {digests.name}: {program} writes other bytes than {programs[0]}"
                         for path in sorted(first.keys() | other.keys()) if first.get(path) != other.get(path)]
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
