// Whether two lists of people are of one paper.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild {
inline namespace base {

/// A key of `fold_person` with `ae`, `oe`, `ue` and `aa` as the first of the two letters: `muller` of `mueller` and
/// `muller`.
std::string drop_second_letters(std::string_view key);

/// True if two keys of `fold_person` can be names of one person: each word of the shorter one is a word of the other or
/// the initial of one, in any order, and one word of several letters is the same: `j-smith`, `smith-john`,
/// `john-q-smith`; or they have the same letters: `jun-yan-zhu`, `junyan-zhu`. At most 16 words of each are read.
bool are_one_name(std::string_view a, std::string_view b);

/// A list of people as it is compared.
struct PeopleList {
  std::vector<std::string> keys;  ///< of `fold_person`, by drop_second_letters(), sorted, each once
  bool more = false;              ///< the paper has others
};
/// `R.J. Smith` is read as `R. J. Smith`.
PeopleList fold_people(std::span<const std::string> names, bool more);

enum class PeopleMatch : std::uint8_t {
  unknown,  ///< one of the lists is empty
  differ,   ///< nobody is in both
  share,    ///< somebody is in both
  agree,    ///< all of the shorter list are in the longer one, or at least three and three quarters of it
  same,     ///< both have the same names in the same spelling, and neither is cut
};

/// Compares two lists in any order. If one is longer without `more`, they agree only if the shorter one has at least
/// two people: lists are often cut silently. Linear, plus sorting.
PeopleMatch match_people(const PeopleList& a, const PeopleList& b);

}  // namespace base
}  // namespace kgbuild
