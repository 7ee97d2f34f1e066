#include "parsers/fields/titles.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/accents.hpp"
#include "parsers/fields/entities.hpp"
#include "parsers/fields/inline_marks.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/quotes.hpp"
#include "parsers/fields/tags.hpp"
#include "parsers/fields/tex.hpp"

namespace kgbuild::parsing {
namespace {

/// Without signs that nobody sees: zero-width space, soft hyphen, byte order mark.
std::string drop_invisible(std::string text) {
  for (const std::string_view sign : {"\u200B", "\u00AD", "\uFEFF", "\u2060"})
    if (text.find(sign) != std::string::npos) replace_all(text, sign, "");
  return text;
}

bool is_plain(std::string_view text) {
  return find_first_of(text, "&<\\$*_`[]{}\"'~") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// `[2403.91001] Title`, as browsers save pages of arXiv, without the number.
std::string_view strip_arxiv_label(std::string_view title) {
  if (!title.starts_with('[')) return title;
  const std::size_t close = title.find(']');
  if (close > 20) return title;  // npos is larger
  const std::string_view inside = title.substr(1, close - 1), rest = trim_left(title.substr(close + 1));
  return rest.empty() || parse_arxiv_id(inside).empty() ? title : rest;
}

}  // namespace

std::string clean_title(std::string_view raw, TitleStyle style) {
  constexpr std::size_t max_title = 4096;
  std::string title = collapse_blanks(raw);
  if (title.size() > max_title || is_plain(title)) return title;
  constexpr std::string_view marks = "*_[]`${}";
  title = strip_tags(decode_entities(strip_tags(title), marks));
  title = style == TitleStyle::tex ? read_tex_accents(title) : read_tex(title);
  if (style == TitleStyle::tex) replace_all(title, "`", "\\`");
  title = collapse_blanks(drop_invisible(strip_inline_marks(title)));
  std::string composed;
  append_composed(strip_quotes(strip_arxiv_label(title)), composed);
  return composed;
}

std::string_view strip_full_stop(std::string_view title) {
  constexpr std::string_view kept[] = {"et al.", "etc.", "Inc.", "vs.", "Jr.", "Sr.", "St.", "No.", "Vol.", "e.g."};
  if (title.ends_with("\u3002")) return title.substr(0, title.size() - 3);
  if (!title.ends_with('.') || title.ends_with("..")) return title;
  if (std::ranges::any_of(kept, [&](std::string_view end) { return title.ends_with(end); })) return title;
  // An initial, as in `U.S.`
  const std::size_t size = title.size();
  if (size >= 3 && is_ascii_upper(title[size - 2]) && (title[size - 3] == '.' || title[size - 3] == ' ')) return title;
  return title.substr(0, size - 1);
}

std::string_view strip_list_stop(std::string_view title) { return strip_full_stop(trim_right(title, " ,;:")); }

}  // namespace kgbuild::parsing
