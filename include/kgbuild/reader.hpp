// Input formats: how a Source becomes entries or records.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/entry.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/rules.hpp"
#include "kgbuild/source.hpp"

namespace kgbuild {

/// The contents of one input: entries of a digest, or native records.
struct ReadResult {
  std::vector<Entry> entries;
  std::vector<PaperRecord> records;
};

/// A row of the table of input formats.
struct InputFormat {
  std::string_view name;                     ///< what people type: `markdown`, `json`, `records`
  std::string_view extensions;               ///< blank-separated, with dots
  std::string_view description;              ///< one line
  bool (*resembles)(std::string_view head);  ///< by the first 4 KiB
  void (*read)(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);
};

/// All input formats, in the order in which they are tried.
std::span<const InputFormat> input_formats();

/// The format called `name`, or null.
const InputFormat* find_input_format(std::string_view name);
/// The format called `name`; throws UsageError with the nearest name if there is none.
const InputFormat& input_format_named(std::string_view name);

/// The format of a source, by its extension, else by its head; null if it resembles none.
const InputFormat* guess_input_format(const Source& source);

}  // namespace kgbuild
