#include "parsers/fields/status_words.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_text = 300;

/// In lower case; each ASCII sign but `;`, which parts statements, is a blank. As long as `text`.
std::string fold(std::string_view text) {
  std::string folded = ascii_lower(utf8_prefix(text, max_text));
  for (char& c : folded)
    if (static_cast<unsigned char>(c) < 0x80 && !is_ascii_alnum(c) && c != ';') c = ' ';
  return folded;
}

/// What follows ` at `, ` in`, ... at the beginning of `rest`, or soon after ` as a`; empty for none.
std::string_view skip_connector(std::string_view rest) {
  constexpr std::array<std::string_view, 6> connectors{" at ", " to ", " by ", " in ", " for ", " with "};
  constexpr std::size_t max_phrase = 40;
  const bool as = rest.starts_with(" as ");
  std::size_t best = std::string_view::npos, length = 0;
  for (const std::string_view connector : connectors) {
    const std::size_t at = ascii_lower(rest.substr(0, max_phrase)).find(connector);
    if (at >= best || (at > 0 && !as)) continue;
    best = at;
    length = connector.size();
  }
  if (best == std::string_view::npos) return {};
  rest = trim_left(rest.substr(best + length));
  return rest.starts_with("the ") ? rest.substr(4) : rest;
}

}  // namespace

void StatusWords::add(PaperStatus status, std::string_view word) {
  const bool whole = word.starts_with('=');
  words_.push_back({status, fold(whole ? word.substr(1) : word), whole});
}

/// `text` is folded.
bool StatusWords::states(std::string_view text, const Word& word) {
  if (!word.whole && word.status != PaperStatus::preprint) return contains_word(text, word.text);
  const std::vector<std::string_view> parts = split_list(text, ';');
  return std::ranges::any_of(parts, [&](std::string_view part) {
    part = trim(part);
    if (word.whole) return part == word.text;
    return part.starts_with(word.text) && is_whole_word(part, 0, word.text.size());
  });
}

PaperStatus StatusWords::find(std::string_view text) const {
  if (text.empty()) return PaperStatus::none;
  const std::string folded = fold(text);
  const auto found = std::ranges::find_if(words_, [&](const Word& word) { return states(folded, word); });
  return found == words_.end() ? PaperStatus::none : found->status;
}

std::string_view StatusWords::find_venue(std::string_view text) const {
  const std::string folded = fold(text);
  for (const Word& word : words_) {
    if (word.status == PaperStatus::preprint || !folded.starts_with(word.text)) continue;
    if (trim(folded) == word.text) return {};
    if (const std::string_view venue = skip_connector(text.substr(word.text.size())); !venue.empty()) return venue;
  }
  return text;
}

}  // namespace kgbuild::parsing
