#include "parsers/grammar/front_matter.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "base/yaml.hpp"
#include "parsers/grammar/front_toml.hpp"

namespace kgbuild::parsing {
namespace {

/// A plain or quoted value, without the brackets of `[[links]]`.
std::string unquote(std::string_view value) {
  value = trim(value);
  const bool quoted = value.size() >= 2 && value.front() == value.back() && (value[0] == '"' || value[0] == '\'');
  if (quoted) value = value.substr(1, value.size() - 2);
  std::string text(value);
  replace_all(text, "[[", "");
  replace_all(text, "]]", "");
  return text;
}

/// Adds `value`, or each of the links of `[[A]], [[B]]`.
void add_links(std::string_view value, std::vector<std::string>& values) {
  const std::string_view text = trim(value, " \"'");
  if (!text.starts_with("[[") || !text.ends_with("]]") || text.find("]]") + 2 == text.size()) {
    values.push_back(unquote(value));
    return;
  }
  for (std::size_t at = text.find("[["); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find("]]", at), text.size());
    values.emplace_back(text.substr(at + 2, end - at - 2));
    at = text.find("[[", end);
  }
}

/// Adds `value`, or the items of `[a, b]`, to `values`. Commas inside quotation marks do not separate.
void add_values(std::string_view value, std::vector<std::string>& values) {
  value = trim(value);
  if (!value.starts_with('[') || !value.ends_with(']') || value.starts_with("[[")) {
    if (!value.empty() && value != "|" && value != ">") add_links(value, values);
    return;
  }
  value = value.substr(1, value.size() - 2);
  char quote = 0;
  for (std::size_t i = 0, start = 0; i <= value.size(); ++i) {
    if (i < value.size() && quote == 0 &&
        (value[i] == '"' || (value[i] == '\'' && trim(value.substr(start, i - start)).empty())))
      quote = value[i];
    else if (i < value.size() && value[i] == quote)
      quote = 0;
    if (i < value.size() && (value[i] != ',' || quote != 0)) continue;
    if (std::string item = unquote(value.substr(start, i - start)); !item.empty()) values.push_back(std::move(item));
    start = i + 1;
  }
}

/// `mark` separates a key from its value.
std::vector<FrontField> read_lines(const Document& document, char mark) {
  std::vector<FrontField> fields;
  for (std::size_t i = 1; i < document.lines.size() && document.lines[i].shape == LineShape::front; ++i) {
    const DocumentLine& line = document.lines[i];
    const std::size_t colon = line.text.find(mark);
    const bool item = line.text.starts_with("- ");
    if (line.indent == 0 && !item && colon != std::string_view::npos && colon > 0 && colon < 40) {
      FrontField& field = fields.emplace_back();
      field.key = ascii_lower(trim(line.text.substr(0, colon), " \"'"));
      add_values(line.text.substr(colon + 1), field.values);
    } else if (!fields.empty() && item) {
      std::string_view value = trim(line.text.substr(2));
      if (value.starts_with("name:")) value = value.substr(5);  // authors: - name: A
      add_values(value, fields.back().values);
    } else if (!fields.empty() && line.indent > 0 && !fields.back().values.empty() && !line.text.empty() &&
               line.text.find(": ") == std::string_view::npos) {
      fields.back().values.back() += ' ';
      fields.back().values.back() += unquote(line.text);
    }
  }
  return fields;
}

/// Texts at the top level, in its lists, and under `name` in maps of its lists.
class FrontEvents : public YamlHandler {
 public:
  void start_map(std::uint32_t) override { ++depth_; }
  void start_list(std::uint32_t) override { ++depth_; }
  void end_map() override { --depth_; }
  void end_list() override { --depth_; }
  void key(std::string_view name, std::uint32_t) override {
    if (depth_ == 1)
      fields_.push_back({ascii_lower(name), {}});
    else
      inner_ = name;
  }
  void value(std::string text, std::uint32_t) override {
    const bool top = depth_ == 1 || inner_.empty();  // a list has no keys
    if (!fields_.empty() && (top || inner_ == "name")) add_links(text, fields_.back().values);
    inner_.clear();
  }
  std::vector<FrontField> take_fields() {
    std::erase_if(fields_, [](const FrontField& field) { return field.values.empty(); });
    return std::move(fields_);
  }

 private:
  std::vector<FrontField> fields_;
  std::string inner_;
  std::size_t depth_ = 0;
};

}  // namespace

FrontMatter read_front_matter(const Document& document) {
  std::string text;
  for (std::size_t i = 1; i < document.lines.size() && document.lines[i].shape == LineShape::front; ++i) {
    const DocumentLine& line = document.lines[i];
    if (line.text == "---" || line.text == "+++") break;
    text.append(line.indent, ' ').append(line.text).append("\n");
  }
  if (!document.lines.empty() && document.lines[0].text == "+++") {
    std::uint32_t problem = 0;
    std::vector<FrontField> fields = read_toml_fields(text, problem);
    if (problem != 0) return {read_lines(document, '='), problem + 1};
    return {std::move(fields), 0};
  }
  FrontEvents events;
  if (const auto problem = read_yaml(text, events)) return {read_lines(document, ':'), problem->line + 1};
  return {events.take_fields(), 0};
}

}  // namespace kgbuild::parsing
