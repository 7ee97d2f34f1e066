#include "graph/build/identity/title_groups.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "base/people_match.hpp"
#include "base/sort_unique.hpp"
#include "base/title_words.hpp"
#include "graph/build/identity/shared_words.hpp"

namespace kgbuild::graphs {
namespace {

/// A set of records, as far as it has the title.
struct Unit {
  std::uint32_t place;             // the first record
  std::vector<PeopleList> people;  // distinct lists of its records; empty if none has people
  std::optional<int> year;
  bool identified = false;  // has an arXiv id or DOI

  std::size_t letters() const {
    std::size_t count = 0;
    for (const PeopleList& list : people)
      for (const std::string& key : list.keys) count += key.size();
    return count;
  }
};

bool are_near(const std::optional<int>& a, const std::optional<int>& b) {
  constexpr int max_years = 2;
  return !a || !b || std::abs(*a - *b) <= max_years;
}

/// The best match of any two lists.
PeopleMatch match_units(const Unit& a, const Unit& b) {
  PeopleMatch best = PeopleMatch::unknown;
  for (const PeopleList& of_a : a.people)
    for (const PeopleList& of_b : b.people) best = std::max(best, match_people(of_a, of_b));
  return best;
}

class TitleGrouper {
 public:
  TitleGrouper(std::span<const std::uint32_t> places, const std::vector<PaperRecord>& records,
               const std::vector<std::uint32_t>& order, const std::vector<RecordIds>& ids, PaperSets& sets)
      : records_(records), order_(order), ids_(ids), sets_(sets) {
    list_units(places);
  }

  void run() {
    join_loose_sets();
    join_preprints();
    join_without_people();
  }

 private:
  const PaperRecord& record(std::uint32_t place) const { return records_[order_[place]]; }
  bool is_preprint(const Unit& unit) { return !sets_.arxiv_of(unit.place).empty(); }

  void list_units(std::span<const std::uint32_t> places) {
    std::unordered_map<std::uint32_t, std::size_t> unit_of;  // by representative
    for (const std::uint32_t place : places) {
      const auto [known, added] = unit_of.try_emplace(sets_.find(place), units_.size());
      if (added) units_.push_back({place, {}, {}, false});
      add_record(place, units_[known->second]);
    }
  }

  void add_record(std::uint32_t place, Unit& unit) const {
    constexpr std::size_t max_lists = 4;
    if (!unit.year) unit.year = find_year(record(place));
    unit.identified |= !ids_[place].arxiv.empty() || !ids_[place].doi.empty();
    if (unit.people.size() == max_lists) return;
    PeopleList list = fold_people(record(place).authors, record(place).more_authors);
    const auto known = [&](const PeopleList& other) { return other.keys == list.keys && other.more == list.more; };
    if (!list.keys.empty() && std::ranges::none_of(unit.people, known)) unit.people.push_back(std::move(list));
  }

  // Two DOIs of journals are two papers unless the title says enough and the lists of people are equal.
  bool may_be_one(const Unit& a, const Unit& b, PeopleMatch match) {
    if (match < PeopleMatch::agree || !are_near(a.year, b.year) || sets_.are_separate(a.place, b.place)) return false;
    const std::string_view doi_a = sets_.doi_of(a.place), doi_b = sets_.doi_of(b.place);
    constexpr std::size_t min_words = 3;
    return doi_a.empty() || doi_b.empty() || doi_a == doi_b ||
           (match == PeopleMatch::same && title_words(record(a.place).title).size() >= min_words);
  }

  // Those without arXiv id. Full names come first, so that an initial that fits two of them joins neither.
  void join_loose_sets() {
    std::vector<const Unit*> loose;
    for (const Unit& unit : units_)
      if (!unit.people.empty() && !is_preprint(unit)) loose.push_back(&unit);
    std::ranges::sort(loose, {}, [](const Unit* unit) {
      return std::tuple(std::numeric_limits<std::size_t>::max() - unit->letters(), unit->place);
    });
    SharedWords index;
    for (const Unit* unit : loose) {
      join_only_fit(*unit, loose, index);
      index.add(unit->people);
    }
  }

  // Each set without arXiv id joins the only preprint that fits. Two preprints never become one.
  void join_preprints() {
    std::vector<const Unit*> preprints;
    SharedWords index;
    for (const Unit& unit : units_) {
      if (unit.people.empty() || !is_preprint(unit)) continue;
      preprints.push_back(&unit);
      index.add(unit.people);
    }
    for (const Unit& unit : units_)
      if (!unit.people.empty() && !is_preprint(unit)) join_only_fit(unit, preprints, index);
  }

  // All sets that fit must be one already.
  void join_only_fit(const Unit& unit, const std::vector<const Unit*>& others, const SharedWords& index) {
    std::optional<std::uint32_t> fit;
    for (const std::uint32_t candidate : index.find(unit.people)) {
      const Unit& other = *others[candidate];
      if (!may_be_one(unit, other, match_units(unit, other))) continue;
      if (fit && sets_.find(*fit) != sets_.find(other.place)) return;
      fit = other.place;
    }
    if (fit) sets_.unite(*fit, unit.place);
  }

  // What has neither people nor identifier is the paper of that title, if there is one.
  void join_without_people() {
    std::optional<std::uint32_t> bare;
    for (const Unit& unit : units_) {
      if (!unit.people.empty() || unit.identified) continue;
      if (bare) sets_.unite(*bare, unit.place);
      if (!bare) bare = unit.place;
    }
    std::vector<std::uint32_t> sets;
    for (const Unit& unit : units_) sets.push_back(sets_.find(unit.place));
    sort_unique(sets);
    const bool one_of_each = sets.size() == 2 && (bare || fit_without_people(sets.front()));
    if (one_of_each) sets_.unite(sets.front(), sets.back());
  }

  // Of two sets, one has only an identifier, the other only people.
  bool fit_without_people(std::uint32_t first) {
    bool identified[2] = {false, false}, peopled[2] = {false, false};
    for (const Unit& unit : units_) {
      const std::size_t side = sets_.find(unit.place) == first ? 0 : 1;
      identified[side] |= unit.identified;
      peopled[side] |= !unit.people.empty();
    }
    return identified[0] != identified[1] && peopled[0] != identified[0] && peopled[1] != identified[1];
  }

  const std::vector<PaperRecord>& records_;
  const std::vector<std::uint32_t>& order_;
  const std::vector<RecordIds>& ids_;
  PaperSets& sets_;
  std::vector<Unit> units_;
};

}  // namespace

void unite_one_title(std::span<const std::uint32_t> places, const std::vector<PaperRecord>& records,
                     const std::vector<std::uint32_t>& order, const std::vector<RecordIds>& ids, PaperSets& sets) {
  if (places.size() > 1) TitleGrouper(places, records, order, ids, sets).run();
}

}  // namespace kgbuild::graphs
