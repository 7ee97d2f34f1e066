#include "kgbuild/string_pool.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "base/word_map.hpp"
#include "kgbuild/column.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {

/// The bytes are in chunks that never move. The table holds ids by open addressing and is at most half full. Hashes are
/// stored with the ids, so that strings are compared only when they are almost certainly equal, and not at all when
/// the table grows.
struct StringPool::Storage {
  static constexpr std::size_t chunk_size = std::size_t{1} << 16;

  std::vector<std::unique_ptr<char[]>> chunks;
  char* free = nullptr;
  std::size_t capacity = 0;  // bytes left from `free` on
  struct Slot {
    StringId id = 0;  // 0 = empty: the empty string is never in the table
    std::uint32_t hash = 0;
  };
  std::vector<Slot> table = std::vector<Slot>(1024);

  std::string_view store(std::string_view text) {
    if (text.size() > capacity) {
      const std::size_t size = std::max(chunk_size, text.size());
      chunks.push_back(std::make_unique<char[]>(size));
      free = chunks.back().get();
      capacity = size;
    }
    std::memcpy(free, text.data(), text.size());
    const std::string_view stored(free, text.size());
    free += text.size();
    capacity -= text.size();
    return stored;
  }

  void grow() {
    const std::vector<Slot> old = std::exchange(table, std::vector<Slot>(table.size() * 2));
    const std::size_t mask = table.size() - 1;
    for (const Slot& entry : old) {
      if (entry.id == 0) continue;
      std::size_t slot = entry.hash & mask;
      while (table[slot].id != 0) slot = (slot + 1) & mask;
      table[slot] = entry;
    }
  }
};

StringPool::StringPool() : storage_(std::make_unique<Storage>()), views_{std::string_view("")} {}
StringPool::~StringPool() = default;

void StringPool::reject(StringId id) const {
  throw UsageError("the graph has no string " + std::to_string(id) + ", only " + std::to_string(size()));
}

StringId StringPool::intern(std::string_view text) {
  if (text.empty()) return 0;
  // Ids depend only on the order of interning, so the hash need not be the same on every machine.
  const auto hash = static_cast<std::uint32_t>(quick_hash(text));
  const std::size_t mask = storage_->table.size() - 1;
  std::size_t slot = hash & mask;
  for (; storage_->table[slot].id != 0; slot = (slot + 1) & mask) {
    const Storage::Slot& entry = storage_->table[slot];
    if (entry.hash == hash && views_[entry.id] == text) return entry.id;
  }
  const auto id = static_cast<StringId>(views_.size());
  views_.push_back(storage_->store(text));
  storage_->table[slot] = {id, hash};
  if (views_.size() * 2 > storage_->table.size()) storage_->grow();
  return id;
}

}  // namespace kgbuild
