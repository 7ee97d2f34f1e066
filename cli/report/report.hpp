// What a run did, for the summary.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kgbuild/analysis.hpp"
#include "kgbuild/diagnostic.hpp"
#include "kgbuild/graph.hpp"
#include "kgbuild/pipeline.hpp"

namespace kgbuild::cli {

struct KindCount {
  std::string_view name;
  std::uint32_t count;
};

/// A top-ranked node and its score.
struct RankedNode {
  std::string id, label;
  double score = 0;
};

struct Ranking {
  std::string_view name;  ///< `authors`
  std::string_view by;    ///< `pagerank` or `papers`
  std::vector<RankedNode> nodes;
};

struct CommunityReport {
  std::uint32_t size = 0;
  std::string name;  ///< words of its titles
  std::vector<std::string> topics;
  std::vector<RankedNode> central;  ///< without a score
};

/// Communities of the co-author network; `count` is 0 if the pass did not run.
struct CommunitiesReport {
  std::uint32_t count = 0;
  double modularity = 0;
  std::vector<CommunityReport> largest;
};

/// Running time of a pass.
struct PassTime {
  std::string name;  ///< `pagerank`, `pagerank@papers`
  double seconds;
};

struct OutputReport {
  std::string path;
  std::string_view format, view;  ///< `view` is empty for records
  std::uint32_t nodes = 0, edges = 0;
  std::size_t records = 0;
  unsigned long long bytes = 0;
  std::optional<std::uint32_t> max_coauthors;
  std::uint32_t omitted_edges = 0;            ///< COAUTHORED_WITH edges that max_coauthors omits
  std::vector<std::string_view> limitations;  ///< what the format does not preserve
};

/// Wall-clock seconds by stage, in order.
class Stopwatch {
 public:
  /// Ends the stage that began at the last call, or at construction.
  void end_stage(std::string_view name);
  const std::vector<std::pair<std::string_view, double>>& stages() const { return stages_; }
  double total() const;

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
  std::vector<std::pair<std::string_view, double>> stages_;
};

/// What --since and --until excluded.
struct PeriodReport {
  std::string period;  ///< `from 2024-01-15 to 2024-07-08`
  std::size_t entries_outside = 0, entries_undated = 0;
};

struct RunReport {
  std::size_t files = 0, files_skipped = 0, bytes = 0, entries = 0;
  std::array<std::size_t, file_outcome_count> outcomes{};  ///< files by FileOutcome
  std::vector<FormatCount> formats;                        ///< the most entries first
  std::size_t entries_seen = 0, entries_left_out = 0, files_with_left_out = 0;
  std::optional<PeriodReport> period;
  std::vector<KindCount> nodes, edges;  ///< of the full graph; empty without one
  std::map<std::string, std::size_t> diagnostics;
  std::vector<Ranking> rankings;
  CommunitiesReport communities;
  std::vector<PassTime> passes;  ///< in order; passes that ran concurrently may overlap
  std::vector<OutputReport> outputs;
  Stopwatch time;
};

void add_extraction(const Extraction& extraction, RunReport& report);
void add_diagnostics(const Diagnostics& diagnostics, RunReport& report);
/// Adds counts, rankings and communities. Authors are ranked by PageRank if that pass ran, else by papers.
void add_graph(const Graph& full, const std::vector<PassResult>& results, RunReport& report);

}  // namespace kgbuild::cli
