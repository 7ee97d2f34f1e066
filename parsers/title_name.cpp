#include "parsers/title_name.hpp"

#include <algorithm>

#include "kgbuild/text.hpp"
#include "parsers/name_run.hpp"

namespace kgbuild {
namespace {

/// Where the phrase before the colon ends; a colon inside a word (`3:1`) is none.
std::size_t find_colon(std::string_view title) {
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title[i] == ':' && (i + 1 == title.size() || title[i + 1] == ' ')) return i;
    if (title.substr(i, 3) == "：") return i;
  }
  return std::string_view::npos;
}

bool at_word_edge(std::string_view text, std::size_t start, std::size_t end) {
  return (start == 0 || !is_ascii_alnum(text[start - 1])) && (end >= text.size() || !is_ascii_alnum(text[end]));
}

Mention span(std::uint32_t sentence, std::size_t start, std::size_t end) {
  Mention m;
  m.sentence = sentence;
  m.start = static_cast<std::uint32_t>(start);
  m.end = static_cast<std::uint32_t>(end);
  m.source = MentionSource::run;
  return m;
}

/// Occurrences of the name in the body, compared without case.
bool force_in_body(const PaperText& text, std::string_view name, std::vector<Mention>& forced) {
  std::string needle;
  append_ascii_lower(name, needle);
  bool found = false;
  const bool one_plain_word = needle.find(' ') == std::string::npos && !has_name_shape(name);
  for (std::uint32_t s = 1; s < text.sentences.size(); ++s) {
    const Sentence& sentence = text.sentences[s];
    const std::string_view view = std::string_view(text.body_lower).substr(0, sentence.end);
    for (std::size_t at = view.find(needle, sentence.start); at != std::string_view::npos;
         at = view.find(needle, at + needle.size())) {
      const std::size_t end = at + needle.size();
      if (!at_word_edge(text.body, at, end)) continue;
      // An ordinary word must be written as in the title.
      if (one_plain_word && text.body.substr(at, name.size()) != name) continue;
      found = true;
      // `GPT-4` in `GPT-4-Turbo` is another name.
      const bool longer = end + 1 < text.body.size() && text.body[end] == '-' && is_ascii_alnum(text.body[end + 1]);
      if (!longer) forced.push_back(span(s, at, end));
    }
  }
  return found;
}

}  // namespace

TitleName find_title_name(const PaperText& text, const std::vector<Mention>& scanned, const RuleData& rules,
                          std::vector<Mention>& forced) {
  const std::string_view title = text.title;
  std::size_t end = find_colon(title);
  if (end == std::string_view::npos) return {};
  // `Name (Long Form): ...` and quotation marks around the name.
  const std::size_t bracket = title.substr(0, end).find(" (");
  if (bracket != std::string_view::npos) end = bracket;
  std::size_t start = 0;
  const auto is_edge = [](char c) { return c == ' ' || c == '\'' || c == '"' || c == '*' || c == '$' || c == '`'; };
  while (start < end && is_edge(title[start])) ++start;
  while (end > start && is_edge(title[end - 1])) --end;
  const std::string_view name = title.substr(start, end - start);
  const auto words = 1 + std::count(name.begin(), name.end(), ' ');
  if (name.size() < 2 || words > 6 || static_cast<unsigned char>(name.front()) >= 0xEA) return {};
  if (rules.is_stop(name)) return {};
  std::vector<Mention> places;
  bool in_body = force_in_body(text, name, places);
  if (!in_body) {  // written otherwise: `Mip NeRF` for `Mip-NeRF`
    const std::string key = fold_name(name);
    in_body = std::any_of(scanned.begin(), scanned.end(), [&](const Mention& m) {
      return m.sentence != 0 && fold_name(text.body.substr(m.start, m.end - m.start)) == key;
    });
  }
  const std::string_view first = name.substr(0, name.find(' '));
  const bool shaped =
      words == 1 ? has_name_shape(first) : words == 2 && (is_ascii_digit(name.back()) || has_name_shape(first));
  if (!in_body && !shaped) return {};
  // An ordinary phrase in lower case in the body (`Long-context modelling: ...`) is a topic.
  forced.push_back(span(0, start, end));
  forced.insert(forced.end(), places.begin(), places.end());
  return {start, end, in_body};
}

}  // namespace kgbuild
