"""The program under test and what it is run on; for the scripts in tests/.

Each script is called as SCRIPT PROGRAM [examples|real]. `real` are the digests that are next to the
project where it is developed (KGBUILD_SHARED); elsewhere the script ends with the status for "skipped".
"""
import json
import os
import pathlib
import subprocess
import sys

SKIPPED = 77
PROJECT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("KGBUILD_SHARED", PROJECT.parent / "shared"))
DIRECTED_VIEWS = ("knowledge", "full", "citations")
VIEWS = (*DIRECTED_VIEWS, "coauthors", "methods", "benchmarks", "papers")


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def shared(path):
    """A file or folder next to the project; ends the test as skipped where there is none."""
    found = SHARED / path
    if not found.exists():
        skip(f"no {found}")
    return found


def program():
    return pathlib.Path(sys.argv[1]).resolve()


def digests():
    """The folder of digests that the command line asks for."""
    return shared("corpus/daily_papers_ko") if sys.argv[2:] == ["real"] else PROJECT / "examples" / "digests"


def run(*arguments, **variables):
    """Runs kgbuild, which must succeed; what it printed on standard output, and on standard error."""
    command = [str(program()), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, env={**os.environ, **variables})
    if done.returncode != 0:
        print(" ".join(command), f"exit status {done.returncode}", done.stderr.decode(errors="replace")[-2000:], sep="\n")
        sys.exit(1)
    return done.stdout, done.stderr.decode()


def graphml(view, output):
    """Writes a view of the digests to `output`; the run's summary."""
    _, messages = run(digests(), "--view", view, "--export", "graphml", "-o", output, "--summary", "json")
    lines = [line for line in messages.splitlines() if line.startswith("{")]
    return json.loads(lines[-1] if lines else messages)


def xmllint(*arguments):
    """The exit status of xmllint, and what it printed."""
    done = subprocess.run(["xmllint", "--nonet", "--noout", "--huge", *map(str, arguments)], capture_output=True, text=True)
    return done.returncode, done.stderr


def finish(problems):
    """Shows the first problems; the exit status of the script."""
    for problem in problems[:20]:
        print(problem)
    if len(problems) > 20:
        print(f"({len(problems) - 20} more)")
    return 1 if problems else 0
