#include "parsers/rules/long_forms.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/acronym.hpp"
#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 14> function_words{"a",  "an", "and", "at",  "by", "for", "from",
                                                          "in", "of", "on",  "the", "to", "via", "with"};

/// The content words, in lower case.
std::vector<std::string> find_words(std::string_view phrase) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t begin = at;
    const std::size_t end = std::min(phrase.find_first_of(" -", at), phrase.size());
    std::string word = ascii_lower(phrase.substr(at, end - at));
    at = end + 1;
    // `RL with Human Feedback`: the acronym abbreviates words of the other form.
    const bool acronym = std::ranges::all_of(phrase.substr(begin, end - begin), is_ascii_upper);
    if (word.empty() || acronym || std::ranges::find(function_words, word) != function_words.end()) continue;
    out.push_back(std::move(word));
  }
  return out;
}

/// `vision` and `visual` by their beginning, `behavior` and `beavior`, which is mistyped, by both ends.
bool are_like_words(std::string_view a, std::string_view b) {
  constexpr std::size_t size = 3, long_word = 6;
  if (a.substr(0, size).starts_with(b) || b.substr(0, size).starts_with(a)) return true;
  if (a.substr(0, size) == b.substr(0, size)) return true;
  return std::min(a.size(), b.size()) >= long_word && a.front() == b.front() && a.ends_with(b.substr(b.size() - size));
}

}  // namespace

bool are_like_long_forms(std::string_view a, std::string_view b) {
  const std::string whole_a = fold_name(a), whole_b = fold_name(b);
  if (whole_a.find(whole_b) != std::string::npos || whole_b.find(whole_a) != std::string::npos) return true;
  std::vector<std::string> few = find_words(a), many = find_words(b);
  if (few.size() > many.size()) std::swap(few, many);
  auto from = many.begin();
  std::size_t found = 0;
  for (const std::string& word : few) {
    const auto same =
        std::find_if(from, many.end(), [&](const std::string& other) { return are_like_words(word, other); });
    if (same == many.end()) continue;
    from = same + 1;
    ++found;
  }
  return !few.empty() && found * 4 >= few.size() * 3;
}

bool contradicts(const LexiconEntry& entry, std::string_view acronym, std::string_view long_form) {
  if (!is_acronym_of(acronym, long_form)) return false;
  bool spelled_out = false;
  for (const std::string& form : entry.long_forms) {
    if (!is_acronym_of(acronym, form)) continue;
    if (are_like_long_forms(form, long_form)) return false;
    spelled_out = true;
  }
  return spelled_out;
}

}  // namespace kgbuild::parsing
