#include "parsers/extract/names/own_roles.hpp"

#include <algorithm>

namespace kgbuild::parsing {
namespace {

bool speaks_of_own(const PaperReading& reading, const RuleData& rules, const Mention& mention) {
  const auto is_own = [&](const Mention& other) {
    return other.entity != mention.entity && other.entity != Mention::none &&
           reading.decisions[other.entity].introduced;
  };
  if (std::ranges::any_of(mentions_of(reading.named.mentions, mention.sentence), is_own)) return true;
  const std::string_view text = reading.text.view(reading.sentence_of(mention));
  return rules.results.own_words.occurs_in(text) || rules.results.paper_words.occurs_in(text);
}

}  // namespace

void settle_roles(PaperReading& reading, const RuleData& rules) {
  for (Entity& e : reading.entities) {
    for (const RoleHit& own : e.own_roles) {
      if (own.role > e.role_hit.role && speaks_of_own(reading, rules, reading.mention(own.mention))) e.role_hit = own;
    }
    e.role = e.role_hit.role;
  }
}

}  // namespace kgbuild::parsing
