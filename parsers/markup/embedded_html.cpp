#include "parsers/markup/embedded_html.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/strings.hpp"
#include "parsers/markup/page_address.hpp"
#include "parsers/markup/protected_text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 4> elements{"table", "ul", "ol", "dl"};
constexpr std::size_t longest_name = 5;

/// The element that a line opens; empty for none.
std::string_view opened_element(std::string_view line) {
  line = trim_left(line, " \t");
  if (!line.starts_with('<')) return {};
  const std::string name = ascii_lower(line.substr(1, longest_name + 1));
  const auto* const found = std::ranges::find_if(elements, [&](std::string_view element) {
    return name.starts_with(element) &&
           (name.size() == element.size() || std::string_view(" >\t").find(name[element.size()]) != std::string::npos);
  });
  return found == elements.end() ? std::string_view() : *found;
}

/// Adds how often `line` opens the element, less how often it closes it.
std::ptrdiff_t count_depth(std::string_view line, std::string_view element) {
  std::ptrdiff_t depth = 0;
  for (std::size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
    const bool closes = line.substr(at + 1).starts_with('/');
    const std::string name = ascii_lower(line.substr(at + (closes ? 2 : 1), element.size() + 1));
    if (!name.starts_with(element)) continue;
    if (name.size() > element.size() && is_ascii_alnum(name[element.size()])) continue;
    depth += closes ? -1 : 1;
  }
  return depth;
}

class EmbeddedWriter {
 public:
  explicit EmbeddedWriter(std::string_view text) : text_(text) {}

  std::optional<PageText> run() {
    while (at_ < text_.size()) {
      const std::string_view line = peek();
      if (const std::string_view rest = trim_left(line, " \t"); rest.starts_with("```") || rest.starts_with("~~~"))
        in_code_ = !in_code_;
      const std::string_view element = in_code_ ? std::string_view() : opened_element(line);
      if (element.empty() || !write_element(element)) copy(line);
    }
    return found_ ? std::optional(std::move(out_)) : std::nullopt;
  }

 private:
  std::string_view peek() const { return text_.substr(at_, std::min(text_.find('\n', at_), text_.size()) - at_); }

  void copy(std::string_view line) {
    put(line);
    at_ += line.size() + 1;
    ++line_;
  }

  void put(std::string_view line) {
    out_.text.append(line).append("\n");
    out_.lines.push_back(line_);
  }

  /// Writes the element that begins here up to the end of the line that closes it; false if none does.
  bool write_element(std::string_view element) {
    if (at_ < unclosed_until_) return false;
    std::ptrdiff_t depth = 0;
    std::uint32_t lines = 0;
    std::size_t end = at_;
    do {
      const std::size_t feed = std::min(text_.find('\n', end), text_.size());
      depth += count_depth(text_.substr(end, feed - end), element);
      end = feed + 1;
      ++lines;
    } while (depth > 0 && end < text_.size());
    if (depth > 0) {
      unclosed_until_ = text_.size();  // every later one would be searched to the end as well
      return false;
    }
    const HtmlTree tree = parse_html(text_.substr(at_, std::min(end, text_.size()) - at_));
    PageText page = write_page(tree, PageAddress(tree));
    restore_text(page.text, '|');
    put({});
    std::size_t from = 0;
    for (const std::uint32_t line : page.lines) {
      const std::size_t feed = std::min(page.text.find('\n', from), page.text.size());
      out_.text.append(page.text, from, feed - from).append("\n");
      out_.lines.push_back(line_ + std::max(line, 1U) - 1);
      from = feed + 1;
    }
    put({});
    at_ = end;
    line_ += lines;
    found_ = true;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t unclosed_until_ = 0;
  std::uint32_t line_ = 1;
  bool in_code_ = false, found_ = false;
  PageText out_;
};

}  // namespace

std::optional<PageText> write_embedded_html(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1))
    if (!opened_element(text.substr(at, longest_name + 2)).empty()) return EmbeddedWriter(text).run();
  return std::nullopt;
}

}  // namespace kgbuild::parsing
