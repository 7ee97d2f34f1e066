// Fields of comma-separated values.
#pragma once

#include <string>
#include <string_view>

#include "exporters/text/text_buffer.hpp"

namespace kgbuild::exporting {

/// `text` as a field by RFC 4180: between quotes, which are doubled inside, where it holds a comma, a quote or a line
/// break; else as it is.
void write_csv_field(std::string_view text, TextBuffer& out);

/// The same for Neo4j, whose LOAD CSV takes a backslash inside quotes for an escape by default (and so does its import
/// tool when told to): there it is doubled.
void write_neo4j_field(std::string_view text, TextBuffer& out);

/// Appends `text` as a field of either kind; for what is made once.
void append_csv_field(std::string_view text, std::string& out);
void append_neo4j_field(std::string_view text, std::string& out);

/// True for text that a spreadsheet may run as a formula: it begins with `=`, `+`, `-`, `@`, a tab, a line break or a
/// full-width form of these signs. Also true for text that begins with `'`, so that one `'` put before each such text
/// can be taken away again.
bool is_formula(std::string_view text);

/// `write_csv_field` with a `'` before a formula.
void write_guarded_field(std::string_view text, TextBuffer& out);

}  // namespace kgbuild::exporting
