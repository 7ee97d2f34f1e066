// The company a name keeps: names coordinated with it, `A, B and C`, `84.1 on A and 76.2 on B`.
#pragma once

#include <cstdint>
#include <vector>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

struct PaperReading;

/// Of the other names in coordinations with a name, the shares that are of each kind.
struct Company {
  bool any = false;  ///< there are such names
  float methods = 0, benchmarks = 0, metrics = 0;
};

/// The coordinations of one paper.
class Coordinations {
 public:
  /// Needs the decisions by thresholds of `reading`, which must outlive this. Linear in the mentions.
  Coordinations(const PaperReading& reading, const RuleData& rules);

  /// The company of entity `number`. Linear in its mentions.
  Company of(std::size_t number) const;

 private:
  struct Counts {
    std::uint32_t all = 0, methods = 0, benchmarks = 0, metrics = 0;
    void add(const Counts& other);
  };
  Counts count(std::size_t mention) const;

  const PaperReading& reading_;
  std::vector<std::uint32_t> list_of_;  ///< by mention: its coordination
  std::vector<Counts> lists_;
};

}  // namespace kgbuild::parsing
