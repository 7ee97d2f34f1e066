#include "parsers/grammar/lines/commas.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 3> commas{",", "，", "、"};
constexpr std::array<std::string_view, 9> label_marks{",", "，", "、", ";", "；", ". ", "。", "／", " - "};

}  // namespace

Comma first_comma(std::string_view text, std::size_t reach) {
  text = text.substr(0, reach);
  Comma first;
  for (const std::string_view comma : commas)
    if (const std::size_t at = text.find(comma); at < first.begin) first = {at, at + comma.size()};
  return first;
}

Comma last_comma(std::string_view text, std::size_t reach) {
  const std::size_t skipped = text.size() - std::min(text.size(), reach);
  Comma last;
  for (const std::string_view comma : commas) {
    const std::size_t at = text.substr(skipped).rfind(comma);
    if (at == std::string_view::npos || (last.found() && skipped + at < last.begin)) continue;
    last = {skipped + at, skipped + at + comma.size()};
  }
  return last;
}

Comma first_semicolon(std::string_view text) {
  constexpr std::string_view narrow = ";", wide = "；";
  const std::size_t at = text.find(narrow), wide_at = text.find(wide);
  if (at == wide_at) return {};
  return at < wide_at ? Comma{at, at + narrow.size()} : Comma{wide_at, wide_at + wide.size()};
}

Comma comma_before_label(std::string_view text, const FieldWords& words, std::optional<PaperField> field) {
  if (text.find(':') == std::string_view::npos && text.find("：") == std::string_view::npos) return {};
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const std::string_view mark : label_marks) {
      if (!text.substr(at).starts_with(mark)) continue;
      const std::string_view rest = trim_left(text.substr(at + mark.size()));
      const auto labelled = split_label(rest);
      if (!labelled || labelled->label.data() != trim_left(rest, "*_ ").data()) continue;
      const auto found = words.find(labelled->label);
      if (found && (!field || found == field)) return {at, at + mark.size()};
    }
  }
  return {};
}

}  // namespace kgbuild::parsing
