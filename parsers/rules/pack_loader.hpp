// Rule packs (JSON) → RuleData, and the check of a user's pack against the schema that is embedded at build time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "kgbuild/diagnostic.hpp"
#include "kgbuild/rules.hpp"
#include "parsers/rules/pack_names.hpp"
#include "parsers/rules/pack_words.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Throws RulePackError for a pack that the schema rejects, with the place in the pack and the schema's keyword.
/// The loader checks all that it reads, and its messages name the rule; the schema also covers what it never reads.
void check_schema(const JsonValue& pack, std::string_view where);

/// Collects packs in order and builds the lookup structures of RuleData. What comes first wins. The functions throw
/// RulePackError, which names pack, rule and reason.
class PackLoader {
 public:
  /// Adds the names of a user's table.
  void add_table(const std::string& file, Diagnostics& diagnostics);
  /// Adds a user's pack, checked against the schema after the loader, whose messages name rules.
  void load_file(const std::string& file);
  /// Adds a pack; `name` is for messages.
  void load(const JsonValue& pack, std::string_view name);
  /// Call once, at the end.
  std::shared_ptr<RuleData> finish();

 private:
  void end_pack(std::string_view name);
  void finish_cues();

  std::shared_ptr<RuleData> data_ = std::make_shared<RuleData>();
  LexiconLoader lexicon_{*data_};
  TaskWordsLoader task_words_{data_->task_words, data_->names};
  WordSet cue_ids_;
};

/// Reads a user's pack: JSON of bounded depth in which no object has a key twice. Throws RulePackError.
JsonDocument read_pack(const std::string& file);

/// The user's tables and packs, then the built-in packs. Runs no examples. Throws RulePackError, or InputError for a
/// table that cannot be read.
std::shared_ptr<const RuleData> load_rule_data(const UserRules& user, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
