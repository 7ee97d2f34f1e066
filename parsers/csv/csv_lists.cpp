#include "parsers/csv/csv_lists.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view blanks = " \t\n";

class ListReader {
 public:
  ListReader(std::string_view text, const ItemFields& fields) : text_(text), fields_(fields) {}

  std::vector<std::string> read() {
    std::string key;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c != '\'' && c != '"') {
        if (c == ',' || c == '{') key.clear();
        ++at_;
        continue;
      }
      std::string item = take_string();
      skip_blanks();
      if (at_ < text_.size() && text_[at_] == ':')
        key = std::move(item);
      else if (key.empty() || fields_.find_person_part(key))
        items_.push_back(std::move(item));
    }
    return std::move(items_);
  }

 private:
  void skip_blanks() { at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size()); }

  std::string take_string() {
    const char quote = text_[at_++];
    std::string item;
    for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      item += text_[at_];
    }
    ++at_;
    return item;
  }

  std::string_view text_;
  const ItemFields& fields_;
  std::size_t at_ = 0;
  std::vector<std::string> items_;
};

}  // namespace

std::vector<std::string> split_cell_list(std::string_view cell, const ItemFields& fields) {
  cell = trim(cell, blanks);
  if (cell.size() < 4 || cell.front() != '[' || cell.back() != ']') return {};
  const std::string_view inside = trim(cell.substr(1, cell.size() - 2), blanks);
  if (inside.empty() || std::string_view("'\"{").find(inside.front()) == std::string_view::npos) return {};
  return ListReader(inside, fields).read();
}

}  // namespace kgbuild::parsing
