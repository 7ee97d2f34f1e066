#!/usr/bin/env python3
"""Runs the fuzzer of the readers: run_fuzz.py PROGRAM [SECONDS [TARGET...]]

Without SECONDS each target gets a fixed number of inputs, the same in every run: tests/fuzz/seeds, the examples, the
inputs of command tests, and inventions on them from one start of the random numbers. With SECONDS (of each target) it
searches on: from what earlier runs found, with the cases next to the project if they are there, and from another start
each time. Inputs that break a law or crash are written to build/fuzz/crashes and named; then the exit code is 1. To
turn one into a test, put it, as short as it gets, into tests/fuzz/seeds/TARGET: unit_parsers reads all seeds in every
build.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
EXTENSIONS = {
    "records": {".jsonl"}, "json": {".json"}, "json_lines": {".jsonl", ".ndjson"}, "yaml": {".yaml", ".yml", ".cff"},
    "bibtex": {".bib"}, "ris": {".ris", ".ciw", ".enw"}, "medline": {".nbib"}, "csv": {".csv", ".tsv"},
    "feeds": {".xml", ".atom", ".rss"}, "html": {".html", ".htm"}, "markdown": {".md"}, "toml": {".toml"},
    "notebook": {".ipynb"}, "opml": {".opml"}, "mail": {".eml", ".mbox", ".mhtml"}, "latex": {".tex"}, "bbl": {".bbl"},
}
INVENTED = {"markdown": 150, "fields": 20000}  # inputs of a fixed run, by form
INVENTED_OF_READERS = 600
MAX_SEED = 4096  # bytes; longer inputs are slow, and hardly reach more code
SIGNS = {
    "json": ['{"', '":', '[{', '}]', "null", "NaN", "\\u0000", "\\ud83d", '"data":[[', '"columns":['],
    "yaml": ["- ", ": ", "|\n", ">-\n", "&a ", "*a", "---\n", "<<: ", "!!str "],
    "bibtex": ["@article{", "@string{", "@comment{", "@misc(", " = {", " # ", "crossref", "and others", "\\'{e}", "},\n"],
    "tagged": ["  - ", "TY  - ", "ER  - ", "PMID- ", "%0 ", "PT J", "\nEF", "<1. >\n", "TI- ", "TI: ", "--TI-- ",
               "\n------\n", "{Title}: ", "RT Journal\n"],
    "csv": ['""', '";"', "sep=;\n", "\t", "|", ",,"],
    "feeds": ["<![CDATA[", "]]>", "<entry>", "<item>", "<title>", "</title>", "<dc:creator>", "&amp;", "&lt;", "<!ENTITY",
              "<record>", 'type="xhtml"'],
    "html": ["<li>", "<a href=", "<table>", "<tr>", "<td>", "<script>", "<!--", "&nbsp;", "<meta name=\"citation_title\""],
    "toml": ["[[paper]]\n", " = ", '"""', "= [", "= {", "2024-03-02"],
    "notebook": ['"cell_type":"markdown"', '"source":["', '\\n"', '{"cells":['],
    "opml": ["<outline text=", "</outline>", 'url="', "<body>"],
    "mail": ["\nFrom ", "Content-Type: ", "multipart/mixed; boundary=", "--b1\n", "=?utf-8?B?", "=?utf-8?Q?", "base64",
             "quoted-printable", "=E2=80=93", "=\n", "text/html"],
    "markdown": ["\n# ", "\n- ", "](https://arxiv.org/abs/", "|---|", "**", "et al.", "\n> ", "<details>", "```",
                 "{{cite journal|", "}}", "|title=", "[[https://a.example|"],
    "fields": [" and ", "; ", ", ", "Jr.", "et al.", "\\textbf{", "$", "{\\\"", "&amp;", "<sup>", "2024", " 1월", "等"],
}


def targets(program):
    lines = subprocess.run([program, "--targets"], capture_output=True, text=True, check=True).stdout.splitlines()
    return dict(line.split() for line in lines)


def field_names():
    """The names of fields in the rule packs, with tags after the colon."""
    names = set()
    for pack in ("fields", "tags"):
        data = json.loads((TOP / f"parsers/rules/packs/{pack}.json").read_text())
        for table in data.values():
            for words in table.values():
                names.update(word.rpartition(":")[2] for word in words)
    return sorted(names)


def write_dictionary(path, form):
    words = SIGNS.get(form, []) + ([] if form in ("markdown", "fields", "records") else field_names())
    def escape(byte):
        return chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}"
    lines = ['"' + "".join(map(escape, word.encode())) + '"\n' for word in words]
    path.write_text("".join(lines))
    return words


def test_inputs():
    """The files that command tests write: (name, text)."""
    for test in sorted((TOP / "tests/command").glob("*.test")):
        yield from re.findall(r"^=== file (\S+)\n(.*?)(?=^=== )", test.read_text(errors="replace"), re.M | re.S)


def write_seeds(folder, target, more_places):
    """Writes the seeds into the folder; returns their paths, always in the same order."""
    folder.mkdir(parents=True, exist_ok=True)
    extensions = EXTENSIONS.get(target, set())
    places = [TOP / "examples/digests", TOP / "tests/quality/digests", TOP / "tests/golden", *more_places]
    seeds = [path.read_bytes() for path in sorted((HERE / "seeds" / target).glob("*"))]
    files = [path for place in places for path in sorted(place.rglob("*")) if path.suffix in extensions and path.is_file()]
    seeds += [path.read_bytes()[:MAX_SEED] for path in files]
    seeds += [text.encode()[:MAX_SEED] for name, text in test_inputs() if pathlib.Path(name).suffix in extensions]
    paths = [folder / f"seed-{number:03}" for number in range(len(seeds))]
    for path, seed in zip(paths, seeds):
        path.write_bytes(seed)
    return paths


def plan_run(work, target, form, seconds):
    """The arguments that say what libFuzzer begins with and how far it goes."""
    if seconds:
        folder = work / "corpus" / target
        write_seeds(folder, target, [pathlib.Path(os.environ.get("KGBUILD_SHARED", TOP.parent / "shared")) / "cases"])
        return [f"corpus/{target}", f"-max_total_time={seconds}"]
    folder = work / "fixed" / target
    shutil.rmtree(folder, ignore_errors=True)
    seeds = write_seeds(folder, target, [])
    # A folder would be read in the order of the file system.
    (work / f"{target}.seeds").write_text(",".join(str(seed.relative_to(work)) for seed in seeds))
    return [f"-seed_inputs=@{target}.seeds", "-seed=1", "-reload=0",
            f"-runs={len(seeds) + INVENTED.get(form, INVENTED_OF_READERS)}"]


def fixed_addresses():
    """The beginning of a command that runs at the same addresses every time, which libFuzzer's inventions depend on;
    empty where the system does not allow it."""
    command = ["setarch", "-R"]
    allowed = subprocess.run([*command, "true"], stderr=subprocess.DEVNULL).returncode == 0
    return command if allowed else []


def fuzz(program, target, form, seconds):
    """Runs one target; returns its line of the report and the inputs that it found."""
    work = pathlib.Path(program).resolve().parents[2]
    plan = plan_run(work, target, form, seconds)
    words = write_dictionary(work / f"{target}.dict", form)
    (work / "crashes").mkdir(exist_ok=True)
    # Paths and variables are part of the stack, and move what is above them.
    command = [*([] if seconds else fixed_addresses()), str(pathlib.Path(program).resolve().relative_to(work)), *plan,
               *([f"-dict={target}.dict"] if words else []), f"-artifact_prefix=crashes/{target}-",
               f"-max_len={MAX_SEED}", "-timeout=20", "-rss_limit_mb=4096", "-print_final_stats=1"]
    variables = {"PATH": "/usr/bin:/bin:/usr/lib/llvm-14/bin", "KGBUILD_FUZZ_TARGET": target}
    run = subprocess.run(command, cwd=work, env={**variables, **({} if seconds else {"KGBUILD_FUZZ_ONE_THREAD": "1"})},
                         capture_output=True, text=True, errors="replace")
    (work / f"{target}.log").write_text(run.stderr)
    runs = re.search(r"number_of_executed_units: (\d+)", run.stderr)
    covered = re.findall(r"cov: (\d+)", run.stderr)
    line = f"{target:<11} {runs[1] if runs else '?':>8} inputs, {covered[-1] if covered else '?':>6} branches"
    if run.returncode == 0:
        return line, []
    why = re.search(r"BROKEN LAW: .*|ERROR: .*|runtime error: .*", run.stderr)
    paths = re.findall(r"Test unit written to (\S+)", run.stderr)
    return f"{line}\n  {why[0][:300] if why else 'failed'}", [str(work / path) for path in paths or [f"{target}.log"]]


def main():
    program, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0
    forms = targets(program)
    chosen = sys.argv[3:] or list(forms)
    found = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for line, paths in pool.map(lambda target: fuzz(program, target, forms[target], seconds), chosen):
            print(line, flush=True)
            for path in paths:
                print(f"  input: {path}", flush=True)
            found += paths
    sys.exit(1 if found else 0)


main()
