// Names of tasks that are composed of words: `3D scene generation`, `비디오 편집`, `이미지를 분할하는`.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/rules/task_words.hpp"

namespace kgbuild::parsing {

struct RuleData;

/// One composed task.
struct TaskPhrase {
  static constexpr std::size_t most = 5;  ///< modifiers
  enum class Joint : std::uint8_t { blank, hyphen, to };
  std::array<std::uint16_t, most> modifiers{};
  std::array<Joint, most> joints{};  ///< before each modifier
  std::uint8_t count = 0;            ///< of the modifiers; 0: no phrase
  bool shared = false;               ///< its words stand apart: `image` in `image and video generation`
  std::uint16_t head = TaskWords::none;
};

/// A phrase and where it stands, bytes of the field.
struct FoundTask {
  std::size_t start = 0;
  std::size_t end = 0;
  TaskPhrase phrase;
};

/// Reads the phrase that begins at `at`, with those that share its head or its modifiers, in their order:
/// `image and video generation` is two, `image generation and editing` too. Appends nothing when there is none.
/// Looks at a bounded number of words. `lower` is `field` in ASCII lower case.
void read_task_phrases(std::string_view field, std::string_view lower, std::size_t at, std::size_t end,
                       const RuleData& rules, std::vector<FoundTask>& out);

/// The English name: `text-to-image generation`.
std::string task_name(const TaskPhrase& phrase, const TaskWords& words);

}  // namespace kgbuild::parsing
