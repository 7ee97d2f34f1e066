#include "parsers/markup/html_roles.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

struct NamedRole {
  std::string_view name;
  HtmlRole role;
};

/// In the order of names.
constexpr auto roles = std::to_array<NamedRole>({
    {"a", HtmlRole::link},
    {"address", HtmlRole::block},
    {"area", HtmlRole::unseen},
    {"article", HtmlRole::paragraph},
    {"aside", HtmlRole::paragraph},
    {"b", HtmlRole::strong},
    {"base", HtmlRole::unseen},
    {"blockquote", HtmlRole::paragraph},
    {"body", HtmlRole::block},
    {"br", HtmlRole::line_break},
    {"caption", HtmlRole::block},
    {"center", HtmlRole::block},
    {"cite", HtmlRole::emphasis},
    {"dd", HtmlRole::block},
    {"details", HtmlRole::details},
    {"dir", HtmlRole::list},
    {"div", HtmlRole::block},
    {"dl", HtmlRole::terms},
    {"dt", HtmlRole::term},
    {"em", HtmlRole::emphasis},
    {"fieldset", HtmlRole::block},
    {"figcaption", HtmlRole::block},
    {"figure", HtmlRole::block},
    {"footer", HtmlRole::unseen},
    {"form", HtmlRole::block},
    {"h1", HtmlRole::heading},
    {"h2", HtmlRole::heading},
    {"h3", HtmlRole::heading},
    {"h4", HtmlRole::heading},
    {"h5", HtmlRole::heading},
    {"h6", HtmlRole::heading},
    {"head", HtmlRole::unseen},
    {"header", HtmlRole::block},
    {"hgroup", HtmlRole::block},
    {"hr", HtmlRole::rule},
    {"html", HtmlRole::block},
    {"i", HtmlRole::emphasis},
    {"img", HtmlRole::image},
    {"input", HtmlRole::unseen},
    {"legend", HtmlRole::block},
    {"li", HtmlRole::item},
    {"link", HtmlRole::unseen},
    {"listing", HtmlRole::preformatted},
    {"main", HtmlRole::paragraph},
    {"math", HtmlRole::formula},
    {"menu", HtmlRole::list},
    {"meta", HtmlRole::unseen},
    {"nav", HtmlRole::unseen},
    {"ol", HtmlRole::list},
    {"option", HtmlRole::unseen},
    {"p", HtmlRole::paragraph},
    {"plaintext", HtmlRole::preformatted},
    {"pre", HtmlRole::preformatted},
    {"rp", HtmlRole::unseen},
    {"rt", HtmlRole::unseen},
    {"search", HtmlRole::unseen},
    {"section", HtmlRole::paragraph},
    {"strong", HtmlRole::strong},
    {"sub", HtmlRole::raised},
    {"summary", HtmlRole::summary},
    {"sup", HtmlRole::raised},
    {"table", HtmlRole::table},
    {"tbody", HtmlRole::block},
    {"td", HtmlRole::block},
    {"tfoot", HtmlRole::block},
    {"th", HtmlRole::block},
    {"thead", HtmlRole::block},
    {"title", HtmlRole::unseen},
    {"tr", HtmlRole::block},
    {"ul", HtmlRole::list},
    {"xmp", HtmlRole::preformatted},
});

struct NamedHint {
  std::string_view word;
  HtmlHint hint;
};
constexpr auto hints = std::to_array<NamedHint>({
    {"title", HtmlHint::title},
    {"author", HtmlHint::authors},
    {"authors", HtmlHint::authors},
    {"byline", HtmlHint::authors},
    {"creators", HtmlHint::authors},
    {"date", HtmlHint::date},
    {"dateline", HtmlHint::date},
    {"published", HtmlHint::date},
    {"pubdate", HtmlHint::date},
    {"abstract", HtmlHint::body},
});

/// `paper-authors`, `paper_authors`, `paperAuthors` and `authors` have the word `authors` at their end. Words before it
/// say of what; words after it, as in `author-photo`, that it is something else.
HtmlHint hint_of_class(std::string_view name) {
  std::size_t begin = name.size();
  while (begin > 0 && is_ascii_lower(name[begin - 1])) --begin;
  if (begin > 0 && is_ascii_upper(name[begin - 1])) --begin;
  const std::string word = ascii_lower(name.substr(begin));
  const auto* const found = std::ranges::find(hints, word, &NamedHint::word);
  return found == hints.end() ? HtmlHint::none : found->hint;
}

/// The classes of an element, until one gives something other than `nothing`.
template <typename Result, typename Use>
Result first_of_classes(const HtmlNode& element, Result nothing, Use use) {
  std::string_view rest = element.attribute("class");
  while (!(rest = trim(rest, " \t\n")).empty()) {
    const std::size_t end = std::min(rest.find_first_of(" \t\n"), rest.size());
    if (const Result result = use(rest.substr(0, end)); result != nothing) return result;
    rest.remove_prefix(end);
  }
  return nothing;
}

bool hides(std::string_view style) {
  std::string plain = ascii_lower(style);
  std::erase_if(plain, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
  return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos;
}

}  // namespace

HtmlRole role_of(const HtmlNode& element) {
  const std::string_view part = element.attribute("role");
  if (part == "navigation" || part == "contentinfo" || part == "search") return HtmlRole::unseen;
  const auto* const found = std::ranges::lower_bound(roles, std::string_view(element.name), {}, &NamedRole::name);
  return found == roles.end() || found->name != element.name ? HtmlRole::inlined : found->role;
}

std::uint8_t heading_level_of(const HtmlNode& heading) { return static_cast<std::uint8_t>(heading.name.back() - '0'); }

bool is_hidden(const HtmlNode& element) {
  if (element.attributes.empty()) return false;
  if (element.has_attribute("hidden") || element.attribute("aria-hidden") == "true") return true;
  if (const std::string_view style = element.attribute("style"); !style.empty() && hides(style)) return true;
  return first_of_classes(element, false, [](std::string_view name) {
    return name == "sr-only" || name == "visually-hidden" || name == "screen-reader-text";
  });
}

HtmlHint hint_of(const HtmlNode& element) {
  if (element.name == "time") return HtmlHint::date;
  return first_of_classes(element, HtmlHint::none, hint_of_class);
}

std::string_view label_of(HtmlHint hint) {
  switch (hint) {
    case HtmlHint::authors:
      return "Authors";
    case HtmlHint::date:
      return "Date";
    case HtmlHint::body:
      return "Abstract";
    case HtmlHint::title:
    case HtmlHint::none:
      break;
  }
  return {};
}

bool is_block(HtmlRole role) {
  switch (role) {
    case HtmlRole::inlined:
    case HtmlRole::line_break:
    case HtmlRole::strong:
    case HtmlRole::emphasis:
    case HtmlRole::raised:
    case HtmlRole::link:
    case HtmlRole::image:
    case HtmlRole::formula:
    case HtmlRole::unseen:
      return false;
    default:
      return true;
  }
}

}  // namespace kgbuild::parsing
