// Input format `markdown`: digests, by the layouts of the rule packs.
#include "parsers/formats/formats.hpp"
#include "parsers/layouts/layout_choice.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

bool resembles_markdown(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\n");
  if (first == std::string_view::npos || head[first] == '{' || head[first] == '<') return false;
  if (head[first] == '#' || head.find("\n#") != std::string_view::npos) return true;
  return head.find("](http") != std::string_view::npos || head.find("http") != std::string_view::npos;
}

void read_markdown(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  std::uint32_t cut_line = 0;
  const std::string cut = cut_long_lines(source.text(), cut_line);
  const std::string_view text = cut_line == 0 ? source.text() : std::string_view(cut);
  if (cut_line != 0)
    diagnostics.push_back({Severity::warning, "line-too-long", source.name(), cut_line, 0,
                           "longer than a mebibyte; the rest of the line was left out"});
  std::vector<LayoutReading> readings =
      try_all_layouts(rules.data().layouts, rules.data().field_words, source, text, false);
  if (readings.empty() || readings.front().score == 0) {
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0,
                           "no layout finds a paper in it; `kgbuild layouts try` shows why"});
    return;
  }
  LayoutReading& best = readings.front();
  out.entries = std::move(best.entries);
  out.seen = out.entries.size() + best.left.size();
  for (const std::uint32_t line : best.undecided)
    diagnostics.push_back({Severity::warning, "undecided-authors", source.name(), line, 0,
                           "commas part people or parts of names, and nothing in the file shows which; kept as one "
                           "author"});
  for (const LeftLine& line : best.left) out.leave_out({line.line, std::string(line.reason), std::string(line.text)});
}

}  // namespace kgbuild::parsing
