// Words that say how far a paper came: `Accept (poster)`, `Submitted to ICLR 2024`, `posted-content`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/vocabulary.hpp"

namespace kgbuild::parsing {

/// The words, from the rule packs. Texts are compared without case and punctuation; of a text longer than 300 bytes the
/// beginning counts.
class StatusWords {
 public:
  /// Words added first count first if a text has several. `=conf` counts only as the whole of a text, or of one of its
  /// parts between `;`.
  void add(PaperStatus status, std::string_view word);

  /// The status that `text` states: that of the first of all words that occurs in it. A word for `preprint` counts only
  /// where a part of the text begins with it: `NeurIPS 2024, arXiv:2403.00001` is not a preprint.
  PaperStatus find(std::string_view text) const;

  /// The venue in a text that states a status with it: `ICLR 2024` of `Submitted to ICLR 2024` and of `Published as a
  /// conference paper at ICLR 2024`. Empty if `text` is such a word alone, `Rejected`; else `text`.
  std::string_view find_venue(std::string_view text) const;

 private:
  struct Word {
    PaperStatus status;
    std::string text;  ///< folded
    bool whole;
  };
  static bool states(std::string_view text, const Word& word);

  std::vector<Word> words_;
};

}  // namespace kgbuild::parsing
