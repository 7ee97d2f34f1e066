// Org: headings with keywords, tags and drawers of properties; links `[[address][text]]`.
#include <algorithm>
#include <array>
#include <vector>

#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"

namespace kgbuild::parsing {
namespace {

/// The state of a headline (Org manual, 5.1): a usual word, or any in capitals before a priority or a link. 0 for none.
std::size_t state_length(std::string_view title) {
  constexpr std::array<std::string_view, 9> usual{"TODO",    "DONE",    "NEXT",      "WAIT",   "READ",
                                                  "READING", "STARTED", "CANCELLED", "WAITING"};
  const std::size_t end = title.find(' ');
  if (end == std::string_view::npos) return 0;
  const std::string_view word = title.substr(0, end);
  if (std::ranges::find(usual, word) != usual.end()) return end;
  const std::string_view after = trim_left(title.substr(end));
  const bool marked = after.starts_with("[#") || after.starts_with("[[");
  return marked && std::ranges::all_of(word, is_ascii_upper) ? end : 0;
}

/// Without the state and `[#A]` before a title, and `:tag:` after it.
std::string_view strip_keywords(std::string_view title) {
  title = trim(title);
  title = trim(title.substr(state_length(title)));
  if (title.starts_with("[#") && title.find(']') != std::string_view::npos)
    title = trim(title.substr(title.find(']') + 1));
  const std::size_t tags = title.rfind(" :");
  if (title.ends_with(':') && tags != std::string_view::npos && title.find(' ', tags + 1) == std::string_view::npos)
    title = trim(title.substr(0, tags));
  return title;
}

std::string write_links(std::string_view line) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = line.find("[["); open != std::string_view::npos; open = line.find("[[", at)) {
    const std::size_t close = line.find("]]", open);
    if (close == std::string_view::npos) break;
    const std::string_view inside = line.substr(open + 2, close - open - 2);
    const std::size_t middle = inside.find("][");
    const std::string_view url = inside.substr(0, middle);
    const std::string_view text = middle == std::string_view::npos ? std::string_view() : inside.substr(middle + 2);
    out.append(line.substr(at, open - at));
    out.append(url.starts_with("http") ? make_link(text, url) : std::string(text.empty() ? url : text));
    at = close + 2;
  }
  return out.append(line.substr(at));
}

/// `:AUTHOR: Name` of a drawer.
std::string write_property(std::string_view line) {
  const std::size_t colon = line.find(':', 1);
  const std::string_view key = line.substr(1, colon - 1), value = trim(line.substr(colon + 1));
  if (value.empty() || key == "CUSTOM_ID" || key == "ID") return {};
  return concat({ascii_lower(key), ": ", write_links(value)});
}

/// `#+TITLE: Title`; other settings are not shown.
std::string write_setting(std::string_view line) {
  const std::string lower = ascii_lower(line);
  if (lower.starts_with("#+title:")) return make_heading(1, line.substr(8));
  if (lower.starts_with("#+date:")) return std::string(trim(line.substr(7), " <>[]"));
  if (lower.starts_with("#+begin_src") || lower.starts_with("#+end_src")) return "```";
  return {};
}

/// `- term :: value` as `- term: value`; other lines as they are.
std::string write_term(std::string_view line) {
  const std::string_view item = trim_left(line);
  const std::size_t sign = line.find(" :: ");
  const bool marked = item.starts_with("- ") || item.starts_with("+ ");
  if (!marked || sign == std::string_view::npos) return std::string(line);
  return concat({line.substr(0, sign), ": ", trim_left(line.substr(sign + 4))});
}

/// The day on which a task is planned or was done.
bool is_planning(std::string_view line) {
  const std::string_view text = trim_left(line);
  return text.starts_with("SCHEDULED:") || text.starts_with("DEADLINE:") || text.starts_with("CLOSED:");
}

/// A property or item whose name says that it is a date.
bool states_date(std::string_view line) {
  std::string name = ascii_lower(trim_left(line, " -+:").substr(0, 20));
  name = name.substr(0, std::min(name.find_first_of(" :"), name.size()));
  return name == "year" || name == "date" || name == "published" || name == "publication_date" || name == "issued";
}

/// For each line whether it is a planning of a headline below which a date is stated.
std::vector<bool> find_outdone_plans(std::string_view text) {
  std::vector<std::string_view> lines;
  each_line(text, [&](std::string_view line) { lines.push_back(line); });
  std::vector<bool> outdone(lines.size());
  bool stated = false;
  for (std::size_t i = lines.size(); i-- > 0;) {
    outdone[i] = stated && is_planning(lines[i]);
    stated = count_marks(lines[i], '*') == 0 && (stated || states_date(lines[i]));
  }
  return outdone;
}

std::string write_line(std::string_view written) {
  const std::string line = write_term(written);
  const std::string_view text = trim(std::string_view(line));
  if (text.starts_with("#+")) return write_setting(text);
  if (const std::size_t level = count_marks(line, '*'); level > 0)
    return make_heading(level,
                        replace_marks(write_links(strip_keywords(std::string_view(line).substr(level))), "*", "**"));
  const bool property =
      text.starts_with(':') && text.find(':', 1) != std::string_view::npos && text.find(' ') > text.find(':', 1);
  if (property) return write_property(text);
  std::string out = replace_marks(write_links(line), "*", "**");
  if (text.starts_with("|-")) replace_all(out, "+", "|");
  return out;
}

}  // namespace

bool resembles_org(std::string_view head) {
  return head.find("[[http") != std::string_view::npos || any_line(head, [](std::string_view line) {
           const std::string_view text = trim(line);
           return text == ":PROPERTIES:" || ascii_lower(text.substr(0, 8)) == "#+title:";
         });
}

std::string write_org(std::string_view text) {
  const std::vector<bool> outdone = find_outdone_plans(text);
  std::string out;
  std::size_t number = 0;
  each_line(text, [&](std::string_view line) {
    out.append(outdone[number++] ? std::string() : write_line(line)).append("\n");
  });
  return out;
}

}  // namespace kgbuild::parsing
