#!/usr/bin/env python3
"""The example pages load only what is next to them, make no markup of text, and node reads their scripts."""
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

PAGES = subject.PROJECT / "examples" / "pages"
MARKUP = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.html\(|srcdoc|https?:|//\w+\.")


def check_page(path):
    text = path.read_text("utf-8")
    if "default-src 'none'" not in text:
        yield f"{path.name}: no policy"
    for name in re.findall(r'(?:src|href)="([^"]*)"', text):
        if not name.startswith("node_modules/") and not (PAGES / name).is_file():
            yield f"{path.name}: no {name}"
    if re.search(r"<script>|\son\w+=", text):
        yield f"{path.name}: a script in the page itself"


def main():
    problems = []
    for path in sorted([*PAGES.glob("*.html"), *PAGES.glob("*.js"), *PAGES.glob("*.css")]):
        found = MARKUP.search(path.read_text("utf-8"))
        if found:
            problems.append(f"{path.name}: {found.group()}")
        if path.suffix == ".html":
            problems += check_page(path)
        if path.suffix == ".js" and shutil.which("node") and subprocess.run(["node", "--check", path]).returncode != 0:
            problems.append(f"{path.name}: node does not read it")
    if len(list(PAGES.glob("*.html"))) < 2:
        problems.append("the pages are gone")
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
