#include "graph/spellings.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace kgbuild {
namespace {

struct Spelling {
  StringId text;
  std::uint32_t uses = 0;
  std::uint32_t as_name = 0;
  Day first = no_day;
  std::uint32_t paper = 0;
};

// `uses` are of one thing and one text, earliest first.
Spelling sum_up(std::span<const SpellingUse> uses) {
  Spelling spelling{uses.front().text, static_cast<std::uint32_t>(uses.size()), 0, uses.front().day,
                    uses.front().paper};
  for (const SpellingUse& use : uses) spelling.as_name += use.as_name ? 1 : 0;
  return spelling;
}

// Unknown days come last.
std::int64_t day_order(Day day) { return day == no_day ? std::numeric_limits<std::int64_t>::max() : day; }

ChosenNames choose(std::vector<Spelling>& spellings, const StringPool& pool) {
  const auto text = [&](const Spelling& s) { return pool.view(s.text); };
  const auto displays = [&](const Spelling& a, const Spelling& b) {
    const auto key = [&](const Spelling& s) {
      return std::tuple(-std::int64_t{s.uses}, -std::int64_t{s.as_name}, day_order(s.first), s.paper, text(s));
    };
    return key(a) < key(b);
  };
  std::ranges::iter_swap(spellings.begin(), std::ranges::min_element(spellings, displays));
  std::sort(spellings.begin() + 1, spellings.end(), [&](const Spelling& a, const Spelling& b) {
    return a.uses != b.uses ? a.uses > b.uses : text(a) < text(b);
  });
  ChosenNames chosen;
  chosen.display = spellings.front().text;
  for (std::size_t i = 1; i < spellings.size(); ++i) chosen.aliases.push_back(spellings[i].text);
  return chosen;
}

}  // namespace

std::vector<ChosenNames> choose_names(std::vector<SpellingUse> uses, std::size_t things, const StringPool& pool) {
  std::ranges::sort(
      uses, {}, [](const SpellingUse& use) { return std::tuple(use.thing, use.text, day_order(use.day), use.paper); });
  std::vector<ChosenNames> names(things);
  std::vector<Spelling> spellings;
  for (std::size_t i = 0; i < uses.size();) {
    const std::uint32_t thing = uses[i].thing;
    spellings.clear();
    while (i < uses.size() && uses[i].thing == thing) {
      std::size_t end = i;
      while (end < uses.size() && uses[end].thing == thing && uses[end].text == uses[i].text) ++end;
      spellings.push_back(sum_up(std::span(uses).subspan(i, end - i)));
      i = end;
    }
    names[thing] = choose(spellings, pool);
  }
  return names;
}

}  // namespace kgbuild
