// What the benchmarks measured, as two tables.
#pragma once

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace kgbuild::bench {

/// Prints the best repetition of each benchmark: CPU time, because other programs may run. Stages
/// (`stage/...`) as they come, matchers (`compile/...`, `scan/...`) with both times in one row.
class Table : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override;
  void Finalize() override;
  /// True if a benchmark reported an error; it was printed.
  bool failed() const { return failed_; }

 private:
  struct Row {
    std::string group, name;
    double ms = 0;
    double bytes = 0;
  };
  const Row* find(const std::string& group, const std::string& name) const;
  std::vector<Row> rows_;
  bool failed_ = false;
};

}  // namespace kgbuild::bench
