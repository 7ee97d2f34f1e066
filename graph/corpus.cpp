#include "kgbuild/corpus.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/parallel.hpp"
#include "base/read_file.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
namespace {

/// What was seen where no paper was found, and how to find out why.
std::string format_seen(const Extraction& extraction, const Diagnostics& diagnostics) {
  std::string text = std::to_string(extraction.files) + " digests read, " + std::to_string(extraction.files_skipped) +
                     " files skipped";
  std::map<std::string_view, std::size_t> codes;
  for (const Diagnostic& diagnostic : diagnostics) ++codes[diagnostic.code];
  const char* separator = " (";
  for (const auto& [code, count] : codes) {
    text.append(separator).append(code).append(" ").append(std::to_string(count));
    separator = ", ";
  }
  return text + (codes.empty() ? "" : ")") + "; kgbuild layouts try FILE shows how a file is read";
}

/// Throws InputError for a rule pack or table that must not be read whole.
void check_tables(const BuildOptions& options) {
  for (const auto* files : {&options.rules.packs, &options.rules.names, &options.corrections}) {
    for (const std::string& file : *files) {
      if (const std::string problem = find_table_problem(file); !problem.empty()) throw InputError(problem);
    }
  }
}

}  // namespace

Corpus read_corpus(std::span<const InputFile> inputs, Diagnostics& diagnostics, const BuildOptions& options) {
  check_tables(options);
  Corpus corpus;
  corpus.rules = RuleSet::load(options.rules, diagnostics);
  for (const std::string& file : options.corrections) {
    std::vector<Correction> lines = load_corrections(file, diagnostics);
    std::move(lines.begin(), lines.end(), std::back_inserter(corpus.corrections));
  }
  ExtractOptions how;
  if (!options.input_format.empty()) how.format = &input_format_named(options.input_format);
  how.threads = thread_count(options.threads);
  how.progress = options.progress;
  how.cancel = options.cancel;
  corpus.extraction = extract_files(inputs, corpus.rules, how, diagnostics);
  if (corpus.extraction.records.empty()) {
    throw NoPaperError(std::to_string(inputs.size()) + " files", format_seen(corpus.extraction, diagnostics));
  }
  return corpus;
}

Corpus read_corpus(const std::vector<std::string>& paths, Diagnostics& diagnostics, const BuildOptions& options) {
  if (paths.empty()) throw UsageError("nothing to read: name files or folders of digests");
  if (std::ranges::find(paths, "") != paths.end())
    throw UsageError("a path is empty: name files or folders of digests");
  try {
    return read_corpus(find_inputs(paths, diagnostics, options.filter), diagnostics, options);
  } catch (const NoPaperError& error) {
    const std::string others = paths.size() > 1 ? " and " + std::to_string(paths.size() - 1) + " more" : "";
    throw NoPaperError(paths.front() + others, error.seen());
  }
}

Graph build_graph(Corpus& corpus, Diagnostics& diagnostics, unsigned threads, const std::stop_token& cancel) {
  if (corpus.extraction.records.empty()) {
    throw UsageError("the corpus has no record; build_graph consumes them, so it makes one graph of a corpus");
  }
  GraphBuilder& builder = corpus.builder.emplace(corpus.rules);
  builder.correct(std::exchange(corpus.corrections, {}));
  for (PaperRecord& record : corpus.extraction.records) builder.add(std::move(record));
  corpus.extraction.records.clear();
  return builder.freeze(diagnostics, threads, cancel);
}

Graph build_graph(const std::vector<std::string>& paths, Diagnostics& diagnostics, const BuildOptions& options) {
  Corpus corpus = read_corpus(paths, diagnostics, options);
  return build_graph(corpus, diagnostics, options.threads, options.cancel);
}

}  // namespace kgbuild
