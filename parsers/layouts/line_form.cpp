#include "parsers/layouts/line_form.hpp"

#include <algorithm>

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

}  // namespace kgbuild::parsing
