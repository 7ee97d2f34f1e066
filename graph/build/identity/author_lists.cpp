#include "graph/build/identity/author_lists.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "graph/build/identity/listed_people.hpp"
#include "graph/build/identity/lone_words.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

void report_repeated(const PaperRecord& record, const std::vector<std::string_view>& repeated,
                     Diagnostics& diagnostics) {
  std::string text = "listed more than once, kept once: ";
  for (std::size_t i = 0; i < repeated.size(); ++i) {
    if (i > 0) text += ", ";
    text += repeated[i];
  }
  diagnostics.push_back({Severity::note, "repeated-author", record.file, record.line, 0, std::move(text)});
}

}  // namespace

AuthorLists::AuthorLists(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                         const PeopleEdits& edits, Diagnostics& diagnostics)
    : records_(records) {
  for (std::uint32_t paper = 0; paper < papers.size(); ++paper) {
    for (const std::uint32_t record : papers[paper].records) {
      sources_.push_back({paper, record});
      read_list(records[record]);
    }
  }
  ListAligner aligner(spellings_, key_pool_, uses_, edits.distinct);
  full_of_key_.assign(key_pool_.size(), unknown);
  last_list_.assign(key_pool_.size(), unknown);
  std::size_t first = 0;
  for (const Paper& paper : papers) {
    const std::size_t last = first + paper.records.size();
    std::vector<CalledName> aligned;
    if (paper.records.size() > 1) aligned = aligner.align(order_lists(first, last));
    for (const CalledName& name : aligned) full_of_key_[name.key] = name.spelling;
    for (std::size_t list = first; list < last; ++list) finish_list(list, edits, diagnostics);
    for (const CalledName& name : aligned) full_of_key_[name.key] = unknown;
    first = last;
  }
  rank_keys();
}

std::span<const ListedName> AuthorLists::names_of(std::size_t list) const {
  const std::uint32_t begin = list == 0 ? 0 : ends_[list - 1];
  return std::span(names_).subspan(begin, ends_[list] - begin);
}

std::optional<std::uint32_t> AuthorLists::find_key(std::string_view key) const {
  const auto found = std::ranges::lower_bound(keys_, key);
  if (found == keys_.end() || *found != key) return std::nullopt;
  return static_cast<std::uint32_t>(found - keys_.begin());
}

void AuthorLists::read_list(const PaperRecord& record) {
  std::vector<std::string_view> names;
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < record.authors.size(); ++i) {
    for (const std::string_view name : split_listed_people(record.authors[i])) {
      names.push_back(name);
      places.push_back(i + 1);
    }
  }
  const std::optional<LoneWords> halves = find_lone_words(names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (halves && i == halves->second) continue;
    read_name(halves && i == halves->first ? std::string_view(halves->name) : names[i], places[i]);
  }
  raw_ends_.push_back(static_cast<std::uint32_t>(raw_.size()));
}

void AuthorLists::read_name(std::string_view name, std::uint32_t place) {
  const auto list = static_cast<std::uint32_t>(raw_ends_.size());
  const StringId spelling = spellings_.intern(name);
  const StringId key = intern_key(spelling);
  if (key == 0) return;
  raw_.push_back({key, spelling, place});
  if (uses_.size() <= key) {
    uses_.resize(key + 1, 0);
    last_list_.resize(key + 1, unknown);
  }
  uses_[key] += std::exchange(last_list_[key], list) == list ? 0 : 1;
}

std::vector<std::span<const RawName>> AuthorLists::order_lists(std::size_t first, std::size_t last) const {
  std::vector<std::span<const RawName>> lists;
  for (const bool ordered : {true, false}) {
    for (std::size_t i = first; i < last; ++i) {
      if (records_[sources_[i].record].byline != ordered) continue;
      const std::uint32_t begin = i == 0 ? 0 : raw_ends_[i - 1];
      lists.push_back(std::span(raw_).subspan(begin, raw_ends_[i] - begin));
    }
  }
  return lists;
}

void AuthorLists::finish_list(std::size_t list, const PeopleEdits& edits, Diagnostics& diagnostics) {
  const PaperRecord& record = records_[sources_[list].record];
  std::vector<std::string_view> repeated;
  for (std::uint32_t i = list == 0 ? 0 : raw_ends_[list - 1]; i < raw_ends_[list]; ++i) {
    const ListedName name = name_person(raw_[i], sources_[list].paper, edits);
    if (name.called == 0) continue;
    if (last_list_.size() <= name.called) last_list_.resize(name.called + 1, unknown);
    if (std::exchange(last_list_[name.called], static_cast<std::uint32_t>(list)) == list)
      repeated.push_back(record.authors[raw_[i].place - 1]);
    else
      names_.push_back(name);
  }
  ends_.push_back(static_cast<std::uint32_t>(names_.size()));
  if (!repeated.empty()) report_repeated(record, repeated, diagnostics);
}

// With ids of keys, not ranks; `called` is 0 if a correction drops the name.
ListedName AuthorLists::name_person(const RawName& raw, std::uint32_t paper, const PeopleEdits& edits) {
  const StringId full = full_of_key_.at(raw.key) == unknown ? raw.spelling : full_of_key_[raw.key];
  ListedName name{raw.key, intern_key(full), raw.spelling, full, raw.place};
  if (edits.listed.empty()) return name;
  if (const std::string* const corrected = find_correction(paper, name.own, name.called, edits)) {
    name.spelling = name.full = spellings_.intern(*corrected);
    name.own = name.called = intern_key(name.spelling);
  }
  return name;
}

/// What replaces the name; empty if it is dropped. What is said of all papers is said of the person, not of the
/// spelling.
const std::string* AuthorLists::find_correction(std::uint32_t paper, StringId own, StringId called,
                                                const PeopleEdits& edits) const {
  const std::string key(key_pool_.view(called));
  auto found = edits.listed.find({paper, std::string(key_pool_.view(own))});
  if (found == edits.listed.end()) found = edits.listed.find({paper, key});
  if (found == edits.listed.end()) found = edits.listed.find({PeopleEdits::all_papers, key});
  return found == edits.listed.end() ? nullptr : &found->second;
}

// Each spelling is folded once: names recur.
StringId AuthorLists::intern_key(StringId spelling) {
  if (key_of_spelling_.size() <= spelling) key_of_spelling_.resize(spelling + 1, unknown);
  StringId& key = key_of_spelling_[spelling];
  if (key == unknown) key = key_pool_.intern(fold_person(spellings_.view(spelling)));
  return key;
}

// Replaces the key ids of all names by ranks. Keys that corrections replaced have none.
void AuthorLists::rank_keys() {
  std::vector<bool> used(key_pool_.size(), false);
  for (const ListedName& listed : names_) used[listed.own] = used[listed.called] = true;
  std::vector<StringId> order;
  for (StringId key = 1; key < used.size(); ++key)
    if (used[key]) order.push_back(key);
  std::ranges::sort(order, {}, [&](StringId key) { return key_pool_.view(key); });
  std::vector<std::uint32_t> rank(key_pool_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    keys_.push_back(key_pool_.view(order[i]));
  }
  for (ListedName& listed : names_) {
    listed.own = rank[listed.own];
    listed.called = rank[listed.called];
  }
}

}  // namespace kgbuild::graphs
