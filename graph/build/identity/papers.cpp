#include "graph/build/identity/papers.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/people_match.hpp"
#include "base/sort_unique.hpp"
#include "base/strings.hpp"
#include "base/title_match.hpp"
#include "graph/build/identity/paper_sets.hpp"
#include "graph/build/identity/record_order.hpp"
#include "graph/build/identity/title_groups.hpp"
#include "graph/build/identity/wrong_addresses.hpp"
#include "kgbuild/fold.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

class PaperMerger {
 public:
  PaperMerger(const std::vector<PaperRecord>& records, Diagnostics* diagnostics)
      : records_(records), order_(sort_records(records)), sets_(order_.size()) {
    ids_.reserve(order_.size());
    for (const std::uint32_t index : order_) ids_.push_back(identify_record(records_[index]));
    clear_wrong_addresses(records_, order_, ids_, diagnostics);
    for (std::uint32_t i = 0; i < order_.size(); ++i)
      sets_.set_identifiers(i, ids_[i].arxiv, is_preprint_doi(ids_[i].doi) ? std::string_view() : ids_[i].doi);
  }

  std::vector<Paper> merge(const PaperEdits& edits) {
    apply(edits);
    for (const auto key : {&RecordIds::arxiv, &RecordIds::doi}) join_by(key);
    join_by_address();
    join_by_title();
    return collect();
  }

 private:
  const PaperRecord& record(std::uint32_t i) const { return records_[order_[i]]; }

  void apply(const PaperEdits& edits) {
    if (edits.united.empty() && edits.distinct.empty()) return;
    std::vector<std::uint32_t> place_of(records_.size());
    for (std::uint32_t i = 0; i < order_.size(); ++i) place_of[order_[i]] = i;
    for (const auto& [a, b] : edits.united) sets_.unite(place_of[a], place_of[b]);
    for (const auto& [a, b] : edits.distinct) sets_.separate(place_of[a], place_of[b]);
  }

  void join_by(std::string RecordIds::*key) {
    std::unordered_map<std::string_view, std::uint32_t> first_with;
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      if ((ids_[i].*key).empty()) continue;
      const auto [first, added] = first_with.try_emplace(ids_[i].*key, i);
      if (!added) sets_.unite(first->second, i);
    }
  }

  void join_by_address() {
    std::unordered_map<std::string_view, std::uint32_t> first_with;
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      if (ids_[i].address.empty()) continue;
      const auto [first, added] = first_with.try_emplace(ids_[i].address, i);
      if (!added && may_share_address(first->second, i)) sets_.unite(first->second, i);
    }
  }

  bool may_share_address(std::uint32_t a, std::uint32_t b) {
    const auto contradict = [](std::string_view x, std::string_view y) { return !x.empty() && !y.empty() && x != y; };
    if (contradict(sets_.arxiv_of(a), sets_.arxiv_of(b)) || contradict(sets_.doi_of(a), sets_.doi_of(b))) return false;
    if (ids_[a].title == ids_[b].title) return true;
    return are_near_titles(record(a).title, record(b).title) &&
           match_people(fold_people(record(a).authors, record(a).more_authors),
                        fold_people(record(b).authors, record(b).more_authors)) != PeopleMatch::differ;
  }

  void join_by_title() {
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < order_.size(); ++i)
      if (!ids_[i].title.empty()) places.push_back(i);
    std::ranges::stable_sort(places, {}, [&](std::uint32_t i) -> const std::string& { return ids_[i].title; });
    for (std::size_t i = 0; i < places.size();) {
      std::size_t end = i;
      while (end < places.size() && ids_[places[end]].title == ids_[places[i]].title) ++end;
      unite_one_title(std::span(places).subspan(i, end - i), records_, order_, ids_, sets_);
      i = end;
    }
  }

  std::vector<Paper> collect() {
    std::vector<std::uint32_t> paper_of(order_.size());
    std::vector<Paper> papers;
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      const std::uint32_t set = sets_.find(i);  // the smallest member
      if (set == i) {
        paper_of[i] = static_cast<std::uint32_t>(papers.size());
        papers.emplace_back();
      }
      add_record(i, papers[paper_of[set]]);
    }
    name_titles(papers);
    for (Paper& paper : papers) {
      sort_unique(paper.other_ids);
      std::erase(paper.other_ids, paper.id);
    }
    std::ranges::sort(papers, {}, &Paper::id);
    return papers;
  }

  void add_record(std::uint32_t i, Paper& paper) {
    RecordIds& ids = ids_[i];
    paper.records.push_back(order_[i]);
    for (const std::string* id : {&ids.arxiv, &ids.doi, &ids.own}) {
      if (id->empty()) continue;
      if (paper.id.empty() || *id < paper.id) paper.id = *id;
      paper.other_ids.push_back(*id);
    }
    paper.record_ids.push_back(ids.own);
    if (paper.first_featured == no_day) paper.first_featured = record_day(record(i));
  }

  // Papers that have only a title, and one that others have, get ids of their own. `papers` are by their first record.
  void name_titles(std::vector<Paper>& papers) const {
    std::unordered_map<std::string, std::uint32_t> known;
    for (Paper& paper : papers) {
      const std::string by_title = paper.id;
      if (known.try_emplace(by_title, 1).second) continue;
      paper.id = concat({by_title, "-", hash_digits(describe(records_[paper.records.front()]))});
      std::uint32_t& repeats = known[paper.id];
      if (++repeats > 1) paper.id += concat({"-", std::to_string(repeats)});
      std::ranges::replace(paper.record_ids, by_title, paper.id);
      std::erase(paper.other_ids, by_title);
    }
  }

  static std::string describe(const PaperRecord& record) {
    std::vector<std::string> people;  // part of ids: not as people are compared
    for (const std::string& name : record.authors)
      if (std::string key = fold_person(name); !key.empty()) people.push_back(std::move(key));
    sort_unique(people);
    return join(people, " ") + '\n' + fold_address(record.url);
  }

  const std::vector<PaperRecord>& records_;
  std::vector<std::uint32_t> order_;
  std::vector<RecordIds> ids_;  // by place in `order_`
  PaperSets sets_;
};

}  // namespace

std::vector<Paper> merge_papers(const std::vector<PaperRecord>& records, Diagnostics* diagnostics,
                                const PaperEdits& edits) {
  return PaperMerger(records, diagnostics).merge(edits);
}

Day record_day(const PaperRecord& record) { return parse_day(digest_day(record)).value_or(no_day); }

}  // namespace kgbuild::graphs
