// Hash tables by word, made for lookups that mostly fail.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kgbuild {
inline namespace base {

/// A hash for tables in memory only: it differs between machines of other byte order and is part of no id. Reads eight
/// bytes at a time; inline, since a call of std::hash costs more than hashing a short name.
inline std::uint64_t quick_hash(std::string_view text) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
  const auto load = [](const char* from, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, count);
    return value;
  };
  const char* const bytes = text.data();
  const std::size_t size = text.size();
  std::uint64_t hash = size * odd;
  const auto mix = [&hash](std::uint64_t value) {
    hash = (hash ^ value) * odd;
    hash ^= hash >> 32;
  };
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) mix(load(bytes + i, 8));
    mix(load(bytes + size - 8, 8));
  } else if (size >= 4) {
    mix(load(bytes, 4) | load(bytes + size - 4, 4) << 32);
  } else if (size > 0) {
    mix(load(bytes, 1) | load(bytes + size / 2, 1) << 8 | load(bytes + size - 1, 1) << 16);
  }
  return hash;
}

/// Words, each with a value. Open addressing, at most half full, with the hash in the slot: an unknown word costs one
/// memory access and no comparison. Not thread-safe while words are added. `Word` is std::string, or std::string_view
/// if the text outlives the table.
template <typename Value, typename Word = std::string>
class WordMap {
 public:
  struct Item {
    Word word;
    Value value;
  };

  /// Adds a word unless it is known. Returns its item and whether it is new; the pointer is valid until the next `add`.
  std::pair<const Item*, bool> add(Word word, Value value) {
    if (items_.size() * 2 >= slots_.size()) grow();
    const std::uint64_t hash = quick_hash(word);
    Slot& slot = slots_[find_slot(word, hash)];
    if (slot.number != 0) return {&items_[slot.number - 1], false};
    items_.push_back({std::move(word), std::move(value)});
    slot = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(items_.size())};
    return {&items_.back(), true};
  }

  /// The value of a word; null if it is unknown.
  const Value* find(std::string_view word) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[find_slot(word, quick_hash(word))];
    return slot.number == 0 ? nullptr : &items_[slot.number - 1].value;
  }
  bool contains(std::string_view word) const { return find(word) != nullptr; }

  /// Items, in the order in which they were added.
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< of the item, from 1; 0 = empty
  };

  /// The slot of the word, or the empty slot where it belongs.
  std::size_t find_slot(std::string_view word, std::uint64_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash == static_cast<std::uint32_t>(hash) && items_[slots_[at].number - 1].word == word) break;
    }
    return at;
  }

  void grow() {
    slots_.assign(slots_.empty() ? 16 : 2 * slots_.size(), {});
    for (std::uint32_t i = 0; i < items_.size(); ++i) {
      const std::uint64_t hash = quick_hash(items_[i].word);
      slots_[find_slot(items_[i].word, hash)] = {static_cast<std::uint32_t>(hash), i + 1};
    }
  }

  std::vector<Slot> slots_;
  std::vector<Item> items_;
};

/// A set of words.
class WordSet {
 public:
  /// Returns whether the word is new.
  bool add(std::string word) { return words_.add(std::move(word), {}).second; }
  bool contains(std::string_view word) const { return words_.contains(word); }

 private:
  struct Nothing {};
  WordMap<Nothing> words_;
};

}  // namespace base
}  // namespace kgbuild
