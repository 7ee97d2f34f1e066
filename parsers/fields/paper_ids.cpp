#include "parsers/fields/paper_ids.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/address_ids.hpp"

namespace kgbuild::parsing {
namespace {

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin());
}

/// True if an id may end here: followed by a version suffix or a non-word character.
bool ends_id(std::string_view rest) {
  if (rest.starts_with('v') && rest.size() > 1 && is_ascii_digit(rest[1]))
    rest.remove_prefix(1 + count_digits(rest.substr(1)));
  return rest.empty() || (!is_ascii_digit(rest[0]) && !is_ascii_lower(rest[0]));
}

/// YYMM.NNNN (from 2007-04) or YYMM.NNNNN (from 2015-01).
std::string parse_new_id(std::string_view text) {
  if (count_digits(text) != 4 || text.size() < 9 || text[4] != '.') return {};
  const int month = (text[2] - '0') * 10 + (text[3] - '0');
  const std::size_t digits = count_digits(text.substr(5));
  if (month < 1 || month > 12 || (digits != 4 && digits != 5) || !ends_id(text.substr(5 + digits))) return {};
  return std::string(text.substr(0, 5 + digits));
}

/// archive/YYMMNNN, archive.XX/YYMMNNN.
std::string parse_old_id(std::string_view text) {
  std::size_t archive = 0;
  while (archive < text.size() && archive < 10 && (is_ascii_lower(text[archive]) || text[archive] == '-')) ++archive;
  if (archive < 2 || archive == text.size()) return {};
  const std::size_t slash = text[archive] == '.' ? archive + 3 : archive;
  if (slash >= text.size() || text[slash] != '/') return {};
  const std::string_view number = text.substr(slash + 1);
  if (count_digits(number) != 7 || !ends_id(number.substr(7))) return {};
  return std::string(text.substr(0, archive)) + '/' + std::string(number.substr(0, 7));
}

/// Bytes before a closing parenthesis that nothing opened: a DOI may hold `(21)`.
std::size_t balanced_size(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && depth-- == 0) return i;
  }
  return text.size();
}

std::string parse_lower_id(std::string_view text) {
  std::string id = parse_new_id(text);
  return id.empty() ? parse_old_id(text) : id;
}

}  // namespace

std::string parse_arxiv_id(std::string_view text) {
  std::string lower = ascii_lower(text.substr(0, 64));
  const std::string_view view = lower;
  return parse_lower_id(view.starts_with("arxiv:") ? view.substr(6) : view);
}

std::string find_arxiv_id(std::string_view text) {
  constexpr std::array<std::string_view, 7> marks{"/abs/", "/pdf/", "/html/", "/papers/", "arxiv:", "arxiv.", "arxiv/"};
  const std::string lower = ascii_lower(text);
  const std::string_view view = lower;
  for (const std::string_view mark : marks)
    for (std::size_t at = 0; (at = view.find(mark, at)) != std::string_view::npos;) {
      at += mark.size();
      while (at < view.size() && view[at] == ' ') ++at;
      if (std::string id = parse_lower_id(view.substr(at)); !id.empty()) return id;
    }
  return find_address_arxiv_id(view);
}

std::string parse_doi(std::string_view text) {
  if (!text.starts_with("10.")) return {};
  const std::size_t digits = count_digits(text.substr(3));
  if (digits < 4 || digits > 9) return {};
  const std::string_view rest = text.substr(3 + digits);
  if (!rest.starts_with('/') && !rest.starts_with("%2f")) return {};
  std::string doi(text.substr(0, find_first_of(text, " \t\n\"<>?#")));
  if (rest.starts_with('%')) doi.replace(3 + digits, 3, "/");
  doi.resize(balanced_size(doi));
  while (!doi.empty() && std::string_view(".,;:]}'*").find(doi.back()) != std::string_view::npos) doi.pop_back();
  return doi.size() > 4 + digits ? doi : std::string();
}

std::string find_doi(std::string_view text) {
  const std::string lower = ascii_lower(text);
  const std::string_view view = lower;
  if (std::string doi = parse_doi(view); !doi.empty()) return doi;
  if (std::string doi = find_address_doi(view); !doi.empty()) return doi;
  const std::size_t mark = view.find("doi");
  if (mark == std::string_view::npos) return {};
  for (std::size_t at = mark; (at = view.find("10.", at)) != std::string_view::npos; ++at)
    if (std::string doi = parse_doi(view.substr(at)); !doi.empty()) return doi;
  return {};
}

}  // namespace kgbuild::parsing
