#include "parsers/fields/turned_person.hpp"

#include <vector>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/person_name.hpp"

namespace kgbuild::parsing {
namespace {

/// Marks of lists, and of notes on a person.
constexpr AsciiSet other_marks(";|()[]<>{}/&*\n@:0123456789");

}  // namespace

std::string read_turned_person(std::string_view text) {
  text = trim(text);
  if (find_first_of(text, other_marks) != std::string_view::npos || text.find(" and ") != std::string_view::npos)
    return std::string(text);
  std::vector<std::string_view> parts = split_list(text, ',');
  for (std::string_view& part : parts) part = trim(part);
  const bool suffix = parts.size() == 3 && is_name_suffix(parts[2]);
  if ((parts.size() != 2 && !suffix) || parts[0].empty() || !resembles_given_names(parts[1]) ||
      is_name_suffix(parts[1]) || names_institution(parts[0]) || names_institution(parts[1]))
    return std::string(text);
  return turn_name(suffix ? concat({parts[0], " ", parts[2]}) : std::string(parts[0]), parts[1]);
}

}  // namespace kgbuild::parsing
