// Records of an earlier run next to the digests they come from.
#pragma once

#include <string>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild::parsing {

/// The records of one input.
struct FileRecords {
  const std::string* file = nullptr;
  std::vector<PaperRecord>* records = nullptr;
  Diagnostics* diagnostics = nullptr;
  bool native = false;  ///< read as records, not from a digest
};

/// Drops native records of digests that are read in the same run: what has been corrected in a digest would come back.
/// A digest is the same if it has the name in the records and at least half of their papers. One note (`own-output`) a
/// file of records. Linear.
void drop_own_records(const std::vector<FileRecords>& files);

}  // namespace kgbuild::parsing
