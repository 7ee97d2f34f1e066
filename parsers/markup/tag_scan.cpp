#include "parsers/markup/tag_scan.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/markup/libxml.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// Elements of HTML whose content is text, even if it looks like tags.
constexpr std::array<std::string_view, 2> raw_elements{"script", "style"};

struct Tag {
  std::size_t end = none;  ///< after its `>`
  std::size_t attributes = 0;
};

/// The tag at `at`. Quotation marks count after `=` only.
Tag scan_tag(std::string_view text, std::size_t at) {
  Tag tag;
  char before = ' ';   // the last character that is not blank
  bool apart = false;  // blanks, or a quoted value, came after it
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '>') {
      tag.end = i + 1;
      break;
    }
    if (c == ' ' || c == '\t' || c == '\n' || c == '/') {
      apart = true;
      continue;
    }
    if ((c == '"' || c == '\'') && before == '=') {
      i = std::min(text.find(c, i + 1), text.size());
      apart = true;
    } else {
      tag.attributes += apart && c != '=' && before != '=' ? 1 : 0;
      apart = false;
    }
    before = c;
  }
  return tag;
}

/// Copies a text with changes.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  ScannedTags scan_html() {
    while ((at_ = text_.find_first_of("<&", at_)) != none) {
      if (text_[at_] == '&')
        end_reference();
      else if (text_.substr(at_).starts_with("<!--"))
        skip_past("-->");
      else if (at_ + 1 < text_.size() && is_ascii_letter(text_[at_ + 1]))
        skip_html_tag();
      else
        ++at_;
    }
    return finish();
  }

  ScannedTags scan_xml() {
    while ((at_ = text_.find_first_of("<&", at_)) != none) {
      if (text_[at_] == '&')
        read_reference();
      else
        read_xml_mark();
    }
    return finish();
  }

 private:
  void skip_past(std::string_view mark) {
    const std::size_t end = text_.find(mark, at_);
    at_ = end == none ? text_.size() : end + mark.size();
  }

  void replace(std::size_t end, std::string_view by) {
    out_.text.append(text_, copied_, at_ - copied_);
    out_.text += by;
    out_.changed = true;
    copied_ = at_ = end;
  }

  /// The line breaks up to `end`.
  std::string breaks_up_to(std::size_t end) const {
    const auto breaks = std::ranges::count(text_.substr(at_, end - at_), '\n');
    std::string text;
    text.append(static_cast<std::size_t>(breaks), '\n');
    return text;
  }

  /// Skips a tag. False if only its name was kept.
  bool skip_tag() {
    const Tag tag = scan_tag(text_, at_);
    const std::size_t end = std::min(tag.end, text_.size());
    if (tag.attributes <= max_tag_attributes) {
      at_ = end;
      return true;
    }
    if (out_.huge_tags++ == 0)
      out_.first_huge = 1 + static_cast<std::uint32_t>(std::ranges::count(text_.substr(0, at_), '\n'));
    const std::string_view whole = text_.substr(at_, end - at_);
    replace(end, concat({whole.substr(0, whole.find_first_of(" \t\n/>")), breaks_up_to(end),
                         whole.ends_with("/>") ? "/>" : ">"}));
    return false;
  }

  void skip_html_tag() {
    const std::string name = ascii_lower(text_.substr(at_ + 1, 7));
    const auto* const raw = std::ranges::find_if(raw_elements, [&](std::string_view element) {
      return name.starts_with(element) && (name.size() == element.size() || !is_ascii_alnum(name[element.size()]));
    });
    if (!skip_tag() || raw == raw_elements.end()) return;
    while ((at_ = std::min(text_.find("</", at_), text_.size())) < text_.size() &&
           ascii_lower(text_.substr(at_ + 2, raw->size())) != *raw)
      at_ += 2;
  }

  void read_xml_mark() {
    const std::string_view rest = text_.substr(at_, 9);
    if (rest.starts_with("<!--")) return skip_past("-->");
    if (rest.starts_with("<![CDATA[")) return skip_past("]]>");
    if (rest.starts_with("<?")) return skip_past("?>");
    if (ascii_lower(rest) == "<!doctype") return drop_declaration();
    if (rest.size() < 2) return replace(at_ + 1, "&lt;");
    const char next = rest[1];
    const bool begins = is_ascii_letter(next) || next == '_' || next == '/' || static_cast<unsigned char>(next) >= 0x80;
    if (!begins) return replace(at_ + 1, "&lt;");
    read_xml_tag();
  }

  /// References in a tag are read, too.
  void read_xml_tag() {
    const std::size_t begin = at_;
    if (!skip_tag()) return;
    const std::size_t end = at_;
    at_ = begin;
    while ((at_ = text_.find('&', at_)) < end) read_reference();
    at_ = std::max(end, copied_);
  }

  void drop_declaration() {
    const std::size_t end = find_declaration_end();
    replace(end, breaks_up_to(end));
  }

  /// After the `>` of `<!DOCTYPE ... [ ... ]>`; brackets and quotation marks hide it.
  std::size_t find_declaration_end() const {
    std::size_t depth = 0;
    for (std::size_t i = at_; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '"' || c == '\'') {
        const std::size_t close = text_.find(c, i + 1);
        if (close == none) return text_.size();
        i = close;
      } else if (c == '[') {
        ++depth;
      } else if (c == ']' && depth > 0) {
        --depth;
      } else if (c == '>' && depth == 0) {
        return i + 1;
      } else if (c == '-' && text_.substr(i - 2, 4) == "<!--") {
        i = std::min(text_.find("-->", i), text_.size() - 1);
      }
    }
    return text_.size();
  }

  /// Adds the semicolon to `&nbsp` and other old entities, as browsers do.
  void end_reference() {
    constexpr std::size_t longest = 8;
    constexpr unsigned last_old = 0xFF;
    std::size_t end = ++at_;
    while (end < text_.size() && end - at_ < longest && is_ascii_alnum(text_[end])) ++end;
    if (end == at_ || (end < text_.size() && (text_[end] == ';' || is_ascii_alnum(text_[end])))) return;
    const std::string name(text_.substr(at_, end - at_));
    const htmlEntityDesc* const entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    if (!entity || entity->value > last_old) return;
    at_ = end;
    replace(end, ";");
  }

  void read_reference() {
    constexpr std::size_t longest = 12;
    constexpr std::array<std::string_view, 5> known{"amp", "lt", "gt", "quot", "apos"};
    const std::string_view head = text_.substr(at_ + 1, longest);
    const std::size_t semicolon = head.find(';');
    if (semicolon == none) return replace(at_ + 1, "&amp;");
    const std::string_view name = head.substr(0, semicolon);
    if (std::ranges::find(known, name) != known.end() || is_number(name)) return void(at_ += semicolon + 2);
    const std::string terminated(name);
    const htmlEntityDesc* const entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
    if (!entity) return replace(at_ + 1, "&amp;");
    std::string character;
    append_utf8(character, entity->value);
    replace(at_ + semicolon + 2, character);
  }

  /// `#233` or `#xE9`, of a character that XML allows.
  static bool is_number(std::string_view name) {
    if (!name.starts_with('#')) return false;
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x');
    if (hexadecimal) name.remove_prefix(1);
    std::uint32_t value = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
    if (parsed.ec != std::errc{} || parsed.ptr != name.data() + name.size()) return false;
    const bool blank = value == '\t' || value == '\n' || value == '\r';
    return blank || (value >= 0x20 && value < 0xD800) || (value > 0xDFFF && value < 0xFFFE) ||
           (value > 0xFFFF && value <= 0x10FFFF);
  }

  ScannedTags finish() {
    if (out_.changed) out_.text.append(text_, copied_);
    return std::move(out_);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;
  ScannedTags out_;
};

}  // namespace

ScannedTags prepare_html(std::string_view html) { return Scanner(html).scan_html(); }

ScannedTags prepare_xml(std::string_view xml) { return Scanner(xml).scan_xml(); }

}  // namespace kgbuild::parsing
