// Lists whose items begin with one person: `**Ann Lee**: Title`, `Ann Lee. Title.`, `4/3 Ann Lee: Title`. The person
// becomes a field after the title; after a day it is who presents the paper, and is dropped.
#include <set>

#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"
#include "parsers/dialects/name_lines.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

struct Survey {
  std::size_t lines = 0, named = 0, bold = 0, marked = 0, dated = 0;
  bool addressed = false;
  std::set<std::string_view> names, signs;

  /// Most lines so far begin otherwise, as in most texts: the rest need not be read.
  bool is_hopeless() const {
    constexpr std::size_t introduction = 8;  // lines
    return lines - named >= introduction && named * 2 < lines - named;
  }
};

Survey survey(std::string_view head) {
  Survey found;
  each_line(head, [&](std::string_view line) {
    if (found.is_hopeless() || trim(line).empty() || line.starts_with('#') || line.starts_with(' ') ||
        line.starts_with('\t'))
      return;
    ++found.lines;
    const auto read = read_named_line(line);
    if (!read) return;
    ++found.named;
    found.bold += read->bold;
    found.marked += is_marked_title(read->title);
    found.dated += !read->day.empty();
    found.addressed = found.addressed || is_paper_address(find_url(line));
    found.names.insert(read->name);
    found.signs.insert(read->sign);
  });
  return found;
}

bool begins_with_people(const Survey& found) {
  constexpr std::size_t least = 3, many = 5, least_dated = 2;
  if (found.named * 10 < found.lines * 9 || found.signs.size() != 1) return false;
  if (found.dated == found.named) return found.named >= least_dated && found.signs.contains(":");
  if (found.dated > 0 || found.names.size() * 5 < found.named * 4) return false;
  // `Big Tide: Learning with Glass` may be a title where papers have addresses.
  const bool marked = found.bold == found.named && found.marked == found.named;
  const bool bold = found.bold == found.named && found.named >= many;
  return found.named >= least && (!found.addressed || marked || bold);
}

}  // namespace

bool resembles_name_list(std::string_view head) {
  const Survey found = survey(head);
  return begins_with_people(found) && !found.signs.contains(".") && !found.signs.contains(",");
}

bool resembles_stopped_name_list(std::string_view head) { return begins_with_people(survey(head)); }

namespace {

/// `*Title*, rest` and `Title (rest)` with the title in bold.
std::string mark_title(std::string_view text) {
  const bool emphasis = (text.starts_with('*') && !text.starts_with("**")) || text.starts_with('_');
  const std::size_t close = emphasis ? text.find(text[0], 1) : std::string_view::npos;
  if (close < text.size()) return concat({"**", text.substr(1, close - 1), "**", text.substr(close + 1)});
  if (is_marked_title(text)) return std::string(text);
  std::size_t end = text.size();
  for (const std::string_view sign : {" (", " http", " [", ". "}) end = std::min(end, text.find(sign));
  return concat({"**", text.substr(0, end), "**", text.substr(end)});
}

}  // namespace

std::string write_name_list(std::string_view text) {
  std::string out;
  each_line(text, [&](std::string_view line) {
    const auto read = read_named_line(line);
    if (!read)
      out.append(line);
    else if (!read->day.empty())
      out.append(concat({"- ", trim_right(read->day, " :,|"), " ", mark_title(read->title)}));
    else
      out.append(concat(
          {"- ", trim_right(is_marked_title(read->title) ? mark_title(read->title) : std::string(read->title), " ."),
           ". Authors: ", read->name}));
    out.append("\n");
  });
  return out;
}

}  // namespace kgbuild::parsing
