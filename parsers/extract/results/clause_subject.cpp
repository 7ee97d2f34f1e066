#include "parsers/extract/results/clause_subject.hpp"

#include <algorithm>

namespace kgbuild::parsing {
namespace {

constexpr std::size_t reach = 600;  // bytes before a number that may contain its subject

/// True if the words at `at` are what something is compared with: `outperforming a 14B baseline`, `than human experts`.
bool is_compared(const ResultSentence& s, std::size_t from, std::size_t at) {
  constexpr std::size_t window = 32;
  if (s.verb_last) return false;
  std::string_view before = s.view(std::max(from, at - std::min(at, window)), at);
  before = before.substr(before.find_last_of(",;:(") + 1);
  for (std::size_t end = before.find(' '); end != std::string_view::npos; end = before.find(' ', end + 1)) {
    if (s.words->baseline_before.suffix_length(before.substr(0, end)) != 0) return true;
  }
  return false;
}

/// True if the phrase that `text` begins with is a topic: `기존 모델은`; not `기존 모델 대비`.
bool is_topic(const ResultSentence& s, std::string_view text) {
  if (!s.verb_last) return true;
  constexpr std::size_t window = 48;
  text = text.substr(0, std::min(window, text.find_first_of(",;")));
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (s.words->baseline_words.prefix_length(rest) != 0) return false;
    const std::size_t particle = s.words->topic_particles.prefix_length(rest);
    if (particle == 0 || rest.substr(particle, 1) != " " || at == 0 || text[at - 1] == ' ') continue;
    return s.words->judge_words.prefix_length(rest.substr(particle + 1)) == 0;
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
    const std::string_view rest = s.view(at, to);
    if (s.words->own_words.prefix_length(rest) != 0) {
      out = {SubjectKind::own, nullptr, at};
    } else if (s.words->other_words.prefix_length(rest) != 0 && is_topic(s, rest) && !is_compared(s, from, at)) {
      out = {SubjectKind::others, nullptr, at};
    }
  }
  return out;
}

}  // namespace kgbuild::parsing
