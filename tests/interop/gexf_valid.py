#!/usr/bin/env python3
"""GEXF of every view is well-formed and valid by the schema of GEXF 1.3.

The official schema declares colour, size and position in the main namespace, Gephi writes and reads them in that of
`viz`: what is validated is a copy with these elements moved.
"""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject


def main():
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        outputs = {view: folder / f"{view}.gexf" for view in subject.VIEWS}
        for view, output in outputs.items():
            subject.run(subject.digests(), "--quiet", "--view", view, "-o", output)
            status, messages = subject.xmllint(output)
            if status != 0:
                problems.append(f"{view} is not well-formed: {messages[:1000]}")
        if problems:
            return subject.finish(problems)
        schema = subject.shared("schemas/gexf-1.3/gexf.xsd")
        for view, output in outputs.items():
            copy = folder / f"{view}.moved.gexf"
            copy.write_text(output.read_text("utf-8").replace("<viz:", "<"), "utf-8")
            status, messages = subject.xmllint("--schema", schema, copy)
            if status != 0:
                problems.append(f"{view} is not valid: {messages[:1000]}")
    return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
