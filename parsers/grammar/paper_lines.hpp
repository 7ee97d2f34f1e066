// Lines that present papers, by what is in them alone.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

/// True if the text holds an address or a link.
bool has_address(std::string_view text);

/// True if the line shows a title and an address of its own, not of a part of this document.
bool is_alone(std::string_view line, const Document& document, const FieldWords& words);

/// True if a bare address is within a sentence: `A paper, https://..., describes it.`
bool is_sentence(std::string_view line, const Document& document);

/// The line from its linked title on, if that is within a sentence: `On Monday I read [Title](address) by A.` Empty for
/// any other line.
std::string_view title_in_prose(std::string_view line, const Document& document, const FieldWords& words);

/// True if the line mentions the address of a paper in a sentence that has other links as well.
bool mentions_paper(std::string_view line, const Document& document, const FieldWords& words);

/// True if a line of the text does either, or presents a paper with its address: the text is about more than the paper
/// whose address it has. Linear.
bool is_about_more(std::string_view text, const Document& document, const FieldWords& words);

/// True if the line shows a title, and a list of people or a person and a date.
bool presents_paper(std::string_view line, const Document& document, const FieldWords& words);

/// The parts of a line between semicolons or middle dots, if each of them has a title, and the address of a paper or
/// people; else the line. Linear.
std::vector<std::string_view> split_papers(std::string_view line, const Document& document, const FieldWords& words);

}  // namespace kgbuild::parsing
