#include "cli/report/summary.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

#include "base/strings.hpp"
#include "cli/report/console.hpp"

namespace kgbuild::cli {
namespace {

/// `digits` significant digits, without trailing zeros.
std::string format_real(double value, int digits) {
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.begin(), text.end(), value, std::chars_format::general, digits).ptr};
}

/// A heading in a fixed-width column, then the text.
std::string format_line(std::string_view heading, std::string_view text) {
  constexpr std::size_t width = 15;
  std::string line(heading);
  line.append(heading.size() < width ? width - heading.size() : 1, ' ');
  return line.append(text) + "\n";
}

std::string format_counts(const std::vector<KindCount>& counts) {
  const auto total = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0},
                                     [](std::uint64_t sum, const KindCount& kind) { return sum + kind.count; });
  std::string text = group_digits(total);
  const char* separator = ": ";
  for (const KindCount& kind : counts) {
    text.append(separator).append(kind.name).append(" ").append(group_digits(kind.count));
    separator = ", ";
  }
  return text;
}

std::string format_ranking(const Ranking& ranking) {
  std::string text;
  for (const RankedNode& node : ranking.nodes) {
    if (!text.empty()) text += ", ";
    text += printable(node.label) + " " + format_real(node.score, ranking.by == "papers" ? 15 : 3);
  }
  return text.append(" (by ").append(ranking.by).append(")");
}

std::string join_printable(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + printable(part);
  return text;
}

/// The number of communities, then one line for each of the largest: size, topics or words of titles, central people.
std::string format_communities(const CommunitiesReport& communities) {
  if (communities.count == 0) return {};
  std::string text = format_line("communities", group_digits(communities.count) + ", modularity " +
                                                    format_real(communities.modularity, 4) + "; the largest:");
  for (const CommunityReport& community : communities.largest) {
    std::vector<std::string> central;
    for (const RankedNode& node : community.central) central.push_back(node.label);
    std::string line = group_digits(community.size) + (community.size == 1 ? " person" : " people");
    if (!community.topics.empty())
      line += " on " + join_printable(community.topics);
    else if (!community.name.empty())
      line += " on " + printable(community.name);
    text += format_line("", line + ": " + join_printable(central));
  }
  return text;
}

std::string format_number(std::size_t count, std::string_view one, std::string_view several) {
  return group_digits(count).append(" ").append(count == 1 ? one : several);
}

std::string format_output(const OutputReport& output) {
  std::string text =
      (output.path == "-" ? "standard output" : printable(output.path)) + ": " + std::string(output.format) + ", ";
  if (output.view.empty()) {
    text += format_number(output.records, "record", "records");
  } else {
    text += "view " + std::string(output.view) + ", " + format_number(output.nodes, "node", "nodes") + ", " +
            format_number(output.edges, "edge", "edges");
  }
  text = format_line("wrote", text + ", " + format_bytes(output.bytes));
  if (!output.limitations.empty()) text += format_line("not preserved", join(output.limitations, "; "));
  if (output.omitted_edges == 0) return text;
  return text +
         format_line("omitted", group_digits(output.omitted_edges) + " co-author edges of papers with more than " +
                                    group_digits(*output.max_coauthors) + " authors (--max-coauthors none keeps them)");
}

std::string format_passes(const std::vector<PassTime>& passes) {
  std::string text;
  for (const PassTime& pass : passes) {
    text += (text.empty() ? "" : ", ") + pass.name + " " + format_real(std::round(pass.seconds * 1000) / 1000, 2);
  }
  return text + " s";
}

/// A line for each format, if there are several.
std::string format_formats(const std::vector<FormatCount>& formats) {
  std::string text;
  if (formats.size() < 2) return text;
  for (const FormatCount& format : formats) {
    std::string line(format.format);
    line.append(line.size() < 10 ? 10 - line.size() : 1, ' ');
    line += format_number(format.entries, "entry", "entries") + " in " + format_number(format.files, "file", "files");
    if (format.left_out > 0) line += ", " + group_digits(format.left_out) + " left out";
    text += format_line("", line);
  }
  return text;
}

/// Why files were skipped.
std::string format_skipped(const RunReport& report) {
  constexpr std::array<std::string_view, file_outcome_count> words{
      "", "without papers", "empty", "not text", "unreadable", "with records of digests that are read too"};
  std::string text = format_number(report.files_skipped, "file", "files");
  const char* separator = ": ";
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (report.outcomes[i] == 0) continue;
    text.append(separator).append(group_digits(report.outcomes[i])).append(" ").append(words[i]);
    separator = ", ";
  }
  return text;
}

std::string format_left_out(const RunReport& report) {
  return group_digits(report.entries_left_out) + " of " +
         format_number(report.entries + report.entries_left_out, "entry", "entries") + ", in " +
         format_number(report.files_with_left_out, "file", "files");
}

std::string format_excluded(const PeriodReport& period) {
  std::string text = group_digits(period.entries_outside) + " entries outside the period " + period.period;
  if (period.entries_undated > 0) text += ", " + group_digits(period.entries_undated) + " without a date";
  return text;
}

std::string format_time(const Stopwatch& time) {
  std::string text = format_real(time.total(), 3) + " s";
  const char* separator = ": ";
  for (const auto& [stage, seconds] : time.stages()) {
    text.append(separator).append(stage).append(" ").append(format_real(seconds, 2));
    separator = ", ";
  }
  return text;
}

}  // namespace

std::string format_summary(const RunReport& report) {
  std::string text = format_line(
      "read", format_number(report.files, "file", "files") + " (" + group_digits(report.files_skipped) + " skipped), " +
                  format_bytes(report.bytes) + ", " + format_number(report.entries, "entry", "entries"));
  text += format_formats(report.formats);
  if (report.files_skipped > 0) text += format_line("skipped", format_skipped(report));
  if (report.entries_left_out > 0) text += format_line("left out", format_left_out(report));
  if (report.period) text += format_line("excluded", format_excluded(*report.period));
  if (!report.nodes.empty()) text += format_line("nodes", format_counts(report.nodes));
  if (!report.edges.empty()) text += format_line("edges", format_counts(report.edges));
  for (const Ranking& ranking : report.rankings) {
    if (!ranking.nodes.empty()) text += format_line(ranking.name, format_ranking(ranking));
  }
  text += format_communities(report.communities);
  std::string codes;
  for (const auto& [code, count] : report.diagnostics) {
    codes += (codes.empty() ? "" : ", ") + printable(code) + " " + group_digits(count);
  }
  if (!codes.empty()) text += format_line("messages", codes);
  for (const OutputReport& output : report.outputs) text += format_output(output);
  if (!report.passes.empty()) text += format_line("passes", format_passes(report.passes));
  return text + format_line("time", format_time(report.time));
}

}  // namespace kgbuild::cli
