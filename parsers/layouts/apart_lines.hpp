// Papers without addresses that one layout finds where another finds nothing.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/entry.hpp"

namespace kgbuild::parsing {

/// True if the entry has a good title, a date, and several authors or one and a venue.
bool are_facts(const Entry& entry);

/// Where a text has no entries. Views `text` and `entries`, which must outlive it.
class ApartLines {
 public:
  /// Linear, plus sorting.
  ApartLines(std::span<const Entry> entries, std::string_view text);

  /// True if blank lines or headings separate the entry from those given, none has its title, and the one before it
  /// does not mention it.
  bool holds(const Entry& entry) const;

 private:
  bool is_parted(std::uint32_t first, std::uint32_t second) const;

  std::map<std::uint32_t, const Entry*> entries_;  ///< by line
  std::set<std::string> titles_;                   ///< in lower case
  std::vector<std::uint32_t> breaks_;              ///< blank lines and headings, ascending
};

}  // namespace kgbuild::parsing
