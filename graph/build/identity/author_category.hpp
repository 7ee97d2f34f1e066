// Persons, groups and user names among authors.
#pragma once

#include <cstdint>
#include <string_view>

namespace kgbuild::graphs {

enum class AuthorCategory : std::uint8_t { person, group, handle };

std::string_view to_string(AuthorCategory category);

/// Person, unless the name says otherwise: a word of organisations (`Team`, `University`), the name of a company, a
/// single token in camel case or capitals; or a user name (`@...`, a lower-case token with digits or underscores).
/// `key` is the folded name.
AuthorCategory classify_author(std::string_view name, std::string_view key);

}  // namespace kgbuild::graphs
