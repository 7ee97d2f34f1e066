// Names of fields in keyed formats: keys of JSON and YAML, columns of tables, tags, elements.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/fields/status_words.hpp"

namespace kgbuild::parsing {

/// What a field of an item holds.
enum class ItemField : std::uint8_t {
  title,
  body,      ///< abstract or summary
  url,       ///< an address that may identify the paper
  date,      ///< the paper's own: day, month or year
  featured,  ///< the day of a digest
  votes,
  arxiv_id,
  id,  ///< of the service: an arXiv id only if it looks like one
  doi,
  authors,
  author_part,     ///< the first, the last, the other authors; read where no field has all of them
  details,         ///< an object in which the paper's own fields are
  word_positions,  ///< an abstract by words: `{"We": [0], "show": [1, 7]}`
  venue,           ///< journal or conference
  status,          ///< how far the paper came: a decision, `Submitted to ...`
  type,            ///< of the publication, which may imply a status: `journal-article`
  keywords,
  code,         ///< an address of code
  link,         ///< another address: a project page
  affiliation,  ///< of the author before it
  pubmed_id,
  references,  ///< works that the paper cites
  cited_by,    ///< works that cite it
  citing,      ///< a paper that cites what is under `cited` next to it
  cited,
  month,     ///< of a date that says only the year
  subtitle,  ///< what a title has after a colon
  openreview_id,
  other,  ///< not read
};
inline constexpr std::size_t item_field_count = 29;

/// What the values of a guessed field are, in words: `titles`, `dates`, else `addresses`.
std::string_view describe_values(ItemField field);

/// True for a field that shows that a table lists papers. Any other thing may have keywords or a status.
bool marks_paper(ItemField field);

/// What an object says of a person: the parts of the name, where the person works, and
/// whether the person is an author or another (`editor`).
enum class PersonPart : std::uint8_t { full, name, given, middle, particle, family, suffix, affiliation, role };
inline constexpr std::size_t person_part_count = 9;

/// A known name. Of several names for one field the smallest rank wins.
struct ItemKey {
  ItemField field = ItemField::other;
  std::uint16_t rank = UINT16_MAX;
};

/// Parts of the authors with a smaller rank are numbered, the others named.
inline constexpr std::uint16_t numbered_parts = 1000;

/// The meaning of names, from the rule packs. Names are compared by `fold_key`.
class ItemFields {
 public:
  /// What is added first has the smaller rank; a name that is known keeps its meaning.
  void add(ItemField field, std::string_view name);
  void add(PersonPart part, std::string_view name);
  /// Gives a name this field, with the largest rank, even if it is known as another.
  void replace(ItemField field, std::string_view name);

  /// The meaning of a name or a path of names: `title`, `externalIds.ArXiv`.
  /// `Author 2`, `author_3` and `Author.1` are parts of the authors, in the order of their numbers.
  ItemKey find(std::string_view name) const;
  /// Whether a word of the name says that its values are not those of a paper's fields: `presented by`, `accessDate`.
  bool is_other(std::string_view name) const;
  std::optional<PersonPart> find_person_part(std::string_view name) const;
  /// Whether a known path begins with the folded `path` and a dot.
  bool begins_path(std::string_view path) const { return prefixes_.contains(path); }

  /// The folded names of a field.
  std::vector<std::string> names_of(ItemField field) const;

  StatusWords& statuses() { return statuses_; }
  const StatusWords& statuses() const { return statuses_; }

 private:
  ItemKey find_numbered(std::string_view key) const;

  std::map<std::string, ItemKey, std::less<>> fields_;
  std::map<std::string, PersonPart, std::less<>> parts_;
  std::set<std::string, std::less<>> others_;    ///< words
  std::set<std::string, std::less<>> prefixes_;  ///< of paths, up to each dot
  StatusWords statuses_;
};

/// `publicationDate`, `Publication Date` and `publication_date` are one name: in lower case, without blanks, `_` and
/// `-`. Names of more than 80 bytes are none: empty.
std::string fold_key(std::string_view name);

/// True for names of `references` that some use for the address of the paper itself.
bool may_name_address(std::string_view name);

/// The names of the enumerators in rule packs, or nothing.
std::optional<ItemField> find_item_field(std::string_view name);
std::optional<PersonPart> find_person_part_named(std::string_view name);

}  // namespace kgbuild::parsing
