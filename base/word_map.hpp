// Tables that are asked for a word, mostly one that is not there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/quick_hash.hpp"

namespace kgbuild {
inline namespace base {

/// Words, each with a value. A hash and a number of 8 bytes stand for each, by open addressing and at most half full,
/// so that a word which is unknown costs one look at memory and no comparison. Not thread-safe while words are added.
/// `Word` is std::string, or std::string_view of what outlives the table.
template <typename Value, typename Word = std::string>
class WordMap {
 public:
  struct Item {
    Word word;
    Value value;
  };

  /// Adds a word, unless it is known; its item, and whether it is new. Items move when others are added.
  std::pair<const Item*, bool> add(Word word, Value value) {
    if (items_.size() * 2 >= slots_.size()) grow();
    const std::uint64_t hash = quick_hash(word);
    Slot& slot = slots_[find_slot(word, hash)];
    if (slot.number != 0) return {&items_[slot.number - 1], false};
    items_.push_back({std::move(word), std::move(value)});
    slot = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(items_.size())};
    return {&items_.back(), true};
  }

  /// The value of a word; null when it is unknown.
  const Value* find(std::string_view word) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[find_slot(word, quick_hash(word))];
    return slot.number == 0 ? nullptr : &items_[slot.number - 1].value;
  }
  bool contains(std::string_view word) const { return find(word) != nullptr; }

  /// The items in the order in which they were added.
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< of the item, from 1; 0 = empty
  };

  /// Where the word is, or an empty slot where it would be.
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

/// Words alone.
class WordSet {
 public:
  void add(std::string word) { words_.add(std::move(word), {}); }
  bool contains(std::string_view word) const { return words_.contains(word); }

 private:
  struct Nothing {};
  WordMap<Nothing> words_;
};

}  // namespace base
}  // namespace kgbuild
