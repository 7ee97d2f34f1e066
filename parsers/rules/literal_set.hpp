// Many literals, one pass over the text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// One literal found. `literal` is the number `add` returned.
struct LiteralHit {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::uint32_t literal = 0;
};

/// Finds literals by a hash of their first 14, 8, 6, 4 or 2 bytes; 6 bytes are two Hangul syllables. At each place
/// where a literal may begin, a bitmap for each of these lengths (16 bits a key, so that it stays in the cache) rejects
/// nearly everything. The rest costs one probe and a comparison of bytes. Built in linear time and small: the tables of
/// an automaton over 10,000 names take megabytes and miss the cache. Immutable after `build`, then thread-safe.
class LiteralSet {
 public:
  /// Adds a literal of 2 to 255 bytes and returns its number; the same bytes give the same number.
  /// With `folded`, the literal is compared with ASCII letters in lower case.
  std::uint32_t add(std::string_view literal, bool folded);
  void build();

  std::size_t size() const { return literals_.size(); }
  std::string_view literal(std::uint32_t number) const { return text_of(literals_[number]); }
  bool is_folded(std::uint32_t number) const { return literals_[number].folded; }

  /// Appends all literals that begin at `at`, longest first. `lower` is `text` in ASCII lower case.
  void find_at(std::string_view text, std::string_view lower, std::size_t at, std::vector<LiteralHit>& out) const;

 private:
  static constexpr std::array<std::size_t, 5> prefix_lengths{14, 8, 6, 4, 2};
  struct Literal {
    std::uint32_t offset;  ///< in bytes_
    std::uint32_t number;
    std::uint8_t length;
    bool folded;
  };
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;  // first == last: empty
  };
  struct Level {
    unsigned shift = 63;  ///< of a hash, to its bit in the bitmap
    std::vector<std::uint64_t> bitmap;
    std::vector<Slot> slots;
    std::vector<Literal> literals;  ///< by hash; of one hash, longest first
  };
  std::string_view text_of(const Literal& literal) const { return {bytes_.data() + literal.offset, literal.length}; }
  void grow_known();
  void build_starts();
  void build_level(std::size_t number, const std::vector<Literal>& members);
  void find_level(const Level& level, std::uint64_t hash, std::string_view text, std::string_view lower, std::size_t at,
                  std::vector<LiteralHit>& out) const;

  std::string bytes_;  ///< of all literals
  std::vector<Literal> literals_;
  std::vector<std::uint64_t> starts_;                           ///< bitmap of the first three bytes of all literals
  std::vector<std::pair<std::uint64_t, std::uint32_t>> known_;  // hash → number, open addressing
  std::array<Level, prefix_lengths.size()> levels_;
};

}  // namespace kgbuild::parsing
