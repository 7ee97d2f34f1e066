#include "graph/build/identity/paper_edits.hpp"

#include <algorithm>
#include <optional>

#include "graph/build/identity/paper_index.hpp"
#include "graph/build/identity/record_ids.hpp"
#include "kgbuild/paper_id.hpp"

namespace kgbuild::graphs {
namespace {

class PaperEditor {
 public:
  PaperEditor(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, Corrections& corrections)
      : records_(records), papers_(papers), index_(papers), corrections_(corrections) {}

  PaperEdits plan() {
    for (std::size_t i = 0; i < corrections_.lines().size(); ++i) {
      const Correction& line = corrections_.lines()[i];
      const bool merges = line.action == CorrectionAction::merge;
      if (!line.paper.empty() || !(merges || line.action == CorrectionAction::distinct)) continue;
      const std::string id = parse_paper_reference(line.name), other_id = parse_paper_reference(line.other);
      const auto paper = index_.find(id), other = index_.find(other_id);
      if (!paper || !other) continue;
      if (merges || *paper != *other)
        connect(*paper, *other, merges);
      else if (!part(*paper, id, other_id))
        continue;
      corrections_.note_match(i);
    }
    return std::move(edits_);
  }

 private:
  void connect(std::uint32_t paper, std::uint32_t other, bool merges) {
    auto& pairs = merges ? edits_.united : edits_.distinct;
    pairs.emplace_back(papers_[paper].records.front(), papers_[other].records.front());
  }

  static bool has_id(const PaperRecord& record, const std::string& own_id, const std::string& id) {
    const RecordIds ids = identify_record(record);
    return id == own_id || id == ids.arxiv || id == ids.doi;
  }

  bool part(std::uint32_t paper, const std::string& id, const std::string& other_id) {
    std::optional<std::uint32_t> first, second;  // the first record of either id
    for (std::size_t i = 0; i < papers_[paper].records.size(); ++i) {
      const std::uint32_t index = papers_[paper].records[i];
      const bool has_one = has_id(records_[index], papers_[paper].record_ids[i], id);
      const bool has_other = has_id(records_[index], papers_[paper].record_ids[i], other_id);
      if (has_one && has_other) return false;
      if (has_one && !first) first = index;
      if (has_other && !second) second = index;
    }
    if (!first || !second) return false;
    edits_.distinct.emplace_back(*first, *second);
    return true;
  }

  const std::vector<PaperRecord>& records_;
  const std::vector<Paper>& papers_;
  PaperIndex index_;
  Corrections& corrections_;
  PaperEdits edits_;
};

/// Removes the papers that lines drop by their id.
void drop_papers(Corrections& corrections, std::vector<Paper>& papers) {
  std::vector<bool> dropped(papers.size(), false);
  const PaperIndex index(papers);
  for (std::size_t i = 0; i < corrections.lines().size(); ++i) {
    const Correction& line = corrections.lines()[i];
    if (line.action != CorrectionAction::drop || !line.name.starts_with("paper:") || !line.paper.empty()) continue;
    const auto paper = index.find(line.name);
    if (!paper) continue;
    dropped[*paper] = true;
    corrections.note_match(i);
  }
  std::size_t at = 0;
  std::erase_if(papers, [&](const Paper&) { return dropped[at++]; });
}

}  // namespace

std::vector<Paper> resolve_papers(const std::vector<PaperRecord>& records, Corrections& corrections,
                                  Diagnostics& diagnostics) {
  std::vector<Paper> papers = merge_papers(records, &diagnostics);
  if (corrections.empty()) return papers;
  const PaperEdits edits = PaperEditor(records, papers, corrections).plan();
  if (!edits.united.empty() || !edits.distinct.empty()) papers = merge_papers(records, nullptr, edits);
  drop_papers(corrections, papers);
  return papers;
}

}  // namespace kgbuild::graphs
