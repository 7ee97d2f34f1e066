// Lists of people in Han or Hangul that only blanks part.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// What the blanks of a text part.
enum class BlanksPart : std::uint8_t {
  nothing,  ///< not words in Han or Hangul, or a single one
  people,   ///< `王小明 李华 张三`
  names,    ///< family and given names: `김 철수`, `남궁 민수`
  unknown,  ///< `山田 太郎`, `제프리 힌턴`: the text itself does not show it
};

/// By the lengths of the words and the usual family names at their start. Linear.
BlanksPart what_blanks_part(std::string_view text);

/// The people in `text`, whose blanks part `what`: with `names`, a family name of one character belongs to the word
/// after it, and words of two characters and more pair up. Views into `text`.
std::vector<std::string_view> cut_at_blanks(std::string_view text, BlanksPart what);

/// Whether all words have two Han characters, as both names of most Japanese have.
bool may_be_pairs(std::string_view text);

/// Whether most words of `text` begin with a usual family name.
bool begin_with_family_names(std::string_view text);

}  // namespace kgbuild::parsing
