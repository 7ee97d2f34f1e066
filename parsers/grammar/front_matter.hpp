// Front matter: fields between `---` lines (YAML) or `+++` lines (TOML) at the beginning of a note.
#pragma once

#include <string>
#include <vector>

#include "parsers/grammar/lines/document.hpp"

namespace kgbuild::parsing {

struct FrontField {
  std::string key;                  ///< lower case
  std::vector<std::string> values;  ///< one, or those of a list; of maps in a list their `name`
};

struct FrontMatter {
  std::vector<FrontField> fields;  ///< at the top level, in order; those without a text are left out
  std::uint32_t broken_line = 0;   ///< 1-based, of the first error if it is not YAML or TOML: it was read line by line
};

/// Reads front matter as YAML or TOML; else line by line, as people write it: colons and `@` in plain values,
/// `[[links]]`. Linear.
FrontMatter read_front_matter(const Document& document);

}  // namespace kgbuild::parsing
