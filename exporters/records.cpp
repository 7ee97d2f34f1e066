// Records as JSON Lines, as `kgbuild extract` prints them.
#include "exporters/formats.hpp"
#include "exporters/output/ordered_write.hpp"

namespace kgbuild::exporting {
namespace {

using Items = std::vector<NameItem> PaperRecord::*;

constexpr Items name_lists[] = {&PaperRecord::introduces, &PaperRecord::methods, &PaperRecord::benchmarks,
                                &PaperRecord::metrics, &PaperRecord::tasks};

void reduce(std::vector<Evidence>& evidence, EvidenceDetail detail) {
  if (detail == EvidenceDetail::none) return evidence.clear();
  for (Evidence& item : evidence) item.sentence.clear();
}

/// `record` with its evidence reduced to `detail`.
PaperRecord reduce(PaperRecord record, EvidenceDetail detail) {
  for (const Items list : name_lists) {
    for (NameItem& item : record.*list) reduce(item.evidence, detail);
  }
  for (ResultItem& item : record.results) reduce(item.evidence, detail);
  return record;
}

}  // namespace

void write_records(std::span<const PaperRecord> records, const ExportOptions& options, OutputFile& out) {
  const auto write_record = [&](std::size_t place, TextBuffer& text) {
    const PaperRecord& record = records[place];
    const bool whole = options.evidence == EvidenceDetail::sentence;
    text.write(whole ? format_record(record) : format_record(reduce(record, options.evidence)));
    text.write("\n");
  };
  write_each(records.size(), options.threads, write_record, out);
}

}  // namespace kgbuild::exporting
