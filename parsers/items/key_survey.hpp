// What the unread keys of nested data hold.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/items/item_fields.hpp"
#include "parsers/items/value_counts.hpp"

namespace kgbuild::parsing {

/// Counts the values of keys that no field has. Of at most 256 keys, the first 200 values each.
class KeySurvey {
 public:
  /// The value of a key in an object, or an item of the list that the key has.
  void add(std::string_view key, std::string_view value, bool in_list);
  /// Notes that a known key has this field.
  void note_read(ItemField field) { read_[static_cast<std::size_t>(field)] = true; }
  bool has_read(ItemField field) const { return read_[static_cast<std::size_t>(field)]; }

  /// The key whose values are those of `field` in most objects; empty for none. A key that `fields` calls other is
  /// none.
  std::string find(ItemField field, const ItemFields& fields) const;
  /// A key that `fields` calls other although its values are people; empty for none.
  std::string find_other_people(const ItemFields& fields) const;

 private:
  struct Key {
    std::string name;
    ValueCounts counts;
    std::size_t single = 0;  ///< values outside of lists
  };

  std::vector<Key> keys_;  ///< in the order of the text
  std::map<std::string, std::size_t, std::less<>> places_;
  std::array<bool, item_field_count> read_{};
};

}  // namespace kgbuild::parsing
