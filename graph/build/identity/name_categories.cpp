#include "graph/build/identity/name_categories.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kgbuild::graphs {
namespace {

// The first is the default.
std::span<const std::string_view> categories_of(NameKind kind) {
  static constexpr std::array<std::string_view, 3> of_methods{"method", "model", "tool"};
  static constexpr std::array<std::string_view, 2> of_benchmarks{"benchmark", "dataset"};
  if (kind == NameKind::method) return of_methods;
  if (kind == NameKind::benchmark) return of_benchmarks;
  return {};
}

struct Votes {
  std::array<std::uint32_t, 3> introduced{}, named{};
};

}  // namespace

void categorize_entities(NameKind kind, const std::vector<NameUse*>& uses, std::vector<NamedEntity>& entities) {
  const std::span<const std::string_view> categories = categories_of(kind);
  if (categories.empty()) return;
  std::vector<Votes> votes(entities.size());
  for (const NameUse* use : uses) {
    const std::string_view stated = use->introduced ? use->item->kind : use->item->category;
    const auto category = std::ranges::find(categories, stated);
    if (category == categories.end()) continue;
    auto& counts = use->introduced ? votes[use->entity].introduced : votes[use->entity].named;
    ++counts[category - categories.begin()];
  }
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const auto* const introduced = std::ranges::max_element(votes[i].introduced);
    const auto* const named = std::ranges::max_element(votes[i].named);
    const auto most = *introduced > 0 ? introduced - votes[i].introduced.begin() : named - votes[i].named.begin();
    entities[i].category = categories[most];
    if (entities[i].lexicon && !entities[i].lexicon->category.empty()) {
      entities[i].category = entities[i].lexicon->category;
    }
  }
}

}  // namespace kgbuild::graphs
