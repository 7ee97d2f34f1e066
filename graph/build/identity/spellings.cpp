#include "graph/build/identity/spellings.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace kgbuild::graphs {
namespace {

struct Spelling {
  StringId text;
  std::uint32_t uses = 0;
  std::uint32_t as_name = 0;
  Day first = no_day;
  std::uint32_t paper = 0;
};

// `uses` are of one entity and one text, earliest first.
Spelling sum_up(std::span<const SpellingUse> uses) {
  Spelling spelling{uses.front().text, static_cast<std::uint32_t>(uses.size()), 0, uses.front().day,
                    uses.front().paper};
  for (const SpellingUse& use : uses) spelling.as_name += use.as_name ? 1 : 0;
  return spelling;
}

// Unknown days come last.
std::int64_t day_order(Day day) { return day == no_day ? std::numeric_limits<std::int64_t>::max() : day; }

ChosenNames choose(std::vector<Spelling> spellings, const StringPool& pool) {
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

std::vector<Spelling> list_spellings(std::span<SpellingUse> uses) {
  std::ranges::sort(uses, {},
                    [](const SpellingUse& use) { return std::tuple(use.text, day_order(use.day), use.paper); });
  std::vector<Spelling> spellings;
  for (std::size_t i = 0; i < uses.size();) {
    std::size_t end = i;
    while (end < uses.size() && uses[end].text == uses[i].text) ++end;
    spellings.push_back(sum_up(uses.subspan(i, end - i)));
    i = end;
  }
  return spellings;
}

}  // namespace

std::vector<ChosenNames> choose_names(const std::vector<SpellingUse>& uses, std::size_t entities,
                                      const StringPool& pool) {
  // Counting sort by entity; what remains to be sorted is short.
  std::vector<std::uint32_t> offsets(entities + 1, 0);
  for (const SpellingUse& use : uses) ++offsets[use.entity + 1];
  for (std::size_t entity = 0; entity < entities; ++entity) offsets[entity + 1] += offsets[entity];
  std::vector<SpellingUse> sorted(uses.size());
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  for (const SpellingUse& use : uses) sorted[next[use.entity]++] = use;
  std::vector<ChosenNames> names(entities);
  for (std::size_t entity = 0; entity < entities; ++entity) {
    const auto of_entity = std::span(sorted).subspan(offsets[entity], offsets[entity + 1] - offsets[entity]);
    if (!of_entity.empty()) names[entity] = choose(list_spellings(of_entity), pool);
  }
  return names;
}

}  // namespace kgbuild::graphs
