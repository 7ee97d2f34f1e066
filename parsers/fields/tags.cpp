#include "parsers/fields/tags.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr auto formatting = std::to_array<std::string_view>(
    {"a",      "abbr",      "b",     "big",    "bold", "cite", "code", "del",    "div",  "em",   "font", "h1",
     "h2",     "h3",        "h4",    "i",      "inf",  "ins",  "it",   "italic", "kbd",  "mark", "p",    "q",
     "sc",     "scp",       "small", "span",   "tt",   "str",  "u",    "strike", "sub",  "sup",  "var",  "samp",
     "strong", "underline", "math",  "mstyle", "mrow", "mi",   "mn",   "mo",     "msup", "td"});
constexpr auto single = std::to_array<std::string_view>({"br", "wbr", "hr", "img"});

struct Tag {
  std::string name;  ///< lower case, without a prefix as in `jats:`
  std::size_t begin = 0, end = 0;
  bool closes = false;
  bool dropped = false;  ///< it is formatting and has its partner
};

/// The tag that begins at the `<` at `at`; `end` is 0 if none does.
Tag parse_tag(std::string_view text, std::size_t at) {
  constexpr std::size_t max_tag = 2000;
  Tag tag;
  tag.begin = at;
  std::size_t i = at + 1;
  tag.closes = i < text.size() && text[i] == '/';
  if (tag.closes) ++i;
  const std::size_t start = i;
  while (i < text.size() && (is_ascii_alnum(text[i]) || text[i] == ':')) ++i;
  if (i == start || i - start > 20 || !is_ascii_letter(text[start])) return tag;
  tag.name = ascii_lower(text.substr(start, i - start));
  tag.name.erase(0, tag.name.find(':') + 1);
  if (i < text.size() && text[i] != '>' && text[i] != ' ' && text[i] != '/') return tag;
  const std::size_t stop = find_first_of(text.substr(0, at + max_tag), "<>", i);
  if (stop != std::string_view::npos && text[stop] == '>') tag.end = stop + 1;
  return tag;
}

std::vector<Tag> find_tags(std::string_view text) {
  std::vector<Tag> tags;
  std::array<std::vector<std::size_t>, formatting.size()> open;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    Tag tag = parse_tag(text, at);
    if (tag.end == 0) continue;
    const auto* const known = std::find(formatting.begin(), formatting.end(), tag.name);
    tag.dropped = std::find(single.begin(), single.end(), tag.name) != single.end();
    if (known != formatting.end()) {
      std::vector<std::size_t>& openers = open[static_cast<std::size_t>(known - formatting.begin())];
      if (!tag.closes) {
        openers.push_back(tags.size());
      } else if (!openers.empty()) {
        tags[openers.back()].dropped = tag.dropped = true;
        openers.pop_back();
      }
    }
    tags.push_back(std::move(tag));
  }
  return tags;
}

/// Whether what follows is an exponent, `<sup>6</sup>` after a number or a symbol of at most three letters; else it is
/// a note or part of a word.
bool is_exponent(std::string_view before, std::string_view inside) {
  if (before.empty() || inside.empty() || find_first_not_of(inside, "0123456789+-n") != std::string_view::npos)
    return false;
  std::size_t letters = 0;
  while (letters < before.size() && is_ascii_letter(before[before.size() - 1 - letters])) ++letters;
  return letters > 0 ? letters <= 3 : is_ascii_digit(before.back()) || before.back() == ')';
}

}  // namespace

std::string strip_tags(std::string_view text) {
  if (text.find('<') == std::string_view::npos) return std::string(text);
  std::string out;
  std::size_t copied = 0;
  for (const Tag& tag : find_tags(text)) {
    if (!tag.dropped) continue;
    out.append(text, copied, tag.begin - copied);
    copied = tag.end;
    if (tag.name == "br" || tag.name == "hr" || tag.name == "p" || tag.name == "div") out += ' ';
    if (tag.name == "sup" && !tag.closes) {
      const std::string_view rest = text.substr(tag.end, 8);
      if (is_exponent(out, rest.substr(0, rest.find('<')))) out += '^';
    }
  }
  return out.append(text, copied);
}

}  // namespace kgbuild::parsing
