// A person whose object has the parts of the name.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// The parts of a person's name that an author's own object holds.
struct ItemPerson {
  std::array<std::string, person_part_count> parts;  ///< by PersonPart
  std::vector<std::string> affiliations;

  std::string& part(PersonPart which) { return parts[static_cast<std::size_t>(which)]; }
  const std::string& part(PersonPart which) const { return parts[static_cast<std::size_t>(which)]; }
  /// The name in the usual order; empty for none. A full name is trusted more than `name`, which may be a handle.
  std::string whole() const;
  /// False if the role says otherwise: an editor, a translator.
  bool is_author() const;
};

}  // namespace kgbuild::parsing
