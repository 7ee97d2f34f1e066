#include "parsers/formats/own_records.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kgbuild::parsing {
namespace {

using PapersOfDigest = std::unordered_map<std::string_view, std::unordered_set<std::string_view>>;

PapersOfDigest list_digests(const std::vector<FileRecords>& files) {
  PapersOfDigest digests;
  for (const FileRecords& file : files) {
    if (file.native || file.records->empty()) continue;
    std::unordered_set<std::string_view>& papers = digests[*file.file];
    for (const PaperRecord& record : *file.records) papers.insert(record.id);
  }
  return digests;
}

/// The digests, by their name in `records`, that are read themselves.
std::unordered_set<std::string_view> find_read(const std::vector<PaperRecord>& records, const PapersOfDigest& digests) {
  struct Count {
    std::size_t all = 0, known = 0;
  };
  std::unordered_map<std::string_view, Count> counts;
  std::unordered_set<std::string_view> read;
  for (const PaperRecord& record : records) {
    const auto digest = digests.find(record.file);
    if (digest == digests.end()) continue;
    Count& count = counts[digest->first];
    ++count.all;
    count.known += digest->second.count(record.id);
  }
  for (const auto& [name, count] : counts)
    if (count.known * 2 >= count.all) read.insert(name);
  return read;
}

}  // namespace

void drop_own_records(const std::vector<FileRecords>& files) {
  if (std::ranges::none_of(files, &FileRecords::native)) return;
  const PapersOfDigest digests = list_digests(files);
  if (digests.empty()) return;
  for (const FileRecords& file : files) {
    if (!file.native) continue;
    const auto read = find_read(*file.records, digests);
    const std::size_t dropped =
        read.empty() ? 0 : std::erase_if(*file.records, [&](const PaperRecord& r) { return read.contains(r.file); });
    if (dropped == 0) continue;
    file.diagnostics->push_back({Severity::note, "own-output", *file.file, 0, 0,
                                 std::to_string(dropped) + (dropped == 1 ? " record" : " records") +
                                     " of digests that are read too; the digests count"});
  }
}

}  // namespace kgbuild::parsing
