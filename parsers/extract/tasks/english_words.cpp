#include "parsers/extract/tasks/english_words.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

/// Dashes, ellipses and double quotation marks of General Punctuation.
bool is_mark(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "\xE2\x80" && text.substr(at, 3) != "’";
}

/// Hangul is not part of a word: `video generation을`.
bool is_word_byte(std::string_view text, std::size_t at) {
  const char c = text[at];
  if ((c & 0x80) != 0) return !is_hangul(text, at) && !is_mark(text, at);
  return is_ascii_alnum(c) || c == '-' || c == '\'';
}

}  // namespace

void split_words(std::string_view text, std::size_t at, std::size_t end, std::vector<EnglishWord>& out) {
  constexpr std::size_t usual_size = 9;  // bytes of a word and what follows it
  out.clear();
  out.reserve((end - at) / usual_size);
  while (at < end) {
    if (!is_word_byte(text, at)) {
      at += (text[at] & 0x80) != 0 ? 3 : 1;
      continue;
    }
    EnglishWord word{at, at, out.empty() || at != out.back().end + 1 || text[at - 1] != ' '};
    while (at < end && is_word_byte(text, at)) ++at;
    word.end = at;
    out.push_back(word);
  }
}

std::string lower_words(std::string_view phrase) {
  std::string out;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find_first_of(" -", at), phrase.size());
    const std::string_view part = phrase.substr(at, end - at);
    const bool keep = std::any_of(part.begin(), part.end(), is_ascii_digit) ||
                      std::count_if(part.begin(), part.end(), is_ascii_upper) > 1;
    keep ? (void)out.append(part) : append_ascii_lower(part, out);
    if (end < phrase.size()) out += phrase[end];
    at = end + 1;
  }
  return out;
}

}  // namespace kgbuild::parsing
