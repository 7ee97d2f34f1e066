#include "kgbuild/rules.hpp"

#include "base/json.hpp"
#include "base/strings.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/rule_check.hpp"
#include "parsers/rules/pack_loader.hpp"

namespace kgbuild {
using namespace parsing;

RuleSet RuleSet::builtin() {
  static const std::shared_ptr<const RuleData> data = [] {
    Diagnostics none;  // only tables of names give diagnostics
    return load_rule_data({}, none);
  }();
  return RuleSet(data);
}

RuleSet RuleSet::with_packs(std::span<const std::string> files) {
  Diagnostics none;
  return load({{files.begin(), files.end()}, {}, {}}, none);
}

RuleSet RuleSet::load(const UserRules& user, Diagnostics& diagnostics) {
  if (user.empty()) return builtin();
  if (const double least = user.min_confidence.value_or(0); !(least >= 0 && least <= 1))
    throw UsageError("a confidence is a number from 0 to 1, not " + std::to_string(least));
  RuleSet out(load_rule_data(user, diagnostics));
  for (std::size_t i = user.names.size(); i < user.names.size() + user.packs.size(); ++i) {
    const auto problems = check_pack(*out.data_, i);
    if (problems.empty()) continue;
    const std::string more =
        problems.size() == 1 ? "" : concat({"; kgbuild rules check shows all ", std::to_string(problems.size())});
    fail_pack(out.data_->packs[i].name, problems.front() + more);
  }
  return out;
}

std::optional<LexiconName> RuleSet::find_name(NameKind kind, std::string_view surface) const {
  const auto& keys = data_->entry_by_key[static_cast<std::size_t>(kind)];
  const std::uint32_t* const number = keys.find(fold_name(surface));
  if (number == nullptr) return std::nullopt;
  const LexiconEntry& entry = data_->entries[*number];
  return LexiconName{entry.id, entry.name, entry.kind, entry.category, entry.family, entry.higher_is_better};
}

std::vector<std::string> RuleSet::check() const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < data_->packs.size(); ++i) {
    for (std::string& problem : check_pack(*data_, i)) out.push_back(std::move(problem));
  }
  return out;
}

}  // namespace kgbuild
