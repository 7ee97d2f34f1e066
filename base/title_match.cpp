#include "base/title_match.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "base/title_numerals.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr auto error_titles = std::to_array<std::string_view>({"400 bad request",
                                                               "401 unauthorized",
                                                               "403 forbidden",
                                                               "404",
                                                               "404 error",
                                                               "404 not found",
                                                               "429 too many requests",
                                                               "500 internal server error",
                                                               "502 bad gateway",
                                                               "503 service temporarily unavailable",
                                                               "503 service unavailable",
                                                               "504 gateway time-out",
                                                               "access denied",
                                                               "access to this page has been denied",
                                                               "are you a robot",
                                                               "attention required! | cloudflare",
                                                               "bad request",
                                                               "checking your browser",
                                                               "error",
                                                               "error 403",
                                                               "error 404",
                                                               "file not found",
                                                               "forbidden",
                                                               "internal server error",
                                                               "just a moment",
                                                               "not found",
                                                               "page not found",
                                                               "please wait",
                                                               "redirecting",
                                                               "request rejected",
                                                               "robot check",
                                                               "service unavailable",
                                                               "sign in",
                                                               "too many requests",
                                                               "verifying you are human"});

char to_lower(char c) { return ascii_lower(c); }

/// Letters that are inserted, removed or replaced; more than `limit` if there are more. Product of a length and the
/// limit.
std::size_t count_edits(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  const std::size_t none = limit + 1;
  std::vector<std::size_t> above(b.size() + 1, none), row(b.size() + 1, none);
  std::iota(above.begin(), above.begin() + static_cast<std::ptrdiff_t>(std::min(limit, b.size()) + 1), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 0, last = std::min(b.size(), i + limit);
    if (first > 0) row[first - 1] = none;
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t without = above[j] + 1;
      if (j == 0) {
        row[0] = without;
        continue;
      }
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({without, row[j - 1] + 1, replaced, none});
    }
    if (last < b.size()) row[last + 1] = none;
    std::swap(above, row);
  }
  return std::min(above[b.size()], none);
}

bool continues(std::string_view longer, std::string_view shorter) {
  constexpr std::size_t shortest = 12;  // bytes: a name alone begins many titles
  return shorter.size() >= shortest && longer.starts_with(shorter);
}

/// All words but one are the same.
bool differ_in_one_word(std::string_view a, std::string_view b) {
  constexpr std::size_t min_words = 4;
  const auto sorted_words = [](std::string_view title) {
    std::vector<std::string> words;
    for (const std::string_view word : split_title(title)) words.push_back(fold_name(word));
    std::ranges::sort(words);
    return words;
  };
  const std::vector<std::string> of_a = sorted_words(a), of_b = sorted_words(b);
  if (std::min(of_a.size(), of_b.size()) < min_words) return false;
  std::vector<std::string> only_a, only_b;
  std::ranges::set_difference(of_a, of_b, std::back_inserter(only_a));
  std::ranges::set_difference(of_b, of_a, std::back_inserter(only_b));
  return only_a.size() <= 1 && only_b.size() <= 1;
}

}  // namespace

std::string title_key(std::string_view title) {
  if (is_error_title(title)) return {};
  std::string key = fold_name(trim(title, " *"));   // a mark of a footnote
  key.resize(std::min(key.find('-'), key.size()));  // a hyphen begins the hash of dropped symbols
  return key;
}

bool is_error_title(std::string_view title) {
  constexpr std::size_t longest = 48;
  title = trim(title, " .!?\t\n");
  if (title.ends_with("\u2026")) title.remove_suffix(std::string_view("\u2026").size());
  if (title.empty() || title.size() > longest) return false;
  const auto precedes = [](std::string_view a, std::string_view b) {
    return std::ranges::lexicographical_compare(a, b, {}, to_lower, to_lower);
  };
  return std::ranges::binary_search(error_titles, title, precedes);
}

bool are_near_titles(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 500;
  if (a.size() > longest || b.size() > longest) return false;
  const std::string key_a = title_key(a), key_b = title_key(b);
  if (key_a.empty() || key_b.empty() || key_a == key_b || title_numerals(a) != title_numerals(b)) return false;
  if (continues(key_a, key_b) || continues(key_b, key_a)) return true;
  constexpr std::size_t max_edits = 3, letters_of_edit = 6;
  const std::size_t limit = std::min(max_edits, std::min(key_a.size(), key_b.size()) / letters_of_edit);
  return (limit > 0 && count_edits(key_a, key_b, limit) <= limit) || differ_in_one_word(a, b);
}

}  // namespace base
}  // namespace kgbuild
