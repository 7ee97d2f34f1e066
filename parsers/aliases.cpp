#include "parsers/aliases.hpp"

#include <algorithm>
#include <optional>

#include "parsers/brackets.hpp"
#include "parsers/title_name.hpp"

namespace kgbuild {
namespace {

char lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }

/// Puts `forced` in the place of every scanned mention it overlaps.
std::vector<Mention> merge_spans(const std::vector<Mention>& scanned, std::vector<Mention> forced) {
  const auto by_place = [](const Mention& a, const Mention& b) {
    if (a.sentence != b.sentence) return a.sentence < b.sentence;
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  };
  std::stable_sort(forced.begin(), forced.end(), by_place);
  std::vector<Mention> out;
  out.reserve(scanned.size() + forced.size());
  std::size_t next = 0;
  const auto overlaps = [](const Mention& a, const Mention& b) {
    return a.sentence == b.sentence && a.start < b.end && b.start < a.end;
  };
  const auto push_forced = [&] {
    if (out.empty() || !overlaps(out.back(), forced[next])) out.push_back(forced[next]);
    ++next;
  };
  for (const Mention& m : scanned) {
    while (next < forced.size() && by_place(forced[next], m)) push_forced();
    if (!out.empty() && overlaps(out.back(), m)) continue;
    if (next < forced.size() && overlaps(forced[next], m)) {
      // The same span keeps what the lexicon knows of it.
      if (forced[next].start == m.start && forced[next].end == m.end) {
        out.push_back(m);
        ++next;
      }
      continue;
    }
    out.push_back(m);
  }
  while (next < forced.size()) push_forced();
  return out;
}

std::optional<std::uint32_t> find_mention(const std::vector<Mention>& mentions, std::uint32_t sentence,
                                          std::size_t start, std::size_t end) {
  const auto it = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return m.sentence != sentence ? m.sentence < sentence : m.start < start;
  });
  if (it == mentions.end() || it->sentence != sentence || it->start != start || it->end != end) return std::nullopt;
  return static_cast<std::uint32_t>(it - mentions.begin());
}

}  // namespace

bool is_acronym_of(std::string_view shorter, std::string_view longer) {
  if (shorter.size() > 1 && shorter.back() == 's' && is_ascii_upper(shorter[shorter.size() - 2]))
    shorter.remove_suffix(1);
  if (shorter.size() < 2 || shorter.size() > 14 || longer.size() <= shorter.size()) return false;
  if (shorter.find(' ') != std::string_view::npos || !std::any_of(shorter.begin(), shorter.end(), is_ascii_upper))
    return false;
  const auto words = 1 + std::count_if(longer.begin(), longer.end(), [](char c) { return c == ' ' || c == '-'; });
  if (words < 2 || lower(shorter.front()) != lower(longer.front())) return false;
  std::size_t at = 0;
  std::size_t initials = 0;
  for (const char c : shorter) {
    if (!is_ascii_alnum(c)) continue;
    // The beginning of a word first, so that letters inside words are taken only when they must be.
    std::size_t found = std::string_view::npos;
    for (std::size_t i = at; i < longer.size() && found == std::string_view::npos; ++i) {
      const bool begins = i == 0 || longer[i - 1] == ' ' || longer[i - 1] == '-';
      if (begins && lower(longer[i]) == lower(c)) found = i;
    }
    const bool begins_word = found != std::string_view::npos;
    for (std::size_t i = at; i < longer.size() && found == std::string_view::npos; ++i) {
      if (lower(longer[i]) == lower(c)) found = i;
    }
    if (found == std::string_view::npos) return false;
    initials += begins_word ? 1 : 0;
    at = found + 1;
  }
  // `BiDiff` spells its words out in part: each capital begins one.
  const auto capitals = static_cast<std::size_t>(std::count_if(shorter.begin(), shorter.end(), is_ascii_upper));
  return initials * 2 >= shorter.size() || (capitals >= 2 && initials >= capitals);
}

NamedText find_named_text(const PaperText& text, const RuleData& rules) {
  NamedText out;
  const std::vector<Mention> scanned = find_mentions(text, rules);
  std::vector<Mention> forced;
  std::vector<SpanPair> pairs;
  std::size_t first = 0;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    std::size_t last = first;
    while (last < scanned.size() && scanned[last].sentence == s) ++last;
    read_brackets(text, s, std::span(scanned).subspan(first, last - first), rules, forced, pairs);
    read_quotes(text, s, forced);
    first = last;
  }
  const std::vector<TitleName> title = find_title_names(text, scanned, rules, forced);
  out.mentions = merge_spans(scanned, std::move(forced));
  for (const SpanPair& pair : pairs) {
    const auto a = find_mention(out.mentions, pair.sentence, pair.first_start, pair.first_end);
    const auto b = find_mention(out.mentions, pair.sentence, pair.second_start, pair.second_end);
    if (a && b) out.aliases.emplace_back(*a, *b);
  }
  for (const TitleName& name : title) {
    if (const auto mention = find_mention(out.mentions, 0, name.start, name.end)) out.title_names.push_back(*mention);
    out.title_name_in_body = out.title_name_in_body || name.in_body;
  }
  return out;
}

}  // namespace kgbuild
