// Reading YAML as a sequence of events, by libyaml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// Takes what read_yaml finds, in the order of the text. Lines are 1-based.
class YamlHandler {
 public:
  virtual ~YamlHandler() = default;
  virtual void start_map(std::uint32_t line) = 0;
  virtual void start_list(std::uint32_t line) = 0;
  virtual void key(std::string_view name, std::uint32_t line) = 0;
  /// A scalar as text; those that mean nothing (`~`, `null`, none at all) are left out.
  virtual void value(std::string text, std::uint32_t line) = 0;
  virtual void end_map() = 0;
  virtual void end_list() = 0;
};

struct YamlProblem {
  std::uint32_t line = 0, column = 0;  ///< 1-based
  std::string reason;
};

/// Reads all documents in `text` until the first error. Aliases (`*name`) are not expanded and merge nothing; keys that
/// are lists or maps are left out with their values. An error, too: more than `max_json_depth` levels. Linear; memory
/// is bounded by the longest scalar and the depth.
std::optional<YamlProblem> read_yaml(std::string_view text, YamlHandler& handler);

}  // namespace base
}  // namespace kgbuild
