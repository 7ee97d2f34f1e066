#include "graph/build/staged_edges.hpp"

#include <algorithm>
#include <tuple>

namespace kgbuild::graphs {
namespace {

class EdgeStager {
 public:
  EdgeStager(const ResolvedCorpus& corpus, const Graph::Parts& parts) : corpus_(corpus), parts_(parts) {}

  std::vector<StagedEdge> stage() {
    edges_.reserve(corpus_.people.bylines.size() + corpus_.facts.facts.size() + 4 * corpus_.results.size() +
                   2 * corpus_.papers.size() + corpus_.citations.ties.size());
    stage_papers();
    for (const auto& [author, institution] : corpus_.institutions.ties)
      edges_.push_back({first_of(NodeKind::author) + author, first_of(NodeKind::institution) + institution,
                        EdgeKind::affiliated_with, 0});
    for (const auto& [paper, cited] : corpus_.citations.ties)
      edges_.push_back({paper_node(paper), paper_node(cited), EdgeKind::cites, 0});
    stage_facts();
    stage_results();
    for (const Variant& variant : corpus_.variants) {
      const NodeId first = first_of(node_kind_of(variant.kind));
      edges_.push_back({first + variant.entity, first + variant.family, EdgeKind::variant_of, 0});
    }
    stage_taxonomy();
    std::ranges::sort(edges_, {},
                      [](const StagedEdge& edge) { return std::tuple(edge.source, edge.kind, edge.target); });
    return std::move(edges_);
  }

 private:
  NodeId first_of(NodeKind kind) const { return parts_.ranges[kind].first; }
  NodeId paper_node(std::uint32_t paper) const { return first_of(NodeKind::paper) + paper; }

  void stage_papers() {
    const People& people = corpus_.people;
    for (std::uint32_t paper = 0; paper < corpus_.papers.size(); ++paper) {
      for (std::uint32_t i = people.offsets[paper]; i < people.offsets[paper + 1]; ++i) {
        const NodeId author = first_of(NodeKind::author) + people.bylines[i].author;
        edges_.push_back({author, paper_node(paper), EdgeKind::authored, i});
      }
      for (const std::uint32_t digest : corpus_.paper_digests[paper]) {
        edges_.push_back({paper_node(paper), first_of(NodeKind::digest) + digest, EdgeKind::featured_in, 0});
      }
    }
  }

  void stage_facts() {
    for (std::uint32_t i = 0; i < corpus_.facts.facts.size(); ++i) {
      const Fact& fact = corpus_.facts.facts[i];
      edges_.push_back({paper_node(fact.paper), first_of(node_kind_of(fact.kind)) + fact.entity, fact.edge, i});
    }
  }

  void stage_taxonomy() {
    const Taxonomy& taxonomy = corpus_.taxonomy;
    for (std::uint32_t i = 0; i < taxonomy.broader.size(); ++i) {
      const BroaderTie& tie = taxonomy.broader[i];
      const NodeId first = first_of(node_kind_of(tie.kind));
      edges_.push_back({first + tie.entity, first + tie.broader, EdgeKind::broader, i});
    }
    for (const auto& [benchmark, task] : taxonomy.tests)
      edges_.push_back(
          {first_of(NodeKind::benchmark) + benchmark, first_of(NodeKind::task) + task, EdgeKind::tests, 0});
  }

  void stage_results() {
    for (std::uint32_t i = 0; i < corpus_.results.size(); ++i) {
      const Result& result = corpus_.results[i];
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

  const ResolvedCorpus& corpus_;
  const Graph::Parts& parts_;
  std::vector<StagedEdge> edges_;
};

}  // namespace

std::vector<StagedEdge> stage_edges(const ResolvedCorpus& corpus, const Graph::Parts& parts) {
  return EdgeStager(corpus, parts).stage();
}

}  // namespace kgbuild::graphs
