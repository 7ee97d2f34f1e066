// Nested data are read once by the known names of fields, and again if the values show what unknown names mean.
#pragma once

#include <functional>
#include <string_view>

#include "kgbuild/reader.hpp"
#include "parsers/items/item_fields.hpp"
#include "parsers/items/key_survey.hpp"

namespace kgbuild::parsing {

/// The outcome of one reading of a source.
struct ItemPass {
  ReadResult result;
  Diagnostics diagnostics;
  KeySurvey survey;
  bool is_graph = false;
};

/// Reads a source by the given names of fields.
using ReadItems = std::function<void(const ItemFields& fields, ItemPass& pass)>;

/// Adds what `read` finds by `fields`. If papers lack titles, or all of them people, addresses or dates, and the values
/// of an unread key are such, it reads once more with that key; papers with titles of an unknown key must have people
/// or an address of a paper. Diagnostics: those of the reading that counts, `guessed-columns`, `unread-people`,
/// `no-digest`, `unread-papers`.
void read_items(const ReadItems& read, const ItemFields& fields, const Source& source, ReadResult& out,
                Diagnostics& diagnostics);

/// Adds all that was read to `out`.
void add_result(ReadResult read, ReadResult& out);

/// Says that no paper was found, and as a warning if the text holds addresses of papers. Linear.
void report_no_paper(const Source& source, std::string_view problem, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
