#include "parsers/extract/names/metric_words.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

/// Appends the English name of a word; false if the packs do not know it.
bool append_english(std::string_view word, const WordMap<std::string>& words, std::string& out) {
  const std::string* const name = words.find(word);
  if (name == nullptr) return false;
  if (!out.empty()) out += ' ';
  out += *name;
  return true;
}

/// Appends the last word of a phrase: a head, or a modifier and a head in one word (회복률). False if it is unknown.
bool append_last(std::string_view word, const MetricPhraseWords& words, std::string& out) {
  if (append_english(word, words.heads, out)) return true;
  const std::size_t head = words.head_forms.suffix_length(word);
  return head != 0 && append_english(word.substr(0, word.size() - head), words.modifiers, out) &&
         append_english(word.substr(word.size() - head), words.heads, out);
}

}  // namespace

std::size_t metric_stem(std::string_view word, const RuleData& rules) {
  constexpr std::size_t syllable = 3, max_particle = 12;  // bytes
  for (std::size_t size = syllable; size <= max_particle && size < word.size(); size += syllable) {
    const std::size_t stem = word.size() - size;
    if (!rules.words.particles.contains(word.substr(stem))) continue;
    if (rules.metric_phrases.head_forms.suffix_length(word.substr(0, stem)) != 0) return stem;
  }
  return word.size();
}

bool is_metric_head(std::string_view word, const RuleData& rules) {
  if (word.empty()) return false;
  const MetricPhraseWords& words = rules.metric_phrases;
  const std::string_view stem = word.substr(0, metric_stem(word, rules));
  if (is_ascii_digit(stem.front()) || words.stops.contains(stem)) return false;
  if (is_ascii_alnum(stem.back())) return words.heads.contains(stem) || words.heads.contains(ascii_lower(stem));
  return words.head_forms.suffix_length(stem) != 0;
}

bool ends_metric_phrase(std::string_view word, const RuleData& rules) {
  const MetricPhraseWords& words = rules.metric_phrases;
  if (word.size() < 2 || is_ascii_digit(word.front())) return true;
  if (is_ascii_alnum(word.front())) {
    const std::string lower = ascii_lower(word);
    return words.stops.contains(lower) || (!words.heads.contains(lower) && words.stop_starts.prefix_length(lower) != 0);
  }
  if (words.stops.contains(word)) return true;
  if (words.modifiers.contains(word)) return false;
  if (hangul_run(word, 0) != word.size()) return true;
  return !is_metric_head(word, rules) && words.stop_ends.suffix_length(word) != 0;
}

bool is_bare_head(std::string_view phrase, const RuleData& rules) {
  const MetricPhraseWords& words = rules.metric_phrases;
  if (words.bare.contains(phrase)) return false;
  return words.heads.contains(phrase) || words.heads.contains(ascii_lower(phrase));
}

std::string metric_phrase_name(std::string_view phrase, const RuleData& rules) {
  const MetricPhraseWords& words = rules.metric_phrases;
  std::string out;
  const std::size_t last = phrase.rfind(' ') == std::string_view::npos ? 0 : phrase.rfind(' ') + 1;
  if (is_ascii_alnum(phrase.back())) {
    const bool known = last == 0 && append_english(phrase, words.heads, out);
    return known ? out : std::string(phrase);
  }
  for (std::size_t at = 0; at < last;) {
    const std::size_t end = phrase.find(' ', at);
    if (!append_english(phrase.substr(at, end - at), words.modifiers, out)) return std::string(phrase);
    at = end + 1;
  }
  return append_last(phrase.substr(last), words, out) ? out : std::string(phrase);
}

}  // namespace kgbuild::parsing
