#include "graph/build/identity/shared_words.hpp"

#include "base/sort_unique.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t max_names = 64, max_items = 32, max_found = 16;

/// The words of several letters of all names.
std::vector<std::string_view> list_words(const std::vector<PeopleList>& people) {
  std::vector<std::string_view> words;
  for (const PeopleList& list : people) {
    for (std::size_t i = 0; i < list.keys.size() && i < max_names; ++i) {
      std::string_view rest = list.keys[i];
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('-'), rest.size());
        if (end > 1) words.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  sort_unique(words);
  return words;
}

}  // namespace

void SharedWords::add(const std::vector<PeopleList>& people) {
  for (const std::string_view word : list_words(people)) {
    std::vector<std::uint32_t>& items = items_[word];
    if (items.size() < max_items) items.push_back(size_);
  }
  ++size_;
}

std::vector<std::uint32_t> SharedWords::find(const std::vector<PeopleList>& people) const {
  std::vector<std::uint32_t> hits;
  for (const std::string_view word : list_words(people)) {
    const auto items = items_.find(word);
    if (items != items_.end()) hits.insert(hits.end(), items->second.begin(), items->second.end());
  }
  std::ranges::sort(hits);
  std::vector<std::pair<std::size_t, std::uint32_t>> ranked;  // words, item
  for (std::size_t i = 0; i < hits.size();) {
    std::size_t end = i;
    while (end < hits.size() && hits[end] == hits[i]) ++end;
    ranked.emplace_back(end - i, hits[i]);
    i = end;
  }
  std::ranges::stable_sort(ranked, [](const auto& a, const auto& b) { return a.first > b.first; });
  ranked.resize(std::min(ranked.size(), max_found));
  std::vector<std::uint32_t> found;
  found.reserve(ranked.size());
  for (const auto& [words, item] : ranked) found.push_back(item);
  std::ranges::sort(found);
  return found;
}

}  // namespace kgbuild::graphs
