// The name of a venue without what is written around it.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// `IEEE Trans. Robot.` of `in: IEEE Trans. Robot., vol. 12, no. 3, 2024`: without words before the name, volume,
/// pages, ids, and quoted or marked text after it. A year stays next to the name, `ICML 2024`, and not after a comma.
/// Empty if only an id or the beginning of a name is left: `arXiv:2306.15794`, `Proceedings of the`. Linear.
std::string_view bare_venue(std::string_view text);

/// `ICLR 2024` of `ICLR 2024 oral` and `ICRA 2023 Best Paper Award`: without words after the year that say how a paper
/// was presented. Linear.
std::string_view without_presentation(std::string_view text);

/// Without words before the name of a venue: `ICML` of `presented at ICML`.
std::string_view strip_venue_lead(std::string_view text);

/// Without such words at the end: `A Title` of `A Title, in`. Only for text before the name of a venue.
std::string_view strip_open_lead(std::string_view text);

}  // namespace kgbuild::parsing
