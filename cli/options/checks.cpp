#include "cli/options/checks.hpp"

#include <algorithm>
#include <cmath>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "kgbuild/day.hpp"
#include "kgbuild/exporter.hpp"

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

std::string check_positive(const std::string& text) {
  const auto number = parse_number<double>(text);
  return number && std::isfinite(*number) && *number > 0 ? std::string() : format_expected("a number > 0", text);
}

std::string check_share(const std::string& text) {
  const auto number = parse_number<double>(text);
  return number && *number >= 0 && *number <= 1 ? std::string() : format_expected("a number from 0 to 1", text);
}

std::string check_day(const std::string& text) {
  return parse_day(text) ? std::string() : format_expected("a valid date such as 2024-07-08", text);
}

std::string check_iri(const std::string& text) { return find_iri_problem(text); }

std::string format_expected(const std::string& expected, const std::string& text) {
  return "expected " + expected + ", got " + (text.empty() ? "an empty value" : text);
}

}  // namespace kgbuild::cli
