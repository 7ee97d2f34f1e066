#include "parsers/rules/literal_set.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
constexpr std::uint32_t none = UINT32_MAX;

/// Eight bytes from `at`, zeros past the end; the first byte lowest.
std::uint64_t load_bytes(std::string_view text, std::size_t at) {
  std::uint64_t value = 0;
  if (at + 8 <= text.size()) {
    std::memcpy(&value, text.data() + at, 8);
  } else if (at < text.size()) {
    std::memcpy(&value, text.data() + at, text.size() - at);
  }
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
  return value;
}

std::uint64_t first_bytes(std::uint64_t value, std::size_t count) {
  return count >= 8 ? value : value & ((std::uint64_t{1} << 8 * count) - 1);
}

/// A hash of up to 14 bytes, of which `value` holds the first eight and `rest` those from the seventh on. The
/// high bits are the best.
std::uint64_t hash_prefix(std::uint64_t value, std::uint64_t rest, std::size_t length) {
  value = first_bytes(value, length) * odd;
  return length <= 8 ? value : (value ^ value >> 29 ^ rest) * odd;
}

/// A hash of three bytes, 16 bits.
std::size_t three_bytes(std::uint64_t value) {
  return static_cast<std::uint32_t>(first_bytes(value, 3)) * 0x9E3779B1U >> 16;
}

}  // namespace

void LiteralSet::grow_known() {
  auto old = std::move(known_);
  known_.assign(std::max<std::size_t>(1024, old.size() * 2), {0, none});
  for (const auto& entry : old) {
    if (entry.second == none) continue;
    std::size_t i = entry.first & (known_.size() - 1);
    while (known_[i].second != none) i = (i + 1) & (known_.size() - 1);
    known_[i] = entry;
  }
}

std::uint32_t LiteralSet::add(std::string_view literal, bool folded) {
  assert(literal.size() >= 2 && literal.size() < 256);
  if (literals_.size() * 2 >= known_.size()) grow_known();
  const auto offset = static_cast<std::uint32_t>(bytes_.size());
  folded ? append_ascii_lower(literal, bytes_) : (void)bytes_.append(literal);
  const std::string_view text = std::string_view(bytes_).substr(offset);
  const std::uint64_t hash = hash_bytes(text) * 2 + (folded ? 1 : 0);
  std::size_t i = hash & (known_.size() - 1);
  for (; known_[i].second != none; i = (i + 1) & (known_.size() - 1)) {
    const Literal& other = literals_[known_[i].second];
    if (known_[i].first != hash || other.folded != folded || text_of(other) != text) continue;
    bytes_.resize(offset);
    return other.number;
  }
  const auto number = static_cast<std::uint32_t>(literals_.size());
  known_[i] = {hash, number};
  literals_.push_back({offset, number, static_cast<std::uint8_t>(text.size()), folded});
  return number;
}

void LiteralSet::build() {
  build_starts();
  std::array<std::vector<Literal>, prefix_lengths.size()> members;
  for (const Literal& literal : literals_) {
    std::size_t level = 0;
    while (literal.length < prefix_lengths[level]) ++level;
    members[level].push_back(literal);
  }
  for (std::size_t i = 0; i < levels_.size(); ++i) build_level(i, members[i]);
}

void LiteralSet::build_level(std::size_t number, const std::vector<Literal>& members) {
  Level& level = levels_[number];
  std::vector<std::pair<std::uint64_t, Literal>> keyed;
  keyed.reserve(members.size());
  std::string prefix;
  for (const Literal& literal : members) {
    prefix.clear();
    append_ascii_lower(text_of(literal).substr(0, prefix_lengths[0]), prefix);
    keyed.emplace_back(hash_prefix(load_bytes(prefix, 0), load_bytes(prefix, 6), prefix_lengths[number]), literal);
  }
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    const auto &x = a.second, &y = b.second;
    return x.length != y.length ? x.length > y.length : x.number < y.number;
  });
  int bits = 10;
  while ((std::size_t{1} << bits) < keyed.size() * 16) ++bits;
  level.shift = static_cast<unsigned>(64 - bits);
  level.bitmap.assign((std::size_t{1} << bits) / 64, 0);
  level.slots.assign((std::size_t{1} << bits) / 8, {});
  level.literals.reserve(keyed.size());
  for (std::size_t i = 0; i < keyed.size();) {
    const std::uint64_t hash = keyed[i].first;
    const auto first = static_cast<std::uint32_t>(i);
    for (; i < keyed.size() && keyed[i].first == hash; ++i) level.literals.push_back(keyed[i].second);
    const std::uint64_t bit = hash >> level.shift;
    level.bitmap[bit / 64] |= std::uint64_t{1} << (bit % 64);
    std::size_t slot = hash >> 20 & (level.slots.size() - 1);
    while (level.slots[slot].first != level.slots[slot].last) slot = (slot + 1) & (level.slots.size() - 1);
    level.slots[slot] = {hash, first, static_cast<std::uint32_t>(i)};
  }
}

void LiteralSet::build_starts() {
  starts_.assign(1024, 0);
  std::string start;
  for (const Literal& literal : literals_) {
    start.clear();
    append_ascii_lower(text_of(literal).substr(0, 3), start);
    const bool open = start.size() < 3;  // two bytes: any third byte may follow
    start.resize(3);
    for (int last = 0; last < (open ? 256 : 1); ++last) {
      if (open) start[2] = static_cast<char>(last);
      const std::size_t bit = three_bytes(load_bytes(start, 0));
      starts_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
}

void LiteralSet::find_at(std::string_view text, std::string_view lower_text, std::size_t at,
                         std::vector<LiteralHit>& out) const {
  const std::uint64_t value = load_bytes(lower_text, at);
  // Three bytes are one Hangul syllable or the start of a word; few of them begin a literal.
  const std::size_t start = three_bytes(value);
  if ((starts_[start / 64] >> (start % 64) & 1) == 0) return;
  const std::uint64_t rest = load_bytes(lower_text, at + 6);
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    const std::uint64_t hash = hash_prefix(value, rest, prefix_lengths[i]);
    const std::uint64_t bit = hash >> levels_[i].shift;
    if ((levels_[i].bitmap[bit / 64] >> (bit % 64) & 1) != 0) find_level(levels_[i], hash, text, lower_text, at, out);
  }
}

void LiteralSet::find_level(const Level& level, std::uint64_t hash, std::string_view text, std::string_view lower_text,
                            std::size_t at, std::vector<LiteralHit>& out) const {
  std::size_t slot = hash >> 20 & (level.slots.size() - 1);
  for (; level.slots[slot].first != level.slots[slot].last; slot = (slot + 1) & (level.slots.size() - 1)) {
    if (level.slots[slot].key != hash) continue;
    for (auto i = level.slots[slot].first; i < level.slots[slot].last; ++i) {
      const Literal& literal = level.literals[i];
      const std::string_view in = literal.folded ? lower_text : text;
      if (in.compare(at, literal.length, text_of(literal)) != 0) continue;
      out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + literal.length), literal.number});
    }
    return;
  }
}

}  // namespace kgbuild::parsing
