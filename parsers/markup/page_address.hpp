// The addresses of links in a page.
#pragma once

#include <string>
#include <string_view>

#include "parsers/markup/html_tree.hpp"

namespace kgbuild::parsing {

/// The address of a page, as far as the page says it: `<base>`, the canonical link, or that of its preview.
class PageAddress {
 public:
  PageAddress() = default;
  explicit PageAddress(const HtmlTree& tree);

  /// The whole address of a link, without characters that end a link in Markdown. A path alone, of a page that does not
  /// say where it is from, belongs to the host that has such paths: `/abs/2403.91001`. Empty for a place within the
  /// page, other schemes than http, what cannot be completed, and more than 4096 bytes.
  std::string complete(std::string_view link) const;

 private:
  std::string base_;
};

}  // namespace kgbuild::parsing
