#include "parsers/csv/csv_cutter.hpp"

#include <algorithm>
#include <utility>

#include "parsers/csv/csv_table.hpp"

namespace kgbuild::parsing {
namespace {

/// More than find_csv_table looks at.
constexpr std::size_t head_size = std::size_t{128} << 10;
constexpr std::size_t none = std::string_view::npos;

class CsvCutter : public PieceCutter {
 public:
  CsvCutter(std::string_view head, const CsvTable& table)
      : head_(head), dialect_(table.dialect), width_(table.width), rows_(table.header.rows) {}

  /// The quotes of a row may be read by what is after it, as far as the longest cell.
  std::size_t find_cut(std::string_view text, std::size_t target) override {
    CsvReader reader(text, dialect_);
    reader.set_width(width_);
    reader.seek(rows_);
    for (CsvRow row; reader.next(row);) {
      const std::size_t end = reader.offset();
      if (end < std::max(target, head_size)) continue;
      if (text.size() - end < CsvReader::max_quoted) return none;
      rows_ = 0;
      return end;
    }
    return none;
  }

  std::optional<std::vector<std::string>> find_contexts(const std::string&,
                                                        std::span<const LinePiece> pieces) override {
    std::vector<std::string> contexts(pieces.size(), head_);
    if (!contexts.empty()) contexts.front().clear();
    return contexts;
  }

 private:
  std::string head_;
  CsvDialect dialect_;
  std::size_t width_;
  std::size_t rows_;  ///< where the first row of the next piece is
};

}  // namespace

std::unique_ptr<PieceCutter> make_csv_cutter(std::string_view head, const ItemFields& fields) {
  const std::size_t end = head.rfind('\n', head_size - 1);
  if (end == none) return nullptr;
  head = head.substr(0, end + 1);
  const std::optional<CsvTable> table = find_csv_table(head, fields);
  return table ? std::make_unique<CsvCutter>(head, *table) : nullptr;
}

}  // namespace kgbuild::parsing
