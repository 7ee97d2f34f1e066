#include "base/nearest.hpp"

#include <algorithm>
#include <limits>

#include "base/strings.hpp"

namespace kgbuild {
inline namespace base {
namespace {

/// Optimal string alignment distance: insertions, deletions, substitutions and transpositions.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(now);
  }
  return last[b.size()];
}

}  // namespace

std::optional<std::string_view> find_nearest(std::string_view word, std::span<const std::string_view> words) {
  constexpr std::size_t max_size = 64;  // nothing people type by hand is longer
  if (word.size() > max_size) return std::nullopt;
  std::optional<std::string_view> nearest;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const std::string_view candidate : words) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance > std::max<std::size_t>(1, candidate.size() / 3) || distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  if (nearest || word.empty()) return nearest;
  const auto prefixed = std::ranges::find_if(words, [&](std::string_view candidate) {
    return candidate.ends_with(word) && candidate.substr(0, candidate.size() - word.size()).ends_with('_');
  });
  if (prefixed != words.end()) nearest = *prefixed;
  return nearest;
}

std::vector<std::size_t> find_nearest_few(std::string_view word, const std::vector<std::string_view>& words,
                                          std::size_t max_count) {
  constexpr std::size_t max_size = 256;  // a title as an id
  std::vector<std::pair<std::size_t, std::size_t>> found;
  if (word.size() > max_size) return {};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() > 2 * word.size() + 1) continue;
    const std::size_t distance = edit_distance(word, words[i]);
    if (2 * distance <= words[i].size()) found.emplace_back(distance, i);
  }
  std::ranges::sort(found);
  std::vector<std::size_t> nearest;
  for (std::size_t i = 0; i < std::min(max_count, found.size()); ++i) nearest.push_back(found[i].second);
  return nearest;
}

std::string format_unknown(std::string_view what, std::string_view word, std::span<const std::string_view> words) {
  std::string text = "unknown " + std::string(what) + " \"" + std::string(word) + "\"";
  if (const auto nearest = find_nearest(word, words)) text += "; did you mean \"" + std::string(*nearest) + "\"?";
  return text + " (one of: " + join(words, ", ") + ")";
}

}  // namespace base
}  // namespace kgbuild
