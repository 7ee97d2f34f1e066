#include <algorithm>
#include <cstring>
#include <functional>

#include "kgbuild/column.hpp"

namespace kgbuild {

/// Bytes live in chunks that never move; the table holds ids by open addressing, at most half full.
struct StringPool::Storage {
  static constexpr std::size_t chunk_size = std::size_t{1} << 16;

  std::vector<std::unique_ptr<char[]>> chunks;
  char* free = nullptr;
  std::size_t room = 0;
  std::vector<StringId> table = std::vector<StringId>(1024, 0);  // 0 = empty slot: the empty string is never in it
  std::vector<std::uint32_t> hashes{0};                          // by id; spares hashing again when the table grows

  std::string_view store(std::string_view text) {
    if (text.size() > room) {
      const std::size_t size = std::max(chunk_size, text.size());
      chunks.push_back(std::make_unique<char[]>(size));
      free = chunks.back().get();
      room = size;
    }
    std::memcpy(free, text.data(), text.size());
    const std::string_view stored(free, text.size());
    free += text.size();
    room -= text.size();
    return stored;
  }

  void grow() {
    table.assign(table.size() * 2, 0);
    const std::size_t mask = table.size() - 1;
    for (StringId id = 1; id < hashes.size(); ++id) {
      std::size_t slot = hashes[id] & mask;
      while (table[slot] != 0) slot = (slot + 1) & mask;
      table[slot] = id;
    }
  }
};

StringPool::StringPool() : storage_(std::make_unique<Storage>()), views_{std::string_view("")} {}
StringPool::~StringPool() = default;

StringId StringPool::intern(std::string_view text) {
  if (text.empty()) return 0;
  // The hash stays inside the pool (ids count up in the order of interning), so it need not be the stable one.
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
  const std::size_t mask = storage_->table.size() - 1;
  std::size_t slot = hash & mask;
  while (const StringId id = storage_->table[slot]) {
    if (storage_->hashes[id] == hash && views_[id] == text) return id;
    slot = (slot + 1) & mask;
  }
  const auto id = static_cast<StringId>(views_.size());
  views_.push_back(storage_->store(text));
  storage_->hashes.push_back(hash);
  storage_->table[slot] = id;
  if (views_.size() * 2 > storage_->table.size()) storage_->grow();
  return id;
}

}  // namespace kgbuild
