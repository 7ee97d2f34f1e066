// What the name of an author shows: a person, a group or a user; shorter forms of a person's folded name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::graphs {

enum class AuthorCategory : std::uint8_t { person, group, handle };

std::string_view to_string(AuthorCategory category);

/// Person, unless the name says otherwise: a group has a word of organisations (`Team`, `University`), the name of a
/// company, or a token as `WanTeam`; a handle is a user name of a person: `@...`, or one token with digits or
/// underscores, in lower case, in camel case or in capitals. `key` is the folded name.
AuthorCategory classify_author(std::string_view name, std::string_view key);

/// The key without middle initials, and with middle names as initials, as far as these differ from it.
std::vector<std::string> list_short_forms(std::string_view key);

/// The key without hyphens.
std::string drop_hyphens(std::string_view key);

/// `Wei Li` of `Wei Li 0001`: dblp numbers the people of one name. Other names, also folded ones, as they are.
std::string_view without_homonym_number(std::string_view name);

/// False for a first name of one letter, which many people share. Merged with the only long form that fits, it
/// would separate again as soon as more files add a second one: a build of half of the files would then give an id
/// that the whole build does not know as the same person.
bool has_first_name(std::string_view key);

}  // namespace kgbuild::graphs
