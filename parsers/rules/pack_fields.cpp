#include "parsers/rules/pack_fields.hpp"

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

}  // namespace

void load_item_fields(const JsonValue& pack, std::string_view where, ItemFields& fields) {
  const auto add = [&](auto field, const std::string& name) { fields.add(field, name); };
  for_each_name(pack, "item_fields", where, find_item_field, add);
  for_each_name(pack, "person_fields", where, find_person_part_named, add);
}

}  // namespace kgbuild::parsing
