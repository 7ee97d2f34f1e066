#include "parsers/grammar/venue_headings.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/lines/venues.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t longest = 80;

/// Words around the name: `Accepted papers at ACL 2021`.
bool is_around_name(std::string_view word) {
  constexpr auto around = std::to_array<std::string_view>(
      {"accepted",  "papers",     "paper", "at",    "in",        "from",       "the",  "of",     "oral",  "orals",
       "poster",    "posters",    "main",  "track", "selected",  "spotlights", "list", "awards", "award", "best",
       "spotlight", "highlights", "our",   "new",   "&",         "and",        "论文", "논문",   "論文",  "artikel",
       "articles",  "akzeptiert", "dans",  "en",    "aceptados", "à",          "auf",  "der",    "채택",  "採択"});
  return std::ranges::find(around, ascii_lower(word)) != around.end();
}

/// Words for kinds of works and venues, which name none by themselves.
bool is_general(std::string_view word) {
  constexpr std::array<std::string_view, 12> general{"blog",        "preprint",   "report",    "findings",
                                                     "workshop",    "journal",    "letters",   "transactions",
                                                     "proceedings", "conference", "symposium", "advances"};
  return std::ranges::find(general, ascii_lower(word)) != general.end();
}

bool is_acronym(std::string_view word) {
  constexpr std::size_t least = 3, most = 8;
  return word.size() >= least && word.size() <= most &&
         std::ranges::count_if(word, is_ascii_upper) + 1 >= static_cast<std::ptrdiff_t>(word.size()) &&
         std::ranges::all_of(word, is_ascii_alnum);
}

/// What a heading shows: without emphasis, symbols, the address of a link and what follows the name.
std::string_view heading_text(std::string_view text) {
  text = trim(strip_symbols(trim(text, " *_#:")), " *_:");
  if (text.empty()) return text;
  const std::size_t close = text.find(']');
  if (text.starts_with('[') &&
      (text.substr(std::min(close, text.size() - 1) + 1).starts_with('(') ? text.ends_with(')')
                                                                          : close + 1 == text.size()))
    text = text.substr(1, close - 1);
  std::size_t end = std::min(text.find(" ("), text.find("（"));
  for (const std::string_view sign : {": ", " - ", " – ", " — ", " | "}) end = std::min(end, text.find(sign));
  return trim(text.substr(0, end), " *_:");
}

/// `ICML 2023` of `Proceedings of the 40th International Conference on Machine Learning (ICML 2023)`.
std::string_view last_brackets(std::string_view title) {
  title = trim_right(title, " *_#:");
  const std::size_t open = title.rfind('(');
  return open == std::string_view::npos || !title.ends_with(')') ? title
                                                                 : title.substr(open + 1, title.size() - open - 2);
}

/// `unknown`: names that are not known count if they are in capitals.
std::optional<HeadingVenue> read_heading(std::string_view heading, const FieldWords& words, bool unknown) {
  if (names_volume(heading)) heading = last_brackets(heading);
  if (heading.size() > longest) return std::nullopt;
  const std::string_view text = heading_text(heading);
  HeadingVenue found{{}, venue_year(text, words)};
  if (found.year.empty()) return std::nullopt;
  const char* begin = nullptr;
  const char* end = nullptr;
  bool named = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(find_first_of(text, " ,'-", at), text.size());
    const std::string_view word = text.substr(at, stop - at);
    at = stop + 1;
    const std::string_view name = trim_right(word, "0123456789");
    if (word.empty() || word == "\u2019" || is_around_name(word)) continue;
    const bool venue =
        words.is_venue(word) || words.is_venue(name) || words.is_venue(name.substr(0, name.find("\u2019")));
    if (!venue && !name.empty() && !is_general(word) && !(unknown && is_acronym(word))) return std::nullopt;
    named = named || (!name.empty() && !is_general(word));
    if (begin == nullptr) begin = word.data();
    end = word.data() + word.size();
  }
  if (!named) return std::nullopt;
  found.venue = {begin, static_cast<std::size_t>(end - begin)};
  return found;
}

/// `NeurIPS`, `CVPR`; not `Nature`, which is also a word.
bool has_capitals(std::string_view name) { return std::ranges::count_if(name, is_ascii_upper) >= 2; }

/// Words that part the name of a venue from what the papers are about.
bool begins_topic(std::string_view rest) {
  constexpr std::array<std::string_view, 10> parting{"on",    "about", "for",  "with", "papers",
                                                     "paper", "논문",  "论文", "–",    "—"};
  const std::string word = ascii_lower(rest.substr(0, rest.find_first_of(" :,")));
  return word.empty() || std::ranges::find(parting, word) != parting.end();
}

/// Words that say that the papers are from what follows.
bool ends_origin(std::string_view before) {
  constexpr std::array<std::string_view, 6> origins{" at", " from", " in", " of", " @", ":"};
  before = trim_right(before);
  return std::ranges::any_of(origins, [&](std::string_view word) { return before.ends_with(word); });
}

/// A known venue with its year and a topic around them: `ICML 2024 papers on pruning`, `Pruning at ICLR 2023`. Both
/// sides must show that the papers are of that venue.
std::optional<HeadingVenue> read_topic_heading(std::string_view heading, const FieldWords& words) {
  constexpr std::size_t year_size = 4;
  if (heading.size() > longest) return std::nullopt;
  const std::string_view text = trim(strip_symbols(trim(heading, " *_#:")), " *_:");
  const auto year = find_year(text);
  if (!year || year->end - year->begin != year_size) return std::nullopt;
  const std::string_view before = trim_right(text.substr(0, year->begin), " '-");
  const std::size_t begin = before.find_last_of(" (") + 1;  // 0 if there is none
  const std::string_view name = before.substr(begin), lead = before.substr(0, begin);
  if (name.empty() || !words.is_venue(name) || is_general(name) || !has_capitals(name)) return std::nullopt;
  bool opens = true;
  for (std::string_view rest = lead; !(rest = trim_left(rest)).empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    opens = opens && is_around_name(word);
    rest.remove_prefix(word.size());
  }
  const std::string_view after = trim_left(text.substr(year->end), " -|");
  if (!(opens || ends_origin(lead)) || !begins_topic(after)) return std::nullopt;
  return HeadingVenue{text.substr(begin, year->end - begin), year->iso};
}

/// A line of text in bold and nothing else.
bool is_bold(const DocumentLine& line) {
  return line.shape == LineShape::text && line.text.starts_with("**") &&
         line.text.find("**", 2) + 3 >= line.text.size();
}

class VenueFinder {
 public:
  VenueFinder(const Document& document, const FieldWords& words) : document_(document), words_(words) {
    unknown_ = std::ranges::any_of(document.lines, [&](const DocumentLine& line) {
      return line.shape == LineShape::heading && read_heading(line.content, words, false);
    });
  }

  std::vector<HeadingVenue> run() {
    std::vector<HeadingVenue> venues;
    venues.reserve(document_.lines.size());
    for (const DocumentLine& line : document_.lines) {
      step(line);
      const auto deepest = std::ranges::find_if(open_.rbegin(), open_.rend(),
                                                [](const HeadingVenue& heading) { return !heading.venue.empty(); });
      venues.push_back(deepest == open_.rend() ? HeadingVenue() : *deepest);
    }
    return venues;
  }

 private:
  static constexpr std::size_t bold_level = 7, item_level = 8;

  void step(const DocumentLine& line) {
    if (line.shape == LineShape::heading) {
      open(line.level, line.content);
      if (open_[line.level].venue.empty())
        open_[line.level] = read_topic_heading(line.content, words_).value_or(HeadingVenue());
      return;
    }
    if (is_bold(line)) return open(bold_level, line.text);
    if (line.shape != LineShape::item) return;
    if (line.indent > indent_ && !open_[item_level].venue.empty()) return;
    indent_ = line.indent;
    open(item_level, line.content);
  }

  void open(std::size_t level, std::string_view text) {
    for (std::size_t i = level; i < open_.size(); ++i) open_[i] = {};
    if (auto found = read_heading(text, words_, unknown_)) open_[level] = std::move(*found);
  }

  const Document& document_;
  const FieldWords& words_;
  bool unknown_ = false;
  std::array<HeadingVenue, item_level + 1> open_;
  std::uint16_t indent_ = 0;  ///< of the item that named a venue
};

}  // namespace

std::vector<HeadingVenue> find_heading_venues(const Document& document, const FieldWords& words) {
  return VenueFinder(document, words).run();
}

void use_heading_venue(const HeadingVenue& heading, Draft& draft) {
  if (draft.venue.empty()) draft.venue = heading.venue;
  if (draft.date.empty() && draft.year.empty()) draft.year = heading.year;
}

}  // namespace kgbuild::parsing
