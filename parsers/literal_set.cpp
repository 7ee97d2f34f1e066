#include "parsers/literal_set.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "kgbuild/text.hpp"

namespace kgbuild {
namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio

/// A hash of the first `length` bytes: 2, 4, 8 or 14. The high bits are the best.
std::uint64_t hash_prefix(const char* bytes, std::size_t length) {
  std::uint64_t value = 0;
  if (length <= 8) {
    std::memcpy(&value, bytes, length);
    return value * odd;
  }
  std::uint64_t rest = 0;
  std::memcpy(&value, bytes, 8);
  std::memcpy(&rest, bytes + length - 8, 8);
  value = value * odd;
  return (value ^ value >> 29 ^ rest) * odd;
}

/// A hash of three bytes, 16 bits.
std::size_t three_bytes(const char* bytes) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes, 3);
  return value * 0x9E3779B1U >> 16;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

void append_ascii_lower(std::string_view text, std::string& out) {
  const std::size_t from = out.size();
  out.append(text);
  for (std::size_t i = from; i < out.size(); ++i) out[i] = lower(out[i]);
}

std::uint32_t LiteralSet::add(std::string_view literal, bool folded) {
  assert(literal.size() >= 2 && literal.size() < 256);
  std::string text;
  folded ? append_ascii_lower(literal, text) : (void)text.assign(literal);
  if (literals_.size() * 2 >= known_.size()) {
    auto old = std::move(known_);
    known_.assign(std::max<std::size_t>(1024, old.size() * 2), {0, UINT32_MAX});
    for (const auto& entry : old) {
      if (entry.second == UINT32_MAX) continue;
      std::size_t i = entry.first & (known_.size() - 1);
      while (known_[i].second != UINT32_MAX) i = (i + 1) & (known_.size() - 1);
      known_[i] = entry;
    }
  }
  const std::uint64_t hash = hash_bytes(text) * 2 + (folded ? 1 : 0);
  std::size_t i = hash & (known_.size() - 1);
  for (; known_[i].second != UINT32_MAX; i = (i + 1) & (known_.size() - 1)) {
    const Literal& other = literals_[known_[i].second];
    if (known_[i].first == hash && other.folded == folded && other.text == text) return known_[i].second;
  }
  const auto number = static_cast<std::uint32_t>(literals_.size());
  known_[i] = {hash, number};
  literals_.push_back({std::move(text), folded});
  return number;
}

void LiteralSet::build() {
  build_starts();
  std::array<std::vector<std::uint32_t>, prefix_lengths.size()> members;
  for (std::uint32_t i = 0; i < literals_.size(); ++i) {
    std::size_t level = 0;
    while (literals_[i].text.size() < prefix_lengths[level]) ++level;
    members[level].push_back(i);
  }
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    levels_[i].length = prefix_lengths[i];
    build_level(levels_[i], members[i]);
  }
}

void LiteralSet::build_level(Level& level, const std::vector<std::uint32_t>& members) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keyed;
  keyed.reserve(members.size());
  std::string prefix;
  for (const std::uint32_t number : members) {
    prefix.clear();
    append_ascii_lower(std::string_view(literals_[number].text).substr(0, level.length), prefix);
    keyed.emplace_back(hash_prefix(prefix.data(), level.length), number);
  }
  std::sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    const auto &x = literals_[a.second], &y = literals_[b.second];
    return x.text.size() != y.text.size() ? x.text.size() > y.text.size() : a.second < b.second;
  });
  unsigned bits = 10;
  while ((std::size_t{1} << bits) < keyed.size() * 16) ++bits;
  level.shift = 64 - bits;
  level.bitmap.assign((std::size_t{1} << bits) / 64, 0);
  level.slots.assign((std::size_t{1} << bits) / 8, {});
  level.order.reserve(keyed.size());
  for (std::size_t i = 0; i < keyed.size();) {
    std::size_t j = i;
    for (; j < keyed.size() && keyed[j].first == keyed[i].first; ++j) level.order.push_back(keyed[j].second);
    const std::uint64_t hash = keyed[i].first;
    const std::uint64_t bit = hash >> level.shift;
    level.bitmap[bit / 64] |= 1ULL << (bit % 64);
    std::size_t slot = hash >> 20 & (level.slots.size() - 1);
    while (level.slots[slot].first != level.slots[slot].last) slot = (slot + 1) & (level.slots.size() - 1);
    level.slots[slot] = {hash, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)};
    i = j;
  }
}

bool LiteralSet::rejects(std::string_view lower_text, std::size_t at) const {
  // Three bytes are one Hangul syllable or the start of a word; few of them begin a literal.
  if (at + 3 <= lower_text.size() && !begins_literal(lower_text.data() + at)) return true;
  return std::none_of(levels_.begin(), levels_.end(), [&](const Level& level) {
    return at + level.length <= lower_text.size() && may_hold(level, hash_prefix(lower_text.data() + at, level.length));
  });
}

bool LiteralSet::begins_literal(const char* bytes) const {
  const std::size_t bit = three_bytes(bytes);
  return (starts_[bit / 64] >> (bit % 64) & 1) != 0;
}

void LiteralSet::build_starts() {
  starts_.assign(1024, 0);
  std::string start;
  for (const Literal& literal : literals_) {
    start.clear();
    append_ascii_lower(std::string_view(literal.text).substr(0, 3), start);
    const bool open = start.size() < 3;  // two bytes: whatever follows
    start.resize(3);
    for (int last = 0; last < (open ? 256 : 1); ++last) {
      if (open) start[2] = static_cast<char>(last);
      const std::size_t bit = three_bytes(start.data());
      starts_[bit / 64] |= 1ULL << (bit % 64);
    }
  }
}

void LiteralSet::find_at(std::string_view text, std::string_view lower_text, std::size_t at,
                         std::vector<LiteralHit>& out) const {
  for (const Level& level : levels_) {
    if (at + level.length > text.size()) continue;
    const std::uint64_t hash = hash_prefix(lower_text.data() + at, level.length);
    if (!may_hold(level, hash)) continue;
    std::size_t slot = hash >> 20 & (level.slots.size() - 1);
    for (; level.slots[slot].first != level.slots[slot].last; slot = (slot + 1) & (level.slots.size() - 1)) {
      if (level.slots[slot].key != hash) continue;
      for (std::uint32_t i = level.slots[slot].first; i < level.slots[slot].last; ++i) {
        const Literal& literal = literals_[level.order[i]];
        const std::string_view in = literal.folded ? lower_text : text;
        if (in.compare(at, literal.text.size(), literal.text) != 0) continue;
        out.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + literal.text.size()), level.order[i]});
      }
      break;
    }
  }
}

}  // namespace kgbuild
