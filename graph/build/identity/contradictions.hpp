// Which corrections contradict earlier ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kgbuild/corrections.hpp"

namespace kgbuild::graphs {

/// Names are compared folded, and only within one paper or between lines about all papers. Nearly linear in the lines.
class ContradictionFinder {
 public:
  /// The index of an earlier line that `line` contradicts; nothing if it is accepted, under this `index`.
  std::optional<std::size_t> add(const Correction& line, std::size_t index);

 private:
  using Lines = std::unordered_map<std::uint32_t, std::size_t>;
  using Values = std::unordered_map<std::uint32_t, std::pair<std::size_t, std::string>>;
  struct DistinctName {
    std::uint32_t name;
    std::size_t line;
  };

  std::uint32_t number_of(const std::string& name, const std::string& paper);
  std::uint32_t find_root(std::uint32_t name);
  std::optional<std::size_t> unite(std::uint32_t a, std::uint32_t b);
  std::optional<std::size_t> separate(std::uint32_t a, std::uint32_t b, std::size_t line);

  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::uint32_t> parent_;                // union-find over numbers
  std::vector<std::vector<DistinctName>> distinct_;  // by root: names declared distinct from the set
  Lines dropped_, changed_;
  Values renamed_, kinds_;
};

}  // namespace kgbuild::graphs
