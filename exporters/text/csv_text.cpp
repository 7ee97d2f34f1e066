#include "exporters/text/csv_text.hpp"

#include <algorithm>
#include <array>

#include "exporters/text/byte_scan.hpp"

namespace kgbuild::exporting {
namespace {

using Bytes = std::array<bool, 256>;

constexpr Bytes make_set(std::string_view members) {
  Bytes set{};
  for (const char c : members) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr Bytes is_quote = make_set("\"");
constexpr Bytes is_quote_or_backslash = make_set("\"\\");

bool needs_quotes(std::string_view text) {
  return holds_byte(
      text, [](ByteBlock block) { return (block == ',') | (block == '"') | (block == '\n') | (block == '\r'); });
}

/// `head` and `text` between quotes, with each byte in `doubled` written twice.
void write_quoted(std::string_view head, std::string_view text, const Bytes& doubled, TextBuffer& out) {
  out.write("\"");
  out.write(head);
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!doubled[static_cast<unsigned char>(text[at])]) continue;
    out.write(text.substr(start, at + 1 - start));
    start = at;  // write it again
  }
  out.write(text.substr(start));
  out.write("\"");
}

}  // namespace

void write_csv_field(std::string_view text, TextBuffer& out) {
  if (!needs_quotes(text)) return out.write(text);
  write_quoted("", text, is_quote, out);
}

void write_neo4j_field(std::string_view text, TextBuffer& out) {
  if (!needs_quotes(text)) return out.write(text);
  write_quoted("", text, is_quote_or_backslash, out);
}

void append_csv_field(std::string_view text, std::string& out) {
  TextBuffer field;
  write_csv_field(text, field);
  out += field.view();
}

void append_neo4j_field(std::string_view text, std::string& out) {
  TextBuffer field;
  write_neo4j_field(text, field);
  out += field.view();
}

bool is_formula(std::string_view text) {
  constexpr std::string_view signs = "=+-@\t\r\n'";
  constexpr std::string_view wide_signs[] = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  if (text.empty()) return false;
  return signs.find(text.front()) != std::string_view::npos ||
         std::ranges::any_of(wide_signs, [&](std::string_view sign) { return text.starts_with(sign); });
}

void write_guarded_field(std::string_view text, TextBuffer& out) {
  constexpr std::string_view guard = "'";
  if (!is_formula(text)) return write_csv_field(text, out);
  if (needs_quotes(text)) return write_quoted(guard, text, is_quote, out);
  out.write(guard);
  out.write(text);
}

}  // namespace kgbuild::exporting
