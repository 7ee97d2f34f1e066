// Names beside each other in a list are things of one kind.
#pragma once

#include <string_view>

#include "parsers/extract/names/entities.hpp"

namespace kgbuild::parsing {

/// True when `after`, the text behind a name, is the verb of its clause: `On MMLU, FooNet achieves`. Such a name does
/// not go on with a list whose last mark was a comma.
bool is_clause_subject(std::string_view after, const FormList& verbs);

/// `MMLU, GSM8K, FooTest and BarTest`: the names of a list that the lexicon does not know get a vote for what the
/// others are, once a kind and name. A list whose known names are of several kinds says nothing. Linear.
void match_lists(const PaperText& text, const NamedText& named, const RuleData& rules, std::vector<Entity>& entities);

}  // namespace kgbuild::parsing
