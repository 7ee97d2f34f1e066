// Which layout reads a file: all are tried, and the best score wins.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "kgbuild/entry.hpp"
#include "kgbuild/source.hpp"
#include "parsers/grammar/reading.hpp"
#include "parsers/layouts/layout.hpp"

namespace kgbuild::parsing {

/// What one layout reads of a file. `layout` and the views live as long as the layouts and the text.
struct LayoutReading {
  const Layout* layout = nullptr;  ///< null if no layout finds an entry
  std::vector<Entry> entries;
  std::vector<LeftLine> left;            ///< lines that look like papers and gave none, in order
  std::vector<std::uint32_t> undecided;  ///< lines of entries whose authors remain one text
  std::uint32_t broken_front = 0;        ///< line of front matter that is not YAML; else 0
  double score = 0;                      ///< 0 to 1
  bool is_sure = false;                  ///< the form alone shows that these are papers
  std::size_t undecided_dates = 0;       ///< day and month in either order
  std::size_t yearless_dates = 0;        ///< days of which nothing gives the year
  std::size_t added = 0;                 ///< entries that a better reading took from this one
};

/// The score, between 0 and 1; 0 without entries. A layout of line rules that leaves out no line has score 1 if one of
/// its day lines occurs, or if each entry has a date, a title of any quality, and an address, id or authors. Else the
/// product of
/// - the share of the file's paper addresses that identify an entry; the address of a paper in the text of another
///   entry counts half against it;
/// - the share of entries with an arXiv id, a DOI, an address of a publisher, or authors;
/// - the share of lines of the layout's form that gave an entry;
/// - the mean quality of the titles (title_check.hpp), times the share of distinct ones;
/// - 0.9, plus 0.05 each times the shares of entries with authors and with a date.
/// Lines of plain text, references at the end of other text, and a note whose front matter does not say that it is one,
/// get 0.6 of it; a note that does gets 1. Up to three entries without addresses, with one other fact each, in a text
/// of eight other lines for each of them, or two if their titles are single words, get a tenth. `anchors` is the number
/// of distinct paper addresses in the file. Linear in the entries, plus sorting.
double score_entries(std::span<const Entry> entries, std::size_t left, std::size_t anchors);

/// A text, and what is computed of it only if a layout needs it. Not thread-safe.
class ListedText {
 public:
  explicit ListedText(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }
  const Document& document();
  /// The number of distinct addresses of papers.
  std::size_t anchors();

 private:
  std::string_view text_;
  std::optional<Document> document_;
  std::optional<std::size_t> anchors_;
};

/// Reads the text of `source`, or a copy of it with cut lines, by one layout.
LayoutReading read_by_layout(const Layout& layout, const FieldWords& words, const Source& source, ListedText& listed);

/// The readings of all layouts, the best first; of equal scores the one with more entries, then in the
/// order of the layouts. Layouts of line rules come before others of a score up to 0.02 above theirs, lists of
/// references before others of a score up to 0.08 above theirs. If the first layout reads every line that it could, the
/// others are not tried unless `all`.
std::vector<LayoutReading> try_all_layouts(std::span<const std::shared_ptr<const Layout>> layouts,
                                           const FieldWords& words, const Source& source, std::string_view text,
                                           bool all);

/// Of the readings of a text, the best first: the second if it is nearly as good (less than 0.1 below) and finds other
/// titles; else null. A layout of line rules and a list of references have no rival.
const LayoutReading* find_rival(std::span<const LayoutReading> readings);

}  // namespace kgbuild::parsing
