#include "parsers/formats/feed_values.hpp"

#include <algorithm>
#include <array>

#include "base/base64.hpp"
#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/tags.hpp"
#include "parsers/markup/page_text.hpp"
#include "parsers/markup/protected_text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view blanks = " \t\n";

/// Text with a tag that ends an element, or a break. `p < 0.05` has neither.
bool is_html(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string tag = ascii_lower(text.substr(at, 4));
    if (tag.size() > 2 && tag[1] == '/' && is_ascii_letter(tag[2])) return true;
    if (tag.starts_with("<br") || tag.starts_with("<p>") || tag.starts_with("<p ")) return true;
  }
  return false;
}

}  // namespace

std::string read_feed_text(std::string text) {
  if (!is_html(text)) return text;
  const HtmlTree tree = parse_html(text);
  std::string plain = write_page(tree, PageAddress(tree)).text;
  restore_text(plain);
  return std::string(trim(strip_tags(plain), blanks));
}

std::string read_encoded_text(std::string text) {
  if (!is_base64(text)) return text;
  std::string decoded = decode_base64(text);
  std::erase(decoded, '\r');
  return is_clean_text(decoded) ? decoded : text;
}

std::string read_feed_body(std::string text, std::string& id) {
  constexpr std::size_t max_head = 300;
  constexpr std::string_view mark = "Abstract:";
  text = read_feed_text(std::move(text));
  const std::string_view head = trim_left(std::string_view(text).substr(0, max_head), blanks);
  const std::size_t begin = head.find(mark);
  if (begin == std::string_view::npos || !(begin == 0 || head.starts_with("arXiv:"))) return text;
  if (std::string stated = parse_arxiv_id(head); !stated.empty()) id = std::move(stated);
  const std::size_t skipped = static_cast<std::size_t>(head.data() - text.data()) + begin + mark.size();
  return std::string(trim(std::string_view(text).substr(skipped), blanks));
}

std::string read_feed_title(std::string title, std::string& id) {
  const std::size_t open = title.rfind("(arXiv:");
  if (open == std::string::npos || title.find(')', open) == std::string::npos) return title;
  std::string stated = parse_arxiv_id(std::string_view(title).substr(open + 1));
  if (stated.empty()) return title;
  id = std::move(stated);
  const std::string_view rest = trim_right(std::string_view(title).substr(0, open), blanks);
  return std::string(rest.ends_with('.') ? rest.substr(0, rest.size() - 1) : rest);
}

std::string read_feed_author(std::string_view text) {
  text = trim(text, blanks);
  const std::size_t open = text.find(" (");
  const std::size_t at = text.find('@');
  const bool mail = at < open && open != std::string_view::npos && text.ends_with(')') &&
                    text.substr(0, open).find(' ') == std::string_view::npos;
  return std::string(mail ? text.substr(open + 2, text.size() - open - 3) : text);
}

ItemField read_identifier(std::string& value) {
  const std::string_view text = trim(value, blanks);
  if (std::string id = parse_arxiv_id(text.substr(text.find_last_of(':') + 1));
      !id.empty() && ascii_lower(text).find("arxiv") != std::string::npos && !text.starts_with("http")) {
    value = std::move(id);
    return ItemField::arxiv_id;
  }
  if (text.starts_with("http")) return ItemField::url;
  if (!find_doi(text).empty()) return ItemField::doi;
  return ItemField::id;
}

}  // namespace kgbuild::parsing
