#!/usr/bin/env python3
"""Law: a room (a folder of C++) includes itself, the rooms before it in its part, base/ and include/. Nothing else.

usage: rooms.py [FOLDER] | --self-test

Reads each #include of FOLDER (default: this project), and the drawing in HACKING.md, which must list the same rooms in
the same order. Prints what it read, then each violation as file:line. Standard library only.
"""
import pathlib
import re
import sys
import tempfile

# From first to last; `.` is the part's own folder, its faces. Rooms between commas do not include each other.
ORDER = """
base: .
parsers: files < fields < items, markup, dialects < references, csv < grammar/lines < grammar/references
  < grammar < layouts < rules < extract/sentences < extract/tasks
  < extract/names < extract/results < extract < formats < .
graph: model < build/identity < build < matches < views < analysis/kernels < analysis/communities < analysis < .
exporters: text < output < fields < look < rdf, neo4j < .
cli: report < options < commands < .
"""
PARTS = {part: levels.split("<") for part, levels in re.findall(r"^(\w+): (.*(?:\n .*)*)", ORDER, re.M)}
RANK = {f"{part}/{room.strip()}".removesuffix("/."): rank  # in the order of the list
        for part, levels in PARTS.items() for rank, level in enumerate(levels) for room in level.split(",")}
PUBLIC = "include/kgbuild"
# Here a .cpp without a header is a row of a table: dialects, input formats, views, passes, export formats, commands; and main.
ROWS = {"parsers/dialects", "parsers/formats", "graph/views", "graph/analysis", "exporters", "cli/commands", "cli"}
INCLUDE = re.compile(rf'^\s*#\s*include\s*(?:"([^"]+)"|<((?:{"|".join(PARTS)}|kgbuild)/[^>]+)>)', re.M)


def explain_include(room, target):
    """Why `room` must not include `target`, or None."""
    other = target.rpartition("/")[0]
    part, other_part = room.split("/")[0], other.split("/")[0]
    if other in (room, "kgbuild"):
        return None
    if room == PUBLIC:
        return f"a public header includes {target}"
    if other not in RANK:
        return f"{target} is in no room"
    if other_part not in (part, "base"):
        return f"part {part} includes part {other_part}"
    if other_part == part and RANK[other] >= RANK[room]:
        return f"room {room} includes {'later' if RANK[other] > RANK[room] else 'sibling'} room {other}"
    return None


def explain_place(file, room, headers):
    """Why `file` must not be in `room`, or None: a .cpp belongs next to its header, or is the face of a public one."""
    if room not in RANK and room != PUBLIC:
        return f"{room} is not a room"
    places = headers.get(file.stem, set())
    if file.suffix == ".hpp" or room in places or (room in PARTS and PUBLIC in places):
        return None
    for place in sorted(places):
        if place == PUBLIC or place.split("/")[0] == room.split("/")[0]:
            return f"its header {file.stem}.hpp is in {place}"
    return None if room in ROWS else "a .cpp without a header that is not the row of a table"


def check(top):
    """A line that says what was read, and the violations."""
    files = sorted(file for part in [*PARTS, "include"] for file in (top / part).rglob("*.[ch]pp"))
    headers, problems, includes = {}, [], 0
    for file in files:
        if file.suffix == ".hpp":
            headers.setdefault(file.stem, set()).add(str(file.parent.relative_to(top)))
    for file in files:
        room, text = str(file.parent.relative_to(top)), file.read_text(encoding="utf-8")
        found = [(1, explain_place(file, room, headers))]
        for match in INCLUDE.finditer(text):
            includes += 1
            found.append((text.count("\n", 0, match.end()) + 1, explain_include(room, match[1] or match[2])))
        problems += [f"{file.relative_to(top)}:{line}: {why}" for line, why in found if why]
    drawing = (top / "HACKING.md").read_text(encoding="utf-8").partition("\n## The rooms\n")[2].partition("\n## ")[0]
    if (drawn := re.findall(rf"^    ((?:{'|'.join(PARTS)})\S*)", drawing, re.M)) != list(RANK):
        problems.append(f"HACKING.md:1: the drawing of the rooms differs from tests/laws/rooms.py: {' '.join(drawn)}")
    return f"{len(files)} files, {includes} includes, {len(RANK)} rooms", problems


def self_test():
    """Builds a small tree with each kind of violation: all of them must be found, and nothing else."""
    tree, expected = (pathlib.Path(__file__).with_name("rooms_self_test.txt").read_text().split("=== expected\n"))
    with tempfile.TemporaryDirectory() as folder:
        for line in tree.splitlines():
            name, _, text = line.partition(" ")
            (file := pathlib.Path(folder) / name).parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.replace("\\n", "\n"))
        seen, problems = check(pathlib.Path(folder))
    return seen, sorted(set(problems) ^ set(expected.splitlines()))


if __name__ == "__main__":
    seen, problems = self_test() if sys.argv[1:] == ["--self-test"] else check(
        pathlib.Path(sys.argv[1]) if sys.argv[1:] else pathlib.Path(__file__).resolve().parents[2])
    print(seen, *problems, sep="\n")
    sys.exit(1 if problems else 0)
