#include "parsers/items/element_uses.hpp"

#include <algorithm>
#include <array>

#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 6> use_names{"item", "skipped", "shared", "line", "subtitle", "works"};

}  // namespace

void ElementUses::add(ElementUse use, std::string_view name) { uses_.try_emplace(fold_key(name), use); }

std::optional<ElementUse> ElementUses::find(const ElementNames& names) const {
  for (const std::string& name : names)
    if (const auto found = uses_.find(name); found != uses_.end()) return found->second;
  return std::nullopt;
}

std::optional<ElementUse> find_element_use(std::string_view name) {
  const auto* const found = std::ranges::find(use_names, name);
  if (found == use_names.end()) return std::nullopt;
  return static_cast<ElementUse>(found - use_names.begin());
}

}  // namespace kgbuild::parsing
