// Units: parts of a document that may present one paper each, by the form of its list.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

enum class ListForm : std::uint8_t {
  rows,        ///< rows of tables
  items,       ///< items of lists, with the lines nested below them
  headings,    ///< headings, with the lines below them
  paragraphs,  ///< paragraphs that begin with a line in bold or a linked line
  summaries,   ///< `<summary>`, or the title of a callout, and what is folded below it
  fields,      ///< blocks that begin with `Title: ...`
  blocks,      ///< blocks of plain lines: title, people, address, in any order
  references,  ///< formatted references: items, lines or paragraphs
  lines,       ///< lines of plain text, each with a title and an address
  note,        ///< the whole file is about one paper
};
inline constexpr std::size_t list_form_count = 10;

/// A line that may present a paper, and the lines that belong to it.
struct ListUnit {
  std::string_view head;
  std::size_t line = 0;            ///< index of the head in Document::lines
  std::size_t begin = 0, end = 0;  ///< of the lines that belong to it; the head may be among them
  bool has_address = false;        ///< the head has one
  std::size_t head_lines = 1;      ///< more if the head is wrapped
  bool named = false;              ///< a single name below the head is a person
};

/// Units of a form in the order of the document. Headings: those of `level`, or with 0 all that have an address. Rows
/// are read by table.hpp. Linear.
std::vector<ListUnit> find_units(const Document& document, ListForm form, unsigned level, const FieldWords& words);

}  // namespace kgbuild::parsing
