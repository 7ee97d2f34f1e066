// The addresses of links in a page.
#pragma once

#include <string>
#include <string_view>

#include "parsers/markup/html_tree.hpp"

namespace kgbuild::parsing {

/// The address of a page, as far as the page says it: `<base>`, the canonical link, or that of its preview; else the
/// host that has links such as those of the page: `/abs/2403.91001`.
class PageAddress {
 public:
  PageAddress() = default;
  explicit PageAddress(const HtmlTree& tree);

  /// The whole address of a link, without characters that end a link in Markdown, and of a redirection the address it
  /// leads to. Empty for a place within the page, the first page of its site, pages of people and of volumes, those
  /// that change a page, other schemes than http, what cannot be completed, and more than 4096 bytes.
  std::string complete(std::string_view link) const;

 private:
  std::string base_;
};

}  // namespace kgbuild::parsing
