#include "tests/bench/table.hpp"

#include <algorithm>
#include <cstdio>

#include "tests/bench/matcher.hpp"

namespace kgbuild::bench {
namespace {

/// MB/s, or nothing if no bytes were counted.
std::string rate(double bytes, double ms) {
  if (bytes <= 0 || ms <= 0) return {};
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", bytes / ms / 1000);
  return text;
}

}  // namespace

void Table::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (run.error_occurred) {
      std::printf("%s: %s\n", run.benchmark_name().c_str(), run.error_message.c_str());
      failed_ = true;
    }
    if (run.run_type != Run::RT_Iteration || run.error_occurred) continue;
    const std::string& full = run.run_name.function_name;
    const std::size_t slash = full.find('/');
    const auto bytes = run.counters.find("bytes");
    const Row row{full.substr(0, slash), full.substr(slash + 1), run.GetAdjustedCPUTime(),
                  bytes == run.counters.end() ? 0 : bytes->second.value};
    const auto known = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const Row& r) { return r.group == row.group && r.name == row.name; });
    if (known == rows_.end())
      rows_.push_back(row);
    else
      known->ms = std::min(known->ms, row.ms);
  }
}

const Table::Row* Table::find(const std::string& group, const std::string& name) const {
  for (const Row& row : rows_)
    if (row.group == group && row.name == name) return &row;
  return nullptr;
}

void Table::Finalize() {
  std::printf("\n%-50s %10s %8s\n", "stage, one core", "ms", "MB/s");
  for (const Row& row : rows_)
    if (row.group == "stage")
      std::printf("%-50s %10.2f %8s\n", row.name.c_str(), row.ms, rate(row.bytes, row.ms).c_str());
  std::printf("\n%-19s %10s %10s %8s %10s %8s  %s\n", "names alone", "compile ms", "scan ms", "MB/s", "both ms", "MB/s",
              "reports");
  const Row* own = find("scan", matchers().front().name);
  for (const MatcherKind& kind : matchers()) {
    const Row* compile = find("compile", kind.name);
    const Row* scan = find("scan", kind.name);
    if (!own || !compile || !scan) continue;
    const double scan_ms = scan->ms * own->bytes / scan->bytes;  // ours scans everything
    const double both = compile->ms + scan_ms;
    std::printf("%-19s %10.2f %10.2f %8s %10.2f %8s  %s\n", kind.name, compile->ms, scan_ms,
                rate(own->bytes, scan_ms).c_str(), both, rate(own->bytes, both).c_str(), kind.reports);
  }
}

}  // namespace kgbuild::bench
