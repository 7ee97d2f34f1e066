#include "parsers/formats/page_citation.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/formats/feed_values.hpp"
#include "parsers/markup/html_roles.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_abstract = 20000;  // bytes

/// What follows `prefix` in `name`, in any case; empty for other names.
std::string_view cut_prefix(std::string_view name, std::string_view prefix) {
  return ascii_lower(name.substr(0, prefix.size())) == prefix ? name.substr(prefix.size()) : std::string_view();
}

/// What the names with one prefix say.
struct Citation {
  Item item;
  bool titled = false, signed_by = false, described = false;

  void add(std::string_view name, const HtmlNode& meta, const ItemFields& fields) {
    ItemKey key = fields.find(name);
    std::string value(trim(meta.attribute("content"), " \t\n"));
    if (key.field == ItemField::id) {
      const ItemField field = read_identifier(value);
      if (field == ItemField::doi || field == ItemField::arxiv_id || field == ItemField::url)
        key = fields.find(field == ItemField::doi ? "doi" : field == ItemField::arxiv_id ? "arxiv_id" : "url");
    }
    if (value.empty() || key.field == ItemField::other) return;
    titled = titled || key.field == ItemField::title;
    signed_by = signed_by || key.field == ItemField::authors;
    described = described || key.field == ItemField::body;
    // `citation_author` is one person, however often it occurs; `citation_authors` are all of them.
    item.add(key, std::move(value), meta.line, !name.ends_with('s'));
  }
};

/// The text of the element whose class says that it is the abstract; empty for none.
std::string find_abstract(const HtmlTree& page) {
  for (std::uint32_t i = 1; i < page.nodes.size(); ++i) {
    if (page[i].is_text() || hint_of(page[i]) != HtmlHint::body) continue;
    const std::string whole = collapse_blanks(page.text_of(i, max_abstract));
    std::string_view text = whole;
    constexpr std::size_t label = 8;
    if (ascii_lower(text.substr(0, label)) == "abstract") text = trim_left(text.substr(label), " :.");
    constexpr std::size_t least = 100;  // else it is a heading
    if (text.size() >= least) return std::string(text);
  }
  return {};
}

std::string find_description(const HtmlTree& page) {
  std::string found;
  for (const HtmlNode& node : page.nodes) {
    if (node.name != "meta") continue;
    const bool described = node.attribute("name") == "description" || node.attribute("property") == "og:description";
    const std::string_view text = node.attribute("content");
    if (described && text.size() > found.size()) found = text;
  }
  return found;
}

}  // namespace

std::optional<Item> read_citation(const HtmlTree& page, const ItemFields& fields) {
  Citation citation, dublin_core;
  for (const HtmlNode& node : page.nodes) {
    if (node.name != "meta") continue;
    const std::string_view name = node.attribute("name");
    if (const std::string_view field = cut_prefix(name, "citation_"); !field.empty()) citation.add(field, node, fields);
    if (const std::string_view field = cut_prefix(name, "dc."); !field.empty()) dublin_core.add(field, node, fields);
  }
  if (!citation.titled && !(dublin_core.titled && dublin_core.signed_by)) return std::nullopt;
  Citation& best = citation.titled ? citation : dublin_core;
  if (!best.described) {
    std::string text = find_abstract(page);
    if (text.empty()) text = find_description(page);
    best.item.add(fields.find("abstract"), std::move(text), 1, false);
  }
  return std::move(best.item);
}

}  // namespace kgbuild::parsing
