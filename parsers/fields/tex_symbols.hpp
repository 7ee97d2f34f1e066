// Commands of TeX that mean text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kgbuild::parsing {

/// What a command does with a title.
enum class TexEffect : std::uint8_t {
  text,      ///< it is replaced by `text`
  letter,    ///< the same, and blanks after it do not count: `\o re`
  style,     ///< it goes, its argument stays: `\emph{...}`, `\bf`
  discard,   ///< it goes with its argument: `\footnote{...}`
  fraction,  ///< two arguments, with a slash between them
  second,    ///< of two arguments the second stays: `\href{address}{text}`
};

struct TexCommand {
  TexEffect effect = TexEffect::text;
  std::string_view text;
};

/// The command called `name`, without the backslash; nothing for an unknown one.
std::optional<TexCommand> find_tex_command(std::string_view name);

}  // namespace kgbuild::parsing
