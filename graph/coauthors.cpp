#include "graph/coauthors.hpp"

#include <algorithm>

namespace kgbuild {
namespace {

struct Tie {
  std::int64_t papers = 0;
  double fractional = 0;
  Day first = no_day;
  Day last = no_day;
};

template <typename T>
NamedColumn make_column(std::string name, ValueType type, std::vector<T> values) {
  Column column(type);
  column.present.assign(values.size(), true);
  column.values = std::move(values);
  return {std::move(name), std::make_shared<const Column>(std::move(column))};
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

// One author at a time, with a dense row of ties to the authors behind it.
class TieBuilder {
 public:
  TieBuilder(const Authorships& authorships, std::optional<std::uint32_t> max_authors)
      : authorships_(authorships), max_authors_(max_authors), row_(authorships.authors) {
    std::size_t pairs = 0;  // at most
    for (std::uint32_t paper = 0; paper < authorships.papers(); ++paper) {
      const std::size_t persons = authorships.of(paper).size();
      if (counts(persons)) pairs += persons * (persons - 1) / 2;
    }
    ties_.sources.reserve(pairs);
    ties_.targets.reserve(pairs);
    papers_.reserve(pairs);
    fractional_.reserve(pairs);
    first_.reserve(pairs);
    last_.reserve(pairs);
  }

  void add_paper(std::uint32_t author, std::uint32_t paper) {
    const auto persons = authorships_.of(paper);
    if (!counts(persons.size())) return;
    const double share = 1.0 / static_cast<double>(persons.size() - 1);
    const Day day = authorships_.days[paper];
    for (auto other = std::ranges::upper_bound(persons, author); other != persons.end(); ++other) {
      Tie& tie = row_[*other];
      if (tie.papers++ == 0) touched_.push_back(*other);
      tie.fractional += share;
      if (day == no_day) continue;
      if (tie.first == no_day || day < tie.first) tie.first = day;
      if (tie.last == no_day || day > tie.last) tie.last = day;
    }
  }

  void finish_author(std::uint32_t author) {
    std::ranges::sort(touched_);
    for (const std::uint32_t other : touched_) {
      const Tie& tie = row_[other];
      ties_.sources.push_back(author);
      ties_.targets.push_back(other);
      papers_.push_back(tie.papers);
      fractional_.push_back(tie.fractional);
      first_.push_back(tie.first);
      last_.push_back(tie.last);
      row_[other] = Tie{};
    }
    touched_.clear();
  }

  CoauthorTies take() {
    ties_.columns.push_back(make_column("papers", ValueType::integer, std::move(papers_)));
    ties_.columns.push_back(make_column("fractional", ValueType::real, std::move(fractional_)));
    ties_.columns.push_back(make_day_column("first_seen", std::move(first_)));
    ties_.columns.push_back(make_day_column("last_seen", std::move(last_)));
    return std::move(ties_);
  }

 private:
  bool counts(std::size_t persons) const {
    return persons >= 2 && persons <= most_tied_persons && !(max_authors_ && persons > *max_authors_);
  }

  const Authorships& authorships_;
  std::optional<std::uint32_t> max_authors_;
  std::vector<Tie> row_;
  std::vector<std::uint32_t> touched_;
  CoauthorTies ties_;
  std::vector<std::int64_t> papers_;
  std::vector<double> fractional_;
  std::vector<Day> first_, last_;
};

}  // namespace

PapersOfAuthors transpose(const Authorships& authorships) {
  PapersOfAuthors result;
  result.offsets.assign(authorships.authors + 1, 0);
  for (const std::uint32_t person : authorships.persons) ++result.offsets[person + 1];
  for (std::uint32_t a = 0; a < authorships.authors; ++a) result.offsets[a + 1] += result.offsets[a];
  result.papers.resize(authorships.persons.size());
  std::vector<std::uint32_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::uint32_t paper = 0; paper < authorships.papers(); ++paper) {
    for (const std::uint32_t person : authorships.of(paper)) result.papers[next[person]++] = paper;
  }
  return result;
}

CoauthorTies build_coauthors(const Authorships& authorships, std::optional<std::uint32_t> max_authors) {
  const PapersOfAuthors by_author = transpose(authorships);
  TieBuilder ties(authorships, max_authors);
  for (std::uint32_t author = 0; author < authorships.authors; ++author) {
    for (const std::uint32_t paper : by_author.of(author)) ties.add_paper(author, paper);
    ties.finish_author(author);
  }
  return ties.take();
}

std::vector<bool> find_persons(const Graph& graph) {
  const Column* category = graph.find_column(NodeKind::author, "category");
  std::vector<bool> persons(graph.nodes_of(NodeKind::author).size(), false);
  if (category == nullptr) return persons;
  for (std::size_t row = 0; row < persons.size(); ++row) {
    persons[row] = category->has(row) && graph.strings().view(category->string(row)) == "person";
  }
  return persons;
}

Authorships read_authorships(const Graph& full) {
  const std::vector<bool> persons = find_persons(full);
  const Graph::Range authors = full.nodes_of(NodeKind::author);
  const Graph::Range papers = full.nodes_of(NodeKind::paper);
  const Column* featured = full.find_column(NodeKind::paper, "first_featured");
  Authorships result;
  result.authors = authors.size();
  for (NodeId paper = papers.first; paper < papers.last; ++paper) {
    for (const Arc& arc : full.in_arcs(paper)) {  // by edge id, hence by author
      if (full.edge_kind(arc.edge) == EdgeKind::authored && persons[arc.target - authors.first]) {
        result.persons.push_back(arc.target - authors.first);
      }
    }
    result.offsets.push_back(static_cast<std::uint32_t>(result.persons.size()));
    const std::uint32_t row = paper - papers.first;
    result.days.push_back(featured != nullptr && featured->has(row) ? featured->day(row) : no_day);
  }
  return result;
}

}  // namespace kgbuild
