// Compressed bytes: gzip and Zstandard.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// True if `bytes` begin as one of both formats does.
bool is_compressed(std::string_view bytes);

struct Unpacked {
  std::string bytes;
  std::string problem;  ///< why more could not be unpacked; empty if all was
};

/// What `bytes`, for which `is_compressed` holds, were before compression; all members and frames of them. What follows
/// a mistake, `max_bytes`, or 100 times the size of `bytes` and 16 MiB, is not unpacked: that is a problem. Linear.
Unpacked unpack(std::string_view bytes, std::size_t max_bytes);

/// `papers.json` of `papers.json.gz`; other names as they are.
std::string_view strip_compression(std::string_view name);

}  // namespace base
}  // namespace kgbuild
