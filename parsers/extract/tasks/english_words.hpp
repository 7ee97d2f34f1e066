// Words of English phrases that name tasks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

struct EnglishWord {
  std::size_t start = 0;
  std::size_t end = 0;  ///< without trailing punctuation
  bool opens = false;   ///< first word of a phrase
};

/// Sets `out` to the words in bytes [at, end): letters, digits and hyphens, without Hangul. Anything but a single space
/// between two words starts a new phrase. Linear.
void split_words(std::string_view text, std::size_t at, std::size_t end, std::vector<EnglishWord>& out);

/// `Cloud Segmentation` → `cloud segmentation`; parts with two capitals or a digit stay as they are: `LLM`, `3D`.
std::string lower_words(std::string_view phrase);

}  // namespace kgbuild::parsing
