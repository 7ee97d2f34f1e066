#include "parsers/references/cite_templates.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view blanks = " \t\n";
constexpr std::size_t max_fields = 256;
constexpr std::size_t max_depth = 64;

/// The kind of the template that begins at `open`, where `{{` is; empty for other templates.
std::string read_kind(std::string_view text, std::size_t open) {
  constexpr std::size_t longest = 40;
  constexpr std::array<std::string_view, 7> others{"citation",         "literatur",  "article", "ouvrage",
                                                   "cita publicación", "cita libro", "cita web"};
  std::string_view name = text.substr(open + 2, longest);
  const std::size_t end = name.find_first_of("|}{\n<");
  name = trim(name.substr(0, end), " \t_");
  std::string kind = ascii_lower(name);
  std::ranges::replace(kind, '_', ' ');
  const bool cites = kind.starts_with("cite ") || std::ranges::find(others, kind) != others.end();
  return cites ? kind : std::string();
}

/// Without `<!-- ... -->`, `<ref ...>` and the like, as far as they are closed.
std::string drop_tags(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = text.find('<'); open != std::string_view::npos; open = text.find('<', open + 1)) {
    const std::string_view rest = text.substr(open);
    const bool comment = rest.starts_with("<!--");
    if (!comment && (rest.size() < 2 || !(is_ascii_letter(rest[1]) || rest[1] == '/'))) continue;
    const std::size_t close = text.find(comment ? "-->" : ">", open);
    if (close == std::string_view::npos) break;
    out.append(text.substr(at, open - at));
    at = close + (comment ? 3 : 1);
    open = at - 1;
  }
  return out.append(text.substr(at));
}

/// `text` of `[[Page|text]]` and of `{{nowrap|text}}`; one that is not closed stays. The innermost come first.
void write_inner(std::string& text, std::string_view open, std::string_view close) {
  for (std::size_t end = text.find(close), steps = 0; end != std::string::npos && steps < max_depth;
       end = text.find(close, end), ++steps) {
    const std::size_t begin = text.rfind(open, end);
    if (begin == std::string::npos) return;
    const std::string_view inside = std::string_view(text).substr(begin + 2, end - begin - 2);
    const std::size_t bar = inside.rfind('|');
    const std::string shown(bar == std::string_view::npos && open == "{{" ? std::string_view()
                                                                          : inside.substr(bar + 1));
    text.replace(begin, end + 2 - begin, shown);
    end = begin;
  }
}

std::string read_value(std::string_view value) {
  std::string text = drop_tags(value);
  write_inner(text, "{{", "}}");
  write_inner(text, "[[", "]]");
  replace_all(text, "'''", "");
  replace_all(text, "''", "");
  return collapse_blanks(text);
}

void add_field(std::string_view part, CiteTemplate& cite) {
  const std::size_t sign = part.find('=');
  if (sign == std::string_view::npos || cite.fields.size() == max_fields) return;
  std::string value = read_value(part.substr(sign + 1));
  if (!value.empty()) cite.fields.emplace_back(ascii_lower(trim(part.substr(0, sign), blanks)), std::move(value));
}

/// The fields between bars that are not in brackets.
void read_fields(std::string_view inside, CiteTemplate& cite) {
  std::size_t begin = std::min(inside.find('|'), inside.size()), depth = 0;
  for (std::size_t at = begin + 1; at <= inside.size(); ++at) {
    const std::string_view two = inside.substr(std::min(at, inside.size()), 2);
    if (two == "[[" || two == "{{")
      ++depth, ++at;
    else if ((two == "]]" || two == "}}") && depth > 0)
      --depth, ++at;
    else if (at == inside.size() || (inside[at] == '|' && depth == 0)) {
      add_field(inside.substr(begin + 1, at - begin - 1), cite);
      begin = at;
    }
  }
}

}  // namespace

std::string_view CiteTemplate::value(std::string_view name) const {
  const auto field = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
  return field == fields.end() ? std::string_view() : std::string_view(field->second);
}

bool holds_cite_templates(std::string_view text) {
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2))
    if (!read_kind(text, at).empty()) return true;
  return false;
}

CiteTemplates find_cite_templates(std::string_view text) {
  CiteTemplates found;
  std::vector<std::pair<std::size_t, std::string>> open;  // where a template begins, and its kind
  for (std::size_t at = find_first_of(text, "{}"); at != std::string_view::npos; at = find_first_of(text, "{}", at)) {
    const std::string_view two = text.substr(at, 2);
    at += two == "{{" || two == "}}" ? 2 : 1;
    if (two == "{{") open.emplace_back(at - 2, read_kind(text, at - 2));
    if (two != "}}" || open.empty()) continue;
    auto [begin, kind] = std::move(open.back());
    open.pop_back();
    if (kind.empty()) continue;
    while (!found.templates.empty() && found.templates.back().begin > begin) found.templates.pop_back();
    found.templates.push_back({std::move(kind), {}, begin, at});
  }
  for (const auto& [begin, kind] : open)
    if (!kind.empty()) found.unclosed.push_back(begin);
  for (CiteTemplate& cite : found.templates) read_fields(text.substr(cite.begin + 2, cite.end - cite.begin - 4), cite);
  return found;
}

}  // namespace kgbuild::parsing
