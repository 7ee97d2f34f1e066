#include <algorithm>

#include "parsers/extract/results/result_parts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t reach = 600;  // bytes before a number in which its sentence says whom it is about

/// Who a stretch of text is about.
enum class Who : std::uint8_t {
  nobody,
  named,   ///< a name
  own,     ///< `제안된 방법은`, `our method`: what the paper proposes
  others,  ///< `인간은`, `기존 모델은`, `human experts`: none of the paper's names
};

struct Topic {
  Who who = Who::nobody;
  const Place* place = nullptr;
  std::size_t at = 0;
};

class SubjectReader {
 public:
  SubjectReader(const ResultSentence& sentence, const Measure& measure) : s_(sentence), m_(measure) {
    if (measure.quantity.unit == "x") multiple_of_ = owner();
  }

  /// The name whose number stands in brackets behind it: `GPT-4o(52.3%)`.
  const Place* bracketed() const {
    const std::string_view before = s_.view(s_.start, m_.run_start);
    const std::size_t open = before.rfind('(');
    if (open == std::string_view::npos || before.find(')', open) != std::string_view::npos) return nullptr;
    for (const Place& p : s_.places) {
      if (p.kind != EntityKind::method || p.mention->end > s_.start + open) continue;
      const std::string_view gap = s_.view(p.mention->end, s_.start + open);
      if (gap.find_first_not_of(" '\"*") == std::string_view::npos) return &p;
      const std::size_t noun = s_.words->name_nouns.prefix_length(gap.substr(gap.front() == ' ' ? 1 : 0));
      if (noun != 0 && gap.size() <= noun + 2) return &p;
    }
    return nullptr;
  }

  /// The name right before its number, without a verb: `GPT-4o 58.7%, Claude 61.2%`; right behind it: `0.66 for X`,
  /// `2.83 PESQ for X`, `the 12.4% of X`.
  const Place* adjacent() const {
    for (const Place& p : s_.places) {
      if (p.kind != EntityKind::method || p.mark == Mark::baseline) continue;
      if (p.mention->end <= m_.run_start) {
        const std::string_view gap = s_.view(p.tail, m_.run_start);
        if (gap == " " || gap == ": " || gap == " at ") return &p;
      } else if (p.mention->start >= m_.run_end) {
        const Place* metric = s_.first_inside(EntityKind::metric, m_.run_end, m_.run_end + 2);
        const std::string_view gap = s_.view(metric != nullptr ? metric->mention->end : m_.run_end, p.mention->start);
        if (gap == " for " || gap == " by " || gap == " from ") return &p;
        if (gap == " of " && s_.view(s_.start, m_.run_start).ends_with(" the ")) return &p;
      }
    }
    return nullptr;
  }

  /// The name whose number this is: `MusicLM의 4.00보다`, or of which it is a multiple: `FedAvg의 32배`.
  const Place* owner() const {
    for (const Place& p : s_.places) {
      if (p.kind != EntityKind::method || p.mention->end > m_.run_start) continue;
      if (s_.words->owner_gaps.contains(s_.view(p.tail, m_.run_start))) return &p;
    }
    return nullptr;
  }

  /// `12.41초보다`, `45.2% 대비`: the number of what is compared with.
  bool is_reference() const {
    const std::string_view after = s_.view(m_.quantity.unit_end, s_.end);
    return s_.words->baseline_words.prefix_length(after.substr(after.substr(0, 1) == " " ? 1 : 0)) != 0 ||
           m_.quantity.before || m_.quantity.compared ||
           (owner() != nullptr && (is_surpassed(after) || is_baselines(*owner())));
  }

  /// The last topic inside [from, to).
  Topic topic(std::size_t from, std::size_t to) const {
    Topic out;
    for (const Place& p : s_.places) {
      const bool here = p.mention->start >= from && p.mention->end <= to;
      if (here && p.kind == EntityKind::method && p.mark == Mark::subject && &p != multiple_of_)
        out = {Who::named, &p, p.mention->start};
    }
    from = std::max(from, to - std::min(to, reach));
    for (std::size_t at = std::max(from, out.place == nullptr ? from : out.place->tail); at < to; ++at) {
      const std::string_view rest = s_.view(at, to);
      if (s_.words->own_words.prefix_length(rest) != 0) {
        out = {Who::own, nullptr, at};
      } else if (s_.words->other_words.prefix_length(rest) != 0 && is_topic(rest) && !is_compared(from, at)) {
        out = {Who::others, nullptr, at};
      }
    }
    return out;
  }

  const Place* last(std::size_t from, std::size_t to, Mark mark, bool introduced) const {
    const Place* out = nullptr;
    for (const Place& p : s_.places) {
      const bool here = p.mention->start >= from && p.mention->end <= to;
      if (here && p.kind == EntityKind::method && p.mark == mark && (p.introduced || !introduced)) out = &p;
    }
    return out;
  }

  const Place* introduced(std::size_t from, std::size_t to) const {
    const Place* out = last(from, to, Mark::subject, true);
    if (out == nullptr) out = last(from, to, Mark::means, true);
    return out != nullptr ? out : last(from, to, Mark::other, true);
  }

  const Place* baseline() const {
    const Place* before = last(m_.clause.start, m_.run_start, Mark::baseline, false);
    if (s_.verb_last) return before;
    for (const Place& p : s_.places) {
      const bool here = p.mention->start >= m_.run_end && p.mention->start < std::min(m_.clause.end, m_.run_end + 60);
      if (!here || p.kind != EntityKind::method || p.mark != Mark::baseline) continue;
      // `4% better than X and 3% better than Y`; in `beats X by 4% and Y by 3%` the names stand before.
      const std::string_view gap = s_.view(m_.run_end, p.mention->start);
      const bool apart = gap.find(',') != std::string_view::npos || gap.find(" and ") != std::string_view::npos;
      return before != nullptr && apart ? before : &p;
    }
    return before;
  }

 private:
  /// `exceeding X's 57.5%`
  bool is_baselines(const Place& owner) const {
    return !s_.verb_last && owner.mark == Mark::baseline && m_.quantity.unit != "x";
  }

  /// `의 57.5%를 크게 앞질렀다`.
  bool is_surpassed(std::string_view after) const {
    constexpr std::size_t window = 32;
    const std::size_t object = s_.words->object_particles.prefix_length(after);
    return object != 0 && s_.words->baseline_verbs.stands_in(after.substr(object, window));
  }

  /// True for what the words at `at` are compared with: `outperforming a 14B baseline`, `than human experts`.
  bool is_compared(std::size_t from, std::size_t at) const {
    constexpr std::size_t window = 32;
    if (s_.verb_last) return false;
    std::string_view before = s_.view(std::max(from, at - std::min(at, window)), at);
    before = before.substr(before.find_last_of(",;:(") + 1);
    for (std::size_t end = before.find(' '); end != std::string_view::npos; end = before.find(' ', end + 1)) {
      if (s_.words->baseline_before.suffix_length(before.substr(0, end)) != 0) return true;
    }
    return false;
  }

  /// True when the phrase ends as a subject: `기존 모델은`; `기존 모델 대비` does not.
  bool is_topic(std::string_view phrase) const {
    if (!s_.verb_last) return true;
    constexpr std::size_t window = 48;
    phrase = phrase.substr(0, std::min(window, phrase.find_first_of(",;")));
    for (std::size_t at = 0; at < phrase.size(); ++at) {
      const std::string_view rest = phrase.substr(at);
      if (s_.words->baseline_words.prefix_length(rest) != 0) return false;
      const std::size_t particle = s_.words->topic_particles.prefix_length(rest);
      if (particle == 0 || rest.substr(particle, 1) != " " || at == 0 || phrase[at - 1] == ' ') continue;
      return s_.words->judge_words.prefix_length(rest.substr(particle + 1)) == 0;
    }
    return false;
  }

  const ResultSentence& s_;
  const Measure& m_;
  const Place* multiple_of_ = nullptr;  ///< `FedAvg의 32배`: what the number is a multiple of
};

}  // namespace

ResultSubject subject_of(const ResultSentence& s, const Measure& m, const EarlierResult& earlier, const OwnNames& own) {
  const SubjectReader reader(s, m);
  ResultSubject out;
  const auto named = [&](const Place* p) {
    out.method = p->name;
    if (out.baseline == out.method) out.baseline = {};
    return out;
  };
  const auto inferred = [&] {
    out.method = own.method;
    out.inferred = !own.method.empty();
    if (out.baseline == out.method) out.baseline = {};
    return out;
  };
  const Place* owner = reader.owner();
  const Place* baseline = m.quantity.unit == "x" && owner != nullptr ? owner : reader.baseline();
  if (const Place* p = reader.bracketed()) return named(p);
  if (reader.is_reference()) {
    if (owner != nullptr) return named(owner);
    // In `from 52% to 61%, beating X` X is what the second number is compared with.
    const bool beaten = m.quantity.before && baseline != nullptr && baseline->mention->start >= m.run_end;
    if (baseline != nullptr && !beaten) return named(baseline);
    return out;
  }
  if (const Place* p = reader.adjacent()) return named(p);
  if (baseline != nullptr) out.baseline = baseline->name;
  if (owner != nullptr && baseline != owner) return named(owner);
  const Topic here = reader.topic(m.clause.start, m.run_start);
  // `GPT-4의 성능이 4% 향상`: what the paper proposes made the difference.
  const bool improved = here.who == Who::named && !here.place->introduced && !own.method.empty() &&
                        s.view(here.place->tail, s.end).substr(0, 4) == "의 " && relation_of(s, m) == "gain";
  if (improved) return inferred();
  if (const Place* p = find_by_order(s, m, EntityKind::method)) {
    // `X는 A와 B 모델에서 각각 ...`: the systems X was built into are not what was measured.
    const bool later = here.who == Who::named && here.place > p && !here.place->joined;
    const bool measured =
        (p->mark == Mark::subject && !later) || p->introduced || (here.who == Who::nobody && own.method.empty());
    if (measured) return named(p);
  }
  if (here.who == Who::named) return named(here.place);
  if (here.who == Who::own) return inferred();
  if (here.who == Who::others) return out;
  if (const Place* p = reader.introduced(m.clause.start, m.run_start)) return named(p);
  const Topic before = reader.topic(s.start, m.clause.start);
  if (before.who == Who::named && (before.place->introduced || own.method.empty() || earlier.end > before.at)) {
    // Where systems are compared, one that is used stands for the system: `GRPO를 적용한 후에는`.
    const Place* used =
        before.place->introduced ? nullptr : reader.last(m.clause.start, m.run_start, Mark::means, false);
    return named(used != nullptr ? used : before.place);
  }
  if (const Place* p = reader.introduced(m.run_end, m.clause.end)) return named(p);
  if (const Place* p = reader.last(m.clause.start, m.run_start, Mark::means, false)) {
    if (!p->listed_in_lexicon) return named(p);
  }
  if (own.method.empty()) {
    for (const Mark mark : {Mark::means, Mark::other}) {
      const Place* p = reader.last(m.clause.start, m.run_start, mark, false);
      const bool target = p != nullptr && s.words->target_words.prefix_length(s.view(p->tail, s.end)) != 0;
      if (p != nullptr && !target) return named(p);
    }
  }
  return inferred();
}

}  // namespace kgbuild::parsing
