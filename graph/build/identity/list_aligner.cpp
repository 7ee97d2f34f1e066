#include "graph/build/identity/list_aligner.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "graph/build/identity/aligned_names.hpp"
#include "graph/build/identity/author_names.hpp"

namespace kgbuild::graphs {
namespace {

std::size_t count_beyond_ascii(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

}  // namespace

ListAligner::ListAligner(const StringPool& spellings, const StringPool& keys, const std::vector<std::uint32_t>& uses,
                         const DistinctPairs& distinct)
    : spellings_(spellings), keys_(keys), uses_(uses), place_of_(keys.size(), 0) {
  for (const auto& [a, b] : distinct) {
    distinct_.emplace(a, b);
    distinct_.emplace(b, a);
  }
}

std::vector<CalledName> ListAligner::align(const std::vector<std::span<const RawName>>& lists) {
  std::uint32_t filled = 0;
  for (const std::span<const RawName> list : lists)
    if (!list.empty()) add_list(list, filled++);
  for (const ListedKey& name : names_) place_of_[name.key] = 0;
  std::vector<ListedKey> listed = std::exchange(names_, {});
  // A name of all lists is in one list with every other name.
  std::erase_if(listed, [&](const ListedKey& name) { return name.lists.size() == filled || !is_person(name); });
  if (listed.size() < 2) return {};
  std::vector<PaperName> names;
  names.reserve(listed.size());
  for (ListedKey& name : listed)
    names.push_back({spellings_.view(name.spelling), std::move(name.lists), uses_[name.key]});
  const AreDistinct are_distinct = [&](std::uint32_t a, std::uint32_t b) {
    return distinct_.contains(
        std::pair(std::string(keys_.view(listed[a].key)), std::string(keys_.view(listed[b].key))));
  };
  const std::vector<std::uint32_t> called = align_names(names, distinct_.empty() ? nullptr : are_distinct);
  std::vector<CalledName> aligned;
  for (std::uint32_t i = 0; i < called.size(); ++i)
    if (called[i] != i) aligned.push_back({listed[i].key, listed[called[i]].spelling});
  return aligned;
}

void ListAligner::add_list(std::span<const RawName> list, std::uint32_t number) {
  for (const RawName& raw : list) {
    std::uint32_t& place = place_of_[raw.key];
    if (place == 0) {
      names_.push_back({raw.key, raw.spelling, {number}});
      place = static_cast<std::uint32_t>(names_.size());
      continue;
    }
    ListedKey& name = names_[place - 1];
    if (name.lists.back() != number) name.lists.push_back(number);
    if (raw.spelling != name.spelling && is_better(raw.spelling, name.spelling)) name.spelling = raw.spelling;
  }
}

/// More letters with diacritics, else not all in capitals.
bool ListAligner::is_better(StringId a, StringId b) const {
  const std::string_view of_a = spellings_.view(a), of_b = spellings_.view(b);
  const std::size_t beyond_a = count_beyond_ascii(of_a), beyond_b = count_beyond_ascii(of_b);
  if (beyond_a != beyond_b) return beyond_a > beyond_b;
  return std::ranges::any_of(of_a, is_ascii_lower) && std::ranges::none_of(of_b, is_ascii_lower);
}

bool ListAligner::is_person(const ListedKey& name) const {
  return classify_author(spellings_.view(name.spelling), keys_.view(name.key)) == AuthorCategory::person;
}

}  // namespace kgbuild::graphs
