// Text and names for XML 1.0.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exporters/text/text_buffer.hpp"

namespace kgbuild::exporting {

/// `text` as the content of an element. What holds `&`, `<` or `>` becomes one CDATA section (two
/// or more around `]]>`): Gephi's reader splits text at entities and drops blank pieces. So does
/// blank text, which tools may otherwise take for indentation. `text` is clean (clean_text).
void write_xml_text(std::string_view text, TextBuffer& out);

/// `text` as the value of an attribute, without the quotes around it. Line breaks and tabs, which readers would make
/// spaces, are references. `text` is clean (clean_text).
void write_xml_attribute(std::string_view text, TextBuffer& out);

/// True when `text` is an NMTOKEN in both the fourth and the fifth edition of XML 1.0, as far as
/// `encode_nmtoken` goes.
bool is_nmtoken(std::string_view text);

/// An id as an NMTOKEN, reversibly. ASCII letters and digits, `.`, `-`, `:` and letters of the main
/// scripts (Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, kana, Han, Hangul) stay; any other
/// code point becomes `_HEX_`, the upper-case hexadecimal number between underscores, and so does
/// the underscore: `cs/0112017` → `cs_2F_0112017`. Bytes that are no UTF-8 become `_FFFD_`.
std::string encode_nmtoken(std::string_view id);
/// The same behind `token`.
void append_nmtoken(std::string_view id, std::string& token);

/// Inverse of `encode_nmtoken`; nothing for a text that it does not make.
std::optional<std::string> decode_nmtoken(std::string_view token);

}  // namespace kgbuild::exporting
