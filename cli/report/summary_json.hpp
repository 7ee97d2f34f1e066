// The summary for programs.
#pragma once

#include <string>

#include "cli/report/report.hpp"

namespace kgbuild::cli {

/// One line of JSON.
std::string format_summary_json(const RunReport& report);

}  // namespace kgbuild::cli
