// The author lists of all records, their names interned.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/build/identity/people_edits.hpp"

namespace kgbuild::graphs {

/// A name of a list.
struct ListedName {
  std::uint32_t name;  ///< rank of its key; smaller is smaller by bytes
  StringId spelling;
  std::uint32_t place;  ///< from 1, repetitions counted
};

/// One list for each record of each paper, in their order. A name occurs once in a list, at its first place; names
/// without a key are left out.
class AuthorLists {
 public:
  /// Corrected names replace listed ones. Diagnostics: `repeated-author`.
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
  std::string_view key_of(StringId spelling) const { return key_pool_.view(key_of_spelling_[spelling]); }

 private:
  void read_list(std::uint32_t paper, std::uint32_t record, const PeopleEdits& edits, Diagnostics& diagnostics);
  StringId correct(std::uint32_t paper, StringId spelling, const PeopleEdits& edits);
  StringId intern_key(StringId spelling);
  void rank_keys();

  const std::vector<PaperRecord>& records_;
  StringPool spellings_, key_pool_;
  std::vector<StringId> key_of_spelling_;
  std::vector<std::uint32_t> last_list_;  // by key: the last list that has it
  std::vector<std::string_view> keys_;
  std::vector<ListedName> names_;
  std::vector<Source> sources_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace kgbuild::graphs
