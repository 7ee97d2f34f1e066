// Names, aliases, categories, days and affiliations of authors.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "graph/build/identity/author_lists.hpp"
#include "graph/build/identity/people.hpp"

namespace kgbuild::graphs {

/// Fills the authors of `people`, which have only keys, and the affiliations. `author_of_name` is by name of the lists;
/// `no_author` for a name that no paper calls anybody. Aliases: other spellings of papers, the most frequent first;
/// then those of records whose paper has a fuller one, and those of notes. A note is about a name of its record, else
/// about the author of that name. Linear, plus sorting spellings.
void describe_authors(const std::vector<PaperRecord>& records, const AuthorLists& lists,
                      const std::vector<std::uint32_t>& author_of_name, People& people);

inline constexpr std::uint32_t no_author = std::numeric_limits<std::uint32_t>::max();

}  // namespace kgbuild::graphs
