#include "kgbuild/corrections.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/quoted.hpp"
#include "base/table.hpp"
#include "kgbuild/paper_id.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
namespace {

struct ActionWord {
  std::string_view word;
  CorrectionAction action;
  std::size_t cells;  ///< of a row without a paper
  std::string_view form;
};
constexpr ActionWord words[] = {
    {"drop", CorrectionAction::drop, 2, "drop, name"},
    {"rename", CorrectionAction::rename, 3, "rename, name, new name"},
    {"merge", CorrectionAction::merge, 3, "merge, name, other name"},
    {"distinct", CorrectionAction::distinct, 3, "distinct, name, other name"},
    {"kind", CorrectionAction::kind, 3, "kind, name, kind"},
};
constexpr std::string_view kinds[] = {"method", "model", "tool",   "benchmark", "dataset",
                                      "metric", "task",  "person", "group",     "handle"};

class CorrectionTable {
 public:
  CorrectionTable(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  std::vector<Correction> read() {
    for (const TableRow& row : read_table(source_, "action", diagnostics_)) read_row(row);
    return std::move(corrections_);
  }

 private:
  void warn(const TableRow& row, std::string text) { warn_row(source_, row, std::move(text), diagnostics_); }

  void read_row(const TableRow& row) {
    const auto* word = std::ranges::find(words, std::string_view(row.cells[0]), &ActionWord::word);
    if (word == std::end(words) && row.cells.size() == 1) {
      return warn(
          row,
          "a row is an action, a name and the further columns of the action, separated by tabs; this one has no tab");
    }
    if (word == std::end(words)) {
      return warn(row, "action " + quoted(row.cells[0]) + " is not one of drop, rename, merge, distinct, kind");
    }
    const bool empty_cell = std::ranges::any_of(row.cells, &std::string::empty);
    if (row.cells.size() < word->cells || row.cells.size() > word->cells + 1 || empty_cell) {
      return warn(row, "a row is " + std::string(word->form) + " and optionally a paper, separated by tabs");
    }
    Correction correction{word->action, row.cells[1],   word->cells == 3 ? row.cells[2] : "",
                          "",           source_.name(), row.line};
    if (word->action == CorrectionAction::kind &&
        std::ranges::find(kinds, std::string_view(correction.other)) == std::end(kinds)) {
      return warn(row,
                  "kind " + quoted(correction.other) +
                      " is not one of method, model, tool, benchmark, dataset, metric, task, person, group, handle");
    }
    if (row.cells.size() > word->cells) {
      correction.paper = parse_paper_reference(row.cells.back());
      if (correction.paper.empty()) {
        return warn(row, "paper " + quoted(row.cells.back()) + " is not an id such as paper:arxiv:2412.16145");
      }
    }
    corrections_.push_back(std::move(correction));
  }

  const Source& source_;
  Diagnostics& diagnostics_;
  std::vector<Correction> corrections_;
};

}  // namespace

std::string format_correction(const Correction& correction) {
  const auto* word = std::ranges::find(words, correction.action, &ActionWord::action);
  std::string text = std::string(word->word) + " " + quoted(correction.name);
  if (!correction.other.empty()) text.append(" ").append(quoted(correction.other));
  if (!correction.paper.empty()) text += " in " + correction.paper;
  return text;
}

std::vector<Correction> load_corrections(const std::string& file, Diagnostics& diagnostics) {
  const Source source = Source::read({file, file}, diagnostics);
  return CorrectionTable(source, diagnostics).read();
}

}  // namespace kgbuild
