// Who wrote what: author names → authors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/build/identity/papers.hpp"
#include "graph/model/coauthors.hpp"
#include "kgbuild/diagnostic.hpp"

namespace kgbuild::graphs {

enum class AuthorCategory : std::uint8_t { person, group, handle };

std::string_view to_string(AuthorCategory category);

/// Person unless the name says otherwise: an organisation's word (`Team`, `University`), the name
/// of a company, a single token in camel case or capitals; or a user name (`@...`, a lower-case
/// token with digits or underscores). `key` is the folded name.
AuthorCategory classify_author(std::string_view name, std::string_view key);

struct Author {
  std::string key;   ///< of the id; the smallest by bytes of its names' keys
  std::string name;  ///< most frequent spelling; ties: seen first
  std::vector<std::string> aliases;
  AuthorCategory category = AuthorCategory::person;
  std::uint32_t papers = 0;
  std::uint32_t groups = 0;  ///< persons only
  Day first_seen = no_day, last_seen = no_day;
};

/// An author of a paper.
struct Byline {
  std::uint32_t author;    ///< index into People::authors
  std::uint32_t listed;    ///< place in the digest's list, from 1
  std::uint32_t position;  ///< place in the byline, from 1; 0 = the order is not the byline
  bool last;               ///< of the byline
};

struct People {
  std::vector<Author> authors;         ///< sorted by key
  std::vector<std::uint32_t> offsets;  ///< paper i has bylines [offsets[i], offsets[i+1])
  std::vector<Byline> bylines;         ///< by author inside a paper, each once
  Authorships persons;                 ///< the same without groups and handles
};

class Corrections;  // corrections.hpp

/// Resolves the author lists of all papers. Diagnostics: `repeated-author`, one a list. Corrections
/// speak of the people that come out, so lists are resolved, corrected and resolved anew.
People resolve_people(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                      Corrections& corrections, Diagnostics& diagnostics);

/// For each person the number of mutually unconnected sets of co-authors (DESIGN 3): papers belong
/// together when they share another person, or when a person of one and a person of the other wrote
/// a third paper together. Papers without other persons do not count; 0 = no co-authors at all.
/// Linear in the papers of each author's co-authors, and only for names whose papers are not
/// connected at once.
std::vector<std::uint32_t> count_coauthor_groups(const Authorships& authorships);

/// A name is probably shared by several people when three or more sets of co-authors stand behind
/// it: one change of team is usual for one person, two without anybody in common are not.
inline constexpr std::uint32_t ambiguous_groups = 3;

}  // namespace kgbuild::graphs
