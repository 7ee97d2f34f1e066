#!/usr/bin/env python3
"""Runs the consumers one after another; the last line counts them. Called by ./test --interop as
run.py PROGRAM FOLDER [NAME...]: what was fetched is in FOLDER, a NAME selects a consumer."""
import os
import pathlib
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
LIMIT_SECONDS = 900
RUNS = [("writers", "small"), *((name, size) for name in ("neo4j", "gephi", "rdf", "python", "web") for size in ("small", "real"))]


def consume(program, folder, name, size):
    """The exit status of a consumer, which has a process group of its own: nothing of it outlives it."""
    command = [sys.executable, HERE / f"consume_{name}.py", program, size, folder / f"{name}-{size}"]
    running = subprocess.Popen(command, start_new_session=True)
    try:
        return running.wait(LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        print(f"not done after {LIMIT_SECONDS} s")
        return 1
    finally:
        try:
            os.killpg(running.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def main():
    program, folder, names = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3:]
    told = {0: "passed", SKIPPED: "skipped"}
    counts = dict.fromkeys(("passed", "failed", "skipped"), 0)
    for name, size in RUNS:
        if names and name not in names:
            continue
        print(f"-- {name}, {size}", flush=True)
        begun = time.monotonic()
        result = told.get(consume(program, folder, name, size), "failed")
        counts[result] += 1
        print(f"-- {name}, {size}: {result}, {time.monotonic() - begun:.0f} s", flush=True)
    print(", ".join(f"{count} {result}" for result, count in counts.items()))
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
