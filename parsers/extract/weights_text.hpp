// The learned weights that a decision rests on, as people read them.
#pragma once

#include <string>
#include <vector>

#include "parsers/extract/names/name_features.hpp"

namespace kgbuild::parsing {

/// `weighs most for own method: votes +4.5, title-name +3`: the five features that say most about the most probable
/// reading of a name, in log-odds. Empty if none says anything.
std::string format_contributions(const NameModel& model, const std::vector<NameFeature>& features);

}  // namespace kgbuild::parsing
