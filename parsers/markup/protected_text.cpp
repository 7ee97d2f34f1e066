#include "parsers/markup/protected_text.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view lead = "\xF4\x8F\xBC";   // of U+10FF00 to U+10FF3F
constexpr std::string_view lead2 = "\xF4\x8F\xBD";  // of U+10FF40 to U+10FF7F
constexpr unsigned half = 0x40;

void append_protected(char c, std::string& out) {
  const auto value = static_cast<unsigned char>(c);
  out += value < half ? lead : lead2;
  out += static_cast<char>(0x80 + value % half);
}

bool is_word(char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_blank(char c) { return c == '\0' || c == ' '; }

/// Whether `c` between `before` and `after` would be markup; both are 0 at the ends of the line.
bool is_markup(char c, char before, char after, bool in_table) {
  switch (c) {
    case '`':
      return true;
    case '|':
      return in_table || before == '\0';
    case '*':
    case '_':  // one after a word or before a blank opens nothing; one that nothing opens closes nothing
      return !is_word(before) && !is_blank(after);
    case '<':
      return is_ascii_letter(after) || after == '/' || after == '!';
    case '#':
    case '>':
    case '=':
      return before == '\0';
    case '~':
      return before == '\0' && after == '~';
    default:
      return false;
  }
}

/// Whether the brackets of a text would be those of links or of their definitions.
bool has_link_brackets(std::string_view text) {
  return std::ranges::any_of(std::array<std::string_view, 5>{"](", "][", "]:", "[[", "!["},
                             [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

std::string protect(std::string_view text, char before, bool in_table, bool brackets) {
  std::string out;
  out.reserve(text.size());
  bool hidden = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i], after = i + 1 < text.size() ? text[i + 1] : '\0';
    const bool in_run = c == before && (c == '*' || c == '_');  // as the first of the run
    hidden = in_run ? hidden : is_markup(c, before, after, in_table) || (brackets && (c == '[' || c == ']'));
    const std::string_view mark = text.substr(i, 3);
    if (mark == lead || mark == lead2) {
      out += "\uFFFD";  // one that is ours
      i += 3;
    } else if (hidden) {
      append_protected(c, out);
    } else {
      out += c;
    }
    before = c;
  }
  return out;
}

}  // namespace

std::string protect_text(std::string_view text, char before, bool in_table) {
  return protect(text, before, in_table, has_link_brackets(text));
}

std::string protect_link_text(std::string_view text, char before, bool in_table) {
  return protect(text, before, in_table, true);
}

void restore_text(std::string& text, char kept) {
  std::size_t at = text.find("\xF4\x8F");
  if (at == std::string::npos) return;
  std::size_t to = at;
  while (at < text.size()) {
    const std::string_view mark = std::string_view(text).substr(at, 3);
    if ((mark == lead || mark == lead2) && at + 3 < text.size()) {
      const unsigned low = static_cast<unsigned char>(text[at + 3]) - 0x80U;
      const char c = static_cast<char>(low + (mark == lead ? 0 : half));
      if (c == kept) {
        for (int i = 0; i < 4; ++i) text[to++] = text[at++];
        continue;
      }
      text[to++] = c;
      at += 4;
    } else {
      text[to++] = text[at++];
    }
  }
  text.resize(to);
}

}  // namespace kgbuild::parsing
