// From files to the graph: reading digests, then building.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "kgbuild/builder.hpp"
#include "kgbuild/pipeline.hpp"

namespace kgbuild {

/// How digests are read. The graph depends on all of it except `threads`, `progress` and `cancel`.
struct BuildOptions {
  UserRules rules = {};                       ///< added to the built-in ones, with the least confidence
  std::vector<std::string> corrections = {};  ///< tables of corrections
  InputFilter filter = {};                    ///< of the files in folders
  std::string input_format = {};              ///< name of an input format for every file; empty = guess for each
  unsigned threads = 0;                       ///< at most this many; 0 = one per processor
  /// Called after each file with (done, all), from any thread, one call at a time. May be empty. What it throws ends
  /// the run and reaches the caller unchanged.
  std::function<void(std::size_t done, std::size_t all)> progress = {};
  /// When stopped, the run ends with CancelledError: after the files that are being read, or the stage of the building.
  std::stop_token cancel = {};
};

/// The papers of some digests, and what is needed to make a graph of them.
struct Corpus {
  RuleSet rules = RuleSet::builtin();
  std::vector<Correction> corrections;
  Extraction extraction;
  std::optional<GraphBuilder> builder;  ///< filled by build_graph: frees the records in the background
};

/// Reads files, folders (recursively) or `-` (standard input). Bad files and entries become diagnostics, and the run
/// continues. Throws UsageError for no path, an empty one or an unknown format, InputError for a path that does not
/// exist and for a rule pack or table that is a device or has more than 256 MiB, NoPaperError if no paper was found at
/// all. A broken rule pack throws RulePackError, a stop request CancelledError.
/// `diagnostics` is filled in each case.
Corpus read_corpus(const std::vector<std::string>& paths, Diagnostics& diagnostics, const BuildOptions& options = {});

/// The same for inputs that find_inputs listed.
Corpus read_corpus(std::span<const InputFile> inputs, Diagnostics& diagnostics, const BuildOptions& options = {});

/// The whole graph (the view `full`) of a corpus; consumes its records. Diagnostics, threads, cancellation: see
/// GraphBuilder::freeze. Throws UsageError for a corpus without records, such as one that was consumed before.
Graph build_graph(Corpus& corpus, Diagnostics& diagnostics, unsigned threads = 0, const std::stop_token& cancel = {});

/// Both at once: files and folders of digests → the whole graph.
Graph build_graph(const std::vector<std::string>& paths, Diagnostics& diagnostics, const BuildOptions& options = {});

}  // namespace kgbuild
