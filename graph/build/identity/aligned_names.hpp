// The people of one paper: which names of its lists are one person.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace kgbuild::graphs {

/// A name of a person in the lists of one paper.
struct PaperName {
  std::string_view spelling;
  std::vector<std::uint32_t> lists;  ///< of the paper, ascending: those that have the name
  std::uint32_t uses = 0;            ///< lists of any paper that have it
};

/// Whether the names at two places are declared distinct; null = none are.
using AreDistinct = std::function<bool(std::uint32_t, std::uint32_t)>;

/// For each name the place of the one that its person is called by: the fullest spelling; ties go to the one in more
/// lists of the paper, of more uses, and the earlier place.
///
/// Names are one person's if their spellings fit (name_fit.hpp), no list has two of them, and nothing else fits: all
/// names that can be joined to one of them fit each other, or abbreviate the fullest. Those that fit better are joined
/// first. So each person of a list is matched with at most one of another, and what is ambiguous stays separate.
/// Linear, plus sorting: of more than 32 names with one key of list_fit_keys() no pair is compared for it.
std::vector<std::uint32_t> align_names(const std::vector<PaperName>& names, const AreDistinct& are_distinct = nullptr);

}  // namespace kgbuild::graphs
