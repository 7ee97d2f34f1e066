// Input format `records`: what `kgbuild extract` writes.
#include <algorithm>

#include "parsers/files/piece_cutter.hpp"
#include "parsers/formats/formats.hpp"

namespace kgbuild::parsing {
namespace {

/// A record has a few thousand bytes; a line of this length is something else.
constexpr std::size_t max_record = 16 << 20;

}  // namespace

bool resembles_records(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  const std::size_t first = line.find_first_not_of(" \t");
  return first != std::string_view::npos && line[first] == '{' && line.find("\"id\"") != std::string_view::npos &&
         line.find("\"paper:") != std::string_view::npos;
}

void read_records(const Source& source, const RuleSet&, ReadResult& out, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    ++out.seen;
    if (line.size() > max_record) {
      diagnostics.push_back(
          {Severity::warning, "line-too-long", source.name(), number, 0, "longer than 16 mebibytes; left out"});
      ++out.left_out;
      continue;
    }
    std::string problem;
    if (std::optional<PaperRecord> record = parse_record(line, &problem)) {
      out.records.push_back(std::move(*record));
    } else {
      diagnostics.push_back(
          {Severity::warning, "malformed-record", source.name(), number, 0, problem + "; the line was left out"});
      ++out.left_out;
    }
  }
}

std::unique_ptr<PieceCutter> cut_records(std::string_view head, const RuleSet&) {
  return resembles_records(head) ? std::make_unique<LineCutter>() : nullptr;
}

}  // namespace kgbuild::parsing
