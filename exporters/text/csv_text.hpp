// Fields of comma-separated values.
#pragma once

#include <string>
#include <string_view>

#include "exporters/text/text_buffer.hpp"

namespace kgbuild::exporting {

/// `text` as a field (RFC 4180): unchanged, or between quotes with inner quotes doubled if it contains a comma, a quote
/// or a line break.
void write_csv_field(std::string_view text, TextBuffer& out);

/// The same for Neo4j: backslashes inside quotes are doubled too, because LOAD CSV reads them as escapes by default,
/// and so does the import tool with --legacy-style-quoting=true.
void write_neo4j_field(std::string_view text, TextBuffer& out);

/// Append `text` as a field of either kind to a string.
void append_csv_field(std::string_view text, std::string& out);
void append_neo4j_field(std::string_view text, std::string& out);

/// True for text that a spreadsheet may run as a formula: it begins with `=`, `+`, `-`, `@`, a tab, a line break or a
/// full-width form of these signs. Also true for text that begins with `'`, so that removing one leading `'` from every
/// field that has one restores the text.
bool is_formula(std::string_view text);

/// `write_csv_field` with a `'` before a formula.
void write_guarded_field(std::string_view text, TextBuffer& out);

}  // namespace kgbuild::exporting
