#include "graph/build/identity/spelled_names.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <tuple>

#include "base/acronym.hpp"
#include "base/sort_unique.hpp"
#include "graph/build/identity/same_forms.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

// No real item has more names; bounds the pairs of hostile ones.
constexpr std::size_t max_names = 32;

}  // namespace

SpelledNames::SpelledNames(NameKind kind, const RuleSet& rules, const std::vector<KindEdits::Distinct>& distinct)
    : kind_(kind), rules_(rules), distinct_(kind, rules, distinct, keys_) {}

bool SpelledNames::add(const NameUse& use) {
  const std::size_t first = names_.size();
  if (use.called != nullptr) {
    add_name(*use.called, first, use.paper);
  } else {
    add_name(use.item->name, first, use.paper);
    for (const std::string& alias : use.item->aliases) add_name(alias, first, use.paper);
  }
  if (names_.size() == first) return false;
  mark_contradicted(first);
  for (std::size_t i = first; i < names_.size(); ++i) {
    for (std::size_t j = i + 1; j < names_.size() && !contradicted_[i]; ++j) {
      if (contradicted_[j]) continue;
      const std::uint32_t a = key_of(names_[i]), b = key_of(names_[j]);
      if (a != b) pairs_.push_back({a, b, use.paper});
    }
  }
  ends_.push_back(static_cast<std::uint32_t>(names_.size()));
  return true;
}

/// Acronyms of the lexicon that the use spells out as something else: they stay its names, but say nothing of what it
/// is.
void SpelledNames::mark_contradicted(std::size_t first) {
  contradicted_.resize(names_.size(), false);
  for (std::size_t i = first; i < names_.size(); ++i) {
    if (!lexicon(key_of(names_[i]))) continue;
    for (std::size_t j = first; j < names_.size(); ++j) {
      const bool other = key_of(names_[j]) != key_of(names_[i]);
      if (other && rules_.contradicts(kind_, spellings_.view(names_[i]), spellings_.view(names_[j])))
        contradicted_[i] = true;
    }
  }
}

std::span<const StringId> SpelledNames::names_of(std::size_t use) const {
  const std::uint32_t begin = use == 0 ? 0 : ends_[use - 1];
  return std::span(names_).subspan(begin, ends_[use] - begin);
}

// To the names of the use that begin at `first`.
void SpelledNames::add_name(std::string_view text, std::size_t first, std::uint32_t paper) {
  if (names_.size() - first == max_names) return;
  const StringId spelling = spellings_.intern(text);
  const std::uint32_t key = find_key(spelling);
  const auto own = std::span(names_).subspan(first);
  const bool known = std::ranges::find(own, spelling) != own.end();
  const auto is_other = [&](StringId name) { return distinct_.are_distinct(key_of(name), key, paper); };
  const bool other = !distinct_.empty() && std::ranges::any_of(own, is_other);
  if (key != 0 && !known && !other) names_.push_back(spelling);
}

std::uint32_t SpelledNames::find_key(StringId spelling) {
  if (key_of_spelling_.size() <= spelling) key_of_spelling_.resize(spelling + 1, unknown);
  std::uint32_t& key = key_of_spelling_[spelling];
  if (key != unknown) return key;
  const std::string_view text = spellings_.view(spelling);
  auto lexicon = rules_.find_name(kind_, text);
  if (lexicon && distinct_.is_outside_lexicon(text)) lexicon.reset();
  key = keys_.intern(lexicon                              ? std::string(lexicon->id)
                     : distinct_.is_outside_lexicon(text) ? fold_name(text)
                                                          : rules_.find_key(kind_, text));
  if (!lexicon && text.find("\xC3\x97") != std::string_view::npos) times_.insert(key);
  if (lexicon) {
    if (lexicon_.size() <= key) lexicon_.resize(key + 1);
    lexicon_[key] = lexicon;
  }
  return key;
}

const std::optional<LexiconName>& SpelledNames::lexicon(std::uint32_t key) const {
  static constexpr std::optional<LexiconName> none = std::nullopt;
  return key < lexicon_.size() ? lexicon_[key] : none;
}

std::uint32_t SpelledNames::choose_key(std::size_t use) const {
  const std::span<const StringId> names = names_of(use);
  std::uint32_t chosen = 0;
  for (const StringId name : names) {
    const std::uint32_t key = key_of(name);
    const auto shortens = [&](StringId other) { return is_acronym_key(key_text(key_of(other)), key_text(key)); };
    if (std::ranges::any_of(names, shortens) && (chosen == 0 || is_longer(key, chosen))) chosen = key;
  }
  if (chosen != 0) return chosen;
  const std::size_t first = use == 0 ? 0 : ends_[use - 1];
  const auto is_contradicted = [&](std::size_t i) { return contradicted_[first + i]; };
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (lexicon(key_of(names[i])) && !is_contradicted(i)) return key_of(names[i]);
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!is_contradicted(i)) return key_of(names[i]);
  }
  return key_of(names.front());
}

bool SpelledNames::is_longer(std::uint32_t a, std::uint32_t b) const {
  const std::string_view x = key_text(a), y = key_text(b);
  return x.size() != y.size() ? x.size() > y.size() : x < y;
}

/// Plurals and their singulars; names and the first of the same form.
std::vector<SpelledNames::SameForm> SpelledNames::find_same_forms() {
  std::vector<SameForm> pairs;
  std::map<std::string, std::uint32_t> first_of_form;
  if (kind_ != NameKind::method && kind_ != NameKind::benchmark) return pairs;
  for (StringId spelling = 0; spelling < key_of_spelling_.size(); ++spelling) {
    const std::uint32_t key = key_of_spelling_[spelling];
    if (key == unknown || key == 0) continue;
    const std::string_view text = spellings_.view(spelling);
    if (std::string form = order_free_form(text); !form.empty()) {
      const auto [first, is_new] = first_of_form.emplace(std::move(form), key);
      if (!is_new && first->second != key) pairs.push_back({false, first->second, key});
    }
    const auto singular = lexicon(key) ? std::nullopt : find_singular(text);
    if (!singular) continue;
    const bool acronym = text.find(' ') == std::string_view::npos;
    const auto known = rules_.find_name(kind_, *singular);
    if (acronym && known && known->name != *singular) continue;  // the plural may be short for something else
    pairs.push_back({true, keys_.intern(rules_.find_key(kind_, *singular)), key});
  }
  return pairs;
}

void SpelledNames::unite_forms(const std::vector<SameForm>& pairs, const std::vector<bool>& has_other_names,
                               UnionFind& sets) const {
  std::vector<std::uint32_t> entry_of_set(keys_.size(), 0);
  for (std::uint32_t key = 1; key < keys_.size(); ++key) {
    if (lexicon(key)) entry_of_set[sets.find(key)] = key;
  }
  constexpr std::uint32_t any_paper = std::numeric_limits<std::uint32_t>::max();
  for (const auto& [plural, a, b] : pairs) {
    const std::uint32_t one = entry_of_set[sets.find(a)], other = entry_of_set[sets.find(b)];
    // Which of its long forms an acronym follows depends on all papers. What follows it may not do so, too.
    const bool named = plural && has_other_names[a] && has_other_names[b];
    const bool entries = one != 0 && other != 0;
    if (named || entries || distinct_.are_distinct(a, b, any_paper) || !sets.unite(a, b)) continue;
    entry_of_set[sets.find(a)] = std::max(one, other);
  }
}

UnionFind SpelledNames::link_keys() {
  std::vector<SameForm> forms = find_same_forms();
  std::vector<std::string_view> keys(keys_.size());
  std::vector<bool> in_lexicon(keys_.size());
  for (std::uint32_t key = 0; key < keys_.size(); ++key) {
    keys[key] = keys_.view(key);
    in_lexicon[key] = lexicon(key).has_value();
  }
  std::vector<bool> has_other_names(keys_.size());
  for (const KeyPair& pair : pairs_) has_other_names[pair.a] = has_other_names[pair.b] = true;
  for (std::uint32_t key = 0; key < keys_.size(); ++key) has_other_names[key] = has_other_names[key] || in_lexicon[key];
  UnionFind sets = distinct_.link(keys, in_lexicon, std::move(pairs_));
  sort_unique(forms, [&](const SameForm& pair) { return std::tuple(pair.plural, keys[pair.a], keys[pair.b]); });
  unite_forms(forms, has_other_names, sets);
  return sets;
}

}  // namespace kgbuild::graphs
