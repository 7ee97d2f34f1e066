// Extraction of many files: inputs → records.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/reader.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/rules.hpp"
#include "kgbuild/source.hpp"

namespace kgbuild {

struct ExtractOptions {
  const InputFormat* format = nullptr;  ///< null = guessed for each file
  unsigned threads = 1;                 ///< at most this many; 0 counts as 1
  /// Larger files of JSON Lines, records, CSV and BibTeX are read in pieces of about this size, so that memory has no
  /// need of the whole text. What the papers of a file show together is then guessed for each piece: names of keys, the
  /// order of names and of day and month. So are diagnostics that count.
  std::size_t piece_bytes = std::size_t{32} << 20;
  /// Called after each file with (done, all), from any thread; calls are serialized. May be empty. What it throws ends
  /// the run and reaches the caller unchanged.
  std::function<void(std::size_t, std::size_t)> progress;
  /// When stopped, no further file is begun and extract_files throws CancelledError.
  std::stop_token cancel;
};

/// What became of an input file.
enum class FileOutcome : std::uint8_t {
  read,         ///< papers were found in it
  no_paper,     ///< resembles no format, or holds no paper that can be read
  empty,        ///< has no text at all
  not_text,     ///< is binary
  unreadable,   ///< the system or the decompression gave nothing
  own_records,  ///< all its records are of digests that are read too
};
inline constexpr std::size_t file_outcome_count = 6;

/// The files of one input format.
struct FormatCount {
  std::string_view format;  ///< `InputFormat::name`
  std::size_t files = 0;    ///< with outcome `read`
  std::size_t entries = 0;  ///< read
  std::size_t left_out = 0;
};

struct Extraction {
  std::vector<PaperRecord> records;  ///< in the order of files and, inside one, of entries
  std::size_t files = 0;             ///< read as digests
  std::size_t files_skipped = 0;     ///< with any outcome except `read`
  std::size_t bytes = 0;             ///< read
  std::size_t seen = 0;              ///< entries that were recognized as such: those read and those left out
  std::size_t left_out = 0;          ///< of these, because they could not be read
  std::size_t files_with_left_out = 0;
  std::array<std::size_t, file_outcome_count> outcomes{};  ///< files by FileOutcome
  std::vector<FormatCount> formats;  ///< those with entries, read or left out; in the order of input_formats()
};

/// Reads and extracts every input. Files that cannot be read or are not digests give diagnostics. The result and the
/// order of diagnostics do not depend on the number of threads.
Extraction extract_files(std::span<const InputFile> inputs, const RuleSet& rules, const ExtractOptions& options,
                         Diagnostics& diagnostics);

}  // namespace kgbuild
