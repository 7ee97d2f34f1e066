#include "parsers/markup/page_text.hpp"

#include <algorithm>

#include "parsers/markup/page_parts.hpp"
#include "parsers/markup/page_writer.hpp"

namespace kgbuild::parsing {

PageText write_page(const HtmlTree& tree, const PageAddress& address) {
  PageText page;
  PageLines lines(page);
  const PageParts parts(tree);
  PageWriter writer(tree, parts, address, lines);
  const auto title = std::ranges::find(tree.nodes, "title", &HtmlNode::name);
  if (title != tree.nodes.end() && std::ranges::find(tree.nodes, "h1", &HtmlNode::name) == tree.nodes.end()) {
    constexpr std::size_t max_title = 400;
    lines.mark("# ");
    lines.set_place(LinePlace::heading);
    lines.add(tree.text_of(static_cast<std::uint32_t>(title - tree.nodes.begin()), max_title), {}, title->line);
    lines.end_paragraph();
    lines.set_place(LinePlace::text);
    lines.mark({});
  }
  writer.write(0);
  return page;
}

}  // namespace kgbuild::parsing
