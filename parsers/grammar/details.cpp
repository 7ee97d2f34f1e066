#include "parsers/grammar/details.hpp"

#include <functional>

#include "base/strings.hpp"
#include "parsers/fields/affiliation_keys.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/grammar/lines/segments.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_byline = 4000;

}  // namespace

void DetailReader::read(const DocumentLine& line) {
  if (add_affiliations(line) || (in_authors_ && continue_authors(line))) return;
  in_authors_ = false;
  switch (line.shape) {
    case LineShape::blank:
    case LineShape::rule:
    case LineShape::html:
    case LineShape::code:
    case LineShape::front:
      return;
    case LineShape::heading:
      return extend(line.text);
    case LineShape::text:
    case LineShape::item:
    case LineShape::row:
    case LineShape::summary:
      break;
  }
  authors_indent_ = line.indent;
  authors_shape_ = LineShape::text;
  if (!read_fields(line)) extend(line.text);
}

/// `¹Tidal Lab ²Fen University` below the authors.
bool DetailReader::add_affiliations(const DocumentLine& line) {
  const std::string_view text = document_.text;
  const std::less<> before;
  const bool has_authors =
      !draft_.authors.empty() && body_.empty() && (line.shape == LineShape::text || line.shape == LineShape::item) &&
      !before(draft_.authors.data(), text.data()) && before(draft_.authors.data(), line.text.data()) &&
      before(line.text.data(), text.data() + text.size());
  if (!has_authors || draft_.authors.size() + line.text.size() > max_byline) return false;
  if (!explains_affiliation_keys(line.text, draft_.authors)) return false;
  draft_.authors = span_of(draft_.authors, line.text);
  return true;
}

/// Authors over several lines: the list ends with a separator, or the line is indented more than the label.
bool DetailReader::continue_authors(const DocumentLine& line) {
  const bool is_empty = trim(draft_.authors).empty();
  const bool is_item = line.shape == LineShape::item && (is_empty || authors_shape_ == LineShape::item);
  const bool is_text = line.shape == LineShape::text || is_item;
  if (!is_text || line.text.empty() || draft_.authors.size() + line.text.size() > max_byline) return false;
  if (const auto labelled = split_label(line.content); labelled && fields_.is_field_word(labelled->label)) return false;
  const std::string_view before = trim_right(draft_.authors);
  const bool open = before.ends_with(',') || before.ends_with(';') || before.ends_with('&') ||
                    before.ends_with(" and") || before.ends_with("、");
  if (!open && line.indent <= authors_indent_) return false;
  draft_.authors = is_empty ? line.content : span_of(draft_.authors, line.text);
  authors_shape_ = line.shape;
  return true;
}

void DetailReader::finish() { draft_.body = body_; }

/// True if the line is a field with a known label. The text of a body field begins the body.
bool DetailReader::read_label(std::string_view text) {
  const auto labelled = split_label(text);
  if (!labelled) return false;
  draft_.body = {};
  const std::string_view authors = draft_.authors;
  if (!fields_.read_labelled(*labelled, draft_)) return false;
  in_authors_ = trim(authors).empty() && fields_.words().find(labelled->label) == PaperField::authors;
  if (!draft_.body.empty()) extend(body_.empty() ? draft_.body : text);
  return true;
}

/// True if all of the line is fields.
bool DetailReader::read_fields(const DocumentLine& line) {
  const std::string_view text = line.content;
  if (read_label(text)) return true;
  bool only_links = true, linked = false, emphasised = true;
  std::string_view first, last;
  const std::vector<Piece> pieces = split_pieces(text, document_);
  for (const Piece& piece : pieces) {
    const bool link = piece.kind == PieceKind::link || piece.kind == PieceKind::address;
    linked = linked || link;
    // An item that is a linked title is another paper.
    if (piece.kind == PieceKind::link && line.shape == LineShape::item && !fields_.is_field_word(piece.text) &&
        title_quality(clean_title(piece.text)) > 0.25)
      return false;
    if (piece.kind != PieceKind::text) continue;
    if (first.data() == nullptr) first = piece.text;
    last = piece.text;
    emphasised = emphasised && piece.emphasis;
    only_links = only_links && !has_words(piece.text) && !find_written_date(piece.text);
  }
  if (only_links) {
    if (linked && !read_linked_names(text, pieces)) fields_.read_links(text, {}, draft_);
    return true;
  }
  if (!body_.empty()) return read_date(text);
  const bool byline = emphasised && !linked && fields_.expects_names() && draft_.authors.empty();
  if (byline && text.size() < max_byline) {
    draft_.authors = span_of(first, last);
    return true;
  }
  return linked ? read_linked(text, pieces) : read_unlabelled(text, span_of(first, last));
}

/// Authors, each linked to a page. The addresses say nothing about the paper.
bool DetailReader::read_linked_names(std::string_view line, std::span<const Piece> pieces) {
  std::string names;
  for (const Piece& piece : pieces) {
    if (piece.kind != PieceKind::link) continue;
    if (fields_.is_field_word(piece.text) || piece.picture) return false;
    names.append(names.empty() ? "" : ", ").append(piece.text);
  }
  if (!draft_.authors.empty() || !body_.empty() || !resembles_people(names, fields_.expects_names())) return false;
  draft_.authors = line;
  return true;
}

/// True if the line is a date and nothing else.
bool DetailReader::read_date(std::string_view line) {
  constexpr std::size_t max_date = 40, max_other = 6;
  if (line.size() > max_date || !draft_.date.empty()) return false;
  const auto date = find_written_date(line);
  if (!date || line.size() > date->end - date->begin + max_other) return false;
  draft_.date = date->iso;
  return true;
}

/// Authors, a date, or a venue on a line before the text.
bool DetailReader::read_unlabelled(std::string_view line, std::string_view text) {
  if (line.size() > max_byline) return false;
  Draft trial = draft_;
  trial.body = {};
  fields_.read_text(text, trial);
  if (!trial.body.empty()) return false;
  draft_ = std::move(trial);
  return true;
}

/// The same with links between them.
bool DetailReader::read_linked(std::string_view line, std::span<const Piece> pieces) {
  if (line.size() > max_byline) return false;
  Draft trial = draft_;
  trial.body = {};
  for (const Piece& piece : pieces)
    if (piece.kind == PieceKind::text) fields_.read_text(piece.text, trial);
  if (!trial.body.empty()) return false;
  fields_.read_links(line, {}, trial);
  draft_ = std::move(trial);
  return true;
}

void DetailReader::extend(std::string_view text) { body_ = extend_span(body_, text); }

}  // namespace kgbuild::parsing
