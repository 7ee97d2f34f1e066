// Input format `bibtex`: references of BibTeX and BibLaTeX.
#include <string>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "parsers/formats/entry_keys.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/malformed.hpp"
#include "parsers/items/item_list.hpp"
#include "parsers/references/biblatex_entries.hpp"
#include "parsers/references/bibtex_cutter.hpp"
#include "parsers/references/bibtex_inherit.hpp"
#include "parsers/references/bibtex_item.hpp"
#include "parsers/references/bibtex_syntax.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

/// One warning about all problems, with the place of the first.
void report_problems(const BibFile& file, const Source& source, Diagnostics& diagnostics) {
  if (file.problems.empty()) return;
  std::string text = "an entry " + file.problems.front().reason;
  if (file.problems.size() > 1) text += count_more_places(file.problems.size() - 1);
  const std::uint32_t line = source.position(file.problems.front().offset).line;
  diagnostics.push_back({Severity::warning, "malformed-bibtex", source.name(), line, 0, std::move(text)});
}

/// Says which keys name several entries, or notes all for those who read other pieces of the file.
void take_keys(const BibFile& file, const Source& source, ReadResult& out, Diagnostics& diagnostics) {
  std::vector<EntryKey> keys;
  for (const BibEntry& entry : file.entries)
    if (!entry.key.empty()) keys.push_back({std::string(entry.key), source.position(entry.offset).line});
  if (source.is_piece())
    out.keys = std::move(keys);
  else
    report_keys(keys, source.name(), diagnostics);
}

/// Without what was read only because the rest needs it.
void drop_context(BibFile& file, std::size_t size) {
  std::erase_if(file.entries, [size](const BibEntry& entry) { return entry.offset < size; });
  std::erase_if(file.commented, [size](const BibEntry& entry) { return entry.offset < size; });
  std::erase_if(file.problems, [size](const BibProblem& problem) { return problem.offset < size; });
}

/// How a message calls an entry: by its key if nothing else shows which it is, or if it lacks what others should add.
std::string_view label_entry(const BibEntry& entry, const Item& item) {
  const bool refers = !entry.value("crossref").empty() || !entry.value("xdata").empty();
  const bool by_key = item.label().empty() || (refers && entry.value("title").empty());
  return by_key && !entry.key.empty() ? entry.key : std::string_view(item.label());
}

}  // namespace

bool resembles_bibtex(std::string_view head) {
  if (holds_biblatex_entries(head)) return true;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t end = std::min(head.find('\n', at), head.size());
    const std::string_view line = trim(head.substr(at, end - at));
    // Entries may be in a block of code.
    const bool skipped = line.empty() || line.starts_with('%') || line.starts_with("```");
    if (!skipped) return begins_bib_block(head, at);
    at = end + 1;
  }
  return false;
}

bool holds_bibtex(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    const std::size_t line = text.substr(0, at).find_last_not_of(" \t");
    const bool first = line == std::string_view::npos || text[line] == '\n';
    if (first && begins_bib_block(text, at)) return true;
  }
  return false;
}

void read_bibtex(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  const bool prepared = !source.is_piece() && holds_biblatex_entries(source.text());
  BibFile file = prepared ? parse_biblatex_entries(source.text()) : parse_bibtex(source.text());
  inherit_fields(file);
  drop_context(file, source.context_size());
  report_problems(file, source, diagnostics);
  take_keys(file, source, out, diagnostics);
  ItemList items(source, rules.data().item_fields, out, diagnostics);
  for (const BibEntry& entry : file.entries) {
    if (is_bib_data(entry.type)) continue;
    const BibField* const title = entry.find("title");
    const std::uint32_t line = source.position(title ? title->offset : entry.offset).line;
    Item item = make_bib_item(entry, rules.data().item_fields, line);
    const std::string_view reason = item.has_title() ? explain_bib_type(entry) : "has no title";
    if (reason.empty())
      items.add(std::move(item), line);
    else
      items.leave_out(label_entry(entry, item), line, reason);
  }
  for (const BibEntry& entry : file.commented)
    items.leave_out(entry.key, source.position(entry.offset).line, "is in a comment");
  items.finish("bibtex");
}

std::unique_ptr<PieceCutter> cut_bibtex(std::string_view head, const RuleSet&) { return make_bibtex_cutter(head); }

}  // namespace kgbuild::parsing
