#include "parsers/extract/names/title_name.hpp"

#include <algorithm>

#include "base/acronym.hpp"
#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

/// The end of the phrase that presents a name: a colon (not inside a word, `3:1`), a dash between spaces, `Technical
/// Report`, or a comma after a single word with the shape of a name; npos if there is none.
std::size_t find_presented_end(std::string_view title) {
  constexpr auto none = std::string_view::npos;
  std::size_t comma = none;
  for (std::size_t i = 0; i < title.size(); ++i) {
    const std::string_view rest = title.substr(i);
    if (title[i] == ':' && i > 0 && (rest.size() == 1 || rest[1] == ' ' || is_ascii_upper(rest[1]))) return i;
    if (rest.substr(0, 3) == "：" || rest.substr(0, 5) == " – " || rest.substr(0, 5) == " — ") return i;
    if (rest.substr(0, 3) == " - " || rest.substr(0, 4) == " -- ") return i;
    if (rest == " Technical Report" || rest == " technical report" || rest == " Tech Report") return i;
    if (rest.substr(0, 2) == ", " && comma == none) comma = i;
  }
  const std::string_view first = title.substr(0, std::min(comma, title.size()));
  return comma != none && first.find(' ') == none && has_name_shape(first) ? comma : none;
}

Mention make_mention(std::uint32_t sentence, std::size_t start, std::size_t end) {
  Mention m;
  m.sentence = sentence;
  m.start = static_cast<std::uint32_t>(start);
  m.end = static_cast<std::uint32_t>(end);
  m.source = MentionSource::run;
  return m;
}

/// Appends the occurrences of the name in the body, case-insensitive; true if there are any.
bool add_body_occurrences(const PaperText& text, std::string_view name, bool stop, std::vector<Mention>& forced) {
  const std::string needle = ascii_lower(name);
  bool found = false;
  const bool one_plain_word = stop || (needle.find(' ') == std::string::npos && !has_name_shape(name));
  for (std::uint32_t s = 1; s < text.sentences.size(); ++s) {
    const Sentence& sentence = text.sentences[s];
    const std::string_view view = std::string_view(text.body_lower).substr(0, sentence.end);
    for (std::size_t at = view.find(needle, sentence.start); at != std::string_view::npos;
         at = view.find(needle, at + needle.size())) {
      const std::size_t end = at + needle.size();
      if (!is_whole_word(text.body, at, end)) continue;
      // An ordinary word must be spelled as in the title.
      if (one_plain_word && text.body.substr(at, name.size()) != name) continue;
      found = true;
      // In `GPT-4-Turbo`, `GPT-4` is part of another name.
      const bool longer = end + 1 < text.body.size() && text.body[end] == '-' && is_ascii_alnum(text.body[end + 1]);
      if (!longer) forced.push_back(make_mention(s, at, end));
    }
  }
  return found;
}

/// Spaces, quotation and emphasis marks around a name.
bool is_edge(char c) { return std::string_view(" '\"*$`").find(c) != std::string_view::npos; }

/// The rest of the title after its name.
std::string_view title_from(const PaperText& text, std::size_t end) {
  const std::string_view rest = std::string_view(text.title).substr(end);
  return rest.substr(std::min(rest.find_first_not_of(" :'\"*$`)"), rest.size()));
}

/// `THINK: ...`, `ViBe: ...`: an ordinary word spelled as names are is a name here. An ambiguous acronym must be
/// spelled out after the colon.
bool overrides_stop(std::string_view rest, std::string_view name, const RuleData& rules) {
  if (!has_name_shape(name) || name.find(' ') != std::string_view::npos) return false;
  const std::string* const group = rules.stops.find(ascii_lower(name));
  if (group != nullptr && (*group == "word" || *group == "title_word")) return true;
  std::size_t words = 0;
  for (std::size_t i = 0; i <= rest.size() && words <= name.size(); ++i) {
    if (i < rest.size() && rest[i] != ' ') continue;
    ++words;
    if (is_acronym_of(name, rest.substr(0, i))) return true;
  }
  return false;
}

/// `HexaLoom`, `Loomstral 3`: titles that have nothing else than a name.
bool is_name_only(std::string_view title) {
  const std::size_t blank = title.find(' ');
  if (blank == std::string_view::npos) return has_name_shape(title);
  return title.find(' ', blank + 1) == std::string_view::npos && is_ascii_digit(title.back());
}

/// `Carpetry: ...`, `X-Loom: ...`: a single word with a capital presents a name, unless it is an ordinary one.
bool is_new_word(std::string_view word, const RuleData& rules) {
  return is_ascii_upper(word.front()) && !word.ends_with("ing") && !rules.is_plain_word(word) &&
         !rules.words.generic_nouns.contains(word);
}

/// Adds bytes [start, end) of the title as a name, if they are one.
void add_title_name(const PaperText& text, const std::vector<Mention>& scanned, const RuleData& rules,
                    std::size_t start, std::size_t end, std::vector<Mention>& forced, std::vector<TitleName>& out) {
  while (start < end && is_edge(text.title[start])) ++start;
  while (end > start && is_edge(text.title[end - 1])) --end;
  const std::string_view name = text.title.substr(start, end - start);
  constexpr std::ptrdiff_t max_words = 6;
  const std::ptrdiff_t words = 1 + std::count(name.begin(), name.end(), ' ');
  if (name.size() < 2 || words > max_words || static_cast<unsigned char>(name.front()) >= 0xEA) return;
  const bool stop = rules.is_stop(name);
  if (stop && !overrides_stop(title_from(text, end), name, rules)) return;
  std::vector<Mention> places;
  bool in_body = add_body_occurrences(text, name, stop, places);
  if (!in_body) {  // spelled differently: `Mip NeRF` for `Mip-NeRF`
    const std::string key = fold_name(name);
    in_body = std::any_of(scanned.begin(), scanned.end(), [&](const Mention& m) {
      return m.sentence != 0 && fold_name(text.body.substr(m.start, m.end - m.start)) == key;
    });
  }
  const std::string_view first = name.substr(0, name.find(' '));
  const bool shaped = words == 1 ? has_name_shape(first) || is_new_word(first, rules)
                                 : words == 2 && (is_ascii_digit(name.back()) || has_name_shape(first));
  if (!in_body && !shaped) return;
  forced.push_back(make_mention(0, start, end));
  forced.insert(forced.end(), places.begin(), places.end());
  out.push_back({start, end, in_body});
}

}  // namespace

std::vector<TitleName> find_title_names(const PaperText& text, const std::vector<Mention>& scanned,
                                        const RuleData& rules, std::vector<Mention>& forced) {
  std::vector<TitleName> out;
  const std::string_view title = text.title;
  std::size_t end = find_presented_end(title);
  if (end == std::string_view::npos && is_name_only(title)) end = title.size();
  if (end == std::string_view::npos) return out;
  // `Name (Long Form): ...`
  const std::size_t bracket = title.substr(0, end).find(" (");
  if (bracket != std::string_view::npos) end = bracket;
  // `A and B: ...`, if the body has both.
  for (const std::string_view joint : {" and ", " & "}) {
    const std::size_t at = title.substr(0, end).find(joint);
    if (at == std::string_view::npos) continue;
    std::vector<Mention> both;
    add_title_name(text, scanned, rules, 0, at, both, out);
    add_title_name(text, scanned, rules, at + joint.size(), end, both, out);
    if (out.size() == 2 && out[0].in_body && out[1].in_body) {
      forced.insert(forced.end(), both.begin(), both.end());
      return out;
    }
    out.clear();
  }
  add_title_name(text, scanned, rules, 0, end, forced, out);
  return out;
}

}  // namespace kgbuild::parsing
