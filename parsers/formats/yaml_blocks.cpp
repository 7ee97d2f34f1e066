#include "parsers/formats/yaml_blocks.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// Whether a line begins a block; others belong to the one above.
bool begins_block(std::string_view line) {
  return !line.empty() && line != "---" && std::string_view(" \t-#").find(line[0]) == std::string_view::npos;
}

}  // namespace

std::string select_yaml_blocks(std::string_view text, std::span<const std::string_view> names, bool keep) {
  std::string selected;
  bool named = false, found = false;
  for (const std::string_view line : split_list(text, '\n')) {
    if (begins_block(line)) {
      const std::string_view key = trim(line.substr(0, std::min(line.find(':'), line.size())), " \"'");
      named = std::ranges::find(names, key) != names.end();
      found = found || named;
    }
    if (named == keep) selected.append(line);
    selected.append("\n");
  }
  return found ? selected : std::string();
}

std::string find_front_yaml(std::string_view text) {
  if (!text.starts_with("---\n")) return {};
  std::string front = "\n";
  for (const std::string_view line : split_list(text.substr(4), '\n')) {
    const std::string_view sign = trim_right(line, " \t");
    if (sign == "---" || sign == "...") return front;
    front.append(line).append("\n");
  }
  return {};
}

}  // namespace kgbuild::parsing
