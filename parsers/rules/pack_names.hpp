// The names of rule packs and of tables of names.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "parsers/rules/name_table.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Fills the lexicon of `data`, which must outlive the loader. What comes first wins.
class LexiconLoader {
 public:
  explicit LexiconLoader(RuleData& data) : data_(data) {}

  /// Adds "names" of a pack. Throws RulePackError; `where` names the pack.
  void load(const JsonValue& pack, std::string_view where);
  /// Adds the rows of a user's table.
  void add_table(std::span<const TableName> names);
  /// The forms of all tables, in ASCII lower case: a user's name is never a stop word.
  const WordSet& table_forms() const { return table_forms_; }
  /// Makes the lookup structures; call once, after the last literal of RuleData::names was added.
  void finish();

 private:
  std::uint32_t add_entry(LexiconEntry entry);
  /// Adds a surface form of an entry with its spelling variants. `letter_case` is `fold`, `exact` or empty.
  void add_form(std::uint32_t entry, std::string_view form, std::string_view letter_case);
  void add_task_form(std::uint32_t entry, std::string_view form, bool folded);
  void add_spelling(std::uint32_t entry, std::string_view form, bool folded);

  RuleData& data_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> forms_;  ///< literal, entry
  std::vector<std::uint32_t> soft_;                             ///< literals
  WordSet table_forms_;
};

}  // namespace kgbuild::parsing
