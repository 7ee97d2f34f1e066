#include "parsers/grammar/references/name_kinds.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parsers/fields/people_words.hpp"
#include "parsers/grammar/references/capital_names.hpp"

namespace kgbuild::parsing {
namespace {

/// The last words of the names of groups that write papers.
constexpr std::array<std::string_view, 14> group_words{
    "Group",     "Team",         "Consortium",   "Collaboration", "Investigators", "Collaborators", "Initiative",
    "Committee", "Organization", "Organisation", "Association",   "Trialists",     "Contributors",  "Alliance"};

}  // namespace

bool is_group(const NameChunk& chunk) {
  return chunk.words.size() > 1 && std::ranges::find(group_words, chunk.words.back()) != group_words.end();
}

bool is_institution(const NameChunk& chunk) {
  constexpr std::array<std::string_view, 14> words{
      "University", "Universität", "Université", "Universidad", "Universidade", "Università", "Institute",
      "Institut",   "College",     "Academy",    "Laboratory",  "Lab",          "Labs",       "Research"};
  if (chunk.words.empty() || is_group(chunk)) return false;
  const auto is_word = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  const bool acronym = chunk.words.size() == 1 && is_capital_name(chunk) && names_institution(chunk.words[0]);
  const bool of =
      chunk.words.size() > 2 && is_word(chunk.words[0]) && (chunk.words[1] == "of" || is_particle(chunk.words[1]));
  return acronym || of || (chunk.words.size() > 1 && is_word(chunk.words.back()));
}

}  // namespace kgbuild::parsing
