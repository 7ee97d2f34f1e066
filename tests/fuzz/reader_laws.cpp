#include "reader_laws.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <future>
#include <span>
#include <vector>

#include "kgbuild/extract.hpp"
#include "kgbuild/text.hpp"

namespace laws {
namespace {

using namespace kgbuild;

constexpr auto cases = std::to_array<ReaderCase>({
    {"records", "records", "papers.jsonl",
     R"({"id":"paper:arxiv:2401.00001","title":"A Well Formed Paper","arxiv_id":"2401.00001"})"},
    {"json", "json", "papers.json", ""},
    {"json_lines", "json", "papers.jsonl", R"({"title":"A Well Formed Paper","authors":["Ann Ode"],"year":2020})"},
    {"yaml", "yaml", "papers.yaml", ""},
    {"bibtex", "bibtex", "papers.bib",
     "@article{wellformed,\n  title = {A Well Formed Paper},\n  author = {Ode, Ann}\n}"},
    {"ris", "tagged", "papers.ris", "TY  - JOUR\nTI  - A Well Formed Paper\nAU  - Ode, Ann\nER  - "},
    {"medline", "tagged", "papers.nbib", ""},
    {"csv", "csv", "papers.csv", ""},
    {"feeds", "feeds", "papers.xml", ""},
    {"html", "html", "papers.html", ""},
    {"toml", "toml", "papers.toml", "[[paper]]\ntitle = \"A Well Formed Paper\"\nauthors = [\"Ann Ode\"]\n"},
    {"notebook", "notebook", "papers.ipynb", ""},
    {"opml", "opml", "papers.opml", ""},
    {"mail", "mail", "papers.eml", ""},
    {"latex", "markdown", "papers.tex", ""},
    {"bbl", "bibtex", "papers.bbl", ""},
    {"markdown", "markdown", "2024-12-23.md", ""},
});

/// What one reading gives.
struct Reading {
  ReadResult result;
  Diagnostics diagnostics;
  std::size_t papers() const { return result.entries.size() + result.records.size(); }
};

Reading read(const ReaderCase& reader, std::string_view bytes) {
  static const RuleSet rules = RuleSet::builtin();
  Reading reading;
  const Source source = Source::from_bytes(std::string(reader.file), std::string(bytes), reading.diagnostics);
  guess_input_format(source);
  reading.result = read_source(source, input_format_named(reader.format), rules, reading.diagnostics);
  return reading;
}

bool is_line(std::string_view text) { return is_clean_text(text) && text.find('\n') == std::string_view::npos; }

/// What a reading is, for comparing two.
std::string describe(const Reading& reading) {
  std::string text;
  for (const Entry& entry : reading.result.entries)
    text += format_record(extract(entry, RuleSet::builtin())) + entry.body;
  for (const PaperRecord& record : reading.result.records) text += format_record(record);
  for (const Diagnostic& diagnostic : reading.diagnostics) text += format_diagnostic(diagnostic) + '\n';
  return text;
}

std::string explain_entry(const Entry& entry) {
  std::vector<std::string_view> lines = {entry.title, entry.url, entry.arxiv_id, entry.doi, entry.date};
  lines.insert(lines.end(), entry.authors.begin(), entry.authors.end());
  lines.insert(lines.end(), entry.links.begin(), entry.links.end());
  for (const AuthorNote& note : entry.author_notes)
    lines.insert(lines.end(), {note.author, note.alias, note.affiliation});
  const auto odd = std::ranges::find_if_not(lines, is_line);
  if (odd != lines.end()) return "an odd text of an entry: " + std::string(*odd);
  if (!is_clean_text(entry.body)) return "a body that is not clean: " + entry.body;
  if (entry.title.empty()) return "an entry without a title";
  if (std::ranges::any_of(entry.authors, &std::string::empty)) return "an author without a name: " + entry.title;
  return {};
}

std::string explain_record(const PaperRecord& record) {
  std::string problem;
  const std::string text = format_record(record);
  if (!is_line(text)) return "a record that is not a clean line: " + text;
  const auto again = parse_record(text, &problem);
  if (!again) return "a record that cannot be read: " + problem + ": " + text;
  if (*again == record) return {};
  return "a record that is read as another one: " + text + " → " + format_record(*again);
}

std::string explain_reading(const Reading& reading) {
  const ReadResult& result = reading.result;
  if (result.seen != reading.papers() + result.left_out)
    return "seen " + std::to_string(result.seen) + ", but read " + std::to_string(reading.papers()) + " and left out " +
           std::to_string(result.left_out);
  std::string problem;
  const auto ask = [&](const auto& items, auto explain) {
    for (const auto& item : items)
      if (problem.empty()) problem = explain(item);
  };
  ask(result.entries, explain_entry);
  ask(result.entries, [](const Entry& entry) { return explain_record(extract(entry, RuleSet::builtin())); });
  ask(result.records, explain_record);
  ask(reading.diagnostics, [](const Diagnostic& diagnostic) {
    return is_line(diagnostic.text) ? std::string() : "an odd diagnostic: " + diagnostic.text;
  });
  return problem;
}

/// A paper after the text is read; the one before it may have been open.
std::string explain_next(const ReaderCase& reader, std::string_view bytes, const Reading& reading) {
  if (reader.next_paper.empty() || bytes.find('\0') != std::string_view::npos) return {};
  const Reading more = read(reader, std::string(bytes) + "\n" + std::string(reader.next_paper) + "\n");
  // Bytes that are not text at all stay unread; a file of this format may be another kind of it.
  if (reading.papers() == 0) return {};
  if (more.papers() < reading.papers())
    return "a paper more takes others away: " + std::to_string(reading.papers()) + " before, " +
           std::to_string(more.papers()) + " after it";
  return {};
}

std::string explain_threads(const ReaderCase& reader, std::string_view bytes) {
  auto other = std::async(std::launch::async, [&] { return describe(read(reader, bytes)); });
  return describe(read(reader, bytes)) == other.get() ? "" : "two threads read something different";
}

std::string explain_all(const ReaderCase& reader, std::string_view bytes, bool threads) {
  const Reading reading = read(reader, bytes);
  std::string problem = explain_reading(reading);
  if (problem.empty()) problem = explain_next(reader, bytes, reading);
  const std::size_t hash = hash_bytes(bytes);
  if (problem.empty() && threads && hash % 64 == 0) problem = explain_threads(reader, bytes);
  if (!problem.empty() || bytes.empty()) return problem;
  problem = explain_reading(read(reader, bytes.substr(0, hash % bytes.size())));
  return problem.empty() ? problem : "the first " + std::to_string(hash % bytes.size()) + " bytes: " + problem;
}

}  // namespace

std::span<const ReaderCase> reader_cases() { return cases; }

std::string broken_law(const ReaderCase& reader, std::string_view bytes, bool threads) {
  try {
    return explain_all(reader, bytes, threads);
  } catch (const std::exception& error) {
    return std::string("reading throws: ") + error.what();
  }
}

}  // namespace laws
