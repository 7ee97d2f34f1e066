// Lists of literal forms matched at one place of a text, and variants of the spelling of a name.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// A set of strings, matched at one place of a text. A hash of the first three bytes (one Hangul syllable) rejects most
/// places. Thread-safe once filled.
class FormList {
 public:
  /// Adds a form; ignores the empty one.
  void add(std::string form);
  bool empty() const { return forms_.empty(); }

  /// Length of the longest form that `text` begins with; 0 for none.
  std::size_t prefix_length(std::string_view text) const {
    if (text.empty()) return 0;
    const bool possible =
        text.size() < 3 || starts_[start_of(text)] || short_[static_cast<unsigned char>(text.front())];
    return possible ? longest(text) : 0;
  }
  /// Length of the longest form that `text` ends with; 0 for none.
  std::size_t suffix_length(std::string_view text) const;
  /// True if a form occurs in `text`; Latin forms must begin at the start of a word.
  bool occurs_in(std::string_view text) const;
  /// True if `text` is a form.
  bool contains(std::string_view text) const { return prefix_length(text) == text.size() && !text.empty(); }

 private:
  /// A hash of the first three bytes, 12 bits.
  static std::size_t start_of(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    return (byte(0) | byte(1) << 8 | byte(2) << 16) * 0x9E3779B1U >> 20;
  }
  std::size_t longest(std::string_view text) const;
  std::vector<std::string> forms_;  ///< longest first
  std::bitset<4096> starts_;        ///< of the forms of three bytes or more
  std::bitset<256> short_;          ///< first bytes of the others
  std::bitset<256> ends_;           ///< last bytes of all
};

/// `GSM8K` → `GSM8K`, `GSM-8K`, `GSM 8K`; `Llama 2` → `Llama 2`, `Llama-2`, `Llama2`. All joints between words vary
/// together, and so do all before a digit: at most 12 variants.
std::vector<std::string> spelling_variants(std::string_view form);

}  // namespace kgbuild::parsing
