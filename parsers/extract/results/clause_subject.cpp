#include "parsers/extract/results/clause_subject.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t reach = 600;  // bytes before a number that may contain its subject

/// True unless `at` is inside a word: 에이전트 does not contain 이전.
bool begins_word(const ResultSentence& s, std::size_t at) {
  if (at <= s.start) return true;
  const char before = s.field[at - 1];
  return !is_ascii_alnum(before) && static_cast<unsigned char>(before) < 0x80;
}

/// True if the words at `at` begin a clause, perhaps after an article: `while existing models reach`. Elsewhere they
/// are what something is compared with: `over existing models`, `comparable to a baseline`.
bool begins_clause(const ResultSentence& s, std::size_t from, std::size_t at) {
  if (s.verb_last) return true;
  std::string_view before = s.view(from, at);
  for (int skipped = 0; skipped < 3; ++skipped) {
    before = before.substr(0, before.find_last_not_of(" '\"*") + 1);
    const std::size_t length = s.words->quantifiers.suffix_length(before);
    if (length == 0 || (length < before.size() && is_ascii_alnum(before[before.size() - length - 1]))) break;
    before.remove_suffix(length);
  }
  return before.empty() || std::string_view(",;:.([").find(before.back()) != std::string_view::npos ||
         s.words->clause_starts.suffix_length(before) != 0;
}

/// True if the phrase that `text` begins with, a noun of `noun` bytes and what follows, is a topic: `기존 모델은`; not
/// `기존 모델 대비`, `기존 데이터로 훈련된 X는`.
bool is_topic(const ResultSentence& s, std::string_view text, std::size_t noun) {
  if (!s.verb_last) return true;
  constexpr std::size_t window = 48;
  const ResultWords& words = *s.words;
  const std::string_view phrase = text.substr(0, std::min(window, text.find_first_of(",;0123456789")));
  for (std::size_t at = noun; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    const std::string_view word = phrase.substr(at, end - at);
    if (words.baseline_words.prefix_length(text.substr(at)) != 0 || words.case_ends.suffix_length(word) != 0)
      return false;
    const bool topic = end < phrase.size() && words.topic_particles.suffix_length(word) != 0;
    if (topic && words.adnominal_ends.suffix_length(word) == 0)
      return words.judge_words.prefix_length(text.substr(end + 1)) == 0;
    at = end + 1;
  }
  return false;
}

}  // namespace

ClauseSubject find_subject(const ResultSentence& s, std::size_t from, std::size_t to, const NamedMention* ignored) {
  ClauseSubject out;
  for (const NamedMention& p : s.mentions) {
    const bool inside = p.start() >= from && p.end() <= to;
    if (inside && p.kind == EntityKind::method && p.role == ClauseRole::subject && &p != ignored)
      out = {SubjectKind::named, &p, p.start()};
  }
  from = std::max(from, to - std::min(to, reach));
  for (std::size_t at = std::max(from, out.mention == nullptr ? from : out.mention->tail); at < to; ++at) {
    if (!begins_word(s, at)) continue;
    const std::string_view rest = s.view(at, to);
    if (s.words->own_words.prefix_length(rest) != 0) {
      out = {SubjectKind::own, nullptr, at};
    } else if (const std::size_t noun = s.words->other_words.prefix_length(rest);
               noun != 0 && is_topic(s, rest, noun) && begins_clause(s, from, at)) {
      out = {SubjectKind::others, nullptr, at};
    }
  }
  return out;
}

}  // namespace kgbuild::parsing
