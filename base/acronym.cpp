#include "base/acronym.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/strings.hpp"

namespace kgbuild {
inline namespace base {
namespace {

char lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }

/// Finds the letters of `acronym` in `long_form`, in order, and counts those that begin a word; nothing if one is
/// missing. With `prefer_adjacent`, a lower-case letter is matched right after the previous one if possible, before any
/// beginning of a word (`RealFoo`, `Realistic and Foo`).
std::optional<std::size_t> count_initials(std::string_view acronym, std::string_view long_form, bool prefer_adjacent) {
  std::size_t at = 0;
  std::size_t initials = 0;
  for (const char c : acronym) {
    if (!is_ascii_alnum(c)) continue;
    const auto same = [&](std::size_t i) { return lower(long_form[i]) == lower(c); };
    std::size_t found = std::string_view::npos;
    if (prefer_adjacent && is_ascii_lower(c) && at < long_form.size() && same(at)) found = at;
    // Beginnings of words first, letters inside words only where needed.
    for (std::size_t i = at; i < long_form.size() && found == std::string_view::npos; ++i) {
      const bool begins = i == 0 || long_form[i - 1] == ' ' || long_form[i - 1] == '-';
      if (begins && same(i)) found = i;
    }
    for (std::size_t i = at; i < long_form.size() && found == std::string_view::npos; ++i) {
      if (same(i)) found = i;
    }
    if (found == std::string_view::npos) return std::nullopt;
    initials += found == 0 || long_form[found - 1] == ' ' || long_form[found - 1] == '-' ? 1 : 0;
    at = found + 1;
  }
  return initials;
}

/// `Foo` of `Foo-7B`: the part that a long form spells out.
std::string_view without_size(std::string_view name) {
  const std::size_t hyphen = name.rfind('-');
  if (hyphen == std::string_view::npos || hyphen + 2 >= name.size() || name.back() != 'B') return name;
  const std::string_view number = name.substr(hyphen + 1, name.size() - hyphen - 2);
  return number.find_first_not_of("0123456789.") == std::string_view::npos ? name.substr(0, hyphen) : name;
}

}  // namespace

bool is_acronym_of(std::string_view acronym, std::string_view long_form) {
  acronym = without_size(acronym);
  if (acronym.size() > 1 && acronym.back() == 's' && is_ascii_upper(acronym[acronym.size() - 2]))
    acronym.remove_suffix(1);
  if (acronym.size() < 2 || acronym.size() > 14 || long_form.size() <= acronym.size()) return false;
  if (acronym.find(' ') != std::string_view::npos || !std::any_of(acronym.begin(), acronym.end(), is_ascii_upper))
    return false;
  const auto words = 1 + std::count_if(long_form.begin(), long_form.end(), [](char c) { return c == ' ' || c == '-'; });
  if (words < 2 || lower(acronym.front()) != lower(long_form.front())) return false;
  auto initials = count_initials(acronym, long_form, false);
  if (!initials) initials = count_initials(acronym, long_form, true);
  if (!initials) return false;
  // `BiDiff` contains parts of its words: each capital begins one.
  const auto capitals = static_cast<std::size_t>(std::count_if(acronym.begin(), acronym.end(), is_ascii_upper));
  return *initials * 2 >= acronym.size() || (capitals >= 2 && *initials >= capitals);
}

bool is_acronym_key(std::string_view short_key, std::string_view long_key) {
  if (short_key.empty() || long_key.empty() || short_key.front() != long_key.front()) return false;
  if (long_key.starts_with(short_key)) return false;
  std::size_t matched = 0;
  std::size_t short_size = 0;
  for (const char c : short_key) short_size += c != '-' ? 1 : 0;
  for (const char c : long_key) {
    while (matched < short_key.size() && short_key[matched] == '-') ++matched;
    if (matched < short_key.size() && short_key[matched] == c) ++matched;
  }
  while (matched < short_key.size() && short_key[matched] == '-') ++matched;
  return matched == short_key.size() && short_size * 2 <= long_key.size();
}

}  // namespace base
}  // namespace kgbuild
