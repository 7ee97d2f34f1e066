#include "parsers/fields/scripts.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace kgbuild::parsing {
namespace {

struct ScriptRange {
  std::uint32_t first, last;
  Script script;
};
constexpr std::array<ScriptRange, 20> script_ranges{{
    {0x41, 0x5A, Script::latin},     {0x61, 0x7A, Script::latin},      {0xAA, 0xAA, Script::latin},
    {0xC0, 0xD6, Script::latin},     {0xD8, 0xF6, Script::latin},      {0xF8, 0x2AF, Script::latin},
    {0x370, 0x10FF, Script::other},  {0x1100, 0x11FF, Script::hangul}, {0x1200, 0x1DFF, Script::other},
    {0x1E00, 0x1EFF, Script::latin}, {0x1F00, 0x1FFF, Script::other},  {0x3005, 0x3007, Script::han},
    {0x3041, 0x30FA, Script::kana},  {0x30FC, 0x30FF, Script::kana},   {0x3130, 0x318F, Script::hangul},
    {0x3400, 0x9FFF, Script::han},   {0xAC00, 0xD7A3, Script::hangul}, {0xF900, 0xFAFF, Script::han},
    {0xFF66, 0xFF9F, Script::kana},  {0x20000, 0x323AF, Script::han},
}};
static_assert(std::ranges::is_sorted(script_ranges, {}, &ScriptRange::first));

}  // namespace

Script script_of(std::uint32_t code_point) {
  const auto* const range = std::ranges::upper_bound(script_ranges, code_point, {}, &ScriptRange::first);
  if (range == script_ranges.begin() || code_point > std::prev(range)->last) return Script::none;
  return std::prev(range)->script;
}

bool is_capital(std::uint32_t code_point) {
  if (code_point < 0x80) return is_ascii_upper(static_cast<char>(code_point));
  return code_point != CodePoint::bad &&
         utf8proc_category(static_cast<utf8proc_int32_t>(code_point)) == UTF8PROC_CATEGORY_LU;
}

bool is_small(std::uint32_t code_point) {
  if (code_point < 0x80) return is_ascii_lower(static_cast<char>(code_point));
  return code_point != CodePoint::bad &&
         utf8proc_category(static_cast<utf8proc_int32_t>(code_point)) == UTF8PROC_CATEGORY_LL;
}

Script first_script(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (const Script script = script_of(point.value); script != Script::none) return script;
    at += point.length;
  }
  return Script::none;
}

Script script_before(std::string_view text, std::size_t at) {
  std::size_t begin = std::min(at, text.size());
  const auto continues = [&] { return (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U; };
  do {
    if (begin == 0) return Script::none;
    --begin;
  } while (at - begin < 4 && continues());
  return script_at(text, begin);
}

Script script_at(std::string_view text, std::size_t at) {
  return at < text.size() ? script_of(decode_utf8(text, at).value) : Script::none;
}

}  // namespace kgbuild::parsing
