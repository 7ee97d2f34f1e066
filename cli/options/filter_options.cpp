#include "cli/options/filter_options.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "cli/options/checks.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

std::string format_period(const DateOptions& options) {
  if (options.until.empty()) return "since " + options.since;
  if (options.since.empty()) return "until " + options.until;
  return "from " + options.since + " to " + options.until;
}

/// ISO dates sort as text. A month or year is within a period that touches it.
bool is_within(const DateOptions& options, std::string_view date) {
  const std::string_view since = options.since, until = options.until;
  return date >= since.substr(0, date.size()) && (until.empty() || date <= until.substr(0, date.size()));
}

/// The period that the records cover.
std::string format_days_read(const std::vector<PaperRecord>& records) {
  std::string first, last;
  for (const PaperRecord& record : records) {
    const std::string& day = digest_day(record);
    if (day.empty()) continue;
    if (first.empty() || day < first) first = day;
    if (day > last) last = day;
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
  const auto undated = static_cast<std::size_t>(std::ranges::count(records, std::string(), digest_day));
  const std::string days_read = format_days_read(records);
  std::erase_if(records, [&](const PaperRecord& record) {
    const std::string& day = digest_day(record);
    return day.empty() || !is_within(options, day);
  });
  if (records.empty()) throw InputError("no paper " + format_period(options) + ": " + days_read);
  report.period = PeriodReport{format_period(options), all - records.size() - undated, undated};
}

namespace {

/// Columns to rank nodes of a view by, numeric or date: properties, then results of passes.
std::vector<std::string> list_rankings(const View& view, std::span<const SelectedPass> passes) {
  std::vector<std::string> names;
  const auto add = [&](std::string name, ValueType type) {
    const bool ranks = type == ValueType::integer || type == ValueType::real || type == ValueType::date;
    if (ranks && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  };
  for (const NodeKind kind : view.kinds) {
    for (const Property& property : kind_info(kind).properties) add(std::string(property.name), property.type);
  }
  for (const SelectedPass& selected : passes) {
    if (selected.pass->subject == Subject::nodes && shows_result(view, selected))
      add(name_column(selected, view.name), selected.pass->type);
  }
  return names;
}

std::string choose_column(const FilterOptions& options, const View& view, std::span<const SelectedPass> passes) {
  if (options.by.empty()) return has_property(view, "papers") ? "papers" : "votes";
  const std::vector<std::string> names = list_rankings(view, passes);
  if (std::ranges::find(names, options.by) != names.end()) return options.by;
  const std::vector<std::string_view> words(names.begin(), names.end());
  throw UsageError("--by: " + format_unknown("column of the view " + std::string(view.name), options.by, words) +
                   "; --analyze PASS adds a column");
}

}  // namespace

void add_filter_options(OptionParser& parser, FilterOptions& options) {
  const auto kinds = names_of(node_kinds());
  parser.add({"--kinds", "NODE_KINDS", "only nodes of these kinds: " + join(kinds, ", ")}, options.kinds,
             list_of("node kind", kinds));
  parser.add(
      {"--min-papers", "N", "only authors, institutions, methods, benchmarks, metrics and tasks of N papers or more"},
      options.min_papers, integer_from(1U));
  parser.add({"--min-weight", "X", "only edges of weight X or more, in undirected views"}, options.min_weight,
             check_positive);
  parser.add({"--top", "N",
              "only the N nodes with the largest values of --by, and adjacent nodes of kinds that lack that column"},
             options.top, integer_from(1U));
  parser.add({"--by", "COLUMN",
              "property or pass that --top ranks by, named as in the output; default: papers, or votes in the view "
              "papers"},
             options.by);
  parser.add({"--component", "NAME", "largest: only the largest connected component of what remains"},
             options.component, one_of("component", {"largest"}));
}

Filter make_filter(const FilterOptions& options, const View& view, std::span<const SelectedPass> passes) {
  Filter filter;
  if (!options.kinds.empty()) {
    for (const std::string_view name : split_list(options.kinds)) filter.kinds.push_back(*find_node_kind(name));
    std::ranges::sort(filter.kinds);
  }
  filter.min_papers = parse_number<std::uint32_t>(options.min_papers).value_or(0);
  if (!view.directed) filter.min_weight = parse_number<double>(options.min_weight).value_or(0);
  if (!options.top.empty())
    filter.top = {parse_number<std::uint32_t>(options.top).value_or(0), choose_column(options, view, passes)};
  if (!options.component.empty()) filter.component = Filter::Component::largest;
  return filter;
}

bool has_property(const View& view, std::string_view name) {
  return std::ranges::any_of(view.kinds, [&](NodeKind kind) {
    const auto& properties = kind_info(kind).properties;
    return std::ranges::find(properties, name, &Property::name) != properties.end();
  });
}

}  // namespace kgbuild::cli
