// Front matter: fields between `---` lines at the beginning of a note.
#pragma once

#include <string>
#include <vector>

#include "parsers/grammar/document.hpp"

namespace kgbuild::parsing {

struct FrontField {
  std::string key;                  ///< lower case
  std::vector<std::string> values;  ///< one, or those of a list
};

/// The fields at the top level, in order; only texts and lists of texts are read.
std::vector<FrontField> read_front_matter(const Document& document);

}  // namespace kgbuild::parsing
