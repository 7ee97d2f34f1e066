#include "graph/build/identity/author_lists.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

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
    for (const std::uint32_t record : papers[paper].records) read_list(paper, record, edits, diagnostics);
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

void AuthorLists::read_list(std::uint32_t paper, std::uint32_t record, const PeopleEdits& edits,
                            Diagnostics& diagnostics) {
  const std::vector<std::string>& authors = records_[record].authors;
  const auto list = static_cast<std::uint32_t>(sources_.size());
  std::vector<std::string_view> repeated;
  for (std::uint32_t i = 0; i < authors.size(); ++i) {
    const StringId spelling = correct(paper, spellings_.intern(authors[i]), edits);
    const StringId key = intern_key(spelling);
    if (key == 0) continue;
    if (last_list_.size() <= key) last_list_.resize(key + 1, unknown);
    if (last_list_[key] == list) {
      repeated.push_back(authors[i]);
    } else {
      names_.push_back({key, spelling, i + 1});
    }
    last_list_[key] = list;
  }
  sources_.push_back({paper, record});
  ends_.push_back(static_cast<std::uint32_t>(names_.size()));
  if (!repeated.empty()) report_repeated(records_[record], repeated, diagnostics);
}

// The spelling that a correction substitutes for this one; empty if the name is dropped.
StringId AuthorLists::correct(std::uint32_t paper, StringId spelling, const PeopleEdits& edits) {
  if (edits.listed.empty()) return spelling;
  const std::string key = fold_person(spellings_.view(spelling));  // not interned: each key of the pool is an author
  auto found = edits.listed.find({paper, key});
  if (found == edits.listed.end()) found = edits.listed.find({PeopleEdits::all_papers, key});
  return found == edits.listed.end() ? spelling : spellings_.intern(found->second);
}

// Each spelling is folded once: names recur.
StringId AuthorLists::intern_key(StringId spelling) {
  if (key_of_spelling_.size() <= spelling) key_of_spelling_.resize(spelling + 1, unknown);
  StringId& key = key_of_spelling_[spelling];
  if (key == unknown) key = key_pool_.intern(fold_person(spellings_.view(spelling)));
  return key;
}

// Replaces the key ids of all names by ranks.
void AuthorLists::rank_keys() {
  std::vector<StringId> order(key_pool_.size() - 1);
  std::iota(order.begin(), order.end(), 1U);
  std::ranges::sort(order, {}, [&](StringId key) { return key_pool_.view(key); });
  std::vector<std::uint32_t> rank(key_pool_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    keys_.push_back(key_pool_.view(order[i]));
  }
  for (ListedName& listed : names_) listed.name = rank[listed.name];
}

}  // namespace kgbuild::graphs
