#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

#include "tests/bench/passes/network.hpp"

namespace kgbuild::bench {
namespace {

template <typename Values>
void write_values(std::FILE* file, const Values& values) {
  const std::size_t size = values.size();
  std::fwrite(&size, sizeof size, 1, file);
  std::fwrite(values.data(), sizeof values[0], size, file);
}

template <typename Values>
void read_values(std::FILE* file, Values& values) {
  std::size_t size = 0;
  if (std::fread(&size, sizeof size, 1, file) != 1) throw std::runtime_error("no network was made");
  values.resize(size);
  if (std::fread(values.data(), sizeof values[0], size, file) != size) throw std::runtime_error("half a network");
}

void write_network(std::FILE* file, const Network& network) {
  write_values(file, network.name);
  write_values(file, network.csr.offsets);
  write_values(file, network.csr.targets);
  write_values(file, network.csr.weights);
  std::fflush(file);
}

}  // namespace

Network make_apart(const std::function<Network()>& make) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
  if (!file) throw std::runtime_error("no temporary file");
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    try {
      write_network(file.get(), make());
      _exit(0);
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s\n", error.what());
      _exit(1);
    }
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("no network was made");
  std::rewind(file.get());
  Network network;
  read_values(file.get(), network.name);
  read_values(file.get(), network.csr.offsets);
  read_values(file.get(), network.csr.targets);
  read_values(file.get(), network.csr.weights);
  return network;
}

}  // namespace kgbuild::bench
