#include "graph/build/identity/papers.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "base/union_find.hpp"
#include "graph/build/identity/wrong_addresses.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::string_view arxiv_doi = "10.48550/arxiv.";

// The DOI that arXiv gives to each of its papers is the arXiv id in another form.
std::string_view arxiv_id_of_doi(std::string_view doi) {
  if (doi.size() <= arxiv_doi.size()) return {};
  const bool same = std::equal(arxiv_doi.begin(), arxiv_doi.end(), doi.begin(),
                               [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
  return same ? doi.substr(arxiv_doi.size()) : std::string_view{};
}

auto place_of(const PaperRecord& record) {
  return std::tie(record.digest, record.file, record.line, record.title, record.arxiv_id, record.doi, record.url);
}

// Absent dates come last. The text form decides only between records of the same line.
bool precedes(const PaperRecord& a, const PaperRecord& b) {
  const std::string &day_a = digest_day(a), &day_b = digest_day(b);
  if (day_a != day_b) return day_b.empty() || (!day_a.empty() && day_a < day_b);
  if (place_of(a) != place_of(b)) return place_of(a) < place_of(b);
  return format_record(a) < format_record(b);
}

std::vector<std::uint32_t> sort_records(const std::vector<PaperRecord>& records) {
  std::vector<std::uint32_t> order(records.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return precedes(records[a], records[b]); });
  const auto repeats = [&](std::uint32_t a, std::uint32_t b) {
    return digest_day(records[a]) == digest_day(records[b]) && place_of(records[a]) == place_of(records[b]) &&
           format_record(records[a]) == format_record(records[b]);
  };
  order.erase(std::unique(order.begin(), order.end(), repeats), order.end());
  return order;
}

class PaperMerger {
 public:
  PaperMerger(const std::vector<PaperRecord>& records, std::vector<std::uint32_t> order, Diagnostics* diagnostics)
      : records_(records), order_(std::move(order)), groups_(order_.size()), ids_(order_.size()) {
    for (const std::uint32_t index : order_) {
      own_ids_.push_back(paper_id(records_[index].arxiv_id, records_[index].doi, records_[index].title));
    }
    misaddressed_ = find_wrong_addresses(records_, order_, own_ids_, diagnostics);
    for (std::uint32_t i = 0; i < order_.size(); ++i)
      if (misaddressed_[i]) own_ids_[i] = paper_id({}, {}, record(i).title);
  }

  std::vector<Paper> merge() {
    for (std::uint32_t i = 0; i < order_.size(); ++i) join_by_identifier(i);
    bool any_titled_only = false;
    for (std::uint32_t i = 0; i < order_.size(); ++i) any_titled_only |= !has_identifier(i);
    for (std::uint32_t i = 0; i < order_.size() && any_titled_only; ++i) note_title(i);
    for (std::uint32_t i = 0; i < order_.size(); ++i) join_by_title(i);
    return collect();
  }

 private:
  const PaperRecord& record(std::uint32_t i) const { return records_[order_[i]]; }
  bool has_identifier(std::uint32_t i) const {
    return !misaddressed_[i] && (!record(i).arxiv_id.empty() || !record(i).doi.empty());
  }

  void join(const std::string& key, std::uint32_t i) {
    const auto [first, added] = first_with_key_.try_emplace(key, i);
    if (!added) groups_.unite(first->second, i);
    if (ids_[i].empty() || key < ids_[i]) ids_[i] = key;
  }

  void join_by_identifier(std::uint32_t i) {
    if (misaddressed_[i]) return;
    if (!record(i).arxiv_id.empty()) join(own_ids_[i], i);
    if (record(i).doi.empty()) return;
    const std::string_view arxiv_id = arxiv_id_of_doi(record(i).doi);
    join(arxiv_id.empty() ? paper_id({}, record(i).doi, {}) : paper_id(arxiv_id, {}, {}), i);
  }

  // By title of papers with an identifier, their group, or `several`.
  void note_title(std::uint32_t i) {
    if (!has_identifier(i)) return;
    const std::uint32_t group = groups_.find(i);
    const auto [known, added] = identified_.try_emplace(paper_id({}, {}, record(i).title), group);
    if (!added && known->second != group) known->second = several;
  }

  void join_by_title(std::uint32_t i) {
    if (has_identifier(i)) return;
    join(own_ids_[i], i);
    const auto known = identified_.find(own_ids_[i]);
    if (known != identified_.end() && known->second != several) groups_.unite(known->second, i);
  }

  std::vector<Paper> collect() {
    std::vector<std::uint32_t> paper_of(order_.size());
    std::vector<Paper> papers;
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      const std::uint32_t group = groups_.find(i);  // the smallest member
      if (group == i) {
        paper_of[i] = static_cast<std::uint32_t>(papers.size());
        papers.emplace_back();
      }
      Paper& paper = papers[paper_of[group]];
      if (paper.id.empty() || ids_[i] < paper.id) paper.id = ids_[i];
      paper.records.push_back(order_[i]);
      paper.record_ids.push_back(std::move(own_ids_[i]));
      if (paper.first_featured == no_day) paper.first_featured = record_day(record(i));
    }
    std::ranges::sort(papers, {}, &Paper::id);
    return papers;
  }

  static constexpr std::uint32_t several = std::numeric_limits<std::uint32_t>::max();

  const std::vector<PaperRecord>& records_;
  std::vector<std::uint32_t> order_;
  std::vector<char> misaddressed_;  // by place in `order_`: has the identifier of another paper
  UnionFind groups_;
  std::vector<std::string> own_ids_;  // of each record by itself
  std::vector<std::string> ids_;      // smallest key of each record
  std::unordered_map<std::string, std::uint32_t> first_with_key_, identified_;
};

}  // namespace

std::vector<Paper> merge_papers(const std::vector<PaperRecord>& records, Diagnostics* diagnostics) {
  return PaperMerger(records, sort_records(records), diagnostics).merge();
}

Day record_day(const PaperRecord& record) { return parse_day(digest_day(record)).value_or(no_day); }

}  // namespace kgbuild::graphs
