#include "parsers/extract/sentences/evidence.hpp"

#include <algorithm>

namespace kgbuild::parsing {
namespace {

bool begins_character(char c) { return (c & 0xC0) != 0x80; }

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

/// The sentence, or a window of it that grows from [start, end) to both sides by one character at a time.
std::string_view excerpt(const PaperText& text, const Sentence& s, std::uint32_t start, std::uint32_t end) {
  constexpr std::size_t max_characters = 300;
  const std::string_view field = text.field(s.in_title);
  const std::string_view whole = text.view(s);
  if (count_characters(whole) <= max_characters) return whole;
  std::size_t from = start, to = end;
  std::size_t budget = max_characters - std::min(max_characters, count_characters(field.substr(start, end - start)));
  while (budget > 0 && (from > s.start || to < s.end)) {
    if (from > s.start) {
      do --from;
      while (from > s.start && !begins_character(field[from]));
      --budget;
    }
    if (to < s.end && budget > 0) {
      do ++to;
      while (to < s.end && !begins_character(field[to]));
      --budget;
    }
  }
  return field.substr(from, to - from);
}

}  // namespace

Evidence make_evidence(const PaperText& text, std::string_view rule, std::uint32_t sentence, std::uint32_t start,
                       std::uint32_t end) {
  const Sentence& s = text.sentences[sentence];
  Evidence out;
  out.rule = rule;
  out.in_title = s.in_title;
  out.start = text.source_offset(s.in_title, start);
  out.end = end > start ? text.source_offset(s.in_title, end - 1) + 1 : out.start;
  out.text = text.field(s.in_title).substr(start, end - start);
  out.sentence = excerpt(text, s, start, end);
  return out;
}

}  // namespace kgbuild::parsing
