#include "kgbuild/explain.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/decision_text.hpp"
#include "parsers/extract/names/name_features.hpp"
#include "parsers/extract/paper_record.hpp"
#include "parsers/extract/tasks.hpp"
#include "parsers/extract/weights_text.hpp"
#include "parsers/rules/cue.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

void append_part(std::string& text, std::string_view separator, std::string_view part) {
  if (!text.empty() && !part.empty()) text += separator;
  text += part;
}

/// Reading order: the title before the body.
auto order_of(const TextRange& place) { return std::tuple(!place.in_title, place.start, place.end); }

class Explainer {
 public:
  Explainer(const Entry& entry, const RuleSet& rules)
      : rules_(rules),
        data_(rules.data()),
        candidates_(read_candidates(entry, rules.data())),
        reading_(read_paper(entry, rules.data())),
        features_(candidates_, rules.data()) {
    out_.record = make_record(entry, reading_, data_);
    out_.title = entry.title;
    out_.body = entry.body;
    items_of_.resize(reading_.entities.size());
    for (const Mention& mention : reading_.named.mentions) {
      entity_at_.emplace(order_of(range_of(mention)), mention.entity);
    }
  }

  Explanation explain() {
    const PaperRecord& record = out_.record;
    for (const NameItem& item : record.introduces) add_introduced(item);
    for (const NameItem& item : record.methods) add_name(item, NameKind::method, words(item.role, item.category));
    for (const NameItem& item : record.benchmarks) add_benchmark(item);
    for (const NameItem& item : record.metrics) add_name(item, NameKind::metric, "metric");
    const std::vector<DecidedTask> tasks = decide_tasks(reading_, data_);
    for (const DecidedTask& task : tasks) {
      if (task.verdict == TaskVerdict::accepted) add_task(task);
    }
    std::stable_sort(out_.items.begin(), out_.items.end(), [](const ExplainedItem& a, const ExplainedItem& b) {
      return order_of(a.places.front()) < order_of(b.places.front());
    });
    for (const ResultItem& item : record.results) add_result(item);
    for (const DecidedTask& task : tasks) {
      if (task.verdict != TaskVerdict::accepted) add_task(task);
    }
    add_rejected_names();
    return std::move(out_);
  }

 private:
  using Order = decltype(order_of(TextRange()));

  TextRange range_of(const Mention& m) const {
    const bool in_title = reading_.sentence_of(m).in_title;
    return {in_title, reading_.text.source_offset(in_title, m.start),
            reading_.text.source_offset(in_title, m.end - 1) + 1};
  }
  static TextRange range_of(const Evidence& e) { return {e.in_title, e.start, e.end}; }

  static std::string words(NameRole role, Category category) {
    return std::string(to_string(role)).append(" ").append(to_string(category));
  }

  void add_introduced(const NameItem& item) {
    add_name(item, kind_of(item.kind), std::string("introduced ").append(to_string(item.kind)));
  }

  void add_benchmark(const NameItem& item) {
    const NameRole role = item.role == NameRole::unknown ? NameRole::mentioned : item.role;
    add_name(item, NameKind::benchmark, words(role, item.category));
  }

  /// The entity that an item of the record was made from, found by the place of its evidence.
  std::optional<std::uint32_t> entity_of(const NameItem& item) const {
    for (const Evidence& evidence : item.evidence) {
      const auto found = entity_at_.find(order_of(range_of(evidence)));
      if (found != entity_at_.end()) return found->second;
    }
    return std::nullopt;
  }

  void add_name(const NameItem& item, NameKind kind, std::string what) {
    const auto entity = entity_of(item);
    if (entity && items_of_[*entity]) {  // introduced and evaluated on, say
      if (what.starts_with("mentioned")) return;
      return append_part(out_.items[*items_of_[*entity]].what, ", ", what);
    }
    ExplainedItem out;
    out.kind = kind_names[static_cast<std::size_t>(kind)];
    out.what = std::move(what);
    out.name = item.name;
    const auto known = rules_.find_name(kind, item.name);
    out.display = known ? known->name : std::string_view(item.name);
    out.id = out.kind + ":" + rules_.find_key(kind, item.name);
    add_evidence(item.evidence, out);
    if (entity) {
      items_of_[*entity] = out_.items.size();
      describe(*entity, out);
    }
    if (out.places.empty()) return;
    out_.items.push_back(std::move(out));
  }

  static void add_evidence(const std::vector<Evidence>& evidence, ExplainedItem& out) {
    for (const Evidence& e : evidence) {
      out.rules.push_back({e.rule, range_of(e), "", ""});
      if (std::find(out.places.begin(), out.places.end(), range_of(e)) == out.places.end()) {
        out.places.push_back(range_of(e));
      }
    }
  }

  /// Replaces the few places and rules kept as evidence by all of the entity, and adds its scores.
  void describe(std::uint32_t number, ExplainedItem& out) {
    const Entity& entity = reading_.entities[number];
    out.places.clear();
    for (const std::uint32_t m : entity.mentions) out.places.push_back(range_of(reading_.mention(m)));
    std::sort(out.places.begin(), out.places.end(),
              [](const TextRange& a, const TextRange& b) { return order_of(a) < order_of(b); });
    std::erase_if(out.rules, [&](const RuleAt& at) {
      return std::any_of(entity.hits.begin(), entity.hits.end(), [&](const RuleHit& h) { return h.rule == at.rule; });
    });
    for (const RuleHit& hit : entity.hits) out.rules.push_back(describe_hit(hit));
    out.sums = format_scores(reading_.decisions[number], data_.weights);
    out.weights = format_contributions(data_.name_model, features_.find(number));
  }

  TextRange range_of(const TaskPlace& p) const {
    const bool in_title = reading_.text.sentences[p.sentence].in_title;
    return {in_title, reading_.text.source_offset(in_title, p.start),
            reading_.text.source_offset(in_title, p.end - 1) + 1};
  }

  /// Names of a task that are names of another kind have an item of each.
  void add_task(const DecidedTask& decided) {
    const TaskCandidate& candidate = decided.task.candidate;
    const bool accepted = decided.verdict == TaskVerdict::accepted;
    ExplainedItem out;
    out.accepted = accepted;
    out.kind = kind_names[static_cast<std::size_t>(NameKind::task)];
    out.what = format_task_verdict(decided.verdict);
    out.name = out.display = candidate.name;
    out.aliases = task_aliases(reading_, candidate);
    for (const TaskPlace& place : candidate.places) {
      out.places.push_back(range_of(place));
      const auto entity = entity_at_.find(order_of(out.places.back()));
      if (entity != entity_at_.end() && !items_of_[entity->second]) items_of_[entity->second] = out_.items.size();
    }
    const auto method = rules_.find_name(NameKind::method, candidate.name);  // in the graph, it is that method
    if (accepted) out.id = method ? concat({"method:", method->id}) : task_id(candidate.name);
    out.rules.push_back({std::string(candidate.rule), out.places[candidate.shown], "", ""});
    for (const TaskReason& reason : decided.task.reasons) {
      out.rules.push_back({std::string(reason.rule), range_of(reason.place), format_task_weight(reason.weight), ""});
    }
    out.sums = format_task_score(decided.task.score, data_.weights);
    out_.items.push_back(std::move(out));
  }

  std::string task_id(const std::string& name) const { return "task:" + rules_.find_key(NameKind::task, name); }

  RuleAt describe_hit(const RuleHit& hit) const {
    const Mention& mention = reading_.mention(hit.mention);
    RuleAt out{std::string(hit.rule), range_of(mention), "", ""};
    const auto cue =
        std::find_if(data_.cues.begin(), data_.cues.end(), [&](const auto& c) { return c->id == hit.rule; });
    if (cue == data_.cues.end()) {
      if (hit.weight != 0) out.says = format_vote(hit.vote, hit.weight);
      return out;
    }
    out.says = format_says(**cue);
    out.cue = find_cue_word(**cue, reading_, mention);
    return out;
  }

  void add_result(const ResultItem& item) {
    ExplainedItem out;
    out.kind = "result";
    out.what = to_string(item.relation);
    out.name = item.value + (item.unit.empty() || item.unit == "%" ? "" : " ") + item.unit;
    out.display = out.name;
    if (!item.metric.empty()) append_part(out.sums, ", ", item.metric);
    if (!item.benchmark.empty()) append_part(out.sums, ", ", "on " + item.benchmark);
    if (!item.split.empty()) append_part(out.sums, ", ", "split " + item.split);
    if (!item.method.empty())
      append_part(out.sums, ", ", "of " + item.method + (item.method_inferred ? " (inferred)" : ""));
    if (!item.baseline.empty()) append_part(out.sums, ", ", "against " + item.baseline);
    if (item.confidence) append_part(out.sums, "; ", format_confidence(*item.confidence));
    add_evidence(item.evidence, out);
    if (!out.places.empty()) out_.items.push_back(std::move(out));
  }

  void add_rejected_names() {
    for (std::uint32_t i = 0; i < reading_.entities.size(); ++i) {
      if (items_of_[i] || reading_.entities[i].mentions.empty()) continue;
      ExplainedItem out;
      out.accepted = false;
      out.what = format_rejection(reading_.decisions[i].verdict);
      out.name = reading_.names[i];
      out.display = out.name;
      describe(i, out);
      out_.items.push_back(std::move(out));
    }
  }

  static constexpr std::array<const char*, 4> kind_names{"method", "benchmark", "metric", "task"};  ///< by NameKind

  const RuleSet& rules_;
  const RuleData& data_;
  PaperReading candidates_;  ///< what features are made of
  PaperReading reading_;
  FeatureFinder features_;
  Explanation out_;
  std::map<Order, std::uint32_t> entity_at_;
  std::vector<std::optional<std::size_t>> items_of_;  ///< by entity: index of its item
};

}  // namespace

Explanation explain(const Entry& entry, const RuleSet& rules) { return Explainer(entry, rules).explain(); }

}  // namespace kgbuild
