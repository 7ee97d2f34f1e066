// What of a record is below a wanted confidence.
#pragma once

#include "kgbuild/record.hpp"

namespace kgbuild::parsing {

/// Drops the names and results whose confidence is smaller; those without one are kept. Linear.
void drop_uncertain(double min_confidence, PaperRecord& record);

}  // namespace kgbuild::parsing
