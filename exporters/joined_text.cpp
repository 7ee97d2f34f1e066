#include "exporters/joined_text.hpp"

#include <algorithm>
#include <vector>

namespace kgbuild {
namespace {

void append_value(std::string& text, std::string_view value) {
  if (!text.empty()) text += list_separator;
  text += value;
}

}  // namespace

std::string join_list(std::span<const StringId> values, const StringPool& strings) {
  std::string text;
  for (const StringId value : values) append_value(text, strings.view(value));
  return text;
}

std::string join_rules(std::span<const EdgeEvidence> evidence, const StringPool& strings) {
  std::string text;
  std::vector<StringId> seen;  // few: there are only so many rules
  for (const EdgeEvidence& item : evidence) {
    if (std::ranges::find(seen, item.rule) != seen.end()) continue;
    seen.push_back(item.rule);
    append_value(text, strings.view(item.rule));
  }
  return text;
}

std::string join_places(std::span<const EdgeEvidence> evidence, const StringPool& strings) {
  std::string text;
  const EdgeEvidence* last = nullptr;  // in reading order, equal places stand together
  for (const EdgeEvidence& item : evidence) {
    if (last != nullptr && last->file == item.file && last->line == item.line) continue;
    append_value(text, strings.view(item.file));
    text += ':';
    text += std::to_string(item.line);
    last = &item;
  }
  return text;
}

std::string join_sentences(std::span<const EdgeEvidence> evidence, const StringPool& strings) {
  std::string text;
  const EdgeEvidence* last = nullptr;
  for (const EdgeEvidence& item : evidence) {
    if (last != nullptr && last->sentence == item.sentence) continue;
    append_value(text, strings.view(item.sentence));
    last = &item;
  }
  return text;
}

}  // namespace kgbuild
