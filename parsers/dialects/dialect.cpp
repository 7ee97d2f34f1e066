#include "parsers/dialects/dialect.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/dialects/dialects.hpp"

namespace kgbuild::parsing {
namespace {

struct Dialect {
  bool (*resembles)(std::string_view head);
  std::string (*write)(std::string_view text);
};

// What is surer comes first.
constexpr auto dialects = std::to_array<Dialect>({
    {resembles_arxiv_listing, write_arxiv_listing},
    {resembles_repec, write_repec},
    {resembles_latex, write_latex},
    {resembles_dokuwiki, write_dokuwiki},
    {resembles_org, write_org},
    {resembles_restructured, write_restructured},
    {resembles_wiki, write_wiki},
    {resembles_asciidoc, write_asciidoc},
});

}  // namespace

std::string translate_dialect(std::string_view text) {
  constexpr std::size_t head_size = 65536;
  const std::string_view head = text.substr(0, head_size);
  // Markdown has links of its own.
  const bool is_markdown = head.find("](http") != std::string_view::npos;
  const auto* const found =
      std::ranges::find_if(dialects, [&](const Dialect& dialect) { return dialect.resembles(head); });
  return is_markdown || found == dialects.end() ? std::string() : found->write(text);
}

}  // namespace kgbuild::parsing
