// What benchmark programs have in common.
#pragma once

#include <cstdio>
#include <exception>
#include <string>
#include <utility>

#include "kgbuild/builder.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/pipeline.hpp"

namespace kgbuild::bench {

/// The view `full` of a folder of digests; throws InputError if it holds none.
inline Graph build_full_graph(const std::string& folder) {
  const RuleSet rules = RuleSet::builtin();
  Diagnostics diagnostics;
  Extraction extraction = extract_files(find_inputs({&folder, 1}, diagnostics), rules, {}, diagnostics);
  if (extraction.records.empty()) throw InputError(folder + ": holds no digest");
  GraphBuilder builder(rules);
  for (PaperRecord& record : extraction.records) builder.add(std::move(record));
  return builder.freeze(diagnostics);
}

/// The exit status of a program; what `run` throws is printed after its name.
inline int run_program(const char* name, int (*run)(int, char**), int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", name, error.what());
    return 1;
  }
}

}  // namespace kgbuild::bench
