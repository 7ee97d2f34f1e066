#include "parsers/fields/anthology_ids.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// Volumes of a series that have DOIs, by the first digit of their papers' numbers.
struct OldSeries {
  char letter;
  int first_year, last_year;  ///< of two digits
  std::string_view volumes;
};
constexpr auto old_series = std::to_array<OldSeries>({
    {'d', 15, 18, "12"},
    {'d', 19, 19, "1356"},
    {'k', 15, 19, "12"},
    {'n', 16, 16, "123"},
    {'n', 18, 18, "1245"},
    {'n', 19, 19, "1234"},
    {'p', 16, 18, "1234"},
    {'p', 19, 19, "1234"},
    {'s', 15, 19, "12"},
});

/// Volumes of a venue that have DOIs, since a year.
struct Venue {
  std::string_view name;
  int first_year;
};
constexpr auto venues = std::to_array<Venue>({
    {"acl-demo", 2021},       {"acl-demos", 2020},      {"acl-industry", 2023}, {"acl-long", 2021},
    {"acl-main", 2020},       {"acl-short", 2021},      {"acl-srw", 2020},      {"conll-1", 2020},
    {"eacl-demo", 2023},      {"eacl-demos", 2021},     {"eacl-long", 2024},    {"eacl-main", 2021},
    {"eacl-short", 2024},     {"eacl-srw", 2021},       {"emnlp-demo", 2021},   {"emnlp-demos", 2020},
    {"emnlp-industry", 2022}, {"emnlp-main", 2020},     {"findings-acl", 2021}, {"findings-eacl", 2023},
    {"findings-emnlp", 2020}, {"findings-naacl", 2022}, {"naacl-demo", 2022},   {"naacl-demos", 2021},
    {"naacl-industry", 2021}, {"naacl-long", 2024},     {"naacl-main", 2021},   {"naacl-short", 2024},
    {"naacl-srw", 2021},      {"semeval-1", 2020},
});

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_ascii_digit) - text.begin());
}

/// `.pdf`, `v2.pdf`, `.bib`, or nothing.
bool is_ending(std::string_view rest) {
  if (rest.size() > 1 && rest.front() == 'v' && is_ascii_digit(rest[1]))
    rest.remove_prefix(1 + count_digits(rest.substr(1)));
  constexpr std::array<std::string_view, 6> endings{"", ".pdf", ".bib", ".xml", ".html", ".endf"};
  return std::ranges::find(endings, rest) != endings.end();
}

/// `p19-1001`.
std::string_view parse_old_id(std::string_view text) {
  constexpr std::size_t size = 8, number = 4;
  if (text.size() < size || text[3] != '-' || !is_ending(text.substr(size))) return {};
  const std::string_view year = text.substr(1, 2), digits = text.substr(number, 4);
  if (count_digits(year) != 2 || count_digits(digits) != 4 || digits.ends_with("000")) return {};
  const int value = (year[0] - '0') * 10 + (year[1] - '0');
  const bool known = std::ranges::any_of(old_series, [&](const OldSeries& series) {
    return series.letter == text[0] && series.first_year <= value && value <= series.last_year &&
           series.volumes.find(digits[0]) != none;
  });
  return known ? text.substr(0, size) : std::string_view();
}

/// `2020.acl-main.1`.
std::string_view parse_new_id(std::string_view text) {
  if (count_digits(text) != 4 || text.size() < 6 || text[4] != '.') return {};
  const std::size_t dot = text.find('.', 5);
  if (dot == none) return {};
  const std::size_t digits = count_digits(text.substr(dot + 1));
  if (digits == 0 || text[dot + 1] == '0' || !is_ending(text.substr(dot + 1 + digits))) return {};
  const std::string_view name = text.substr(5, dot - 5);
  const int year = parse_number<int>(text.substr(0, 4)).value_or(0);
  const bool known =
      std::ranges::any_of(venues, [&](const Venue& venue) { return venue.name == name && venue.first_year <= year; });
  return known ? text.substr(0, dot + 1 + digits) : std::string_view();
}

}  // namespace

std::string find_anthology_doi(std::string_view path) {
  path = trim_right(path.substr(0, path.find('?')), "/");
  const std::string_view last = path.substr(path.rfind('/') + 1);
  std::string_view id = parse_old_id(last);
  if (id.empty()) id = parse_new_id(last);
  return id.empty() ? std::string() : concat({"10.18653/v1/", id});
}

}  // namespace kgbuild::parsing
