// A file, or standard input, as bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace kgbuild {
inline namespace base {

inline constexpr std::size_t max_file_bytes = UINT32_MAX;               ///< positions are 32 bits
inline constexpr std::size_t max_table_bytes = std::size_t{256} << 20;  ///< a million names take a quarter

/// The whole file; `-` is standard input. Throws InputError with the system's reason, or when the file has more than
/// `max_bytes`, which a pipe may have, too.
std::string read_file(const std::string& path, std::size_t max_bytes = max_file_bytes);

/// Why `path` cannot be a rule pack or a table, before it is read: a device, which may never end, or a file of more
/// than 256 MiB. Nothing for other paths, of which reading says what is wrong.
std::string find_table_problem(const std::string& path);

}  // namespace base
}  // namespace kgbuild
