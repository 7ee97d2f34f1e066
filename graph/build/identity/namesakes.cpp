#include "graph/build/identity/namesakes.hpp"

#include <algorithm>
#include <cstdint>

#include "graph/build/identity/author_names.hpp"
#include "kgbuild/string_pool.hpp"

namespace kgbuild::graphs {
namespace {

/// Fewer names than these say little about how common one of them is.
constexpr std::size_t min_names = 100;

/// Names by one of their parts.
class PartCounts {
 public:
  StringId add(std::string_view part) {
    const StringId id = parts_.intern(part);
    if (counts_.size() <= id) counts_.resize(id + 1, 0);
    ++counts_[id];
    return id;
  }
  /// Of the other names.
  double others(StringId part) const { return static_cast<double>(counts_[part]) - 1; }

 private:
  StringPool parts_;
  std::vector<std::uint32_t> counts_;
};

struct NameParts {
  std::size_t name;
  StringId given, family;
};

}  // namespace

std::vector<double> expect_namesakes(const std::vector<std::string_view>& keys) {
  PartCounts given, family;
  std::vector<NameParts> names;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::size_t hyphen = keys[i].rfind('-');
    if (hyphen == std::string_view::npos || without_homonym_number(keys[i]) != keys[i]) continue;
    names.push_back({i, given.add(drop_hyphens(keys[i].substr(0, hyphen))), family.add(keys[i].substr(hyphen + 1))});
  }
  const auto all = static_cast<double>(std::max(names.size(), min_names));
  std::vector<double> expected(keys.size(), 0);
  for (const NameParts& name : names) expected[name.name] = given.others(name.given) * family.others(name.family) / all;
  return expected;
}

}  // namespace kgbuild::graphs
