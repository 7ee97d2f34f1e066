#include "graph/model/cooccurrence.hpp"

#include <utility>

namespace kgbuild::graphs {
namespace {

struct Tie {
  std::uint32_t groups = 0;
  double fractional = 0;
  Day first = no_day;
  Day last = no_day;
};

void widen(Tie& tie, Day day) {
  if (day == no_day) return;
  if (tie.first == no_day || day < tie.first) tie.first = day;
  if (tie.last == no_day || day > tie.last) tie.last = day;
}

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
  explicit TieTable(std::size_t most_rows) {
    ties_.sources.reserve(most_rows);
    ties_.targets.reserve(most_rows);
    papers_.reserve(most_rows);
    fractional_.reserve(most_rows);
    first_.reserve(most_rows);
    last_.reserve(most_rows);
  }

  void push(std::uint32_t source, std::uint32_t target, const Tie& tie) {
    ties_.sources.push_back(source);
    ties_.targets.push_back(target);
    papers_.push_back(tie.groups);
    fractional_.push_back(tie.fractional);
    first_.push_back(tie.first);
    last_.push_back(tie.last);
  }

  Ties take() {
    ties_.columns.push_back(make_full_column("papers", ValueType::integer, std::move(papers_)));
    ties_.columns.push_back(make_full_column("fractional", ValueType::real, std::move(fractional_)));
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

}  // namespace

Groups transpose(const Groups& groups) {
  Groups result;
  result.members = groups.size();
  result.offsets.assign(groups.members + 1, 0);
  for (const std::uint32_t item : groups.items) ++result.offsets[item + 1];
  for (std::uint32_t item = 0; item < groups.members; ++item) result.offsets[item + 1] += result.offsets[item];
  result.items.resize(groups.items.size());
  std::vector<std::uint32_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::uint32_t group = 0; group < groups.size(); ++group) {
    for (const std::uint32_t item : groups.of(group)) result.items[next[item]++] = group;
  }
  return result;
}

std::size_t count_pairs(const Groups& groups, std::size_t most) {
  std::size_t pairs = 0;
  for (std::uint32_t group = 0; group < groups.size(); ++group) {
    const std::size_t size = groups.of(group).size();
    if (size >= 2 && size <= most) pairs += size * (size - 1) / 2;
  }
  return pairs;
}

std::vector<double> find_shares(const Groups& groups) {
  std::vector<double> shares(groups.size(), 0.0);
  for (std::uint32_t group = 0; group < groups.size(); ++group) {
    const std::size_t size = groups.of(group).size();
    if (size > 1) shares[group] = 1.0 / static_cast<double>(size - 1);
  }
  return shares;
}

Ties build_cooccurrence(const Groups& groups, std::size_t most) {
  TieTable table(count_pairs(groups, most));
  const std::vector<double> shares = find_shares(groups);
  const auto add = [&](Tie& tie, std::uint32_t group) {
    tie.fractional += shares[group];
    widen(tie, groups.days[group]);
  };
  gather_ties<Tie>(groups, most, add, [&](std::uint32_t source, std::uint32_t target, const Tie& tie) {
    table.push(source, target, tie);
  });
  return table.take();
}

}  // namespace kgbuild::graphs
