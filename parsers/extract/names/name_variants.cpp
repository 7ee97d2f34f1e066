#include "parsers/extract/names/name_variants.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/names/paper_reading.hpp"
#include "parsers/extract/sentences/shapes.hpp"

namespace kgbuild::parsing {
namespace {

/// The first word or part of a name: `FACTS` of `FACTS Search`, `Foo` of `Foo-7B`.
std::string_view first_part(std::string_view name) { return name.substr(0, find_first_of(name, " -_")); }

/// `Name` of `Name-v2`, `Name 2.5`.
std::string_view without_version(std::string_view name) {
  while (name.size() > 1 &&
         (is_ascii_digit(name.back()) || std::string_view(" .-_vV").find(name.back()) != std::string_view::npos))
    name.remove_suffix(1);
  return name;
}

}  // namespace

bool is_variant(std::string_view name, std::string_view base) {
  if (name.size() <= base.size() || base.size() < 3) return false;
  if (name.substr(0, base.size()) == base) {
    const char next = name[base.size()];
    return next == '-' || next == '_' || ((next == ' ' || is_ascii_digit(next)) && has_name_shape(base));
  }
  return base.size() >= 5 && has_name_shape(base) && is_ascii_upper(base.front()) &&
         name.substr(name.size() - base.size()) == base;
}

bool is_sibling(std::string_view name, std::string_view base, const RuleData& rules) {
  const std::string_view part = first_part(name);
  const std::string_view stem = without_version(name);
  if (base.substr(0, stem.size()) == stem) return false;
  const auto unknown = [&](std::string_view beginning) {
    const std::string key = fold_name(beginning);
    return !rules.is_stop(beginning) && std::none_of(rules.entry_by_key.begin(), rules.entry_by_key.end(),
                                                     [&](const auto& keys) { return keys.contains(key); });
  };
  if (part.size() >= 4 && part == first_part(base)) return has_name_shape(part) && unknown(part);
  const auto* const differ = std::mismatch(name.begin(), name.end(), base.begin(), base.end()).first;
  const std::string_view common = name.substr(0, static_cast<std::size_t>(differ - name.begin()));
  return common.size() >= 6 && has_name_shape(common) && common.find_first_of(" -") == std::string_view::npos &&
         unknown(common);
}

void introduce_variants(const PaperReading& reading, const RuleData& rules, std::vector<Decision>& decisions) {
  constexpr std::size_t max_own = 32;  // names that one paper introduces
  constexpr float min_benchmark = 2;   // score from which a variant is data, regardless of its base
  std::vector<std::pair<std::string_view, EntityKind>> own;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (decisions[i].introduced && own.size() < max_own) own.emplace_back(reading.names[i], decisions[i].kind);
  }
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const Entity& e = reading.entities[i];
    Decision& d = decisions[i];
    if (d.introduced || e.mentions.empty() || d.kind == EntityKind::metric) continue;
    if (e.knows(NameKind::method) || e.knows(NameKind::benchmark) || e.knows(NameKind::task)) continue;
    const bool may_be_sibling = e.base == Mention::none && e.role != Role::compared && d.verdict == Verdict::accepted;
    for (const auto& [base, kind] : own) {
      const std::string_view name = reading.names[i];
      if (!is_variant(name, base) && !(may_be_sibling && is_sibling(name, base, rules))) continue;
      d.introduced = true;
      const EntityKind of_base = kind == EntityKind::metric ? EntityKind::method : kind;
      d.kind = d.scores.benchmark >= min_benchmark ? EntityKind::benchmark : of_base;
      d.verdict = Verdict::accepted;
      break;
    }
  }
}

}  // namespace kgbuild::parsing
