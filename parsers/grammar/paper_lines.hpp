// Lines that present papers, by what is in them alone.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/grammar/document.hpp"
#include "parsers/grammar/field_words.hpp"

namespace kgbuild::parsing {

/// True if the text holds an address or a link.
bool has_address(std::string_view text);

/// True if the line shows a title and an address of its own, not of a part of this document.
bool is_alone(std::string_view line, const Document& document, const FieldWords& words);

/// True if a bare address is within a sentence: `A paper, https://..., describes it.`
bool is_sentence(std::string_view line, const Document& document);

/// True if the line shows a title, and a list of people or a person and a date.
bool presents_paper(std::string_view line, const Document& document, const FieldWords& words);

/// The parts of a line between semicolons or middle dots, if each of them has a title, and the address of a paper or
/// people; else the line. Linear.
std::vector<std::string_view> split_papers(std::string_view line, const Document& document, const FieldWords& words);

}  // namespace kgbuild::parsing
