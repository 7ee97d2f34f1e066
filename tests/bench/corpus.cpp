#include "tests/bench/corpus.hpp"

#include <fstream>
#include <iterator>
#include <utility>

#include "kgbuild/error.hpp"
#include "kgbuild/reader.hpp"
#include "kgbuild/source.hpp"

namespace kgbuild::bench {

std::vector<Entry> read_entries(const CorpusFile& file, const RuleSet& rules) {
  Diagnostics diagnostics;
  const Source source = Source::from_bytes(file.name, file.bytes, diagnostics);
  ReadResult result;
  if (const InputFormat* format = guess_input_format(source)) format->read(source, rules, result, diagnostics);
  return std::move(result.entries);
}

Corpus load_corpus(const std::string& folder, std::size_t min_bytes, const RuleSet& rules) {
  Diagnostics diagnostics;
  Corpus corpus;
  for (const InputFile& input : find_inputs({&folder, 1}, diagnostics)) {
    std::ifstream stream(input.path, std::ios::binary);
    CorpusFile file{input.name, {std::istreambuf_iterator<char>(stream), {}}};
    std::vector<Entry> entries = read_entries(file, rules);
    if (entries.empty()) continue;
    for (Entry& entry : entries) corpus.entries.push_back(std::move(entry));
    corpus.file_bytes += file.bytes.size();
    corpus.files.push_back(std::move(file));
  }
  if (corpus.files.empty()) throw InputError(folder + ": holds no digest");
  const std::size_t files = corpus.files.size();
  const std::size_t entries = corpus.entries.size();
  corpus.files.reserve(files * (1 + min_bytes / corpus.file_bytes));
  corpus.entries.reserve(entries * (1 + min_bytes / corpus.file_bytes));
  for (const std::size_t once = corpus.file_bytes; corpus.file_bytes < min_bytes; corpus.file_bytes += once) {
    for (std::size_t i = 0; i < files; ++i) corpus.files.push_back(corpus.files[i]);
    for (std::size_t i = 0; i < entries; ++i) corpus.entries.push_back(corpus.entries[i]);
  }
  for (const Entry& entry : corpus.entries) {
    corpus.texts.push_back(entry.title + '\n' + entry.body);
    corpus.text_bytes += corpus.texts.back().size();
  }
  return corpus;
}

}  // namespace kgbuild::bench
