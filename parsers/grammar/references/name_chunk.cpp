#include "parsers/grammar/references/name_chunk.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_words = 8;
constexpr std::array<std::string_view, 20> ends{"，", "、", "；", "：", "（", "《", "「", "『", "“", "”",
                                                "．", "。", "·",  "‧",  "…",  "‘",  "„",  "«",  "–", "—"};
constexpr std::array<std::string_view, 13> joining_words{"and",  "und", "et", "with", "og", "och", "u.",
                                                         "u.a.", "та",  "и",  "і",    "및", "&"};
/// They begin titles and sentences.
constexpr std::array<std::string_view, 7> no_name_words{"In", "The", "On", "It", "We", "Is", "AI"};

bool is_name_word(std::string_view word) {
  if (find_first_of(word, "0123456789/?!@#$%=+_{}<>\\") != std::string_view::npos) return false;
  if (std::ranges::find(no_name_words, word) != no_name_words.end()) return false;
  if (is_particle(word) || is_ascii_upper(word[0])) return true;
  if (static_cast<unsigned char>(word[0]) >= 0x80) return !is_small(decode_utf8(word, 0).value);
  // d'Alché, al-Rfou
  const std::size_t inner = find_first_of(word, "'-");
  return inner < 4 && inner + 1 < word.size() && is_ascii_upper(word[inner + 1]);
}

bool is_dotted(std::string_view word) { return word.ends_with('.'); }

constexpr std::uint32_t middle_dot = 0x30FB;

/// The characters of a name in Hangul, Han or Kana; 0 for other text.
std::size_t count_east_asian(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); ++count) {
    const CodePoint point = decode_utf8(word, at);
    if (!is_east_asian(script_of(point.value)) && (point.value != middle_dot || at == 0)) return 0;
    at += point.length;
  }
  return count;
}

NameOrder order_east_asian(const NameChunk& chunk) {
  std::size_t count = 0;
  for (const std::string_view word : chunk.words) {
    const std::size_t characters = count_east_asian(word);
    if (characters == 0) return NameOrder::none;
    count += characters;
  }
  // `ジョン・スミス`
  constexpr std::size_t longest = 4, longest_foreign = 16;
  const bool foreign = chunk.words.size() == 1 && chunk.words[0].find("・") != std::string_view::npos;
  return count >= 2 && count <= (foreign ? longest_foreign : longest) && chunk.words.size() <= 2 ? NameOrder::east_asian
                                                                                                 : NameOrder::none;
}

/// `HU E J`: a family name in capitals looks like initials.
bool is_short_capital_name(const NameChunk& chunk) {
  return chunk.words.size() > 1 && chunk.words[0].size() > 1 && !is_dotted(chunk.words[0]) &&
         std::all_of(chunk.words.begin() + 1, chunk.words.end(),
                     [](std::string_view word) { return word.size() == 1; });
}

/// The dot in `ジョン・スミス` is part of the name, that in `山田・鈴木` is not.
bool follows_kana(std::string_view text, std::size_t at) {
  constexpr std::size_t kana = 3;  // bytes of a character
  return at >= kana && script_of(decode_utf8(text, at - kana).value) == Script::kana;
}

}  // namespace

std::size_t chunk_end_at(std::string_view text, std::size_t at) {
  if (std::string_view(",;&([{\"<:|").find(text[at]) != std::string_view::npos) return 1;
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  constexpr std::string_view wide_dot = "・";
  if (text.substr(at).starts_with(wide_dot)) return follows_kana(text, at) ? 0 : wide_dot.size();
  const auto* const found =
      std::ranges::find_if(ends, [&](std::string_view end) { return text.substr(at).starts_with(end); });
  return found == ends.end() ? 0 : found->size();
}

NameChunk read_name_chunk(std::string_view text, std::size_t at) {
  NameChunk chunk;
  at = std::min(find_first_not_of(text, " \t*", at), text.size());
  chunk.begin = chunk.end = at;
  while (at < text.size() && chunk.words.size() < max_words) {
    const std::size_t begin = at;
    while (at < text.size() && text[at] != ' ' && chunk_end_at(text, at) == 0) ++at;
    std::string_view word = trim_right(text.substr(begin, at - begin), "*");
    if (word.starts_with("\u2020") || word.empty()) break;
    const bool joins = std::ranges::find(joining_words, word) != joining_words.end();
    if (joins || is_ascii_digit(word[0]) || find_first_not_of(word, "./") == std::string_view::npos) break;
    const bool abbreviated = is_initials(word) || is_name_suffix(word) || word == "St.";
    chunk.stopped = is_dotted(word) && !abbreviated;
    if (chunk.stopped) word.remove_suffix(1);
    chunk.words.push_back(word);
    chunk.end = begin + word.size();
    if (chunk.stopped || (at < text.size() && text[at] != ' ')) break;
    at = std::min(text.find_first_not_of(' ', at), text.size());
  }
  for (const std::string_view stop : {"。", "．"})
    chunk.stopped = chunk.stopped || text.substr(chunk.end).starts_with(stop);
  return chunk;
}

NameOrder order_of(const NameChunk& chunk) {
  const auto& words = chunk.words;
  if (words.empty()) return NameOrder::none;
  if (is_east_asian(first_script(words[0]))) return order_east_asian(chunk);
  if (!std::ranges::all_of(words, is_name_word)) return NameOrder::none;
  if (is_short_capital_name(chunk)) return NameOrder::initials_last;
  std::size_t full = 0, initials = 0;
  for (const std::string_view word : words) {
    if (is_initials(word))
      ++initials;
    else if (!is_particle(word) && !is_name_suffix(word))
      ++full;
  }
  if (full == 0) return initials == words.size() ? NameOrder::initials : NameOrder::none;
  if (full > 4 || words.size() > 7) return NameOrder::none;
  if (initials == 0) return full == 1 ? NameOrder::word : NameOrder::full;
  if (is_initials(words.front())) return NameOrder::initials_first;
  return is_initials(words.back()) || ends_with_suffix(chunk) ? NameOrder::initials_last : NameOrder::full;
}

bool ends_with_suffix(const NameChunk& chunk) {
  const auto& words = chunk.words;
  return words.size() > 2 && is_name_suffix(words.back()) && is_initials(words[words.size() - 2]);
}

void cut_chunk(NameChunk& chunk, std::string_view text, std::size_t count) {
  if (count >= chunk.words.size()) return;
  chunk.words.resize(count);
  chunk.end = static_cast<std::size_t>(chunk.words.back().data() + chunk.words.back().size() - text.data());
  chunk.stopped = is_dotted(chunk.words.back());
}

std::size_t count_leading_initials(const NameChunk& chunk) {
  const auto& words = chunk.words;
  std::size_t count = 0;
  for (bool found = true; found;) {
    while (count < words.size() && is_initials(words[count]) && is_dotted(words[count]) == is_dotted(words[0])) ++count;
    // `M. da S.`
    found = count > 0 && count + 1 < words.size() && is_particle(words[count]) && is_dotted(words[0]) &&
            is_dotted(words[count + 1]) && is_initials(words[count + 1]);
    count += found ? 1 : 0;
  }
  return count;
}

}  // namespace kgbuild::parsing
