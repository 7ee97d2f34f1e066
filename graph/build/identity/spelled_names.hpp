// The spellings of the names of one kind, the key of each, and which of them each use has.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "graph/build/identity/name_links.hpp"
#include "graph/build/identity/names.hpp"

namespace kgbuild::graphs {

/// Keys and spellings are interned separately; 0 means no key.
class SpelledNames {
 public:
  SpelledNames(NameKind kind, const RuleSet& rules, const std::vector<KindEdits::Distinct>& distinct);

  /// The next use. Ignored, and false, if none of its names has a key.
  bool add(const NameUse& use);
  /// The uses that were added.
  std::size_t uses() const { return ends_.size(); }

  /// Name, then aliases, of a use; each spelling once.
  std::span<const StringId> names_of(std::size_t use) const;
  /// The key that decides which entity a use belongs to: the long form says more than its acronym, a lexicon name more
  /// than an unknown one.
  std::uint32_t choose_key(std::size_t use) const;

  std::uint32_t key_of(StringId spelling) const { return key_of_spelling_[spelling]; }
  std::string_view key_text(std::uint32_t key) const { return keys_.view(key); }
  std::uint32_t intern_key(std::string_view key) { return keys_.intern(key); }
  std::size_t key_count() const { return keys_.size(); }
  const std::optional<LexiconName>& lexicon(std::uint32_t key) const;
  /// The key is of a name with ×, which folding drops: `8×7B`. As an id, any other key of the same thing is better.
  bool has_times(std::uint32_t key) const { return times_.contains(key); }
  const StringPool& spellings() const { return spellings_; }

  /// Unites the keys that the uses state to be the same, then those of methods and benchmarks that are by their forms
  /// (same_forms.hpp). Entries of the lexicon never meet, nor do a plural and its singular that both have other names.
  /// Once.
  UnionFind link_keys();

 private:
  void add_name(std::string_view text, std::size_t first, std::uint32_t paper);
  std::uint32_t find_key(StringId spelling);
  void mark_contradicted(std::size_t first);
  /// Keys of two names that are one by their form.
  struct SameForm {
    bool plural;
    std::uint32_t a, b;
  };
  std::vector<SameForm> find_same_forms();
  void unite_forms(const std::vector<SameForm>& pairs, const std::vector<bool>& has_other_names, UnionFind& sets) const;
  bool is_longer(std::uint32_t a, std::uint32_t b) const;

  NameKind kind_;
  const RuleSet& rules_;
  StringPool spellings_, keys_;
  DistinctKeys distinct_;  // after keys_, which it fills
  std::vector<std::uint32_t> key_of_spelling_;
  std::vector<std::optional<LexiconName>> lexicon_;  // by key; may be shorter
  std::unordered_set<std::uint32_t> times_;          // keys
  std::vector<StringId> names_;                      // of all uses
  std::vector<bool> contradicted_;                   // by name of a use: its long form there is another
  std::vector<std::uint32_t> ends_;                  // by use, in names_
  std::vector<KeyPair> pairs_;
};

}  // namespace kgbuild::graphs
