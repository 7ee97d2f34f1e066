#include "cli/report/report.hpp"

#include <algorithm>
#include <functional>

#include "kgbuild/communities.hpp"

namespace kgbuild::cli {
namespace {

constexpr std::size_t max_ranked = 5;

/// The nodes of a kind with the highest scores; ties go to the smaller id.
Ranking rank_nodes(std::string_view name, std::string_view by, const Graph& graph, NodeKind kind,
                   const std::function<std::optional<double>(NodeId)>& score_of) {
  std::vector<std::pair<double, NodeId>> scores;
  const Graph::Range range = graph.nodes_of(kind);
  for (NodeId node = range.first; node < range.last; ++node) {
    if (const auto score = score_of(node)) scores.emplace_back(-*score, node);
  }
  const std::size_t count = std::min(max_ranked, scores.size());
  std::ranges::partial_sort(scores, scores.begin() + static_cast<std::ptrdiff_t>(count));
  scores.resize(count);
  Ranking ranking{name, by, {}};
  for (const auto& [score, node] : scores) {
    ranking.nodes.push_back({std::string(graph.id(node)), std::string(graph.label(node)), -score});
  }
  return ranking;
}

Ranking rank_by_papers(std::string_view name, const Graph& graph, NodeKind kind) {
  const Column* papers = graph.find_column(kind, "papers");
  return rank_nodes(name, "papers", graph, kind, [&](NodeId node) -> std::optional<double> {
    const std::uint32_t row = graph.node_row(node);
    if (papers == nullptr || !papers->has(row)) return std::nullopt;
    return static_cast<double>(papers->integer(row));
  });
}

/// The result of a pass on the co-author network, or null.
const PassResult* find_result(const std::vector<PassResult>& results, std::string_view pass) {
  const auto found = std::ranges::find_if(
      results, [&](const PassResult& result) { return result.pass->name == pass && result.view->name == "coauthors"; });
  return found == results.end() ? nullptr : &*found;
}

const Column* find_column(const std::vector<PassResult>& results, std::string_view pass) {
  const PassResult* const result = find_result(results, pass);
  return result == nullptr ? nullptr : result->column.get();
}

Ranking rank_authors(const Graph& full, const std::vector<PassResult>& results) {
  const PassResult* const found = find_result(results, "pagerank");
  if (found == nullptr) return rank_by_papers("authors", full, NodeKind::author);
  const Column& column = *found->column;
  return rank_nodes("authors", "pagerank", found->graph.graph(), NodeKind::author,
                    [&](NodeId node) -> std::optional<double> {
                      if (!column.has(node)) return std::nullopt;
                      return column.real(node);
                    });
}

CommunitiesReport report_communities(const std::vector<PassResult>& results) {
  CommunitiesReport report;
  const PassResult* const found = find_result(results, "community");
  if (found == nullptr) return report;
  report.count = count_communities(*found->column);
  report.modularity = measure_modularity(*found);
  const Graph& graph = found->graph.graph();
  for (CommunitySummary& summary : list_communities(
           *found,
           {.rank = find_column(results, "pagerank"), .topics_column = find_column(results, "community_topics")})) {
    CommunityReport& community = report.largest.emplace_back();
    community.size = summary.size;
    community.name = std::move(summary.name);
    community.topics = std::move(summary.topics);
    for (const NodeId node : summary.central) {
      community.central.push_back({std::string(graph.id(node)), std::string(graph.label(node))});
    }
  }
  return report;
}

}  // namespace

void Stopwatch::end_stage(std::string_view name) {
  const auto now = Clock::now();
  stages_.emplace_back(name, std::chrono::duration<double>(now - last_).count());
  last_ = now;
}

double Stopwatch::total() const { return std::chrono::duration<double>(last_ - start_).count(); }

void add_extraction(const Extraction& extraction, RunReport& report) {
  report.files = extraction.files;
  report.files_skipped = extraction.files_skipped;
  report.bytes = extraction.bytes;
  report.entries = extraction.records.size();
  report.entries_seen = extraction.seen;
  report.entries_left_out = extraction.left_out;
  report.files_with_left_out = extraction.files_with_left_out;
  report.outcomes = extraction.outcomes;
  report.formats = extraction.formats;
  std::ranges::stable_sort(report.formats, std::greater{}, &FormatCount::entries);
}

void add_diagnostics(const Diagnostics& diagnostics, RunReport& report) {
  for (const Diagnostic& diagnostic : diagnostics) ++report.diagnostics[diagnostic.code];
}

void add_graph(const Graph& full, const std::vector<PassResult>& results, RunReport& report) {
  for (const NodeKindInfo& kind : node_kinds()) {
    if (const auto count = full.nodes_of(kind.kind).size()) report.nodes.push_back({kind.name, count});
  }
  for (const EdgeKindInfo& kind : edge_kinds()) {
    if (const auto count = full.edge_count(kind.kind)) report.edges.push_back({kind.name, count});
  }
  for (const PassResult& result : results) {
    const bool is_default = result.view->name == result.pass->default_view;
    const std::string name(result.pass->name);
    report.passes.push_back({is_default ? name : name + "@" + std::string(result.view->name), result.seconds});
  }
  report.rankings.push_back(rank_authors(full, results));
  report.rankings.push_back(rank_by_papers("methods", full, NodeKind::method));
  report.rankings.push_back(rank_by_papers("benchmarks", full, NodeKind::benchmark));
  report.communities = report_communities(results);
}

}  // namespace kgbuild::cli
