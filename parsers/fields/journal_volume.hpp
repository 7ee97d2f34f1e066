// Journals with the number of a volume: `Journal of Power Sources 521`.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

/// Where the number of the volume begins in `Nature 590`, `Applied Energy 300 (2021) 117`, `Neural Networks 140:3-9`:
/// one to eight words with capitals, a number of at most four digits that is not a year, and only numbers after it.
/// 0 if `text` has another form, or if the number may be a short year (`CVPR 24`) or count something (`Track 2`).
std::size_t volume_begin(std::string_view text);

/// True for a journal with its volume that its form alone shows: at least two words and a number of two digits or
/// more, or three words and a digit. `Llama 2` is not one.
bool is_journal_with_volume(std::string_view text);

}  // namespace kgbuild::parsing
