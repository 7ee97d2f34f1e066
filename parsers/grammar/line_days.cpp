#include "parsers/grammar/line_days.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/date_column.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/open_date.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/grammar/front_matter.hpp"
#include "parsers/grammar/paper_lines.hpp"

namespace kgbuild::parsing {
namespace {

/// True for a line that may state the day of the papers after it.
bool may_state_day(const DocumentLine& line, bool before_first_paper) {
  if (line.shape == LineShape::heading) return true;
  if (line.shape != LineShape::text || line.text.size() > 60 || !find_arxiv_id(line.text).empty()) return false;
  return line.text.starts_with("**") || line.text.starts_with("__") || (before_first_paper && line.number < 12);
}

/// True for a line between blank ones or at the start that opens a list of items: `Papers of May 22, 2024:`.
bool opens_list(const Document& document, std::size_t at) {
  constexpr std::size_t longest = 80;
  const auto& lines = document.lines;
  if (lines[at].shape != LineShape::text || lines[at].text.size() > longest) return false;
  if (at > 0 && lines[at - 1].shape != LineShape::blank && lines[at - 1].shape != LineShape::heading) return false;
  std::size_t next = at + 1;
  while (next < lines.size() && lines[next].shape == LineShape::blank) ++next;
  return next < lines.size() && lines[next].shape == LineShape::item && lines[next].indent <= lines[at].indent + 2U;
}

/// The item below `item`, nested in it; the number of lines if there is none.
std::size_t nested_item(const Document& document, std::size_t item) {
  const auto& lines = document.lines;
  std::size_t next = item + 1;
  while (next < lines.size() && lines[next].shape == LineShape::blank) ++next;
  const bool nested =
      next < lines.size() && lines[next].shape == LineShape::item && lines[next].indent > lines[item].indent;
  return nested ? next : lines.size();
}

/// True for an item that is the head of a list nested below it, maybe below further heads: of items with addresses, or
/// of any if the head is nothing but a date.
bool heads_list(const Document& document, std::size_t item) {
  constexpr unsigned max_depth = 4;
  const auto& lines = document.lines;
  if (lines[item].shape != LineShape::item) return false;
  const std::string_view text = trim(lines[item].content, " *_:");
  const auto date = find_written_date(text);
  std::size_t next = nested_item(document, item);
  if (next < lines.size() && (date ? text.size() == date->end - date->begin : text.size() == 4 && find_year(text)))
    return true;
  for (unsigned depth = 0; depth < max_depth && next < lines.size(); ++depth) {
    if (has_address(lines[next].text)) return true;
    next = nested_item(document, next);
  }
  return false;
}

/// A heading as `4/3` or `March 3`, whose year another heading or the file gives. `4.3.` is a section.
bool is_open_heading(std::string_view text) { return text.find('.') == std::string_view::npos && read_open_date(text); }

DateColumn read_open_headings(const Document& document) {
  DateColumn dates;
  for (const DocumentLine& line : document.lines)
    if (const std::string_view text = trim(line.content, " *_#:");
        line.shape == LineShape::heading && is_open_heading(text))
      dates.add(text);
  return dates;
}

/// `day` in the year of the heading before it; without a year if that has none.
std::string day_in_year(std::string day, std::string_view before) {
  const bool known = !before.empty() && !before.starts_with("--");
  return known ? complete_date(std::move(day), before) : day;
}

std::string front_day(const Document& document) {
  const FrontMatter front = read_front_matter(document);
  for (const FrontField& field : front.fields)
    if (field.key == "date" && !field.values.empty())
      if (const auto date = find_written_date(field.values.front())) return date->iso;
  return {};
}

/// The year in `Papers of 2022 on graphs`, `2022 papers`; empty if a heading does not say that the papers are of it.
std::string year_of_papers(std::string_view heading) {
  constexpr std::size_t longest = 60;
  constexpr std::array<std::string_view, 3> words{"papers", "publications", "preprints"};
  constexpr std::array<std::string_view, 5> joints{"", " of", " from", " in", " published in"};
  const auto year = heading.size() > longest ? std::nullopt : find_year(heading);
  if (!year) return {};
  const std::string lower = ascii_lower(heading);
  const std::string_view before = trim_right(std::string_view(lower).substr(0, year->begin), " (");
  const std::string_view after = trim_left(std::string_view(lower).substr(year->end));
  const bool of_year = std::ranges::any_of(words, [&](std::string_view word) {
    const auto joined = [&](std::string_view joint) { return before.ends_with(concat({word, joint})); };
    return (before.empty() && after.starts_with(word)) || std::ranges::any_of(joints, joined);
  });
  return of_year ? year->iso : std::string();
}

}  // namespace

std::vector<std::string> find_days(const Document& document) {
  std::vector<std::string> days(document.lines.size());
  std::string day = front_day(document);
  const DateColumn headings = read_open_headings(document);
  bool before_first_paper = true;
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const DocumentLine& line = document.lines[i];
    const bool addressed = has_address(line.text);
    const bool heads = !addressed && heads_list(document, i);
    if (!addressed && (heads || may_state_day(line, before_first_paper) || opens_list(document, i))) {
      std::string_view text = trim(line.content, " *_#:");
      if (text.ends_with("：")) text.remove_suffix(std::string_view("：").size());
      constexpr std::size_t max_other = 48;  // bytes other than the date: weekday, name of the series
      if (const auto date = find_written_date(text); date && text.size() <= date->end - date->begin + max_other)
        day = date->iso;
      else if (const auto year = find_year(text);
               year && text.size() <= 6 && (heads || line.shape == LineShape::heading))
        day = year->iso;
      else if (std::string of_papers = line.shape == LineShape::heading ? year_of_papers(text) : std::string();
               !of_papers.empty())
        day = std::move(of_papers);
      else if (line.shape == LineShape::heading && is_open_heading(text))
        day = day_in_year(headings.resolve(text).value_or(day), day);
    }
    before_first_paper = before_first_paper && !addressed;
    days[i] = day;
  }
  return days;
}

}  // namespace kgbuild::parsing
