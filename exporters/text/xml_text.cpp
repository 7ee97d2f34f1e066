#include "exporters/text/xml_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "base/utf8.hpp"
#include "exporters/text/byte_scan.hpp"

namespace kgbuild::exporting {
namespace {

struct CodeRange {
  std::uint32_t first, last;
};

/// Letters that are name characters in the fourth edition of XML 1.0 (appendix B, by which libxml2 and Xerces check
/// NMTOKEN) and in the fifth.
constexpr CodeRange letter_ranges[] = {
    {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x131},    {0x134, 0x13E}, {0x141, 0x148}, {0x14A, 0x17E},
    {0x388, 0x38A},   {0x38E, 0x3A1},   {0x3A3, 0x3CE},   {0x401, 0x40C}, {0x40E, 0x44F}, {0x451, 0x45C},
    {0x45E, 0x481},   {0x5D0, 0x5EA},   {0x621, 0x63A},   {0x641, 0x64A}, {0x905, 0x939}, {0x3041, 0x3094},
    {0x30A1, 0x30FA}, {0x4E00, 0x9FA5}, {0xAC00, 0xD7A3},
};

constexpr bool is_plain_ascii(std::uint32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':';
}

constexpr std::array<bool, 128> plain_ascii = [] {
  std::array<bool, 128> table{};
  for (std::uint32_t c = 0; c < 128; ++c) table[c] = is_plain_ascii(c);
  return table;
}();

bool is_kept(std::uint32_t c) {
  if (c < 128) return plain_ascii[c];
  const auto* range = std::ranges::lower_bound(letter_ranges, c, {}, &CodeRange::last);
  return range != std::end(letter_ranges) && c >= range->first;
}

constexpr std::uint32_t replacement_character = 0xFFFD;

/// `_HEX_`, in upper case.
void append_escape(std::uint32_t code_point, std::string& token) {
  std::array<char, 8> digits{};
  const auto* const end = std::to_chars(digits.begin(), digits.end(), code_point, 16).ptr;
  token += '_';
  for (const char* digit = digits.begin(); digit != end; ++digit) {
    token += static_cast<char>(*digit >= 'a' ? *digit - 'a' + 'A' : *digit);
  }
  token += '_';
}

/// Writes `text` as a CDATA section.
void write_cdata(std::string_view text, TextBuffer& out) {
  constexpr std::string_view terminator = "]]>";
  out.write("<![CDATA[");
  for (auto at = text.find(terminator); at != std::string_view::npos; at = text.find(terminator)) {
    out.write(text.substr(0, at + 2));
    out.write("]]><![CDATA[");
    text.remove_prefix(at + 2);
  }
  out.write(text);
  out.write(terminator);
}

bool holds_markup(std::string_view text) {
  return holds_byte(text, [](ByteBlock block) { return (block == '&') | (block == '<') | (block == '>'); });
}

bool is_blank(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

std::string_view attribute_escape(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return {};
  }
}

constexpr std::array<bool, 256> is_escaped_in_attributes = [] {
  std::array<bool, 256> table{};
  for (const char c : {'&', '<', '>', '"', '\t', '\n'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

}  // namespace

void write_xml_attribute(std::string_view text, TextBuffer& out) {
  const auto is_escaped = [](ByteBlock block) {
    return (block == '&') | (block == '<') | (block == '>') | (block == '"') | (block == '\t') | (block == '\n');
  };
  if (!holds_byte(text, is_escaped)) return out.write(text);
  std::size_t start = 0;  // of the bytes to copy unchanged
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_escaped_in_attributes[static_cast<unsigned char>(text[at])]) continue;
    out.write(text.substr(start, at - start));
    out.write(attribute_escape(text[at]));
    start = at + 1;
  }
  out.write(text.substr(start));
}

void write_xml_text(std::string_view text, TextBuffer& out) {
  if (holds_markup(text) || is_blank(text)) {
    write_cdata(text, out);
  } else {
    out.write(text);
  }
}

bool is_nmtoken(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (!is_kept(next.value) && next.value != '_') return false;
    at += next.length;
  }
  return !text.empty();
}

std::string encode_nmtoken(std::string_view id) {
  std::string token;
  append_nmtoken(id, token);
  return token;
}

void append_nmtoken(std::string_view id, std::string& token) {
  const auto is_plain = [](char c) {
    return static_cast<unsigned char>(c) < 128 && plain_ascii[static_cast<unsigned char>(c)];
  };
  const auto plain = static_cast<std::size_t>(std::ranges::find_if_not(id, is_plain) - id.begin());
  token.append(id.substr(0, plain));
  for (std::size_t at = plain; at < id.size();) {
    const CodePoint next = decode_utf8(id, at);
    if (is_kept(next.value)) {
      token.append(id, at, next.length);
    } else {
      append_escape(next.value == CodePoint::bad ? replacement_character : next.value, token);
    }
    at += next.length;
  }
}

std::optional<std::string> decode_nmtoken(std::string_view token) {
  std::string id;
  std::string_view rest = token;
  while (!rest.empty()) {
    const std::size_t start = std::min(rest.find('_'), rest.size());
    id.append(rest.substr(0, start));
    rest.remove_prefix(start);
    if (rest.empty()) break;
    const std::size_t end = rest.find('_', 1);
    if (end == std::string_view::npos) return std::nullopt;
    std::uint32_t value = 0;
    const auto parsed = std::from_chars(rest.data() + 1, rest.data() + end, value, 16);
    if (parsed.ec != std::errc{} || parsed.ptr != rest.data() + end || value > 0x10FFFF) return std::nullopt;
    append_utf8(id, value);
    rest.remove_prefix(end + 1);
  }
  // Each id has exactly one token: `_61_` and `_2f_` are not tokens.
  if (encode_nmtoken(id) != token) return std::nullopt;
  return id;
}

void write_gexf_item(std::string_view text, bool is_first, TextBuffer& out) {
  out.write(is_first ? "&quot;" : ", &quot;");
  for (std::size_t special = text.find_first_of("\"\\"); special != std::string_view::npos;
       special = text.find_first_of("\"\\")) {
    write_xml_attribute(text.substr(0, special), out);
    out.write(text[special] == '"' ? "\\&quot;" : "\\\\");
    text.remove_prefix(special + 1);
  }
  write_xml_attribute(text, out);
  out.write("&quot;");
}

}  // namespace kgbuild::exporting
