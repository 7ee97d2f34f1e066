#include "parsers/fields/people.hpp"
#include <optional>
#include "parsers/fields/dates.hpp"
#include "base/strings.hpp"
namespace kgbuild::parsing {
bool resembles_people(std::string_view text, bool single) {
  auto names = parse_author_list(text, AuthorListStyle::prose);
  if (names.empty() || (names.size() == 1 && !single)) return false;
  for (auto& n : names) { int words = 1; for (char c : n) words += c == ' '; if (words > 5 || words < 2 || !(is_ascii_upper(n[0]) || (unsigned char)n[0] >= 0x80)) return false; for (char c : n) if (is_ascii_digit(c) || c == ':') return false; }
  return true;
}
std::optional<WrittenDate> find_year(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if ((i == 0 || !is_ascii_alnum(text[i-1])) && (text.substr(i,2) == "20" || text.substr(i,2) == "19") && is_ascii_digit(text[i+2]) && is_ascii_digit(text[i+3]) && (i + 4 == text.size() || !is_ascii_alnum(text[i+4]))) return WrittenDate{std::string(text.substr(i,4)), i, i+4};
  }
  return std::nullopt;
}
std::optional<WrittenDate> find_written_date(std::string_view text) {
  std::string d = find_date(text);
  if (!d.empty()) { auto y = text.find(d.substr(0,4)); return WrittenDate{d, y == std::string_view::npos ? 0 : y, text.size()}; }
  for (std::size_t i = 0; i + 7 <= text.size(); ++i) { auto s = text.substr(i,7); if ((i==0||!is_ascii_alnum(text[i-1])) && s[4]=='-' && s.substr(0,2)=="20" && is_ascii_digit(s[2]) && is_ascii_digit(s[3]) && is_ascii_digit(s[5]) && is_ascii_digit(s[6])) return WrittenDate{std::string(s), i, i+7}; }
  return std::nullopt;
}
std::string find_path_date(std::string_view path) { return find_date(path); }
}
