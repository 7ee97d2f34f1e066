#include "parsers/grammar/notes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/details.hpp"
#include "parsers/grammar/front_matter.hpp"
#include "parsers/grammar/heads.hpp"
#include "parsers/grammar/paper_lines.hpp"

namespace kgbuild::parsing {
namespace {

class NoteReader {
 public:
  NoteReader(const Document& document, const FieldWords& words) : document_(document), words_(words) {}

  ListReading run() {
    read_front();
    find_addresses();
    const bool titled = !draft_.title.empty();
    const bool stated = titled && (is_paper_ || cites_title());
    if (!stated && (addresses_.size() != 1 || first_address_line() > max_head_lines)) return {};
    if (!titled && !find_title_in_prose() && !find_title()) return {};
    if (!is_identified(draft_) && addresses_.size() == 1) draft_.links.push_back({"paper", addresses_.front().url, {}});
    if (!is_identified(draft_) && !resembles_people(draft_.authors, true)) return {};
    read_lines();
    reading_.is_note = stated;
    reading_.drafts.push_back(std::move(draft_));
    return std::move(reading_);
  }

 private:
  static constexpr std::size_t max_head_lines = 12;  ///< that are not blank

  struct Address {
    std::string_view url, text;
    std::size_t line;
  };

  std::string_view keep(std::string text) { return reading_.owned.emplace_back(std::move(text)); }

  void read_front() {
    draft_.line = 1;
    const FrontMatter front = read_front_matter(document_);
    reading_.broken_front = front.broken_line;
    for (const FrontField& field : front.fields) {
      std::string key = field.key;
      std::ranges::replace(key, '_', ' ');
      std::string folded;
      std::ranges::remove_copy_if(key, std::back_inserter(folded), [](char c) { return c == ' ' || c == '-'; });
      if (words_.names_references(folded)) {
        draft_.references = keep(join(field.values, "\n"));
        continue;
      }
      const auto known = words_.find(key);
      if (!known || field.values.empty()) continue;
      const std::string_view value = field.values.front();
      switch (*known) {
        case PaperField::title:
          if (draft_.title.empty()) draft_.title = keep(std::string(value));
          break;
        case PaperField::authors:
          // The author of a post did not write the paper, so one name alone says nothing.
          is_paper_ = is_paper_ || field.values.size() > 1 || resembles_people(value, false);
          if (draft_.authors.empty()) draft_.authors = keep(join(field.values, field.values.size() > 1 ? "\n" : ""));
          break;
        case PaperField::date:
          if (const auto date = find_written_date(value))
            draft_.date = std::max(draft_.date, date->iso);
          else if (const auto year = find_year(value))
            draft_.year = year->iso;
          break;
        case PaperField::paper:
          read_paper(value);
          break;
        case PaperField::link:
        case PaperField::code:
          if (value.starts_with("http"))
            draft_.links.push_back({*known == PaperField::code ? "code" : "", keep(std::string(value)), {}});
          break;
        case PaperField::venue:
          draft_.venue = keep(std::string(value));
          break;
        case PaperField::status:
          draft_.status = keep(std::string(value));
          break;
        case PaperField::keywords:
          draft_.keywords = keep(join(field.values, "\n"));
          break;
        case PaperField::votes:
        case PaperField::body:
        case PaperField::other:
          break;
      }
    }
  }

  void read_paper(std::string_view value) {
    const bool address = value.starts_with("http");
    const bool id = !find_arxiv_id(value).empty() || !parse_arxiv_id(value).empty() || !find_doi(value).empty();
    if (!address && !id) return;
    if (address)
      draft_.links.push_back({"paper", keep(std::string(value)), {}});
    else
      draft_.paper = keep(std::string(value));
    is_paper_ = is_paper_ || id || is_paper_address(value);
  }

  void find_addresses() {
    for (std::size_t i = 0; i < document_.lines.size(); ++i) {
      const DocumentLine& line = document_.lines[i];
      if (line.shape == LineShape::code || line.shape == LineShape::front) continue;
      if (line.text.find("http") == std::string_view::npos) continue;
      for (const Piece& piece : split_pieces(line.text, document_)) {
        if (!is_paper_address(piece.url)) continue;
        const bool known = std::ranges::any_of(addresses_, [&](const Address& a) { return a.url == piece.url; });
        if (!known && addresses_.size() < max_addresses) addresses_.push_back({piece.url, piece.text, i});
      }
    }
  }

  /// True if the text of a link repeats the title; then its address is the paper's.
  bool cites_title() {
    const std::string title = ascii_lower(clean_title(draft_.title));
    if (title.size() < 8) return false;
    const auto cited = std::ranges::find_if(addresses_, [&](const Address& address) {
      return ascii_lower(collapse_blanks(address.text)).find(title) != std::string::npos;
    });
    if (cited == addresses_.end()) return false;
    draft_.links.insert(draft_.links.begin(), {"paper", cited->url, {}});
    return true;
  }

  std::size_t first_address_line() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < addresses_.front().line; ++i)
      count += document_.lines[i].shape != LineShape::blank && document_.lines[i].shape != LineShape::front;
    return count;
  }

  /// The text of the link to the paper within a sentence is its title, not the heading above.
  bool find_title_in_prose() {
    if (addresses_.size() != 1) return false;
    const std::size_t line = addresses_.front().line;
    const std::string_view head[] = {title_in_prose(document_.lines[line].content, document_, words_)};
    if (head[0].empty()) return false;
    title_line_ = line;
    draft_.line = document_.lines[line].number;
    return HeadReader(head, document_, words_).read(head[0], draft_);
  }

  /// The first heading, else the first line, of the head that reads as a title.
  bool find_title() {
    if (!addresses_.empty() && mentions_paper(document_.lines[addresses_.front().line].content, document_, words_))
      return false;
    std::size_t seen = 0;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < document_.lines.size() && seen < max_head_lines; ++i) {
      const DocumentLine& line = document_.lines[i];
      if (line.shape == LineShape::blank || line.shape == LineShape::front) continue;
      ++seen;
      if (line.shape != LineShape::heading && line.shape != LineShape::text) continue;
      const auto date = find_written_date(line.content);
      if (line.shape == LineShape::heading && date && date->iso.size() == 10) continue;  // the day of a digest
      Draft trial;
      const std::string_view head[] = {line.content};
      const auto labelled = split_label(line.content);
      if (labelled && words_.find(labelled->label)) continue;
      if (!HeadReader(head, document_, words_).read(line.content, trial) ||
          title_quality(clean_title(trial.title)) < 0.5)
        continue;
      if (found && line.shape != LineShape::heading) continue;
      if (found && document_.lines[*found].shape == LineShape::heading) continue;
      found = i;
    }
    if (!found) return false;
    title_line_ = *found;
    const std::string_view head[] = {document_.lines[*found].content};
    draft_.line = document_.lines[*found].number;
    return HeadReader(head, document_, words_).read(head[0], draft_);
  }

  void read_lines() {
    const FieldReader fields(document_, words_);
    DetailReader details(fields, document_, draft_);
    for (std::size_t i = 0; i < document_.lines.size(); ++i)
      if (i != title_line_) details.read(document_.lines[i]);
    details.finish();
  }

  static constexpr std::size_t max_addresses = 256;
  const Document& document_;
  const FieldWords& words_;
  ListReading reading_;
  Draft draft_;
  std::vector<Address> addresses_;
  std::size_t title_line_ = static_cast<std::size_t>(-1);
  bool is_paper_ = false;  ///< the front matter has a field that only papers have
};

}  // namespace

ListReading read_note(const Document& document, const FieldWords& words) { return NoteReader(document, words).run(); }

}  // namespace kgbuild::parsing
