#include "parsers/items/text_lists.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "parsers/items/item.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view blanks = " \t\n";

class ListReader {
 public:
  ListReader(std::string_view text, const ItemFields& fields) : text_(text), fields_(fields) {}

  std::vector<std::string> read() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\'' || c == '"') {
        take_value();
        continue;
      }
      if (c == ',' || c == '{') key_.clear();
      if (c == '{' || c == '}') end_person();
      ++at_;
    }
    end_person();
    return std::move(items_);
  }

 private:
  /// A string, which is a key if a colon follows.
  void take_value() {
    std::string item = take_string();
    at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
    if (at_ < text_.size() && text_[at_] == ':') {
      key_ = std::move(item);
      return;
    }
    if (key_.empty()) return items_.push_back(std::move(item));
    if (const auto part = fields_.find_person_part(key_))
      person_.part(*part) = std::move(item);
    else if (fields_.find(key_).field == ItemField::authors)
      person_.part(PersonPart::full) = std::move(item);
  }

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

  void end_person() {
    if (std::string name = std::exchange(person_, {}).whole(); !name.empty()) items_.push_back(std::move(name));
  }

  std::string_view text_;
  const ItemFields& fields_;
  std::size_t at_ = 0;
  std::string key_;
  ItemPerson person_;
  std::vector<std::string> items_;
};

/// The list within `array([...], dtype=object)`; other texts as they are.
std::string_view strip_call(std::string_view text) {
  const std::size_t open = text.find('['), close = text.rfind(']');
  const std::string_view name = text.substr(0, std::min(open, text.size()));
  const bool call = name == "array(" || name == "np.array(" || name == "list(" || name == "Index(" || name == "tuple(";
  return call && close != std::string_view::npos && close > open ? text.substr(open, close + 1 - open) : text;
}

}  // namespace

std::vector<std::string> split_text_list(std::string_view text, const ItemFields& fields) {
  text = strip_call(trim(text, blanks));
  if (text.size() < 4) return {};
  const std::size_t bracket = std::string_view("[({").find(text.front());
  if (bracket == std::string_view::npos || text.back() != "])}"[bracket]) return {};
  const std::string_view inside = trim(text.substr(1, text.size() - 2), blanks);
  const std::string_view begins = text.front() == '[' ? "'\"{(" : "'\"";
  if (inside.empty() || begins.find(inside.front()) == std::string_view::npos) return {};
  return ListReader(text, fields).read();
}

}  // namespace kgbuild::parsing
