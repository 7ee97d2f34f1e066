#include "parsers/grammar/units.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/blocks.hpp"
#include "parsers/grammar/lines/pieces.hpp"
#include "parsers/grammar/lines/title_labels.hpp"
#include "parsers/grammar/paper_lines.hpp"
#include "parsers/grammar/sections.hpp"

namespace kgbuild::parsing {
namespace {

/// True for a heading that states a day: it opens a digest, not a paper.
bool states_day(std::string_view heading) {
  constexpr std::size_t day_length = 10;
  const auto date = find_written_date(heading);
  return date && date->iso.size() == day_length;
}

/// The lines that open a table of papers: its first row if two rows have addresses of papers, and a line in bold above
/// it if one has.
std::vector<bool> find_tables(const Document& document) {
  const auto& lines = document.lines;
  std::vector<bool> opens(lines.size(), false);
  const auto in_table = [&](std::size_t i) {
    return i < lines.size() && (lines[i].shape == LineShape::row || lines[i].shape == LineShape::rule);
  };
  std::size_t text = lines.size();  // the line above, other than blank ones
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].shape != LineShape::row) {
      if (lines[i].shape != LineShape::blank) text = i;
      continue;
    }
    std::size_t end = i, papers = 0;
    for (; in_table(end); ++end) papers += is_paper_address(find_url(lines[end].text));
    const bool bold = text < i && lines[text].shape == LineShape::text &&
                      (lines[text].text.starts_with("**") || lines[text].text.starts_with("__"));
    if (papers > 1) opens[i] = true;
    if (papers > 0 && bold) opens[text] = true;
    i = text = end - 1;
  }
  return opens;
}

/// Several papers in one line are several units, without the lines that follow.
void split_units(std::vector<ListUnit>& units, const Document& document, const FieldWords& words) {
  std::vector<ListUnit> result;
  for (const ListUnit& unit : units) {
    const std::vector<std::string_view> heads = split_papers(unit.head, document, words);
    if (heads.size() < 2) {
      result.push_back(unit);
      continue;
    }
    for (const std::string_view head : heads) result.push_back({head, unit.line, unit.line + 1, unit.line + 1, true});
  }
  units = std::move(result);
}

class UnitFinder {
 public:
  UnitFinder(const Document& document, const FieldWords& words)
      : document_(document), words_(words), opens_table_(find_tables(document)) {}

  std::vector<ListUnit> items() {
    const auto& lines = document_.lines;
    const std::vector<bool> in_section = find_section_items(document_, words_);
    std::vector<std::size_t> open;  // units whose items may still be nested
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].shape != LineShape::item) continue;
      const auto labelled = split_label(lines[i].content);
      const bool field = labelled && words_.find(labelled->label).value_or(PaperField::title) != PaperField::title;
      if (field && labelled_title(lines[i].content, words_, true).empty()) continue;
      ListUnit unit = make(lines[i].content, i, item_end(i));
      while (!open.empty() && units_[open.back()].end <= i) open.pop_back();
      const bool nested = !open.empty();
      if (nested) {
        ListUnit& outer = units_[open.back()];
        // A nested item is a paper of its own if the outer one is a section; else it is a field of the outer one.
        if (!(unit.has_address || in_section[i]) || (outer.has_address && !outer.head.empty())) continue;
        outer.head = {};  // a section
      }
      open.push_back(units_.size());
      units_.push_back(unit);
    }
    std::erase_if(units_, [](const ListUnit& unit) { return unit.head.empty(); });
    split_units(units_, document_, words_);
    return std::move(units_);
  }

  std::vector<ListUnit> headings(unsigned level) {
    const auto& lines = document_.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].shape != LineShape::heading || (level != 0 && lines[i].level != level)) continue;
      const bool alone = is_alone(lines[i].content, document_, words_);
      if (!alone && (level == 0 || states_day(lines[i].content))) continue;
      std::size_t end = i + 1;
      while (end < lines.size() && !ends_section(lines[end], lines[i].level, level == 0)) ++end;
      units_.push_back({lines[i].content, i, i + 1, end, alone});
    }
    if (level == 0) add_lost_headings();
    return std::move(units_);
  }

  /// Headings of the units' level that have no address: each is read, and said if it gives no paper.
  void add_lost_headings() {
    const auto& lines = document_.lines;
    std::array<std::size_t, 7> units_of{};
    for (const ListUnit& unit : units_) ++units_of[lines[unit.line].level];
    const auto level = static_cast<std::uint8_t>(std::ranges::max_element(units_of) - units_of.begin());
    std::vector<ListUnit> lost;
    for (std::size_t i = 0; i < lines.size() && !units_.empty(); ++i) {
      const DocumentLine& line = lines[i];
      if (line.shape != LineShape::heading || line.level != level || states_day(line.content)) continue;
      if (is_alone(line.content, document_, words_)) continue;
      std::size_t end = i + 1;
      while (end < lines.size() && !ends_section(lines[end], level, true)) ++end;
      lost.push_back({line.content, i, i + 1, end, has_address(line.content)});
    }
    units_.insert(units_.end(), lost.begin(), lost.end());
    std::ranges::sort(units_, {}, &ListUnit::line);
  }

  std::vector<ListUnit> paragraphs() {
    const auto& lines = document_.lines;
    bool fresh = true;  // the line before is blank or no text
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool text = lines[i].shape == LineShape::text;
      if (text && (fresh || follows_paper(i)) && opens_paragraph(lines[i].text)) {
        close(i);
        units_.push_back(make(lines[i].text, i, lines.size()));
      } else if (lines[i].shape == LineShape::heading || lines[i].shape == LineShape::rule) {
        close(i);
      }
      fresh = !text;
    }
    return std::move(units_);
  }

  std::vector<ListUnit> lines() {
    for (std::size_t i = 0; i < document_.lines.size(); ++i) {
      const DocumentLine& line = document_.lines[i];
      if (line.shape != LineShape::text) continue;
      const bool alone = is_alone(line.text, document_, words_) && !is_sentence(line.text, document_);
      if (!alone && split_papers(line.text, document_, words_).size() < 2) continue;
      const std::string_view within = title_in_prose(line.text, document_, words_);
      units_.push_back({within.empty() ? line.text : within, i, i + 1, i + 1, true});
    }
    split_units(units_, document_, words_);
    return std::move(units_);
  }

  std::vector<ListUnit> summaries() {
    const auto& lines = document_.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].shape == LineShape::summary) {
        close(i);
        units_.push_back(make(lines[i].content, i, lines.size()));
      } else if (lines[i].shape == LineShape::heading || lines[i].text == "</details>") {
        close(i);
      }
    }
    return std::move(units_);
  }

  std::vector<ListUnit> fields() {
    const auto& lines = document_.lines;
    // Blocks are separated by rules if the document has any, else by blank lines.
    const bool ruled = std::ranges::count(lines, LineShape::rule, &DocumentLine::shape) > 1;
    const bool sure = !papers_are_titles(document_, words_);
    std::size_t block = 0;  // the first line of the block
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const DocumentLine& line = lines[i];
      if (line.shape == LineShape::rule || (!ruled && line.shape == LineShape::blank)) block = i + 1;
      if (line.shape == LineShape::heading) close(i);
      if (line.shape != LineShape::text && line.shape != LineShape::item) continue;
      if (labelled_title(line.content, words_, sure).empty()) continue;
      const std::size_t begin = record_begin(block, i);
      close(begin);
      ListUnit unit = make(line.content, i, lines.size());
      unit.begin = units_.empty() ? begin : std::max(begin, units_.back().end);
      units_.push_back(unit);
    }
    return std::move(units_);
  }

 private:
  /// The first line of the paper whose title is on line `title`, of a block of labelled lines. After another paper of
  /// the block it begins with the label with which that one begins, with the item around it, or with its title.
  std::size_t record_begin(std::size_t block, std::size_t title) const {
    if (units_.empty() || units_.back().line < block) return block;
    const auto& lines = document_.lines;
    const auto first = split_label(lines[units_.back().begin].content);
    for (std::size_t i = title; i > units_.back().line; --i) {
      const auto labelled = split_label(lines[i].content);
      if (first && labelled && labelled->label == first->label) return i;
      const bool outer = lines[i].shape == LineShape::item && lines[i].indent < lines[title].indent;
      if (outer && lines[title].shape == LineShape::item && !(labelled && words_.find(labelled->label))) return i;
    }
    return title;
  }

  ListUnit make(std::string_view head, std::size_t line, std::size_t end) const {
    return {head, line, line + 1, end, is_alone(head, document_, words_)};
  }

  /// Ends the last unit before `line`, unless it has ended.
  void close(std::size_t line) {
    if (!units_.empty()) units_.back().end = std::min(units_.back().end, std::max(line, units_.back().begin));
  }

  /// The line after an item: one at most as deep after a blank line, or an item at most as deep.
  std::size_t item_end(std::size_t item) const {
    const auto& lines = document_.lines;
    bool blank = false;
    for (std::size_t i = item + 1; i < lines.size(); ++i) {
      const DocumentLine& line = lines[i];
      const bool deeper = line.indent > lines[item].indent;
      if (line.shape == LineShape::blank) {
        blank = true;
        continue;
      }
      if (line.shape == LineShape::heading || line.shape == LineShape::row || line.shape == LineShape::summary)
        return i;
      if (!deeper && (blank || line.shape == LineShape::item || line.shape == LineShape::rule)) return i;
    }
    return lines.size();
  }

  /// With `alone`, units are the headings with addresses, and other headings of a deeper level belong to them.
  bool ends_section(const DocumentLine& line, std::uint8_t level, bool alone) const {
    if (line.shape != LineShape::heading) return opens_table_[line.number - 1];
    return line.level <= level || (alone && is_alone(line.content, document_, words_));
  }

  /// True for a line that presents a paper right below the head of a unit that does so, too: a paper a line.
  bool follows_paper(std::size_t i) const {
    if (units_.empty() || units_.back().line + 1 != i) return false;
    return presents_paper(units_.back().head, document_, words_) &&
           presents_paper(document_.lines[i].text, document_, words_);
  }

  /// A line that begins in bold or with a link whose text is a title, or with a title in emphasis and people.
  bool opens_paragraph(std::string_view text) const {
    const std::vector<Piece> pieces = split_pieces(text, document_);
    for (const Piece& piece : pieces) {
      const bool link = piece.kind == PieceKind::link && !piece.picture && !words_.find(piece.text);
      const bool marked = piece.strong || link;
      if (marked) {
        if (&piece != &pieces.front() && mentions_paper(text, document_, words_)) return false;
        const auto labelled = split_label(text);
        return !(labelled && words_.find(labelled->label)) && title_quality(clean_title(piece.text)) >= 0.25;
      }
      if (piece.kind == PieceKind::text && piece.emphasis) return presents_paper(text, document_, words_);
      if (piece.kind == PieceKind::text && piece.text.size() > 12) return false;
    }
    return false;
  }

  const Document& document_;
  const FieldWords& words_;
  std::vector<bool> opens_table_;
  std::vector<ListUnit> units_;
};

}  // namespace

std::vector<ListUnit> find_units(const Document& document, ListForm form, unsigned level, const FieldWords& words) {
  UnitFinder finder(document, words);
  switch (form) {
    case ListForm::items:
      return finder.items();
    case ListForm::headings:
      return finder.headings(level);
    case ListForm::paragraphs:
      return finder.paragraphs();
    case ListForm::summaries:
      return finder.summaries();
    case ListForm::fields:
      return finder.fields();
    case ListForm::lines:
      return finder.lines();
    case ListForm::blocks:
      return find_blocks(document, words);
    case ListForm::rows:
    case ListForm::references:
    case ListForm::note:
      break;
  }
  return {};
}

}  // namespace kgbuild::parsing
