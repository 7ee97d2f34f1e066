#include "graph/model/ties.hpp"

namespace kgbuild::graphs {
namespace {

struct Tie {
  std::uint32_t groups = 0;
  double fractional = 0;
  DaySpan seen;
};

NamedColumn make_day_column(std::string name, std::vector<Day> days) {
  Column column(ValueType::date);
  column.present.reserve(days.size());
  for (Day& day : days) {
    column.present.push_back(day != no_day);
    if (day == no_day) day = 0;
  }
  column.values = std::move(days);
  return {std::move(name), std::make_shared<const Column>(std::move(column))};
}

class TieTable {
 public:
  explicit TieTable(std::size_t max_rows) {
    ties_.sources.reserve(max_rows);
    ties_.targets.reserve(max_rows);
    papers_.reserve(max_rows);
    fractional_.reserve(max_rows);
    first_.reserve(max_rows);
    last_.reserve(max_rows);
  }

  void push(std::uint32_t source, std::uint32_t target, const Tie& tie) {
    ties_.sources.push_back(source);
    ties_.targets.push_back(target);
    papers_.push_back(tie.groups);
    fractional_.push_back(tie.fractional);
    first_.push_back(tie.seen.first);
    last_.push_back(tie.seen.last);
  }

  Ties take() {
    ties_.columns.push_back(make_full_column(property_name::papers, ValueType::integer, std::move(papers_)));
    ties_.columns.push_back(make_full_column(property_name::fractional, ValueType::real, std::move(fractional_)));
    ties_.columns.push_back(make_day_column("first_seen", std::move(first_)));
    ties_.columns.push_back(make_day_column("last_seen", std::move(last_)));
    return std::move(ties_);
  }

 private:
  Ties ties_;
  std::vector<std::int64_t> papers_;
  std::vector<double> fractional_;
  std::vector<Day> first_, last_;
};

/// An upper bound for the ties: pairs within groups, pairs of several groups counted once per group.
std::size_t count_pairs(const Groups& groups, std::size_t max_size) {
  std::size_t pairs = 0;
  for (std::uint32_t group = 0; group < groups.size(); ++group) {
    const std::size_t size = groups.of(group).size();
    if (size >= 2 && size <= max_size) pairs += size * (size - 1) / 2;
  }
  return pairs;
}

}  // namespace

std::vector<double> find_shares(const Groups& groups) {
  std::vector<double> shares(groups.size(), 0.0);
  for (std::uint32_t group = 0; group < groups.size(); ++group) {
    const std::size_t size = groups.of(group).size();
    if (size > 1) shares[group] = 1.0 / static_cast<double>(size - 1);
  }
  return shares;
}

Ties build_ties(const Groups& groups, std::size_t max_size) {
  TieTable table(count_pairs(groups, max_size));
  const std::vector<double> shares = find_shares(groups);
  const auto add = [&](Tie& tie, std::uint32_t group) {
    tie.fractional += shares[group];
    tie.seen.add(groups.days[group]);
  };
  gather_ties<Tie>(groups, max_size, add, [&](std::uint32_t source, std::uint32_t target, const Tie& tie) {
    table.push(source, target, tie);
  });
  return table.take();
}

Ties build_coauthors(const Authorships& authorships, std::optional<std::uint32_t> max_authors) {
  return build_ties(authorships, std::min<std::size_t>(max_authors.value_or(max_tied_persons), max_tied_persons));
}

std::optional<Ties> cap_coauthors(const Graph& full, std::optional<std::uint32_t> max_authors) {
  if (!max_authors) return std::nullopt;
  const Authorships authorships = read_authorships(full);
  if (max_group_size(authorships) <= *max_authors) return std::nullopt;
  return build_coauthors(authorships, max_authors);
}

}  // namespace kgbuild::graphs
