// Words of metric phrases: heads, particles, and what ends a phrase.
#pragma once

#include <string>
#include <string_view>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// The length of a word without the particle after a Korean head: 성공률 of 성공률이. Else the whole word.
std::size_t metric_stem(std::string_view word, const RuleData& rules);

/// True if a word, without its particle, names what is measured: `rate`, 오류율.
bool is_metric_head(std::string_view word, const RuleData& rules);

/// True if a word is not part of a metric phrase: `boosts`, `higher`, 평균, 기존의.
bool ends_metric_phrase(std::string_view word, const RuleData& rules);

/// True if a phrase is only a head that needs a modifier: `rate`, not `success`.
bool is_bare_head(std::string_view phrase, const RuleData& rules);

/// The standard name of a phrase: in English if the packs know all of its words, else as it is written.
std::string metric_phrase_name(std::string_view phrase, const RuleData& rules);

}  // namespace kgbuild::parsing
