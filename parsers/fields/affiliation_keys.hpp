// Affiliations that a list of people gives by number: `A (1), B (1 and 2) ((1) Tidal Lab, (2) Fen University)`.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `text` with each key after a name replaced by what it denotes, in brackets, and without the explanation of the keys
/// at its end: `A (Tidal Lab), B (Tidal Lab; Fen University)`. Keys are numbers or letters in any of the usual forms:
/// `¹`, `^{1,2}`, `$^1$`, `<sup>a</sup>`, `(1)`, `[1]`, `1`. Text without such an explanation is returned as it is. The
/// explanation has to begin with the first key, count up, and hold no name with a key. Linear.
std::string resolve_affiliation_keys(std::string_view text);

/// Whether `text` begins with an explanation of keys that ends `people`: `¹Tidal Lab, ²Fen University`.
bool explains_affiliation_keys(std::string_view text, std::string_view people);

/// Whether `text` consists of keys and `and`: `1`, `1,2`, `1 and 2`, `a`, `*`.
bool is_affiliation_keys(std::string_view text);

}  // namespace kgbuild::parsing
