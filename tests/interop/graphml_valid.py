#!/usr/bin/env python3
"""GraphML of every view is well-formed and valid by the project's extension of the GraphML schema."""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import subject


def lay_out_schema(folder):
    """The project's XSD next to GraphML's own, which it redefines by file name."""
    official = subject.shared("schemas/graphml-1.0")
    for source in [*official.glob("*.xsd"), subject.PROJECT / "schemas" / "kgbuild-graphml.xsd"]:
        (folder / source.name).write_bytes(source.read_bytes())
    return folder / "kgbuild-graphml.xsd"


def main():
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        outputs = [folder / f"{view}.graphml" for view in subject.VIEWS]
        for view, output in zip(subject.VIEWS, outputs):
            subject.graphml(view, output)
            status, messages = subject.xmllint(output)
            if status != 0:
                problems.append(f"{view} is not well-formed: {messages[:1000]}")
        if problems:
            return subject.finish(problems)
        schema = lay_out_schema(folder)
        for view, output in zip(subject.VIEWS, outputs):
            status, messages = subject.xmllint("--schema", schema, output)
            if status != 0:
                problems.append(f"{view} is not valid: {messages[:1000]}")
        return subject.finish(problems)


if __name__ == "__main__":
    sys.exit(main())
