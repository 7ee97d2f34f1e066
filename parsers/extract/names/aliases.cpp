#include "parsers/extract/names/aliases.hpp"

#include <algorithm>
#include <optional>

#include "base/acronym.hpp"
#include "parsers/extract/names/brackets.hpp"
#include "parsers/extract/names/metric_lists.hpp"
#include "parsers/extract/names/metric_phrases.hpp"
#include "parsers/extract/names/title_name.hpp"

namespace kgbuild::parsing {
namespace {

/// Replaces scanned mentions by the forced ones they overlap. The result is in reading order, without overlap.
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
      // For the same span, keep the scanned mention, which has its lexicon entry.
      if (forced[next].start == m.start && forced[next].end == m.end) {
        out.push_back(m);
        if (forced[next].source == MentionSource::metric_phrase) out.back().source = MentionSource::metric_phrase;
        ++next;
      }
      continue;
    }
    out.push_back(m);
  }
  while (next < forced.size()) push_forced();
  return out;
}

/// The index of the mention with this span.
std::optional<std::uint32_t> find_mention(const std::vector<Mention>& mentions, std::uint32_t sentence,
                                          std::size_t start, std::size_t end) {
  const auto it = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return m.sentence != sentence ? m.sentence < sentence : m.start < start;
  });
  if (it == mentions.end() || it->sentence != sentence || it->start != start || it->end != end) return std::nullopt;
  return static_cast<std::uint32_t>(it - mentions.begin());
}

/// True if mention `m` of the body is another form of the title's name: the long form that the title spells out (`Name:
/// Long Form of ...`) or, if the lexicon does not know it, the name without its version 1 (`Name` of `Name-1`).
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

/// Adds the other forms of the title's name in the body as aliases.
void pair_title_name(const PaperText& text, const TitleName& title, std::uint32_t mention, NamedText& named) {
  for (std::uint32_t i = mention + 1; i < named.mentions.size(); ++i) {
    const Mention& m = named.mentions[i];
    if (m.sentence != 0 && is_form_of_title_name(text, title, m)) named.aliases.emplace_back(mention, i);
  }
}

}  // namespace

NamedText find_named_text(const PaperText& text, const RuleData& rules) {
  NamedText out;
  const std::vector<Mention> scanned = find_mentions(text, rules);
  std::vector<Mention> forced;
  std::vector<SpanPair> pairs;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    read_metric_lists(text, s, mentions_of(scanned, s), rules, forced, pairs);
    read_brackets(text, s, mentions_of(scanned, s), rules, forced, pairs);
    read_quotes(text, s, forced);
    read_metric_phrases(text, s, mentions_of(scanned, s), rules, forced);
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
