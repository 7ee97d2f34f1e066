#include "parsers/grammar/lines/field_lines.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/grammar/lines/pieces.hpp"
#include "parsers/grammar/lines/segments.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_line = 2000;

using Fields = std::vector<std::string_view>;

/// The fields of `line` between `sign`; none if there are more than eight.
Fields split_fields(std::string_view line, std::string_view sign) {
  constexpr std::size_t max_fields = 8;
  Fields fields;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(sign), line.size());
    if (const std::string_view field = trim(line.substr(0, end)); !field.empty()) fields.push_back(field);
    line.remove_prefix(std::min(end + sign.size(), line.size()));
    if (fields.size() > max_fields) return {};
  }
  return fields;
}

bool is_year_field(std::string_view field) {
  constexpr std::size_t digits = 4;
  field = trim(field, " ()[]");
  return field.size() == digits && !read_date_field(field).empty();
}

/// One name, or a list of them: `Moor, Bo` as well.
bool are_people(std::string_view field) {
  if (resembles_people(field, true)) return true;
  const std::size_t comma = field.find(", ");
  if (comma == std::string_view::npos) return false;
  const std::string_view family = field.substr(0, comma), given = trim(field.substr(comma + 1));
  return given.find(',') == std::string_view::npos && resembles_last_name(family) && resembles_given_names(given);
}

/// A venue, by its length: no sentence and no address.
bool may_be_venue(std::string_view field) {
  constexpr std::size_t longest = 80;
  return field.size() <= longest && has_words(field) && !has_sentences(field) &&
         field.find("http") == std::string_view::npos && field.find(':') == std::string_view::npos;
}

std::optional<FieldByline> read_byline(std::span<const std::string_view> fields) {
  const auto year = std::ranges::find_if(fields, is_year_field);
  const auto other = std::find_if_not(fields.begin(), year, are_people);
  if (year == fields.end() || other == fields.begin()) return std::nullopt;
  FieldByline byline{span_of(fields.front(), *(other - 1)), read_date_field(trim(*year, " ()[]")), {}};
  const auto between = year - other, after = fields.end() - (year + 1);
  if (between + after > 1) return std::nullopt;
  if (between + after == 1) byline.venue = between == 1 ? *other : *(year + 1);
  if (!byline.venue.empty() && !may_be_venue(byline.venue)) return std::nullopt;
  return byline;
}

}  // namespace

std::optional<FieldByline> read_field_byline(std::string_view line) {
  constexpr std::array<std::string_view, 9> signs{" | ", " · ", " • ", " — ", " – ", " - ", " / ", ";", "；"};
  if (line.size() > max_line) return std::nullopt;
  line = trim(line, " |;");
  for (const std::string_view sign : signs)
    if (const Fields fields = split_fields(line, sign); fields.size() > 1)
      if (auto byline = read_byline(fields)) return byline;
  return std::nullopt;
}

std::string_view read_field_title(std::string_view line) {
  constexpr double sure = 0.7;
  if (line.size() > max_line) return {};
  for (const std::string_view sign : {";", "；"}) {
    const Fields fields = split_fields(trim(line), sign);
    if (fields.size() < 3 || title_quality(clean_title(fields.front())) < sure) continue;
    if (read_byline(std::span(fields).subspan(1))) return fields.front();
  }
  return {};
}

}  // namespace kgbuild::parsing
