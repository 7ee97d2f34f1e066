// Stop words, word classes, weights and words of tasks of rule packs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "parsers/rules/literal_set.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

// Each adds what one pack says and throws RulePackError; `where` names the pack.

/// "stops" and "stop_patterns"; words in `exceptions` (lower case) are not blocked.
void load_stop_words(const JsonValue& pack, std::string_view where, const WordSet& exceptions, StopWords& stops);

/// "words".
void load_word_classes(const JsonValue& pack, std::string_view where, WordClasses& words);

/// "weights"; the value that an earlier pack set is kept.
void load_weights(const JsonValue& pack, std::string_view where, Weights& weights);

/// Fills `words` from packs, in their order; their forms become literals of `names`. Both must outlive the loader.
class TaskWordsLoader {
 public:
  TaskWordsLoader(TaskWords& words, LiteralSet& names) : words_(words), names_(names) {}

  /// Adds "task_modifiers" and "task_heads" of a pack. Throws RulePackError; `where` names the pack.
  void load(const JsonValue& pack, std::string_view where);
  /// Makes the tables by literal; call once, after the last literal of `names` was added.
  void finish();

 private:
  struct Form {
    std::uint32_t literal;
    std::uint16_t number;  ///< of the head or modifier
    bool head;
  };
  void load_modifiers(const JsonValue& pack, std::string_view where);
  void load_heads(const JsonValue& pack, std::string_view where);
  std::uint16_t add_modifier(std::string name);
  void add_form(std::string_view form, std::uint16_t number, bool head);

  TaskWords& words_;
  LiteralSet& names_;
  std::vector<Form> forms_;
};

}  // namespace kgbuild::parsing
