#include "cli/options/date_options.hpp"

#include <algorithm>

#include "cli/options/checks.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

std::string format_period(const DateOptions& options) {
  if (options.until.empty()) return "since " + options.since;
  if (options.since.empty()) return "until " + options.until;
  return "from " + options.since + " to " + options.until;
}

/// The period that the records do cover.
std::string format_days_read(const std::vector<PaperRecord>& records) {
  std::string first, last;
  for (const PaperRecord& record : records) {
    if (record.date.empty()) continue;
    if (first.empty() || record.date < first) first = record.date;
    if (record.date > last) last = record.date;
  }
  return first.empty() ? "no entry has a date" : "the entries read are from " + first + " to " + last;
}

}  // namespace

void add_date_options(OptionParser& parser, DateOptions& options) {
  parser.add({"--since", "DATE", "only papers of digests from this day on: YYYY-MM-DD"}, options.since, check_day);
  parser.add({"--until", "DATE", "only papers of digests up to and including this day"}, options.until, check_day);
}

void reject_empty_period(const DateOptions& options) {
  if (options.since.empty() || options.until.empty() || options.since <= options.until) return;
  throw UsageError("--since " + options.since + " is after --until " + options.until);
}

void keep_dated(const DateOptions& options, std::vector<PaperRecord>& records, RunReport& report) {
  if (options.since.empty() && options.until.empty()) return;
  const std::size_t all = records.size();
  const auto undated = static_cast<std::size_t>(std::ranges::count(records, std::string(), &PaperRecord::date));
  const std::string days_read = format_days_read(records);
  // ISO dates sort as text.
  std::erase_if(records, [&](const PaperRecord& record) {
    return record.date.empty() || (!options.since.empty() && record.date < options.since) ||
           (!options.until.empty() && record.date > options.until);
  });
  if (records.empty()) throw InputError("no paper " + format_period(options) + ": " + days_read);
  report.period = PeriodReport{format_period(options), all - records.size() - undated, undated};
}

}  // namespace kgbuild::cli
