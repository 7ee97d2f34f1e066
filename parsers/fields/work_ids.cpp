#include "parsers/fields/work_ids.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/title_match.hpp"
#include "base/title_words.hpp"
#include "kgbuild/fold.hpp"
#include "parsers/fields/paper_ids.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view blanks = " \t\n\r";

bool is_hex(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_number(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_ascii_digit); }

/// What follows the last `/` of an address, without query and fragment.
std::string_view last_part(std::string_view address) {
  address = trim_right(address.substr(0, address.find_first_of("?#")), "/");
  return address.substr(address.rfind('/') + 1);
}

std::string_view cut_prefix(std::string_view text, std::string_view prefix) {
  return ascii_lower(text.substr(0, prefix.size())) == prefix ? text.substr(prefix.size()) : std::string_view();
}

/// 40 hexadecimal digits, or an address that ends with them.
std::string find_s2_id(std::string_view text) {
  constexpr std::size_t length = 40;
  if (text.find("semanticscholar.org/") != none) text = last_part(text);
  if (text.size() != length || !std::ranges::all_of(text, is_hex)) return {};
  return concat({"s2:", ascii_lower(text)});
}

/// `W2741809807`, or an address that ends with it.
std::string find_openalex_id(std::string_view text) {
  constexpr std::size_t shortest = 5, longest = 14;
  const bool address = text.find("openalex.org/") != none;
  if (address) text = last_part(text);
  if (text.size() < (address ? 2 : shortest) || text.size() > longest || (text[0] != 'W' && text[0] != 'w')) return {};
  return is_number(text.substr(1)) ? concat({"openalex:W", text.substr(1)}) : std::string();
}

std::string find_pubmed_id(std::string_view text) {
  constexpr std::size_t longest = 9;
  const bool address = text.find("pubmed.ncbi.nlm.nih.gov/") != none || text.find("ncbi.nlm.nih.gov/pubmed/") != none;
  const std::string_view number = address ? last_part(text) : trim(cut_prefix(text, "pmid:"));
  return is_number(number) && number.size() <= longest ? concat({"pmid:", number}) : std::string();
}

/// `journals/corr/abs-1706-03762` is a paper of arXiv.
std::string find_dblp_id(std::string_view text) {
  constexpr std::array<std::string_view, 6> kinds{"books/", "conf/", "journals/", "phd/", "reference/", "series/"};
  if (const std::size_t at = text.find("dblp.org/rec/"); at != none) text.remove_prefix(at + 13);
  if (const std::string_view key = cut_prefix(text, "dblp:"); !key.empty()) text = key;
  const bool known = std::ranges::any_of(kinds, [&](std::string_view kind) { return text.starts_with(kind); });
  if (!known || std::ranges::count(text, '/') < 2 || text.find_first_of(blanks) != none) return {};
  if (const std::size_t end = text.find_first_of("?#"); end != none) text = text.substr(0, end);
  for (const std::string_view form : {".html", ".bib", ".xml"})
    if (text.ends_with(form)) text.remove_suffix(form.size());
  constexpr std::string_view preprint = "journals/corr/abs-";
  if (text.starts_with(preprint)) {
    std::string number(text.substr(preprint.size()));
    std::ranges::replace(number, '-', '.');
    if (const std::string id = parse_arxiv_id(number); !id.empty()) return concat({"arxiv:", id});
  }
  return concat({"dblp:", text});
}

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

std::string find_work_id(std::string_view text) {
  text = trim(text, blanks);
  if (text.empty() || text.find_first_of(blanks) != none) return {};
  if (std::string id = find_dblp_id(text); !id.empty()) return id;
  std::string arxiv = find_arxiv_id(text);
  if (arxiv.empty()) arxiv = parse_arxiv_id(text);
  if (!arxiv.empty()) return concat({"arxiv:", arxiv});
  if (const std::string doi = find_doi(text); !doi.empty()) return concat({"doi:", doi});
  for (const auto find : {find_s2_id, find_openalex_id, find_pubmed_id})
    if (std::string id = find(text); !id.empty()) return id;
  return {};
}

std::string make_key_id(std::string_view text) {
  constexpr std::size_t longest = 80, unique = 24;
  text = trim(text, blanks);
  if (text.empty() || text.size() > longest || text.find_first_of(blanks) != none) return {};
  const bool hex = std::ranges::all_of(text, [](char c) { return is_hex(c) || c == '-'; });
  return concat({hex && text.size() >= unique ? "id:" : "key:", text});
}

std::string make_title_id(std::string_view title) {
  constexpr std::size_t longest = 500, least_words = 3, least_bytes = 12;
  if (title.size() > longest) return {};
  const std::string key = title_key(title);
  const bool other_script = std::ranges::none_of(key, is_ascii_lower);
  const bool says = other_script
                        ? key.size() >= least_bytes &&
                              std::ranges::any_of(key, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })
                        : title_words(title).size() >= least_words;
  return says && key.find_first_of(blanks) == none ? concat({"title:", key}) : std::string();
}

std::string make_note_id(std::string_view link) {
  constexpr std::size_t longest = 500;
  link = trim(link.substr(0, link.find_first_of("|#")), blanks);
  link.remove_prefix(std::min(link.find_first_not_of('@'), link.size()));
  link = link.substr(link.rfind('/') + 1);
  if (link.ends_with(".md")) link.remove_suffix(3);
  const std::string key = link.size() > longest ? std::string() : fold_name(link);
  return key.empty() ? key : concat({"note:", key});
}

std::string find_ids_in_text(std::string_view text) {
  const std::string arxiv = find_arxiv_id(text), doi = find_doi(text);
  const bool same = doi.find("/arxiv.") != none;
  if (arxiv.empty()) return doi.empty() ? doi : concat({"doi:", doi});
  return doi.empty() || same ? concat({"arxiv:", arxiv}) : concat({"arxiv:", arxiv, " doi:", doi});
}

void split_works(std::string_view value, bool in_list, std::vector<std::string>& works) {
  if (value.find("[[") != none) return split_note_links(value, works);
  if (value.find("citation_") != none && value.find('=') != none) {
    if (std::string work = read_citation_parts(value); !work.empty()) works.push_back(std::move(work));
    return;
  }
  if (in_list) return add_part(trim(value, blanks), true, works);
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find_first_of(";|\n", at), value.size());
    if (const std::string_view part = trim(value.substr(at, end - at), blanks); !part.empty())
      add_part(part, false, works);
    at = end + 1;
  }
}

}  // namespace kgbuild::parsing
