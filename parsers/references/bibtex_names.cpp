#include "parsers/references/bibtex_names.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/fields/tex_letters.hpp"
#include "parsers/references/bibtex_marks.hpp"

namespace kgbuild::parsing {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '~'; }

/// Calls `visit` with each byte of `text` that is outside braces.
template <typename Visit>
void visit_outside(std::string_view text, Visit visit) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '{')
      ++depth;
    else if (text[at] == '}')
      depth -= depth > 0 ? 1 : 0;
    else if (depth == 0)
      visit(at);
  }
}

/// Whether the word `and` is at `at` > 0, with blanks or braces around it.
bool is_and(std::string_view text, std::size_t at) {
  if (at == 0 || !is_blank(text[at - 1]) || at + 4 > text.size() || !is_blank(text[at + 3])) return false;
  return ascii_lower(text.substr(at, 3)) == "and";
}

std::vector<std::string_view> split_items(std::string_view text) {
  std::vector<std::string_view> items;
  std::size_t begin = 0;
  visit_outside(text, [&](std::size_t at) {
    if ((text[at] != 'a' && text[at] != 'A') || !is_and(text, at)) return;
    items.push_back(text.substr(begin, at - begin));
    begin = at + 3;
  });
  items.push_back(text.substr(begin));
  return items;
}

std::vector<std::string_view> split_outside(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  visit_outside(text, [&](std::size_t at) {
    if (text[at] != separator) return;
    parts.push_back(text.substr(begin, at - begin));
    begin = at + 1;
  });
  parts.push_back(text.substr(begin));
  return parts;
}

/// `W.\,H. Vale` with a blank instead of the command.
std::string read_spaces(std::string_view text) {
  std::string spaced;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto space = text[at] == '\\' && at + 1 < text.size() ? find_tex_space(text[at + 1]) : std::nullopt;
    if (space)
      spaced += *space, ++at;
    else
      spaced += text[at];
  }
  return spaced;
}

/// Without TeX: letters instead of accents, no braces, blanks collapsed.
std::string plain(std::string_view text) {
  std::string name = decode_tex_letters(read_spaces(text));
  std::erase_if(name, [](char c) { return c == '{' || c == '}'; });
  std::ranges::replace(name, '~', ' ');
  return collapse_blanks(name);
}

/// Whether one pair of braces holds all of `text`, and no command that a brace belongs to.
bool is_braced(std::string_view text) {
  if (text.size() < 2 || text[0] != '{' || text.back() != '}' || text[1] == '\\') return false;
  bool outside = false;
  visit_outside(text, [&](std::size_t) { outside = true; });
  // `{Aa} {Bb}` has a blank outside, `{Aa}{Bb}` is one word.
  return !outside;
}

/// `family=Beumont, given=Simon, prefix=de` of BibLaTeX.
std::string read_extended(const std::vector<std::string_view>& parts) {
  std::string given, family, prefix, suffix;
  for (const std::string_view part : parts) {
    const std::size_t sign = part.find('=');
    if (sign == std::string_view::npos) continue;
    const std::string_view key = trim(part.substr(0, sign), " \t\n");
    std::string* const field = key == "given"    ? &given
                               : key == "family" ? &family
                               : key == "prefix" ? &prefix
                               : key == "suffix" ? &suffix
                                                 : nullptr;
    if (field) *field = plain(trim(part.substr(sign + 1), " \t\n\""));
  }
  return turn_name(collapse_blanks(join(std::vector<std::string>{prefix, family, suffix}, " ")), given);
}

std::string read_name(std::string_view item) {
  item = trim(item, " \t\n,;~");
  if (is_braced(item)) return concat({"{", plain(item), "}"});
  const std::vector<std::string_view> parts = split_outside(item, ',');
  const std::string_view first = trim_left(parts.front(), " \t\n");
  if (first.starts_with("family") || first.starts_with("given") || first.starts_with("prefix"))
    if (first.find('=') != std::string_view::npos) return read_extended(parts);
  if (item.find(';') != std::string_view::npos) return plain(item);
  if (parts.size() == 2) return turn_name(plain(parts[0]), plain(parts[1]));
  if (parts.size() == 3 && is_name_suffix(plain(parts[1])))
    return turn_name(concat({plain(parts[0]), " ", plain(parts[1])}), plain(parts[2]));
  return plain(item);
}

}  // namespace

std::vector<std::string> split_bib_names(std::string_view value) {
  std::vector<std::string> names;
  const std::string text = drop_sort_marks(value);
  for (const std::string_view item : split_items(text))
    if (std::string name = read_name(item); !name.empty() && name != "{}") names.push_back(std::move(name));
  return names;
}

}  // namespace kgbuild::parsing
