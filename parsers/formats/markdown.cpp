// Input format `markdown`: digests, by the layouts of the rule packs.
#include "parsers/formats/formats.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

struct Choice {
  const Layout* layout = nullptr;
  Scan scan;
};

/// The layout that finds the most entries; ties go to the first. A layout that cannot beat the best so far is not run.
Choice choose_layout(std::span<const std::shared_ptr<const Layout>> layouts, std::string_view text) {
  const std::vector<std::size_t> bounds = bound_entries(layouts, text);
  Choice best;
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    if (bounds[i] <= best.scan.entries.size()) continue;
    Scan scan = scan_layout(*layouts[i], text, ScanDetail::entries);
    if (scan.entries.size() > best.scan.entries.size()) best = {layouts[i].get(), std::move(scan)};
  }
  return best;
}

}  // namespace

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
  const Choice choice = choose_layout(rules.data().layouts, text);
  if (!choice.layout) {
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0,
                           "no layout finds a paper in it; `kgbuild layouts try` shows why"});
    return;
  }
  out.entries = read_layout(*choice.layout, choice.scan, source, text);
}

}  // namespace kgbuild::parsing
