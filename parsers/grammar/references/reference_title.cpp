#include "parsers/grammar/references/reference_title.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/scripts.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/grammar/lines/commas.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/lines/venues.hpp"
#include "parsers/grammar/references/numbered_venue.hpp"
#include "parsers/grammar/references/thesis.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t max_title = 1000;   ///< bytes
constexpr std::size_t max_segment = 400;  ///< bytes that are searched for its end

/// `[J]`, `[EB/OL]` of GB/T 7714 at `at`: its length, or 0.
std::size_t type_mark_at(std::string_view text, std::size_t at) {
  if (text[at] != '[') return 0;
  const std::size_t end = find_first_not_of(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ/", at + 1);
  return end < text.size() && text[end] == ']' && end > at + 1 && end - at <= 7 ? end + 1 - at : 0;
}

class TitleFinder {
 public:
  TitleFinder(const ReferenceText& text, const ReferenceHead& head, const FieldWords& words)
      : text_(text), plain_(text.plain), head_(head), words_(words) {}

  ReferenceTitle run() {
    if (head_.joint == ReferenceJoint::title_first) return read_first();
    std::size_t begin = std::min(find_first_not_of(plain_, " .,:;*", head_.title), plain_.size());
    for (const std::string_view sign : {"。", "．", "：", "，", "- ", "– ", "— ", "| ", "· ", "• "})
      if (plain_.substr(begin).starts_with(sign)) begin += sign.size();
    begin = std::min(plain_.find_first_not_of(' ', begin), plain_.size());
    title_ = {begin, plain_.size(), plain_.size(), {}, {}, {}};
    if (begin == plain_.size() || read_quoted() || read_marked()) return title_;
    const bool listed = head_.joint == ReferenceJoint::comma || head_.joint == ReferenceJoint::colon;
    if (listed && (read_before_wide_venue() || read_before_numbered_venue())) return title_;
    if (head_.joint == ReferenceJoint::comma && read_before_venue()) return title_;
    read_plain();
    cut_bracket();
    return title_;
  }

 private:
  std::string_view after(std::size_t at) const { return trim_left(plain_.substr(std::min(at, plain_.size()))); }

  void end_at(std::size_t end, std::size_t rest) {
    title_.end = end;
    title_.rest = rest;
  }

  /// The title that ends before the people.
  ReferenceTitle read_first() {
    const QuotedText quoted = find_quoted(plain_, 0);
    const ReferenceMark* const mark = text_.mark_at(0);
    title_ = {quoted.begin, quoted.after > 0 ? quoted.end : head_.title_end, head_.people.end, {}, {}, {}};
    if (mark && !mark->address) title_.url = mark->url;
    return title_;
  }

  bool read_quoted() {
    const QuotedText quoted = find_quoted(plain_, title_.begin);
    if (quoted.after == 0) return false;
    const std::string_view next = after(quoted.after);
    // `"Why Should I Trust You?": Explaining ...`
    const bool part = next.starts_with(':') || (head_.joint != ReferenceJoint::quote && !next.empty() &&
                                                is_ascii_lower(next[0]) && !next.starts_with("in"));
    if (part) return false;
    title_.begin = quoted.begin;
    end_at(quoted.end, quoted.after);
    if (const ReferenceMark* const mark = text_.mark_at(quoted.begin)) title_.url = mark->url;
    return true;
  }

  /// A title in emphasis, in bold or linked; its text may go on after the mark.
  bool read_marked() {
    const ReferenceMark* const mark = text_.mark_at(title_.begin);
    if (!mark || mark->address) return false;
    title_.url = mark->url;
    const std::string_view next = after(mark->end);
    const bool goes_on = !next.empty() && std::string_view(".,;([").find(next[0]) == npos && !is_venue_cue(mark->end) &&
                         !begins_numbered_venue(next.substr(0, max_segment)) &&
                         std::string_view(".?!").find(plain_[mark->end - 1]) == npos;
    if (goes_on || title_quality(plain_.substr(mark->begin, mark->end - mark->begin)) < 0.25) return false;
    end_at(mark->end, mark->end);
    return true;
  }

  /// True if the text at `at` can only be what follows a title: the venue, a date or an address.
  bool is_venue_cue(std::size_t at) const {
    const std::string_view next = after(at);
    for (const std::string_view cue : {"In: ", "in: ", "//", "arXiv", "ArXiv", "CoRR", "http", "doi", "DOI", "(", "["})
      if (next.starts_with(cue)) return true;
    if (next.starts_with("In ") && !next.starts_with("In press")) return true;
    if (begins_thesis(next)) return true;
    return next.empty() || text_.mark_at(at) != nullptr;
  }

  /// True if the segment at `at` reads like a venue with its volume or year.
  bool is_venue_at(std::size_t at) const {
    const std::string_view next = after(at).substr(0, max_segment);
    if (begins_numbered_venue(next)) return true;
    std::size_t end = 0;
    while (end < next.size() && !ends_segment(next, end)) ++end;
    const std::string_view segment = next.substr(0, end);
    const std::size_t digit = find_first_of(segment, "0123456789");
    const bool numbered = digit != npos && digit > 0 && (segment[digit - 1] == ' ' || segment[digit - 1] == '(') &&
                          (segment.substr(0, digit).find(',') != npos || find_reference_year(segment, 0) != npos ||
                           find_first_of(segment, "(:", digit) != npos);
    return numbered || is_venue(segment.substr(0, segment.find(", ")), words_);
  }

  static bool ends_segment(std::string_view text, std::size_t at) {
    // `Tiefe [Depth]. Zeitschrift`
    const bool bracket = text[at] == '.' && at > 0 && (text[at - 1] == ']' || text[at - 1] == ')') &&
                         (at + 1 == text.size() || text[at + 1] == ' ');
    return bracket || (text[at] == '.' && is_full_stop(text, at)) || text.substr(at).starts_with("。") ||
           text.substr(at).starts_with("．");
  }

  /// Where the segment at `at` ends.
  std::size_t next_stop(std::size_t at) const {
    const std::size_t limit = std::min(plain_.size(), at + max_segment);
    while (at < limit && !ends_segment(plain_, at)) ++at;
    return at;
  }

  /// Whether the title ends with the sign before `rest`. Text up to an explicit venue belongs to it.
  bool ends_title(std::size_t rest, bool question) const {
    if (is_venue_cue(rest) || is_venue_at(rest)) return true;
    const std::size_t stop = next_stop(rest);
    const bool last = stop + 1 >= plain_.size() || after(stop + 1).starts_with("http");
    if (question) return last;
    const std::string_view next = after(stop + 1);
    const bool explicit_venue =
        (next.starts_with("In ") || text_.mark_at(stop + 1) != nullptr) && !next.starts_with("http");
    return last || !explicit_venue || next.starts_with("In press");
  }

  void read_plain() {
    const std::size_t limit = std::min(plain_.size(), title_.begin + max_title);
    for (std::size_t at = title_.begin; at < limit; ++at) {
      const char c = plain_[at];
      if (const std::size_t type = type_mark_at(plain_, at)) return end_at(at, at + type);
      if (c == 'h' && (plain_.substr(at).starts_with("http://") || plain_.substr(at).starts_with("https://")))
        return end_at(at, at);
      if (c == ':' && begins_thesis(after(at + 1))) return end_at(at, thesis_rest(at));  // GOST
      if (c == ',' && plain_.substr(at).starts_with(", in: ")) return end_at(at, at + 2);
      if (c == '/' && plain_.substr(at).starts_with("//")) return end_at(at, at + 2);
      if (c == '/' && at > title_.begin && plain_[at - 1] == ' ' && read_people(at)) return;
      if (ends_segment(plain_, at)) {
        const std::size_t rest = at + (c == '.' ? 1 : std::string_view("。").size());
        if (ends_title(rest, false)) return end_at(at, rest);
      }
      const bool question = (c == '?' || c == '!') && plain_.substr(at + 1).starts_with(' ');
      const bool wide = plain_.substr(at).starts_with("？") || plain_.substr(at).starts_with("！");
      const std::size_t mark = wide ? std::string_view("？").size() : 1;
      if ((question || wide) && ends_title(at + mark, true)) return end_at(at + mark, at + mark);
    }
    if (limit < plain_.size()) end_at(limit, limit);
  }

  /// Where the year is: neither the degree nor the city before it is a venue.
  std::size_t thesis_rest(std::size_t at) const {
    const std::size_t year = find_reference_year(plain_, at);
    return year == npos ? plain_.size() : year;
  }

  /// `Title (arXiv, 2023)` at the end of the reference.
  void cut_bracket() {
    const std::string_view title = trim_right(plain_.substr(title_.begin, title_.end - title_.begin));
    const std::size_t open = title.ends_with(')') ? title.rfind(" (") : npos;
    if (open == npos || has_words(plain_.substr(title_.rest))) return;
    const std::string_view inside = title.substr(open + 2, title.size() - open - 3);
    if (find_reference_year(inside, 0) == npos && !is_venue(inside, words_)) return;
    end_at(title_.begin + open, title_.begin + open);
  }

  /// `Title / B. Lind, A. Ode // Journal`: GOST names all people after the title.
  bool read_people(std::size_t slash) {
    const std::size_t begin = std::min(find_first_not_of(plain_, "/ ", slash), plain_.size());
    PeoplePrefix people = find_people_prefix(plain_.substr(begin));
    const std::string_view next = after(begin + people.end);
    const bool ends = next.empty() || std::string_view("/.;[").find(next[0]) != npos || next.starts_with("–");
    if (!people.sure || !ends) return false;
    end_at(slash, begin + people.end);
    title_.people = std::move(people);
    return true;
  }

  /// `題名，誌名，Vol.12`: the segment before the first with a number is the venue.
  bool read_before_wide_venue() {
    if (!is_east_asian(first_script(plain_.substr(title_.begin)))) return false;
    const std::string_view comma = plain_.find("，", title_.begin) == npos ? ", " : "，";
    if (next_stop(title_.begin) < plain_.find(comma, title_.begin)) return false;
    std::size_t last = npos;
    for (std::size_t at = plain_.find(comma, title_.begin); at != npos; at = plain_.find(comma, at + comma.size())) {
      const std::size_t begin = at + comma.size();
      const std::string_view segment = plain_.substr(begin, plain_.find(comma, begin) - begin);
      if (find_first_of(segment, "0123456789") != npos) {
        if (last == npos) last = at;
        return end_at(last, last + comma.size()), true;
      }
      last = at;
    }
    return false;
  }

  /// `Title, Phys. Rev. Lett. 132, 034101 (2024)`
  bool read_before_numbered_venue() {
    const std::size_t limit = next_stop(title_.begin);
    for (std::size_t at = plain_.find(", ", title_.begin); at < limit; at = plain_.find(", ", at + 1))
      if (begins_numbered_venue(plain_.substr(at + 2, max_segment))) return end_at(at, at + 2), true;
    return false;
  }

  /// `Title, in: Proceedings, 2024` and `Title, Journal 3 (2023) 7-19`.
  bool read_before_venue() {
    if (const std::size_t thesis = find_thesis(plain_, title_.begin); thesis != npos)
      return end_at(thesis - 2, thesis), true;
    for (const std::string_view cue : {", in: ", ", in Proc", ", In Proc", ", arXiv"})
      if (const std::size_t at = plain_.find(cue, title_.begin); at != npos) return end_at(at, at + 2), true;
    const std::size_t year = find_reference_year(plain_, title_.begin);
    if (year == npos || year == title_.begin) return false;
    std::size_t comma = plain_.rfind(", ", year);
    const std::string_view between = plain_.substr(comma + 2, year - comma - 2);
    if (comma != npos && trim(between, " (").empty() && comma > title_.begin) {
      const std::size_t before = plain_.rfind(", ", comma - 1);
      if (before != npos && before > title_.begin) comma = before;  // the venue is between them
    }
    if (comma == npos || comma <= title_.begin) return false;
    return end_at(comma, comma + 2), true;
  }

  const ReferenceText& text_;
  std::string_view plain_;
  const ReferenceHead& head_;
  const FieldWords& words_;
  ReferenceTitle title_;
};

/// Without `[The original title]`, `[Data set]` at its end.
std::string_view drop_bracket(std::string_view title) {
  constexpr std::size_t least = 8;
  const std::size_t open = title.ends_with(']') ? title.rfind(" [") : npos;
  return open == npos || open < least ? title : trim_right(title.substr(0, open));
}

/// `Title (arXiv:2402.08813)`, `Title (No. arXiv:2402.08813)`: APA states the id of a preprint so.
void drop_id(std::string_view plain, ReferenceTitle& title) {
  const std::string_view inside = plain.substr(title.begin, title.end - title.begin);
  const std::size_t open = inside.ends_with(')') ? inside.rfind(" (") : npos;
  if (open == npos || open == 0) return;
  const std::string_view id = inside.substr(open + 2, inside.size() - open - 3);
  const bool stated = id.starts_with("arXiv") || id.starts_with("No. arXiv") || id.starts_with("arxiv");
  if (!stated || find_arxiv_id(id).empty()) return;
  title.id = id;
  title.end = title.begin + trim_right(inside.substr(0, open)).size();
}

/// `Title, ICML 2024` where no other venue follows: the title ends before the name, which becomes the rest.
void drop_venue(std::string_view plain, const FieldWords& words, ReferenceTitle& title) {
  constexpr std::size_t max_tail = 60;
  constexpr double sure = 0.5;
  const std::string_view inside = plain.substr(title.begin, title.end - title.begin);
  const std::string_view rest = trim(plain.substr(std::min(title.rest, plain.size())), " ,.;()");
  if (!rest.empty() && !rest.starts_with("http")) return;
  std::string_view kept = inside;
  for (Comma comma; (comma = last_comma(kept, max_tail)).found(); kept = kept.substr(0, comma.begin)) {
    const std::string_view tail = trim(kept.substr(comma.end));
    const bool year = tail.size() == 4 && find_reference_year(tail, 0) == 0;
    if (!year && !(is_venue_name(tail, words) &&
                   (kept.size() < inside.size() || !venue_year(tail, words).empty() || words.is_venue(tail))))
      break;
  }
  if (kept.size() == inside.size() || title_quality(kept) < sure) return;
  title.rest = title.begin + kept.size();
  title.end = title.rest;
}

}  // namespace

ReferenceTitle read_reference_title(const ReferenceText& text, const ReferenceHead& head, const FieldWords& words) {
  ReferenceTitle title = TitleFinder(text, head, words).run();
  const std::string_view inside = std::string_view(text.plain).substr(title.begin, title.end - title.begin);
  title.end = title.begin + drop_bracket(trim_dashes(trim_right(inside, " ,.;(["))).size();
  drop_id(text.plain, title);
  drop_venue(text.plain, words, title);
  return title;
}

}  // namespace kgbuild::parsing
