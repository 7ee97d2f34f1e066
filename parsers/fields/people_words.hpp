// Words in lists of people.
#pragma once

#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// The words of `text` between blanks.
std::vector<std::string_view> split_words(std::string_view text);

/// Whether a letter in lower case begins the word, in any script.
bool begins_in_lower_case(std::string_view word);
/// `Jr.`, `III`: part of the name before it.
bool is_name_suffix(std::string_view word);
/// `Dr.` before a name; but not `Md`, which is a given name.
bool is_honorific(std::string_view word);
/// `PhD`, `MD` after a name.
bool is_degree(std::string_view word);
/// `Senior Member` or `IEEE` between commas after a name.
bool is_society_word(std::string_view word);
/// Whether `text` is the name of a group of people by its last word: `Fen Study Group`, `Tidal Collaboration`.
bool names_group(std::string_view text);
/// `van`, `de`, `bin`: in lower case within a family name.
bool is_particle(std::string_view word);
/// `M.`, `M.K.`, `J.-P.`, `MK`, `И.И.`: one to three capitals, four with dots.
bool is_initials(std::string_view word);
/// A user name: `@name`, or one word without capitals or with digits.
bool is_handle_word(std::string_view word);
/// `Qwen Team`, `Tidal Collaboration`, `DeepSeek-AI`: surely not a person, and an author.
bool is_team_name(std::string_view name);
/// `OpenAI`, `DeepSeek-AI`, `TidalLab`: a capital after a small letter, which family names have only after a prefix.
bool is_coined_word(std::string_view word);
/// Whether a word of institutions occurs in `text`: `University`, `Lab`, `연구소`.
bool names_institution(std::string_view text);
/// Whether `text` says what an author did or is: `equal contribution`, `corresponding author`.
bool is_author_note(std::string_view text);
/// Words that occur in titles, topics and venues and not in names: `Learning`, `Proceedings`, `the`.
bool is_topic_word(std::string_view word);

}  // namespace kgbuild::parsing
