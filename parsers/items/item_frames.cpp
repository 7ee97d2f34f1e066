#include "parsers/items/item_frames.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {

using Role = ItemFrame::Role;

Role ItemFrames::object_role() const {
  if (frames_.empty()) return Role::paper;
  const ItemFrame& outer = frames_.back();
  switch (outer.key.field) {
    case ItemField::authors:
      return Role::person;
    case ItemField::date:
      return Role::date;
    case ItemField::word_positions:
      return Role::words;
    case ItemField::details:
      return outer.role == Role::paper ? Role::details : Role::paper;
    default:
      return Role::paper;
  }
}

/// The list of works that the next value of `outer` is in. What describes a work is not: its authors, its journal.
ItemField ItemFrames::works_of(const ItemFrame& outer) const {
  const ItemField field = outer.key.field;
  if (field == ItemField::references || field == ItemField::cited_by || outer.role == Role::list)
    return outer.role == Role::list ? outer.works : field;
  const bool inside = field == ItemField::other || field == ItemField::cited || field == ItemField::citing;
  return inside && !fields_.begins_path(fold_key(outer.name)) ? outer.works : ItemField::other;
}

ItemFrame& ItemFrames::push(Role role) {
  ItemFrame frame;
  frame.role = role;
  if (!frames_.empty()) {
    const ItemFrame& outer = frames_.back();
    frame.own_key = outer.key;
    frame.own_name = outer.name;
    frame.works = works_of(outer);
    if (role == Role::list) {
      frame.key = outer.key;
      frame.path_key = outer.path_key;
      frame.name = outer.name;
      frame.path = outer.path;
    } else if (role == Role::paper) {
      std::string path = outer.path.empty() ? fold_key(outer.name) : concat({outer.path, ".", fold_key(outer.name)});
      // A list has the name of its key, so its path is not longer by it.
      if (outer.role == Role::list) path = outer.path.empty() ? fold_key(outer.name) : outer.path;
      if (fields_.begins_path(path)) frame.path = std::move(path);
    }
  }
  return frames_.emplace_back(std::move(frame));
}

ItemFrame ItemFrames::pop() {
  ItemFrame frame = std::move(frames_.back());
  frames_.pop_back();
  return frame;
}

ItemFrame& ItemFrames::start_object() { return push(object_role()); }

ItemFrame& ItemFrames::start_list() {
  // `{"author": [...]}` is not one person; `{"name": ..., "ids": [...]}` is.
  if (!frames_.empty() && frames_.back().role == Role::person && !frames_.back().part &&
      frames_.back().key.field == ItemField::authors)
    frames_.back().role = Role::wrapper;
  ItemFrame& list = push(Role::list);
  const auto is_people = [](const ItemFrame& frame) {
    return frame.role == Role::list && frame.key.field == ItemField::authors && !frame.is_row;
  };
  list.is_row = frames_.size() > 1 && is_people(frames_[frames_.size() - 2]);
  return list;
}

ItemFrame* ItemFrames::find_object(bool is_paper) {
  const auto frame = std::find_if(frames_.rbegin(), frames_.rend(), [&](const ItemFrame& candidate) {
    if (candidate.role == Role::list || candidate.role == Role::wrapper) return false;
    return !is_paper || candidate.role == Role::paper || candidate.role == Role::details;
  });
  return frame == frames_.rend() ? nullptr : &*frame;
}

ItemFrame* ItemFrames::find_outer_paper() {
  const auto frame = std::find_if(frames_.rbegin(), frames_.rend(), [](const ItemFrame& candidate) {
    return (candidate.role == Role::paper || candidate.role == Role::details) && candidate.path.empty();
  });
  return frame == frames_.rend() ? nullptr : &*frame;
}

}  // namespace kgbuild::parsing
