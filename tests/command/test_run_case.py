#!/usr/bin/env python3
"""Tests of the command-test runner itself: it must be able to fail."""
import pathlib
import subprocess
import sys
import tempfile

RUNNER = pathlib.Path(__file__).with_name("run_case.py")


def status(document, **variables):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "case.test"
        path.write_text(document)
        done = subprocess.run([sys.executable, RUNNER, "/bin/echo", path], capture_output=True, text=True,
                              env={"PATH": "/usr/bin:/bin", **variables})
        return done.returncode, path.read_text(), done.stdout + done.stderr


CASES = [
    ("exact output", "Shows.\n=== command\nkgbuild a b\n=== stdout\na b\n", 0),
    ("other output", "Shows.\n=== command\nkgbuild a b\n=== stdout\na c\n", 1),
    ("output nobody expected", "Shows.\n=== command\nkgbuild a b\n", 1),
    ("errors nobody expected", "Shows.\n=== command\necho a >&2\n", 1),
    ("any lines", "Shows.\n=== command\nkgbuild a; kgbuild b; kgbuild c\n=== stdout\n...\nc\n", 0),
    ("any lines, then one that is not there", "Shows.\n=== command\nkgbuild a\n=== stdout\n...\nc\n", 1),
    ("any text in a line", "Shows.\n=== command\nkgbuild a1b\n=== stdout\na[..]b\n", 0),
    ("any text stays in its line", "Shows.\n=== command\nkgbuild a; kgbuild b\n=== stdout\na[..]b\n", 1),
    ("exit status", "Shows.\n=== command\nexit 3\n=== exit 3\n", 0),
    ("other exit status", "Shows.\n=== command\nexit 3\n", 1),
    ("files and what is left", "Shows.\n=== file a/b\nx\n=== command\ncp a/b c\n=== after c\nx\n", 0),
    ("file that is not left", "Shows.\n=== command\ntrue\n=== after c\nx\n", 1),
    ("standard input", "Shows.\n=== stdin\nx\n=== command\ncat\n=== stdout\nx\n", 0),
    ("first failure ends it", "Shows.\n=== command\nfalse\ntrue\n", 1),
    ("no prose", "=== command\ntrue\n", 1),
]


def main():
    wrong = 0
    for name, document, expected in CASES:
        found, _, output = status(document)
        if (found != 0) != (expected != 0):
            wrong += 1
            print(f"{name}: exit status {found}\n{output}")
    found, text, _ = status("Shows.\n=== command\nkgbuild a\n=== stdout\nb\n=== exit 1\n", KGBUILD_UPDATE="1")
    if text != "Shows.\n=== command\nkgbuild a\n=== stdout\na\n=== exit 0\n":
        wrong += 1
        print(f"update wrote:\n{text}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
