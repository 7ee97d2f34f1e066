// What each name is: introduced or not, method, benchmark or metric, and in which role.
#pragma once

#include "kgbuild/record.hpp"
#include "parsers/entities.hpp"

namespace kgbuild {

/// What an entity was taken for.
enum class Kind : std::uint8_t { nothing, method, benchmark, metric };

struct Decision {
  Kind kind = Kind::nothing;
  bool introduced = false;
  float introduces = 0, method = 0, benchmark = 0;  ///< sums of votes and features
};

/// Decides every name from the sum of its votes over the paper and the weights of the packs.
std::vector<Decision> decide(const PaperText& text, const NamedText& named, const RuleData& rules,
                             const std::vector<Entity>& entities, const std::vector<std::string_view>& names);

/// Appends the decided names to the record, in the order of their first mention.
void append_names(const PaperText& text, const NamedText& named, const RuleData& rules,
                  const std::vector<Entity>& entities, const std::vector<Decision>& decisions,
                  const std::vector<std::string_view>& names, PaperRecord& record);

/// For every entity, the form of the name that stands most often (ties: the first); empty for
/// entities without mentions.
std::vector<std::string_view> main_surfaces(const PaperText& text, const NamedText& named,
                                            const std::vector<Entity>& entities);

/// Evidence of a rule at a mention.
Evidence make_evidence(const PaperText& text, std::string_view rule, const Mention& mention);
Evidence make_evidence(const PaperText& text, std::string_view rule, std::uint32_t sentence, std::uint32_t start,
                       std::uint32_t end);

}  // namespace kgbuild
