#include "graph/build/identity/name_fit.hpp"

#include <algorithm>
#include <span>

#include "base/strings.hpp"

namespace kgbuild::graphs {
namespace {

using Words = PersonWords::Words;
using WordViews = std::vector<std::string_view>;

// Folded words of other scripts have several bytes: one byte is one ASCII letter.
bool is_initial(std::string_view word) { return word.size() == 1; }

bool may_be(std::string_view a, std::string_view b) {
  return a == b || ((is_initial(a) || is_initial(b)) && a.front() == b.front());
}

/// The words from `first` on, then those before it.
std::string rotate_words(const Words& words, std::size_t first) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) text += words[(first + i) % words.size()];
  return text;
}

bool has_rotation(const Words& words, std::string_view letters) {
  for (std::size_t first = 0; first < words.size(); ++first)
    if (rotate_words(words, first) == letters) return true;
  return false;
}

bool have_same_letters(const PersonWords& a, const PersonWords& b) {
  if (a.letters != b.letters) return false;
  Words of_a = a.readings.front(), of_b = b.readings.front();
  if (has_rotation(of_a, rotate_words(of_b, 0)) || has_rotation(of_b, rotate_words(of_a, 0))) return true;
  std::ranges::sort(of_a);
  std::ranges::sort(of_b);
  return of_a == of_b;
}

/// Where the only whole word is that two names share.
struct SharedWord {
  std::size_t count = 0;                ///< of shared whole words
  std::size_t shorter = 0, longer = 0;  ///< the place of the last of them in each
};

/// Removes from both lists the words that they share.
SharedWord remove_shared(const Words& shorter, const Words& longer, WordViews& rest, WordViews& others) {
  SharedWord shared{};
  rest.assign(shorter.begin(), shorter.end());
  others.assign(longer.begin(), longer.end());
  for (std::size_t i = 0; i < shorter.size(); ++i) {
    const auto found = std::ranges::find(others, shorter[i]);
    if (found == others.end()) continue;
    if (!is_initial(shorter[i])) {
      ++shared.count;
      shared.shorter = i;
      shared.longer = static_cast<std::size_t>(std::ranges::find(longer, shorter[i]) - longer.begin());
    }
    others.erase(found);
    rest.erase(std::ranges::find(rest, shorter[i]));
  }
  return shared;
}

/// Each of `rest` can be another one of `others`.
bool fit_rest(const WordViews& rest, WordViews others) {
  return std::ranges::all_of(rest, [&](std::string_view word) {
    const auto found = std::ranges::find_if(others, [&](std::string_view other) { return may_be(word, other); });
    if (found == others.end()) return false;
    others.erase(found);
    return true;
  });
}

/// The first word other than that at `family`; from the end if `last`.
std::string_view given_name(const Words& words, std::size_t family, bool last) {
  if (last) return family + 1 == words.size() ? words[family - 1] : words.back();
  return family == 0 ? words[1] : words.front();
}

NameFit fit_initials(const Words& shorter, const Words& longer, const SharedWord& shared, bool hyphenated) {
  const std::string_view given = given_name(shorter, shared.shorter, false);
  const bool family_first = shared.longer == 0 && !hyphenated;
  if (!may_be(given, given_name(longer, shared.longer, false)) &&
      !(family_first && may_be(given, given_name(longer, shared.longer, true))))
    return NameFit::unlike;
  const bool same_end = (shared.shorter == 0 && shared.longer == 0) ||
                        (shared.shorter + 1 == shorter.size() && shared.longer + 1 == longer.size());
  return same_end ? NameFit::initials : NameFit::any_order;
}

/// `hyphenated`: of the longer name.
NameFit fit_words(const Words& shorter, const Words& longer, bool hyphenated) {
  if (shorter.size() == 1) {
    const bool outer = shorter.front() == longer.front() || shorter.front() == longer.back();
    return outer && !is_initial(shorter.front()) ? NameFit::family : NameFit::unlike;
  }
  WordViews rest, others;
  const SharedWord shared = remove_shared(shorter, longer, rest, others);
  if (shared.count == 0 || !fit_rest(rest, std::move(others))) return NameFit::unlike;
  return shared.count > 1 ? NameFit::words : fit_initials(shorter, longer, shared, hyphenated);
}

}  // namespace

NameFit fit_names(const PersonWords& a, const PersonWords& b) {
  if (a.readings.empty() || b.readings.empty()) return NameFit::unlike;
  if (!a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix) return NameFit::unlike;
  if (have_same_letters(a, b)) return a.suffix == b.suffix ? NameFit::letters : NameFit::words;
  NameFit best = NameFit::unlike;
  for (const Words& of_a : a.readings) {
    for (const Words& of_b : b.readings) {
      const bool swap = of_a.size() > of_b.size();
      const PersonWords& longer = swap ? a : b;
      const bool hyphenated = longer.readings.size() > 1;
      best = std::min(best, swap ? fit_words(of_b, of_a, hyphenated) : fit_words(of_a, of_b, hyphenated));
    }
  }
  return best;
}

}  // namespace kgbuild::graphs
