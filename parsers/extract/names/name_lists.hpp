// Lists of names: what is listed together is of one kind.
#pragma once

#include <string_view>

#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// True if `after`, the text following a name, begins with the verb of its clause: `On MMLU, FooNet achieves`. After a
/// comma, such a name does not continue a list.
bool is_clause_subject(std::string_view after, const FormList& verbs);

/// `MMLU, GSM8K, FooTest and BarTest`: names of a list that the lexicon does not know get a vote for the kind of the
/// others, once for each name and kind. A list whose known names are of several kinds is ignored. Linear.
void match_lists(PaperReading& reading, const RuleData& rules);

}  // namespace kgbuild::parsing
