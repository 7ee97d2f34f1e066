#!/usr/bin/env python3
"""Runs one command test, a document that holds everything about it.

usage: run_case.py PROGRAM DOCUMENT

A document begins with prose that says what it shows. Then come sections, each opened by a line:

    === file PATH     a file to lay out before the run, with the lines that follow
    === examples      lay out the folder examples/digests of the project as digests/
    === needs WHAT    skip (exit status 77) where this is not so: root, tmpfs, setpriv, decimal-comma
    === stdin         what the command reads; nothing by default
    === command       bash, run in an empty folder with `kgbuild` in PATH; the first failure ends it
    === stdout        what it must print; nothing by default
    === stderr        what it must print there; nothing by default
    === exit N        its exit status; 0 by default
    === after PATH    what the file PATH must hold after the run

In expected text a line `...` stands for any lines, none too, and `[..]` for any text inside a line.
With KGBUILD_UPDATE=1 expectations that do not hold are rewritten. Standard library only.
"""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent
EXPECTED = ("stdout", "stderr", "exit", "after")
SKIPPED = 77


def parse_document(text):
    """The prose and the sections: [kind, argument, body]."""
    prose, *parts = re.split(r"^=== *(.*)\n", text, flags=re.M)
    if not prose.strip():
        raise SystemExit("a test begins with what it shows")
    sections = []
    for head, body in zip(parts[::2], parts[1::2]):
        kind, _, argument = head.strip().partition(" ")
        sections.append([kind, argument, body])
    return prose, sections


def format_document(prose, sections):
    heads = (f"=== {kind} {argument}".rstrip() + "\n" + body for kind, argument, body in sections)
    return prose + "".join(heads)


def find_lacking(what):
    """Why the test cannot run here, or nothing."""
    def fails(*command):
        return subprocess.run(command, capture_output=True).returncode != 0

    if what in ("root", "tmpfs", "setpriv") and os.geteuid() != 0:
        return "needs root"
    if what == "setpriv" and fails("setpriv", "--reuid=65534", "--clear-groups", "true"):
        return "needs setpriv and another user"
    if what == "tmpfs" and fails("unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"):
        return "needs the right to mount"
    if what == "decimal-comma" and not os.path.exists("/usr/share/i18n/locales/de_DE"):
        return "needs the sources of locales"
    return None


def matches(expected, actual):
    pattern = []
    for line in expected.splitlines(keepends=True):
        if line.strip() == "...":
            pattern.append(r"(?:.*\n)*")
        else:
            pattern.append(re.escape(line).replace(re.escape("[..]"), ".*"))
    return re.fullmatch("".join(pattern), actual) is not None


def lay_out(folder, sections):
    for kind, argument, body in sections:
        if kind == "file":
            path = folder / argument
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        elif kind == "examples":
            shutil.copytree(TESTS.parent.parent / "examples" / "digests", folder / "digests")


def run(program, folder, sections):
    bodies = {kind: body for kind, _, body in sections}
    programs = folder.parent / "bin"
    programs.mkdir()
    (programs / "kgbuild").symlink_to(program)
    environment = {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "HOME": str(folder),
        "TMPDIR": str(folder.parent),
        "LC_ALL": "C.UTF-8",
        "TESTS": str(TESTS),
        **{k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS") or k.startswith("KGBUILD_")},
    }
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", bodies["command"]], cwd=folder, env=environment,
                          input=bodies.get("stdin", "").encode(), capture_output=True, timeout=600)
    return {"stdout": done.stdout.decode(errors="backslashreplace"),
            "stderr": done.stderr.decode(errors="backslashreplace"), "exit": str(done.returncode)}


def compare(sections, actual, folder):
    """Pairs (section, what was there instead) for every expectation that does not hold."""
    expected = [s for s in sections if s[0] in EXPECTED]
    given = {kind for kind, _, _ in expected}
    expected += [[k, "0" if k == "exit" else "", ""] for k in ("stdout", "stderr", "exit") if k not in given]
    wrong = []
    for section in expected:
        kind, argument, body = section
        if kind == "exit":
            if argument != actual["exit"]:
                wrong.append((section, actual["exit"]))
            continue
        if kind == "after":
            path = folder / argument
            found = path.read_text(encoding="utf-8", errors="backslashreplace") if path.exists() else "(no such file)\n"
        else:
            found = actual[kind]
        if not matches(body, found):
            wrong.append((section, found))
    return wrong


def report(section, found):
    kind, argument, body = section
    if kind == "exit":
        print(f"--- exit status {argument} expected, {found} found")
        return
    if body.rstrip("\n") == found.rstrip("\n"):
        print(f"--- {kind} {argument} differs in line breaks at its end")
    diff = difflib.unified_diff(body.splitlines(), found.splitlines(), f"expected {kind} {argument}", "found", lineterm="")
    for number, line in enumerate(diff):
        if number == 60:
            print("(more differences)")
            break
        print(line[:300])


def update(document, prose, sections, wrong):
    for section, found in wrong:
        if section not in sections:
            sections.append(section)
        section[1 if section[0] == "exit" else 2] = found
    document.write_text(format_document(prose, sections), encoding="utf-8")
    print(f"updated {document.name}")


def main():
    program, document = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    prose, sections = parse_document(document.read_text(encoding="utf-8"))
    for kind, argument, _ in sections:
        lacking = find_lacking(argument) if kind == "needs" else None
        if lacking:
            print(f"skipped: {lacking}")
            return SKIPPED
    with tempfile.TemporaryDirectory(prefix="kgbuild-test-") as temporary:
        folder = pathlib.Path(temporary) / "work"
        folder.mkdir()
        lay_out(folder, sections)
        wrong = compare(sections, run(program, folder, sections), folder)
    if not wrong:
        return 0
    if os.environ.get("KGBUILD_UPDATE"):
        update(document, prose, sections, wrong)
        return 0
    print(prose.strip())
    for section, found in wrong:
        report(section, found)
    return 1


if __name__ == "__main__":
    sys.exit(main())
