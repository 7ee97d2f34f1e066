// What the command line tells single formats.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include "cli/options/option_parser.hpp"

namespace kgbuild::cli {

/// The options as typed.
struct FormatFlags {
  std::string base_iri;  ///< empty where it was not
  bool inline_context = false;
  bool csv_plain = false;
};

void add_format_options(OptionParser& parser, FormatFlags& flags);

/// Throws UsageError for an option that none of the `formats` to be written reads.
void refuse_idle_format_options(const FormatFlags& flags, std::span<const std::string_view> formats);

}  // namespace kgbuild::cli
