// Each distinct string of a graph, stored once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace kgbuild {

/// Index into a StringPool; 0 is the empty string.
using StringId = std::uint32_t;

/// Ids and views stay valid as long as the pool. Reading is thread-safe, interning is not.
class StringPool {
 public:
  StringPool();
  ~StringPool();
  StringPool(const StringPool&) = delete;
  StringPool& operator=(const StringPool&) = delete;

  /// The id of `text`, which is copied if it is new.
  StringId intern(std::string_view text);
  /// Throws UsageError for an id that the pool did not give.
  std::string_view view(StringId id) const {
    if (id >= views_.size()) reject(id);
    return views_[id];
  }
  std::size_t size() const { return views_.size(); }

 private:
  [[noreturn]] void reject(StringId id) const;

  struct Storage;  // arena and hash table
  std::unique_ptr<Storage> storage_;
  std::vector<std::string_view> views_;
};

}  // namespace kgbuild
