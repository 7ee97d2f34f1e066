// The papers of feeds and other lists in XML.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/items/element_uses.hpp"
#include "parsers/items/item.hpp"
#include "parsers/markup/xml_events.hpp"

namespace kgbuild::parsing {

/// An item of a feed.
struct FeedItem {
  Item item;
  std::string html;        ///< its longest description that is HTML: it may be a digest itself
  std::string title;       ///< plain
  std::uint32_t line = 0;  ///< where it begins
  bool deleted = false;    ///< the feed says that it no longer exists
};

/// Takes the events of a document and finds items: elements that `uses` calls so, not inside another. Elements inside
/// are fields by their names, at any depth; those of an author are parts of a name, those of a date its parts. Of
/// works cited only ids are read, of each element in `references`; the feed that an entry was taken from is skipped.
/// Linear.
class FeedItems : public XmlHandler {
 public:
  FeedItems(const ItemFields& fields, const ElementUses& uses) : fields_(fields), uses_(uses) {}

  void open(const XmlElement& element) override;
  void text(std::string_view part) override;
  void close(std::string_view name) override;

  std::vector<FeedItem>& items() { return items_; }
  /// The item that the end of the document cuts off, or null.
  const FeedItem* unfinished() const { return in_item_ ? &item_ : nullptr; }
  /// The day that the feed states for its items; empty for none.
  const std::string& day() const { return day_; }

 private:
  enum class Role : std::uint8_t {
    other,
    item,
    shared,
    field,
    date_part,
    person,
    part,
    inlined,
    skipped,
    works,
    work,
    work_text
  };
  struct Frame {
    Role role = Role::other;
    std::string name;  ///< folded
    ItemKey key;
    std::string text;
    std::uint32_t line = 0;
    ItemPerson person;
    PersonPart part{};
    std::array<std::string, 3> date;  ///< year, month, day
    bool encoded = false;             ///< its text may be in Base64
  };
  /// A field that all items in an element have.
  struct Shared {
    std::size_t depth = 0;  ///< of the element
    ItemKey key;
    std::string value;
    std::uint32_t line = 0;
  };

  ElementNames names_of(const XmlElement& element) const;
  ItemKey find_key(const ElementNames& names) const;
  std::optional<PersonPart> find_part(const ElementNames& names) const;
  /// Inside what is not of the paper.
  bool is_apart() const { return !frames_.empty() && frames_.back().role >= Role::skipped; }
  Role role_apart(const XmlElement& element, std::optional<ElementUse> use);
  Frame make_frame(const ElementNames& names, std::optional<ElementUse> use);
  void place_outside(Frame& frame, std::optional<ElementUse> use) const;
  void place_inside(Frame& frame, Frame& holder, const ElementNames& names, std::optional<ElementUse> use);
  void place_in_field(Frame& frame, Frame& holder, std::optional<ElementUse> use);
  static void place_in_item(Frame& frame);
  void release(const Frame& holder);
  void begin_item(const XmlElement& element, const std::string& name);
  void end_item();
  void add_link(const XmlElement& element);
  void end_field(const Frame& frame);
  void end_outer_field(const Frame& frame, const std::string& value);
  void end_person(const Frame& frame);
  void end_part(const Frame& frame);
  void end_date_part(const Frame& frame);
  void end_works(const Frame& frame);
  void add(ItemKey key, std::string value, std::uint32_t line);
  Frame* find_text_frame();

  const ItemFields& fields_;
  const ElementUses& uses_;
  std::vector<Frame> frames_;
  std::vector<FeedItem> items_;
  std::vector<Shared> shared_;  ///< by depth
  FeedItem item_;
  std::string item_name_;
  std::size_t item_depth_ = 0;  ///< of frames
  bool in_item_ = false;
  std::string day_;
};

}  // namespace kgbuild::parsing
