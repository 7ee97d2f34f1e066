#include "parsers/items/json_columns.hpp"

#include <map>
#include <string>

#include "base/json.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::parsing {
namespace {

/// Takes the events of the parser, which stops where one returns false.
class ColumnEvents {
 public:
  ColumnEvents(const Source& source, const ItemFields& fields, const rapidjson::MemoryStream& stream)
      : source_(source), fields_(fields), stream_(stream) {}

  bool Null() { return depth_ != 0 && value({}); }
  bool Bool(bool) { return Null(); }
  bool Int(int number) { return value(std::to_string(number)); }
  bool Uint(unsigned number) { return value(std::to_string(number)); }
  bool Int64(std::int64_t number) { return value(std::to_string(number)); }
  bool Uint64(std::uint64_t number) { return value(std::to_string(number)); }
  bool Double(double number) {
    constexpr double exact = 9007199254740992;  // 2^53
    const bool whole =
        number > -exact && number < exact && number == static_cast<double>(static_cast<std::int64_t>(number));
    return value(whole ? std::to_string(static_cast<std::int64_t>(number)) : std::string());
  }
  static bool RawNumber(const char*, rapidjson::SizeType, bool) { return true; }
  bool String(const char* text, rapidjson::SizeType size, bool) { return value({text, size}); }
  bool StartObject() {
    // An object is the table, or a column of cells by key; in a cell it would be a paper or a person.
    if (depth_ > 1 || (depth_ == 1 && (is_data_ || is_names_))) return false;
    by_key_ = depth_ == 1;
    return open();
  }
  bool StartArray() {
    if (depth_ == 0 || depth_ > max_depth) return false;
    if (depth_ == 1) by_key_ = false;
    if (depth_ == 2 && is_data_) begin_row();
    return open();
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    const std::string_view name(text, size);
    if (depth_ == 1) return begin_column(name);
    // `{"2401.00001": {"title": ...}}` is a paper by its key.
    if (fields_.find(name).field != ItemField::other) return false;
    key_ = name;
    return true;
  }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  std::vector<std::pair<Item, std::uint32_t>> take_rows() {
    return rows_.size() > 1 && titles_ * 2 > rows_.size() ? std::move(rows_)
                                                          : std::vector<std::pair<Item, std::uint32_t>>();
  }

 private:
  static constexpr int max_depth = 3;  ///< a cell may be a list

  bool open() { return ++depth_, cell_ = depth_ == 2 ? 0 : cell_, true; }

  bool close() {
    --depth_;
    if (depth_ == 2 && !is_data_ && !is_names_ && !by_key_) ++cell_;
    if (depth_ == 3 && is_data_) ++cell_;
    return true;
  }

  bool begin_column(std::string_view name) {
    is_names_ = name == "columns";
    is_data_ = name == "data" && !names_.empty();
    column_ = fields_.find(name);
    return true;
  }

  void begin_row() {
    row_ = rows_.size();
    cell_ = 0;
    add_row();
  }

  /// A name, a cell, or a part of one.
  bool value(std::string_view text) {
    if (depth_ == 0) return false;
    // Tables have no fields of their own, except those of pandas about the table.
    if (depth_ == 1) return column_.field == ItemField::other;
    if (is_names_) return names_.push_back(fields_.find(text)), true;
    if (is_data_) return add_data(text);
    if (column_.field == ItemField::other) return true;
    add_cell(column_, find_row(), text, depth_ > 2);
    if (depth_ == 2 && !by_key_) ++cell_;
    return true;
  }

  bool add_data(std::string_view text) {
    if (depth_ == 2) return false;  // a list of values, not of rows
    if (cell_ < names_.size()) add_cell(names_[cell_], row_, text, depth_ > 3);
    if (depth_ == 3) ++cell_;
    return true;
  }

  /// The row of a cell by the key or number of the cell.
  std::size_t find_row() {
    const std::size_t row = by_key_ ? row_of_key_.try_emplace(key_, rows_.size()).first->second : cell_;
    while (rows_.size() <= row) add_row();
    return row;
  }

  void add_row() { rows_.emplace_back(Item(), source_.position(stream_.Tell()).line); }

  void add_cell(ItemKey key, std::size_t row, std::string_view text, bool in_list) {
    if (key.field == ItemField::other || text.empty()) return;
    titles_ += key.field == ItemField::title && !in_list;
    rows_[row].first.add(key, clean_text(text).text, source_.position(stream_.Tell()).line, in_list);
  }

  const Source& source_;
  const ItemFields& fields_;
  const rapidjson::MemoryStream& stream_;
  std::vector<std::pair<Item, std::uint32_t>> rows_;
  std::map<std::string, std::size_t, std::less<>> row_of_key_;
  std::vector<ItemKey> names_;  ///< of columns, if rows are lists
  ItemKey column_;
  std::string key_;
  std::size_t row_ = 0, cell_ = 0, titles_ = 0;
  int depth_ = 0;
  bool is_names_ = false, is_data_ = false, by_key_ = false;
};

}  // namespace

std::vector<std::pair<Item, std::uint32_t>> read_json_columns(std::string_view text, const Source& source,
                                                              const ItemFields& fields) {
  rapidjson::MemoryStream stream(text.data(), text.size());
  ColumnEvents events(source, fields, stream);
  JsonReader reader;
  const auto result = reader.Parse<json_flags>(stream, events);
  return result.IsError() ? std::vector<std::pair<Item, std::uint32_t>>() : events.take_rows();
}

}  // namespace kgbuild::parsing
