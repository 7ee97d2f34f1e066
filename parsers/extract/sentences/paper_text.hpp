// The text of one paper as rules see it: title and body cut into sentences.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/extract/sentences/rewritten.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Bytes [start, end) of the title or the body.
struct Sentence {
  bool in_title = false;
  bool verb_last = false;  ///< holds Hangul or kana: particles stand behind names, verbs at the end
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

/// Views into the entry it was made of, which must live longer, or into its own rewritten texts.
struct PaperText {
  std::string_view title, body;
  Rewritten narrow;                     ///< the entry's body when it has fullwidth forms
  Rewritten unwrapped;                  ///< that when it has wrapped lines
  std::string title_lower, body_lower;  ///< ASCII letters in lower case, same offsets
  std::vector<Sentence> sentences;      ///< the title is the first
  std::uint32_t opening = 0;            ///< the first sentence of the body that is no mere link; 0 when there is none

  std::string_view field(bool in_title) const { return in_title ? title : body; }
  std::string_view lower_field(bool in_title) const { return in_title ? title_lower : body_lower; }
  /// The place in the entry's title or body of the byte `at`.
  std::uint32_t written(bool in_title, std::uint32_t at) const {
    return in_title ? at : narrow.written_offset(unwrapped.written_offset(at));
  }
  std::string_view view(const Sentence& s) const { return field(s.in_title).substr(s.start, s.end - s.start); }
};

/// Cuts a body into sentences: by line (wrapped lines are one), inside a line behind a full stop. Bullets, section
/// labels of the stop list (`**What's New**:`), pictures and markup lines are left out. Linear.
PaperText make_paper_text(std::string_view title, std::string_view body, const RuleData& rules);

/// Length of the Hangul syllables from `at` on, in bytes.
std::size_t hangul_run(std::string_view text, std::size_t at);

}  // namespace kgbuild::parsing
