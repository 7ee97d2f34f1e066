#include "cli/options/date_options.hpp"

#include <algorithm>

#include "kgbuild/column.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

std::string is_day(const std::string& text) {
  return parse_day(text) ? std::string() : "takes a day that exists, as in 2024-07-08, not " + text;
}

std::string format_time(const DateOptions& options) {
  if (options.until.empty()) return "since " + options.since;
  if (options.since.empty()) return "until " + options.until;
  return "from " + options.since + " to " + options.until;
}

/// Days from first to last of what was read, for people who asked for others.
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
  parser.add({"--since", "DATE", "only papers of digests of this day and later: YYYY-MM-DD"}, options.since, is_day);
  parser.add({"--until", "DATE", "only papers of digests of this day and earlier"}, options.until, is_day);
}

void refuse_empty_time(const DateOptions& options) {
  if (options.since.empty() || options.until.empty() || options.since <= options.until) return;
  throw UsageError("--since " + options.since + " is after --until " + options.until);
}

void keep_dated(const DateOptions& options, std::vector<PaperRecord>& records, RunReport& report) {
  if (options.since.empty() && options.until.empty()) return;
  const std::size_t all = records.size();
  const auto undated = static_cast<std::size_t>(std::ranges::count(records, std::string(), &PaperRecord::date));
  const std::string days_read = format_days_read(records);
  // Days as text of one length compare as days do.
  std::erase_if(records, [&](const PaperRecord& record) {
    return record.date.empty() || (!options.since.empty() && record.date < options.since) ||
           (!options.until.empty() && record.date > options.until);
  });
  if (records.empty()) throw InputError("no paper " + format_time(options) + ": " + days_read);
  report.time_asked_for = TimeReport{format_time(options), all - records.size() - undated, undated};
}

}  // namespace kgbuild::cli
