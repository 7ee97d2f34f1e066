#include <algorithm>
#include <array>
#include <tuple>

#include "graph/build/draft.hpp"
#include "graph/build/table_writer.hpp"

namespace kgbuild::graphs {
namespace {

/// An edge before sorting. What `origin` points to depends on the kind: a byline, a fact, a result;
/// nothing for FEATURED_IN and VARIANT_OF.
struct StagedEdge {
  NodeId source, target;
  EdgeKind kind;
  std::uint32_t origin;
};

/// All edges but COAUTHORED_WITH.
class EdgeStage {
 public:
  EdgeStage(const Draft& draft, const Graph::Parts& parts) : draft_(draft), parts_(parts) {}

  std::vector<StagedEdge> stage() {
    edges_.reserve(draft_.people.bylines.size() + draft_.facts.facts.size() + 4 * draft_.results.size() +
                   2 * draft_.papers.size());
    stage_papers();
    stage_facts();
    stage_results();
    for (const Variant& variant : draft_.variants) {
      const NodeId first = first_of(node_kind_of(variant.kind));
      edges_.push_back({first + variant.entity, first + variant.family, EdgeKind::variant_of, 0});
    }
    std::ranges::sort(edges_, {},
                      [](const StagedEdge& edge) { return std::tuple(edge.source, edge.kind, edge.target); });
    return std::move(edges_);
  }

 private:
  NodeId first_of(NodeKind kind) const { return parts_.ranges[index_of(kind)].first; }
  NodeId paper_node(std::uint32_t paper) const { return first_of(NodeKind::paper) + paper; }

  void stage_papers() {
    const People& people = draft_.people;
    for (std::uint32_t paper = 0; paper < draft_.papers.size(); ++paper) {
      for (std::uint32_t i = people.offsets[paper]; i < people.offsets[paper + 1]; ++i) {
        const NodeId author = first_of(NodeKind::author) + people.bylines[i].author;
        edges_.push_back({author, paper_node(paper), EdgeKind::authored, i});
      }
      for (const std::uint32_t digest : draft_.paper_digests[paper]) {
        edges_.push_back({paper_node(paper), first_of(NodeKind::digest) + digest, EdgeKind::featured_in, 0});
      }
    }
  }

  void stage_facts() {
    for (std::uint32_t i = 0; i < draft_.facts.facts.size(); ++i) {
      const Fact& fact = draft_.facts.facts[i];
      edges_.push_back({paper_node(fact.paper), first_of(node_kind_of(fact.kind)) + fact.entity, fact.edge, i});
    }
  }

  void stage_results() {
    for (std::uint32_t i = 0; i < draft_.results.size(); ++i) {
      const Result& result = draft_.results[i];
      const NodeId node = first_of(NodeKind::result) + i;
      edges_.push_back({paper_node(result.paper), node, EdgeKind::reports, i});
      const auto link = [&](EdgeKind kind, NodeKind to, std::uint32_t entity) {
        if (entity != no_entity) edges_.push_back({node, first_of(to) + entity, kind, i});
      };
      link(EdgeKind::of_method, NodeKind::method, result.method);
      link(EdgeKind::on_benchmark, NodeKind::benchmark, result.benchmark);
      link(EdgeKind::in_metric, NodeKind::metric, result.metric);
      if (result.baseline != result.method) link(EdgeKind::against, NodeKind::method, result.baseline);
    }
  }

  const Draft& draft_;
  const Graph::Parts& parts_;
  std::vector<StagedEdge> edges_;
};

class EdgeWriter {
 public:
  EdgeWriter(const Draft& draft, StringPool& pool, Graph::Parts& parts)
      : draft_(draft), pool_(pool), parts_(parts), file_of_record_(draft.records.size(), 0) {
    for (const EdgeKindInfo& kind : edge_kinds()) tables_.emplace_back(kind.properties, pool);
  }

  void write(const std::vector<StagedEdge>& staged, CoauthorTies ties) {
    reserve(staged.size() + ties.sources.size());
    parts_.evidence_offsets.push_back(0);
    // Ties come behind the edges of their source that are of a smaller kind.
    std::uint32_t tie = 0;
    for (const StagedEdge& edge : staged) {
      const std::uint32_t first = tie;
      while (tie < ties.sources.size() && stands_before(ties.sources[tie], edge)) ++tie;
      write_ties(ties, first, tie);
      write_edge(edge);
    }
    write_ties(ties, tie, static_cast<std::uint32_t>(ties.sources.size()));
    for (std::size_t kind = 0; kind < edge_kind_count; ++kind) {
      if (rows_[kind] > 0) parts_.columns.edges[kind] = tables_[kind].take();
    }
    parts_.columns.edges[index_of(EdgeKind::coauthored_with)] = std::move(ties.columns);
  }

 private:
  // Authors come first among the nodes, so ranks of authors are nodes.
  static bool stands_before(NodeId tie_source, const StagedEdge& edge) {
    return std::tuple(tie_source, EdgeKind::coauthored_with) < std::tuple(edge.source, edge.kind);
  }

  void reserve(std::size_t edges) {
    parts_.sources.reserve(edges);
    parts_.targets.reserve(edges);
    parts_.edge_kinds.reserve(edges);
    parts_.edge_rows.reserve(edges);
    parts_.evidence_offsets.reserve(edges + 1);
    parts_.evidence.reserve(draft_.facts.uses.size() + draft_.results.size());  // most have one sentence
  }

  void add(NodeId source, NodeId target, EdgeKind kind, std::uint32_t row) {
    parts_.sources.push_back(source);
    parts_.targets.push_back(target);
    parts_.edge_kinds.push_back(kind);
    parts_.edge_rows.push_back(row);
    parts_.evidence_offsets.push_back(static_cast<std::uint32_t>(parts_.evidence.size()));
  }

  /// Ties [first, last).
  void write_ties(const CoauthorTies& ties, std::uint32_t first, std::uint32_t last) {
    const auto append = [&](std::vector<NodeId>& all, const std::vector<std::uint32_t>& ends) {
      all.insert(all.end(), ends.begin() + first, ends.begin() + last);
    };
    append(parts_.sources, ties.sources);
    append(parts_.targets, ties.targets);
    parts_.edge_kinds.insert(parts_.edge_kinds.end(), last - first, EdgeKind::coauthored_with);
    for (std::uint32_t row = first; row < last; ++row) parts_.edge_rows.push_back(row);
    parts_.evidence_offsets.insert(parts_.evidence_offsets.end(), last - first,
                                   static_cast<std::uint32_t>(parts_.evidence.size()));
  }

  void write_edge(const StagedEdge& edge) {
    if (edge.kind == EdgeKind::reports) {
      for (const auto& [record, item] : draft_.results[edge.origin].sources) add_evidence(record, item->evidence);
    } else if (kind_info(edge.kind).extracted) {
      const Fact& fact = draft_.facts.facts[edge.origin];
      for (std::uint32_t i = fact.first; i < fact.last; ++i) {
        add_evidence(draft_.facts.uses[i]->record, draft_.facts.uses[i]->item->evidence);
      }
    }
    drop_repeated_evidence();
    write_properties(edge);
    add(edge.source, edge.target, edge.kind, rows_[index_of(edge.kind)]++);
  }

  void write_properties(const StagedEdge& edge) {
    TableWriter& table = tables_[index_of(edge.kind)];
    if (edge.kind == EdgeKind::authored) {
      const Byline& byline = draft_.people.bylines[edge.origin];
      table.integer(byline.listed);
      if (byline.position > 0) {
        table.integer(byline.position).flag(byline.last);
      } else {
        table.absent().absent();
      }
    } else if (edge.kind == EdgeKind::of_method) {
      table.flag(draft_.results[edge.origin].item->method_inferred);
    } else if (edge.kind == EdgeKind::variant_of) {
      table.text("lexicon-family");
    } else if (!kind_info(edge.kind).properties.empty()) {
      table.integer(draft_.facts.facts[edge.origin].count);
    }
  }

  void add_evidence(std::uint32_t record_index, const std::vector<Evidence>& evidence) {
    const PaperRecord& record = draft_.records[record_index];
    StringId& file = file_of_record_[record_index];
    if (file == 0) file = pool_.intern(record.file);
    for (const Evidence& item : evidence) {
      EdgeEvidence of_edge;
      of_edge.rule = pool_.intern(item.rule);
      of_edge.file = file;
      of_edge.line = record.line;
      of_edge.in_title = item.in_title;
      of_edge.start = item.start;
      of_edge.length = item.end > item.start ? item.end - item.start : 0;
      of_edge.sentence = pool_.intern(item.sentence);
      parts_.evidence.push_back(of_edge);
    }
  }

  // A name may stand in two lists of a record with the same words behind it. Only neighbours can be
  // equal once the edge's evidence is in reading order.
  void drop_repeated_evidence() {
    const auto place = [this](const EdgeEvidence& e) {
      return std::tuple(pool_.view(e.file), e.line, !e.in_title, e.start, e.length, pool_.view(e.rule));
    };
    const auto begin = parts_.evidence.begin() + parts_.evidence_offsets.back();
    if (parts_.evidence.end() - begin < 2) return;
    std::stable_sort(begin, parts_.evidence.end(),
                     [&](const EdgeEvidence& a, const EdgeEvidence& b) { return place(a) < place(b); });
    const auto same = [&](const EdgeEvidence& a, const EdgeEvidence& b) { return place(a) == place(b); };
    parts_.evidence.erase(std::unique(begin, parts_.evidence.end(), same), parts_.evidence.end());
  }

  const Draft& draft_;
  StringPool& pool_;
  Graph::Parts& parts_;
  std::vector<TableWriter> tables_;
  std::array<std::uint32_t, edge_kind_count> rows_{};
  std::vector<StringId> file_of_record_;  // 0 = not asked for yet
};

}  // namespace

void add_edges(const Draft& draft, std::future<CoauthorTies> ties, StringPool& pool, Graph::Parts& parts) {
  const std::vector<StagedEdge> staged = EdgeStage(draft, parts).stage();
  EdgeWriter(draft, pool, parts).write(staged, ties.get());
}

}  // namespace kgbuild::graphs
