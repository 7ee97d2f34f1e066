// The digests that are measured, in memory.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kgbuild/entry.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild::bench {

struct CorpusFile {
  std::string name;
  std::string bytes;
};

struct Corpus {
  std::vector<CorpusFile> files;
  std::vector<Entry> entries;
  std::vector<std::string> texts;  ///< title and body of each entry, a line feed between
  std::size_t file_bytes = 0;
  std::size_t text_bytes = 0;
};

/// Reads every digest under `folder`, again as long as there are fewer than `min_bytes`. Throws InputError if there are
/// none.
Corpus load_corpus(const std::string& folder, std::size_t min_bytes, const RuleSet& rules);

/// The entries of one file.
std::vector<Entry> read_entries(const CorpusFile& file, const RuleSet& rules);

}  // namespace kgbuild::bench
