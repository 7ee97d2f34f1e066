#include "kgbuild/rules.hpp"

#include <algorithm>
#include <span>

#include "base/json.hpp"
#include "base/strings.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/text.hpp"
#include "parsers/extract/rule_check.hpp"
#include "parsers/rules/long_forms.hpp"
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

namespace {

/// True if the entry has this form, as written where it is to be compared so.
bool is_form(const RuleData& rules, std::uint32_t entry, std::string_view surface) {
  std::vector<LiteralHit> hits;
  rules.names.find_at(surface, ascii_lower(surface), 0, hits);
  return std::ranges::any_of(hits, [&](const LiteralHit& hit) {
    const auto entries = std::span(rules.name_entries)
                             .subspan(rules.name_offsets[hit.literal],
                                      rules.name_offsets[hit.literal + 1] - rules.name_offsets[hit.literal]);
    return hit.end == surface.size() && std::ranges::find(entries, entry) != entries.end();
  });
}

}  // namespace

std::optional<LexiconName> RuleSet::find_name(NameKind kind, std::string_view surface) const {
  const auto& keys = data_->entry_by_key[static_cast<std::size_t>(kind)];
  const std::uint32_t* const number = keys.find(fold_name(surface));
  if (number == nullptr) return std::nullopt;
  const LexiconEntry& entry = data_->entries[*number];
  const bool other_case = entry.exact && entry.name != surface && ascii_lower(entry.name) == ascii_lower(surface) &&
                          surface.find(' ') == std::string_view::npos;
  if (other_case && !is_form(*data_, *number, surface)) return std::nullopt;
  LexiconName known{entry.id, entry.name, entry.kind, entry.category, entry.family, entry.higher_is_better};
  if (entry.broader) known.broader = *entry.broader;
  known.tasks = entry.tasks;
  return known;
}

std::string RuleSet::find_key(NameKind kind, std::string_view surface) const {
  if (const auto known = find_name(kind, surface)) return std::string(known->id);
  std::string key = fold_name(surface);
  const bool is_taken = data_->entry_by_key[static_cast<std::size_t>(kind)].find(key) != nullptr;
  return is_taken ? key + "-" + hex_digits(hash_bytes(surface), 4) : key;
}

bool RuleSet::contradicts(NameKind kind, std::string_view acronym, std::string_view long_form) const {
  const auto& keys = data_->entry_by_key[static_cast<std::size_t>(kind)];
  const std::uint32_t* const number = keys.find(fold_name(acronym));
  return number != nullptr && parsing::contradicts(data_->entries[*number], acronym, long_form);
}

std::vector<std::string> RuleSet::check() const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < data_->packs.size(); ++i) {
    for (std::string& problem : check_pack(*data_, i)) out.push_back(std::move(problem));
  }
  return out;
}

}  // namespace kgbuild
