#include "graph/build/identity/corrections.hpp"

#include <algorithm>

#include "graph/build/identity/contradictions.hpp"
#include "graph/build/identity/paper_index.hpp"
#include "kgbuild/schema.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

Diagnostic warn(const char* code, const Correction& line, std::string text) {
  return {Severity::warning, code, line.file, line.line, 0, format_correction(line) + ": " + std::move(text)};
}

}  // namespace

NameReference parse_reference(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos && colon + 1 < name.size() && name[colon + 1] != ' ') {
    const std::string_view prefix = name.substr(0, colon);
    if (std::ranges::find(node_kinds(), prefix, &NodeKindInfo::prefix) != node_kinds().end()) {
      return {prefix, name.substr(colon + 1)};
    }
  }
  return {{}, name};
}

Corrections::Corrections(std::vector<Correction> lines, Diagnostics& diagnostics) {
  ContradictionFinder finder;
  for (Correction& line : lines) {
    if (const auto earlier = finder.add(line, lines_.size())) {
      const Correction& first = lines_[*earlier];
      diagnostics.push_back(warn("contradicting-correction", line,
                                 "contradicts " + format_correction(first) + " (" + first.file + ":" +
                                     std::to_string(first.line) + "); left out"));
    } else {
      lines_.push_back(std::move(line));
    }
  }
  matched_ = std::vector<std::atomic<bool>>(lines_.size());
}

void Corrections::report_unmatched(const std::vector<Paper>& papers, Diagnostics& diagnostics) const {
  const PaperIndex index(papers);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (matched_[i]) continue;
    std::string text = "matches nothing in the graph";
    if (!lines_[i].paper.empty()) {
      text = index.find(lines_[i].paper) ? "matches nothing in this paper" : "no such paper was read";
    } else if (lines_[i].action == CorrectionAction::distinct) {
      const bool same = fold_name(lines_[i].name) == fold_name(lines_[i].other);
      text = same ? "these are spellings of the same name; rename one of them in its papers"
                  : "the graph does not have both of them";
    } else if (lines_[i].action == CorrectionAction::merge) {
      text = "the graph does not have both of them as one kind of node";
    }
    diagnostics.push_back(warn("unmatched-correction", lines_[i], std::move(text)));
  }
}

void ChosenNameTable::add(const Correction& line, std::string_view key, std::string_view other) {
  const bool renamed = line.action == CorrectionAction::rename;
  // An id is not a name: the node keeps the one it has.
  if (parse_reference(line.other).prefix.empty()) {
    choices_.push_back({std::string(other.empty() ? key : other), line.other, renamed});
  }
  if (!renamed && key != other) merged_away_.emplace(key, true);
}

std::vector<ChosenNameTable::Choice> ChosenNameTable::choices() const {
  std::vector<Choice> sorted = choices_;
  std::ranges::stable_sort(sorted, {}, [&](const Choice& choice) {
    return choice.renamed ? 0 : merged_away_.contains(choice.key) ? 2 : 1;
  });
  return sorted;
}

}  // namespace kgbuild::graphs
