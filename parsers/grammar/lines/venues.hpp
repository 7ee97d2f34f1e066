// Names of journals, conferences and archives around a title.
#pragma once

#include <string>
#include <string_view>

#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

/// The name of a journal, conference or archive, with a year or without: at most eight words, one of them known or a
/// year at either end.
bool is_venue(std::string_view text, const FieldWords& words);
/// True for such a name with a known word, a word with two capital letters (`MIDL 2024`) or one such as `Journal`: what
/// is not a surname with a year or a year alone.
bool is_venue_name(std::string_view text, const FieldWords& words);

/// `arXiv 2023`, `ICML'24`: such a name with its year, of at most three words, as the text of a link.
bool is_short_venue(std::string_view text, const FieldWords& words);

/// The year of a venue: `ICML 2023`, `ICML'23`, `CVPR23`; empty if none is stated.
std::string venue_year(std::string_view text, const FieldWords& words);

}  // namespace kgbuild::parsing
