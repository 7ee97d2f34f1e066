#!/usr/bin/env python3
"""Hostile text through the formats for pictures: each holds the same nodes, edges and texts, and the titles are those that
were given. The records are those of hostile_text.py; control characters become U+FFFD."""
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import hostile_text
import picture_readers
import pictures
import subject


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lines = "".join(json.dumps(record) + "\n" for record in hostile_text.make_records())
        (folder / "hostile.jsonl").write_text(lines, "utf-8")
        out = folder / "out"
        subject.run(folder / "hostile.jsonl", "--quiet", "--export", ",".join(picture_readers.FORMATS), "--view", "full",
                    "--max-coauthors", "none", "--evidence", "sentence", "-o", f"{out}/")
        problems = list(pictures.compare_formats(out, "hostile", picture_readers.SYMMETRIC))
        nodes, _ = pictures.read_node_link(out / "hostile.node-link.json")
        for number, text in enumerate(hostile_text.TEXTS):
            if nodes[f"paper:arxiv:2401.{number:05}"]["title"] != hostile_text.clean(text):
                problems.append(f"no title {text[:100]!r}")
        for path in out.glob("*.json"):
            if "</" in path.read_text("utf-8"):
                problems.append(f"{path.name} would end a <script>")
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
