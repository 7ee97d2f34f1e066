#include "parsers/fields/accents.hpp"

#include <utf8proc.h>

#include <array>

#include "base/utf8.hpp"

namespace kgbuild::parsing {
namespace {

struct Accent {
  std::string_view entity;
  std::uint32_t mark;
  char tex;
};
constexpr Accent accents[] = {
    {"grave", 0x300, '`'}, {"acute", 0x301, '\''}, {"circ", 0x302, '^'},  {"tilde", 0x303, '~'}, {"macr", 0x304, '='},
    {"breve", 0x306, 'u'}, {"dot", 0x307, '.'},    {"uml", 0x308, '"'},   {"ring", 0x30A, 'r'},  {"dblac", 0x30B, 'H'},
    {"caron", 0x30C, 'v'}, {"", 0x323, 'd'},       {"cedil", 0x327, 'c'}, {"ogon", 0x328, 'k'},  {"", 0x331, 'b'},
};

/// Marks that may compose with the code point before them: diacritics, vowels and finals of Hangul, voicing of kana.
bool may_compose(std::uint32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1161 && c <= 0x11C2) || c == 0x3099 || c == 0x309A;
}

}  // namespace

std::uint32_t compose_letter(std::uint32_t base, std::uint32_t mark) {
  std::array<utf8proc_int32_t, 2> points{static_cast<utf8proc_int32_t>(base), static_cast<utf8proc_int32_t>(mark)};
  const auto size = utf8proc_normalize_utf32(points.data(), points.size(),
                                             static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  return size == 1 ? static_cast<std::uint32_t>(points[0]) : 0;
}

std::uint32_t find_tex_accent(char command) {
  for (const Accent& accent : accents)
    if (accent.tex == command) return accent.mark;
  return 0;
}

std::uint32_t find_entity_accent(std::string_view suffix) {
  for (const Accent& accent : accents)
    if (!suffix.empty() && accent.entity == suffix) return accent.mark;
  return 0;
}

void append_composed(std::string_view text, std::string& out) {
  std::size_t last = std::string::npos;  // where the code point before begins in `out`
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, length] = decode_utf8(text, at);
    const std::uint32_t composed =
        last != std::string::npos && may_compose(value) ? compose_letter(decode_utf8(out, last).value, value) : 0;
    if (composed != 0) {
      out.resize(last);
      append_utf8(out, composed);
    } else {
      last = out.size();
      out.append(text, at, length);
    }
    at += length;
  }
}

}  // namespace kgbuild::parsing
