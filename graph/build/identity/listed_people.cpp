#include "graph/build/identity/listed_people.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::graphs {
namespace {

/// The last word is whole: a capital and at least four small letters.
bool ends_with_whole_word(std::string_view name) {
  constexpr std::size_t min_letters = 5;
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string_view::npos || name.size() - blank - 1 < min_letters) return false;
  return std::ranges::all_of(name.substr(blank + 2), is_ascii_lower);
}

/// Where a full stop parts two people, or `npos`.
std::size_t find_full_stop(std::string_view item) {
  for (std::size_t at = item.find(". "); at != std::string_view::npos; at = item.find(". ", at + 1)) {
    const bool two_words = item.find(' ', at + 2) != std::string_view::npos;
    if (two_words && ends_with_whole_word(item.substr(0, at))) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<std::string_view> split_listed_people(std::string_view item) {
  constexpr std::string_view before_last = "and ";
  if (item.starts_with(before_last) && item.find(' ', before_last.size()) != std::string_view::npos)
    item.remove_prefix(before_last.size());
  std::vector<std::string_view> people;
  for (std::size_t stop = find_full_stop(item); stop != std::string_view::npos; stop = find_full_stop(item)) {
    people.push_back(item.substr(0, stop));
    item.remove_prefix(stop + 2);
  }
  people.push_back(item);
  return people;
}

}  // namespace kgbuild::graphs
