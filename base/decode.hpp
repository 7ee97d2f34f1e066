// Text in other encodings than UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

struct DecodedText {
  std::string text;      ///< UTF-8
  std::string encoding;  ///< as iconv names it
};

/// `bytes`, which are not UTF-8, as UTF-8. UTF-16 is known by its mark or its zero bytes; other encodings by what the
/// first KiB declares (`charset=`, `encoding=`), else by their bytes: Korean, Japanese and Chinese ones if nearly all
/// characters are common ones of that language, Windows-1252 if all are letters or signs of Latin text. Nothing if no
/// encoding is certain, if the bytes are mostly UTF-8, or if more than one character in 100 is not of the encoding.
/// Linear.
std::optional<DecodedText> decode_text(std::string_view bytes);

}  // namespace base
}  // namespace kgbuild
