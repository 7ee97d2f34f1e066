#include "parsers/extract/names/brackets.hpp"

#include <algorithm>

#include "base/acronym.hpp"
#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
  bool empty() const { return end <= start; }
};

Mention make_mention(std::uint32_t sentence, Span span, MentionSource source) {
  Mention m;
  m.sentence = sentence;
  m.start = static_cast<std::uint32_t>(span.start);
  m.end = static_cast<std::uint32_t>(span.end);
  m.source = source;
  return m;
}

/// The parts of a bracket between `;` or `,`, trimmed.
std::vector<Span> split_parts(std::string_view field, std::size_t start, std::size_t end) {
  std::vector<Span> out;
  std::size_t from = start;
  for (std::size_t i = start; i <= end; ++i) {
    if (i < end && field[i] != ';' && field[i] != ',') continue;
    Span part{from, i};
    while (!part.empty() && field[part.start] == ' ') ++part.start;
    while (!part.empty() && field[part.end - 1] == ' ') --part.end;
    if (!part.empty()) out.push_back(part);
    from = i + 1;
  }
  return out;
}

/// True for Latin words that could spell out a name: letters, digits, spaces, hyphens; at most 8 words.
bool is_latin_phrase(std::string_view text) {
  return text.size() >= 2 && text.size() <= 90 && std::count(text.begin(), text.end(), ' ') < 8 &&
         std::all_of(
             text.begin(), text.end(),
             [](char c) { return is_ascii_alnum(c) || c == ' ' || c == '-' || c == '/' || c == '\'' || c == '&'; }) &&
         !is_ascii_digit(text.front());
}

/// The words before `end` that `acronym` abbreviates: up to one for each letter, and two more.
Span words_before(std::string_view field, std::size_t begin, std::size_t end, std::string_view acronym) {
  std::size_t start = end;
  for (std::size_t words = 0; words < acronym.size() + 2 && start > begin; ++words) {
    std::size_t at = start;
    while (at > begin && field[at - 1] == ' ') --at;
    if (start != end && at == start) break;
    const std::size_t word_end = at;
    while (at > begin && (is_ascii_alnum(field[at - 1]) || field[at - 1] == '-')) --at;
    if (at == word_end || !is_ascii_alnum(field[at])) break;
    start = at;
    if (is_acronym_of(acronym, field.substr(start, end - start))) return {start, end};
  }
  return {};
}

/// `PRS` of `PRS 지표(Pile Resilience Score)`: the Latin word before a Korean noun that ends at `end`.
Span word_before_noun(std::string_view field, std::size_t begin, std::size_t end) {
  constexpr std::size_t max_noun = 15;  // bytes; five syllables
  std::size_t blank = end;
  while (blank > begin && end - blank <= max_noun && static_cast<unsigned char>(field[blank - 1]) >= 0x80) --blank;
  if (blank == end || blank <= begin || field[blank - 1] != ' ') return {};
  std::size_t start = blank - 1;
  while (start > begin && (is_ascii_alnum(field[start - 1]) || field[start - 1] == '-')) --start;
  return {start, blank - 1};
}

/// One sentence whose brackets are read, and the output.
struct BracketReader {
  std::uint32_t sentence;
  std::string_view field;
  std::span<const Mention> scanned;
  std::vector<Mention>& forced;
  std::vector<SpanPair>& pairs;

  /// Makes two spans mentions of one name.
  void pair(Span a, Span b) const {
    forced.push_back(make_mention(sentence, a, MentionSource::gloss));
    forced.push_back(make_mention(sentence, b, MentionSource::gloss));
    pairs.push_back({sentence, a.start, a.end, b.start, b.end});
  }
  std::string_view view(Span s) const { return field.substr(s.start, s.end - s.start); }

  const Mention* mention_ending_at(std::size_t at) const {
    const auto m = std::partition_point(scanned.begin(), scanned.end(), [&](const Mention& o) { return o.end < at; });
    return m != scanned.end() && m->end == at ? &*m : nullptr;
  }

  /// `한글(Long Form; NAME)`: by convention of the digests the second part is the short form, even if not an acronym.
  bool are_listed_forms(Span long_form, Span name, const RuleData& rules) const {
    const std::string_view between = field.substr(long_form.end, name.start - long_form.end);
    const std::string_view word = view(name);
    if (between.find(';') == std::string_view::npos) return false;
    const std::string_view whole = view(long_form);
    // `Gated Woven Unit; WU`: the first word may be left out.
    const bool same_start = (word.front() | 0x20) == (whole.front() | 0x20) ||
                            is_acronym_of(word, whole.substr(std::min(whole.find(' '), whole.size() - 1) + 1));
    return same_start && word.find(' ') == std::string_view::npos && has_name_shape(word) && !rules.is_stop(word);
  }

  /// `Name(OtherName)`: two adjacent names unknown to the lexicon are two forms of one name.
  bool are_new_forms(const Mention& before, Span part, const RuleData& rules) const {
    const Mention* inside = mention_ending_at(part.end);
    const auto is_new = [&](const Mention& m) {
      return m.source == MentionSource::run && m.literal == Mention::none && m.base == Mention::none &&
             has_name_shape(view({m.start, m.end})) && !rules.is_stop(view({m.start, m.end}));
    };
    return inside != nullptr && inside->start == part.start && is_new(before) && is_new(*inside);
  }

  /// `촘촘한 트랜스포머(dense transformer)`: the bracket repeats the known name, with the words before it.
  bool repeats_name(const Mention& before, Span part, const RuleData& rules) const {
    const Mention* inside = mention_ending_at(part.end);
    const auto first_entry = [&](const Mention& m) { return rules.name_entries[rules.name_offsets[m.literal]]; };
    return inside != nullptr && inside->start > part.start && inside->literal != Mention::none &&
           before.literal != Mention::none && first_entry(*inside) == first_entry(before);
  }
};

bool are_acronym_and_long_form(std::string_view a, std::string_view b) {
  return is_acronym_of(a, b) || is_acronym_of(b, a);
}

/// Words in brackets after their Korean name may be a technique: `한글(... sampling)`.
bool may_name_technique(std::string_view phrase, const RuleData& rules) {
  if (phrase.find_last_of(" -") == std::string_view::npos || rules.is_stop(phrase)) return false;
  // `LoRA-based tuning` says what a name is used for.
  const std::size_t based = phrase.find("-based ");
  return based == std::string_view::npos || !has_name_shape(phrase.substr(0, based));
}

/// Reads the bracket [open, close] of a sentence that begins at `begin`.
void read_bracket(const BracketReader& b, std::size_t begin, std::size_t open, std::size_t close,
                  const RuleData& rules) {
  const auto parts = split_parts(b.field, open + 1, close);
  if (parts.empty() || parts.size() > 3) return;
  if (parts.size() >= 2 && is_latin_phrase(b.view(parts[0])) && is_latin_phrase(b.view(parts[1])) &&
      (are_acronym_and_long_form(b.view(parts[0]), b.view(parts[1])) ||
       b.are_listed_forms(parts[0], parts[1], rules))) {
    return b.pair(parts[0], parts[1]);
  }
  std::size_t left = open;
  while (left > begin && b.field[left - 1] == ' ') --left;
  if (parts.size() != 1 || !is_latin_phrase(b.view(parts[0]))) return;
  const Span part = parts[0];
  const Mention* before = b.mention_ending_at(left);
  if (before == nullptr && left > begin && (b.field[left - 1] == '\'' || b.field[left - 1] == '"')) {
    before = b.mention_ending_at(left - 1);  // `'Name' (N)`
  }
  const Span name = before != nullptr ? Span{before->start, before->end} : Span{};
  if (!name.empty() && are_acronym_and_long_form(b.view(part), b.view(name))) return b.pair(name, part);
  if (const Span words = words_before(b.field, begin, left, b.view(part)); !words.empty()) return b.pair(words, part);
  if (before != nullptr && b.are_new_forms(*before, part, rules)) return b.pair(name, part);
  if (const Span word = word_before_noun(b.field, begin, left);
      !word.empty() && is_acronym_of(b.view(word), b.view(part)))
    return b.pair(before != nullptr ? name : word, part);
  const bool korean_before = left > begin && static_cast<unsigned char>(b.field[left - 1]) >= 0x80;
  if (korean_before && !(before != nullptr && b.repeats_name(*before, part, rules)) &&
      may_name_technique(b.view(part), rules)) {
    b.forced.push_back(make_mention(b.sentence, part, MentionSource::gloss));
  }
}

}  // namespace

void read_brackets(const PaperText& text, std::uint32_t sentence, std::span<const Mention> scanned,
                   const RuleData& rules, std::vector<Mention>& forced, std::vector<SpanPair>& pairs) {
  const Sentence& s = text.sentences[sentence];
  const BracketReader reader{sentence, text.field(s.in_title), scanned, forced, pairs};
  std::size_t open = std::string_view::npos;  // of nested brackets, the innermost is read
  for (std::size_t i = s.start; i < s.end; ++i) {
    if (reader.field[i] == '(') open = i;
    if (reader.field[i] != ')' || open == std::string_view::npos) continue;
    read_bracket(reader, s.start, open, i, rules);
    open = std::string_view::npos;
  }
}

void read_quotes(const PaperText& text, std::uint32_t sentence, std::vector<Mention>& forced) {
  const Sentence& s = text.sentences[sentence];
  const std::string_view field = text.field(s.in_title).substr(0, s.end);
  constexpr std::size_t max_phrase = 90;  // bytes; bounds the search for the closing mark
  constexpr std::pair<std::string_view, std::string_view> marks[] = {{"'", "'"},   {"\"", "\""}, {"‘", "’"},
                                                                     {"“", "”"},   {"「", "」"}, {"『", "』"},
                                                                     {"《", "》"}, {"**", "**"}, {"`", "`"}};
  for (const auto& [open, close] : marks) {
    for (std::size_t at = field.find(open, s.start); at < s.end; at = field.find(open, at)) {
      const std::size_t from = at + open.size();
      const std::size_t length = field.substr(from, max_phrase + close.size()).find(close);
      if (length == std::string_view::npos) {
        at = from;
        continue;
      }
      const std::size_t to = from + length;
      const std::string_view phrase = field.substr(from, length);
      const bool apostrophe = at > s.start && is_ascii_alnum(field[at - 1]) && open == "'";
      const bool name = !apostrophe && is_latin_phrase(phrase) &&
                        std::any_of(phrase.begin(), phrase.end(), is_ascii_upper) &&
                        phrase.find(' ') != std::string_view::npos && std::count(phrase.begin(), phrase.end(), ' ') < 6;
      if (name) forced.push_back(make_mention(sentence, {from, to}, MentionSource::quote));
      at = name ? to + close.size() : from;
    }
  }
}

}  // namespace kgbuild::parsing
