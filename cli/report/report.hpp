// What a run did, for its summary.
#pragma once

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

/// A node that stands out, and what it is ranked by.
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
  std::vector<std::string> topics;
  std::vector<RankedNode> central;  ///< without a score
};

/// Communities of the co-author network; none where the pass did not run.
struct CommunitiesReport {
  std::uint32_t count = 0;
  double modularity = 0;
  std::vector<CommunityReport> largest;
};

/// What a pass took.
struct PassTime {
  std::string name;  ///< `pagerank`, `pagerank@papers`
  double seconds;
};

struct OutputReport {
  std::string path;
  std::string_view format, view;  ///< no view for records
  std::uint32_t nodes = 0, edges = 0;
  std::size_t records = 0;
  unsigned long long bytes = 0;
  std::optional<std::uint32_t> max_coauthors;
  std::uint32_t left_out = 0;                 ///< COAUTHORED_WITH edges that the cap kept out
  std::vector<std::string_view> limitations;  ///< what of the graph the format cannot hold
};

/// Seconds by stage, in order.
class Stopwatch {
 public:
  /// Ends the stage that ran since the last call.
  void end_stage(std::string_view name);
  const std::vector<std::pair<std::string_view, double>>& stages() const { return stages_; }
  double total() const;

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
  std::vector<std::pair<std::string_view, double>> stages_;
};

/// What --since and --until left out.
struct TimeReport {
  std::string asked_for;  ///< `from 2024-01-15 to 2024-07-08`
  std::size_t entries_outside = 0, entries_undated = 0;
};

struct RunReport {
  std::size_t files = 0, files_skipped = 0, bytes = 0, entries = 0;
  std::optional<TimeReport> time_asked_for;
  std::vector<KindCount> nodes, edges;  ///< of the whole graph; empty when there is none
  std::map<std::string, std::size_t> diagnostics;
  std::vector<Ranking> rankings;
  CommunitiesReport communities;
  std::vector<PassTime> passes;  ///< in the order of running; two at a time may take less than their sum
  std::vector<OutputReport> outputs;
  Stopwatch time;
};

void add_extraction(const Extraction& extraction, RunReport& report);
void add_diagnostics(const Diagnostics& diagnostics, RunReport& report);
/// Counts, rankings and communities: authors by PageRank where that pass ran, else by papers or weighted degree.
void add_graph(const Graph& full, const std::vector<PassResult>& results, RunReport& report);

/// For people, several lines. Safe on a terminal.
std::string format_summary(const RunReport& report);
/// One line of JSON.
std::string format_summary_json(const RunReport& report);

}  // namespace kgbuild::cli
