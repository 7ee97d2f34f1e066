// Who wrote what: author names → authors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/build/identity/author_names.hpp"
#include "graph/build/identity/coauthor_groups.hpp"
#include "graph/build/identity/corrections.hpp"
#include "graph/build/identity/papers.hpp"
#include "graph/model/groups.hpp"
#include "kgbuild/diagnostic.hpp"

namespace kgbuild::graphs {

struct Author {
  std::string key;   ///< of the id; the smallest by bytes of its names' keys
  std::string name;  ///< most frequent spelling; ties go to the one seen first
  std::vector<std::string> aliases;
  std::vector<std::string> affiliations;  ///< distinct, by the days of the records
  AuthorCategory category = AuthorCategory::person;
  std::uint32_t papers = 0;
  std::uint32_t groups = 0;  ///< of papers (coauthor_groups.hpp); not of groups
  DaySpan seen;              ///< days of the records
};

/// An author of a paper.
struct Byline {
  std::uint32_t author;    ///< index into People::authors
  std::uint32_t listed;    ///< place in the digest's list, from 1
  std::uint32_t position;  ///< place in the byline, from 1; 0 = the list is not in byline order
  bool last;               ///< of the byline
  std::uint32_t group;     ///< the first paper of its group (coauthor_groups.hpp), or no_group
};

/// What a record says of where an author works. A view into the record.
struct Affiliation {
  std::uint32_t author;  ///< index into People::authors
  std::uint32_t paper;
  std::string_view name;
};

struct People {
  std::vector<Author> authors;            ///< sorted by key
  std::vector<std::uint32_t> offsets;     ///< paper i has bylines [offsets[i], offsets[i+1])
  std::vector<Byline> bylines;            ///< by author within a paper, each once
  std::vector<Affiliation> affiliations;  ///< in the order of the records
  Authorships persons;                    ///< the same without groups; a handle is a person's
};

/// Resolves the author lists of all papers. Diagnostics: `repeated-author`, one per list. Corrections refer to the
/// resulting people, so lists are resolved, corrected and resolved again.
People resolve_people(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                      Corrections& corrections, Diagnostics& diagnostics);

}  // namespace kgbuild::graphs
