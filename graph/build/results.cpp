#include "graph/build/results.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

using UseRange = std::pair<std::size_t, std::size_t>;

/// The names of one record. They are folded only when a result has a name in a form that no item has, which is rare.
class RecordNames {
 public:
  RecordNames(const Entities& entities, UseRange range) : entities_(entities), range_(range) {
    each_name([this](NameKind kind, const std::string& name, std::uint32_t entity) {
      as_written_[static_cast<std::size_t>(kind)].try_emplace(name, entity);
    });
  }

  std::uint32_t find(NameKind kind, const std::string& name) {
    if (name.empty()) return no_entity;
    const auto& written = as_written_[static_cast<std::size_t>(kind)];
    if (const auto found = written.find(name); found != written.end()) return found->second;
    if (!folded_done_) fold();
    const auto& folded = folded_[static_cast<std::size_t>(kind)];
    const auto found = folded.find(fold_name(name));
    return found == folded.end() ? no_entity : found->second;
  }

 private:
  template <typename Visit>
  void each_name(Visit visit) const {
    for (std::size_t i = range_.first; i < range_.second; ++i) {
      const NameUse& use = entities_.uses[i];
      visit(use.kind, use.item->name, use.entity);
      for (const std::string& alias : use.item->aliases) visit(use.kind, alias, use.entity);
    }
  }

  void fold() {
    each_name([this](NameKind kind, const std::string& name, std::uint32_t entity) {
      folded_[static_cast<std::size_t>(kind)].try_emplace(fold_name(name), entity);
    });
    folded_done_ = true;
  }

  const Entities& entities_;
  UseRange range_;
  std::array<std::unordered_map<std::string_view, std::uint32_t>, name_kind_count> as_written_;
  std::array<std::unordered_map<std::string, std::uint32_t>, name_kind_count> folded_;
  bool folded_done_ = false;
};

std::uint64_t hash_result(std::string_view record_id, const ResultItem& item) {
  std::string content(record_id);
  for (const std::string_view field :
       {std::string_view(item.value), std::string_view(item.unit), to_string(item.relation),
        std::string_view(item.method), std::string_view(item.benchmark), std::string_view(item.metric),
        std::string_view(item.split), std::string_view(item.baseline)}) {
    content += '\x1f';  // clean text has no control characters
    content += field;
  }
  return hash_bytes(content);
}

void add_results(const PaperRecord& record, std::uint32_t index, std::uint32_t paper, std::string_view record_id,
                 RecordNames& names, std::vector<Result>& results) {
  for (const ResultItem& item : record.results) {
    Result result;
    result.hash = hash_result(record_id, item);
    result.content = hash_result({}, item);
    result.paper = paper;
    result.item = &item;
    result.method = names.find(NameKind::method, item.method);
    result.benchmark = names.find(NameKind::benchmark, item.benchmark);
    result.metric = names.find(NameKind::metric, item.metric);
    result.baseline = names.find(NameKind::method, item.baseline);
    result.sources.emplace_back(index, &item);
    results.push_back(std::move(result));
  }
}

// Stable: of equal results of one record id, the first in reading order is kept.
void merge_equal(std::vector<Result>& results) {
  std::ranges::stable_sort(results, {},
                           [](const Result& result) { return std::tuple(result.paper, result.content, result.hash); });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (kept > 0 && results[kept - 1].paper == results[i].paper && results[kept - 1].content == results[i].content) {
      results[kept - 1].sources.push_back(results[i].sources.front());
      continue;
    }
    if (kept != i) results[kept] = std::move(results[i]);
    ++kept;
  }
  results.resize(kept);
  std::ranges::sort(results, {}, [](const Result& result) { return std::tuple(result.hash, result.paper); });
  // An id is unique, even if hashes of two papers collide.
  const auto same_id = [](const Result& a, const Result& b) { return a.hash == b.hash; };
  results.erase(std::unique(results.begin(), results.end(), same_id), results.end());
}

}  // namespace

std::vector<Result> resolve_results(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                                    const Entities& entities) {
  std::vector<Result> results;
  std::size_t next = 0;  // uses are in the order of papers and their records
  for (std::uint32_t paper = 0; paper < papers.size(); ++paper) {
    for (std::size_t i = 0; i < papers[paper].records.size(); ++i) {
      const std::uint32_t index = papers[paper].records[i];
      const std::size_t first = next;
      while (next < entities.uses.size() && entities.uses[next].record == index) ++next;
      if (records[index].results.empty()) continue;
      RecordNames names(entities, {first, next});
      add_results(records[index], index, paper, papers[paper].record_ids[i], names, results);
    }
  }
  merge_equal(results);
  return results;
}

std::string label_result(const ResultItem& item) {
  std::string label;
  const bool is_signed = item.value.starts_with('-') || item.value.starts_with('+');
  if (item.relation == Relation::gain && !is_signed) label += '+';
  if (item.relation == Relation::drop && !is_signed) label += '-';
  label += item.value;
  if (!item.unit.empty() && item.unit != "%" && item.unit != "x") label += ' ';
  label += item.unit;
  if (!item.metric.empty()) label += ' ' + item.metric;
  return label;
}

}  // namespace kgbuild::graphs
