#include "parsers/grammar/references/reference_parts.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/split_date.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/references/numbered_venue.hpp"
#include "parsers/grammar/references/reference_head.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The text without addresses and what says when they were visited.
std::string drop_addresses(const ReferenceText& text, std::size_t begin) {
  std::string rest;
  for (const ReferenceMark& mark : text.marks) {
    if (!mark.address || mark.begin < begin) continue;
    rest.append(text.plain, begin, mark.begin - begin);
    begin = mark.end;
  }
  rest.append(text.plain, begin);
  // `[2024-01-02]`: when it was visited, in GB/T 7714
  for (std::size_t at = rest.find("[20"); at != std::string::npos; at = rest.find("[20", at))
    rest.erase(at, std::min(rest.find(']', at), rest.size()) - at);
  for (const std::string_view word : {"ccessed", "etrieved", "ast visited"})
    if (const std::size_t at = rest.find(word); at != std::string::npos) rest.resize(at);
  return rest;
}

/// The first month of `jan./jun.`, `Mar-Apr` at the end of `text`; empty for other text.
std::string_view first_of_months(std::string_view text) {
  text = trim_right(text, " ,");
  const auto is_letter = [](char c) { return is_ascii_letter(c) || c == '.' || static_cast<unsigned char>(c) >= 0x80; };
  std::size_t begin = text.size();
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  if (begin < 2 || begin == text.size() || (text[begin - 1] != '/' && text[begin - 1] != '-')) return {};
  const std::size_t end = begin - 1;
  for (begin = end; begin > 0 && is_letter(text[begin - 1]);) --begin;
  return text.substr(begin, end - begin);
}

/// The year in `text`, with the month and day next to it.
std::string find_reference_date(std::string_view text) {
  constexpr std::size_t around = 16;
  const std::size_t year = find_reference_year(text, 0);
  if (year == npos) {
    const auto date = find_written_date(text);
    return date ? date->iso : std::string();
  }
  std::size_t begin = year < around ? 0 : year - around;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) --begin;
  if (const std::size_t open = text.substr(begin, year - begin).rfind('('); open != npos)
    begin += open + 1;  // `no. 2 (May 2023)`
  const std::string_view digits = text.substr(year, 4);
  if (const std::string_view month = first_of_months(text.substr(begin, year - begin)); !month.empty())
    if (std::string date = join_date(digits, month, {}); date.size() > digits.size()) return date;
  const bool numeric = year + 4 < text.size() && std::string_view("-/.").find(text[year + 4]) != npos;
  const std::size_t end = year + (numeric ? std::string_view("2024-01-01").size() : digits.size());
  if (const auto date = find_written_date(text.substr(begin, end - begin));
      date && date->iso.size() > 4 && date->iso.starts_with(digits))
    return date->iso;
  // `2023 Mar 5;12:7-19`
  const std::string_view after = trim_left(text.substr(year + 4, around), " ,");
  const std::string_view month = after.substr(0, find_first_of(after, " ;:.,"));
  const std::string_view rest = trim_left(after.substr(month.size()));
  const std::string_view day = rest.substr(0, find_first_not_of(rest, "0123456789"));
  const bool named = !month.empty() && !is_ascii_digit(month[0]);
  return named ? join_date(digits, month, day) : std::string(digits);
}

/// The first arXiv id or DOI outside addresses.
std::string_view find_reference_id(std::string_view text) {
  bool archive = false;  // the word before names arXiv
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(find_first_not_of(text, " ,;()[]", at), text.size());
    const std::size_t end = std::min(find_first_of(text, " ,;()[]", begin), text.size());
    std::string_view word = text.substr(begin, end - begin);
    at = end;
    if (word.starts_with("http")) continue;
    const std::string lower = ascii_lower(word);
    for (const std::string_view prefix : {"abs/", "doi:", "arxiv:"})
      if (lower.starts_with(prefix) && word.size() > prefix.size()) {
        word.remove_prefix(prefix.size());
        archive = archive || prefix != "doi:";
      }
    if (archive && !parse_arxiv_id(word).empty())
      return text.substr(static_cast<std::size_t>(word.data() - text.data()));
    if (word.starts_with("10.")) {
      // Its parentheses are its own: `10.1016/S2589-7500(21)00106-0`.
      word = text.substr(static_cast<std::size_t>(word.data() - text.data()));
      word = word.substr(0, find_first_of(word, " ,;[]"));
      if (!find_doi(word).empty()) return word;
    }
    archive = lower.find("arxiv") != std::string::npos || lower == "preprint" || lower == "corr";
  }
  return {};
}

/// `37th`, or a year after `the`: numbers within a name.
bool is_number_in_name(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(find_first_not_of(text, "0123456789", at), text.size());
  const bool ordinal = end < text.size() && is_ascii_lower(text[end]);
  return ordinal || text.substr(0, at).ends_with(" the ");
}

/// `IEEE Trans. Robot.` of `IEEE Trans. Robot., vol. 12`: the last dot belongs to an abbreviation if another word has
/// one or a comma follows it.
std::string_view numbered_name(std::string_view numbered) {
  const std::string_view name = trim_right(numbered, " ,;:(");
  const std::string_view stem = trim_right(name, ".");
  const bool abbreviated = stem.find('.') != npos || numbered.substr(name.size()).starts_with(',');
  return abbreviated ? name : stem;
}

/// `Proc. IEEE Int. Conf. Robot. Autom.`: dots within a name that begins so end words only.
bool begins_abbreviated(std::string_view venue) {
  constexpr std::array<std::string_view, 8> words{"Proc. ", "Int. ",  "Conf. ",  "Adv. ",
                                                  "Ann. ",  "Annu. ", "Trans. ", "Symp. "};
  return std::ranges::any_of(words, [&](std::string_view word) { return venue.starts_with(word); });
}

std::string_view find_reference_venue(std::string_view rest) {
  rest = trim_segment_left(rest);
  if (rest.size() > 1 && rest[0] == '(' && !is_ascii_digit(rest[1])) rest = trim_right(rest.substr(1), " )");
  for (const std::string_view cue : {"In: ", "in: ", "In ", "in ", "//"})
    if (rest.starts_with(cue)) rest = trim_left(rest.substr(cue.size()));
  if (const std::size_t volume = numbered_venue_end(rest); volume > 0) return numbered_name(rest.substr(0, volume));
  const bool abbreviated = begins_abbreviated(rest);
  if (abbreviated && rest.find(".,") != npos) rest = rest.substr(0, rest.find(".,") + 1);
  std::size_t end = 0;
  while (end < rest.size() && rest[end] != '(' && rest[end] != ';' && rest[end] != '[' &&
         !(!abbreviated && rest[end] == '.' && is_full_stop(rest, end)) &&
         !(is_ascii_digit(rest[end]) && end > 0 && rest[end - 1] == ' ' && !is_number_in_name(rest, end)) &&
         !rest.substr(end).starts_with("http"))
    ++end;
  std::string_view venue = rest.substr(0, end);
  for (const std::string_view word : {", vol.", ", pp.", ", no.", ", pages", ", doi", ", Dept"})
    venue = venue.substr(0, venue.find(word));
  const std::string_view name = trim_segment(venue);
  return abbreviated && name.data() + name.size() < rest.data() + rest.size() && *(name.data() + name.size()) == '.'
             ? std::string_view(name.data(), name.size() + 1)
             : name;
}

}  // namespace

ReferenceRest read_reference_rest(const ReferenceText& text, std::size_t begin) {
  const std::string_view rest = std::string_view(text.plain).substr(begin);
  return {find_reference_venue(rest), find_reference_date(drop_addresses(text, begin)), find_reference_id(rest)};
}

}  // namespace kgbuild::parsing
