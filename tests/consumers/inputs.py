"""What the consumers are given: `small`, the examples and the hostile text of tests/interop, or `real`, the digests that
are next to the project, if present. Scripts are called as SCRIPT PROGRAM small|real FOLDER: into FOLDER, which
is emptied, go their files; what ./test --interop fetched is next to it."""
import json
import pathlib
import shutil
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "interop")]
import hostile_text
import subject

FOLDER = pathlib.Path(sys.argv.pop()).resolve()
IS_REAL = sys.argv[2] == "real"
FETCHED = FOLDER.parent
# Of the real co-authors, what a picture can show.
PART = ("--view", "coauthors", *(("--component", "largest", "--min-papers", "3") if IS_REAL else ()))
QUERIES = subject.PROJECT / "examples" / "queries"


def prepare():
    """The paths to read; the files of an earlier run are gone."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    if IS_REAL:
        return [subject.digests()]
    hostile = FOLDER / "hostile.jsonl"
    hostile.write_text("".join(json.dumps(record) + "\n" for record in hostile_text.make_records()), "utf-8")
    return [subject.PROJECT / "examples" / "digests", hostile]


def export(formats, *options):
    """Writes the formats; format → file or folder, and the run's summary."""
    paths = prepare()
    out = FOLDER / "out"
    # At this resolution communities touch in the small graph too.
    _, messages = subject.run(*paths, "--export", formats, "-o", f"{out}/", "--summary", "json", "--resolution", "3", *options)
    summary = json.loads([line for line in messages.splitlines() if line.startswith("{")][-1])
    return {made["format"]: pathlib.Path(made["path"]) for made in summary["outputs"]}, summary
