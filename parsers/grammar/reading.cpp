#include "parsers/grammar/reading.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/heads.hpp"
#include "parsers/grammar/segments.hpp"
#include "parsers/grammar/tables.hpp"

namespace kgbuild::parsing {
namespace {

/// Reads the lines that belong to a unit.
class DetailReader {
 public:
  DetailReader(const HeadReader& heads, const Document& document, Draft& draft)
      : heads_(heads), document_(document), draft_(draft) {}

  void read(const DocumentLine& line) {
    switch (line.shape) {
      case LineShape::blank:
      case LineShape::rule:
      case LineShape::html:
      case LineShape::code:
      case LineShape::front:
        return;
      case LineShape::heading:
        extend(line.text);
        return;
      case LineShape::text:
      case LineShape::item:
      case LineShape::row:
      case LineShape::summary:
        break;
    }
    if (read_fields(line)) return;
    extend(line.text);
  }

  /// Text that follows the title on its line.
  void read_head_body(std::string_view body) { extend(body); }

  void finish() { draft_.body = body_.empty() ? draft_.body : body_; }

 private:
  /// True if all of the line is fields.
  bool read_fields(const DocumentLine& line) {
    const std::string_view text = line.content;
    if (const auto labelled = split_label(text)) {
      const std::string_view before = draft_.body;
      if (heads_.read_labelled(*labelled, draft_)) {
        if (draft_.body.data() + draft_.body.size() != before.data() + before.size()) {
          const std::string_view value = labelled->value;
          draft_.body = before;
          extend(value);
        }
        return true;
      }
    }
    bool only_links = true, linked = false;
    std::string_view first, last;
    for (const Piece& piece : split_pieces(text, document_)) {
      linked = linked || piece.kind == PieceKind::link || piece.kind == PieceKind::address;
      if (piece.kind != PieceKind::text) continue;
      if (first.data() == nullptr) first = piece.text;
      last = piece.text;
      only_links = only_links && !has_words(piece.text);
    }
    if (only_links) {
      if (linked) heads_.read_links(text, {}, draft_);
      return true;
    }
    if (!body_.empty()) return false;
    return read_unlabelled(text, linked ? first : span_of(first, last), linked);
  }

  /// Authors, a date, or a venue with links, on a line before the text.
  bool read_unlabelled(std::string_view line, std::string_view text, bool linked) {
    constexpr std::size_t max_fields = 2000;
    if (line.size() > max_fields) return false;
    Draft trial = draft_;
    trial.body = {};
    heads_.read_text(text, !linked, trial);
    if (!trial.body.empty()) return false;
    if (linked) heads_.read_links(line, {}, trial);
    trial.body = draft_.body;
    draft_ = std::move(trial);
    return true;
  }

  void extend(std::string_view text) {
    const char* const begin = body_.empty() ? text.data() : body_.data();
    body_ = {begin, static_cast<std::size_t>(text.data() + text.size() - begin)};
  }

  const HeadReader& heads_;
  const Document& document_;
  Draft& draft_;
  std::string_view body_;
};

/// The first address of a paper in the text of a unit that names none in its fields.
void search_body(Draft& draft) {
  if (is_identified(draft)) return;
  for (std::size_t at = 0;;) {
    const std::string_view url = find_url(draft.body, at);
    if (url.empty()) return;
    if (is_paper_address(url)) return draft.links.push_back({{}, url});
    at = static_cast<std::size_t>(url.data() - draft.body.data()) + url.size();
  }
}

std::uint32_t intern_day(std::vector<std::string>& days, const std::string& day) {
  if (day.empty()) return 0;
  if (day != days.back()) days.push_back(day);
  return static_cast<std::uint32_t>(days.size() - 1);
}

ListReading read_units(const Document& document, std::span<const Unit> units, const FieldWords& words) {
  std::vector<std::string_view> lines;
  lines.reserve(units.size());
  for (const Unit& unit : units) lines.push_back(unit.head);
  const HeadReader heads(lines, document, words);
  const std::vector<std::string> days = find_days(document);
  ListReading reading;
  for (const Unit& unit : units) {
    const DocumentLine& head = document.lines[unit.line];
    Draft draft;
    draft.line = head.number;
    const bool titled = heads.read(unit.head, draft);
    DetailReader details(heads, document, draft);
    if (titled && !draft.body.empty()) details.read_head_body(draft.body);
    for (std::size_t i = unit.begin; titled && i < unit.end; ++i)
      if (i != unit.line) details.read(document.lines[i]);
    details.finish();
    search_body(draft);
    const bool is_paper = titled && (is_identified(draft) || !draft.authors.empty());
    if (is_paper) {
      draft.day = intern_day(reading.days, unit.line == 0 ? std::string() : days[unit.line - 1]);
      reading.drafts.push_back(std::move(draft));
    } else if (unit.has_address || titled) {
      reading.left.push_back({head.number, head.text, titled ? "no address, no id and no authors" : "no title"});
    }
  }
  return reading;
}

}  // namespace

ListReading read_list(const Document& document, ListForm form, unsigned level, const FieldWords& words) {
  if (form == ListForm::rows) return read_tables(document, words);
  return read_units(document, find_units(document, form, level, words), words);
}

}  // namespace kgbuild::parsing
