// Large tables, in pieces of whole rows.
#pragma once

#include <memory>
#include <string_view>

#include "parsers/files/piece_cutter.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// Pieces of at least 128 KiB that end with a row; all have the beginning of the table as their context, which shows
/// its dialect and its columns. `head` is that beginning, clean. Null if it is not a table of papers.
std::unique_ptr<PieceCutter> make_csv_cutter(std::string_view head, const ItemFields& fields);

}  // namespace kgbuild::parsing
