// The objects and lists that are open while a document is read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kgbuild/reader.hpp"
#include "parsers/items/item.hpp"
#include "parsers/items/item_fields.hpp"
#include "parsers/items/person_rows.hpp"

namespace kgbuild::parsing {

/// An object or list that is being read.
struct ItemFrame {
  enum class Role : std::uint8_t {
    paper,
    details,  ///< in an inner object: fields of the paper around it
    person,
    date,
    words,  ///< a text by words: `{"We": [0], "show": [1, 7]}`
    list,
    wrapper,  ///< `{"value": ...}`: what it holds belongs to the key around it
  };
  Role role = Role::list;
  ItemKey key;       ///< of the value that comes next; in a list, of the list itself
  ItemKey own_key;   ///< of the object itself
  ItemKey path_key;  ///< of the value that comes next, in the paper around the object
  std::string name;  ///< of the value that comes next, or of the list itself
  std::string own_name;
  std::string path;  ///< from the paper around it, as far as the fields know it
  std::string date;  ///< a list or object under a date is of that day
  std::size_t first_entry = 0;
  Item item;
  ItemPerson person;
  std::optional<PersonPart> part;                          ///< where the value that comes next goes
  std::string written;                                     ///< parts of a date
  std::array<std::string, 3> date_parts;                   ///< year, month, day by their names
  std::vector<std::string> words;                          ///< by position
  std::vector<PersonRow> rows;                             ///< of a list of people: its items that are lists
  bool is_row = false;                                     ///< a list that is an item of a list of people
  std::vector<std::pair<std::string, std::string>> named;  ///< of people: unknown keys with their values
  std::vector<Item> details;             ///< of inner objects: what the paper's own object says counts first
  std::set<std::uint64_t> seen;          ///< hashes of keys
  std::size_t papers = 0;                ///< directly in this
  ItemField works = ItemField::other;    ///< the list of works that this is in, of the paper around it
  std::vector<std::string> inner_works;  ///< works inside this, if it is in a list of works
  std::optional<std::size_t> citing;     ///< the entry that cites `cited`
  std::string cited;                     ///< a work
  std::vector<LeftOut> others;           ///< what is in a list of papers without being one
  std::size_t first_left_out = 0;
  std::size_t first_row = 0;
  std::uint32_t line = 0;
};

/// A stack: what a value is depends on the objects around it.
class ItemFrames {
 public:
  /// `fields` must outlive the stack.
  explicit ItemFrames(const ItemFields& fields) : fields_(fields) {}

  bool empty() const { return frames_.empty(); }
  std::size_t size() const { return frames_.size(); }
  /// The innermost one; there must be one.
  ItemFrame& back() { return frames_.back(); }
  const ItemFrame& back() const { return frames_.back(); }
  void clear() { frames_.clear(); }

  /// Opens an object or a list, whose role follows from what is around it.
  ItemFrame& start_object();
  ItemFrame& start_list();
  ItemFrame pop();

  /// The nearest object, past lists and wrappers, or one that is a paper, past persons, dates and words, too; null for
  /// none.
  ItemFrame* find_object(bool is_paper);
  /// The object that the path of the innermost one begins at; null for none.
  ItemFrame* find_outer_paper();

 private:
  ItemFrame::Role object_role() const;
  ItemField works_of(const ItemFrame& outer) const;
  ItemFrame& push(ItemFrame::Role role);

  const ItemFields& fields_;
  std::vector<ItemFrame> frames_;
};

}  // namespace kgbuild::parsing
