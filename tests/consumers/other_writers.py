"""Others' writers: each writes the awkward papers into a file as its users would."""
import csv
import io
import json

SPECIALS = {"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}", "^": r"\^{}", "<": r"\textless{}",
            ">": r"\textgreater{}"}


def tex(text):
    return "".join(SPECIALS.get(c, c) for c in str(text))


def bib_people(paper):
    return " and ".join(f"{family}, {given}" if given else "{" + family + "}" for given, family in paper.people)


def bibtexparser_1(papers, escape=tex):
    import bibtexparser
    from bibtexparser.bibdatabase import BibDatabase
    database = BibDatabase()
    for paper in papers:
        fields = {name: str(value) if name == "doi" else escape(value) for name, value in paper.fields().items()}
        database.entries.append({"ENTRYTYPE": "article", "ID": paper.key, "author": bib_people(paper), **fields})
    return bibtexparser.dumps(database)


def bibtexparser_plain(papers):
    """As people do who know nothing of TeX: no sign has a backslash. Braces would be groups."""
    return bibtexparser_1(papers, lambda text: str(text).replace("{", "").replace("}", ""))


def pybtex_database(papers):
    """Pybtex escapes signs itself. Braces would be groups."""
    from pybtex.database import BibliographyData, Entry, Person
    entries = {}
    for paper in papers:
        fields = {name: str(value).replace("{", "").replace("}", "") for name, value in paper.fields().items()}
        people = [Person(f"{family}, {given}" if given else "{" + family + "}") for given, family in paper.people]
        entries[paper.key] = Entry("article", fields=fields, persons={"author": people})
    return BibliographyData(entries)


def pybtex_bibtex(papers):
    return pybtex_database(papers).to_string("bibtex")


def pybtex_yaml(papers):
    return pybtex_database(papers).to_string("yaml")


def rispy_ris(papers):
    import rispy
    entries = [{"type_of_reference": "JOUR", "authors": paper.names("{family}, {given}"),
                **{name: str(value).replace("\n", " ") for name, value in paper.fields().items()}} for paper in papers]
    return rispy.dumps(entries)


def table(papers, separator="; ", form="{given} {family}"):
    import pandas
    return pandas.DataFrame([{"Title": paper.title, "Authors": separator.join(paper.names(form)), "Year": paper.year,
                              "DOI": paper.doi, "Abstract": paper.abstract} for paper in papers])


def pandas_csv(**options):
    return lambda papers: table(papers).to_csv(**options)


def pandas_csv_people(separator, form):
    return lambda papers: table(papers, separator, form).to_csv(index=False)


def pandas_csv_lists(papers):
    frame = table(papers)
    frame["Authors"] = [paper.names() for paper in papers]
    return frame.to_csv(index=False)


def pandas_json(**options):
    return lambda papers: table(papers).to_json(**options)


def csv_module(**options):
    def write(papers):
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, ["title", "authors", "year", "doi", "abstract"], **options)
        writer.writeheader()
        writer.writerows({**paper.fields(), "authors": "; ".join(paper.names())} for paper in papers)
        return text.getvalue()
    return write


def objects(papers):
    return [{**paper.fields(), "authors": paper.names()} for paper in papers]


def json_module(**options):
    return lambda papers: json.dumps(objects(papers), **options)


def json_lines(papers):
    return "".join(json.dumps(paper) + "\n" for paper in objects(papers))


def csl_json(papers):
    def item(paper):
        people = [{"family": family, "given": given} if given else {"literal": family} for given, family in paper.people]
        issued = {"issued": {"date-parts": [[paper.year]]}} if paper.year else {}
        fields = {name: value for name, value in paper.fields(doi="DOI").items() if name != "year"}
        return {"id": paper.key, "type": "article-journal", "author": people, **issued, **fields}
    return json.dumps([item(paper) for paper in papers], ensure_ascii=False, indent=1)


def yaml_module(**options):
    import yaml
    return lambda papers: yaml.safe_dump(objects(papers), **options)


def feed(kind):
    def write(papers):
        from feedgen.feed import FeedGenerator
        made = FeedGenerator()
        made.load_extension("dc")
        made.id("https://feeds.example/")
        made.title("Papers")
        made.description("Papers")
        made.link(href="https://feeds.example/")
        for paper in papers:
            entry = made.add_entry(order="append")
            entry.id(f"https://feeds.example/{paper.key}")
            entry.link(href=f"https://feeds.example/{paper.key}")
            entry.title(paper.title)
            if kind == "atom":
                entry.author([{"name": name} for name in paper.names()])
            if paper.abstract:
                entry.summary(paper.abstract)
            if kind == "rss":
                entry.dc.dc_creator(paper.names())
            if paper.doi:
                entry.dc.dc_identifier(f"doi:{paper.doi}")
            if paper.year:
                (entry.published if kind == "atom" else entry.pubDate)(f"{paper.year}-06-15T00:00:00Z")
        return (made.atom_str if kind == "atom" else made.rss_str)(pretty=True).decode()
    return write


def lxml_oai(papers):
    from lxml import etree
    oai, box, dc = "http://www.openarchives.org/OAI/2.0/", "http://www.openarchives.org/OAI/2.0/oai_dc/", "http://purl.org/dc/elements/1.1/"
    root = etree.Element(f"{{{oai}}}OAI-PMH", nsmap={None: oai})
    records = etree.SubElement(root, f"{{{oai}}}ListRecords")
    for paper in papers:
        record = etree.SubElement(records, f"{{{oai}}}record")
        metadata = etree.SubElement(record, f"{{{oai}}}metadata")
        item = etree.SubElement(metadata, f"{{{box}}}dc", nsmap={"oai_dc": box, "dc": dc})
        values = [("title", paper.title), *(("creator", name) for name in paper.names("{family}, {given}")),
                  ("date", paper.year), ("identifier", paper.doi), ("description", paper.abstract)]
        for name, value in values:
            if value is not None:
                etree.SubElement(item, f"{{{dc}}}{name}").text = str(value)
    return etree.tostring(root, encoding="unicode")


def pandas_html(papers):
    return table(papers).to_html(index=False)


def pandas_markdown(papers):
    """Bars and line breaks have no form in a table of Markdown that every reader knows."""
    simple = table(papers).replace({r"\n+": " ", r"\|": r"\\|"}, regex=True).astype({"Year": "Int64"})
    return simple.to_markdown(index=False)


WRITERS = {
    "bibtexparser-tex.bib": bibtexparser_1, "bibtexparser-plain.bib": bibtexparser_plain,
    "pybtex.bib": pybtex_bibtex, "pybtex.yaml": pybtex_yaml, "rispy.ris": rispy_ris,
    "pandas.csv": pandas_csv(index=False), "pandas-index.csv": pandas_csv(),
    "pandas-semicolon.csv": pandas_csv(sep=";", index=False), "pandas-tab.tsv": pandas_csv(sep="\t", index=False),
    "pandas-bar.csv": pandas_csv(sep="|", index=False),
    "pandas-quote-all.csv": pandas_csv(quoting=csv.QUOTE_ALL, index=False),
    "pandas-escaped.csv": pandas_csv(doublequote=False, escapechar="\\", index=False),
    "pandas-na.csv": pandas_csv(na_rep="NaN", index=False, lineterminator="\r\n"),
    "pandas-commas.csv": pandas_csv_people(", ", "{given} {family}"),
    "pandas-and.csv": pandas_csv_people(" and ", "{given} {family}"),
    "pandas-last-first.csv": pandas_csv_people("; ", "{family}, {given}"), "pandas-lists.csv": pandas_csv_lists,
    **{f"pandas-{orient}.json": pandas_json(orient=orient) for orient in ("records", "columns", "index", "split", "table")},
    "pandas-lines.jsonl": pandas_json(orient="records", lines=True),
    "pandas-unicode.json": pandas_json(orient="records", force_ascii=False, indent=2),
    **{f"csv-{dialect}.csv": csv_module(dialect=dialect) for dialect in ("excel", "unix")},
    "csv-excel-tab.tsv": csv_module(dialect="excel-tab"),
    "csv-single-quotes.csv": csv_module(quotechar="'"),
    "json.json": json_module(), "json-indent.json": json_module(indent=2, ensure_ascii=False), "json-lines.jsonl": json_lines,
    "csl.json": csl_json,
    "yaml.yaml": yaml_module(), "yaml-unicode.yaml": yaml_module(allow_unicode=True, sort_keys=False),
    "yaml-flow.yaml": yaml_module(default_flow_style=True, width=40),
    "yaml-quoted.yaml": yaml_module(default_style='"'), "yaml-literal.yaml": yaml_module(default_style="|", allow_unicode=True),
    "feedgen-atom.xml": feed("atom"), "feedgen-rss.xml": feed("rss"), "oai.xml": lxml_oai,
    "pandas.html": pandas_html, "pandas.md": pandas_markdown,
}
