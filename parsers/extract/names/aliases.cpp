#include "parsers/extract/names/aliases.hpp"

#include <algorithm>
#include <optional>

#include "base/ascii.hpp"
#include "parsers/extract/names/brackets.hpp"
#include "parsers/extract/names/title_name.hpp"

namespace kgbuild::parsing {
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

/// The letters of `shorter` found in `longer`, one behind the other: how many of them begin a word; nothing when one is
/// missing. A lower-case letter that goes on where the last one stood is taken there before any beginning of a word
/// when `go_on` is set (`RealFoo`, `Realistic and Foo`).
std::optional<std::size_t> count_initials(std::string_view shorter, std::string_view longer, bool go_on) {
  std::size_t at = 0;
  std::size_t initials = 0;
  for (const char c : shorter) {
    if (!is_ascii_alnum(c)) continue;
    const auto same = [&](std::size_t i) { return lower(longer[i]) == lower(c); };
    std::size_t found = std::string_view::npos;
    if (go_on && is_ascii_lower(c) && at < longer.size() && same(at)) found = at;
    // The beginning of a word first, so that letters inside words are taken only when they must be.
    for (std::size_t i = at; i < longer.size() && found == std::string_view::npos; ++i) {
      const bool begins = i == 0 || longer[i - 1] == ' ' || longer[i - 1] == '-';
      if (begins && same(i)) found = i;
    }
    for (std::size_t i = at; i < longer.size() && found == std::string_view::npos; ++i) {
      if (same(i)) found = i;
    }
    if (found == std::string_view::npos) return std::nullopt;
    initials += found == 0 || longer[found - 1] == ' ' || longer[found - 1] == '-' ? 1 : 0;
    at = found + 1;
  }
  return initials;
}

/// `Foo` of `Foo-7B`: what a long form spells out.
std::string_view without_size(std::string_view name) {
  const std::size_t hyphen = name.rfind('-');
  if (hyphen == std::string_view::npos || hyphen + 2 >= name.size() || name.back() != 'B') return name;
  const std::string_view number = name.substr(hyphen + 1, name.size() - hyphen - 2);
  return number.find_first_not_of("0123456789.") == std::string_view::npos ? name.substr(0, hyphen) : name;
}

/// `Name: Long Form of ...`: the title spells its name out, and the body has the long form. `Name-1` is `Name` too,
/// which no other paper has called so.
bool is_form_of_title_name(const PaperText& text, const TitleName& title, const Mention& m) {
  const std::string_view name = std::string_view(text.title).substr(title.start, title.end - title.start);
  const std::string_view form = std::string_view(text.body).substr(m.start, m.end - m.start);
  if (name.size() > 2 && m.literal == Mention::none && m.base == Mention::none &&
      (name.substr(name.size() - 2) == "-1" || name.substr(name.size() - 2) == " 1") &&
      form == name.substr(0, name.size() - 2))
    return true;
  const std::string_view rest = std::string_view(text.title_lower).substr(title.end);
  const std::size_t from = rest.find_first_not_of("'\"*$` :");
  if (from == std::string_view::npos || form.size() > rest.size() - from || form.size() <= name.size()) return false;
  return std::string_view(text.body_lower).substr(m.start, form.size()) == rest.substr(from, form.size()) &&
         is_acronym_of(name, form);
}

/// Pairs the title's name with its other forms in the body.
void pair_title_name(const PaperText& text, const TitleName& title, std::uint32_t mention, NamedText& named) {
  for (std::uint32_t i = mention + 1; i < named.mentions.size(); ++i) {
    const Mention& m = named.mentions[i];
    if (m.sentence != 0 && is_form_of_title_name(text, title, m)) named.aliases.emplace_back(mention, i);
  }
}

}  // namespace

bool is_acronym_of(std::string_view shorter, std::string_view longer) {
  shorter = without_size(shorter);
  if (shorter.size() > 1 && shorter.back() == 's' && is_ascii_upper(shorter[shorter.size() - 2]))
    shorter.remove_suffix(1);
  if (shorter.size() < 2 || shorter.size() > 14 || longer.size() <= shorter.size()) return false;
  if (shorter.find(' ') != std::string_view::npos || !std::any_of(shorter.begin(), shorter.end(), is_ascii_upper))
    return false;
  const auto words = 1 + std::count_if(longer.begin(), longer.end(), [](char c) { return c == ' ' || c == '-'; });
  if (words < 2 || lower(shorter.front()) != lower(longer.front())) return false;
  auto initials = count_initials(shorter, longer, false);
  if (!initials) initials = count_initials(shorter, longer, true);
  if (!initials) return false;
  // `BiDiff` spells its words out in part: each capital begins one.
  const auto capitals = static_cast<std::size_t>(std::count_if(shorter.begin(), shorter.end(), is_ascii_upper));
  return *initials * 2 >= shorter.size() || (capitals >= 2 && *initials >= capitals);
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
    const auto mention = find_mention(out.mentions, 0, name.start, name.end);
    if (mention) {
      out.title_names.push_back(*mention);
      pair_title_name(text, name, *mention, out);
    }
    out.title_name_in_body = out.title_name_in_body || name.in_body;
  }
  return out;
}

}  // namespace kgbuild::parsing
