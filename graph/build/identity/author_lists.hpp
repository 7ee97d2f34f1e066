// The author lists of all records, their names interned.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/build/identity/list_aligner.hpp"
#include "graph/build/identity/people_edits.hpp"

namespace kgbuild::graphs {

/// A name of a list. Names are ranks of keys: smaller is smaller by bytes.
struct ListedName {
  std::uint32_t own;     ///< as the record lists it
  std::uint32_t called;  ///< as the paper calls the person: another one if a list of the paper spells it more fully
  StringId spelling;     ///< of `own`
  StringId full;         ///< the spelling of `called`
  std::uint32_t place;   ///< from 1, repetitions counted
};

/// One list for each record of each paper, in their order. The lists of one paper are aligned (list_aligner.hpp). A
/// name occurs once in a list, at its first place; names without a key are left out.
class AuthorLists {
 public:
  /// Corrected names replace listed ones, after alignment. Diagnostics: `repeated-author`.
  AuthorLists(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers, const PeopleEdits& edits,
              Diagnostics& diagnostics);

  struct Source {
    std::uint32_t paper;
    std::uint32_t record;
  };
  std::size_t size() const { return sources_.size(); }
  const Source& source(std::size_t list) const { return sources_[list]; }
  std::span<const ListedName> names_of(std::size_t list) const;
  /// Of all lists.
  const std::vector<ListedName>& names() const { return names_; }
  /// End of each list in names().
  const std::vector<std::uint32_t>& ends() const { return ends_; }

  /// The distinct keys, ascending: their index is the rank.
  const std::vector<std::string_view>& keys() const { return keys_; }
  /// The rank of a key, or nothing.
  std::optional<std::uint32_t> find_key(std::string_view key) const;
  const StringPool& spellings() const { return spellings_; }
  AuthorCategory classify(StringId spelling) const {
    return classify_author(spellings_.view(spelling), key_pool_.view(key_of_spelling_[spelling]));
  }

 private:
  void read_list(const PaperRecord& record);
  /// A name of the list that is being read.
  void read_name(std::string_view name, std::uint32_t place);
  /// The lists of the records [first, last), those in byline order first.
  std::vector<std::span<const RawName>> order_lists(std::size_t first, std::size_t last) const;
  void finish_list(std::size_t list, const PeopleEdits& edits, Diagnostics& diagnostics);
  ListedName name_person(const RawName& raw, std::uint32_t paper, const PeopleEdits& edits);
  const std::string* find_correction(std::uint32_t paper, StringId own, StringId called,
                                     const PeopleEdits& edits) const;
  StringId intern_key(StringId spelling);
  void rank_keys();

  const std::vector<PaperRecord>& records_;
  StringPool spellings_, key_pool_;
  std::vector<StringId> key_of_spelling_;
  std::vector<RawName> raw_;              // of all lists
  std::vector<std::uint32_t> raw_ends_;   // of each list
  std::vector<std::uint32_t> uses_;       // by key: lists that have it
  std::vector<std::uint32_t> last_list_;  // by key: the last list that has it
  std::vector<StringId> full_of_key_;     // by key: what the current paper calls it, or `unknown`
  std::vector<std::string_view> keys_;
  std::vector<ListedName> names_;
  std::vector<Source> sources_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace kgbuild::graphs
