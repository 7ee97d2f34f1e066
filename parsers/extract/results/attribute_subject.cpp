#include "parsers/extract/results/attribute_subject.hpp"

#include <algorithm>

#include "parsers/extract/results/attribute_relation.hpp"
#include "parsers/extract/results/clause_subject.hpp"
#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {
namespace {

/// The mentions of methods that may belong to one number.
class MethodMentions {
 public:
  MethodMentions(const ResultSentence& sentence, const MeasuredValue& value) : s_(sentence), v_(value) {}

  /// The name directly before the bracket that contains the number: `GPT-4o(52.3%)`.
  const NamedMention* bracketed() const {
    const std::string_view before = s_.view(s_.start, v_.run_start);
    const std::size_t open = before.rfind('(');
    if (open == std::string_view::npos || before.find(')', open) != std::string_view::npos) return nullptr;
    for (const NamedMention& p : s_.mentions) {
      if (p.kind != EntityKind::method || p.end() > s_.start + open) continue;
      const std::string_view gap = s_.view(p.end(), s_.start + open);
      if (gap.find_first_not_of(" '\"*") == std::string_view::npos) return &p;
      const std::size_t noun = s_.words->name_nouns.prefix_length(gap.substr(gap.front() == ' ' ? 1 : 0));
      if (noun != 0 && gap.size() <= noun + 2) return &p;
    }
    return nullptr;
  }

  /// The name directly before the number, without a verb: `GPT-4o 58.7%, Claude 61.2%`; or linked after it: `0.66 for
  /// X`, `2.83 PESQ for X`, `the 12.4% of X`.
  const NamedMention* adjacent() const {
    for (const NamedMention& p : s_.mentions) {
      if (p.kind != EntityKind::method || p.role == ClauseRole::baseline) continue;
      if (p.end() <= v_.run_start) {
        const std::string_view gap = s_.view(p.tail, v_.run_start);
        if (gap == " " || gap == ": " || gap == " at ") return &p;
      } else if (p.start() >= v_.run_end) {
        const NamedMention* metric = s_.first_inside(EntityKind::metric, v_.run_end, v_.run_end + 2);
        const std::string_view gap = s_.view(metric != nullptr ? metric->end() : v_.run_end, p.start());
        if (gap == " for " || gap == " by " || gap == " from ") return &p;
        if (gap == " of " && s_.view(s_.start, v_.run_start).ends_with(" the ")) return &p;
      }
    }
    return nullptr;
  }

  /// The name that has the number, `MusicLM의 4.00보다`, or of which it is a multiple, `FedAvg의 32배`.
  const NamedMention* owner() const {
    for (const NamedMention& p : s_.mentions) {
      if (p.kind != EntityKind::method || p.end() > v_.run_start) continue;
      if (s_.words->owner_gaps.contains(s_.view(p.tail, v_.run_start))) return &p;
    }
    return nullptr;
  }

  /// The last method with a role inside [from, to).
  const NamedMention* last(std::size_t from, std::size_t to, ClauseRole role, bool only_introduced = false) const {
    const NamedMention* out = nullptr;
    for (const NamedMention& p : s_.mentions) {
      const bool inside = p.start() >= from && p.end() <= to;
      if (inside && p.kind == EntityKind::method && p.role == role && (p.introduced || !only_introduced)) out = &p;
    }
    return out;
  }

  /// A method inside [from, to) that the paper introduces, best by its role.
  const NamedMention* introduced(std::size_t from, std::size_t to) const {
    for (const ClauseRole role : {ClauseRole::subject, ClauseRole::means, ClauseRole::other}) {
      if (const NamedMention* p = last(from, to, role, true)) return p;
    }
    return nullptr;
  }

  const NamedMention* baseline() const {
    constexpr std::size_t window = 60;
    const NamedMention* before = last(v_.clause.start, v_.run_start, ClauseRole::baseline);
    if (s_.verb_last) return before;
    for (const NamedMention& p : s_.mentions) {
      const bool near = p.start() >= v_.run_end && p.start() < std::min(v_.clause.end, v_.run_end + window);
      if (!near || p.kind != EntityKind::method || p.role != ClauseRole::baseline) continue;
      // `4% better than X and 3% better than Y`; in `beats X by 4% and Y by 3%` the names precede the numbers.
      const std::string_view gap = s_.view(v_.run_end, p.start());
      const bool separated = gap.find(',') != std::string_view::npos || gap.find(" and ") != std::string_view::npos;
      return before != nullptr && separated ? before : &p;
    }
    return before;
  }

 private:
  const ResultSentence& s_;
  const MeasuredValue& v_;
};

class SubjectFinder {
 public:
  SubjectFinder(const ResultSentence& sentence, const MeasuredValue& value, std::size_t earlier_end,
                std::string_view own_method)
      : s_(sentence), v_(value), earlier_end_(earlier_end), own_method_(own_method), methods_(sentence, value) {
    owner_ = methods_.owner();
    is_multiple_ = value.quantity.unit == "x" || (owner_ != nullptr && is_part_of_cost());
    baseline_ = is_multiple_ && owner_ != nullptr ? owner_ : methods_.baseline();
  }

  ResultSubject find() {
    if (const NamedMention* p = methods_.bracketed()) return of(p->name);
    if (is_reference()) return reference();
    if (const NamedMention* p = methods_.adjacent()) return of(p->name);
    if (owner_ != nullptr && baseline_ != owner_) return against(owner_->name);
    subject_ = find_subject(s_, v_.clause.start, v_.run_start, multiplied());
    if (subject_is_improved()) return inferred();
    if (const NamedMention* p = by_order()) return against(p->name);
    switch (subject_.kind) {
      case SubjectKind::named:
        return against(applied_to(*subject_.mention).name);
      case SubjectKind::own:
        return inferred();
      case SubjectKind::others:
        return against({});
      case SubjectKind::none:
        break;
    }
    const NamedMention* p = without_subject();
    return p != nullptr ? against(p->name) : inferred();
  }

 private:
  /// `DiT의 65% 계산 복잡도로`, `A의 12% 비용으로`: a share of what the baseline costs.
  bool is_part_of_cost() const {
    constexpr std::size_t window = 40;  // bytes
    std::string_view after = s_.view(v_.run_end, std::min(v_.clause.end, v_.run_end + window));
    after = after.substr(0, after.find_first_of(",;("));
    const bool by_means = after.find("로 ") != std::string_view::npos || after.find("로도 ") != std::string_view::npos;
    return s_.verb_last && v_.quantity.unit == "%" && by_means && s_.words->resource_words.occurs_in(after);
  }

  static ResultSubject of(std::string_view method) { return {method, {}, false}; }

  /// The method, compared with the baseline unless that is the method itself.
  ResultSubject against(std::string_view method) const {
    ResultSubject out = of(method);
    if (baseline_ != nullptr && baseline_->name != method) out.baseline = baseline_->name;
    return out;
  }

  ResultSubject inferred() const {
    ResultSubject out = against(own_method_);
    out.inferred = !own_method_.empty();
    return out;
  }

  /// `12.41초보다`, `45.2% 대비`: the number belongs to what the paper's result is compared with.
  bool is_reference() const {
    const std::string_view after = s_.view(v_.quantity.unit_end, s_.end);
    if (s_.words->baseline_words.prefix_length(after.substr(after.starts_with(' ') ? 1 : 0)) != 0) return true;
    if (v_.quantity.before || v_.quantity.compared) return true;
    return owner_ != nullptr && (is_surpassed(after) || owner_is_baseline());
  }

  /// `의 57.5%를 크게 앞질렀다`
  bool is_surpassed(std::string_view after) const {
    constexpr std::size_t window = 32;
    const std::size_t object = s_.words->object_particles.prefix_length(after);
    return object != 0 && s_.words->baseline_verbs.occurs_in(after.substr(object, window));
  }

  /// `exceeding X's 57.5%`
  bool owner_is_baseline() const { return !s_.verb_last && owner_->role == ClauseRole::baseline && !is_multiple_; }

  ResultSubject reference() const {
    if (owner_ != nullptr) return of(owner_->name);
    // In `from 52% to 61%, beating X` X is what the second number is compared with.
    const bool beaten = v_.quantity.before && baseline_ != nullptr && baseline_->start() >= v_.run_end;
    if (baseline_ != nullptr && !beaten) return of(baseline_->name);
    const NamedMention* improved = v_.quantity.before ? improved_method() : nullptr;
    return improved != nullptr ? of(improved->name) : ResultSubject();
  }

  /// `X raises GPT-4 from 52% to 61%`: the first number is that of the last method before it that is not the paper's
  /// own.
  const NamedMention* improved_method() const {
    const NamedMention* out = nullptr;
    for (const NamedMention& p : s_.mentions) {
      if (p.kind == EntityKind::method && p.end() <= v_.run_start && p.start() >= v_.clause.start) out = &p;
    }
    const bool own = out != nullptr && (out->introduced || out->name == own_method_);
    return own || out == nullptr || out->role == ClauseRole::means ? nullptr : out;
  }

  /// `GPT-4의 성능이 4% 향상`: the gain is due to what the paper proposes.
  bool subject_is_improved() const {
    return subject_.kind == SubjectKind::named && !subject_.mention->introduced && !own_method_.empty() &&
           s_.view(subject_.mention->tail, s_.end).starts_with("의 ") && relation_of(s_, v_) == Relation::gain;
  }

  /// `HexaLoom을 적용한 GPT-4는`: what the paper proposes, if it is applied to the subject; else the subject.
  const NamedMention& applied_to(const NamedMention& subject) const {
    if (subject.introduced) return subject;
    const NamedMention* own = methods_.last(v_.clause.start, v_.run_start, ClauseRole::means, true);
    return own != nullptr ? *own : subject;
  }

  const NamedMention* by_order() const {
    const NamedMention* p = find_by_order(s_, v_, EntityKind::method);
    if (p == nullptr || p->introduced) return p;
    // `X는 A와 B 모델에서 각각 ...`: the systems that X was built into were not measured.
    const bool later = subject_.kind == SubjectKind::named && subject_.mention > p && !subject_.mention->joined;
    const bool measured =
        (p->role == ClauseRole::subject && !later) || (subject_.kind == SubjectKind::none && own_method_.empty());
    return measured ? p : nullptr;
  }

  /// For a clause without a subject before the number.
  const NamedMention* without_subject() const {
    if (const NamedMention* p = methods_.introduced(v_.clause.start, v_.run_start)) return p;
    if (const NamedMention* p = earlier_subject()) return p;
    if (const NamedMention* p = methods_.introduced(v_.run_end, v_.clause.end)) return p;
    const NamedMention* means = last_before(ClauseRole::means);
    if (means != nullptr && !means->in_lexicon) return means;
    if (!own_method_.empty()) return nullptr;
    for (const ClauseRole role : {ClauseRole::means, ClauseRole::other}) {
      const NamedMention* p = last_before(role);
      if (p != nullptr && s_.words->target_words.prefix_length(s_.view(p->tail, s_.end)) == 0) return p;
    }
    return nullptr;
  }

  /// The subject of an earlier clause of the sentence.
  const NamedMention* earlier_subject() const {
    const ClauseSubject before = find_subject(s_, s_.start, v_.clause.start, multiplied());
    if (before.kind != SubjectKind::named) return nullptr;
    if (before.mention->introduced) return before.mention;
    if (!own_method_.empty() && earlier_end_ <= before.at) return nullptr;
    // Where systems are compared, a technique that is applied represents the system: `GRPO를 적용한 후에는`.
    const NamedMention* applied = last_before(ClauseRole::means);
    return applied != nullptr ? applied : before.mention;
  }

  const NamedMention* last_before(ClauseRole role) const { return methods_.last(v_.clause.start, v_.run_start, role); }
  /// What the number is a multiple of, which is not the subject.
  const NamedMention* multiplied() const { return is_multiple_ ? owner_ : nullptr; }

  const ResultSentence& s_;
  const MeasuredValue& v_;
  std::size_t earlier_end_;
  std::string_view own_method_;
  MethodMentions methods_;
  bool is_multiple_ = false;
  const NamedMention* owner_ = nullptr;
  const NamedMention* baseline_ = nullptr;
  ClauseSubject subject_;  ///< of the clause before the number
};

}  // namespace

ResultSubject subject_of(const ResultSentence& s, const MeasuredValue& v, std::size_t earlier_end,
                         std::string_view own_method) {
  return SubjectFinder(s, v, earlier_end, own_method).find();
}

}  // namespace kgbuild::parsing
