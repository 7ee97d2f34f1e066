// Words for kinds of works other than papers: repositories, posts, videos, events.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// True for `GitHub Repo`, `Blog Post`, `Dataset`: what such a mark says.
bool names_other_work(std::string_view mark);

/// True for the name of a column that says of what kind works are: `Type`, `Item Type`, `종류`.
bool names_kind_column(std::string_view name);

/// True for a value of such a column that names another kind of work than papers: as names_other_work, except books,
/// and `Event`, `Software`, `videoRecording`.
bool names_other_kind(std::string_view value);

}  // namespace kgbuild::parsing
