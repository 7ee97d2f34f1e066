// Input formats: how a Source becomes entries or records.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/entry.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/rules.hpp"
#include "kgbuild/source.hpp"

namespace kgbuild {
namespace parsing {
class PieceCutter;
}

/// An entry that a reader recognized as one but could not read.
struct LeftOut {
  std::uint32_t line = 0;  ///< 1-based
  std::string reason;      ///< `has no title`
  std::string text;        ///< how it begins; at most 80 characters
};

/// The key by which a file names an entry, as BibTeX does.
struct EntryKey {
  std::string key;
  std::uint32_t line = 0;  ///< 1-based
};

/// The contents of one input: entries of a digest, or native records. `seen` is counted where an entry is recognized,
/// so that it checks the others: seen = entries + records + left out.
struct ReadResult {
  std::vector<Entry> entries;
  std::vector<PaperRecord> records;
  std::size_t seen = 0;
  std::size_t left_out = 0;
  static constexpr std::size_t shown_left_out = 3;
  std::vector<EntryKey> keys;           ///< of a piece of a large file: another piece may use them, too
  std::vector<LeftOut> first_left_out;  ///< the first in the order of the text that have no diagnostic of their own

  /// Counts an entry that is left out; `item.text` is cut and cleaned.
  void leave_out(LeftOut item);
};

/// A row of the table of input formats.
struct InputFormat {
  std::string_view name;                     ///< what people type: `markdown`, `json`, `records`
  std::string_view extensions;               ///< blank-separated, with dots
  std::string_view description;              ///< one line
  std::string_view fields;                   ///< what is read of each paper: `title, people, date`
  bool (*resembles)(std::string_view head);  ///< by the first 4 KiB
  void (*read)(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);
  /// How a large file with this beginning, clean text, is cut; null, or without a result, if it is read whole.
  std::unique_ptr<parsing::PieceCutter> (*make_cutter)(std::string_view head, const RuleSet& rules) = nullptr;
};

/// All input formats, in the order in which they are tried.
std::span<const InputFormat> input_formats();

/// The format called `name`, or null.
const InputFormat* find_input_format(std::string_view name);
/// The format called `name`; throws UsageError with the nearest name if there is none.
const InputFormat& input_format_named(std::string_view name);

/// Reads `source` by `format`. Then, for all formats alike: titles of entries become plain text (formulas stay where
/// a layout says `"titles": "tex"`), and what was left out or is suspicious adds diagnostics.
ReadResult read_source(const Source& source, const InputFormat& format, const RuleSet& rules, Diagnostics& diagnostics);

/// The format of a source, by its extension, else by its head; null if it resembles none.
const InputFormat* guess_input_format(const Source& source);

}  // namespace kgbuild
