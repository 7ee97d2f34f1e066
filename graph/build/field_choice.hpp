// Which of the texts that several records give for a field of their paper is the best.
#pragma once

#include <string_view>
#include <vector>

namespace kgbuild::graphs {

/// How good a title is as a text: 0 broken (a bracket without partner, replaced bytes, a rest of a link), 1 cut off
/// (`...`), 2 with marks of TeX or HTML, 3 plain.
int rate_title(std::string_view title);
/// How good an address is: 0 not one, 1 an address, 2 one that holds `id`, the arXiv id or DOI of the paper.
int rate_address(std::string_view address, std::string_view id);

/// A text and its rating.
struct RatedText {
  std::string_view text;
  int rating = 0;
};

/// The best of `texts`, which are in the order of the records: the highest rating, then the reading that most records
/// share (by `fold_name`), then the longest without a full stop, then the first. A text that is another one without the
/// signs of its TeX
/// (`AtimesB` of `A$\times$B`) is broken. Empty texts do not count. Linear, plus sorting.
std::string_view choose_text(const std::vector<RatedText>& texts);

}  // namespace kgbuild::graphs
