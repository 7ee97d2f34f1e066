#include "parsers/fields/title_check.hpp"

#include <algorithm>
#include <array>

#include "base/brackets.hpp"
#include "base/strings.hpp"
#include "base/title_match.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/author_list.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"

namespace kgbuild::parsing {
namespace {

constexpr auto link_texts = std::to_array<std::string_view>(
    {"abs",    "abstract",   "arxiv",  "bib",     "bibtex",     "blog",    "blog post",      "chinese",    "code",
     "data",   "dataset",    "demo",   "details", "discussion", "doi",     "download",       "full paper", "full text",
     "github", "here",       "html",   "link",    "model",      "models",  "more",           "openreview", "page",
     "paper",  "paper link", "papers", "pdf",     "poster",     "project", "project page",   "read",       "read more",
     "repo",   "slides",     "source", "supp",    "title",      "url",     "read the paper", "video",      "website",
     "views",  "tweet",      "star",   "stars",   "homepage",   "home",    "untitled",       "n/a",        "none",
     "null",   "nan",        "tbd",    "todo",    "unknown",    "no title"});

bool is_link_text(std::string_view title) {
  constexpr std::size_t longest = 16;
  title = trim(title, " []()<>*_`:.|#-");
  if (title.empty() || title.size() > longest) return false;
  return std::ranges::find(link_texts, ascii_lower(title)) != link_texts.end();
}

bool is_arxiv_number(std::string_view title) {
  title = trim(title, " []()*.,");
  if (title.size() > 28) return false;
  for (const std::string_view prefix : {"arxiv:", "arxiv.", "abs/", "arxiv "})
    if (ascii_lower(title.substr(0, prefix.size())) == prefix) title = trim_left(title.substr(prefix.size()));
  const std::string id = parse_arxiv_id(title);
  if (id.empty() || !title.starts_with(id)) return false;
  return find_first_not_of(title, "v0123456789[]().-_ abcsCLVI", id.size()) == std::string_view::npos;
}

/// A day, or only a month or year, and no other words.
bool is_date(std::string_view title) {
  constexpr std::size_t longest = 40;
  if (title.size() > longest || find_first_of(title, "0123456789") == std::string_view::npos) return false;
  const bool digits_only = find_first_not_of(title, "0123456789-/., :TZ") == std::string_view::npos;
  if (digits_only) return !find_date(title).empty() || title.size() <= 10;
  constexpr std::string_view words[] = {"january",  "february", "march",    "april",     "may",
                                        "june",     "july",     "august",   "september", "october",
                                        "november", "december", "monday",   "tuesday",   "wednesday",
                                        "thursday", "friday",   "saturday", "sunday"};
  bool named = false;
  for (std::size_t at = 0; at < title.size();) {
    std::size_t end = at;
    while (end < title.size() && is_ascii_letter(title[end])) ++end;
    const std::string word = ascii_lower(title.substr(at, end - at));
    const bool suffix = word == "th" || word == "st" || word == "nd" || word == "rd";
    const bool known = std::ranges::any_of(words, [&](std::string_view name) {
      return word.size() >= 3 && (name == word || name.substr(0, 3) == word || (word == "sept" && name[2] == 'p'));
    });
    if (end > at && !known && !suffix) return false;
    named |= known;
    if (end == at && !is_ascii_digit(title[at]) &&
        std::string_view(" .,-/()").find(title[at]) == std::string_view::npos)
      return false;
    at = std::max(end, at + 1);
  }
  return named;
}

/// `Paper 1234`, `ICLR.cc/2024/Conference/Submission1234`, `Submission #1234`: a submission, not its title.
bool is_submission_number(std::string_view title) {
  constexpr std::size_t longest = 80;
  const std::string_view before = trim_right(title, "0123456789");
  if (title.size() > longest || before.size() == title.size()) return false;
  const std::string words = ascii_lower(trim_right(before, " #-_:"));
  if (words == "paper" || words == "paper id" || words == "paper number") return true;
  constexpr std::string_view last = "submission";
  if (!words.ends_with(last)) return false;
  const std::string_view venue = trim_right(std::string_view(words).substr(0, words.size() - last.size()), " /");
  return venue.empty() || venue.ends_with("conference") || venue.ends_with("workshop") || venue == "openreview";
}

bool is_address(std::string_view title) {
  if (title.find(' ') != std::string_view::npos) return false;
  return title.starts_with("http://") || title.starts_with("https://") || title.starts_with("www.") ||
         title.starts_with("10.1") || (title.find("://") != std::string_view::npos);
}

/// `[PDF] arxiv.org`: a file and where it is.
bool is_tagged_host(std::string_view title) {
  constexpr std::array<std::string_view, 4> tags{"PDF", "HTML", "DOC", "BOOK"};
  const std::size_t begin = std::min(find_first_of(title, "PHDB"), title.size());
  const std::string_view rest = title.substr(begin);
  const auto* const tag = std::ranges::find_if(tags, [&](std::string_view word) { return rest.starts_with(word); });
  const std::size_t blank = title.rfind(' ');
  constexpr std::size_t longest_mark = 4;  // bytes of a bracket
  if (tag == tags.end() || begin == 0 || begin > longest_mark || blank == std::string_view::npos) return false;
  const std::string_view host = title.substr(blank + 1);
  const bool plain =
      std::ranges::all_of(host, [](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '.' || c == '-'; });
  return plain && host.find('.') != std::string_view::npos && blank <= begin + tag->size() + longest_mark;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

/// Chinese characters and kana, of which each counts as a word.
std::size_t count_ideographs(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, length] = decode_utf8(text, at);
    if ((value >= 0x3040 && value <= 0x9FFF) || (value >= 0x20000 && value <= 0x3FFFF)) ++count;
    at += length;
  }
  return count;
}

}  // namespace

bool names_volume(std::string_view title) {
  constexpr auto beginnings = std::to_array<std::string_view>(
      {"proceedings of ", "the proceedings of ", "findings of the association for computational linguistics",
       "lecture notes in ", "actes de la ", "actes des ", "actes du ", "actas de la ", "actas del ", "atti della ",
       "atti del ", "tagungsband "});
  constexpr std::string_view nips = "advances in neural information processing systems";
  constexpr std::size_t longest = 64;
  title = trim_left(title, " #*_[\"-");
  const std::string lower = ascii_lower(title.substr(0, longest));
  const auto begins = [&](std::string_view words) { return lower.starts_with(words); };
  if (std::ranges::any_of(beginnings, begins)) return true;
  return begins(nips) && find_first_not_of(trim_left(title.substr(nips.size())), "0123456789(:,.*_]") != 0;
}

std::string_view explain_title(std::string_view title) {
  constexpr std::size_t longest = 300;
  if (title.empty()) return "empty";
  if (is_error_title(title)) return "an error page";
  if (is_submission_number(title)) return "an OpenReview number";
  if (is_arxiv_number(title)) return "an arXiv number";
  if (is_date(title)) return "a date";
  if (names_volume(title)) return "the title of a volume of papers";
  if (is_address(title)) return "an address";
  if (is_link_text(title) || is_tagged_host(title)) return "the text of a link";
  if (!has_letter(title)) return "without a letter";
  if (title.size() > longest && count_characters(title) > longest) return "longer than 300 characters";
  if (has_lone_bracket(title)) return "missing a bracket";
  return {};
}

double title_quality(std::string_view title) {
  if (!explain_title(title).empty()) return 0;
  const std::size_t blanks = static_cast<std::size_t>(std::count(title.begin(), title.end(), ' '));
  const std::size_t words = blanks + 1 + count_ideographs(title) / 2;
  if (words == 1) {
    // A coined name says more than a word: `GPT-4`, `LoRA`.
    const bool coined = title.size() > 1 && std::any_of(title.begin() + 1, title.end(), [](char c) {
                          return is_ascii_upper(c) || is_ascii_digit(c) || c == '-' || c == ':';
                        });
    return coined ? 0.5 : 0.3;
  }
  double quality = words == 2 ? 0.7 : words == 3 ? 0.9 : 1.0;
  if (title.find("://") != std::string_view::npos) quality *= 0.5;
  if (title.find('|') != std::string_view::npos || title.find("](") != std::string_view::npos) quality *= 0.5;
  if (is_ascii_lower(title.front()) && title.ends_with('.')) quality *= 0.7;
  // A whole line, with a date before the title or authors after it.
  if (is_ascii_digit(title.front()) && !find_date(title.substr(0, 12)).empty()) quality *= 0.5;
  constexpr std::size_t name_words = 4;
  if (const std::size_t others = std::min(title.find(" et al"), title.find(" et.al")); others < title.size()) {
    const auto before = std::count(title.begin(), title.begin() + static_cast<std::ptrdiff_t>(others), ' ');
    quality *= before < static_cast<std::ptrdiff_t>(name_words) ? 0.2 : 0.5;
  }
  return quality;
}

}  // namespace kgbuild::parsing
