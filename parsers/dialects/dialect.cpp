#include "parsers/dialects/dialect.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/dialects/dialects.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t head_size = 65536;

struct Dialect {
  bool (*resembles)(std::string_view head);
  std::string (*write)(std::string_view text);
  bool in_markdown = false;  ///< also where links are those of Markdown
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
    {resembles_chat, write_chat, true},
    {resembles_name_list, write_name_list, true},
    {resembles_weeks, write_weeks, true},
});

}  // namespace

std::string translate_dialect(std::string_view text) {
  const std::string_view head = text.substr(0, head_size);
  // Markdown has links of its own.
  const bool is_markdown = head.find("](http") != std::string_view::npos;
  const auto* const found = std::ranges::find_if(dialects, [&](const Dialect& dialect) {
    return (dialect.in_markdown || !is_markdown) && dialect.resembles(head);
  });
  return found == dialects.end() ? std::string() : found->write(text);
}

std::string translate_unread(std::string_view text) {
  return resembles_stopped_name_list(text.substr(0, head_size)) ? write_name_list(text) : std::string();
}

}  // namespace kgbuild::parsing
