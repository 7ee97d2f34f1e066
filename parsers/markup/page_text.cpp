#include "parsers/markup/page_text.hpp"

#include <algorithm>

#include "parsers/markup/page_parts.hpp"
#include "parsers/markup/page_writer.hpp"

namespace kgbuild::parsing {

PageText write_page(const HtmlTree& tree, const PageAddress& address) {
  PageText page;
  const PageParts parts(tree);
  PageWriter writer(tree, parts, address, page);
  const auto is_headline = [](const HtmlNode& node) { return node.name == "h1"; };
  if (std::ranges::none_of(tree.nodes, is_headline)) {
    const auto title = std::ranges::find(tree.nodes, "title", &HtmlNode::name);
    const auto place = static_cast<std::uint32_t>(title - tree.nodes.begin());
    constexpr std::size_t max_title = 400;
    if (title != tree.nodes.end()) writer.write_line("# ", tree.text_of(place, max_title), title->line);
  }
  writer.write(0);
  return page;
}

}  // namespace kgbuild::parsing
