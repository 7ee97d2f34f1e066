#include "parsers/extract/names/name_context.hpp"

#include <algorithm>

#include "base/acronym.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

std::size_t most_mentions_of_unknown(const PaperReading& reading) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    const Entity& e = reading.entities[i];
    const NameForms& forms = reading.forms[i];
    if (e.is_known() || e.is_task() || !forms.shaped || forms.stop_word) continue;
    out = std::max(out, e.mentions.size());
  }
  return out;
}

bool is_acronym_of_title(std::string_view name, std::string_view title) {
  constexpr std::size_t min_size = 3, max_size = 14;
  constexpr std::string_view ends = " :,";
  if (name.size() < min_size || name.size() > max_size || name.find(' ') != std::string_view::npos) return false;
  for (std::size_t at = 0; at < title.size();) {
    std::size_t end = std::min(title.find_first_of(ends, at), title.size());
    for (std::size_t words = 1; words < name.size() && end < title.size(); ++words) {
      end = std::min(title.find_first_of(ends, end + 1), title.size());
      if (is_acronym_of(name, title.substr(at, end - at))) return true;
    }
    at = std::min(title.find_first_of(ends, at), title.size()) + 1;
  }
  return false;
}

}  // namespace kgbuild::parsing
