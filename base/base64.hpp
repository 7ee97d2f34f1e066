// Bytes written in Base64 (RFC 4648), by the usual signs or by those of addresses and file names.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// Skips signs that are not of the encoding; ends at `=`. Linear.
std::string decode_base64(std::string_view text);

/// True if `text` holds only signs of the encoding and blanks, and is not empty. Linear.
bool is_base64(std::string_view text);

}  // namespace base
}  // namespace kgbuild
