#include "parsers/formats/mail_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "parsers/formats/mail_encodings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_depth = 8;

/// Lines of a file, from one of them on.
struct Lines {
  std::string_view text;
  std::uint32_t first = 1;

  bool empty() const { return text.empty(); }
  std::string_view take() {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++first;
    return line;
  }
};

/// What the header of a mail or a part says.
struct Header {
  std::string type = "text/plain", encoding, date, boundary;
  bool attached = false;
};

/// The name of a header line: `Date` of `Date: ...`; empty for other lines.
std::string header_name(std::string_view line) {
  constexpr std::size_t max_name = 60;
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon > max_name) return {};
  const std::string_view name = line.substr(0, colon);
  const bool valid = std::ranges::all_of(name, [](char c) { return is_ascii_alnum(c) || c == '-' || c == '_'; });
  return valid ? ascii_lower(name) : std::string();
}

/// `abc` of `...; boundary="abc"`.
std::string find_parameter(std::string_view value, std::string_view name) {
  const std::size_t at = ascii_lower(value).find(concat({name, "="}));
  if (at == std::string::npos) return {};
  std::string_view rest = value.substr(at + name.size() + 1);
  if (!rest.starts_with('"')) return std::string(trim(rest.substr(0, rest.find_first_of("; \t"))));
  rest.remove_prefix(1);
  return std::string(rest.substr(0, rest.find('"')));
}

void set_field(Header& header, const std::string& name, std::string_view value) {
  const std::string word = ascii_lower(trim(value.substr(0, value.find(';'))));
  if (name == "date" && header.date.empty()) header.date = trim(value);
  if (name == "content-transfer-encoding") header.encoding = word;
  if (name == "content-disposition") header.attached = word == "attachment";
  if (name != "content-type") return;
  header.type = word;
  header.boundary = find_parameter(value, "boundary");
}

/// Takes the lines up to the first empty one.
Header take_header(Lines& lines) {
  constexpr std::size_t max_value = 4096;
  Header header;
  std::string name, value;
  while (!lines.empty()) {
    const std::string_view line = lines.take();
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (goes_on && value.size() < max_value) value.append(line);
    if (goes_on) continue;
    set_field(header, name, value);
    if (trim(line).empty()) break;
    name = header_name(line);
    value = name.empty() ? std::string_view() : line.substr(name.size() + 1);
  }
  return header;
}

MailText decode(const Header& header, const Lines& body) {
  DecodedLines decoded = header.encoding == "base64"             ? decode_base64_lines(body.text, body.first)
                         : header.encoding == "quoted-printable" ? decode_quoted_printable(body.text, body.first)
                                                                 : number_lines(body.text, body.first);
  return {std::move(decoded.bytes), std::move(decoded.lines), header.type.ends_with("html")};
}

void read_part(Lines part, std::size_t depth, std::vector<MailChoice>& texts);

/// The parts between lines that begin with `--` and the boundary.
std::vector<Lines> split_parts(Lines body, const std::string& boundary) {
  const std::string mark = concat({"--", boundary}), end = concat({mark, "--"});
  std::vector<Lines> parts;
  while (!body.empty()) {
    const char* const begin = body.text.data();
    const std::string_view line = trim_right(body.take(), " \t");
    const bool marks = line == mark || line == end;
    if (marks && !parts.empty())
      parts.back().text = {parts.back().text.data(), static_cast<std::size_t>(begin - parts.back().text.data())};
    if (line == end) return parts;
    if (marks) parts.push_back(body);
  }
  return parts;
}

/// Of the same text in several forms HTML is the first choice: it has the links.
void read_alternatives(const std::vector<Lines>& parts, std::size_t depth, std::vector<MailChoice>& texts) {
  MailChoice all;
  for (const Lines& part : parts) {
    std::vector<MailChoice> found;
    read_part(part, depth + 1, found);
    for (MailChoice& choice : found) std::move(choice.begin(), choice.end(), std::back_inserter(all));
  }
  std::stable_partition(all.begin(), all.end(), [](const MailText& text) { return text.is_html; });
  if (!all.empty()) texts.push_back(std::move(all));
}

void read_part(Lines part, std::size_t depth, std::vector<MailChoice>& texts) {
  if (depth > max_depth) return;
  const Header header = take_header(part);
  if (header.type.starts_with("multipart/") && !header.boundary.empty()) {
    const std::vector<Lines> parts = split_parts(part, header.boundary);
    if (header.type == "multipart/alternative") return read_alternatives(parts, depth, texts);
    for (const Lines& inner : parts) read_part(inner, depth + 1, texts);
  } else if (header.type == "message/rfc822") {
    read_part(part, depth + 1, texts);
  } else if (header.type == "text/plain" || header.type.ends_with("html")) {
    texts.push_back({decode(header, part)});
  }
}

Mail parse_mail(const Lines& lines) {
  Mail mail;
  mail.line = lines.first;
  Lines copy = lines;
  mail.date = take_header(copy).date;
  read_part(lines, 0, mail.texts);
  return mail;
}

}  // namespace

bool begins_mail(std::string_view text) {
  constexpr std::array<std::string_view, 8> known{"from",       "received",    "mime-version", "message-id",
                                                  "x-received", "return-path", "delivered-to", "content-type"};
  Lines lines{text, 1};
  if (text.starts_with("From ")) lines.take();
  std::size_t names = 0, known_names = 0;
  while (!lines.empty()) {
    const std::string_view line = lines.take();
    if (line.starts_with(' ') || line.starts_with('\t')) continue;
    const std::string name = header_name(line);
    if (name.empty()) return trim(line).empty() && names > 1 && known_names > 0;
    ++names;
    if (std::ranges::find(known, name) != known.end()) ++known_names;
  }
  return names > 2 && known_names > 1;  // the header is longer than the text
}

std::vector<Mail> read_mails(std::string_view text) {
  std::vector<Mail> mails;
  Lines rest{text, 1};
  if (rest.text.starts_with("From ")) rest.take();
  Lines mail = rest;
  bool after_empty = false;
  while (!rest.empty()) {
    const char* const begin = rest.text.data();
    const std::string_view line = rest.take();
    if (after_empty && line.starts_with("From ") && !header_name(rest.text.substr(0, rest.text.find('\n'))).empty()) {
      mail.text = {mail.text.data(), static_cast<std::size_t>(begin - mail.text.data())};
      mails.push_back(parse_mail(mail));
      mail = rest;
    }
    after_empty = trim(line).empty();
  }
  mails.push_back(parse_mail(mail));
  return mails;
}

}  // namespace kgbuild::parsing
