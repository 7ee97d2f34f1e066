#include "parsers/extract/names/name_context.hpp"

#include <algorithm>

#include "base/acronym.hpp"
#include "base/strings.hpp"
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
  constexpr std::size_t min_size = 3, max_size = 14, max_title = 300;
  title = title.substr(0, max_title);
  if (name.size() < min_size || name.size() > max_size || name.find(' ') != std::string_view::npos) return false;
  if (std::none_of(name.begin(), name.end(), is_ascii_upper)) return false;
  const auto ends_word = [&](std::size_t at) { return title[at] == ' ' || title[at] == ':' || title[at] == ','; };
  const auto word_end = [&](std::size_t at) {
    while (at < title.size() && !ends_word(at)) ++at;
    return at;
  };
  for (std::size_t at = 0; at < title.size(); at = word_end(at) + 1) {
    if (ascii_lower(title[at]) != ascii_lower(name.front())) continue;
    std::size_t end = word_end(at);
    for (std::size_t words = 1; words < name.size() && end < title.size(); ++words) {
      end = word_end(end + 1);
      if (is_acronym_of(name, title.substr(at, end - at))) return true;
    }
  }
  return false;
}

}  // namespace kgbuild::parsing
