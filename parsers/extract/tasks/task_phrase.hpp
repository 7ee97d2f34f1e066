// Task names composed of known words: `3D scene generation`, `비디오 편집`, `이미지를 분할하는`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// One composed task: indices into TaskWords.
struct TaskPhrase {
  static constexpr std::size_t max_modifiers = 5;
  enum class Joint : std::uint8_t { blank, hyphen, to };
  std::array<std::uint16_t, max_modifiers> modifiers{};
  std::array<Joint, max_modifiers> joints{};  ///< before each modifier
  std::uint8_t count = 0;                     ///< number of modifiers; 0 = no phrase
  std::uint8_t manner = 0;                    ///< leading modifiers that say how, and are not part of the name
  std::uint16_t inner = 0;                    ///< bytes before the first word of the name
  bool shared = false;                        ///< its words are not adjacent: `image` in `image and video generation`
  std::uint16_t head = TaskWords::none;
};

/// A phrase at bytes [start, end) of the field.
struct FoundTask {
  std::size_t start = 0;
  std::size_t end = 0;
  TaskPhrase phrase;
};

/// Appends the phrase that begins at `at`, with those that share its head or its modifiers, in reading order:
/// `image and video generation` and `image generation and editing` are two tasks each. Appends nothing if there is
/// none. Reads up to `end`, and a bounded number of words. `lower` is `field` in ASCII lower case. `hits` are the names
/// at `at`, those of `rules.names.find_at`; others are found later and overwrite them.
void read_task_phrases(std::string_view field, std::string_view lower, std::size_t at, std::size_t end,
                       const RuleData& rules, std::vector<LiteralHit>& hits, std::vector<FoundTask>& out);

/// The English name: `text-to-image generation`. Leading modifiers that say how are left out, as `zero-shot`, unless
/// nothing else is said or the lexicon has the longer name.
std::string task_name(const TaskPhrase& phrase, const TaskWords& words);

}  // namespace kgbuild::parsing
