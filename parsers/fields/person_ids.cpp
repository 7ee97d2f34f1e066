#include "parsers/fields/person_ids.hpp"

#include <algorithm>
#include <string_view>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view form = "dddd-dddd-dddd-dddx";

bool is_id(std::string_view text) {
  if (text.size() < form.size()) return false;
  const std::string_view id = text.substr(0, form.size());
  const bool fits = std::equal(id.begin(), id.end(), form.begin(), [](char c, char f) {
    return f == '-' ? c == '-' : is_ascii_digit(c) || (f == 'x' && (c == 'X' || c == 'x'));
  });
  return fits && (text.size() == form.size() || !is_ascii_alnum(text[form.size()]));
}

/// Where what introduces the id begins: its address, its label, an opening bracket.
std::size_t find_begin(std::string_view before) {
  std::string_view rest = before;
  const auto cut = [&](std::string_view end) {
    if (ascii_lower(rest.substr(rest.size() - std::min(rest.size(), end.size()))) != end) return false;
    rest.remove_suffix(end.size());
    return true;
  };
  for (const std::string_view part : {"orcid.org/", "www.", "//", "https:", "http:"}) cut(part);
  rest = trim_right(rest, " :");
  if (cut("orcid id") || cut("orcid")) rest = trim_right(rest, " ");
  return rest.size();
}

/// `{an, bo}@lab.example`: the mails of several people.
void drop_joint_mails(std::string& text) {
  for (std::size_t at = text.find("}@"); at != std::string::npos; at = text.find("}@", at)) {
    const std::size_t open = text.rfind('{', at);
    const std::size_t end = std::min(find_first_of(text, " \t\n,;)", at), text.size());
    if (open == std::string::npos || at - open > 200) {
      at = end;
      continue;
    }
    text.replace(open, end - open, "");
    at = open;
  }
}

}  // namespace

void drop_person_ids(std::string& text) {
  drop_joint_mails(text);
  if (text.find("000-") == std::string::npos) return;
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i + form.size() <= text.size(); ++i) {
    if (text[i + 4] != '-' || !is_ascii_digit(text[i]) || (i > 0 && is_ascii_alnum(text[i - 1]))) continue;
    if (!is_id(std::string_view(text).substr(i))) continue;
    out.append(text, at, i - at);
    out.resize(find_begin(out));
    at = i + form.size();
    const char open = out.empty() ? ' ' : out.back();
    const char close = at < text.size() ? text[at] : ' ';
    const bool bracketed =
        (open == '(' && close == ')') || (open == '[' && close == ']') || (open == '<' && close == '>');
    if (bracketed) out.pop_back(), ++at;
    i = at - 1;
  }
  text = out.append(text, at);
}

}  // namespace kgbuild::parsing
