#include "parsers/grammar/references/references.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/lines/venues.hpp"
#include "parsers/grammar/references/numbered_venue.hpp"
#include "parsers/grammar/references/reference_parts.hpp"
#include "parsers/grammar/references/reference_title.hpp"
#include "parsers/grammar/references/reference_units.hpp"
#include "parsers/grammar/references/thesis.hpp"
#include "parsers/grammar/references/untitled.hpp"
#include "parsers/grammar/references/weak_heads.hpp"

namespace kgbuild::parsing {
namespace {

constexpr double least_quality = 0.25;

/// Where dashes or underscores that repeat the people end: before a full stop or comma. 0 if the text has none.
std::size_t repetition_end(std::string_view text) {
  std::size_t at = 0;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view dash : {"-", "_", "–", "—", "⸺", "⸻"})
      if (text.substr(at).starts_with(dash)) {
        at += dash.size();
        found = true;
      }
  }
  constexpr std::size_t least = 3;  // bytes: `---`, or one long dash
  return at >= least && at < text.size() && (text[at] == '.' || text[at] == ',') ? at : 0;
}

/// Puts `people` in the place of the first `end` bytes.
void replace_front(ReferenceText& text, std::size_t end, std::string_view people) {
  text.plain.replace(0, end, people);
  for (ReferenceMark& mark : text.marks) {
    mark.begin = mark.begin - std::min(mark.begin, end) + people.size();
    mark.end = mark.end - std::min(mark.end, end) + people.size();
  }
}

/// `Required: Ann Moor, Bo Lin. Title.` of a syllabus without the label.
void drop_reading_label(ReferenceText& text) {
  constexpr auto labels = std::to_array<std::string_view>({"required",
                                                           "required reading",
                                                           "optional",
                                                           "optional reading",
                                                           "recommended",
                                                           "recommended reading",
                                                           "suggested",
                                                           "background",
                                                           "background reading",
                                                           "main reading",
                                                           "further reading",
                                                           "additional reading",
                                                           "supplementary",
                                                           "supplemental",
                                                           "primary",
                                                           "secondary",
                                                           "reading",
                                                           "readings",
                                                           "pflicht",
                                                           "pflichtlektüre",
                                                           "obligatoire",
                                                           "facultatif",
                                                           "obligatorio",
                                                           "opcional",
                                                           "必読",
                                                           "必读",
                                                           "选读",
                                                           "필수",
                                                           "선택"});
  const auto labelled = split_label(text.plain);
  if (!labelled || std::ranges::find(labels, ascii_lower(labelled->label)) == labels.end()) return;
  replace_front(text, static_cast<std::size_t>(labelled->value.data() - text.plain.data()), {});
}

class ReferenceReader {
 public:
  ReferenceReader(const Document& document, const FieldWords& words) : document_(document), words_(words) {}

  ListReading run() {
    units_ = find_reference_units(document_);
    for (const ReferenceUnit& unit : units_) {
      texts_.push_back(make_reference_text(unit.text, document_));
      drop_reading_label(texts_.back());
      repeat_people(texts_.back());
      heads_.push_back(read_reference_head(texts_.back()));
      const std::vector<std::string>& names = heads_.back().people.names;
      if (names.size() == 1 && words_.is_venue(names.front())) heads_.back() = {};  // `(Nature 2021) Title`
    }
    trust_usual_heads(texts_, heads_);
    count_votes();
    if (sure_ == 0) return {};
    for (std::size_t begin = 0; begin < units_.size();) begin = read_run(begin);
    if (reading_.drafts.empty() && reading_.others == 0) return {};
    // References without addresses at the end of other text are less likely what the file is about.
    reading_.is_aside = !addressed_ && count_other_lines() > lines_;
    reading_.is_sure = sure_ > 1 && 2 * votes_[static_cast<std::size_t>(ReferenceJoint::title_first)] < sure_;
    return std::move(reading_);
  }

 private:
  /// `---. "Title."` is by the people of the reference before it (MLA, Chicago): they are written out.
  void repeat_people(ReferenceText& text) const {
    const std::size_t end = repetition_end(text.plain);
    if (end == 0 || heads_.empty() || heads_.back().people.names.empty() || heads_.back().title_end > 0) return;
    const std::string people = texts_[heads_.size() - 1].plain.substr(0, heads_.back().people.end);
    replace_front(text, end, people);
  }

  void count_votes() {
    for (const ReferenceHead& head : heads_) {
      if (!head.sure) continue;
      ++votes_[static_cast<std::size_t>(head.joint)];
      ++sure_;
    }
  }

  /// Whether people and title are where most references have them.
  bool is_usual(const ReferenceHead& head) const {
    return head.joint != ReferenceJoint::none && votes_[static_cast<std::size_t>(head.joint)] * 2 >= sure_;
  }

  /// Reads the items of one list, or one paragraph. Returns the unit after it. In a list of references, others are
  /// left.
  std::size_t read_run(std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < units_.size() && units_[begin].marked && units_[end].marked && follows(end)) ++end;
    std::vector<Draft> drafts;
    std::vector<LeftLine> left, untitled;
    std::size_t lines = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const ReferenceHead& head = heads_[i];
      Draft draft;
      if (head.sure && lacks_title(texts_[i].plain, head)) {
        const DocumentLine& line = document_.lines[units_[i].line];
        untitled.push_back({line.number, line.text, no_title});
      } else if ((head.sure || is_usual(head)) && read_draft(i, draft)) {
        lines += units_[i].end - units_[i].line;
        drafts.push_back(std::move(draft));
      } else if (units_[i].marked && has_words(units_[i].text)) {  // not `2024`, above others
        const DocumentLine& line = document_.lines[units_[i].line];
        left.push_back({line.number, line.text, "is not a reference in the style of the others"});
      }
    }
    std::move(untitled.begin(), untitled.end(), std::back_inserter(reading_.left));
    reading_.others += untitled.size();
    if (drafts.size() < left.size()) return end;
    lines_ += lines;
    std::move(drafts.begin(), drafts.end(), std::back_inserter(reading_.drafts));
    std::move(left.begin(), left.end(), std::back_inserter(reading_.left));
    return end;
  }

  /// True if only blank lines are between the unit and the one before it.
  bool follows(std::size_t i) const {
    const auto& lines = document_.lines;
    for (std::size_t line = units_[i - 1].end; line < units_[i].line; ++line)
      if (lines[line].shape != LineShape::blank) return false;
    return true;
  }

  std::string_view keep(std::string text) { return reading_.owned.emplace_back(std::move(text)); }

  bool read_draft(std::size_t i, Draft& draft) {
    const ReferenceText& text = texts_[i];
    const ReferenceHead& head = heads_[i];
    const ReferenceTitle title = read_reference_title(text, head, words_);
    const std::string_view plain = text.plain;
    const std::string_view words = plain.substr(title.begin, title.end - title.begin);
    // Where the title should be is the venue: what reads as the first of the people is the title.
    if (title_quality(clean_title(words)) < least_quality || is_venue(words, words_)) return false;
    if (is_abbreviated_venue(plain.substr(title.begin), words)) return false;  // some styles have no titles
    const ReferenceRest rest = read_reference_rest(text, title.rest);
    const bool dated = head.year_end > head.year_begin;
    const bool addressed = std::ranges::any_of(text.marks, [](const ReferenceMark& mark) { return !mark.url.empty(); });
    const bool published = dated || !rest.date.empty() || !rest.id.empty() || addressed;
    if (!published && !is_undated(head, words) && find_thesis(plain, title.end) == std::string::npos) return false;
    for (const ReferenceMark& mark : text.marks) addressed_ = addressed_ || is_paper_address(mark.url);
    draft.title = keep(std::string(words));
    const PeoplePrefix& people = title.people.names.empty() ? head.people : title.people;
    draft.authors = keep(join(people.names, "; ") + (people.more ? "; et al." : ""));
    draft.venue = keep(std::string(rest.venue));
    draft.date = dated ? read_head_date(plain, head) : rest.date;
    draft.line = document_.lines[units_[i].line].number;
    draft.body = units_[i].note;
    if (!title.url.empty()) draft.title_url = keep(std::string(title.url));
    for (const ReferenceMark& mark : text.marks)
      if ((mark.url.starts_with("http") || is_paper_address(mark.url)) && mark.url != title.url)
        add_link(plain, mark, draft);
    draft.paper = keep(std::string(rest.id.empty() ? title.id : rest.id));
    return true;
  }

  /// A paper that is not published yet among others: `A. Ode, B. Lind. Title. Submitted.`
  bool is_undated(const ReferenceHead& head, std::string_view title) const {
    constexpr double good = 0.9;
    constexpr std::size_t least = 2;
    const std::size_t alike = votes_[static_cast<std::size_t>(head.joint)];
    return head.sure && head.people.names.size() > 1 && alike > least && title_quality(clean_title(title)) >= good;
  }

  /// The date before the title: a year, or `2022, March 5`.
  static std::string read_head_date(std::string_view plain, const ReferenceHead& head) {
    const std::string_view written = plain.substr(head.year_begin, head.year_end - head.year_begin);
    const ReferenceText inside{std::string(trim(written, "()[]")), {}};
    return read_reference_rest(inside, 0).date;
  }

  void add_link(std::string_view plain, const ReferenceMark& mark, Draft& draft) {
    const std::string_view text = plain.substr(mark.begin, mark.end - mark.begin);
    const std::string_view label = mark.address ? std::string_view() : mark.name.empty() ? text : mark.name;
    draft.links.push_back({keep(std::string(label)), keep(std::string(mark.url)), {}});
  }

  std::size_t count_other_lines() const {
    const auto others = std::ranges::count_if(document_.lines, [](const DocumentLine& line) {
      return line.shape != LineShape::blank && line.shape != LineShape::heading && line.shape != LineShape::rule;
    });
    return static_cast<std::size_t>(others) - std::min(static_cast<std::size_t>(others), lines_);
  }

  const Document& document_;
  const FieldWords& words_;
  std::vector<ReferenceUnit> units_;
  std::vector<ReferenceText> texts_;
  std::vector<ReferenceHead> heads_;
  std::array<std::size_t, reference_joint_count> votes_{};
  std::size_t sure_ = 0;    ///< references with a sure head
  std::size_t lines_ = 0;   ///< of references that are read
  bool addressed_ = false;  ///< one of them has the address of a paper
  ListReading reading_;
};

}  // namespace

ListReading read_references(const Document& document, const FieldWords& words) {
  return ReferenceReader(document, words).run();
}

}  // namespace kgbuild::parsing
