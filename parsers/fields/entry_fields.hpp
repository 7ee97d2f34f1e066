// Fields of an entry that are set from several values.
#pragma once

#include <string>

#include "kgbuild/entry.hpp"
#include "parsers/fields/people.hpp"

namespace kgbuild::parsing {

/// Sets `date` and `digest_date`. `own` is the date given with the paper, `digest` that of its digest: a day, a month,
/// a year, or empty.
void set_dates(Entry& entry, std::string own, std::string digest);

/// Sets the authors, without `Anonymous`, and what the list says of them.
void set_people(Entry& entry, PeopleList people);

}  // namespace kgbuild::parsing
