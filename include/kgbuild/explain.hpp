// Why a record says what it says: the text of one entry with all that the rules found in it, and the
// names they left.
//
//   const Explanation why = explain(entry, RuleSet::builtin());
//   for (const ExplainedItem& item : why.items) ...  // what, name, places in the text, rules
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

/// A rule that hit at a name.
struct RuleAt {
  std::string rule;
  TextRange place;
  std::string says;  ///< `introduces +3, role compared`; empty for rules that are code
  std::string cue;   ///< the rule's word that stands in the sentence; empty for rules that are code
};

/// One thing that was found, or one name that was left.
struct ExplainedItem {
  bool taken = true;
  std::string kind;  ///< `method`, `benchmark`, `metric`, `task` or `result`; empty for names left
  std::string what;  ///< `introduced model`, `compared method`, `evaluated dataset`, `score`, ...; or why it was left
  std::string name;  ///< as in the record: a surface form; of a result, value and unit
  std::string id;    ///< key of the lexicon, else the folded name: `benchmark:gsm8k`; empty for results and names left
  std::string display;            ///< the lexicon's name; `name` where it knows none
  std::string sums;               ///< votes and features against what is needed; of a result what it belongs to
  std::vector<TextRange> places;  ///< by place
  std::vector<RuleAt> rules;
};

struct Explanation {
  PaperRecord record;  ///< what `extract` gives
  std::string title, body;
  /// Taken names in the order of their first place, results, then the names left.
  std::vector<ExplainedItem> items;
};

/// Extracts once more and tells everything. Thread-safe. Linear in the text, up to sorting.
Explanation explain(const Entry& entry, const RuleSet& rules);

}  // namespace kgbuild
