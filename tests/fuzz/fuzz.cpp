// The fuzzer: one program for all targets, which KGBUILD_FUZZ_TARGET chooses; with KGBUILD_FUZZ_ONE_THREAD each run is
// the same. tests/fuzz/run_fuzz.py runs it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>

#include "field_laws.hpp"
#include "kgbuild/text.hpp"
#include "reader_laws.hpp"

namespace {

using Law = std::function<std::string(std::string_view)>;

/// The law of the target that the environment names; empty if there is none of this name.
Law find_law() {
  const char* const variable = std::getenv("KGBUILD_FUZZ_TARGET");
  const std::string_view target = variable ? variable : "";
  const bool threads = std::getenv("KGBUILD_FUZZ_ONE_THREAD") == nullptr;
  for (const laws::ReaderCase& reader : laws::reader_cases())
    if (reader.name == target)
      return [&reader, threads](std::string_view bytes) { return laws::broken_law(reader, bytes, threads); };
  for (const laws::FieldCase& field : laws::field_cases())
    if (field.name == target)
      return [&field](std::string_view bytes) { return field.broken(kgbuild::clean_text(bytes).text); };
  return {};
}

void list_targets() {
  for (const laws::ReaderCase& reader : laws::reader_cases())
    std::printf("%s %s\n", std::string(reader.name).c_str(), std::string(reader.format).c_str());
  for (const laws::FieldCase& field : laws::field_cases()) std::printf("%s fields\n", std::string(field.name).c_str());
}

}  // namespace

// libFuzzer prescribes these names.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  if (*argc == 2 && std::string_view((*argv)[1]) == "--targets") {
    list_targets();
    std::exit(EXIT_SUCCESS);
  }
  if (find_law()) return 0;
  std::fputs("set KGBUILD_FUZZ_TARGET to one of --targets\n", stderr);
  std::exit(EXIT_FAILURE);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Law law = find_law();
  const std::string problem = law({reinterpret_cast<const char*>(data), size});
  if (problem.empty()) return 0;
  std::fprintf(stderr, "BROKEN LAW: %s\n", problem.c_str());
  std::abort();
}
