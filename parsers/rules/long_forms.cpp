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

/// The first letters of the content words, in lower case.
std::vector<std::string> find_stems(std::string_view phrase) {
  constexpr std::size_t stem = 3;
  std::vector<std::string> out;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find_first_of(" -", at), phrase.size());
    std::string word = ascii_lower(phrase.substr(at, end - at));
    at = end + 1;
    if (word.empty() || std::ranges::find(function_words, word) != function_words.end()) continue;
    if (word.size() > stem) word.resize(stem);
    out.push_back(std::move(word));
  }
  return out;
}

bool begin_alike(const std::string& a, const std::string& b) { return a.starts_with(b) || b.starts_with(a); }

}  // namespace

bool are_like_long_forms(std::string_view a, std::string_view b) {
  const std::string whole_a = fold_name(a), whole_b = fold_name(b);
  if (whole_a.find(whole_b) != std::string::npos || whole_b.find(whole_a) != std::string::npos) return true;
  std::vector<std::string> few = find_stems(a), many = find_stems(b);
  if (few.size() > many.size()) std::swap(few, many);
  auto from = many.begin();
  return !few.empty() && std::ranges::all_of(few, [&](const std::string& word) {
    from = std::find_if(from, many.end(), [&](const std::string& other) { return begin_alike(word, other); });
    return from != many.end() && from++ != many.end();
  });
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
