#include "kgbuild/pipeline.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <numeric>
#include <optional>
#include <utility>

#include "base/parallel.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/extract.hpp"
#include "parsers/formats/own_records.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

/// The result of one input; each is written by one thread.
struct FileResult {
  std::vector<PaperRecord> records;
  Diagnostics diagnostics;
  std::size_t bytes = 0;
  std::size_t seen = 0, left_out = 0, read = 0;  ///< entries
  bool is_digest = false;
  bool is_native = false;  ///< records, not a digest
};

/// Frees the text before entries are extracted, and each entry after that: records need the memory of a large file.
void extract_source(std::optional<Source> source, const RuleSet& rules, const InputFormat* format, FileResult& result) {
  if (!format) format = guess_input_format(*source);
  if (!format) {
    result.diagnostics.push_back(
        {Severity::note, "no-digest", source->name(), 0, 0, "resembles no input format; choose one by --input-format"});
    return;
  }
  ReadResult read = read_source(*source, *format, rules, result.diagnostics);
  source.reset();
  result.seen = read.seen;
  result.left_out = read.left_out;
  result.records = std::move(read.records);
  result.is_native = !result.records.empty();
  result.records.reserve(result.records.size() + read.entries.size());
  for (Entry& entry : read.entries) {
    const Entry freed = std::move(entry);  // with its text, at the end of the block
    result.records.push_back(extract(freed, rules));
  }
  result.read = result.records.size();
  result.is_digest = result.read > 0;
}

/// A digest that cannot be read deserves a warning; any other binary file, such as a picture, a note.
void soften_binary_warning(const Source& source, Diagnostics& diagnostics) {
  if (guess_input_format(source)) return;
  for (Diagnostic& diagnostic : diagnostics)
    if (diagnostic.code == "binary-file") diagnostic.severity = Severity::note;
}

FileResult extract_file(const InputFile& file, const RuleSet& rules, const InputFormat* format) {
  FileResult result;
  try {
    Source source = Source::read(file, result.diagnostics);
    result.bytes = source.text().size();
    if (result.bytes > 0)
      extract_source(std::move(source), rules, format, result);
    else if (result.diagnostics.empty())
      result.diagnostics.push_back({Severity::note, "no-digest", file.name, 0, 0, "is empty"});
    else
      soften_binary_warning(source, result.diagnostics);
  } catch (const InputError& error) {
    result.diagnostics.push_back({Severity::warning, "unreadable-file", {}, 0, 0, error.what()});
  }
  return result;
}

/// The order of work: large files first, so that no thread is busy long after the others. Results are stored by input
/// and do not depend on this order.
std::vector<std::size_t> order_by_size(std::span<const InputFile> inputs) {
  std::vector<std::size_t> sizes, order(inputs.size());
  for (const InputFile& input : inputs) {
    struct stat status {};
    const bool known = ::stat(input.path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
    sizes.push_back(known ? static_cast<std::size_t>(status.st_size) : 0);
  }
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
  return order;
}

Extraction collect(std::vector<FileResult> results, Diagnostics& diagnostics) {
  Extraction extraction;
  for (FileResult& result : results) {
    ++(result.is_digest ? extraction.files : extraction.files_skipped);
    extraction.bytes += result.bytes;
    extraction.seen += result.seen - (result.read - result.records.size());  // without what drop_own_records dropped
    extraction.left_out += result.left_out;
    extraction.files_with_left_out += result.left_out > 0 ? 1 : 0;
    std::move(result.records.begin(), result.records.end(), std::back_inserter(extraction.records));
    std::move(result.diagnostics.begin(), result.diagnostics.end(), std::back_inserter(diagnostics));
    result = {};
  }
  return extraction;
}

}  // namespace

Extraction extract_files(std::span<const InputFile> inputs, const RuleSet& rules, const ExtractOptions& options,
                         Diagnostics& diagnostics) {
  const std::vector<std::size_t> order = order_by_size(inputs);
  std::vector<FileResult> results(inputs.size());
  std::mutex progress_mutex;
  std::size_t done = 0;
  for_pieces(options.threads, order.size(), 1, [&](unsigned, std::size_t i, std::size_t) {
    if (options.cancel.stop_requested()) return;
    results[order[i]] = extract_file(inputs[order[i]], rules, options.format);
    if (!options.progress) return;
    const std::scoped_lock lock(progress_mutex);
    options.progress(++done, order.size());
  });
  if (options.cancel.stop_requested()) throw CancelledError("reading was cancelled");
  std::vector<FileRecords> files;
  for (std::size_t i = 0; i < results.size(); ++i)
    files.push_back({&inputs[i].name, &results[i].records, &results[i].diagnostics, results[i].is_native});
  drop_own_records(files);
  return collect(std::move(results), diagnostics);
}

}  // namespace kgbuild
