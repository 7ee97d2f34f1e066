#include "tests/bench/passes/networkit.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "tests/unit/folder.hpp"

namespace kgbuild::bench {
namespace {

template <typename Value>
void write_values(const std::string& path, const std::vector<Value>& values) {
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(Value)));
}

std::vector<double> read_values(const std::string& path) {
  std::vector<double> values(std::filesystem::file_size(path) / sizeof(double));
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(double)));
  return values;
}

std::string quote(const std::string& word) { return "'" + word + "'"; }

}  // namespace

PeerRun run_networkit(const Network& network, const Settings& settings, const char* pass, std::uint64_t number) {
  const test::Folder folder;
  write_values(folder / "offsets", network.csr.offsets);
  write_values(folder / "targets", network.csr.targets);
  write_values(folder / "weights", network.csr.weights);
  const std::string command = "OMP_NUM_THREADS=1 " + quote(settings.networkit) + " " + quote(KGBUILD_NETWORKIT) + " " +
                              quote(folder.path()) + " " + pass + " " + std::to_string(number);
  if (std::system(command.c_str()) != 0) throw std::runtime_error("NetworKit failed at " + std::string(pass));
  const std::vector<double> took = read_values(folder / "took");
  return {took.at(0), took.at(1), read_values(folder / "values")};
}

}  // namespace kgbuild::bench
