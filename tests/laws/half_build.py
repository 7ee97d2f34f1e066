#!/usr/bin/env python3
"""Law: a build of half of the files gives the same id for the same thing, or an alias of the node it merged into."""
import pathlib
import random
import re
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject

XMLNS = "{http://graphml.graphdrawing.org/xmlns}"
NAMED = ("Author", "Method", "Benchmark", "Metric", "Task")
# An acronym follows its best supported long form, which in half of the files may be another one than in all
# of them. Such a homonym keeps its id but means another thing. Maximum share of such nodes:
HOMONYMS = 0.001


def read_nodes(files, output):
    """kgid → (kind, names) of the full view of these files."""
    subject.run("--quiet", "--view", "full", "--export", "graphml", "-o", output, *files)
    nodes, keys, separator = {}, {}, None
    for _, element in ET.iterparse(output):
        if element.tag == XMLNS + "desc":
            separator = re.search('joined by "(.*)"', element.text).group(1)
        elif element.tag == XMLNS + "key":
            keys[element.get("id")] = element.get("attr.name")
        elif element.tag == XMLNS + "node":
            data = {keys[d.get("key")]: d.text or "" for d in element}
            aliases = data.get("aliases")
            names = {data.get("name", "")} | set(aliases.split(separator) if aliases else ())
            nodes[data["kgid"]] = (data["kind"], names)
            element.clear()
    return nodes


def find_problems(half, full):
    known = {}  # (kind, name) → ids in the full build
    for node, (kind, names) in full.items():
        for name in names:
            known.setdefault((kind, name), set()).add(node)
    for node, (kind, names) in half.items():
        if node in full:
            lost = names - full[node][1] if kind in NAMED else ()
            if full[node][0] != kind or lost:
                kind_of = "other kind" if full[node][0] != kind else "homonym"
                yield kind_of, f"{node} is something else in the whole build: {kind} {sorted(names)}, there {full[node]}"
        elif kind not in NAMED:
            yield "lost", f"{node} is not in the whole build"
        elif not set.intersection(*(known.get((kind, name), set()) for name in names)):
            yield "lost", f"{node} is not a node of the whole build and {sorted(names)} are not names of one"


def main():
    files = sorted(map(str, subject.digests().rglob("*.md")))
    shuffled = files[:]
    random.Random(20231127).shuffle(shuffled)
    halves = shuffled[: len(files) // 2], shuffled[len(files) // 2 :]
    with tempfile.TemporaryDirectory() as folder:
        output = str(pathlib.Path(folder) / "out.graphml")
        full = read_nodes(files, output)
        problems = [p for half in halves for p in find_problems(read_nodes(half, output), full)]
    homonyms = [text for what, text in problems if what == "homonym"]
    others = [text for what, text in problems if what != "homonym"]
    print(f"{len(full)} nodes in the whole build, {len(others)} lost or changed, {len(homonyms)} homonyms that part")
    return subject.finish(others if len(homonyms) <= HOMONYMS * len(full) else others + homonyms)


if __name__ == "__main__":
    sys.exit(main())
