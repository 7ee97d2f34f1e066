// The lines of tagged files: how each kind of file writes a tag and a value, and what parts its records.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// A line that begins with a tag; `tag` is empty for any other line, which continues the value above it.
struct TagLine {
  std::string_view tag, value;
};

/// `TY  - JOUR`
TagLine read_ris(std::string_view line);
/// `TY - JOUR`, as some write; `AI - based` would be a tag, too.
TagLine read_narrow_ris(std::string_view line);
/// `PMID- 1`, `TI  - A`
TagLine read_medline(std::string_view line);
/// `PT J`
TagLine read_web_of_science(std::string_view line);
/// `%A An Ode`
TagLine read_endnote(std::string_view line);
/// `TI- A`, of Copac
TagLine read_copac(std::string_view line);
/// `TI: A`, of SilverPlatter
TagLine read_silverplatter(std::string_view line);
/// `--TI-- A`, of Biblioscape
TagLine read_biblioscape(std::string_view line);
/// `{Title}: A`, of NoteExpress
TagLine read_noteexpress(std::string_view line);
/// `Author Keywords` above indented lines, of Ovid
TagLine read_heading(std::string_view line);

/// `<1>`, `<12. >`: Ovid numbers its records.
bool is_number_mark(std::string_view line);
/// `Record 1 of 20 - TIDEBASE`, or a blank line.
bool is_record_mark(std::string_view line);
/// Refer, from which EndNote took its tags, parts records by blank lines.
bool is_blank(std::string_view line);
/// `------`
bool is_dash_mark(std::string_view line);

}  // namespace kgbuild::parsing
