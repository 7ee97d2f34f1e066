// Lines that begin with one person: `**Ann Lee**: Title`, `Ann Lee. Title.`, `4/3 Ann Lee: Title`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kgbuild::parsing {

/// Views into the line.
struct NamedLine {
  std::string_view day, name, title;
  std::string_view sign;  ///< between name and title
  bool bold = false;      ///< the name
};

/// The parts of such a line; nothing if no name of two or three words is before a title. One word is a name if a day is
/// before it and the title is marked. Looks at lines of up to 1,000 bytes.
std::optional<NamedLine> read_named_line(std::string_view line);

/// True for a title that is a link or begins in emphasis.
bool is_marked_title(std::string_view title);

}  // namespace kgbuild::parsing
