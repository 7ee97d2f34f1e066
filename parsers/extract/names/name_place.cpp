#include "parsers/extract/names/name_place.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {
namespace {

bool ends_with_article(std::string_view text) {
  constexpr std::array<std::string_view, 6> articles{" a ", " an ", " the ", "A ", "An ", "The "};
  return std::any_of(articles.begin(), articles.end(), [&](std::string_view word) { return text.ends_with(word); });
}

bool is_unknown(const Entity& entity) { return !entity.is_known() && !entity.is_task(); }

/// True if mention `number` is a capitalized name unknown to the lexicon, at most a few bytes away from `m`.
bool is_unknown_neighbour(const PaperReading& reading, const Mention& m, std::uint32_t number) {
  constexpr std::size_t max_gap = 8;  // `, and `
  if (number >= reading.named.mentions.size()) return false;
  const Mention& other = reading.mention(number);
  if (other.sentence != m.sentence || other.entity == m.entity) return false;
  const std::size_t gap = other.start >= m.end ? other.start - m.end : m.start - std::min(m.start, other.end);
  return gap <= max_gap && is_unknown(reading.entities[other.entity]) &&
         is_ascii_upper(surface(reading.text, other).front());
}

}  // namespace

NamePlace read_place(const PaperReading& reading, const Entity& entity) {
  NamePlace out;
  for (const std::uint32_t number : entity.mentions) {
    const Mention& m = reading.mention(number);
    const Sentence& sentence = reading.sentence_of(m);
    if (sentence.in_title) continue;
    const std::string_view before = reading.text.body.substr(sentence.start, m.start - sentence.start);
    const std::string_view after = reading.text.body.substr(m.end, sentence.end - m.end);
    ++out.body;
    if (before.find_first_not_of(" '\"*`-:") != std::string_view::npos && !before.ends_with(": ")) ++out.inside;
    if (ends_with_article(before)) ++out.after_article;
    if (before.size() > 1 && before.ends_with('(') && (before[before.size() - 2] & 0x80) != 0) ++out.glosses;
    if (after.starts_with("(") || after.starts_with(" (")) ++out.before_bracket;
    if (is_unknown_neighbour(reading, m, number + 1) || (number > 0 && is_unknown_neighbour(reading, m, number - 1)))
      ++out.beside_unknown;
  }
  return out;
}

}  // namespace kgbuild::parsing
