// Dates in names of files and folders.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// What the name of a file or its folders says: `2024/03/14.md`, `14-Mar-2024/x.md`, `20240314`, `240314`, `2024/0314`,
/// `2024-W11`, `2024/03`, `2024`. The most precise date, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; ties go to the one
/// nearest to the end. Empty if there is none.
std::string find_path_date(std::string_view path);

}  // namespace kgbuild::parsing
