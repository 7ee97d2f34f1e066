// Values as feeds write them.
#pragma once

#include <string>
#include <string_view>

#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// Text that may be HTML, as plain text with its links: of a description.
std::string read_feed_text(std::string text);

/// What `text` is in Base64; itself if it is not Base64 of text.
std::string read_encoded_text(std::string text);

/// An abstract without what arXiv writes before it: `arXiv:2403.91001v1 Announce Type: new Abstract: `. `id` becomes
/// the id that is there, or stays.
std::string read_feed_body(std::string text, std::string& id);

/// A title without `(arXiv:2403.91001v1 [cs.CL])` at its end. `id` becomes that id, or stays.
std::string read_feed_title(std::string title, std::string& id);

/// The people of `name@host.example (Ines Tavares)`; other texts as they are.
std::string read_feed_author(std::string_view text);

/// What an identifier is by its form: `url`, `doi`, `arxiv_id`, else `id`. Changes `oai:arXiv.org:2403.91001` to the
/// id.
ItemField read_identifier(std::string& value);

}  // namespace kgbuild::parsing
