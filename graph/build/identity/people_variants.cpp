#include "graph/build/identity/people_variants.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "graph/build/identity/author_names.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

class VariantFinder {
  // Names have few spellings; the bound keeps hostile lists linear.
  static constexpr std::size_t max_alike = 16;

 public:
  VariantFinder(const std::vector<std::string_view>& keys, const std::vector<bool>& is_person,
                const std::vector<NamePair>& distinct, const NameLists& lists)
      : keys_(keys),
        is_person_(is_person),
        distinct_(distinct),
        lists_(lists),
        sets_(keys.size()),
        next_member_(keys.size()),
        list_mark_(lists.size(), 0),
        name_mark_(keys.size(), 0) {
    for (std::uint32_t i = 0; i < keys.size(); ++i) next_member_[i] = i;
    index_lists();
  }

  UnionFind find() {
    unite_same_letters();
    index_persons();
    unite_short_forms();
    return std::move(sets_);
  }

 private:
  void index_lists() {
    list_offsets_.assign(keys_.size() + 1, 0);
    for (const std::uint32_t name : lists_.names) ++list_offsets_[name + 1];
    for (std::size_t i = 0; i < keys_.size(); ++i) list_offsets_[i + 1] += list_offsets_[i];
    lists_of_.resize(lists_.names.size());
    std::vector<std::uint32_t> next(list_offsets_.begin(), list_offsets_.end() - 1);
    for (std::uint32_t list = 0; list < lists_.size(); ++list) {
      for (std::uint32_t i = lists_.offsets[list]; i < lists_.offsets[list + 1]; ++i) {
        lists_of_[next[lists_.names[i]]++] = list;
      }
    }
  }

  template <typename Visit>
  void each_list(std::uint32_t name, Visit visit) const {
    std::uint32_t member = name;
    do {
      for (std::uint32_t i = list_offsets_[member]; i < list_offsets_[member + 1]; ++i) visit(lists_of_[i]);
      member = next_member_[member];
    } while (member != name);
  }

  template <typename Visit>
  void each_coauthor(std::uint32_t name, Visit visit) {
    each_list(name, [&](std::uint32_t list) {
      for (std::uint32_t i = lists_.offsets[list]; i < lists_.offsets[list + 1]; ++i) {
        if (is_person_[lists_.names[i]]) visit(sets_.find(lists_.names[i]));
      }
    });
  }

  void mark(std::uint32_t name) {
    ++stamp_;
    each_list(name, [&](std::uint32_t list) { list_mark_[list] = stamp_; });
    each_coauthor(name, [&](std::uint32_t coauthor) { name_mark_[coauthor] = stamp_; });
  }

  // Whether the name may unite with the one marked last. In a common list each would be the other's shared co-author,
  // so lists are checked first.
  bool fits_marked(std::uint32_t name) {
    bool together = false;
    each_list(name, [&](std::uint32_t list) { together = together || list_mark_[list] == stamp_; });
    if (together) return false;
    bool shared = false;
    each_coauthor(name, [&](std::uint32_t coauthor) { shared = shared || name_mark_[coauthor] == stamp_; });
    return shared;
  }

  /// A number says who a person is: it fits no other name.
  bool may_unite(std::uint32_t name) const {
    return is_person_[name] && has_first_name(keys_[name]) && without_homonym_number(keys_[name]) == keys_[name];
  }

  void unite(std::uint32_t a, std::uint32_t b) {
    if (!are_distinct(a, b) && sets_.unite(a, b)) std::swap(next_member_[a], next_member_[b]);
  }

  bool are_distinct(std::uint32_t a, std::uint32_t b) {
    return std::ranges::any_of(distinct_, [&](const NamePair& pair) {
      const std::uint32_t first = sets_.find(pair.first), second = sets_.find(pair.second);
      return (first == sets_.find(a) && second == sets_.find(b)) || (first == sets_.find(b) && second == sets_.find(a));
    });
  }

  // Grouped by a hash of the letters; different letters may have equal hashes, so the letters are compared too.
  void unite_same_letters() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_letters;
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      if (may_unite(i)) by_letters.emplace_back(hash_bytes(drop_hyphens(keys_[i])), i);
    }
    std::ranges::sort(by_letters);
    for (std::size_t i = 0; i < by_letters.size();) {
      std::size_t end = i + 1;
      while (end < by_letters.size() && by_letters[end].first == by_letters[i].first) ++end;
      if (end - i > 1 && end - i <= max_alike) unite_alike(std::span(by_letters).subspan(i, end - i));
      i = end;
    }
  }

  void unite_alike(std::span<const std::pair<std::uint64_t, std::uint32_t>> names) {
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
      const std::uint32_t name = names[i].second;
      mark(name);
      for (std::size_t j = i + 1; j < names.size(); ++j) {
        const std::uint32_t other = names[j].second;
        if (drop_hyphens(keys_[name]) != drop_hyphens(keys_[other]) || !fits_marked(other)) continue;
        unite(name, other);
        mark(name);
      }
    }
  }

  void index_persons() {
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      if (may_unite(i)) index_.emplace(keys_[i], i);
    }
  }

  void unite_short_forms() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // short form, long form
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      const bool has_middle = keys_[i].find('-') != keys_[i].rfind('-');
      if (!has_middle || !may_unite(i)) continue;
      for (const std::string& form : list_short_forms(keys_[i])) {
        const auto found = index_.find(form);
        if (found != index_.end() && found->second != i) pairs.emplace_back(found->second, i);
      }
    }
    std::ranges::sort(pairs);
    for (std::size_t i = 0; i < pairs.size();) {
      std::vector<std::uint32_t> candidates;
      const std::uint32_t short_form = pairs[i].first;
      for (; i < pairs.size() && pairs[i].first == short_form; ++i) candidates.push_back(pairs[i].second);
      unite_only_fit(short_form, candidates);
    }
  }

  void unite_only_fit(std::uint32_t short_form, const std::vector<std::uint32_t>& candidates) {
    mark(short_form);
    std::vector<std::uint32_t> fits;
    for (const std::uint32_t candidate : candidates) {
      const std::uint32_t set = sets_.find(candidate);
      if (set == sets_.find(short_form) || (!fits.empty() && fits.front() == set)) continue;
      if (fits_marked(candidate)) fits.push_back(set);
      if (fits.size() > 1) return;
    }
    if (fits.size() == 1) unite(short_form, fits.front());
  }

  const std::vector<std::string_view>& keys_;
  const std::vector<bool>& is_person_;
  const std::vector<NamePair>& distinct_;
  const NameLists& lists_;
  UnionFind sets_;
  std::unordered_map<std::string_view, std::uint32_t> index_;
  std::vector<std::uint32_t> next_member_;  // circular list of the members of each set
  std::vector<std::uint32_t> list_offsets_, lists_of_;
  std::vector<std::uint32_t> list_mark_, name_mark_;
  std::uint32_t stamp_ = 0;
};

}  // namespace

UnionFind unite_name_variants(const std::vector<std::string_view>& keys, const std::vector<bool>& is_person,
                              const std::vector<NamePair>& distinct, const NameLists& lists) {
  return VariantFinder(keys, is_person, distinct, lists).find();
}

}  // namespace kgbuild::graphs
