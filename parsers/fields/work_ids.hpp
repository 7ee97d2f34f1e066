// Ids of works in any form, as records keep them: `arxiv:2412.16145`, `doi:10.1/x`, `s2:...`.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The id that `text` as a whole is or that its address holds: an arXiv id (any version), a DOI, a paper of Semantic
/// Scholar (40 hexadecimal digits), of OpenAlex (`W2741809807`), PubMed (`PMID:1`, an address) or DBLP (`conf/x/Y21`).
/// Empty if it is none of these. A DOI or a key of DBLP that says an arXiv id is that arXiv id.
std::string find_work_id(std::string_view text);

/// The id of a work in the words of the input: `id:` and 24 or more hexadecimal digits, which no other file has by
/// chance, else `key:`, which says something only within its file. Empty for text with blanks or of more than 80 bytes.
std::string make_key_id(std::string_view text);

/// `title:` and the folded title, without blanks; empty for a title that says too little: of less than three
/// significant words (title_words.hpp), or twelve bytes of other scripts.
std::string make_title_id(std::string_view title);

/// `note:` and the folded name of a note, of `folder/Name.md#part|text` the name; empty for none.
std::string make_note_id(std::string_view link);

/// The arXiv id and the DOI in running text, parted by a blank; empty if there are none.
std::string find_ids_in_text(std::string_view text);

}  // namespace kgbuild::parsing
