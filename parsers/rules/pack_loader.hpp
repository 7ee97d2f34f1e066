// Rule packs (JSON) → RuleData. Packs are loaded in order; what comes first wins.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/pack_value.hpp"
#include "parsers/rules/name_table.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Collects packs, then makes the lookup structures of RuleData.
class PackLoader {
 public:
  /// Adds a built-in pack. `name` stands in errors; throws RulePackError.
  void load(std::string_view name, std::string_view json);
  /// Adds a user's pack, checked against the schema too.
  void load_file(const std::string& file);
  /// Adds the names of a user's table. None of their forms is a stop name from now on.
  void add_names(std::string_view table, std::span<const TableName> names);
  /// Lookup structures; call once, at the end.
  std::shared_ptr<const RuleData> finish();

 private:
  void load_pack(const PackValue& pack, std::string_view name);
  void load_names(const PackValue& pack, std::string_view where);
  void load_task_words(const PackValue& pack, std::string_view where);
  void load_stops(const PackValue& pack, std::string_view where);
  void load_words(const PackValue& pack, std::string_view where);
  void load_weights(const PackValue& pack, std::string_view where);
  void load_cues(const PackValue& pack, std::string_view where);
  void load_results(const PackValue& pack, std::string_view where);
  void load_units(const PackValue& results, std::string_view where);
  void load_number_words(const PackValue& results, std::string_view where);
  void load_measures(const PackValue& results, std::string_view where);

  std::uint32_t add_entry(LexiconEntry entry);
  /// Adds one spelling of an entry.
  void add_spelling(std::uint32_t entry, std::string_view form, bool folded);
  /// Adds a surface form of an entry with its generated variants.
  void add_form(std::uint32_t entry, std::string_view form, std::string_view letter_case);
  void end_pack(std::string_view name);
  void add_task_form(std::uint32_t entry, std::string_view form, bool folded);
  /// Adds a form of a word of tasks; `number` is its place among the heads or the modifiers.
  void add_task_word(std::string_view form, std::uint16_t number, bool head);
  void finish_names();
  void finish_task_words();
  void finish_cues();

  std::shared_ptr<RuleData> data_ = std::make_shared<RuleData>();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> forms_;  // literal, entry
  std::vector<std::uint32_t> soft_;                             // literals
  WordMap<std::size_t> pack_of_cue_;                            // by id
  WordSet table_forms_;                                         // lower case; no stops, whatever packs say
  struct TaskForm {
    std::uint32_t literal;
    std::uint16_t number;
    bool head;
  };
  std::vector<TaskForm> task_forms_;
};

/// The user's tables, the user's packs, then the built-in ones; no example is run. Throws RulePackError.
std::shared_ptr<const RuleData> load_rule_data(const UserRules& user, Diagnostics& diagnostics);

/// `GSM8K` → `GSM8K`, `GSM-8K`, `GSM 8K`; `Llama 2` → `Llama-2`, `Llama2`; joints of one sort vary together, so
/// that there are at most 12.
std::vector<std::string> spelling_variants(std::string_view form);

}  // namespace kgbuild::parsing
