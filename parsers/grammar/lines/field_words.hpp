// Words that name the fields of a paper, in labels (`Authors: ...`), headers of tables, keys of front matter, and
// links.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "parsers/fields/status_words.hpp"

namespace kgbuild::parsing {

enum class PaperField : std::uint8_t {
  title,
  authors,
  date,
  votes,
  paper,  ///< identifies the paper: address, arXiv id, DOI
  link,   ///< another address
  code,   ///< an address of code
  body,
  venue,
  status,  ///< how far the paper came
  keywords,
  other,  ///< known, but not read: institute
};
inline constexpr std::size_t paper_field_count = 12;

/// The field of each word, from the rule packs. Words are in lower case.
class FieldWords {
 public:
  void add(PaperField field, std::string_view word) { fields_.try_emplace(std::string(word), field); }
  /// The field that `word` names, in any case and without decoration around it: emphasis, emoji, punctuation.
  std::optional<PaperField> find(std::string_view word) const;

  /// All words, in order.
  const std::map<std::string, PaperField, std::less<>>& words() const { return fields_; }

  void add_venue(std::string_view name) { venues_.emplace(name); }
  /// True for a name of a venue, in any case: `ICLR`, `arXiv`.
  bool is_venue(std::string_view name) const;

  void add_publisher(std::string_view word) { publishers_.emplace(word); }
  /// True for two words or more, the last of which publishers have in their names: `Glass Press`.
  bool names_publisher(std::string_view text) const;

  /// Words for the works that a paper cites count in front matter only: elsewhere they are headings.
  void add_reference_word(std::string_view word) { reference_words_.emplace(word); }
  bool names_references(std::string_view key) const { return reference_words_.contains(key); }

  void set_statuses(StatusWords words) { statuses_ = std::move(words); }
  const StatusWords& statuses() const { return statuses_; }

 private:
  std::map<std::string, PaperField, std::less<>> fields_;
  std::set<std::string, std::less<>> venues_;
  std::set<std::string, std::less<>> publishers_;       ///< as they are written
  std::set<std::string, std::less<>> reference_words_;  ///< folded names of ItemFields
  StatusWords statuses_;                                ///< those of ItemFields
};

/// The name of a field in rule packs, or nothing.
std::optional<PaperField> find_paper_field(std::string_view name);

/// A line `label: value`. `label` has no decoration; both are views into the line.
struct Labelled {
  std::string_view label, value;
};

/// Splits at the first colon of any script, if at most 40 bytes and four words precede it.
std::optional<Labelled> split_label(std::string_view line);

}  // namespace kgbuild::parsing
