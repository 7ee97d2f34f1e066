#include "graph/build/broader_names.hpp"

#include <algorithm>
#include <bit>

#include "base/singular.hpp"
#include "base/strings.hpp"
#include "kgbuild/fold.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t max_words = 10;
constexpr std::size_t max_free_words = 6;  // any of which may be left out: 64 names
constexpr std::size_t kept_words = 2;      // the head, and what it is done to
constexpr std::string_view prepositions[] = {"about", "across", "against", "at",   "by",     "for",
                                             "from",  "in",     "of",      "on",   "over",   "through",
                                             "under", "using",  "via",     "with", "without"};

using Words = std::vector<std::string_view>;

/// Words between blanks; nothing if there are more than `max_words`.
Words split_name(std::string_view name) {
  Words words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) words.push_back(name.substr(at, end - at));
    if (words.size() > max_words) return {};
    at = end + 1;
  }
  return words;
}

bool is_preposition(std::string_view word) { return std::ranges::find(prepositions, word) != std::end(prepositions); }

/// `X of Y` → `Y X`; `X over Y` → `X`. True if words were left out.
bool drop_tail(Words& words) {
  const auto preposition = std::find_if(words.begin(), words.end(), is_preposition);
  if (preposition == words.begin() || preposition == words.end() || preposition + 1 == words.end()) return false;
  const bool is_of = *preposition == "of";
  const Words tail(preposition + 1, words.end());
  words.erase(preposition, words.end());
  if (is_of) words.insert(words.begin(), tail.begin(), tail.end());
  return true;
}

/// `text-to-image` → `text-to`, `image`: two words that fold as before.
void split_conversions(Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t to = words[i].rfind("-to-");
    if (to == std::string_view::npos || to == 0 || to + 4 == words[i].size()) continue;
    const std::string_view whole = words[i];
    words[i] = whole.substr(0, to + 3);
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, whole.substr(to + 4));
    ++i;
  }
}

/// `macro-F1` → `macro`, `F1`: a head in capitals. `pre-training` stays one word.
void split_head(Words& words) {
  const std::string_view head = words.back();
  const std::size_t hyphen = head.rfind('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || head.size() - hyphen < 3) return;
  if (!is_ascii_upper(head[hyphen + 1])) return;
  words.back() = head.substr(0, hyphen);
  words.push_back(head.substr(hyphen + 1));
}

class BroaderNames {
 public:
  explicit BroaderNames(Words words) : words_(std::move(words)) {}

  /// `with_all`: the words as they are come first.
  std::vector<BroaderName> list(bool with_all) {
    const std::size_t kept = std::min(kept_words, words_.size());
    const std::size_t spare = words_.size() - kept;
    const std::uint32_t head = all() ^ bits(spare);
    if (with_all) add(all(), words_.size() == 1);
    if (spare > max_free_words) {
      for (std::size_t first = 1; first <= spare; ++first) add(all() ^ bits(first), false);
    } else {
      for (const std::uint32_t free : subsets(spare)) add(head | free, false);
    }
    if (words_.size() > 1) add(all() ^ bits(words_.size() - 1), true);
    return std::move(names_);
  }

 private:
  static std::uint32_t bits(std::size_t count) { return (std::uint32_t{1} << count) - 1; }
  std::uint32_t all() const { return bits(words_.size()); }

  /// The proper subsets of `count` words, larger ones first.
  static std::vector<std::uint32_t> subsets(std::size_t count) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t subset = 0; subset < bits(count); ++subset) out.push_back(subset);
    std::ranges::stable_sort(out, std::ranges::greater(), [](std::uint32_t subset) { return std::popcount(subset); });
    return out;
  }

  void add(std::uint32_t words, bool is_bare) {
    BroaderName name{"", words, is_bare};
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if ((words >> i & 1) == 0) continue;
      if (!name.name.empty()) name.name += ' ';
      name.name += words_[i];
    }
    names_.push_back(std::move(name));
  }

  Words words_;
  std::vector<BroaderName> names_;
};

/// `pass@5` → `pass@k`, `pass`.
std::vector<BroaderName> list_cutoffs(std::string_view name) {
  const std::size_t at = name.rfind('@');
  if (at == std::string_view::npos || at == 0) return {};
  std::vector<BroaderName> names;
  const std::string_view stem = name.substr(0, at);
  if (name.substr(at + 1) != "k") names.push_back({concat({stem, "@k"}), 3});
  names.push_back({std::string(stem), 1, stem.find(' ') == std::string_view::npos});
  return names;
}

}  // namespace

std::vector<BroaderName> list_broader_names(std::string_view name) {
  if (std::vector<BroaderName> cutoffs = list_cutoffs(name); !cutoffs.empty()) return cutoffs;
  Words words = split_name(name);
  if (words.empty()) return {};
  const bool has_tail = drop_tail(words);
  split_conversions(words);
  split_head(words);
  if (words.size() > 2 * max_words) return {};
  return BroaderNames(std::move(words)).list(has_tail);
}

std::string broader_key(std::string_view name) {
  std::string singulars;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    singulars += singular(name.substr(at, end - at));
    singulars += ' ';
    at = end + 1;
  }
  return fold_name(singulars);
}

}  // namespace kgbuild::graphs
