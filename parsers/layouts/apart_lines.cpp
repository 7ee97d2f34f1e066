#include "parsers/layouts/apart_lines.hpp"

#include <algorithm>
#include <iterator>

#include "base/strings.hpp"
#include "parsers/fields/title_check.hpp"

namespace kgbuild::parsing {

bool are_facts(const Entry& entry) {
  constexpr double good = 0.7;
  const bool written =
      entry.authors.size() > 1 || entry.more_authors || (!entry.authors.empty() && !entry.venue.empty());
  return written && !entry.date.empty() && title_quality(entry.title) >= good;
}

ApartLines::ApartLines(std::span<const Entry> entries, std::string_view text) {
  for (const Entry& entry : entries) {
    entries_.emplace(entry.line, &entry);
    titles_.insert(ascii_lower(entry.title));
  }
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim(text.substr(at, end - at), " \t\r>");
    at = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') breaks_.push_back(number);
  }
}

bool ApartLines::holds(const Entry& entry) const {
  constexpr std::size_t longest = 65536;  // bytes of a body that are searched
  if (titles_.contains(ascii_lower(entry.title))) return false;
  const auto next = entries_.lower_bound(entry.line);
  if (next != entries_.end() && !is_parted(entry.line, next->first)) return false;
  if (next == entries_.begin()) return true;
  const auto& [line, before] = *std::prev(next);
  return is_parted(line, entry.line) && before->body.size() <= longest &&
         before->body.find(entry.title) == std::string::npos;
}

/// True if a break is between the lines.
bool ApartLines::is_parted(std::uint32_t first, std::uint32_t second) const {
  const auto found = std::ranges::upper_bound(breaks_, first);
  return found != breaks_.end() && *found < second;
}

}  // namespace kgbuild::parsing
