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
  address = trim_right(address.substr(0, find_first_of(address, "?#")), "/");
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
  if (const std::size_t end = find_first_of(text, "?#"); end != none) text = text.substr(0, end);
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
  link = trim(link.substr(0, find_first_of(link, "|#")), blanks);
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

}  // namespace kgbuild::parsing
