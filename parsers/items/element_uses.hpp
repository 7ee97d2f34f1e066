// What elements of XML do, other than hold a field: data of the rule packs.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// The use of an element.
enum class ElementUse : std::uint8_t {
  item,      ///< a paper
  skipped,   ///< nothing in it is of the paper: its editors
  shared,    ///< its venue and date are those of the papers in the element around it
  line,      ///< a line of a text
  subtitle,  ///< what follows the title
  works,     ///< a list of works that the paper cites
};

/// The names of an element, the narrowest first, all folded: `contrib@editor` (by the value of an attribute that says
/// of what kind it is), `entry.book.title` (by two elements around it), `journal.title` (by one), `title`.
using ElementNames = std::vector<std::string>;

/// The uses of elements by their names. Immutable once loaded.
class ElementUses {
 public:
  /// A name that is known keeps its use.
  void add(ElementUse use, std::string_view name);
  /// The use of the narrowest name; nothing for other elements.
  std::optional<ElementUse> find(const ElementNames& names) const;

 private:
  std::map<std::string, ElementUse, std::less<>> uses_;
};

/// The name in rule packs, or nothing.
std::optional<ElementUse> find_element_use(std::string_view name);

}  // namespace kgbuild::parsing
