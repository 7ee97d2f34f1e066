#include "parsers/fields/work_values.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/work_ids.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view blanks = " \t\n\r";

bool is_number(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_ascii_digit); }

/// `citation_title=...; citation_doi=...` of the head of a page.
std::string read_citation_parts(std::string_view text) {
  std::string ids, title;
  for (const std::string_view part : split_list(text, ';')) {
    const std::size_t sign = part.find('=');
    if (sign == none) continue;
    const std::string_view name = trim(part.substr(0, sign), blanks), value = trim(part.substr(sign + 1), blanks);
    if (name == "citation_title") title = make_title_id(value);
    if (name == "citation_title" || name == "citation_publisher" || name == "citation_author") continue;
    if (std::string id = find_work_id(value); ids.empty() && !id.empty()) ids = std::move(id);
  }
  return ids.empty() ? title : title.empty() ? ids : concat({ids, " ", title});
}

/// `[[A]], [[b/B|text]]`
void split_note_links(std::string_view text, std::vector<std::string>& works) {
  for (std::size_t at = text.find("[["); at != none; at = text.find("[[", at)) {
    const std::size_t end = text.find("]]", at);
    if (end == none) return;
    const std::string_view link = text.substr(at + 2, end - at - 2);
    std::string id = find_work_id(trim(link, "@ "));
    if (id.empty()) id = make_note_id(link);
    if (!id.empty()) works.push_back(std::move(id));
    at = end;
  }
}

/// The words between `separator`, if each is an id, or if `keys` each may be one in the words of the input. Numbers may
/// only if `numbers`.
bool split_ids(std::string_view text, char separator, bool keys, bool numbers, std::vector<std::string>& works) {
  std::vector<std::string> ids;
  std::size_t known = 0;
  for (const std::string_view part : split_list(text, separator)) {
    const std::string_view word = trim(part, blanks);
    if (word.empty()) continue;
    std::string id = find_work_id(word);
    if (!id.empty()) ++known;
    if (id.empty() && keys && (numbers || !is_number(word))) id = make_key_id(word);
    if (id.empty()) return false;
    ids.push_back(std::move(id));
  }
  if (known > 0 && known < ids.size()) return false;  // `Moss, arXiv:2403.00011`
  std::ranges::move(ids, std::back_inserter(works));
  return true;
}

void add_part(std::string_view part, bool in_list, std::vector<std::string>& works) {
  const bool listed = in_list || part.find(',') != none;  // `a, b` are two works; `12` is a count
  if (split_ids(part, ',', listed, in_list, works) || split_ids(part, ' ', false, false, works)) return;
  std::string ids = find_ids_in_text(part);
  if (ids.empty() && in_list) ids = make_title_id(part);
  if (!ids.empty()) works.push_back(std::move(ids));
}

}  // namespace

void split_works(std::string_view value, bool in_list, std::vector<std::string>& works) {
  if (value.find("[[") != none) return split_note_links(value, works);
  if (value.find("citation_") != none && value.find('=') != none) {
    if (std::string work = read_citation_parts(value); !work.empty()) works.push_back(std::move(work));
    return;
  }
  if (in_list) return add_part(trim(value, blanks), true, works);
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(find_first_of(value, ";|\n", at), value.size());
    if (const std::string_view part = trim(value.substr(at, end - at), blanks); !part.empty())
      add_part(part, false, works);
    at = end + 1;
  }
}

}  // namespace kgbuild::parsing
