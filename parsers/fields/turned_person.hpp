// People in formats that define `Family, Given` as the form of a name.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `Lucía García Márquez` of `García Márquez, Lucía`, and `J. R. Ode III` of `Ode, J. R., III`, for a field that holds
/// one person whose family name is before the comma: RIS, Web of Science, MEDLINE, EndNote. Text of any
/// other form, such as several people or a name with an institution, is returned as it is, trimmed.
std::string read_turned_person(std::string_view text);

}  // namespace kgbuild::parsing
