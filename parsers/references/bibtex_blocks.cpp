#include "parsers/references/bibtex_blocks.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/references/bibtex_syntax.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Where the line begins in which only blanks are before `at`; none if others are, too.
std::size_t find_line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? none : text.find_last_not_of(" \t", at - 1);
  if (before == none) return 0;
  const bool first = before + 1 == byte_order_mark.size() && text.starts_with(byte_order_mark);
  return text[before] == '\n' || first ? before + 1 : none;
}

}  // namespace

bool BibBlocks::next(BibBlock& block) {
  if (!started_) at_ = find_line(0);
  started_ = true;
  if (at_ >= text_.size()) return false;
  block.begin = at_;
  const std::size_t name = text_.find('@', at_) + 1, open = text_.find_first_of("{(", name);
  block.type = trim(text_.substr(name, open - name), " \t\n");
  at_ = find_line(ascii_lower(block.type) == "comment" ? skip_comment(open) : open);
  block.end = at_;
  return true;
}

std::size_t BibBlocks::find_line(std::size_t at) const {
  for (at = text_.find('@', at); at != none; at = text_.find('@', at + 1)) {
    const std::size_t begin = find_line_begin(text_, at);
    if (begin != none && begins_bib_block(text_, at)) return begin;
  }
  return text_.size();
}

std::size_t BibBlocks::skip_comment(std::size_t at) {
  const std::string_view brackets = text_[at] == '{' ? "{}" : "()";
  std::size_t depth = 0;
  for (; (at = text_.find_first_of(brackets, at)) != none; ++at) {
    if (text_[at] == brackets[0])
      ++depth;
    else if (--depth == 0)
      return at;
  }
  in_comment_ = true;
  return text_.size();
}

std::string_view find_bib_key(std::string_view block) {
  const std::size_t open = block.find_first_of("{(");
  if (open == none) return {};
  const std::string_view rest = block.substr(open + 1);
  return trim(rest.substr(0, rest.find_first_of(",\n})", rest.find_first_not_of(" \t\n"))), " \t\n");
}

}  // namespace kgbuild::parsing
