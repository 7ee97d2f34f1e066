#include "parsers/rules/name_table.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/quoted.hpp"
#include "base/table.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t min_bytes = 2, max_bytes = 160;  // of a form the lexicon can hold

struct Word {
  std::string_view word;
  NameKind kind;
  Category category;
};
constexpr Word words[] = {{"method", NameKind::method, Category::method},
                          {"model", NameKind::method, Category::model},
                          {"tool", NameKind::method, Category::tool},
                          {"benchmark", NameKind::benchmark, Category::benchmark},
                          {"dataset", NameKind::benchmark, Category::dataset},
                          {"metric", NameKind::metric, Category::none},
                          {"task", NameKind::task, Category::none}};

class NameTable {
 public:
  NameTable(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  std::vector<TableName> read() {
    for (const TableRow& row : read_table(source_, "kind", diagnostics_)) read_row(row);
    return std::move(names_);
  }

 private:
  void warn(const TableRow& row, std::string text) { warn_row(source_, row, std::move(text), diagnostics_); }

  void read_row(const TableRow& row) {
    if (row.cells.size() < 2) {
      return warn(row, "a row is a kind, a name and further names, separated by tabs; this one has no tab");
    }
    const auto* word = std::ranges::find(words, std::string_view(row.cells[0]), &Word::word);
    if (word == std::end(words)) {
      return warn(
          row, "kind " + quoted(row.cells[0]) + " is not one of method, model, tool, benchmark, dataset, metric, task");
    }
    if (!is_form(row.cells[1])) return warn(row, "name " + quoted(row.cells[1]) + " is not 2 to 160 bytes long");
    TableName name{word->kind, word->category, row.cells[1], {}};
    for (std::size_t i = 2; i < row.cells.size(); ++i) add_aliases(row, row.cells[i], name);
    const auto [known, fresh] = lines_.try_emplace({word->kind, fold_name(name.name)}, row.line, word->category);
    if (!fresh && known->second.second != word->category) {
      return warn(row, quoted(name.name) + " is a " + std::string(to_string(known->second.second)) + " in line " +
                           std::to_string(known->second.first));
    }
    names_.push_back(std::move(name));
  }

  static bool is_form(std::string_view text) { return text.size() >= min_bytes && text.size() <= max_bytes; }

  void add_aliases(const TableRow& row, std::string_view cell, TableName& name) {
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find_first_of("|;"), cell.size());
      std::string alias = collapse_blanks(cell.substr(0, end));
      cell.remove_prefix(std::min(end + 1, cell.size()));
      if (alias.empty()) continue;
      if (is_form(alias)) {
        name.aliases.push_back(std::move(alias));
      } else {
        warn(row, "further name " + quoted(alias) + " is not 2 to 160 bytes long");
      }
    }
  }

  const Source& source_;
  Diagnostics& diagnostics_;
  std::vector<TableName> names_;
  std::map<std::pair<NameKind, std::string>, std::pair<std::uint32_t, Category>> lines_;
};

}  // namespace

std::vector<TableName> read_name_table(const std::string& file, Diagnostics& diagnostics) {
  const Source source = Source::read({file, file}, diagnostics);
  return NameTable(source, diagnostics).read();
}

}  // namespace kgbuild::parsing
