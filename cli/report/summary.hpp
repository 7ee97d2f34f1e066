// The summary for people.
#pragma once

#include <string>

#include "cli/report/report.hpp"

namespace kgbuild::cli {

/// Several lines, safe on a terminal.
std::string format_summary(const RunReport& report);

}  // namespace kgbuild::cli
