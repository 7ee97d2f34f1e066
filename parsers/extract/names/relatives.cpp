#include "parsers/extract/names/relatives.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/names/name_run.hpp"

namespace kgbuild::parsing {
namespace {

/// The first word or part of a name: `FACTS` of `FACTS Search`, `Foo` of `Foo-7B`.
std::string_view first_part(std::string_view name) { return name.substr(0, name.find_first_of(" -_")); }

/// True when `name` is `base` with a part before or behind it: `Name-7B`, `Name Base`, `Name2`, `ColName`.
bool extends_name(std::string_view name, std::string_view base) {
  if (name.size() <= base.size() || base.size() < 3) return false;
  if (name.substr(0, base.size()) == base) {
    const char next = name[base.size()];
    return next == '-' || next == '_' || ((next == ' ' || is_ascii_digit(next)) && has_name_shape(base));
  }
  return base.size() >= 5 && has_name_shape(base) && is_ascii_upper(base.front()) &&
         name.substr(name.size() - base.size()) == base;
}

/// `Name` of `Name-v2`, `Name 2.5`.
std::string_view without_version(std::string_view name) {
  while (name.size() > 1 &&
         (is_ascii_digit(name.back()) || std::string_view(" .-_vV").find(name.back()) != std::string_view::npos))
    name.remove_suffix(1);
  return name;
}

/// True when two names are of one family by their beginning: `FooBarBench` and `FooBarPrompt`, `FACTS Search` and
/// `FACTS Leaderboard`. Not so an earlier version, or the name that the other one is made of.
bool share_beginning(const RuleData& rules, std::string_view name, std::string_view base) {
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

}  // namespace

void introduce_relatives(const RuleData& rules, const std::vector<Entity>& entities,
                         const std::vector<std::string_view>& names, std::vector<Decision>& decisions) {
  constexpr std::size_t most = 32;  // names one paper introduces
  std::vector<std::pair<std::string_view, Kind>> own;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (decisions[i].introduced && own.size() < most) own.emplace_back(names[i], decisions[i].kind);
  }
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const Entity& e = entities[i];
    Decision& d = decisions[i];
    if (d.introduced || e.mentions.empty() || d.kind == Kind::metric) continue;
    if (e.knows(NameKind::method) || e.knows(NameKind::benchmark) || e.knows(NameKind::task)) continue;
    for (const auto& [base, kind] : own) {
      const bool relative = e.base == Mention::none && e.role != Role::compared && d.verdict == Verdict::taken &&
                            share_beginning(rules, names[i], base);
      if (!relative && !extends_name(names[i], base)) continue;
      d.introduced = true;
      d.kind = d.benchmark >= 2 ? Kind::benchmark : kind == Kind::metric ? Kind::method : kind;
      d.verdict = Verdict::taken;
      break;
    }
  }
}

}  // namespace kgbuild::parsing
