#include "base/people_match.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/sort_unique.hpp"
#include "base/strings.hpp"
#include "kgbuild/fold.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr std::size_t max_words = 16;

using Words = std::vector<std::string_view>;

Words split_words(std::string_view key) {
  Words words;
  while (!key.empty() && words.size() < max_words) {
    const std::size_t end = std::min(key.find('-'), key.size());
    if (end > 0) words.push_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return words;
}

// Folded words of other scripts have several bytes: one byte is one ASCII letter.
bool is_initial(std::string_view word) { return word.size() == 1; }

bool may_be(std::string_view a, std::string_view b) {
  return a == b || ((is_initial(a) || is_initial(b)) && a.front() == b.front());
}

/// Removes from both the words that they share; true if one of them has several letters.
bool remove_shared(Words& a, Words& b) {
  bool named = false;
  std::erase_if(a, [&](std::string_view word) {
    const auto found = std::ranges::find(b, word);
    if (found == b.end()) return false;
    named |= !is_initial(word);
    b.erase(found);
    return true;
  });
  return named;
}

/// `junyanzhu` of both `jun-yan-zhu` and `junyan-zhu`.
bool have_same_letters(std::string_view a, std::string_view b) {
  std::size_t at = 0;
  for (const char c : a) {
    if (c == '-') continue;
    while (at < b.size() && b[at] == '-') ++at;
    if (at == b.size() || b[at++] != c) return false;
  }
  return b.find_first_not_of('-', at) == std::string_view::npos && a.find_first_not_of('-') != std::string_view::npos;
}

/// Finds names in a list by any of their words.
class NameIndex {
 public:
  explicit NameIndex(const Words& keys) : keys_(keys), found_(keys.size(), false) {
    for (std::uint32_t i = 0; i < keys.size(); ++i)
      for (const std::string_view word : split_words(keys[i])) add(word, i);
  }

  /// Finds a name that can be `key`; each is found once.
  bool take(std::string_view key) {
    for (const std::string_view word : split_words(key)) {
      const auto names = names_.find(word);
      if (names == names_.end()) continue;
      for (const std::uint32_t i : names->second) {
        if (found_[i] || !are_one_name(key, keys_[i])) continue;
        found_[i] = true;
        return true;
      }
    }
    return false;
  }

 private:
  // People of one list who share a word are few; the bound keeps hostile lists linear.
  static constexpr std::size_t max_alike = 16;

  void add(std::string_view word, std::uint32_t name) {
    std::vector<std::uint32_t>& names = names_[word];
    if (!is_initial(word) && names.size() < max_alike) names.push_back(name);
  }

  const Words& keys_;
  std::vector<bool> found_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> names_;
};

}  // namespace

std::string drop_second_letters(std::string_view key) {
  std::string out;
  for (std::size_t i = 0; i < key.size(); ++i) {
    out += key[i];
    const char next = i + 1 < key.size() ? key[i + 1] : ' ';
    const bool vowel = key[i] == 'a' || key[i] == 'o' || key[i] == 'u';
    if (vowel && (next == 'e' || (next == 'a' && key[i] == 'a'))) ++i;
  }
  return out;
}

bool are_one_name(std::string_view a, std::string_view b) {
  if (have_same_letters(a, b)) return true;
  Words of_a = split_words(a), of_b = split_words(b);
  if (!remove_shared(of_a, of_b)) return false;
  if (of_a.size() > of_b.size()) std::swap(of_a, of_b);
  return std::ranges::all_of(of_a, [&](std::string_view word) {
    const auto found = std::ranges::find_if(of_b, [&](std::string_view other) { return may_be(word, other); });
    if (found == of_b.end()) return false;
    of_b.erase(found);
    return true;
  });
}

PeopleList fold_people(std::span<const std::string> names, bool more) {
  PeopleList list;
  list.more = more;
  for (const std::string& name : names) {
    std::string text = name;
    replace_all(text, ".", ". ");
    std::string key = drop_second_letters(fold_person(text));
    if (!key.empty()) list.keys.push_back(std::move(key));
  }
  sort_unique(list.keys);
  return list;
}

PeopleMatch match_people(const PeopleList& a, const PeopleList& b) {
  if (a.keys.size() > b.keys.size()) return match_people(b, a);
  if (a.keys.empty()) return PeopleMatch::unknown;
  if (a.keys == b.keys && !a.more && !b.more) return PeopleMatch::same;
  Words only_a, only_b;
  std::ranges::set_difference(a.keys, b.keys, std::back_inserter(only_a));
  std::ranges::set_difference(b.keys, a.keys, std::back_inserter(only_b));
  NameIndex others(only_b);
  std::size_t found = a.keys.size() - only_a.size();
  for (const std::string_view key : only_a) found += others.take(key) ? 1 : 0;
  if (found == 0) return PeopleMatch::differ;
  const bool cut = a.keys.size() < b.keys.size() && !a.more && a.keys.size() < 2;
  const bool most = found >= 3 && 4 * found >= 3 * a.keys.size();  // one name may be misspelt
  return (found == a.keys.size() && !cut) || most ? PeopleMatch::agree : PeopleMatch::share;
}

}  // namespace base
}  // namespace kgbuild
