#include "tests/bench/passes/networkit.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace kgbuild::bench {
namespace {

/// A folder of its own, removed in the end.
class Exchange {
 public:
  Exchange() {
    std::string name = (std::filesystem::temp_directory_path() / "kgbuild_bench_XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~Exchange() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

  template <typename Value>
  void write(const char* name, const std::vector<Value>& values) {
    std::ofstream file(folder_ / name, std::ios::binary);
    file.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size() * sizeof(Value)));
  }

  std::vector<double> read_values(const char* name) {
    std::vector<double> values(std::filesystem::file_size(folder_ / name) / sizeof(double));
    std::ifstream file(folder_ / name, std::ios::binary);
    file.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(double)));
    return values;
  }

 private:
  std::filesystem::path folder_;
};

std::string quote(const std::string& word) { return "'" + word + "'"; }

}  // namespace

PeerRun run_networkit(const Network& network, const Settings& settings, const char* pass, std::uint64_t number) {
  Exchange exchange;
  exchange.write("offsets", network.csr.offsets);
  exchange.write("targets", network.csr.targets);
  exchange.write("weights", network.csr.weights);
  const std::string command = "OMP_NUM_THREADS=1 " + quote(settings.networkit) + " " + quote(KGBUILD_NETWORKIT) + " " +
                              quote(exchange.folder().string()) + " " + pass + " " + std::to_string(number);
  if (std::system(command.c_str()) != 0) throw std::runtime_error("NetworKit failed at " + std::string(pass));
  const std::vector<double> took = exchange.read_values("took");
  return {took.at(0), took.at(1), exchange.read_values("values")};
}

}  // namespace kgbuild::bench
