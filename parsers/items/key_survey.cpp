#include "parsers/items/key_survey.hpp"

#include <algorithm>

namespace kgbuild::parsing {
namespace {

/// Words in the names of keys that hold titles.
bool names_title(std::string_view key) {
  constexpr std::string_view words[] = {"title", "name", "paper", "headline", "heading", "work", "article"};
  const std::string folded = fold_key(key);
  return std::ranges::any_of(words, [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

}  // namespace

void KeySurvey::add(std::string_view key, std::string_view value, bool in_list) {
  constexpr std::size_t max_keys = 256, max_values = 200;
  auto place = places_.find(key);
  if (place == places_.end()) {
    if (keys_.size() == max_keys || key.empty()) return;
    place = places_.emplace(key, keys_.size()).first;
    keys_.push_back({std::string(key), {}, 0});
  }
  Key& found = keys_[place->second];
  if (found.counts.values() == max_values) return;
  found.counts.add(value);
  if (!in_list) ++found.single;
}

std::string KeySurvey::find(ItemField field, const ItemFields& fields) const {
  constexpr double named = 1.2;  // of two keys, the one that says so
  std::size_t most = 0;
  for (const Key& key : keys_) most = std::max(most, key.single);
  const Key* best = nullptr;
  double best_support = 0;
  for (const Key& key : keys_) {
    double support = key.counts.support(field);
    const bool often = (field == ItemField::authors ? key.counts.values() : key.single) * 2 >= most;
    const bool part = field == ItemField::authors && fields.find_person_part(key.name);  // what has it names people
    if (support <= ValueCounts::most || !often || part || fields.is_other(key.name)) continue;
    if (field == ItemField::title && names_title(key.name)) support *= named;
    if (support <= best_support) continue;
    best = &key;
    best_support = support;
  }
  return best ? best->name : std::string();
}

std::string KeySurvey::find_other_people(const ItemFields& fields) const {
  const auto found = std::ranges::find_if(keys_, [&](const Key& key) {
    return fields.is_other(key.name) && key.counts.support(ItemField::authors) > ValueCounts::most;
  });
  return found == keys_.end() ? std::string() : found->name;
}

}  // namespace kgbuild::parsing
