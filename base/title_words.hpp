// Whether two titles can be those of one paper.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kgbuild {
inline namespace base {

/// The words of a title that say what it is about, folded, sorted, each once: of Latin and Greek script without
/// function words, numbers, and words that every other title contains (`model`, `learning`).
std::vector<std::string> title_words(std::string_view title);

/// True for a folded word that `title_words` leaves out: a function word, or one that every other title contains.
bool is_common_title_word(std::string_view word);

/// True if both titles have at least two such words, share less than half of those of the shorter title, and are not
/// spellings of one title (title_match.hpp). One word says too little (`PDF`), and titles in other scripts may be
/// translations: false.
bool are_unlike_titles(std::string_view a, std::string_view b);

/// True if a name occurs in both lists, in the spelling of `fold_person`.
bool share_person(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace base
}  // namespace kgbuild
