// The words between two separators of a list of people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

enum class NameOrder : std::uint8_t {
  none,            ///< not a name
  word,            ///< one word, with particles: a family name, or a team
  initials,        ///< `E. J.`
  initials_last,   ///< `Hu E. J.`, `Hu EJ`
  initials_first,  ///< `E. J. Hu`
  full,            ///< `Edward J. Hu`
  east_asian,      ///< `김철수`
};

struct NameChunk {
  std::vector<std::string_view> words;
  std::size_t begin = 0, end = 0;  ///< offsets in the text; the dot of an initial is inside, a full stop is not
  bool stopped = false;            ///< a full stop follows
};

/// The chunk at `at`, up to a separator, a digit, a full stop or the end of the text; of eight words at most.
NameChunk read_name_chunk(std::string_view text, std::size_t at);

/// What the chunk is by its words.
NameOrder order_of(const NameChunk& chunk);

/// True of `O'Hara JR Jr`: a suffix follows initials.
bool ends_with_suffix(const NameChunk& chunk);

/// Cuts the chunk after its first `count` words. If the last one ends with a dot, that was a full stop.
void cut_chunk(NameChunk& chunk, std::string_view text, std::size_t count);

/// The number of initials at the start of the chunk that are written in one way: with dots or without.
std::size_t count_leading_initials(const NameChunk& chunk);

/// Length of the sign at `at` that ends a chunk; 0 for others.
std::size_t chunk_end_at(std::string_view text, std::size_t at);

}  // namespace kgbuild::parsing
