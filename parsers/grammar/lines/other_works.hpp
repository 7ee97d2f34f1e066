// Entries of newsletters that say themselves that they are not papers: repositories, posts, data sets.
#pragma once

#include <string_view>

#include "parsers/grammar/lines/draft.hpp"

namespace kgbuild::parsing {

/// True if a mark in brackets says so, `Title (GitHub Repo)` or `Title (5 minute read)`, and the draft has neither
/// authors nor the address or id of a paper.
bool is_other_work(const Draft& draft);

/// True for `## Tools`, `Libraries and software`: a heading that names works of other kinds only.
bool heads_other_works(std::string_view heading);

/// True if the draft has the address of a paper.
bool has_paper_address(const Draft& draft);

/// True if a draft below such a heading is not a paper: none of its addresses is that of a paper, and it has neither
/// authors nor an id.
bool is_listed_tool(const Draft& draft);

/// True for an item of nothing but tags and a date: `#papers [[2024-03-03]]`.
bool is_tag_line(std::string_view item);

/// True for `12 minute read`, `5 min`.
bool states_reading_time(std::string_view mark);

/// A title without `(12 minute read)` at its end.
std::string_view strip_reading_time(std::string_view title);

}  // namespace kgbuild::parsing
