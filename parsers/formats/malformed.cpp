#include "parsers/formats/malformed.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// Removes `; 2 more such places` from the end of `text`, and returns the number; 0 for another end.
std::size_t take_count(std::string& text) {
  for (const std::string_view end : {" more such place", " more such places"}) {
    if (!text.ends_with(end)) continue;
    const std::size_t begin = text.rfind("; ");
    if (begin == std::string::npos) continue;
    const std::string_view digits(text.data() + begin + 2, text.size() - end.size() - begin - 2);
    const auto count = parse_number<std::size_t>(digits);
    if (count) text.resize(begin);
    return count.value_or(0);
  }
  return 0;
}

}  // namespace

std::string count_more_places(std::size_t more) {
  return concat({"; ", std::to_string(more), more == 1 ? " more such place" : " more such places"});
}

void merge_malformed(Diagnostics& diagnostics) {
  struct Places {
    std::size_t first = 0, more = 0;
  };
  std::map<std::pair<std::string, std::string>, Places> found;
  Diagnostics kept;
  for (Diagnostic& diagnostic : diagnostics) {
    if (!diagnostic.code.starts_with("malformed-")) {
      kept.push_back(std::move(diagnostic));
      continue;
    }
    const std::size_t more = take_count(diagnostic.text);
    const auto [place, is_new] = found.try_emplace({diagnostic.file, diagnostic.code}, Places{kept.size(), more});
    if (is_new)
      kept.push_back(std::move(diagnostic));
    else
      place->second.more += more + 1;
  }
  for (const auto& [key, places] : found)
    if (places.more > 0) kept[places.first].text += count_more_places(places.more);
  diagnostics = std::move(kept);
}

}  // namespace kgbuild::parsing
