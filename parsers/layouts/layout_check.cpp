#include "parsers/layouts/layout_check.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/layouts/layout_read.hpp"

namespace kgbuild::parsing {
namespace {

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::vector<std::string> read_example(const Layout& layout, const LayoutExample& example) {
  Diagnostics unused;
  const Source source = Source::from_bytes(example.file, example.text, unused);
  std::vector<std::string> entries;
  const Scan scan = scan_layout(layout, source.text(), ScanDetail::entries);
  for (const Entry& entry : read_layout(layout, scan, source, source.text())) entries.push_back(describe_entry(entry));
  return entries;
}

}  // namespace

std::string describe_entry(const Entry& entry) {
  std::string body = entry.body;
  replace_all(body, "\n", " / ");
  const std::string paper = !entry.url.empty() ? entry.url : !entry.arxiv_id.empty() ? entry.arxiv_id : entry.doi;
  return or_dash(entry.date) + " | " + entry.title + " | " + or_dash(paper) + " | " +
         (entry.votes ? std::to_string(*entry.votes) : "-") + " | " + or_dash(join(entry.authors, "; ")) + " | " +
         or_dash(body);
}

std::vector<std::string> check_layout(const Layout& layout) {
  std::vector<std::string> problems;
  for (std::size_t i = 0; i < layout.rules.size(); ++i)
    if (const std::string problem = layout.rules[i].pattern.problem(); !problem.empty())
      problems.push_back("layout " + layout.name + ", line " + std::to_string(i + 1) + ": pattern " + problem);
  if (!problems.empty()) return problems;
  for (std::size_t i = 0; i < layout.examples.size(); ++i) {
    const std::string where = "layout " + layout.name + ", example " + std::to_string(i + 1) + ": ";
    const std::vector<std::string>& expected = layout.examples[i].entries;
    const std::vector<std::string> read = read_example(layout, layout.examples[i]);
    for (std::size_t k = 0; k < std::max(expected.size(), read.size()); ++k) {
      const std::string expected_entry = k < expected.size() ? expected[k] : "nothing";
      const std::string got = k < read.size() ? read[k] : "nothing";
      if (expected_entry != got)
        problems.push_back(concat({where, "read \"", got, "\", should be \"", expected_entry, "\""}));
    }
  }
  return problems;
}

}  // namespace kgbuild::parsing
