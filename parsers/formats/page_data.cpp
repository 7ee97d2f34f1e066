#include "parsers/formats/page_data.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/formats/json.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// The data of all such scripts, each in the lines where it is in the page; empty if there is none.
std::string find_data(std::string_view page) {
  const std::string lower = ascii_lower(page);
  std::string data;
  std::size_t copied = 0;  // up to here lines are counted
  for (std::size_t at = lower.find("<script"); at != none; at = lower.find("<script", at)) {
    const std::size_t begin = lower.find('>', at);
    const std::size_t end = begin == none ? none : lower.find("</script", begin);
    if (end == none) break;
    if (std::string_view(lower).substr(at, begin - at).find("ld+json") != none) {
      data.append(static_cast<std::size_t>(std::ranges::count(page.substr(copied, begin + 1 - copied), '\n')), '\n');
      data.append(page.substr(begin + 1, end - begin - 1));
      copied = end;
    }
    at = end;
  }
  // At the top of a document it holds things of any kind.
  replace_all(data, "\"@graph\"", "\"papers\"");
  return data;
}

/// The names of schema.org next to those of other services.
ItemFields make_fields(const RuleSet& rules) {
  ItemFields fields = rules.data().item_fields;
  for (const char* const name : {"headline", "name"}) fields.replace(ItemField::title, name);
  fields.replace(ItemField::references, "citation");
  fields.replace(ItemField::doi, "identifier");
  for (const char* const name : {"sameAs", "@id", "mainEntityOfPage"}) fields.replace(ItemField::url, name);
  return fields;
}

bool is_paper(const Entry& entry) {
  return !entry.authors.empty() || !entry.arxiv_id.empty() || !entry.doi.empty() || is_paper_address(entry.url);
}

}  // namespace

ReadResult read_page_data(const Source& source, const RuleSet& rules) {
  ReadResult read;
  std::string data = find_data(source.text());
  if (data.empty()) return read;
  Diagnostics unused;  // people see the page, not its data
  const Source derived = Source::from_bytes(source.name(), std::move(data), unused);
  read_json_values(derived, false, make_fields(rules), rules, read, unused);
  std::erase_if(read.entries, [](const Entry& entry) { return !is_paper(entry); });
  for (Entry& entry : read.entries) entry.digest = "html";
  read.seen = read.entries.size();
  read.left_out = 0;
  read.first_left_out.clear();
  return read;
}

}  // namespace kgbuild::parsing
