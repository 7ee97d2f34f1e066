#include "parsers/layouts/line_form.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace kgbuild::parsing {

std::optional<Field> find_field(std::string_view name) {
  const auto* found = std::find(field_names.begin(), field_names.end(), name);
  if (found == field_names.end()) return std::nullopt;
  return static_cast<Field>(found - field_names.begin());
}

std::optional<LineForm> LineForm::parse(std::string_view source, std::string& problem) {
  LineForm form;
  for (;;) {
    const std::size_t open = source.find('{');
    form.fixed_.emplace_back(source.substr(0, open));
    if (open == std::string_view::npos) break;
    const std::size_t close = source.find('}', open);
    const std::optional<Field> field = find_field(source.substr(open + 1, close - open - 1));
    if (close == std::string_view::npos || !field) {
      problem = "unknown field \"" + std::string(source.substr(open)) + '"';
      return std::nullopt;
    }
    if (!form.fields_.empty() && form.fixed_.back().empty()) {
      problem = "two fields with nothing between them";
      return std::nullopt;
    }
    form.fields_.push_back(*field);
    source = source.substr(close + 1);
  }
  if (form.fields_.empty()) problem = "no field";
  return form.fields_.empty() ? std::nullopt : std::optional(std::move(form));
}

bool LineForm::has(Field field) const { return std::find(fields_.begin(), fields_.end(), field) != fields_.end(); }

bool LineForm::match(std::string_view line, Fields& fields) const {
  if (!line.starts_with(fixed_.front())) return false;
  line.remove_prefix(fixed_.front().size());
  if (!line.ends_with(fixed_.back())) return false;
  line.remove_suffix(fixed_.back().size());
  for (std::size_t i = fields_.size(); i-- > 0;) {
    const std::size_t fixed = i == 0 ? 0 : line.rfind(fixed_[i]);
    if (fixed == std::string_view::npos) return false;
    const std::string_view value = line.substr(i == 0 ? 0 : fixed + fixed_[i].size());
    if (value.empty() || (fields_[i] == Field::url && value.find_first_of(" \t") != std::string_view::npos))
      return false;
    fields[static_cast<std::size_t>(fields_[i])] = value;
    line = line.substr(0, fixed);
  }
  return true;
}

namespace {

bool is_word_character(std::string_view line, std::size_t at) {
  const auto byte = static_cast<unsigned char>(line[at]);
  if (byte < 0x80) return is_ascii_alnum(line[at]);
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(decode_utf8(line, at).value));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

}  // namespace

std::size_t find_word(std::string_view line) {
  constexpr std::size_t max_decoration = 24;
  std::size_t start = 0;
  while (start < line.size() && start < max_decoration && !is_word_character(line, start))
    start += decode_utf8(line, start).length;
  return start < line.size() && start < max_decoration ? start : std::string_view::npos;
}

WordLine parse_word_line(std::string_view line, std::size_t start) {
  constexpr std::size_t max_word = 40;
  constexpr std::string_view wide_colon = "：";
  const std::string_view head = line.substr(start, max_word);
  const std::size_t colon = std::min(head.find(':'), head.find(wide_colon));
  if (colon == std::string_view::npos) return {};
  const std::size_t after = start + colon + (head[colon] == ':' ? 1 : wide_colon.size());
  WordLine result{ascii_lower(trim(head.substr(0, colon), " *_`]")), line.substr(after)};
  // Drops the marks that close the emphasis around the word; emphasis after a blank belongs to the value.
  while (!result.value.empty() && (result.value[0] == '*' || result.value[0] == '_')) result.value.remove_prefix(1);
  result.value = trim(result.value);
  return result;
}

}  // namespace kgbuild::parsing
