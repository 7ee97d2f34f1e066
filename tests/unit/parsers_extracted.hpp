// Extraction of invented entries, and short views of what came out.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/extract.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild::test {

/// The built-in rules, loaded once a program.
inline const RuleSet& builtin_rules() {
  static const RuleSet rules = RuleSet::builtin();
  return rules;
}

inline PaperRecord extracted(std::string_view title, std::string_view body, const RuleSet& rules = builtin_rules()) {
  Entry entry;
  entry.title = title;
  entry.body = body;
  return extract(entry, rules);
}

/// `A, B`, sorted.
inline std::string names(const std::vector<NameItem>& items) {
  std::vector<std::string> sorted;
  for (const NameItem& item : items) sorted.push_back(item.name);
  std::sort(sorted.begin(), sorted.end());
  std::string out;
  for (const std::string& name : sorted) out += (out.empty() ? "" : ", ") + name;
  return out;
}

/// `52.5 % score Hexaloom/LoomBench/accuracy/<Kite`, a method in brackets when it was inferred; `;` between results.
inline std::string results(const PaperRecord& record) {
  std::string out;
  for (const ResultItem& r : record.results) {
    if (!out.empty()) out += "; ";
    out += r.value + ' ' + r.unit + ' ' + std::string(to_string(r.relation)) + ' ' +
           (r.method_inferred ? '(' + r.method + ')' : r.method) + '/' + r.benchmark + '/' + r.metric +
           (r.baseline.empty() ? "" : "/<" + r.baseline);
  }
  return out;
}

}  // namespace kgbuild::test
