// The author lists of one paper, of which each may spell the people differently.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kgbuild/string_pool.hpp"

namespace kgbuild::graphs {

/// A name as a record lists it, with the folded name as its key.
struct RawName {
  StringId key, spelling;
  std::uint32_t place;  ///< from 1, repetitions counted
};

/// In a paper the names of one key are called by this spelling.
struct CalledName {
  StringId key, spelling;
};

class ListAligner {
 public:
  using DistinctPairs = std::vector<std::pair<std::string, std::string>>;

  /// Both pools must outlive it; `uses` is by key: the lists of any paper that have it. Keys of `distinct` are never
  /// one person's.
  ListAligner(const StringPool& spellings, const StringPool& keys, const std::vector<std::uint32_t>& uses,
              const DistinctPairs& distinct);

  /// The names that belong to a person whom another list spells more fully (aligned_names.hpp). Groups and handles are
  /// not aligned. Of equally full spellings that of the earlier list counts. Linear, plus sorting what differs.
  std::vector<CalledName> align(const std::vector<std::span<const RawName>>& lists);

 private:
  struct ListedKey {
    StringId key, spelling;
    std::vector<std::uint32_t> lists;
  };
  void add_list(std::span<const RawName> list, std::uint32_t number);
  bool is_better(StringId a, StringId b) const;
  bool is_person(const ListedKey& name) const;

  const StringPool &spellings_, &keys_;
  const std::vector<std::uint32_t>& uses_;
  std::set<std::pair<std::string, std::string>, std::less<>> distinct_;
  std::vector<ListedKey> names_;         // of the paper, in the order of the lists
  std::vector<std::uint32_t> place_of_;  // by key: place in names_ + 1; scratch
};

}  // namespace kgbuild::graphs
