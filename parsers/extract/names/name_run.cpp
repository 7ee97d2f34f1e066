#include "parsers/extract/names/name_run.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

/// The end of the word at `at`: letters and digits, and `-./+&@_'` between them.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
  while (at < limit) {
    if (is_ascii_alnum(text[at])) {
      ++at;
      continue;
    }
    if (const std::size_t letter = two_byte_letter(text, at); letter != 0) {
      at += letter;
      continue;
    }
    const bool more = at + 1 < limit && (is_ascii_alnum(text[at + 1]) || two_byte_letter(text, at + 1) != 0);
    const char c = text[at];
    const bool joins = (more && (c == '-' || c == '_' || c == '&' || c == '@')) ||
                       (more && (c == '.' || c == '/') && is_ascii_digit(text[at + 1])) || c == '+';
    if (!joins) break;
    ++at;
  }
  return at;
}

/// True for words that may be part of a name.
bool is_name_word(std::string_view word) {
  const WordShape s = word_shape(word);
  if (is_ascii_digit(word.front())) return s.uppers >= 2 || (s.upper && s.lower && s.letters >= 3);
  return s.upper || s.greek || (s.digit && s.letters >= 2);
}

bool is_title_case(std::string_view word) { return is_ascii_upper(word.front()) && !has_name_shape(word); }

/// `2`, `3.5`, `72` after a name, if no unit, counter or further decimal follows. `0.71` and `54.3` are measured
/// values.
bool is_version_number(std::string_view text, std::size_t at, std::size_t end, const RuleData& rules) {
  const std::string_view word = text.substr(at, end - at);
  if (word.size() > 4 || !is_ascii_digit(word.front())) return false;
  if (!std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_digit(c) || c == '.'; })) return false;
  const std::size_t point = word.find('.');
  if (point == std::string_view::npos ? word.size() > 3 : point != 1 || word.size() > 3 || word.front() == '0')
    return false;
  if (end >= text.size()) return true;
  // A comma before a digit separates thousands.
  const bool thousands = text[end] == ',' && end + 1 < text.size() && is_ascii_digit(text[end + 1]);
  if (text[end] == '%' || thousands || is_ascii_alnum(text[end]) || text[end] == '~') return false;
  // After a number, Hangul is a counter (개, 배, 점) unless it is a particle.
  const std::size_t hangul = hangul_run(text, end);
  return hangul == 0 || rules.words.particles.contains(text.substr(end, hangul));
}

bool all_title_case(std::string_view run, const RuleData& rules) {
  bool all = true;
  for (std::size_t at = 0; at < run.size() && all;) {
    const std::size_t end = std::min(run.find(' ', at), run.size());
    all = is_title_case(run.substr(at, end - at)) || rules.words.connectors.contains(run.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

/// The end of the run that begins at `at`; at most 8 words.
std::size_t extend_run(std::string_view text, std::size_t at, std::size_t limit, const RuleData& rules) {
  const std::size_t start = at;
  std::size_t end = word_end(text, at, limit);
  constexpr int max_words = 8;
  for (int words = 1; words < max_words && end + 1 < limit && text[end] == ' '; ++words) {
    std::size_t next = end + 1;
    if (!is_ascii_alnum(text[next]) && two_byte_letter(text, next) == 0) break;
    std::size_t next_end = word_end(text, next, limit);
    std::string_view word = text.substr(next, next_end - next);
    if (words == 1 && word == "on") break;  // `Evaluated on Qwen`, `Performance on GSM8K`, `Mistral on MMLU`
    if (rules.words.connectors.contains(word) && all_title_case(text.substr(start, end - start), rules)) {
      if (next_end + 1 >= limit || text[next_end] != ' ' || !is_ascii_upper(text[next_end + 1])) break;
      next = next_end + 1;
      next_end = word_end(text, next, limit);
      word = text.substr(next, next_end - next);
    }
    if (is_version_number(text, next, next_end, rules)) {
      end = next_end;
      continue;
    }
    if (!is_name_word(word)) break;
    end = next_end;
  }
  return end;
}

}  // namespace

std::string_view strip_name_suffix(std::string_view word, const RuleData& rules) {
  const std::size_t hyphen = word.rfind('-');
  const bool suffix =
      hyphen != std::string_view::npos && hyphen > 1 && rules.words.name_suffixes.contains(word.substr(hyphen));
  return suffix ? word.substr(0, hyphen) : word;
}

bool is_version_tail(std::string_view rest, const RuleData& rules) {
  for (std::size_t at = 1; at < rest.size();) {
    const std::size_t end = std::min(rest.find(' ', at), rest.size());
    const std::string_view word = rest.substr(at, end - at);
    const bool letter_first =
        word.size() > 1 && (word.front() == 'v' || word.front() == 'V') && is_ascii_digit(word[1]);
    const bool number = is_ascii_digit(word.front()) || letter_first;
    if (!number && !rules.words.version_words.contains(word)) return false;
    at = end + 1;
  }
  return true;
}

bool ends_with_component_head(std::string_view name, const RuleData& rules) {
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string_view::npos) return false;
  const std::string_view head = name.substr(blank + 1);
  return rules.words.part_heads.contains(head) || rules.words.component_heads.contains(head);
}

NameRun find_name_run(std::string_view text, std::size_t at, std::size_t limit, const RuleData& rules, bool in_title) {
  std::size_t end = word_end(text, at, limit);
  if (end == at) return {};
  const std::string_view first = text.substr(at, end - at);
  if (!is_name_word(first)) return {};
  if (in_title) {
    const std::string_view word = strip_name_suffix(first, rules);
    return has_name_shape(word) && !rules.is_stop(word) ? NameRun{at, at + word.size(), end} : NameRun{};
  }
  if (is_title_case(first) && rules.is_plain_word(first)) return {};  // the scanner continues after it
  end = extend_run(text, at, limit, rules);
  std::string_view run = text.substr(at, end - at);
  // Generic nouns after a name (`DiffiT Model`) are not part of it, unless all its words are ordinary (`Large Memory
  // Model`).
  for (std::size_t blank = run.rfind(' '); blank != std::string_view::npos; blank = run.rfind(' ')) {
    const std::string_view last = run.substr(blank + 1);
    const bool noun = rules.words.generic_nouns.contains(last);
    if (!noun && !rules.words.connectors.contains(last)) break;
    if (noun && !rules.words.data_title_words.contains(last) && !has_name_shape(last) &&
        all_title_case(run.substr(0, blank), rules))
      break;
    run = run.substr(0, blank);
  }
  if (rules.words.generic_nouns.contains(run)) return {};
  const std::size_t blank = run.rfind(' ');
  const std::size_t last = blank == std::string_view::npos ? 0 : blank + 1;
  run = run.substr(0, last + strip_name_suffix(run.substr(last), rules).size());
  return {at, at + run.size(), end};
}

}  // namespace kgbuild::parsing
