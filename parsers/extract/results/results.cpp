#include "parsers/extract/results/results.hpp"

#include <cstdint>
#include <map>
#include <utility>

#include "parsers/extract/results/result_parts.hpp"
#include "parsers/extract/sentences/evidence.hpp"

namespace kgbuild::parsing {
namespace {

/// Two readings of one part of a result that do not contradict each other.
bool agree(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

/// Names as results show them: measures by their standard name.
std::vector<std::string_view> shown_names(const std::vector<Entity>& entities, const std::vector<Decision>& decisions,
                                          std::vector<std::string_view> names, const RuleData& rules) {
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const Entity& e = entities[i];
    if (decisions[i].kind != EntityKind::metric || !e.knows(NameKind::metric)) continue;
    names[i] = rules.entries[e.lexicon[static_cast<std::size_t>(NameKind::metric)]].name;
  }
  return names;
}

/// The names behind sentences that name nobody.
OwnNames find_own_names(const DecidedNames& known) {
  OwnNames out;
  std::size_t most = 0, benchmarks = 0;
  for (std::size_t i = 0; i < known.entities.size(); ++i) {
    const Decision& d = known.decisions[i];
    if (!d.introduced) continue;
    const std::size_t count = known.entities[i].title_name ? SIZE_MAX : known.entities[i].mentions.size();
    if (d.kind == EntityKind::method && count > most) {
      most = count;
      out.method = known.names[i];
    }
    if (d.kind == EntityKind::benchmark && benchmarks++ == 0) out.benchmark = known.names[i];
  }
  if (benchmarks != 1 || !out.method.empty()) out.benchmark = {};
  return out;
}

class ResultReader {
 public:
  ResultReader(const PaperText& text, const NamedText& named, const RuleData& rules, const DecidedNames& known,
               PaperRecord& record)
      : text_(text), named_(named), rules_(rules), known_(known), own_(find_own_names(known)), record_(record) {}

  void read(const Sentence& sentence, std::size_t first, std::size_t last) {
    const auto mentions = std::span(named_.mentions).subspan(first, last - first);
    const ResultSentence s = make_result_sentence(text_, sentence, mentions, known_, rules_);
    EarlierResult earlier;
    for (const Measure& m : s.measures) {
      const Quantity& q = m.quantity;
      const std::string_view metric = metric_of(s, m, earlier);
      ResultItem item = make_item(s, m, metric, earlier);
      earlier = {q.unit, metric, q.unit_end};
      if (is_known(item)) continue;
      const auto index = static_cast<std::uint32_t>(&sentence - text_.sentences.data());
      item.evidence.push_back(make_evidence(text_, "number", index, static_cast<std::uint32_t>(q.start),
                                            static_cast<std::uint32_t>(q.unit_end)));
      record_.results.push_back(std::move(item));
    }
  }

 private:
  ResultItem make_item(const ResultSentence& s, const Measure& m, std::string_view metric,
                       const EarlierResult& earlier) const {
    ResultItem item;
    item.value = m.quantity.value;
    item.unit = m.quantity.unit;
    item.relation = relation_of(s, m);
    item.metric = metric;
    bool own = false;
    if (const Place* p = benchmark_of(s, m, own)) {
      item.benchmark = p->name;
      item.split = split_of(s, *p);
    } else if (own) {
      item.benchmark = own_.benchmark;
    }
    const ResultSubject subject = subject_of(s, m, earlier, own_);
    item.method = subject.method;
    item.method_inferred = subject.inferred;
    item.baseline = subject.baseline;
    return item;
  }

  /// A number said again says no more than what it adds: the parts that were unknown.
  bool is_known(const ResultItem& item) {
    constexpr std::size_t most = 16;  // claims with one value that are compared
    std::vector<std::size_t>& same = by_value_[{item.value, item.unit}];
    for (const std::size_t i : same) {
      ResultItem& old = record_.results[i];
      const bool methods = old.method_inferred || item.method_inferred || agree(old.method, item.method);
      if (!methods || !agree(old.benchmark, item.benchmark) || !agree(old.metric, item.metric)) continue;
      complete(old, item);
      return true;
    }
    if (same.size() < most) same.push_back(record_.results.size());
    return false;
  }

  static void complete(ResultItem& old, const ResultItem& item) {
    if (old.benchmark.empty()) {
      old.benchmark = item.benchmark;
      old.split = item.split;
    }
    if (old.metric.empty()) old.metric = item.metric;
    if (old.method.empty() || (old.method_inferred && !item.method_inferred && !item.method.empty())) {
      old.method = item.method;
      old.method_inferred = item.method_inferred;
    }
    if (old.baseline.empty() && item.baseline != old.method) old.baseline = item.baseline;
  }

  const PaperText& text_;
  const NamedText& named_;
  const RuleData& rules_;
  const DecidedNames& known_;
  const OwnNames own_;
  PaperRecord& record_;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_value_;  ///< value, unit → results
};

}  // namespace

void append_results(const PaperReading& reading, const RuleData& rules, PaperRecord& record) {
  const auto& [text, named, entities, names, decisions] = reading;
  const std::vector<std::string_view> shown = shown_names(entities, decisions, names, rules);
  const DecidedNames known{decisions, shown, entities};
  ResultReader reader(text, named, rules, known, record);
  std::size_t first = 0;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    std::size_t last = first;
    while (last < named.mentions.size() && named.mentions[last].sentence == s) ++last;
    if (!text.sentences[s].in_title) reader.read(text.sentences[s], first, last);
    first = last;
  }
}

}  // namespace kgbuild::parsing
