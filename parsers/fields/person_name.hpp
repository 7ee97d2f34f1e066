// One person's name in a list.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// A name, and what is written with it.
struct PersonName {
  std::string name;         ///< empty if nothing is left
  std::string alias;        ///< the name in another script
  std::string affiliation;  ///< in brackets after the name
  bool more = false;        ///< more authors are said to follow
};

/// Cleans one name of a list: `and` in front, `et al.` after it, titles, brackets, an e-mail address. Blanks collapse.
PersonName clean_person_name(std::string_view text);

/// `Lindqvist` and `Mara` → `Mara Lindqvist`; a suffix goes to the end. `王` and `小明` → `王小明`.
std::string turn_name(std::string_view last, std::string_view first);

/// Whether `text` may be a family name before a comma: one word, with particles or a hyphen.
bool resembles_last_name(std::string_view text);
/// Whether `text` may be given names after a comma: one word, or words and initials.
bool resembles_given_names(std::string_view text);
/// `Lindqvist M`, `van Dam J-P`: words and then initials.
bool ends_with_initials(std::string_view name);
/// `Lindqvist MK` → `M K Lindqvist`.
std::string turn_initials(std::string_view name);

}  // namespace kgbuild::parsing
