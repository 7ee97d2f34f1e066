// The works that a paper cites, or that cite it: each once, and not without limit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kgbuild::parsing {

/// Surveys cite some thousands of works, and services list as many at once.
inline constexpr std::size_t max_works = 10000;

class WorkList {
 public:
  /// Ids of one work, parted by blanks; empty for none.
  void add(std::string work);
  /// The works that the value of a field names (work_values.hpp).
  void add_value(std::string_view value, bool in_list);
  void merge(WorkList other);

  bool empty() const { return works_.empty(); }
  /// How many works over the limit were left out.
  std::size_t cut() const { return cut_; }
  std::vector<std::string> take() { return std::move(works_); }

 private:
  std::vector<std::string> works_;
  std::unordered_set<std::uint64_t> known_;  ///< hashes
  std::size_t cut_ = 0;
};

}  // namespace kgbuild::parsing
