// Text and names for XML 1.0.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exporters/text/text_buffer.hpp"

namespace kgbuild::exporting {

/// `text` as the content of an element. Text that contains `&`, `<` or `>` becomes one CDATA section (two or more
/// around `]]>`), because Gephi's reader splits text at entities and drops blank pieces. Blank text does too, because
/// tools may take it for indentation. `text` must be clean (clean_text).
void write_xml_text(std::string_view text, TextBuffer& out);

/// `text` as the value of an attribute, without the quotes around it. Line breaks and tabs, which readers would turn
/// into spaces, become references. `text` must be clean (clean_text).
void write_xml_attribute(std::string_view text, TextBuffer& out);

/// True if `text` is an NMTOKEN in both the fourth and the fifth edition of XML 1.0, with the letters that
/// `encode_nmtoken` keeps.
bool is_nmtoken(std::string_view text);

/// An id as an NMTOKEN, reversibly. Keeps ASCII letters and digits, `.`, `-`, `:` and letters of the main scripts
/// (Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, kana, Han, Hangul). Any other code point, and the underscore,
/// becomes `_HEX_`, its upper-case hexadecimal number between underscores: `cs/0112017` → `cs_2F_0112017`. Bytes that
/// are not UTF-8 become `_FFFD_`.
std::string encode_nmtoken(std::string_view id);
/// Appends the same to `token`.
void append_nmtoken(std::string_view id, std::string& token);

/// Inverse of `encode_nmtoken`; nothing for text that it never returns.
std::optional<std::string> decode_nmtoken(std::string_view token);

/// Writes one value of a list into an attribute, with the comma before it unless it is the first.
void write_gexf_item(std::string_view text, bool is_first, TextBuffer& out);

}  // namespace kgbuild::exporting
