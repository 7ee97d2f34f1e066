#include "parsers/results.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "parsers/quantity.hpp"

namespace kgbuild {
namespace {

/// A decided name at its place.
struct Place {
  const Mention* mention;
  std::uint32_t entity;
  Kind kind;
  bool introduced;
};

struct Clause {
  std::size_t start;
  std::size_t end;
};

class ResultReader {
 public:
  ResultReader(const PaperText& text, const NamedText& named, const RuleData& rules,
               const std::vector<Entity>& entities, const std::vector<Decision>& decisions,
               const std::vector<std::string_view>& names, PaperRecord& record)
      : text_(text),
        named_(named),
        rules_(rules),
        entities_(entities),
        decisions_(decisions),
        names_(names),
        record_(record) {
    for (std::size_t i = 0; i < entities.size(); ++i) {
      const bool own = decisions[i].introduced;
      if (own && decisions[i].kind == Kind::benchmark) own_benchmarks_.push_back(static_cast<std::uint32_t>(i));
      if (own && decisions[i].kind == Kind::method && own_method_ == Mention::none)
        own_method_ = static_cast<std::uint32_t>(i);
    }
  }

  void read(const Sentence& sentence, std::size_t first, std::size_t last) {
    field_ = text_.field(false);
    sentence_ = &sentence;
    places_.clear();
    for (std::size_t i = first; i < last; ++i) {
      const Mention& m = named_.mentions[i];
      const Decision& d = decisions_[m.entity];
      if (d.kind != Kind::nothing) places_.push_back({&m, m.entity, d.kind, d.introduced});
    }
    const auto mentions = std::span(named_.mentions).subspan(first, last - first);
    const auto quantities = find_quantities(text_, sentence, mentions, rules_);
    if (quantities.empty()) return;
    const auto clauses = split_clauses();
    for (const Clause& clause : clauses) {
      std::vector<const Quantity*> inside;
      for (const Quantity& q : quantities) {
        if (q.start >= clause.start && q.start < clause.end && is_result(q, clause)) inside.push_back(&q);
      }
      for (std::size_t i = 0; i < inside.size(); ++i) push(*inside[i], clause, i, inside.size());
    }
  }

 private:
  std::vector<Clause> split_clauses() const {
    std::vector<Clause> out;
    std::size_t from = sentence_->start;
    for (std::size_t at = from; at < sentence_->end; ++at) {
      const std::size_t length = rules_.results.clause_ends.prefix_length(field_.substr(at, sentence_->end - at));
      if (length == 0) continue;
      out.push_back({from, at + length});
      from = at + length;
      at += length - 1;
    }
    out.push_back({from, sentence_->end});
    return out;
  }

  std::string_view view(std::size_t from, std::size_t to) const { return field_.substr(from, to - std::min(from, to)); }

  /// The last name of a kind that ends before `at` and begins at or behind `from`.
  const Place* last_before(Kind kind, std::size_t from, std::size_t at) const {
    const Place* out = nullptr;
    for (const Place& p : places_) {
      if (p.kind == kind && p.mention->start >= from && p.mention->end <= at) out = &p;
    }
    return out;
  }
  const Place* first_behind(Kind kind, std::size_t at, std::size_t to) const {
    for (const Place& p : places_) {
      if (p.kind == kind && p.mention->start >= at && p.mention->start < to) return &p;
    }
    return nullptr;
  }

  const Place* metric_of(const Quantity& q, const Clause& clause) const {
    const Place* before = last_before(Kind::metric, clause.start, q.start);
    if (before != nullptr && q.start - before->mention->end <= 60) return before;
    const Place* behind = first_behind(Kind::metric, q.unit_end, std::min(clause.end, q.unit_end + 50));
    return behind != nullptr ? behind : before;
  }

  bool is_result(const Quantity& q, const Clause& clause) const {
    if (q.time) return rules_.results.time_words.stands_in(view(clause.start, clause.end));
    if (!q.unit.empty()) return true;
    const Place* before = last_before(Kind::metric, clause.start, q.start);
    const bool beside = before != nullptr && q.start - before->mention->end <= 24;
    return beside && (q.decimal || q.ranged);
  }

  /// A name followed by 대비, 보다, 에 비해, ... is what is compared with.
  bool is_baseline(const Place& p) const {
    std::size_t at = p.mention->end;
    while (at < sentence_->end && (field_[at] == ' ' || field_[at] == '\'' || field_[at] == ')')) ++at;
    return rules_.results.baseline_words.prefix_length(field_.substr(at, 40)) != 0;
  }

  std::string name_of(std::uint32_t entity) const { return std::string(names_[entity]); }

  std::string metric_name(std::uint32_t entity) const {
    const Entity& e = entities_[entity];
    if (!e.knows(NameKind::metric)) return name_of(entity);
    return rules_.entries[e.lexicon[static_cast<std::size_t>(NameKind::metric)]].name;
  }

  /// The benchmark of a number; of a list with `각각`, by order.
  std::string benchmark_of(const Quantity& q, const Clause& clause, std::size_t index, std::size_t count) const {
    std::vector<const Place*> inside;
    for (const Place& p : places_) {
      const bool here = p.kind == Kind::benchmark && p.mention->start >= clause.start && p.mention->end <= clause.end;
      if (here && !is_baseline(p) && (inside.empty() || inside.back()->entity != p.entity)) inside.push_back(&p);
    }
    if (inside.size() >= 2 && rules_.results.each_words.stands_in(view(clause.start, clause.end))) {
      return inside.size() == count ? name_of(inside[index]->entity) : "";
    }
    const Place* last = nullptr;
    const Place* previous = nullptr;
    for (const Place* p : inside) {
      if (p->mention->end > q.start) break;
      previous = last;
      last = p;
    }
    if (last != nullptr) {
      // A list of benchmarks that shares one number has none of its own.
      const bool listed = previous != nullptr && last->mention->start - previous->mention->end <= 8 && count == 1;
      return listed ? "" : name_of(last->entity);
    }
    if (!inside.empty() && inside.front()->mention->start - q.unit_end <= 40 && inside.size() == 1)
      return name_of(inside.front()->entity);
    std::uint32_t earlier = Mention::none;
    for (const Place& p : places_) {
      if (p.kind != Kind::benchmark || p.mention->end > clause.start || is_baseline(p)) continue;
      if (earlier != Mention::none && earlier != p.entity) return "";
      earlier = p.entity;
    }
    if (earlier != Mention::none) return name_of(earlier);
    return own_benchmarks_.size() == 1 && inside.empty() ? name_of(own_benchmarks_.front()) : "";
  }

  std::string relation_of(const Quantity& q, const Clause& clause) const {
    if (q.unit == "x") return "ratio";
    const std::string_view after = view(q.unit_end, std::min(clause.end, q.unit_end + 60));
    const std::string_view near = after.substr(0, after.find_first_of(",;"));
    if (rules_.results.gain_words.stands_in(near)) return "gain";
    if (rules_.results.drop_words.stands_in(near)) return "drop";
    if (rules_.results.bound_words.prefix_length(near) != 0 ||
        (!near.empty() && near.front() == ' ' && rules_.results.bound_words.prefix_length(near.substr(1)) != 0)) {
      return "bound";
    }
    return "score";
  }

  void push(const Quantity& q, const Clause& clause, std::size_t index, std::size_t count) {
    ResultItem item;
    item.value = q.value;
    item.unit = q.unit;
    item.relation = relation_of(q, clause);
    item.benchmark = benchmark_of(q, clause, index, count);
    if (const Place* metric = metric_of(q, clause)) item.metric = metric_name(metric->entity);
    if (item.metric.empty() && item.unit == "FPS") item.metric = "FPS";
    const Place* subject = nullptr;
    for (const Place& p : places_) {
      if (p.kind != Kind::method || p.mention->end > q.start || p.mention->start < clause.start) continue;
      if (is_baseline(p)) {
        item.baseline = name_of(p.entity);
      } else if (subject == nullptr || p.introduced || !subject->introduced) {
        subject = &p;
      }
    }
    if (subject != nullptr) {
      item.method = name_of(subject->entity);
    } else if (own_method_ != Mention::none) {
      item.method = name_of(own_method_);
      item.method_inferred = true;
    }
    if (!known_.insert({item.value, item.unit, item.benchmark, item.metric}).second) return;
    const auto sentence = static_cast<std::uint32_t>(sentence_ - text_.sentences.data());
    item.evidence.push_back(make_evidence(text_, "number", sentence, static_cast<std::uint32_t>(q.start),
                                          static_cast<std::uint32_t>(q.unit_end)));
    record_.results.push_back(std::move(item));
  }

  const PaperText& text_;
  const NamedText& named_;
  const RuleData& rules_;
  const std::vector<Entity>& entities_;
  const std::vector<Decision>& decisions_;
  const std::vector<std::string_view>& names_;
  PaperRecord& record_;
  std::set<std::array<std::string, 4>> known_;  ///< value, unit, benchmark, metric
  std::vector<std::uint32_t> own_benchmarks_;
  std::uint32_t own_method_ = Mention::none;
  std::string_view field_;
  const Sentence* sentence_ = nullptr;
  std::vector<Place> places_;
};

}  // namespace

void append_results(const PaperText& text, const NamedText& named, const RuleData& rules,
                    const std::vector<Entity>& entities, const std::vector<Decision>& decisions,
                    const std::vector<std::string_view>& names, PaperRecord& record) {
  ResultReader reader(text, named, rules, entities, decisions, names, record);
  std::size_t first = 0;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    std::size_t last = first;
    while (last < named.mentions.size() && named.mentions[last].sentence == s) ++last;
    if (!text.sentences[s].in_title) reader.read(text.sentences[s], first, last);
    first = last;
  }
}

}  // namespace kgbuild
