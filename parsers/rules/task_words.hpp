// Words that names of tasks are composed of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kgbuild::parsing {

/// Heads and modifiers of composed task names, from all packs: `3D` + `scene` + `editing`.
struct TaskWords {
  static constexpr std::uint16_t none = UINT16_MAX;
  struct Head {
    std::string name;
    std::vector<std::uint16_t> with;  ///< modifiers that may come last before it; empty allows any
    bool in_title = true;             ///< in a title, makes a task of unknown words too
    bool converts = false;            ///< `text-image` and `텍스트에서 이미지` before it become `text-to-image`
    std::uint16_t otherwise = none;   ///< next head spelled the same
  };
  std::vector<Head> heads;
  std::vector<std::string> modifiers;
  std::vector<std::uint16_t> head_of, modifier_of;  ///< by literal of RuleData::names
};

}  // namespace kgbuild::parsing
