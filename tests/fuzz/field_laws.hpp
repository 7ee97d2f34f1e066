// What holds of the functions that read fields, for every text.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace laws {

/// A reader of fields under test.
struct FieldCase {
  std::string_view name;                         ///< of the target
  std::string (*broken)(std::string_view text);  ///< which law the clean text breaks; empty if none
};

/// Lists of people, dates, titles and TeX.
std::span<const FieldCase> field_cases();

}  // namespace laws
