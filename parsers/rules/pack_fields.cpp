#include "parsers/rules/pack_fields.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// Calls `add(field, name)` for all names of all fields in the object `key` of the pack; `find` knows the fields.
template <class Find, class Add>
void for_each_name(const JsonValue& pack, const char* key, std::string_view where, Find find, Add add) {
  const JsonValue* const fields = find_object(pack, key, where);
  if (!fields) return;
  for (const auto& member : fields->GetObject()) {
    const std::string field(member.name.GetString(), member.name.GetStringLength());
    const auto known = find(field);
    if (!known) fail_pack(where, concat({key, ": unknown field \"", field, "\""}));
    for (const std::string& name : strings_or_none(*fields, field.c_str(), where)) {
      if (fold_key(name).empty()) fail_pack(where, concat({key, ".", field, ": not a name: \"", name, "\""}));
      add(*known, name);
    }
  }
}

std::optional<ItemField> find_item_field_of(PaperField field) {
  switch (field) {
    case PaperField::title:
      return ItemField::title;
    case PaperField::authors:
      return ItemField::authors;
    case PaperField::date:
      return ItemField::date;
    case PaperField::votes:
      return ItemField::votes;
    case PaperField::paper:
      return ItemField::url;
    case PaperField::body:
      return ItemField::body;
    case PaperField::venue:
      return ItemField::venue;
    case PaperField::status:
      return ItemField::status;
    case PaperField::keywords:
      return ItemField::keywords;
    case PaperField::code:
      return ItemField::code;
    case PaperField::link:
    case PaperField::other:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void load_item_fields(const JsonValue& pack, std::string_view where, ItemFields& fields) {
  const auto add = [&](auto field, const std::string& name) { fields.add(field, name); };
  for_each_name(pack, "item_fields", where, find_item_field, add);
  for_each_name(pack, "person_fields", where, find_person_part_named, add);
  for_each_name(pack, "status_words", where, find_status,
                [&](PaperStatus status, const std::string& word) { fields.statuses().add(status, word); });
}

void load_element_uses(const JsonValue& pack, std::string_view where, ElementUses& uses) {
  for_each_name(pack, "element_uses", where, find_element_use,
                [&](ElementUse use, const std::string& name) { uses.add(use, name); });
}

void share_field_words(FieldWords& words, ItemFields& fields) {
  words.set_statuses(fields.statuses());
  for (const std::string& name : fields.names_of(ItemField::references)) words.add_reference_word(name);
  for (const auto& [word, meaning] : words.words()) {
    const auto field = find_item_field_of(meaning);
    const bool ascii = std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (field && !ascii) fields.add(*field, word);
  }
}

}  // namespace kgbuild::parsing
