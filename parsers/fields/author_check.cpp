#include "parsers/fields/author_check.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr auto rests =
    std::to_array<std::string_view>({"others", "other", "more", "et al", "et. al", "al", "etc", "more authors",
                                     "other authors", "others authors", "co-authors", "colleagues", "coauthors"});
constexpr auto fillers = std::to_array<std::string_view>(
    {"author", "authors", "n/a", "nan", "null", "none", "tbd", "unknown", "name", "names", "first author"});

/// `and 5 more`, `+5 others` → `more`, `others`.
std::string_view skip_count(std::string_view name) {
  for (const std::string_view word : {"and ", "& "})
    if (name.starts_with(word)) name.remove_prefix(word.size());
  return trim(name, " \t+0123456789.,()[]");
}

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string_view explain_author(std::string_view name) {
  constexpr std::size_t longest = 24;
  name = trim(name, " \t*_.,;");
  if (name.size() == 1) return "one letter";
  if (name.starts_with("http://") || name.starts_with("https://")) return "an address";
  if (name.size() > longest) return {};
  const std::string lower = ascii_lower(name);
  if (contains(rests, skip_count(lower))) return "the rest of a list";
  if (contains(fillers, lower)) return "not a name";
  return {};
}

}  // namespace kgbuild::parsing
