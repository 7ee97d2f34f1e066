#!/usr/bin/env python3
"""Law: comments and prose use the words of the glossary in HACKING.md, not words translated from German.

usage: words.py [--count] [--messages] [FOLDER] | --self-test

Reads the comments of *.hpp and *.cpp, and *.md without code, of FOLDER (default: this project). Prints each finding as
file:line: word → what to say; --count prints findings per folder. --messages reads the string literals of C++ instead
of its comments: advice, since a literal may be data. Standard library only.
"""
import collections
import pathlib
import re
import sys

# What not to write → what to say. Blanks match line breaks; each pattern names a use, so that other uses of the word
# (`stands for`, `no longer`, `measures`) stay allowed.
WORDS = [(re.compile(pattern.replace(" ", r"\s+"), re.I), say) for pattern, say in (
    (r"\b(?P<ok>sentences? )?behind\b(?! (?:a|the|each|every) (?:claim|fa[cç]ade))", "after, following, next to"),
    (r"\b(?P<ok>there )?(?:is|are|was|were) no\b(?! (?:longer|more|less|fewer|\w+er\b) ?)", "is not a, is not"),
    (r"\b(?:stands?|stood)\b(?!-| (?:for|out)\b)", "is, occurs, appears, is stored"),
    (r"\bbut for\b", "except"),
    (r"\bof (?:several |two |the )?equal (?:ones?|values?|names?)\b|\bof equals\b", "ties go to"),
    (r"\bwhatever\b", "regardless of, whichever, any"),
    (r"\b(?P<ok>only )?so (?:many|much|few)\b(?! that\b)", "that many, as many"),
    (r"\b(?:keeps?|kept|keeping|holds?|held|stays?|parts?) (?:\w+ )?apart\b(?! from)", "distinct, separate"),
    (r"\bapart from (?:which|that|this|these|those)\b", "otherwise, except for"),
    (r"\b(?:tells?|told) (?:which|whether|how|what|where|when|if|that|all|every|each|the rest|by|at|before)\b",
     "says, shows, lists, reports"),
    (r"\brefus(?:e|es|ed|al|ing)\b", "reject"),
    (r"\b(?:has|have) room\b|\b(?P<ok>(?:make|leave)s? )?room for\b", "space, scratch"),
    (r"\b(?:a|an|the|its|this|that|each|every|no|of|another|other) measures?\b(?! of success)", "metric, value"),
    (r"\bnames? (?:that (?:is|are|was|were) )?left\b|\bleft names?\b", "rejected name"),
    (r"\bby way of\b", "through, by"),
    (r"\bin place of\b", "instead of"),
    (r"\banew\b", "again"),
    (r"\bbeside\b", "next to, near, compared with"),
    (r"\beverybody\b", "all, each"),
    (r"\btak(?:e|es|en|ing) (?:\w+ )?apart\b", "parse, split"),
    (r"\bwhat (?:\w+ ){0,2}(?!is|are|was|were)\w+ (?:gave|made of)\b", "the result of"),
    (r"\ban own\b", "its own, our own"),
    (r"\bsome dozens?\b", "a few dozen"),
    (r"\bbelongs? into\b", "belongs in"),
    (r"\b(?:empty|null|absent|nothing|true|false|throws \w+) when\b", "if"),
)]
# A comment, or a literal that may hold what looks like one.
TOKEN = re.compile(r'R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/', re.S)
# Blocks of code in Markdown, fenced or indented, code in a line, addresses of links.
CODE = re.compile(r"^```.*?^```|(?:(?<=\n\n)|\A)(?: {4}[^\n]*\n|\n(?= {4}))+|`[^`]*`|\]\([^)\s]*\)", re.S | re.M)
DATA = ("examples/digests/", "tests/quality/digests/", "build/", "node_modules/")


def hide(text):
    """The same length and lines, no word, and not a blank: a phrase does not go across."""
    return re.sub(r"\S", "\0", text)


def find_prose(name, text, messages):
    """`text` with all that is not prose hidden; comment signs become blanks, so that a phrase may go over lines."""
    if name.endswith(".md"):
        return CODE.sub(lambda match: hide(match[0]), text)
    prose, end = [], 0
    for match in TOKEN.finditer(text):
        prose.append(hide(text[end:match.start()]))
        is_comment = match[0].startswith(("//", "/*"))
        prose.append(re.sub(r'^(?://[/!]?<?|/\*+)|"', lambda sign: " " * len(sign[0]), match[0])
                     if is_comment != messages else hide(match[0]))
        end = match.end()
    return re.sub(r"`[^`\n]*`", lambda match: hide(match[0]), "".join(prose) + hide(text[end:]))


def find_words(name, text, messages=False):
    """(line, word, what to say) of each finding, in order."""
    prose = find_prose(name, text, messages)
    found = [(match.start(), match[0], say) for pattern, say in WORDS for match in pattern.finditer(prose)
             if not match.groupdict().get("ok")]
    return [(prose.count("\n", 0, start) + 1, " ".join(word.split()), say) for start, word, say in sorted(found)]


def self_test():
    """Problems: a pattern that its example does not meet, or a sentence that is allowed and meets one."""
    wrong = """A name behind it. This is no name. It stands there. All but for one. Of equal ones the first.
        Whatever it is. At most so many threads. Both are kept apart. Apart from which all is well. It tells which.
        It is refused. A buffer has room. The measure is F1. The names left. By way of records. In place of that.
        Written anew. One beside the other. Everybody has it. A line taken apart. It is what A gave. It has an own
        kernel. Some dozen steps. It belongs into a folder. It is empty when there is none."""
    right = """The words behind a claim, and the sentences behind it. There is no name. It is no longer than that. The hash stands for the name. A
        stand-alone program measures it. So many that it fails. Tell A and B apart. It comes apart. They stand out. 200
        bytes leave room for it, and there are only so many of them. An item is kept.
        The words left of it. The two come apart when it is cut. True if so. Besides, what it gives, and what it is made of,
        is known."""
    found = [[say for _, _, say in find_words("a.md", sentence)] for sentence in re.split(r"(?<=\.)\s+", wrong)]
    cpp = ('auto s = "it stands"; // is\nR"(// stands)" // fine\n/// but\n/// for one\nint no; // is\n'
           'int name; // `stands`\n')
    return ([f"found {found} in the wrong sentences"] if found != [[say] for _, say in WORDS] else []) + \
        [f"allowed, but found: {word}" for _, word, _ in find_words("a.md", right)] + \
        [f"code: {found}" for found in [find_words("a.cpp", cpp)] if found != [(3, "but for", "except")]] + \
        [f"code: {found}" for found in [find_words("a.md", "\n\n    it stands\n\n`it stands`\n")] if found]


def main(arguments):
    if arguments == ["--self-test"]:
        problems = self_test()
        print(f"{len(WORDS)} patterns", *problems, sep="\n")
        return 1 if problems else 0
    folders = [argument for argument in arguments if not argument.startswith("--")]
    top = pathlib.Path(folders[0]) if folders else pathlib.Path(__file__).resolve().parents[2]
    files = [file for file in sorted(top.rglob("*")) if file.suffix in (".hpp", ".cpp", ".md")
             and not file.relative_to(top).as_posix().startswith(DATA)]
    counts, total = collections.Counter(), 0
    for file in files:
        for line, word, say in find_words(file.name, file.read_text(encoding="utf-8"), "--messages" in arguments):
            total += 1
            counts[file.parent.relative_to(top).as_posix()] += 1
            if "--count" not in arguments:
                print(f"{file.relative_to(top)}:{line}: {word} → {say}")
    if "--count" in arguments:
        print(*(f"{count:5} {folder}" for folder, count in sorted(counts.items())), sep="\n")
    print(f"{len(files)} files, {total} findings")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
