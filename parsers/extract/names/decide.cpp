#include "parsers/extract/names/decide.hpp"

#include <algorithm>

#include "parsers/extract/names/metric_evidence.hpp"
#include "parsers/extract/names/name_variants.hpp"
#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/names/valued_names.hpp"

namespace kgbuild::parsing {
namespace {

/// Decides one entity.
class Decider {
 public:
  Decider(const PaperReading& reading, const RuleData& rules, std::size_t number)
      : reading_(reading), rules_(rules), e_(reading.entities[number]), forms_(reading.forms[number]) {}

  Decision decide() {
    if (e_.mentions.empty()) return d_;
    if (!e_.metric_phrase.empty() && !e_.is_known()) return accept(EntityKind::metric);
    d_.scores = score_name(reading_, rules_, e_, forms_);
    const bool introduced = d_.scores.introduces >= weight(Weight::introduces_threshold);
    // `QA 데이터셋`, `PSNR 벤치마크` name no data: tasks and metrics remain such, unless the name is the paper's own.
    if (!introduced && (e_.is_task_only() || e_.is_metric_only())) d_.scores.benchmark = 0;
    is_data_ = d_.scores.benchmark >= weight(Weight::benchmark_threshold);
    // `accuracy` and `FPS` are stop words as names of methods, not as metrics.
    if (forms_.stop_word) {
      const bool metric = e_.knows(NameKind::metric) ? is_metric() : is_valued_name(reading_, rules_, e_);
      return metric ? accept(EntityKind::metric) : reject(Verdict::stop_word);
    }
    if (!forms_.latin && !e_.is_known()) return reject(e_.is_task_only() ? Verdict::task : Verdict::no_letters);
    if (e_.vote(Vote::generic) >= 1) return reject(Verdict::generic);
    if (e_.vote(Vote::organisation) >= std::max(1.F, d_.scores.introduces)) return reject(Verdict::organisation);
    return introduced ? decide_introduced() : decide_mentioned();
  }

 private:
  Decision decide_introduced() {
    d_.introduced = true;
    if (is_metric()) return accept(EntityKind::metric);
    const bool own_data = is_data_ && (d_.scores.benchmark > d_.scores.method || !is_known_method());
    return accept(own_data ? EntityKind::benchmark : EntityKind::method);
  }

  Decision decide_mentioned() {
    if (is_metric()) return accept(EntityKind::metric);
    if (is_data_ && means_data()) return accept(EntityKind::benchmark);
    if (e_.is_benchmark_only()) {
      if (e_.vote(Vote::benchmark) >= 1) return accept(EntityKind::benchmark);
      // Spelled as a dataset: a method only with more support.
      if (e_.vote(Vote::method) < weight(Weight::method_named_as_data)) return reject(Verdict::weak);
    }
    if (e_.is_task_only()) return reject(Verdict::task);
    if (e_.is_metric_only()) return reject(Verdict::metric);
    if (!e_.is_known() && (forms_.task_ending || forms_.metric_ending)) return decide_by_ending();
    return is_method() ? accept(EntityKind::method) : reject(Verdict::weak);
  }

  /// `Negative Flip Rate (NFR)`, `Abstract Visual Reasoning (AVR)`: the last word of an unknown name says what it is,
  /// unless the text uses it as a method or as its own.
  Decision decide_by_ending() {
    const bool own = e_.vote(Vote::introduces) >= 1;
    if (forms_.metric_ending) {
      const bool metric =
          own || e_.vote(Vote::metric) >= weight(Weight::metric_change) || has_value(reading_, rules_, e_);
      return metric ? accept(EntityKind::metric) : reject(Verdict::metric);
    }
    const bool used = own || e_.vote(Vote::method) >= weight(Weight::method_against_head);
    return used && is_method() ? accept(EntityKind::method) : reject(Verdict::task);
  }

  Decision accept(EntityKind kind) {
    d_.kind = kind;
    d_.verdict = Verdict::accepted;
    return d_;
  }

  Decision reject(Verdict why) {
    d_.verdict = why;
    return d_;
  }

  float weight(Weight name) const { return rules_.weights[name]; }

  bool is_metric() const { return parsing::is_metric(reading_, rules_, e_, is_data_); }

  bool is_method() const { return d_.scores.method >= weight(Weight::method_threshold); }

  /// Of names that may be data: datasets may be named after models, and acronyms may mean both. But `SFT 데이터셋`
  /// names no data.
  bool means_data() const {
    if (e_.knows(NameKind::method) && !e_.knows(NameKind::benchmark) && is_established(e_, rules_)) {
      return forms_.shaped && d_.scores.benchmark > d_.scores.method;
    }
    return d_.scores.benchmark >= d_.scores.method || e_.vote(Vote::benchmark) >= weight(Weight::benchmark_noun);
  }

  /// A method of the lexicon or a version of one, which `SAM 2 and SA-V datasets` does not refute.
  bool is_known_method() const {
    const bool version = e_.base != Mention::none && rules_.entries[e_.base].kind == NameKind::method;
    return (version || e_.knows(NameKind::method)) && !e_.knows(NameKind::benchmark);
  }

  const PaperReading& reading_;
  const RuleData& rules_;
  const Entity& e_;
  const NameForms& forms_;
  Decision d_;
  bool is_data_ = false;  ///< the benchmark score reaches its threshold
};

}  // namespace

std::vector<Decision> decide(const PaperReading& reading, const RuleData& rules) {
  std::vector<Decision> out;
  out.reserve(reading.entities.size());
  for (std::size_t i = 0; i < reading.entities.size(); ++i) out.push_back(Decider(reading, rules, i).decide());
  introduce_variants(reading, rules, out);
  return out;
}

}  // namespace kgbuild::parsing
