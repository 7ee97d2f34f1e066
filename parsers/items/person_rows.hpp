// People in lists of lists: `[["Bo", "Ek"], ["An", "Ode"]]`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/items/item.hpp"

namespace kgbuild::parsing {

/// The values of one inner list.
using PersonRow = std::vector<std::string>;

/// The people of a list whose items are lists. What most rows show decides for all: given and family name, the other
/// way round (`["Ek", "Bo", ""]`, `["Ek", "B."]`), or whole names with affiliations or further people after them.
/// E-mails and addresses are dropped. `family_first`: the key says it. Linear.
std::vector<ItemPerson> read_person_rows(std::span<const PersonRow> rows, bool family_first);

/// The people of `{"Bo Ek": "Tidal Lab", "An Ode": null}`: pairs of a key and a value, which may repeat its key. None
/// unless all keys are names and no value is a number or an address.
std::vector<ItemPerson> read_named_people(std::span<const std::pair<std::string, std::string>> pairs);

}  // namespace kgbuild::parsing
