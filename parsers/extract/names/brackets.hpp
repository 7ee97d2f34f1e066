// Names revealed by brackets and quotation marks: long forms, acronyms, quoted phrases.
#pragma once

#include <span>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// Two spans of one sentence's field that are forms of the same name.
struct SpanPair {
  std::uint32_t sentence = 0;
  std::size_t first_start = 0, first_end = 0;
  std::size_t second_start = 0, second_end = 0;
};

/// Reads the brackets of a sentence. `scanned` are its mentions, in reading order. Appends to `forced` spans that must
/// be mentions (`gloss`), and to `pairs` spans that are forms of one name. Linear.
void read_brackets(const PaperText& text, std::uint32_t sentence, std::span<const Mention> scanned,
                   const RuleData& rules, std::vector<Mention>& forced, std::vector<SpanPair>& pairs);

/// Appends quoted phrases of 2 to 6 Latin words with a capital (`quote`). Linear.
void read_quotes(const PaperText& text, std::uint32_t sentence, std::vector<Mention>& forced);

}  // namespace kgbuild::parsing
