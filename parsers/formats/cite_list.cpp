#include "parsers/formats/cite_list.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "parsers/formats/item_passes.hpp"
#include "parsers/items/item_list.hpp"
#include "parsers/references/cite_item.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

/// `text` without the templates: only their line breaks stay.
std::string erase_templates(std::string_view text, const std::vector<CiteTemplate>& templates) {
  std::string rest;
  std::size_t at = 0;
  for (const CiteTemplate& cite : templates) {
    rest.append(text.substr(at, cite.begin - at));
    const std::string_view erased = text.substr(cite.begin, cite.end - cite.begin);
    rest.append(static_cast<std::size_t>(std::ranges::count(erased, '\n')), '\n');
    at = cite.end;
  }
  return rest.append(text.substr(at));
}

}  // namespace

std::optional<std::string> read_cite_templates(const Source& source, std::string_view text, const RuleSet& rules,
                                               ReadResult& out, Diagnostics& diagnostics) {
  if (!holds_cite_templates(text)) return std::nullopt;
  const CiteTemplates found = find_cite_templates(text);
  ReadResult read;
  Diagnostics said;
  const ItemFields& fields = rules.data().item_fields;
  ItemList items(source, fields, read, said);
  std::size_t at = 0;
  std::uint32_t line = 1;
  const auto line_of = [&](std::size_t offset) {
    line += static_cast<std::uint32_t>(std::ranges::count(text.substr(at, offset - at), '\n'));
    at = offset;
    return line;
  };
  for (const CiteTemplate& cite : found.templates) {
    if (cite.fields.empty()) continue;  // `{{ article | safe }}` of another language
    const std::uint32_t begin = line_of(cite.begin);
    Item item = make_cite_item(cite, fields, begin);
    const std::string_view reason = explain_cite_kind(cite);
    if (reason.empty())
      items.add_if_paper(std::move(item), begin);
    else if (item.has_title())  // `{{cite check}}` cites nothing
      items.leave_out(item.label(), begin, reason);
  }
  if (items.size() == 0) return std::nullopt;
  at = 0;
  line = 1;
  for (const std::size_t offset : found.unclosed)
    items.leave_out(text.substr(offset), line_of(offset), "is a template that is not closed");
  items.finish("wiki");
  add_result(std::move(read), out);
  std::ranges::move(said, std::back_inserter(diagnostics));
  return erase_templates(text, found.templates);
}

}  // namespace kgbuild::parsing
