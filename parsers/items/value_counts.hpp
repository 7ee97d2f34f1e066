// What the values under one unknown name are: of a column of a table, or of a key in many objects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// Counts values by kind. Linear in the first 4 KiB of each value; memory for one number a value.
class ValueCounts {
 public:
  /// A blank value does not count.
  void add(std::string_view value);

  std::size_t values() const { return values_; }
  /// From 0 to 1: how far the values are those of `field`. Titles are many words and differ from each other; so do
  /// people, who are named in most values. 0 for fields that values do not show.
  double support(ItemField field) const;
  /// The share of addresses of papers.
  double papers() const { return share(papers_); }
  /// Whether the values are titles without doubt: distinct, of four words or more on average.
  bool are_surely_titles() const;

  /// Above this, most values are those of a field.
  static constexpr double most = 0.6;

 private:
  double share(std::size_t count) const {
    return values_ == 0 ? 0 : static_cast<double>(count) / static_cast<double>(values_);
  }
  double distinct() const { return share(hashes_.size()); }
  void add_text(std::string_view value);

  std::size_t values_ = 0, addresses_ = 0, papers_ = 0, arxiv_ids_ = 0, dois_ = 0, dates_ = 0, people_ = 0;
  std::size_t long_texts_ = 0, words_ = 0;
  double titles_ = 0;  ///< sum of their qualities
  std::set<std::uint64_t> hashes_;
};

/// Gives to each of `wanted`, in that order, that no key has yet, the column without a key whose values support it
/// most, if most of them do. `keys` and `open` have one item a column; columns that are not open keep no field.
void assign_by_values(const std::vector<ValueCounts>& columns, const std::vector<bool>& open,
                      const std::vector<ItemField>& wanted, std::vector<ItemKey>& keys);

}  // namespace kgbuild::parsing
