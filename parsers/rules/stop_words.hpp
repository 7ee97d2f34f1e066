// What looks like a name but is not one.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.hpp"

namespace re2 {
class RE2;
}

namespace kgbuild::parsing {

/// Words, each in a group that says why it is blocked, and patterns. Immutable and thread-safe after `finish`.
class StopWords {
 public:
  StopWords();
  ~StopWords();

  /// Blocks a word, in ASCII lower case; the first group of a word wins.
  void add(std::string lower, std::string group) { groups_.add(std::move(lower), std::move(group)); }
  /// Blocks what an RE2 pattern matches as a whole. Returns why the pattern is invalid; empty if it is valid.
  std::string add_pattern(std::string pattern);
  /// Compiles the patterns; call once, at the end. Returns why that failed; empty if it did not.
  std::string finish();

  /// True if `name` is not a name; always true for a single byte.
  bool contains(std::string_view name) const;
  /// True for an ordinary word that no name begins with: function words and words that open sentences.
  bool is_plain_word(std::string_view word) const;
  /// The group of a word, which must be in ASCII lower case; null if it is not blocked.
  const std::string* find(std::string_view lower) const { return groups_.find(lower); }

  const WordMap<std::string>& groups() const { return groups_; }
  const std::vector<std::string>& patterns() const { return patterns_; }

 private:
  WordMap<std::string> groups_;  ///< by word
  std::vector<std::string> patterns_;
  std::unique_ptr<const re2::RE2> any_pattern_;
};

}  // namespace kgbuild::parsing
