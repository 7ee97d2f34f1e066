#include "parsers/formats/file_parts.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <string_view>
#include <utility>

#include "kgbuild/error.hpp"
#include "parsers/files/piece_cutter.hpp"

namespace kgbuild::parsing {
namespace {

/// The pieces of the file `index` that is larger than one; nothing if it is read as a whole.
std::vector<FilePart> find_pieces(const InputFile& file, std::size_t index, const InputFormat* format,
                                  const RuleSet& rules, std::size_t piece_bytes) {
  constexpr std::size_t head_size = std::size_t{256} << 10;
  try {
    Diagnostics unused;
    std::string bytes = read_piece(file.path, {0, head_size, 1});
    bytes.resize(std::min(bytes.rfind('\n'), bytes.size() - 1) + 1);  // no character is cut
    const Source head = Source::from_bytes(file.name, std::move(bytes), unused);
    if (!format) format = guess_input_format(head);
    const auto cutter = format && format->make_cutter ? format->make_cutter(head.text(), rules) : nullptr;
    if (!cutter) return {};
    const auto find_cut = [&](std::string_view text, std::size_t target) { return cutter->find_cut(text, target); };
    const std::vector<LinePiece> pieces = find_line_pieces(file.path, piece_bytes, find_cut);
    if (pieces.size() < 2) return {};
    auto contexts = cutter->find_contexts(file.path, pieces);
    if (!contexts) return {};
    std::vector<FilePart> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i)
      parts.push_back({index, pieces[i], std::move((*contexts)[i]), pieces[i].size, format});
    return parts;
  } catch (const InputError&) {
    return {};
  }
}

std::uint64_t find_size(const std::string& path) {
  struct stat status {};
  const bool known = ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  return known ? static_cast<std::uint64_t>(status.st_size) : 0;
}

}  // namespace

std::vector<FilePart> find_file_parts(std::span<const InputFile> inputs, const InputFormat* format,
                                      const RuleSet& rules, std::size_t piece_bytes) {
  std::vector<FilePart> parts;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const std::uint64_t size = find_size(inputs[i].path);
    std::vector<FilePart> pieces;
    if (size > piece_bytes) pieces = find_pieces(inputs[i], i, format, rules, piece_bytes);
    if (pieces.empty()) pieces.push_back({i, {}, {}, size, format});
    std::ranges::move(pieces, std::back_inserter(parts));
  }
  return parts;
}

std::vector<std::size_t> order_by_size(const std::vector<FilePart>& parts) {
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t part) { return parts[part].size; });
  return order;
}

}  // namespace kgbuild::parsing
