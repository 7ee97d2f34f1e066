#include "parsers/fields/venue_name.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"
#include "parsers/fields/journal_volume.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view separators = " ,;:-|";

constexpr auto leads =
    std::to_array<std::string_view>({"in",           "at",           "presented at",  "presented in",
                                     "published in", "published at", "to appear in",  "to appear at",
                                     "appeared in",  "appeared at",  "appears in",    "accepted at",
                                     "accepted by",  "accepted to",  "accepted in",   "accepted for",
                                     "dans",         "en",           "présenté à",    "presentado en",
                                     "publié dans",  "publicado en", "erschienen in", "вышла в",
                                     "発表",         "発表于",       "发表于",        "venue",
                                     "journal",      "conference"});

/// True if `sign` can follow `lead` at the start of a text: `in ICML`, `In: ICML`, `発表：ICML`.
bool parts_lead(std::string_view lead, std::string_view rest) {
  const bool label = lead == "venue" || lead == "journal" || lead == "conference" || lead == "発表";
  if (rest.starts_with(':') || rest.starts_with("：")) return true;
  return !label && (rest.starts_with(' ') || static_cast<unsigned char>(lead.back()) >= 0x80);
}

/// `vol. 12`, `no. 3`, `pp. 1-9`, `2024`, `12(3)`: what follows a comma after a name.
bool begins_numbers(std::string_view text) {
  constexpr std::array<std::string_view, 14> words{"vol", "volume", "no",   "pp",  "pages", "page", "issue",
                                                   "nr",  "bd",     "heft", "num", "p",     "art",  "abs/"};
  if (!text.empty() && is_ascii_digit(text[0])) {
    const std::size_t end = std::min(find_first_not_of(text, "0123456789"), text.size());
    return end == text.size() || !is_ascii_lower(text[end]);  // not `37th`
  }
  const std::string lower = ascii_lower(text.substr(0, 8));
  return std::ranges::any_of(words, [&](std::string_view word) {
    const std::string_view rest = lower;
    if (!rest.starts_with(word)) return false;
    return word.ends_with('/') || rest.size() == word.size() || !is_ascii_lower(rest[word.size()]);
  });
}

/// ` 12(3):1-9`, ` vol. 12` after a blank.
bool begins_volume(std::string_view text) {
  const std::size_t digits = std::min(find_first_not_of(text, "0123456789"), text.size());
  if (digits > 0) return digits < text.size() && (text[digits] == '(' || text[digits] == ':');
  const std::string lower = ascii_lower(text.substr(0, 4));
  return lower.starts_with("vol.") || lower.starts_with("pp.") || lower == "vol";
}

/// Where numbers, ids, quotations or code begin.
std::size_t name_end(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '`' || text[at] == '"' || text[at] == '\\') return at;
    const std::string_view rest = text.substr(at);
    const bool after_sign = (text[at - 1] == ' ' || text[at - 1] == ',');
    if (after_sign && ascii_lower(rest.substr(0, 6)) == "arxiv:") return at;
    if (text[at] == ',' && begins_numbers(trim_left(rest, ", "))) return at;
    if (text[at] == ' ' && begins_volume(trim_left(rest))) return at;
  }
  return text.size();
}

/// True if the name was cut: `Proceedings of the`.
bool is_open(std::string_view name) {
  constexpr std::array<std::string_view, 9> open{"of", "the", "on", "in", "for", "and", "&", "de", "der"};
  const std::size_t blank = name.rfind(' ');
  return std::ranges::find(open, ascii_lower(name.substr(blank == npos ? 0 : blank + 1))) != open.end();
}

}  // namespace

std::string_view strip_venue_lead(std::string_view text) {
  const std::string lower = ascii_lower(text.substr(0, 24));
  std::string_view longest;
  for (const std::string_view lead : leads) {
    if (lead.size() <= longest.size() || !std::string_view(lower).starts_with(lead)) continue;
    if (parts_lead(lead, text.substr(lead.size()))) longest = lead;
  }
  const std::string next = ascii_lower(trim_left(text.substr(longest.size(), 8)));
  const bool latin =
      longest == "in" && (next.starts_with("vitro") || next.starts_with("vivo") || next.starts_with("silic"));
  if (longest.empty() || latin) return text;
  text = text.substr(longest.size());
  if (text.starts_with("：")) text.remove_prefix(std::string_view("：").size());
  return trim_left(text, ": ");
}

std::string_view strip_open_lead(std::string_view text) {
  const std::string_view trimmed = trim_right(text, " :");
  const std::string lower = ascii_lower(trimmed);
  std::size_t longest = 0;
  for (const std::string_view lead : leads) {
    if (lead.size() <= longest || lead.size() + 1 >= lower.size() || !lower.ends_with(lead)) continue;
    if (lower[lower.size() - lead.size() - 1] == ' ') longest = lead.size();
  }
  return longest == 0 ? text : trim_right(trimmed.substr(0, trimmed.size() - longest), " ,.;:(");
}

std::string_view without_presentation(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>(
      {"oral",         "orals",   "poster",      "posters", "spotlight", "spotlights", "highlight",
       "presentation", "talk",    "best",        "paper",   "award",     "awards",     "candidate",
       "finalist",     "nominee", "outstanding", "notable", "honorable", "mention",    "runner-up",
       "student",      "long",    "short",       "top",     "accepted",  "invited"});
  for (std::string_view kept = text; !kept.empty();) {
    const std::size_t blank = kept.rfind(' ');
    const std::string_view last = kept.substr(blank == npos ? 0 : blank + 1);
    const std::string word = ascii_lower(trim(last, "(),;:-*[]"));
    const bool share = word.ends_with('%');  // `top 5%`
    if (blank != npos && (share || word.empty() || std::ranges::find(words, word) != words.end())) {
      kept = trim_right(kept.substr(0, blank), " ,;:-(");
      continue;
    }
    // What precedes is a year: `Oral History` is a name.
    return is_ascii_digit(kept.back()) ? kept : text;
  }
  return text;
}

std::string_view bare_venue(std::string_view text) {
  text = strip_venue_lead(trim(text, " ,;:-|\"'`"));
  const bool id = ascii_lower(text.substr(0, 6)) == "arxiv:";
  if (id && text.size() > 6 && is_ascii_digit(trim_left(text.substr(6)).front())) return {};
  if (const std::size_t volume = volume_begin(text)) text = text.substr(0, volume);
  const std::string_view name = trim(text.substr(0, name_end(text)), separators);
  const bool number = find_first_not_of(name, "0123456789 ()-:,.") == npos;
  return number || is_open(name) ? std::string_view() : name;
}

}  // namespace kgbuild::parsing
