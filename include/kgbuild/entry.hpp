// One paper as a digest presents it, before extraction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kgbuild/vocabulary.hpp"

namespace kgbuild {

/// What a digest writes with the name of an author.
struct AuthorNote {
  std::string author;       ///< one of the authors
  std::string alias;        ///< the name in another script; may be empty
  std::string affiliation;  ///< institution in brackets; may be empty

  bool operator==(const AuthorNote&) const = default;
};

/// The part of an input that describes one paper. All strings are clean text.
struct Entry {
  std::string title;     ///< blanks collapsed
  std::string url;       ///< the link of the title; empty if there is none
  std::string arxiv_id;  ///< `2412.16145` or `cs/0112017`, without version; empty if unknown
  std::string doi;       ///< lower case, without resolver; empty if unknown
  /// The day that is given with the paper, else that of the digest: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as
  /// it is written; empty if unknown.
  std::string date;
  std::string digest_date;  ///< `YYYY-MM-DD` of the digest if it is not `date`, else empty
  std::optional<std::int64_t> votes;
  std::vector<std::string> authors;      ///< in the order of the list, repeats included
  bool more_authors = false;             ///< `authors` does not name all: `et al.`
  std::vector<AuthorNote> author_notes;  ///< in the order of `authors`
  bool byline = false;                   ///< `authors` is in the paper's own order
  std::vector<std::string> links;        ///< addresses given outside the text: code, project page
  std::vector<std::string> code;         ///< those of `links` where the code is
  std::string venue;                     ///< journal or conference, as written; empty if unknown
  PaperStatus status = PaperStatus::none;
  std::vector<std::string> keywords;        ///< as written, in order, each once
  std::vector<std::string> ids;             ///< of the paper, other than `arxiv_id` and `doi`: `s2:...`, `openalex:W1`
  std::vector<std::string> references;      ///< a cited work each: its ids, the most certain first, parted by blanks
  std::vector<std::string> cited_by;        ///< works that cite the paper, in the same form
  std::string body;                         ///< running text, several lines
  std::optional<std::uint64_t> body_start;  ///< file offset of `body`; absent if decoding changed anything
  std::string digest;                       ///< source of the digest: the name of the layout that read it
  std::string file;                         ///< relative to its PATH argument
  std::uint32_t line = 0;                   ///< 1-based line of the title
};

}  // namespace kgbuild
