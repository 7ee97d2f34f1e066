// The text of one paper as rules see it: title and body cut into sentences.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/extract/sentences/normalize.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Bytes [start, end) of the title or the body.
struct Sentence {
  bool in_title = false;
  bool verb_last = false;  ///< has Hangul or kana: particles follow names, the verb ends the sentence
  bool digit = false;      ///< has an ASCII digit; most sentences have none, and no values
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

/// Holds views into the entry, which must outlive it, and into its own rewritten texts. Movable.
struct PaperText {
  std::string_view title, body;
  MappedText narrow;                    ///< the entry's body, if it has fullwidth forms
  MappedText unwrapped;                 ///< that body, if it has wrapped lines
  std::string title_lower, body_lower;  ///< ASCII letters in lower case, same offsets
  std::vector<Sentence> sentences;      ///< the first is the title
  std::uint32_t opening = 0;            ///< first sentence of the body that is more than a link; 0 if there is none

  std::string_view field(bool in_title) const { return in_title ? title : body; }
  std::string_view lower_field(bool in_title) const { return in_title ? title_lower : body_lower; }
  /// The offset in the entry's own title or body of byte `at` of the field.
  std::uint32_t source_offset(bool in_title, std::uint32_t at) const {
    return in_title ? at : narrow.source_offset(unwrapped.source_offset(at));
  }
  std::string_view view(const Sentence& s) const { return field(s.in_title).substr(s.start, s.end - s.start); }
};

/// Normalizes a body and cuts it into sentences: at line ends and after sentence punctuation, at most about 4 KiB
/// each. Leaves out bullets, section labels of the stop list (`**What's New**:`), images and markup lines. Linear.
PaperText make_paper_text(std::string_view title, std::string_view body, const RuleData& rules);

}  // namespace kgbuild::parsing
