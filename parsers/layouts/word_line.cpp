#include "parsers/layouts/word_line.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/ascii.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace kgbuild::parsing {
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
  // What closes the emphasis around the word; a value may hold emphasis of its own after a blank.
  while (!result.value.empty() && (result.value[0] == '*' || result.value[0] == '_')) result.value.remove_prefix(1);
  result.value = trim(result.value);
  return result;
}

}  // namespace kgbuild::parsing
