#include "graph/build/identity/aligned_names.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "base/sort_unique.hpp"
#include "base/union_find.hpp"
#include "graph/build/identity/name_fit.hpp"

namespace kgbuild::graphs {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

/// Two names that fit, the smaller place first.
struct FittingPair {
  Pair names;
  NameFit fit;
};

bool have_common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  for (auto of_a = a.begin(), of_b = b.begin(); of_a != a.end() && of_b != b.end();) {
    if (*of_a == *of_b) return true;
    ++(*of_a < *of_b ? of_a : of_b);
  }
  return false;
}

class NameAligner {
 public:
  NameAligner(const std::vector<PaperName>& names, const AreDistinct& are_distinct)
      : names_(names), are_distinct_(are_distinct), person_of_(names.size()), members_(names.size()) {
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      words_.push_back(read_person_words(names[i].spelling));
      person_of_[i] = i;
      members_[i] = {i};
    }
  }

  std::vector<std::uint32_t> align() {
    find_pairs();
    for (std::uint8_t fit = 0; fit < static_cast<std::uint8_t>(NameFit::unlike); ++fit)
      join_cliques(list_edges(static_cast<NameFit>(fit)));
    std::vector<std::uint32_t> called(names_.size());
    for (const std::vector<std::uint32_t>& members : members_) {
      if (members.empty()) continue;
      const std::uint32_t fullest = find_fullest(members);
      for (const std::uint32_t member : members) called[member] = fullest;
    }
    return called;
  }

 private:
  static constexpr std::size_t max_alike = 32;

  void find_pairs() {
    std::vector<std::pair<std::string, std::uint32_t>> keys;
    for (std::uint32_t i = 0; i < names_.size(); ++i)
      for (std::string& key : list_fit_keys(words_[i])) keys.emplace_back(std::move(key), i);
    std::ranges::sort(keys);
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < keys.size();) {
      std::size_t end = i + 1;
      while (end < keys.size() && keys[end].first == keys[i].first) ++end;
      for (std::size_t a = i; a < end && end - i <= max_alike; ++a)
        for (std::size_t b = a + 1; b < end; ++b) pairs.emplace_back(keys[a].second, keys[b].second);
      i = end;
    }
    sort_unique(pairs);
    for (const Pair& pair : pairs) add_pair(pair);
  }

  bool may_join(const Pair& pair) const {
    if (have_common(names_[pair.first].lists, names_[pair.second].lists)) return false;
    return !are_distinct_ || !are_distinct_(pair.first, pair.second);
  }

  void add_pair(const Pair& pair) {
    if (!may_join(pair)) return;
    const NameFit fit = fit_names(words_[pair.first], words_[pair.second]);
    if (fit != NameFit::unlike) pairs_.push_back({pair, fit});
  }

  bool fit(std::uint32_t a, std::uint32_t b, NameFit limit) const {
    const Pair pair{std::min(a, b), std::max(a, b)};
    const auto found = std::ranges::lower_bound(pairs_, pair, {}, &FittingPair::names);
    return found != pairs_.end() && found->names == pair && found->fit <= limit;
  }

  /// Two names may be one person's who is called `fullest`: they fit, or both abbreviate it (`An Nguyen` and
  /// `V. A. Nguyen` of `Van An Nguyen`).
  bool are_one(std::uint32_t a, std::uint32_t b, std::uint32_t fullest, NameFit limit) const {
    if (fit(a, b, limit)) return true;
    const auto abbreviates = [&](std::uint32_t name) {
      return words_[name].words <= words_[fullest].words && fit(name, fullest, NameFit::family);
    };
    return a != fullest && b != fullest && abbreviates(a) && abbreviates(b) && may_join({a, b});
  }

  bool are_one(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, NameFit limit) const {
    const std::uint32_t fullest = is_better(find_fullest(a), find_fullest(b)) ? find_fullest(a) : find_fullest(b);
    return std::ranges::all_of(a, [&](std::uint32_t of_a) {
      return std::ranges::all_of(b, [&](std::uint32_t of_b) { return are_one(of_a, of_b, fullest, limit); });
    });
  }

  /// Pairs of persons of whom each name may be the other's. `limit` is the weakest fit.
  std::vector<Pair> list_edges(NameFit limit) const {
    std::vector<Pair> edges;
    for (const FittingPair& pair : pairs_) {
      const std::uint32_t a = person_of_[pair.names.first], b = person_of_[pair.names.second];
      if (pair.fit <= limit && a != b) edges.emplace_back(std::min(a, b), std::max(a, b));
    }
    sort_unique(edges);
    std::erase_if(edges,
                  [&](const Pair& edge) { return !are_one(members_[edge.first], members_[edge.second], limit); });
    return edges;
  }

  /// Joins the persons of each connected set in which all fit each other.
  void join_cliques(const std::vector<Pair>& edges) {
    UnionFind sets(names_.size());
    for (const Pair& edge : edges) sets.unite(edge.first, edge.second);
    std::vector<std::uint32_t> persons(names_.size(), 0), joined(names_.size(), 0);  // by set
    for (const Pair& edge : edges) ++joined[sets.find(edge.first)];
    for (std::uint32_t person = 0; person < members_.size(); ++person)
      if (!members_[person].empty()) ++persons[sets.find(person)];
    for (std::uint32_t person = 0; person < members_.size(); ++person) {
      const std::uint32_t set = sets.find(person);
      const std::uint64_t size = persons[set];
      if (person == set || members_[person].empty() || joined[set] != size * (size - 1) / 2) continue;
      for (const std::uint32_t name : members_[person]) person_of_[name] = set;
      members_[set].insert(members_[set].end(), members_[person].begin(), members_[person].end());
      members_[person].clear();
    }
  }

  std::uint32_t find_fullest(const std::vector<std::uint32_t>& names) const {
    return *std::ranges::min_element(names, [&](std::uint32_t a, std::uint32_t b) { return is_better(a, b); });
  }

  bool is_better(std::uint32_t a, std::uint32_t b) const {
    if (is_fuller(words_[a], words_[b])) return true;
    if (is_fuller(words_[b], words_[a])) return false;
    const PaperName &of_a = names_[a], &of_b = names_[b];
    if (of_a.lists.size() != of_b.lists.size()) return of_a.lists.size() > of_b.lists.size();
    return of_a.uses != of_b.uses ? of_a.uses > of_b.uses : a < b;
  }

  const std::vector<PaperName>& names_;
  const AreDistinct& are_distinct_;
  std::vector<PersonWords> words_;
  std::vector<FittingPair> pairs_;  // by names
  std::vector<std::uint32_t> person_of_;
  std::vector<std::vector<std::uint32_t>> members_;  // by person: the smallest of its names
};

}  // namespace

std::vector<std::uint32_t> align_names(const std::vector<PaperName>& names, const AreDistinct& are_distinct) {
  return NameAligner(names, are_distinct).align();
}

}  // namespace kgbuild::graphs
