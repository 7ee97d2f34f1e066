#include "kgbuild/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/nearest.hpp"
#include "base/quoted.hpp"
#include "base/strings.hpp"
#include "base/unpack.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/files/piece_cutter.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/malformed.hpp"
#include "parsers/formats/record_check.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

constexpr std::string_view all_fields =
    "title, people, affiliations, date, arXiv id, DOI, address, text, venue, status, keywords, code, votes";
constexpr std::string_view reference_fields =
    "title, people, date, arXiv id, DOI, address, text, venue, status, keywords, code";
constexpr std::string_view tagged_fields =
    "title, people, affiliations, date, arXiv id, DOI, address, text, venue, status, keywords";
constexpr std::string_view table_fields =
    "title, people, date, arXiv id, DOI, address, text, venue, status, keywords, code, votes";
constexpr std::string_view listed_fields = all_fields;  // by the layouts

// Records before other JSON: they are the narrower form. Text files have no form of their own: what services export as
// `.txt` is before Markdown.
constexpr auto formats = std::to_array<InputFormat>({
    {"records", ".jsonl .ndjson .json", "records of `kgbuild extract`, one JSON object per line",
     "all that `kgbuild extract` writes", resembles_records, read_records, cut_records},
    {"notebook", ".ipynb", "Markdown cells of Jupyter notebooks", listed_fields, resembles_notebook, read_notebook},
    {"json", ".json .jsonl .ndjson .json5 .js .mjs .cjs .ts", "papers as objects in JSON, Python or JavaScript",
     all_fields, resembles_json, read_json, cut_json_lines},
    {"yaml", ".yaml .yml .cff", "papers as maps; CITATION.cff, CSL, Hayagriva", all_fields, resembles_yaml,
     read_yaml_list},
    {"toml", ".toml", "papers as tables", all_fields, resembles_toml, read_toml},
    {"bibtex", ".bib .bibtex .biblatex .bbl .txt", "references of BibTeX and BibLaTeX", reference_fields,
     resembles_bibtex, read_bibtex, cut_bibtex},
    {"tagged", ".ris .nbib .enw .ciw .medline .ovd .txt",
     "references of RIS, Web of Science, MEDLINE, EndNote, catalogues", tagged_fields, resembles_tagged, read_tagged},
    {"csv", ".csv .tsv .tab .txt", "tables of papers: a row of column names, or addresses and titles", table_fields,
     resembles_csv, read_csv, cut_csv},
    {"opml", ".opml .xml", "outlines with links", listed_fields, resembles_opml, read_opml},
    {"feeds", ".xml .atom .rss .rdf",
     "Atom, RSS, OAI-PMH; MODS, PubMed, JATS, DataCite, Crossref, DBLP, ACL Anthology, RDF", all_fields,
     resembles_feeds, read_feeds},
    {"mail", ".eml .mbox .mbx .mht .mhtml", "newsletters and listings as mails, mailboxes", listed_fields,
     resembles_mail, read_mail},
    {"html", ".html .htm .xhtml", "saved web pages, read as the lists that they show", listed_fields, resembles_html,
     read_html},
    {"markdown", ".md .markdown .mdown .txt .org .rst .adoc .asciidoc .wiki .mediawiki .bbl .tex",
     "lists in Markdown, other markup or plain text, by the layouts of the rule packs", listed_fields,
     resembles_markdown, read_markdown},
});

/// `.md` of `2024/12/23.MD`, `.json` of `papers.json.gz`; empty if the name has none.
std::string find_extension(std::string_view name) {
  name = strip_compression(name.substr(name.find_last_of('/') + 1));
  const std::size_t dot = name.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  return ascii_lower(name.substr(dot));
}

bool has_extension(const InputFormat& format, std::string_view extension) {
  std::string_view rest = format.extensions;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == extension) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

/// Whether `text` has a line that states a day as `layout` says. Other digests may be read by the layout, too.
bool has_day_line(std::string_view text, const Layout& layout) {
  for (const LineRule& rule : layout.rules) {
    if (rule.kind != LineKind::day) continue;
    for (const std::string& prefix : rule.prefixes)
      if (text.starts_with(prefix) || text.find('\n' + prefix) != std::string_view::npos) return true;
  }
  return false;
}

TitleStyle title_style(const std::string& layout, std::string_view text, const RuleSet& rules) {
  const auto& layouts = rules.data().layouts;
  const auto found = std::ranges::find_if(layouts, [&](const auto& each) { return each->name == layout; });
  const bool tex = found != layouts.end() && (*found)->tex_titles && has_day_line(text, **found);
  return tex ? TitleStyle::tex : TitleStyle::plain;
}

void clean_titles(std::vector<Entry>& entries, std::string_view text, const RuleSet& rules) {
  std::string layout;  // of the entry before: seldom another one
  TitleStyle style = TitleStyle::plain;
  for (Entry& entry : entries) {
    if (entry.digest != layout) {
      layout = entry.digest;
      style = title_style(layout, text, rules);
    }
    std::string title(strip_full_stop(clean_title(entry.title, style)));
    if (!title.empty()) entry.title = std::move(title);  // of a picture alone nothing would be left
  }
}

}  // namespace

void ReadResult::leave_out(LeftOut item) {
  constexpr std::size_t shown_characters = 79;
  ++left_out;
  if (first_left_out.size() == shown_left_out) return;
  item.text = shorten(clean_line(item.text.substr(0, 4 * shown_characters)), shown_characters);
  first_left_out.push_back(std::move(item));
}

ReadResult read_source(const Source& source, const InputFormat& format, const RuleSet& rules,
                       Diagnostics& diagnostics) {
  ReadResult read;
  format.read(source, rules, read, diagnostics);
  clean_titles(read.entries, source.text(), rules);
  merge_malformed(diagnostics);
  report_left_out(read, source.name(), diagnostics);
  check_records(read, source, diagnostics);
  return read;
}

std::span<const InputFormat> input_formats() { return formats; }

const InputFormat* find_input_format(std::string_view name) {
  const auto* found = std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.name == name; });
  return found == formats.end() ? nullptr : found;
}

const InputFormat& input_format_named(std::string_view name) {
  if (const InputFormat* const format = find_input_format(name)) return *format;
  throw UsageError(format_unknown("input format", name, names_of(input_formats())));
}

const InputFormat* guess_input_format(const Source& source) {
  constexpr std::size_t head_size = 4096;
  const std::string_view head = utf8_prefix(source.text(), head_size);
  const std::string extension = find_extension(source.name());
  const InputFormat* by_extension = nullptr;
  for (const InputFormat& format : formats) {
    if (extension.empty() || !has_extension(format, extension)) continue;
    if (format.resembles(head)) return &format;
    by_extension = &format;
  }
  // A text file may hold anything; other names say what a file is, even if it is broken.
  if (by_extension && extension != ".txt") return by_extension;
  const auto* found = std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.resembles(head); });
  return found == formats.end() ? by_extension : found;
}

}  // namespace kgbuild
