// A file, or standard input, as bytes.
#pragma once

#include <string>

namespace kgbuild {
inline namespace base {

/// The whole file; `-` is standard input. Throws InputError with the system's reason, or when the
/// file has 4 GiB or more (positions are 32 bits).
std::string read_file(const std::string& path);

/// Why `path` cannot be a rule pack or a table, before it is read: a device, which may never end, or a file of more
/// than 256 MiB. Nothing for other paths, of which reading says what is wrong.
std::string find_table_problem(const std::string& path);

}  // namespace base
}  // namespace kgbuild
