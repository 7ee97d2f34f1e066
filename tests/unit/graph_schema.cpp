#include <doctest/doctest.h>

#include <set>
#include <string>

#include "kgbuild/schema.hpp"

using namespace kgbuild;

namespace {

template <typename Array, typename Index>
concept indexed_by = requires(Array array, Index index) {
  array[index];
};
static_assert(indexed_by<EnumArray<NodeKind, int>, NodeKind>);
static_assert(!indexed_by<EnumArray<NodeKind, int>, EdgeKind>);
static_assert(!indexed_by<EnumArray<NodeKind, int>, std::size_t>);

}  // namespace

TEST_CASE("kinds are found by their exact name") {
  for (const NodeKindInfo& kind : node_kinds()) CHECK(find_node_kind(kind.name) == kind.kind);
  for (const EdgeKindInfo& kind : edge_kinds()) CHECK(find_edge_kind(kind.name) == kind.kind);
  CHECK_FALSE(find_node_kind("paper"));
  CHECK_FALSE(find_edge_kind(""));
  CHECK(kind_info(NodeKind::paper).prefix == "paper");
  CHECK(kind_info(EdgeKind::coauthored_with).symmetric);
  CHECK(kind_info(EdgeKind::introduces).extracted);
}

TEST_CASE("every property has a snake_case name of its own and a line about it") {
  const auto check = [](std::span<const Property> properties) {
    std::set<std::string_view> names;
    for (const Property& property : properties) {
      CAPTURE(property.name);
      CHECK(names.insert(property.name).second);
      CHECK(property.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
      CHECK_FALSE(property.description.empty());
      CHECK(property.description.find('\n') == std::string_view::npos);
    }
  };
  for (const NodeKindInfo& kind : node_kinds()) check(kind.properties);
  for (const EdgeKindInfo& kind : edge_kinds()) check(kind.properties);
}

TEST_CASE("a property of one name has one type, so that tables of all kinds fit together") {
  std::set<std::pair<std::string_view, ValueType>> types;
  std::set<std::string_view> names;
  for (const NodeKindInfo& kind : node_kinds()) {
    for (const Property& property : kind.properties) {
      types.emplace(property.name, property.type);
      names.insert(property.name);
    }
  }
  CHECK(types.size() == names.size());
}

TEST_CASE("colours are distinct, and every edge kind joins something") {
  std::set<std::string_view> colors;
  for (const NodeKindInfo& kind : node_kinds()) {
    CHECK(kind.color.size() == 7);
    CHECK(kind.color[0] == '#');
    colors.insert(kind.color);
  }
  CHECK(colors.size() == node_kind_count);
  for (const EdgeKindInfo& kind : edge_kinds()) {
    CHECK_FALSE(kind.endpoints.empty());
    for (const Endpoints& ends : kind.endpoints) CHECK((!kind.symmetric || ends.from == ends.to));
  }
}
