// Text around a title, cut into segments: ` | `, ` · `, a dash between blanks, a full stop, parentheses.
#pragma once

#include <string>
#include <string_view>

#include "parsers/grammar/lines/field_words.hpp"
#include "parsers/grammar/lines/people_tail.hpp"

namespace kgbuild::parsing {

/// Takes the next segment off the beginning of `text`; false at its end. Parentheses are a segment of their own,
/// without them. A full stop ends a segment before a blank unless it belongs to an initial or an abbreviation.
bool next_segment(std::string_view& text, std::string_view& segment);

/// True if the dot at `at` ends a sentence or a segment: a blank or the end follows, and no initial or abbreviation
/// precedes it.
bool is_full_stop(std::string_view text, std::size_t at);

/// True if a full stop is in `text`, and words after it. Linear.
bool has_sentences(std::string_view text);

/// Without symbols such as emoji at its beginning.
std::string_view strip_symbols(std::string_view text);

/// Without the punctuation, symbols and blanks that separate segments, at either end. The dot of an initial stays.
std::string_view trim_segment(std::string_view text);
std::string_view trim_segment_left(std::string_view text);

/// Without dashes, bars and dots between fields, which a blank parts from the words: `- Title -`, `| Title`.
std::string_view trim_dashes(std::string_view text);

/// True if `text` has two letters in a row.
bool has_words(std::string_view text);

/// The title at the beginning of plain text: without a number, people, a venue or a date around it. `habits` are those
/// of the list. `venue_next`: a venue follows the text.
std::string_view plain_title(std::string_view text, const FieldWords& words, TailHabits habits, bool venue_next);

/// Takes a label off the end of `text`: the last words, up to a comma or the start, if a colon follows them.
std::string_view take_last_label(std::string_view& text);

/// True if `part`, a view into `line`, ends before the line does.
bool ends_inside(std::string_view part, std::string_view line);

}  // namespace kgbuild::parsing
