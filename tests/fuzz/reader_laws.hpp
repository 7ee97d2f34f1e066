// What holds of every reader for every input. The fuzzer tests it for inputs that it invents, and a unit test for the
// seeds, among them each input that once broke a law.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kgbuild/reader.hpp"

namespace laws {

/// A format under test, and the name of the file that the input is said to be.
struct ReaderCase {
  std::string_view name;    ///< of the target
  std::string_view format;  ///< `json`
  std::string_view file;    ///< `papers.jsonl`
  /// A well-formed paper that may follow any text of the format; empty if the format has one document a file.
  std::string_view next_paper;
};

/// All formats, in the order of the table of formats.
std::span<const ReaderCase> reader_cases();

/// Reads `bytes` and prefixes of them. Returns which law is broken, and by what; empty if all hold:
/// - reading never throws; seen = entries + records + left out;
/// - every text of papers and diagnostics is clean UTF-8, in one line except the body;
/// - a record that is written and read again is the same, and so is an entry that is read twice, also by two threads;
/// - a well-formed paper after the text is read, and takes at most the one that it follows away.
///
/// Without `threads` the law of two threads is not tested: their order makes what libFuzzer counts another in each run.
std::string broken_law(const ReaderCase& reader, std::string_view bytes, bool threads = true);

}  // namespace laws
