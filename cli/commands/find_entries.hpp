// Finds the entries that `kgbuild explain` shows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/options/input_options.hpp"
#include "kgbuild/entry.hpp"

namespace kgbuild::cli {

/// `FILE:LINE`, as in diagnostics and in the property `at` of the graph; a column after it is ignored.
struct PlaceReference {
  std::string file;
  std::uint32_t line = 0;
};
std::optional<PlaceReference> parse_place(std::string_view text);

/// The entries of a file, read by `format` (empty: guessed); none if it resembles no format. One that cannot be read
/// gives a diagnostic.
std::vector<Entry> read_entries(const InputFile& file, const std::string& format, const RuleSet& rules,
                                Diagnostics& diagnostics);

/// The entries of the paper id or position `what`, in the order of files. If `options` has no paths, reads the file of
/// the position. Throws UsageError or InputError with a hint: the nearest known ids, the file's first entry, or its
/// number of lines.
std::vector<Entry> find_entries(const std::string& what, const InputOptions& options, const RuleSet& rules,
                                Diagnostics& diagnostics);

}  // namespace kgbuild::cli
