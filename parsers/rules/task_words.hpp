// Words of which the names of tasks are composed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kgbuild::parsing {

/// Words of which the names of tasks are composed (`3D` + `장면` + `편집`), from the packs.
struct TaskWords {
  static constexpr std::uint16_t none = UINT16_MAX;
  struct Head {
    std::string name;
    std::vector<std::uint16_t> with;  ///< the last modifier must be one of these; empty: any
    bool in_title = true;             ///< forms a task with unknown words in a title
    bool converts = false;            ///< `text-image` and `텍스트에서 이미지` before it are `text-to-image`
    std::uint16_t otherwise = none;   ///< the next head of the same form
  };

  std::vector<Head> heads;
  std::vector<std::string> modifiers;
  std::vector<std::uint16_t> head_of, modifier_of;  ///< by literal of RuleData::names
};

}  // namespace kgbuild::parsing
