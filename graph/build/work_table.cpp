#include "graph/build/work_table.hpp"

#include <limits>
#include <utility>

#include "base/strings.hpp"
#include "base/title_match.hpp"
#include "kgbuild/fold.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t several = std::numeric_limits<std::uint32_t>::max();
constexpr std::string_view paper_prefix = "paper:", key_prefix = "key:", title_prefix = "title:", note_prefix = "note:";

/// The table's form of an id in a record of `file`.
std::string scope(std::string_view id, std::string_view file) {
  return id.starts_with(key_prefix) ? concat({id, "\n", file}) : std::string(id);
}

/// `slow tides` of `notes/slow tides.md`.
std::string_view file_stem(std::string_view file) {
  file = file.substr(file.rfind('/') + 1);  // all of it if there is none
  return file.substr(0, file.rfind('.'));
}

}  // namespace

WorkTable::WorkTable(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, bool by_name)
    : papers_(papers) {
  for (std::uint32_t i = 0; i < papers.size(); ++i) ids_.try_emplace(papers[i].id.substr(paper_prefix.size()), i);
  for (std::uint32_t i = 0; i < papers.size(); ++i) {
    for (const std::string& id : papers[i].other_ids) ids_.try_emplace(id.substr(paper_prefix.size()), i);
    for (const std::uint32_t index : papers[i].records) {
      for (const std::string& id : records[index].ids) ids_.try_emplace(scope(id, records[index].file), i);
      if (by_name) add_names(records[index], i);
    }
  }
}

void WorkTable::add_names(const PaperRecord& record, std::uint32_t paper) {
  const std::string title = title_key(record.title), stem = fold_name(file_stem(record.file));
  if (!title.empty()) add_name(concat({title_prefix, title}), paper);
  if (!stem.empty()) add_name(concat({note_prefix, stem}), paper);
}

void WorkTable::add_name(std::string key, std::uint32_t paper) {
  const auto [place, added] = names_.try_emplace(std::move(key), paper);
  if (!added && place->second != paper) place->second = several;
}

std::optional<std::uint32_t> WorkTable::find_id(const std::string& id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> WorkTable::find_name(const std::string& id) const {
  const auto found = names_.find(id);
  return found == names_.end() || found->second == several ? std::nullopt : std::optional(found->second);
}

/// Whether a paper of the same name may be the work. Its other ids were looked up before.
bool WorkTable::may_share_name(std::uint32_t paper, std::string_view work) const {
  return !work.starts_with("arxiv:") || !papers_[paper].id.starts_with("paper:arxiv:");
}

std::optional<std::uint32_t> WorkTable::find(std::string_view work, std::string_view file) const {
  for (const std::string_view id : split_list(work, ' ')) {
    const bool note = id.starts_with(note_prefix);
    const bool named = note || id.starts_with(title_prefix);
    std::optional<std::uint32_t> paper = named ? find_name(std::string(id)) : find_id(scope(id, file));
    if (note && !paper) paper = find_name(concat({title_prefix, id.substr(note_prefix.size())}));
    if (paper && (!named || may_share_name(*paper, work))) return paper;
  }
  return std::nullopt;
}

}  // namespace kgbuild::graphs
