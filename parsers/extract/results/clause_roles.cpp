#include "parsers/extract/results/clause_roles.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_gloss = 80;  // bytes of a bracket after a name

std::string_view trim_left(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" '\"*");
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

std::string_view trim_right(std::string_view text) { return text.substr(0, text.find_last_not_of(" '\"*(") + 1); }

/// Length of the particle of the list that `text` begins with, 0 if the word goes on after it. Kana particles need no
/// end of a word.
std::size_t ending_particle(std::string_view text, const FormList& particles) {
  const std::size_t length = particles.prefix_length(text);
  if (length == 0) return 0;
  const bool ends =
      is_kana(text, 0) || text.size() == length || text[length] == ' ' || text[length] == ',' || text[length] == '*';
  return ends ? length : 0;
}

/// `X 대비`, `X보다`, `X를 평균 4% 앞서며`; `Xより`, `Xを4%上回る`.
bool is_verb_last_baseline(std::string_view after, const ResultWords& words) {
  if (words.baseline_words.prefix_length(trim_left(after)) != 0) return true;
  const std::size_t object = words.object_particles.prefix_length(after);
  if (object == 0) return false;
  constexpr std::size_t window = 48;
  const std::string_view verb = after.substr(object, window);
  return words.baseline_verbs.occurs_in(verb.substr(0, verb.find_first_of(",;(")));
}

/// `X의 정확도는 52%`, `X의 15%`; not `X의 정확도를 52% 높인다`, whose subject is another name.
bool is_owner(std::string_view after, const ResultWords& words) {
  const std::size_t owner = words.owner_particles.prefix_length(after);
  if (owner == 0) return false;
  constexpr std::size_t window = 60, max_gap = 16;
  after = after.substr(owner, window);
  for (std::size_t at = 1; at < after.size() && after[at] != ','; ++at) {
    if (is_ascii_digit(after[at])) return at <= max_gap;
    const std::string_view rest = after.substr(at);
    if (ending_particle(rest, words.topic_particles) != 0) return true;
    if (ending_particle(rest, words.object_particles) != 0) return false;
  }
  return false;
}

ClauseRole verb_last_role(std::string_view after, const ResultWords& words) {
  if (is_verb_last_baseline(after, words)) return ClauseRole::baseline;
  if (words.means_words.prefix_length(after) != 0) return ClauseRole::means;
  if (is_owner(after, words)) return ClauseRole::subject;
  return ending_particle(after, words.subject_particles) != 0 ? ClauseRole::subject : ClauseRole::other;
}

/// `pretraining a 3B model on X`; not `training improves accuracy on X`, which reports a measurement.
bool is_trained_on(std::string_view before, const ResultWords& words) {
  constexpr std::string_view on = " on";
  constexpr std::size_t window = 60;
  if (!before.ends_with(on)) return false;
  before.remove_suffix(on.size());
  before = before.substr(before.size() - std::min(before.size(), window));
  before = before.substr(before.find_last_of(",;:(%") + 1);
  return words.means_verbs.occurs_in(before) && !words.gain_words.occurs_in(before) &&
         !words.drop_words.occurs_in(before) && !words.score_verbs.occurs_in(before) &&
         !words.score_words.occurs_in(before);
}

/// `than X`, `over the strong X`; `trained on X`, `X data`; `X achieves`; also Chinese: `比X高`, `与X相比`, `X达到`.
ClauseRole verb_second_role(std::string_view before, std::string_view after, const ResultWords& words) {
  before = trim_right(before);
  for (std::size_t skipped = 0; skipped < 3; ++skipped) {
    if (words.baseline_before.suffix_length(before) != 0) return ClauseRole::baseline;
    const std::size_t determiner = words.determiners.suffix_length(before);
    if (determiner == 0) break;
    before = trim_right(before.substr(0, before.size() - determiner));
  }
  if (words.means_before.suffix_length(before) != 0 || is_trained_on(before, words)) return ClauseRole::means;
  after = trim_left(after);
  if (words.baseline_words.prefix_length(after) != 0) return ClauseRole::baseline;
  if (words.data_nouns.prefix_length(after) != 0) return ClauseRole::means;
  if (words.subject_verbs.prefix_length(after) != 0) return ClauseRole::subject;
  // `the strongest model, X, achieves`
  const bool apposition = before.ends_with(',') && after.starts_with(", ");
  if (apposition && words.subject_verbs.prefix_length(after.substr(2)) != 0) return ClauseRole::subject;
  const bool owner = after.substr(0, 2) == "s " && !before.empty();
  return owner ? ClauseRole::subject : ClauseRole::other;
}

/// Where the particles after a name begin: after its closing quote, its bracket and a noun such as 모델 or `model`.
std::size_t name_tail(const ResultSentence& s, std::size_t at) {
  const auto skip = [&](std::string_view marks) {
    while (at < s.end && marks.find(s.field[at]) != std::string_view::npos) ++at;
  };
  skip("'\"*`)");
  std::size_t next = at;
  while (next < s.end && s.field[next] == ' ') ++next;
  if (next < s.end && s.field[next] == '(') {
    const std::size_t close = s.view(next, std::min(s.end, next + max_gloss)).find(')');
    if (close != std::string_view::npos) at = next + close + 1;
  }
  for (int nouns = 0; nouns < 2; ++nouns) {
    next = at;
    while (next < s.end && s.field[next] == ' ') ++next;
    const std::size_t noun = s.words->name_nouns.prefix_length(s.view(next, s.end));
    if (noun == 0) break;
    at = next + noun;
  }
  skip("'\"*`");
  return at;
}

/// Whether `p` continues the list that `before` is part of.
bool is_joined(const ResultSentence& s, const NamedMention& before, const NamedMention& p) {
  return s.words->joiners.contains(s.view(before.end(), p.start())) ||
         s.words->joiners.contains(s.view(before.tail, p.start()));
}

/// The words after the last name of a list, or before the first, apply to all of its names.
void spread_over_lists(ResultSentence& s) {
  for (std::size_t i = s.mentions.size(); i-- > 1;) {
    const ClauseRole role = s.mentions[i].role;
    const bool spreads = s.verb_last || role == ClauseRole::subject || role == ClauseRole::baseline;
    if (s.mentions[i].joined && spreads) s.mentions[i - 1].role = role;
  }
  if (s.verb_last) return;
  for (std::size_t i = 1; i < s.mentions.size(); ++i) {
    if (s.mentions[i].joined && s.mentions[i - 1].role == ClauseRole::baseline) {
      s.mentions[i].role = ClauseRole::baseline;
    }
  }
}

}  // namespace

void assign_roles(ResultSentence& s) {
  for (std::size_t i = 0; i < s.mentions.size(); ++i) {
    NamedMention& p = s.mentions[i];
    p.tail = name_tail(s, p.end());
    const std::string_view after = s.view(p.tail, s.end);
    p.role =
        s.verb_last ? verb_last_role(after, *s.words) : verb_second_role(s.view(s.start, p.start()), after, *s.words);
    if (i == 0 || s.mentions[i - 1].kind != p.kind) continue;
    const NamedMention& before = s.mentions[i - 1];
    if (p.end() <= before.tail) p.role = ClauseRole::other;  // in the bracket of another name
    p.joined = is_joined(s, before, p);
  }
  spread_over_lists(s);
}

}  // namespace kgbuild::parsing
