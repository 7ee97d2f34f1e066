// Input format `mail`: newsletters and listings as mails, and mailboxes; saved pages of browsers in the same form.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "parsers/dialects/dialect.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/entry_fields.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/mail_parts.hpp"
#include "parsers/formats/page_lists.hpp"

namespace kgbuild::parsing {
namespace {

/// What a text shows, with the lines of the file.
PageText write_text(const MailText& text, const Source& decoded) {
  PageText page;
  if (text.is_html) {
    const HtmlTree tree = parse_html(decoded.text());
    page = write_page(tree, PageAddress(tree));
    for (std::uint32_t& line : page.lines)
      line = text.lines[std::min<std::size_t>(line == 0 ? 0 : line - 1, text.lines.size() - 1)];
    return page;
  }
  page.text = translate_dialect(decoded.text());
  if (page.text.empty()) page.text = decoded.text();
  page.lines = text.lines;
  page.lines.resize(static_cast<std::size_t>(std::ranges::count(page.text, '\n')) + 1, page.lines.back());
  return page;
}

/// Reads the first of the texts that has papers. False if none has.
bool read_choice(const MailChoice& choice, const Source& source, const RuleSet& rules, ReadResult& out,
                 Diagnostics& diagnostics) {
  return std::ranges::any_of(choice, [&](const MailText& text) {
    if (text.lines.empty()) return false;
    Diagnostics unused;  // the file's own text was checked
    const Source decoded = Source::from_bytes(source.name(), text.bytes, unused);
    return read_page_lists(write_text(text, decoded), source, rules, out, diagnostics);
  });
}

}  // namespace

bool resembles_mail(std::string_view head) { return begins_mail(head); }

void read_mail(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  const std::size_t before = out.entries.size();
  for (const Mail& mail : read_mails(source.text())) {
    const std::size_t first = out.entries.size();
    for (const MailChoice& choice : mail.texts) read_choice(choice, source, rules, out, diagnostics);
    const std::string day = find_date(mail.date);
    for (std::size_t i = first; i < out.entries.size(); ++i)
      if (out.entries[i].digest_date.empty()) set_dates(out.entries[i], out.entries[i].date, day);
  }
  if (out.entries.size() == before)
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0, "no paper found in its texts"});
}

}  // namespace kgbuild::parsing
