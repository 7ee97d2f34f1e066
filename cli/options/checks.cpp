#include "cli/options/checks.hpp"

#include <algorithm>

#include "cli/report/words.hpp"

namespace kgbuild::cli {

Check one_of(std::string what, std::vector<std::string_view> choices) {
  return [what = std::move(what), choices = std::move(choices)](const std::string& text) {
    return std::ranges::find(choices, text) != choices.end() ? std::string() : format_unknown(what, text, choices);
  };
}

Check list_of(std::string what, std::vector<std::string_view> choices) {
  return [what = std::move(what), choices = std::move(choices)](const std::string& text) {
    for (const std::string_view part : split_list(text)) {
      if (std::ranges::find(choices, part) == choices.end()) return format_unknown(what, part, choices);
    }
    return std::string();
  };
}

}  // namespace kgbuild::cli
