#include "graph/build/identity/people_middles.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "base/strings.hpp"
#include "graph/build/identity/author_names.hpp"
#include "graph/build/identity/coauthor_groups.hpp"

namespace kgbuild::graphs {
namespace {

using Words = std::vector<std::string_view>;

bool is_form_of(std::string_view word, std::string_view whole) {
  return word == whole || (word.size() == 1 && whole.starts_with(word));
}

/// Whether the middle words of `shorter` are some of the words of `longer`, in their order.
bool fits_middle(const Words& shorter, const Words& longer) {
  if (shorter.size() > longer.size() || shorter == longer) return false;
  std::size_t at = 1;
  for (std::size_t i = 1; i + 1 < shorter.size(); ++i, ++at) {
    while (at + 1 < longer.size() && !is_form_of(shorter[i], longer[at])) ++at;
    if (at + 1 >= longer.size()) return false;
  }
  return true;
}

class MiddleFinder {
  // Names of the same outer words are few; the bound keeps hostile lists linear.
  static constexpr std::size_t max_alike = 16;

 public:
  MiddleFinder(const PeopleNames& names, const std::vector<NamePair>& distinct, const NameLists& lists, UnionFind& sets)
      : names_(names), distinct_(distinct), lists_(lists), sets_(sets), list_mark_(lists.size(), 0) {
    Groups people;
    people.members = static_cast<std::uint32_t>(names.keys.size());
    people.offsets = lists.offsets;
    people.items = lists.names;
    lists_of_ = transpose(people);
    name_mark_.assign(names.keys.size(), 0);
  }

  void unite() {
    std::vector<std::pair<std::string, std::uint32_t>> by_outer;
    for (std::uint32_t name = 0; name < names_.keys.size(); ++name)
      if (may_unite(name)) by_outer.emplace_back(outer_words(name), name);
    std::ranges::sort(by_outer);
    for (std::size_t i = 0; i < by_outer.size();) {
      std::size_t end = i + 1;
      while (end < by_outer.size() && by_outer[end].first == by_outer[i].first) ++end;
      if (end - i > 1 && end - i <= max_alike) unite_alike(std::span(by_outer).subspan(i, end - i));
      i = end;
    }
  }

 private:
  bool may_unite(std::uint32_t name) const {
    const std::string_view key = names_.keys[name];
    return names_.is_person[name] && !names_.is_hyphenated[name] && has_first_name(key) &&
           key.find('-') != std::string_view::npos && without_homonym_number(key) == key;
  }

  std::string outer_words(std::uint32_t name) const {
    const std::string_view key = names_.keys[name];
    return concat({key.substr(0, key.find('-')), key.substr(key.rfind('-'))});
  }

  void unite_alike(std::span<const std::pair<std::string, std::uint32_t>> alike) {
    for (const auto& shorter : alike) unite_only_fit(shorter.second, alike);
  }

  void unite_only_fit(std::uint32_t shorter, std::span<const std::pair<std::string, std::uint32_t>> alike) {
    const Words words = split_list(names_.keys[shorter], '-');
    std::vector<std::uint32_t> fits;
    for (const auto& longer : alike) {
      const std::uint32_t set = sets_.find(longer.second);
      if (set == sets_.find(shorter) || std::ranges::find(fits, set) != fits.end()) continue;
      if (!fits_middle(words, split_list(names_.keys[longer.second], '-'))) continue;
      if (share_enough(shorter, longer.second)) fits.push_back(set);
    }
    if (fits.size() == 1 && !are_distinct(shorter, fits.front())) sets_.unite(shorter, fits.front());
  }

  bool are_distinct(std::uint32_t a, std::uint32_t b) {
    return std::ranges::any_of(distinct_, [&](const NamePair& pair) {
      const std::uint32_t first = sets_.find(pair.first), second = sets_.find(pair.second);
      return (first == sets_.find(a) && second == sets_.find(b)) || (first == sets_.find(b) && second == sets_.find(a));
    });
  }

  std::span<const std::uint32_t> list(std::uint32_t index) const {
    return std::span(lists_.names).subspan(lists_.offsets[index], lists_.offsets[index + 1] - lists_.offsets[index]);
  }

  bool share_enough(std::uint32_t a, std::uint32_t b) {
    ++stamp_;
    for (const std::uint32_t index : lists_of_.of(a)) {
      list_mark_[index] = stamp_;
      if (list(index).size() > max_telling_list) continue;
      for (const std::uint32_t name : list(index)) name_mark_[sets_.find(name)] = stamp_;
    }
    std::uint32_t shared = 0;
    for (const std::uint32_t index : lists_of_.of(b)) {
      if (list_mark_[index] == stamp_) return false;
      if (list(index).size() > max_telling_list) continue;
      for (const std::uint32_t name : list(index)) {
        std::uint32_t& mark = name_mark_[sets_.find(name)];
        if (!names_.is_person[name] || names_.namesakes[name] > telling_coauthor || mark != stamp_) continue;
        mark = 0;
        ++shared;
      }
    }
    const bool common = std::max(names_.namesakes[a], names_.namesakes[b]) >= common_name;
    return shared >= (common ? shared_by_common_names : shared_by_rare_names);
  }

  const PeopleNames& names_;
  const std::vector<NamePair>& distinct_;
  const NameLists& lists_;
  UnionFind& sets_;
  Groups lists_of_;
  std::vector<std::uint32_t> list_mark_, name_mark_;
  std::uint32_t stamp_ = 0;
};

}  // namespace

void unite_middle_names(const PeopleNames& names, const std::vector<NamePair>& distinct, const NameLists& lists,
                        UnionFind& sets) {
  MiddleFinder(names, distinct, lists, sets).unite();
}

}  // namespace kgbuild::graphs
