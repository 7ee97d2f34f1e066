#include "parsers/formats/item_passes.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/quoted.hpp"
#include "base/strings.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

struct GuessedKey {
  ItemField field;
  std::string name;
};

bool has_address(const Entry& entry) { return !entry.url.empty() || !entry.arxiv_id.empty() || !entry.doi.empty(); }
bool has_authors(const Entry& entry) { return !entry.authors.empty(); }
/// Whether an entry is a paper even if its title is only a guess.
bool is_sure(const Entry& entry) {
  return !entry.arxiv_id.empty() || !entry.doi.empty() || is_paper_address(entry.url) ||
         (has_address(entry) && has_authors(entry));
}

/// What unread keys hold, as far as the papers lack it.
std::vector<GuessedKey> guess_keys(const ItemPass& pass, const ItemFields& fields) {
  const std::vector<Entry>& entries = pass.result.entries;
  std::vector<GuessedKey> guessed;
  const auto guess = [&](ItemField field) {
    std::string name = pass.survey.find(field, fields);
    const bool taken = std::ranges::find(guessed, name, &GuessedKey::name) != guessed.end();
    if (!name.empty() && !taken) guessed.push_back({field, std::move(name)});
  };
  if (entries.empty() || pass.result.left_out > entries.size()) guess(ItemField::title);
  if (entries.empty() && guessed.empty() && !pass.survey.has_read(ItemField::title)) return {};
  if (std::ranges::none_of(entries, has_authors)) guess(ItemField::authors);
  if (std::ranges::none_of(entries, has_address)) guess(ItemField::url);
  if (!pass.survey.has_read(ItemField::date)) guess(ItemField::date);
  return guessed;
}

bool improves(const ItemPass& now, const ItemPass& before, bool titled) {
  const std::vector<Entry>& entries = now.result.entries;
  if (entries.size() < std::max<std::size_t>(before.result.entries.size(), 1)) return false;
  if (!titled) return true;
  const auto sure = static_cast<std::size_t>(std::ranges::count_if(entries, is_sure));
  return entries.size() > before.result.entries.size() && sure * 2 > entries.size();
}

void report_guesses(const std::vector<GuessedKey>& guessed, const Source& source, Diagnostics& diagnostics) {
  std::vector<std::string> keys;
  keys.reserve(guessed.size());
  for (const GuessedKey& key : guessed)
    keys.push_back(concat({quoted(key.name, 40), " as ", describe_values(key.field)}));
  diagnostics.push_back({Severity::note, "guessed-columns", source.name(), 0, 0,
                         "keys with unknown names were read by their values: " + join(keys, ", ")});
}

}  // namespace

void add_result(ReadResult read, ReadResult& out) {
  std::ranges::move(read.entries, std::back_inserter(out.entries));
  out.seen += read.seen;
  // Those that are not among the first have no text any more.
  const std::size_t counted = out.left_out + read.left_out;
  for (LeftOut& item : read.first_left_out) out.leave_out(std::move(item));
  out.left_out = counted;
}

void report_no_paper(const Source& source, std::string_view problem, Diagnostics& diagnostics) {
  diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0, std::string(problem)});
  const std::string_view text = source.text();
  std::size_t count = 0, first = 0;
  for (std::size_t at = 0;;) {
    const std::string_view url = find_url(text, at);
    if (url.empty()) break;
    const auto begin = static_cast<std::size_t>(url.data() - text.data());
    at = begin + url.size();
    if (is_paper_address(url) && count++ == 0) first = begin;
  }
  if (count == 0) return;
  diagnostics.push_back({Severity::warning, "unread-papers", source.name(), source.position(first).line, 0,
                         concat({std::to_string(count), count == 1 ? " address of a paper" : " addresses of papers",
                                 ", but no title with ", count == 1 ? "it" : "any of them", "; no paper was read"})});
}

void read_items(const ReadItems& read, const ItemFields& fields, const Source& source, ReadResult& out,
                Diagnostics& diagnostics) {
  ItemPass pass;
  read(fields, pass);
  std::vector<GuessedKey> guessed;
  if (!pass.is_graph) guessed = guess_keys(pass, fields);
  if (!guessed.empty()) {
    ItemFields known = fields;
    for (const GuessedKey& key : guessed) known.replace(key.field, key.name);
    ItemPass again;
    read(known, again);
    if (improves(again, pass, guessed.front().field == ItemField::title))
      pass = std::move(again);
    else
      guessed.clear();
  }
  const bool none = pass.result.entries.empty(), is_graph = pass.is_graph;
  const bool nobody = !none && std::ranges::none_of(pass.result.entries, has_authors);
  const std::string people = nobody ? pass.survey.find_other_people(fields) : std::string();
  add_result(std::move(pass.result), out);
  std::ranges::move(pass.diagnostics, std::back_inserter(diagnostics));
  if (!guessed.empty()) report_guesses(guessed, source, diagnostics);
  if (!people.empty())
    diagnostics.push_back({Severity::note, "unread-people", source.name(), 0, 0,
                           concat({"papers have no authors; the key ", quoted(people, 40),
                                   " names people, but its name says that they are not the authors"})});
  if (none && is_graph)
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0, "a graph, not a list of papers"});
  else if (none)
    report_no_paper(source, "no paper found in it", diagnostics);
}

}  // namespace kgbuild::parsing
