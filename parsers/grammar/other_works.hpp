// Entries of newsletters that say themselves that they are not papers: repositories, posts, data sets.
#pragma once

#include "parsers/grammar/draft.hpp"

namespace kgbuild::parsing {

/// True if a mark in brackets says so, `Title (GitHub Repo)` or `Title (5 minute read)`, and the draft has neither
/// authors nor the address or id of a paper.
bool is_other_work(const Draft& draft);

/// True for `GitHub Repo`, `Blog Post`, `Dataset`: what such a mark says.
bool names_other_work(std::string_view mark);

/// True for `12 minute read`, `5 min`.
bool states_reading_time(std::string_view mark);

/// A title without `(12 minute read)` at its end.
std::string_view strip_reading_time(std::string_view title);

}  // namespace kgbuild::parsing
