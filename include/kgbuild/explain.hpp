// Explains a record: the text of one entry with everything that rules found in it, and the names they rejected.
//
//   const Explanation why = explain(entry, RuleSet::builtin());
//   for (const ExplainedItem& item : why.items) ...  // item.name, item.what, item.places, item.rules
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/entry.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild {

/// Bytes [start, end) of the cleaned title or body, as in Evidence.
struct TextRange {
  bool in_title = false;
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  bool operator==(const TextRange&) const = default;
};

/// A rule that applied to a name.
struct RuleAt {
  std::string rule;
  TextRange place;
  std::string says;  ///< `introduces +3, role compared`; empty for built-in features
  std::string cue;   ///< the rule's word in the sentence; empty for built-in features
};

/// A name or result of the record, or a rejected name.
struct ExplainedItem {
  bool accepted = true;
  std::string kind;  ///< `method`, `benchmark`, `metric`, `task` or `result`; empty for names that are rejected as such
  std::string what;  ///< `introduced model`, `evaluated dataset`, `score`, ...; or why the name was rejected
  std::string name;  ///< as in the record: a surface form; of a result, value and unit
  std::string id;    ///< `benchmark:gsm8k`: kind, and lexicon key or folded name; empty for results and rejected names
  std::string display;               ///< the lexicon's name; `name` if it has none
  std::vector<std::string> aliases;  ///< of tasks: further forms, as in the record
  std::string sums;                  ///< confidence and thresholds; of a result, what it belongs to
  std::string weights;               ///< names: what counts most for and against its most probable kind
  std::vector<TextRange> places;     ///< in reading order
  std::vector<RuleAt> rules;
};

struct Explanation {
  PaperRecord record;  ///< equal to what `extract` returns
  std::string title, body;
  /// Accepted names in the order of their first place, then results, then rejected names.
  std::vector<ExplainedItem> items;
};

/// Extracts the entry and explains every step. Thread-safe. Linear in the text, up to sorting.
Explanation explain(const Entry& entry, const RuleSet& rules);

}  // namespace kgbuild
