#include "parsers/markup/page_rows.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_columns = 32;
constexpr std::size_t max_repeated = 100;       // bytes of a cell
constexpr std::size_t free_repetition = 65536;  // bytes of a table

}  // namespace

void RowBuilder::begin() {
  cells_.clear();
  fill_spans();
}

/// Adds the cells of rows above that reach into this one, up to the next free column.
void RowBuilder::fill_spans() {
  while (cells_.size() < spans_.size() && spans_[cells_.size()].rows > 0) {
    Span& span = spans_[cells_.size()];
    --span.rows;
    const bool affordable = repeated_ + span.text.size() <= free_repetition + 4 * own_;
    cells_.push_back(affordable ? span.text : std::string());
    repeated_ += cells_.back().size();
  }
}

void RowBuilder::add(std::string text, std::size_t rows, std::size_t columns) {
  own_ += text.size();
  for (std::size_t i = 0; i < columns && cells_.size() < max_columns; ++i) {
    const std::size_t column = cells_.size();
    if (spans_.size() <= column) spans_.resize(column + 1);
    spans_[column].rows = rows > 0 ? rows - 1 : 0;
    spans_[column].text = rows > 1 && text.size() <= max_repeated ? text : std::string();
    cells_.push_back(std::exchange(text, {}));
    fill_spans();
  }
}

std::string RowBuilder::finish() {
  while (cells_.size() < spans_.size()) {
    if (spans_[cells_.size()].rows > 0)
      fill_spans();
    else
      cells_.emplace_back();
  }
  if (std::ranges::all_of(cells_, &std::string::empty)) return {};
  return concat({"| ", join(cells_, " | "), " |"});
}

std::string RowBuilder::rule() const {
  std::string text = "|";
  for (std::size_t i = 0; i < cells_.size(); ++i) text += "---|";
  return text;
}

}  // namespace kgbuild::parsing
