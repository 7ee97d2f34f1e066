#include "base/title_words.hpp"

#include <algorithm>
#include <array>

#include "base/sort_unique.hpp"
#include "base/title_match.hpp"
#include "base/utf8.hpp"
#include "kgbuild/fold.hpp"

namespace kgbuild {
inline namespace base {
namespace {

// Sorted.
constexpr auto common = std::to_array<std::string_view>(
    {"a",        "about", "ai",    "all",    "an",      "and",     "approach", "are",      "as",
     "at",       "based", "by",    "can",    "data",    "deep",    "do",       "does",     "for",
     "from",     "how",   "in",    "into",   "is",      "it",      "its",      "language", "large",
     "learning", "llm",   "llms",  "method", "methods", "model",   "models",   "network",  "networks",
     "neural",   "new",   "not",   "of",     "on",      "or",      "paper",    "study",    "survey",
     "that",     "the",   "their", "to",     "towards", "toward",  "training", "using",    "via",
     "we",       "what",  "when",  "why",    "with",    "without", "your"});

bool is_word(std::uint32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000);
}

bool is_other_script(std::uint32_t c) { return c >= 0x400 && c != 0xFFFD && (c < 0x2000 || c >= 0x2E80); }

}  // namespace

bool is_common_title_word(std::string_view word) { return std::ranges::find(common, word) != common.end(); }

std::vector<std::string> title_words(std::string_view title) {
  std::vector<std::string> words;
  std::size_t start = 0;
  const auto add = [&](std::size_t end) {
    if (end == start) return;
    std::string word = fold_name(title.substr(start, end - start));
    // A plural is the word itself.
    if (word.size() > 3 && word.ends_with('s')) word.pop_back();
    const bool number = word.find_first_not_of("0123456789.") == std::string::npos;
    if (word.size() > 1 && !number && !is_common_title_word(word) && !is_common_title_word(word + 's'))
      words.push_back(std::move(word));
  };
  for (std::size_t at = 0; at < title.size();) {
    const auto [value, length] = decode_utf8(title, at);
    if (!is_word(value)) {
      add(at);
      start = at + length;
    }
    at += length;
  }
  add(title.size());
  sort_unique(words);
  return words;
}

bool are_unlike_titles(std::string_view a, std::string_view b) {
  for (const std::string_view title : {a, b})
    for (std::size_t at = 0; at < title.size();) {
      const auto [value, length] = decode_utf8(title, at);
      if (is_other_script(value)) return false;
      at += length;
    }
  const std::vector<std::string> of_a = title_words(a), of_b = title_words(b);
  if (of_a.size() < 2 || of_b.size() < 2) return false;
  const auto shared = static_cast<std::size_t>(
      std::ranges::count_if(of_a, [&](const std::string& word) { return std::ranges::binary_search(of_b, word); }));
  return 2 * shared < std::min(of_a.size(), of_b.size()) && title_key(a) != title_key(b) && !are_near_titles(a, b);
}

bool share_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> keys;
  keys.reserve(a.size());
  for (const std::string& name : a) keys.push_back(fold_person(name));
  sort_unique(keys);
  return std::ranges::any_of(
      b, [&](const std::string& name) { return std::ranges::binary_search(keys, fold_person(name)); });
}

}  // namespace base
}  // namespace kgbuild
