// Which entries `kgbuild explain` is to show.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/options/input_options.hpp"
#include "kgbuild/entry.hpp"

namespace kgbuild::cli {

/// `FILE:LINE`, as diagnostics and the graph's `at` write places; a column behind it is left out.
struct PlaceReference {
  std::string file;
  std::uint32_t line = 0;
};
std::optional<PlaceReference> parse_place(std::string_view text);

/// The entries of the paper or place that `what` means, in the order of files. Without paths in
/// `options`, the file of the place is read. Throws UsageError or InputError that names the way out:
/// for an unknown id the nearest ones, for a line its file's first entry.
std::vector<Entry> find_entries(const std::string& what, const InputOptions& options, const RuleSet& rules,
                                Diagnostics& diagnostics);

}  // namespace kgbuild::cli
