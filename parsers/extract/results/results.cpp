#include "parsers/extract/results/results.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "parsers/extract/results/attribute_benchmark.hpp"
#include "parsers/extract/results/attribute_metric.hpp"
#include "parsers/extract/results/attribute_relation.hpp"
#include "parsers/extract/results/attribute_subject.hpp"
#include "parsers/extract/results/result_confidence.hpp"
#include "parsers/extract/sentences/evidence.hpp"
#include "parsers/rules/confidence.hpp"

namespace kgbuild::parsing {
namespace {

/// Names the paper introduces, which sentences without a name are about. Empty if there is none.
struct OwnNames {
  std::string_view method;     ///< the one in the title, else the most frequent one that cues call new, else of all
  std::string_view likely;     ///< the first one that is introduced at all
  std::string_view benchmark;  ///< only of a paper that introduces one benchmark and no method
};

/// The method that the lexicon does not know and that the text mentions most, at least twice. Empty if there is none.
std::string_view find_new_name(const PaperReading& reading) {
  std::string_view out;
  std::size_t max_count = 1;
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    const Entity& e = reading.entities[i];
    const bool method = reading.decisions[i].kind == EntityKind::method && e.vote(Vote::benchmark) <= 0;
    if (!method || e.is_known() || e.mentions.size() <= max_count) continue;
    max_count = e.mentions.size();
    out = reading.names[i];
  }
  return out;
}

OwnNames find_own_names(const PaperReading& reading, const RuleData& rules) {
  OwnNames out;
  constexpr float sure = 0.8F;  // parts that are probably own must not hide what the paper is about
  std::size_t max_count = 0, benchmarks = 0;
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    const Decision& d = reading.decisions[i];
    if (!d.introduced) continue;
    if (d.kind == EntityKind::method && out.likely.empty()) out.likely = reading.names[i];
    if (d.own_confidence < sure) continue;
    const Entity& e = reading.entities[i];
    constexpr std::size_t many = 1'000'000;  // mentions
    const bool called_new = d.scores.introduces >= rules.weights[Weight::introduces_threshold];
    const std::size_t count = e.title_name ? SIZE_MAX : e.mentions.size() + (called_new ? many : 0);
    if (d.kind == EntityKind::method && count > max_count) {
      max_count = count;
      out.method = reading.names[i];
    }
    if (d.kind == EntityKind::benchmark && benchmarks++ == 0) out.benchmark = reading.names[i];
  }
  if (benchmarks != 1 || !out.method.empty()) out.benchmark = {};
  if (out.method.empty()) out.method = find_new_name(reading);
  return out;
}

/// A gain, unlike a score, is never that of what the paper's own method is compared with.
bool is_change(Relation relation) {
  return relation == Relation::gain || relation == Relation::drop || relation == Relation::ratio;
}

/// True unless the two contradict each other.
bool agree(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

class ResultReader {
 public:
  ResultReader(const PaperReading& reading, const RuleData& rules, std::vector<ResultItem>& results)
      : reading_(reading), rules_(rules), own_(find_own_names(reading, rules)), results_(results) {}

  /// Reads sentence `index`, whose mentions are [first, last).
  void read(std::uint32_t index, std::size_t first, std::size_t last) {
    const auto mentions = std::span(reading_.named.mentions).subspan(first, last - first);
    const ResultSentence s = make_result_sentence(reading_, rules_, reading_.text.sentences[index], mentions);
    EarlierResult earlier;
    for (const MeasuredValue& v : s.values) {
      const Quantity& q = v.quantity;
      const std::string_view metric = metric_of(s, v, earlier);
      ResultItem item = make_item(s, v, metric, earlier.end);
      earlier = {q.unit, metric, q.unit_end};
      if (merge(item)) continue;
      item.evidence.push_back(make_evidence(reading_.text, "number", index, static_cast<std::uint32_t>(q.start),
                                            static_cast<std::uint32_t>(q.unit_end)));
      results_.push_back(std::move(item));
    }
  }

 private:
  ResultItem make_item(const ResultSentence& s, const MeasuredValue& v, std::string_view metric,
                       std::size_t earlier_end) const {
    ResultItem item;
    item.value = v.quantity.value;
    item.unit = v.quantity.unit;
    item.relation = relation_of(s, v);
    item.metric = metric;
    const AttributedBenchmark benchmark = benchmark_of(s, v);
    if (benchmark.mention != nullptr) {
      item.benchmark = benchmark.mention->name;
      item.split = split_of(s, *benchmark.mention);
    } else if (benchmark.own) {
      item.benchmark = own_.benchmark;
    }
    const ResultSubject subject = subject_of(s, v, earlier_end, own_.method);
    item.method = subject.method;
    item.method_inferred = subject.inferred;
    item.baseline = subject.baseline;
    if (item.method.empty() && is_change(item.relation)) {
      item.method = own_.method.empty() ? own_.likely : own_.method;
      item.method_inferred = !item.method.empty();
    }
    return item;
  }

  /// True if an earlier result makes the same claim; fields that it left empty are filled in.
  bool merge(const ResultItem& item) {
    constexpr std::size_t max_claims = 16;  // of one value that are compared
    std::vector<std::size_t>& claims = by_value_[{item.value, item.unit}];
    for (const std::size_t i : claims) {
      ResultItem& known = results_[i];
      const bool methods_agree = known.method_inferred || item.method_inferred || agree(known.method, item.method);
      if (!methods_agree || !agree(known.benchmark, item.benchmark) || !agree(known.metric, item.metric)) continue;
      complete(known, item);
      return true;
    }
    if (claims.size() < max_claims) claims.push_back(results_.size());
    return false;
  }

  static void complete(ResultItem& known, const ResultItem& item) {
    if (known.benchmark.empty()) {
      known.benchmark = item.benchmark;
      known.split = item.split;
    }
    if (known.metric.empty()) known.metric = item.metric;
    if (known.method.empty() || (known.method_inferred && !item.method_inferred && !item.method.empty())) {
      known.method = item.method;
      known.method_inferred = item.method_inferred;
    }
    if (known.baseline.empty() && item.baseline != known.method) known.baseline = item.baseline;
  }

  const PaperReading& reading_;
  const RuleData& rules_;
  const OwnNames own_;
  std::vector<ResultItem>& results_;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_value_;  ///< value, unit → results
};

/// Gives each result its confidence, and drops those below the one that is wanted.
void rate_results(const RuleData& rules, PaperRecord& record) {
  if (record.results.empty()) return;
  const ResultRater rater(record);
  for (ResultItem& result : record.results) result.confidence = round_confidence(rater.rate(result, rules.weights));
  std::erase_if(record.results, [&](const ResultItem& r) { return *r.confidence < rules.min_confidence; });
}

/// Metrics that only words near a number imply, as `3x faster` does, are metrics of the paper, too.
void append_implied_metrics(PaperRecord& record) {
  for (const ResultItem& result : record.results) {
    if (result.metric.empty()) continue;
    const auto is_same = [&](const NameItem& item) { return item.name == result.metric; };
    if (std::any_of(record.metrics.begin(), record.metrics.end(), is_same)) continue;
    NameItem item;
    item.name = result.metric;
    item.count = 1;
    item.evidence = result.evidence;
    item.confidence = result.confidence;
    record.metrics.push_back(std::move(item));
  }
}

}  // namespace

void append_results(const PaperReading& reading, const RuleData& rules, PaperRecord& record) {
  ResultReader reader(reading, rules, record.results);
  const std::vector<Mention>& mentions = reading.named.mentions;
  std::size_t first = 0;
  for (std::uint32_t s = 0; s < reading.text.sentences.size(); ++s) {
    std::size_t last = first;
    while (last < mentions.size() && mentions[last].sentence == s) ++last;
    if (!reading.text.sentences[s].in_title) reader.read(s, first, last);
    first = last;
  }
  rate_results(rules, record);
  append_implied_metrics(record);
}

}  // namespace kgbuild::parsing
