// Matchers of many literals, ours and others', under one interface.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace kgbuild::bench {

/// A surface form of the lexicon; folded: ASCII letters match without case.
struct Form {
  std::string text;
  bool folded = false;
};

class Matcher {
 public:
  virtual ~Matcher() = default;
  /// Scans one text; how often it reported something (MatcherKind::reports).
  virtual std::size_t count(std::string_view text) = 0;
};

/// A row of the table of matchers.
struct MatcherKind {
  const char* name;
  const char* reports;
  bool every_occurrence;  ///< counts the same as ours, which is checked before anything is timed
  std::size_t max_bytes;  ///< of the corpus that are scanned; slow matchers scan only a part
  std::unique_ptr<Matcher> (*compile)(std::span<const Form> forms);
};

/// Ours first.
std::span<const MatcherKind> matchers();

/// A place where a name may begin: a word or a character beyond ASCII begins.
inline bool begins_word(std::string_view text, std::size_t at) {
  const auto is_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) return false;
  return at == 0 || !is_word(text[at]) || !is_word(text[at - 1]);
}

std::unique_ptr<Matcher> compile_hyperscan(std::span<const Form> forms);

}  // namespace kgbuild::bench
