#!/usr/bin/env python3
"""Runs clang-tidy on batches of sources: tidy.py BUILD JOBS [FILE...]

BUILD has compile_commands.json; FILE limits the run to sources with these paths. Most of the time of clang-tidy goes
into the headers that a source includes, so the sources of a folder are included by one file and share them. Sources
that use one name for two things go into different batches: the compiler finds them first. clang's analyzer follows the
sources of a file only if its name contains UnifiedSource, and stops early in large functions (max-nodes), where it
spends two thirds of its time. What clang-tidy looks for in main files only (unused using-declarations) is not found
this way; ./test --lint deep looks at each source alone.

Prints what is found. The exit code is 1 if anything is found, 2 for wrong arguments.
"""
import concurrent.futures
import json
import pathlib
import re
import shlex
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
PARTS = ("base", "parsers", "graph", "exporters", "cli")
LARGEST = 24  # sources of a batch, so that no batch is left when all others are done
ANALYZER = [f"--extra-arg={a}" for a in ("-Xclang", "-analyzer-config", "-Xclang", "mode=shallow,max-nodes=10000")]


def commands(build):
    """{source: its compiler's arguments without source and output}"""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(entry["file"])
        if source.is_relative_to(TOP) and source.relative_to(TOP).parts[0] in PARTS:
            arguments = shlex.split(entry["command"])[1:]
            found[source] = tuple(arguments[:arguments.index("-o")])
    return found


def write_batch(path, sources):
    path.write_text("".join(f'#include "{s}"  // NOLINT(bugprone-suspicious-include)\n' for s in sources))


def clashing(path, sources, arguments):
    """Sources that do not compile after the others"""
    write_batch(path, sources)
    run = subprocess.run(["clang++-14", *arguments, "-w", "-fsyntax-only", "-ferror-limit=0", path],
                         capture_output=True, text=True)
    named = set(re.findall(r"^(/.*?):\d+:\d+: (?:fatal )?error:", run.stderr, re.M))
    clash = [s for s in sources if str(s) in named]
    return sources[1:] if run.returncode and (not clash or len(clash) == len(sources)) else clash


def batches(folder, sources, arguments):
    """Writes the batches of a folder; yields their files"""
    number = 0
    waiting = [sources[i:i + LARGEST] for i in range(0, len(sources), LARGEST)]
    while waiting:
        now, later = waiting.pop(0), []
        path = folder.with_name(f"{folder.name}-UnifiedSource-{number}.cpp")
        while len(now) > 1 and (clash := clashing(path, now, arguments)):  # without these others may clash
            now, later = [s for s in now if s not in clash], later + clash
        write_batch(path, now)
        yield path
        number += 1
        if later:
            waiting.append(sorted(later))


def main(build, jobs, *wanted):
    build = pathlib.Path(build).resolve()
    wanted = {pathlib.Path(w).resolve() for w in wanted}
    groups = {}
    for source, arguments in sorted(commands(build).items()):
        if not wanted or source in wanted:
            groups.setdefault((source.parent.relative_to(TOP), arguments), []).append(source)
    if not groups:
        sys.exit("tidy.py: no sources to check")
    place = build / "batches"
    place.mkdir(exist_ok=True)

    def tidy(path, arguments):
        run = subprocess.run(["clang-tidy-14", "-quiet", *ANALYZER, path, "--", *arguments], capture_output=True, text=True)
        return (run.returncode, run.stdout)

    def prepare(item):
        (folder, arguments), sources = item
        number = list(groups).index((folder, arguments))
        return [(p, arguments) for p in batches(place / f"{number}-{'-'.join(folder.parts)}", sources, arguments)]

    failed = False
    with concurrent.futures.ThreadPoolExecutor(int(jobs)) as pool:
        work = [w for made in pool.map(prepare, groups.items()) for w in made]
        for code, output in pool.map(lambda w: tidy(*w), work):
            failed = failed or code != 0
            if code:
                print(output, end="", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
