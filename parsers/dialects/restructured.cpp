// reStructuredText: underlined headings, `text <address>`_, fields between colons.
#include <string>
#include <vector>

#include "base/strings.hpp"
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"

namespace kgbuild::parsing {
namespace {

/// The character of a line that underlines a heading, else 0.
char adornment(std::string_view line) {
  line = trim_right(line);
  constexpr std::size_t least = 3;
  if (line.size() < least || std::string_view("=-~^\"'#*+`:.").find(line[0]) == std::string_view::npos) return 0;
  return line.find_first_not_of(line[0]) == std::string_view::npos ? line[0] : '\0';
}

/// Length of `:Name:` at the start; 0 for none.
std::size_t field_name(std::string_view text) {
  if (!text.starts_with(':')) return 0;
  const std::size_t colon = text.find(':', 1);
  // In lower case it is more often an emoji: `:fire:`.
  const bool field = colon != std::string_view::npos && colon > 1 && colon < 40 && !is_ascii_lower(text[1]) &&
                     text[1] != ' ' && (colon + 1 == text.size() || text[colon + 1] == ' ');
  return field ? colon + 1 : 0;
}

/// `` `text <url>`_ `` and `` `label`_ ``.
std::string write_links(std::string_view line) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = line.find('`'); open != std::string_view::npos; open = line.find('`', open)) {
    const std::size_t close = line.find("`_", open + 1);
    if (close == std::string_view::npos) break;
    const std::string_view inside = line.substr(open + 1, close - open - 1);
    if (inside.find('`') != std::string_view::npos) {
      ++open;
      continue;
    }
    const std::size_t angle = inside.ends_with('>') ? inside.rfind('<') : std::string_view::npos;
    out.append(line.substr(at, open - at));
    if (angle == std::string_view::npos)
      out.append(concat({"[", inside, "][", inside, "]"}));
    else
      out.append(make_link(inside.substr(0, angle), inside.substr(angle + 1, inside.size() - angle - 2)));
    at = open = close + (line.substr(close).starts_with("`__") ? 3 : 2);
  }
  return out.append(line.substr(at));
}

class RestructuredWriter {
 public:
  std::string run(std::string_view text) {
    each_line(text, [&](std::string_view line) { read(line); });
    return join(lines_, "\n") + "\n";
  }

 private:
  void read(std::string_view line) {
    const std::string_view text = trim(line);
    if (const char mark = adornment(line)) {
      const bool title = !lines_.empty() && !trim(lines_.back()).empty() && !lines_.back().starts_with('#');
      if (title) lines_.back() = make_heading(level_of(mark), lines_.back());
      return lines_.emplace_back(), void();
    }
    if (text.starts_with(".. _") && text.find(": http") != std::string_view::npos) {
      const std::size_t colon = text.find(": http");
      return lines_.push_back(concat({"[", trim(text.substr(4, colon - 4), "`"), "]: ", text.substr(colon + 2)}));
    }
    if (text.starts_with(".. ")) return lines_.emplace_back(), void();
    const std::string indent(line.size() - trim_left(line).size(), ' ');
    if (const std::size_t name = field_name(text))
      return lines_.push_back(concat({indent, text.substr(1, name - 1), write_links(text.substr(name))}));
    if (text.starts_with("#. ")) return lines_.push_back(concat({indent, "1. ", write_links(text.substr(3))}));
    if (text.starts_with("| ")) return lines_.push_back(concat({indent, write_links(text.substr(2))}));
    lines_.push_back(write_links(line));
  }

  /// Marks are of the levels in which they first occur.
  std::size_t level_of(char mark) {
    const std::size_t found = levels_.find(mark);
    if (found != std::string::npos) return found + 1;
    levels_ += mark;
    return levels_.size();
  }

  std::vector<std::string> lines_;
  std::string levels_;
};

}  // namespace

bool resembles_restructured(std::string_view head) {
  const std::size_t link = head.find(">`_");
  const std::size_t line = link == std::string_view::npos ? 0 : head.rfind('\n', link) + 1;
  if (link != std::string_view::npos && head.substr(line, link - line).find("<http") != std::string_view::npos)
    return true;
  const bool underlined = any_line(head, [](std::string_view text) { return adornment(text) != 0; });
  return underlined && any_line(head, [](std::string_view text) {
           return field_name(trim(text)) > 0 || (text.starts_with(".. ") && text.find("::") != std::string_view::npos);
         });
}

std::string write_restructured(std::string_view text) { return RestructuredWriter().run(text); }

}  // namespace kgbuild::parsing
