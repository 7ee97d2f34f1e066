#include "parsers/grammar/lines/segments.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/journal_volume.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/quotes.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/scripts.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/grammar/lines/commas.hpp"
#include "parsers/grammar/lines/field_lines.hpp"
#include "parsers/grammar/lines/people_tail.hpp"
#include "parsers/grammar/lines/pieces.hpp"
#include "parsers/grammar/lines/venues.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 13> separators{" | ", " · ", " • ", " - ", " – ", " — ", "—",
                                                      " |",  "| ",  "；",  "。",  "／",  " // "};
constexpr std::string_view wide_open = "（", wide_close = "）";

std::size_t separator_at(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] == '\\') return 0;
  for (const std::string_view separator : separators)
    if (text.substr(at).starts_with(separator)) return separator.size();
  return 0;
}

/// Where the text before `at` ends without marks that close emphasis: `**An Ode**.`, `<b>An Ode</b>.`
std::size_t before_marks(std::string_view text, std::size_t at) {
  for (const std::string_view tag : {"</b>", "</strong>", "</i>", "</em>", "</u>"})
    if (text.substr(0, at).ends_with(tag)) at -= tag.size();
  while (at > 0 && (text[at - 1] == '*' || text[at - 1] == '_')) --at;
  return at;
}

}  // namespace

bool is_full_stop(std::string_view text, std::size_t at) {
  if (text[at] != '.' || (at + 1 < text.size() && text[at + 1] != ' ')) return false;
  const std::size_t end = before_marks(text, at);
  std::size_t begin = end;
  while (begin > 0 && (is_ascii_alnum(text[begin - 1]) || static_cast<unsigned char>(text[begin - 1]) >= 0x80)) --begin;
  const std::string_view word = text.substr(begin, end - begin);
  constexpr std::array<std::string_view, 10> abbreviations{"vs", "Jr", "Sr",  "al",  "et",
                                                           "Dr", "St", "e.g", "i.e", "No"};
  if (word.size() < 2 || std::ranges::find(abbreviations, word) != abbreviations.end()) return false;
  // An initial of another script.
  const CodePoint letter = decode_utf8(word, 0);
  return letter.length < word.size() || !is_capital(letter.value);
}

namespace {

/// A date, an id or a venue: what is around a title and no part of it.
bool is_known_part(std::string_view part, const FieldWords& words) {
  const auto date = find_written_date(part);
  if (date && part.size() <= date->end - date->begin + 12) return true;
  const std::string_view number = part.starts_with("arXiv") ? trim_left(part.substr(5), " :") : part;
  if (part.size() < 40 && (!find_arxiv_id(part).empty() || !parse_arxiv_id(number).empty())) return true;
  return is_venue(part, words) || !has_words(part);
}

/// Without dates and venues after its last commas: `Title, ICML 2023`.
std::string_view strip_known_tail(std::string_view part, const FieldWords& words) {
  constexpr std::size_t longest = 60;
  const std::string_view whole = part;
  for (Comma comma; (comma = last_comma(part, longest)).found();) {
    const std::string_view tail = trim_segment(part.substr(comma.end));
    const bool journal = part.size() < whole.size() && is_journal_with_volume(tail);  // `Title, Journal 12, 2021`
    if (!journal && !is_known_part(tail, words)) break;
    part = trim_segment(part.substr(0, comma.begin));
  }
  return part;
}

/// Without people after a comma: as the items of the list have them; if something that is known follows them in
/// `whole`, `Title, A, B, ICML 2023`; or if they say that there are more: `Title, A et al.`
std::string_view strip_people_tail(std::string_view part, std::string_view whole, bool habitual, bool venue_next) {
  constexpr std::array<std::string_view, 4> more{" et al", " et al.", "等", "ほか"};
  const bool open = std::ranges::any_of(more, [&](std::string_view words) { return part.ends_with(words); });
  if (part.size() == whole.size() && !open && !habitual && !venue_next) return part;
  const Comma first = first_comma(part);
  // Of three parts before a venue the first is the title, even if it may be a name.
  const bool three = venue_next && first.found() && first_comma(part.substr(first.end)).found();
  return without_people_after_comma(part, habitual || three);
}

/// `Lind et al. A fine read.`, `Lind et al. ICML 2024`, `Lind et al.: fine`: a capital or a colon after the dot at `at`
/// begins something else.
bool ends_others(std::string_view text, std::size_t at) {
  if (text[at] != '.' || !text.substr(0, at).ends_with(" et al") || at + 2 >= text.size()) return false;
  return text[at + 1] == ':' || (text[at + 1] == ' ' && is_ascii_upper(text[at + 2]));
}

}  // namespace

bool next_segment(std::string_view& text, std::string_view& segment) {
  text = trim_segment_left(text);
  if (text.empty()) return false;
  if (text[0] == '(' || text[0] == '[') {
    const std::size_t close = text.find(text[0] == '(' ? ')' : ']');
    if (close != std::string_view::npos) {
      segment = text.substr(1, close - 1);
      text.remove_prefix(close + 1);
      return true;
    }
  }
  if (text.starts_with(wide_open)) {
    if (const std::size_t close = text.find(wide_close); close != std::string_view::npos) {
      segment = text.substr(wide_open.size(), close - wide_open.size());
      text.remove_prefix(close + wide_close.size());
      return true;
    }
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t separator = separator_at(text, at);
    const bool opens = at > 0 && ((text[at] == '(' && text[at - 1] == ' ') || text.substr(at).starts_with(wide_open));
    if (separator == 0 && !opens && !is_full_stop(text, at) && !ends_others(text, at)) continue;
    segment = text.substr(0, at);
    text.remove_prefix(opens ? at : at + std::max<std::size_t>(separator, 1));
    return true;
  }
  segment = text;
  text = {};
  return true;
}

std::string_view strip_symbols(std::string_view text) {
  for (;;) {
    text = trim_left(text);
    if (text.empty() || static_cast<unsigned char>(text[0]) < 0x80) return text;
    const CodePoint point = decode_utf8(text, 0);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point.value));
    const bool symbol = category == UTF8PROC_CATEGORY_SO || category == UTF8PROC_CATEGORY_CF ||
                        category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_SK;
    if (!symbol) return text;
    text.remove_prefix(point.length);
  }
}

std::string_view trim_segment_left(std::string_view text) {
  for (;;) {
    text = strip_symbols(trim_left(text, " \t,;:.|*_/-~`)]"));
    bool cut = false;
    for (const std::string_view mark : {"·", "•", "–", "—", "：", "、", "。", "，", "；", "）"}) {
      if (!text.starts_with(mark)) continue;
      text.remove_prefix(mark.size());
      cut = true;
    }
    if (!cut) return text;
  }
}

std::string_view trim_segment(std::string_view text) {
  text = trim_segment_left(text);
  const std::size_t full = text.size();
  text = trim_right(text, " \t,;:|*_/-~.`");
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view mark : {"，", "。", "；", "、", "："}) {
      if (!text.ends_with(mark)) continue;
      text = trim_right(text.substr(0, text.size() - mark.size()), " \t,;:|*_/-~.`");
      cut = true;
    }
  }
  // The dot of an initial or of "et al." belongs to the name.
  const bool initial = text.size() < full && *(text.data() + text.size()) == '.' &&
                       (text.size() < 2 || text[text.size() - 2] == ' ' || text[text.size() - 2] == '.');
  if (initial) text = {text.data(), text.size() + 1};
  if (text.size() > 2 && text.front() == '(' && text.back() == ')') text = text.substr(1, text.size() - 2);
  return text;
}

std::string_view trim_dashes(std::string_view text) {
  constexpr std::array<std::string_view, 7> signs{"-", "–", "—", "|", "·", "•", "//"};
  for (bool cut = true; cut;) {
    cut = false;
    text = trim(text);
    for (const std::string_view sign : signs) {
      if (text.size() <= sign.size() + 1) return text;
      if (text.starts_with(sign) && text[sign.size()] == ' ') text.remove_prefix(sign.size()), cut = true;
      if (text.ends_with(sign) && text[text.size() - sign.size() - 1] == ' ')
        text.remove_suffix(sign.size()), cut = true;
    }
  }
  return text;
}

bool has_words(std::string_view text) {
  std::size_t run = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point.value));
    const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
    run = letter ? run + 1 : 0;
    if (run == 2) return true;
    at += point.length;
  }
  return false;
}

namespace {

/// The quotation at the start of a line, if what follows it does not belong to the title: people, or a sign.
std::string_view quoted_title(std::string_view line) {
  const std::string_view quotation = opening_quotation(line);
  std::string_view rest = line.substr(quotation.size()), after;
  const bool people = !quotation.empty() && next_segment(rest, after) && resembles_people(trim_segment(after), true);
  return people ? quotation : leading_quotation(line);
}

}  // namespace

bool has_sentences(std::string_view text) {
  for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1))
    if (is_full_stop(text, at)) return has_words(text.substr(at + 1));
  return false;
}

std::string_view plain_title(std::string_view text, const FieldWords& words, TailHabits habits, bool venue_next) {
  constexpr double sure = 0.7;
  const std::string_view quotation = quoted_title(trim_segment_left(text));
  if (title_quality(clean_title(quotation)) >= sure) return quotation;
  if (const std::string_view title = read_field_title(text); !title.empty()) return title;
  std::string_view rest = text, title, segment;
  while (next_segment(rest, segment)) {
    if (const Comma label = comma_before_label(segment, words, PaperField::authors); label.found())
      segment = segment.substr(0, label.begin);
    const std::string_view whole = trim_segment(segment);
    const bool last = venue_next && !has_words(rest);
    const std::string_view part =
        title.empty() ? strip_people_tail(strip_known_tail(whole, words), whole, habits.comma, last) : whole;
    const auto labelled = split_label(part);
    const bool known = is_known_part(part, words) || resembles_people(part, false) ||
                       (!title.empty() && labelled && words.find(labelled->label));
    if (title.empty()) {
      if (!known) title = part;
      if (!known && part.size() < whole.size()) break;
      continue;
    }
    const bool in_brackets = segment.data() > text.data() && *(segment.data() - 1) == '(';
    const bool made = in_brackets && without_people_after_by(title, true).size() < title.size();  // `Title by A (B)`
    if (known || made || title_quality(clean_title(title)) >= 0.8) break;
    title = span_of(title, part);
  }
  title = strip_known_tail(title, words);
  return without_people_after_by(title, habits.by);
}

std::string_view take_last_label(std::string_view& text) {
  const std::string_view trimmed = trim_right(text, " \t*_");
  const bool wide = trimmed.ends_with("：");
  if (!trimmed.ends_with(':') && !wide) return {};
  const std::string_view before = trim_right(trimmed.substr(0, trimmed.size() - (wide ? 3 : 1)), " \t*_");
  if (before.ends_with(')') || before.ends_with(']')) return {};  // what precedes is complete
  const std::size_t start = before.find_last_of(",;|.([");
  const std::size_t begin = start == std::string_view::npos ? 0 : start + 1;
  const std::string_view label = trim_segment(before.substr(begin));
  if (label.empty() || label.size() > 40) return {};
  text = text.substr(0, begin);
  return label;
}

bool ends_inside(std::string_view part, std::string_view line) {
  return part.data() + part.size() < line.data() + line.size();
}

}  // namespace kgbuild::parsing
