#include "tests/bench/writer/writers.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "kgbuild/exporter.hpp"

namespace kgbuild::bench {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File open_file(const std::string& path, const char* mode) {
  File file(std::fopen(path.c_str(), mode), std::fclose);
  if (!file) throw std::runtime_error("cannot open " + path);
  return file;
}

}  // namespace

void write_by_kgbuild(const Graph& graph, unsigned threads, const std::string& path) {
  ExportOptions options;
  options.threads = threads;
  write_export(*find_exporter("graphml"), graph, options, path);
}

void write_plain(const std::string& bytes, const std::string& path) {
  constexpr std::size_t piece = std::size_t{1} << 16;
  const std::string temporary = path + ".tmp";
  const int fd = open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  bool written = fd >= 0;
  for (std::string_view rest = bytes; written && !rest.empty();) {
    const ssize_t taken = ::write(fd, rest.data(), std::min(rest.size(), piece));
    written = taken > 0;
    if (written) rest.remove_prefix(static_cast<std::size_t>(taken));
  }
  written = written && fsync(fd) == 0;
  close(fd);
  if (!written) throw std::runtime_error("cannot write " + temporary);
  std::filesystem::rename(temporary, path);
}

IgraphWriter::IgraphWriter(const std::string& graphml) {
  igraph_set_attribute_table(&igraph_cattribute_table);
  const File file = open_file(graphml, "r");
  if (igraph_read_graph_graphml(&graph_, file.get(), 0) != IGRAPH_SUCCESS) {
    throw std::runtime_error("igraph cannot read " + graphml);
  }
}

IgraphWriter::~IgraphWriter() { igraph_destroy(&graph_); }

void IgraphWriter::write(const std::string& path) const {
  const File file = open_file(path, "w");
  igraph_write_graph_graphml(&graph_, file.get(), /*prefixattr=*/true);
}

bool IgraphWriter::has_size(std::uint32_t nodes, std::uint32_t edges) const {
  return igraph_vcount(&graph_) == nodes && igraph_ecount(&graph_) == edges;
}

}  // namespace kgbuild::bench
