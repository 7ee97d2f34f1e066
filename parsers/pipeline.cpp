#include "kgbuild/pipeline.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

#include "base/parallel.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/extract.hpp"
#include "parsers/extract/uncertain.hpp"
#include "parsers/formats/entry_keys.hpp"
#include "parsers/formats/file_parts.hpp"
#include "parsers/formats/malformed.hpp"
#include "parsers/formats/own_records.hpp"
#include "parsers/formats/record_check.hpp"
#include "parsers/items/key_ids.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

/// The result of one input; each is written by one thread.
struct FileResult {
  std::vector<PaperRecord> records;
  Diagnostics diagnostics;
  std::size_t bytes = 0;
  std::size_t seen = 0, left_out = 0, read = 0;  ///< entries
  std::vector<LeftOut> first_left_out;           ///< as in ReadResult
  std::vector<EntryKey> keys;                    ///< as in ReadResult
  const InputFormat* format = nullptr;           ///< null if it resembles none
  FileOutcome outcome = FileOutcome::no_paper;
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
  result.format = format;
  ReadResult read = read_source(*source, *format, rules, result.diagnostics);
  source.reset();
  result.seen = read.seen;
  result.left_out = read.left_out;
  result.first_left_out = std::move(read.first_left_out);
  result.keys = std::move(read.keys);
  result.records = std::move(read.records);
  result.is_native = !result.records.empty();
  for (PaperRecord& record : result.records) drop_uncertain(rules.data().min_confidence, record);
  result.records.reserve(result.records.size() + read.entries.size());
  for (Entry& entry : read.entries) {
    const Entry freed = std::move(entry);  // with its text, at the end of the block
    result.records.push_back(extract(freed, rules));
  }
  result.read = result.records.size();
  if (result.read > 0) result.outcome = FileOutcome::read;
}

/// A digest that cannot be read deserves a warning; any other binary file, such as a picture, a note.
void soften_binary_warning(const Source& source, Diagnostics& diagnostics) {
  if (guess_input_format(source)) return;
  for (Diagnostic& diagnostic : diagnostics)
    if (diagnostic.code == "binary-file") diagnostic.severity = Severity::note;
}

/// Why nothing is left of a file that is not empty: some diagnostic says it.
FileOutcome outcome_without_text(const Diagnostics& diagnostics) {
  const bool binary = std::ranges::any_of(diagnostics, [](const auto& each) { return each.code == "binary-file"; });
  return binary ? FileOutcome::not_text : FileOutcome::unreadable;
}

FileResult extract_part(const InputFile& file, const FilePart& part, const RuleSet& rules) {
  FileResult result;
  try {
    Source source = part.lines ? Source::from_lines(file.name, read_piece(file.path, *part.lines),
                                                    part.lines->first_line, result.diagnostics, part.context)
                               : Source::read(file, result.diagnostics);
    result.bytes = source.text().size() - source.context_size();
    if (result.bytes > 0) {
      extract_source(std::move(source), rules, part.format, result);
    } else if (result.diagnostics.empty()) {
      result.outcome = FileOutcome::empty;
      result.diagnostics.push_back({Severity::note, "no-digest", file.name, 0, 0, "is empty"});
    } else {
      result.outcome = outcome_without_text(result.diagnostics);
      soften_binary_warning(source, result.diagnostics);
    }
  } catch (const InputError& error) {
    result.outcome = FileOutcome::unreadable;
    result.diagnostics.push_back({Severity::warning, "unreadable-file", {}, 0, 0, error.what()});
  }
  return result;
}

/// Adds to `to`, which has `all` records in the end: without the copies and the memory of a list that grows.
void append_records(std::vector<PaperRecord> records, std::size_t all, std::vector<PaperRecord>& to) {
  if (records.size() == all) {
    to = std::move(records);
    return;
  }
  to.reserve(all);
  std::ranges::move(records, std::back_inserter(to));
}

/// What several parts of a file left out is said once, with the counts of the file.
void report_left_out_once(const std::string& name, FileResult& file) {
  const auto removed = std::erase_if(file.diagnostics, [](const Diagnostic& each) { return each.code == "left-out"; });
  if (removed == 0) return;
  ReadResult whole;
  whole.seen = file.seen;
  whole.left_out = file.left_out;
  whole.first_left_out = std::move(file.first_left_out);
  report_left_out(whole, name, file.diagnostics);
}

/// What shows only when all pieces of a file are read.
void check_pieces(const std::string& name, FileResult& file) {
  report_keys(std::exchange(file.keys, {}), name, file.diagnostics);
  merge_malformed(file.diagnostics);
  check_addresses(file.records, name, file.diagnostics);
}

/// Adds another part of a file, which has `records` in the end. What several parts say in the same words is said once.
void append_part(FileResult part, std::size_t records, FileResult& file) {
  for (Diagnostic& diagnostic : part.diagnostics) {
    const bool said = diagnostic.line == 0 && std::ranges::any_of(file.diagnostics, [&](const Diagnostic& other) {
                        return other.code == diagnostic.code && other.text == diagnostic.text;
                      });
    if (!said) file.diagnostics.push_back(std::move(diagnostic));
  }
  append_records(std::move(part.records), records, file.records);
  std::ranges::move(part.keys, std::back_inserter(file.keys));
  file.bytes += part.bytes;
  file.seen += part.seen;
  file.left_out += part.left_out;
  for (LeftOut& item : part.first_left_out)
    if (file.first_left_out.size() < ReadResult::shown_left_out) file.first_left_out.push_back(std::move(item));
  file.read += part.read;
  file.outcome = std::min(file.outcome, part.outcome);
  file.is_native = file.is_native || part.is_native;
}

/// Counts parts, and calls back when all of a file are done. Safe to share between threads.
class FileCounter {
 public:
  FileCounter(const std::vector<FilePart>& parts, std::size_t files, const ExtractOptions& options)
      : left_(files, 0), options_(options) {
    for (const FilePart& part : parts) ++left_[part.file];
  }

  void finish(const FilePart& part) {
    if (!options_.progress) return;
    const std::scoped_lock lock(mutex_);
    if (--left_[part.file] == 0) options_.progress(++done_, left_.size());
  }

 private:
  std::vector<std::size_t> left_;  ///< parts, by file
  const ExtractOptions& options_;
  std::mutex mutex_;
  std::size_t done_ = 0;
};

/// Adds the entries of a file to the counts of its format.
void count_format(const FileResult& file, std::vector<FormatCount>& formats) {
  if (!file.format) return;
  FormatCount& count = formats[static_cast<std::size_t>(file.format - input_formats().data())];
  count.files += file.outcome == FileOutcome::read ? 1 : 0;
  count.entries += file.records.size();
  count.left_out += file.left_out;
}

Extraction collect(std::vector<FileResult> results, Diagnostics& diagnostics) {
  Extraction extraction;
  for (const InputFormat& format : input_formats()) extraction.formats.push_back({.format = format.name});
  std::size_t records = 0;
  for (const FileResult& result : results) records += result.records.size();
  for (FileResult& result : results) {
    if (result.outcome == FileOutcome::read && result.records.empty()) result.outcome = FileOutcome::own_records;
    ++extraction.outcomes.at(static_cast<std::size_t>(result.outcome));
    ++(result.outcome == FileOutcome::read ? extraction.files : extraction.files_skipped);
    count_format(result, extraction.formats);
    extraction.bytes += result.bytes;
    extraction.seen += result.seen - (result.read - result.records.size());  // without what drop_own_records dropped
    extraction.left_out += result.left_out;
    extraction.files_with_left_out += result.left_out > 0 ? 1 : 0;
    append_records(std::move(result.records), records, extraction.records);
    std::move(result.diagnostics.begin(), result.diagnostics.end(), std::back_inserter(diagnostics));
    result = {};
  }
  std::erase_if(extraction.formats, [](const FormatCount& count) { return count.entries + count.left_out == 0; });
  return extraction;
}

}  // namespace

Extraction extract_files(std::span<const InputFile> inputs, const RuleSet& rules, const ExtractOptions& options,
                         Diagnostics& diagnostics) {
  const std::vector<FilePart> parts = find_file_parts(inputs, options.format, rules, options.piece_bytes);
  const std::vector<std::size_t> order = order_by_size(parts);
  std::vector<FileResult> of_parts(parts.size());
  FileCounter counter(parts, inputs.size(), options);
  for_pieces(options.threads, order.size(), 1, [&](unsigned, std::size_t i, std::size_t) {
    if (options.cancel.stop_requested()) return;
    const FilePart& part = parts[order[i]];
    of_parts[order[i]] = extract_part(inputs[part.file], part, rules);
    counter.finish(part);
  });
  if (options.cancel.stop_requested()) throw CancelledError("reading was cancelled");
  std::vector<FileResult> results(inputs.size());
  std::vector<std::size_t> records(inputs.size(), 0);
  for (std::size_t i = 0; i < parts.size(); ++i) records[parts[i].file] += of_parts[i].records.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    FileResult& file = results[parts[i].file];
    const bool first = i == 0 || parts[i - 1].file != parts[i].file;
    if (first)
      file = std::move(of_parts[i]);
    else
      append_part(std::move(of_parts[i]), records[parts[i].file], file);
    const bool last = i + 1 == parts.size() || parts[i + 1].file != parts[i].file;
    if (last && parts[i].lines && !file.is_native) drop_unused_keys(file.records);
    if (last && !first) report_left_out_once(inputs[parts[i].file].name, file);
    if (last && parts[i].lines) check_pieces(inputs[parts[i].file].name, file);
  }
  std::vector<FileRecords> files;
  for (std::size_t i = 0; i < results.size(); ++i)
    files.push_back({&inputs[i].name, &results[i].records, &results[i].diagnostics, results[i].is_native});
  drop_own_records(files);
  return collect(std::move(results), diagnostics);
}

}  // namespace kgbuild
