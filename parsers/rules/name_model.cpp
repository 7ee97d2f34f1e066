#include "parsers/rules/name_model.hpp"

#include <string>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

template <std::size_t Size>
std::array<float, Size> load_numbers(const JsonValue& object, const std::array<std::string_view, Size>& names,
                                     std::string_view where) {
  std::array<float, Size> out{};
  if (!object.IsObject()) fail_pack(where, "weights are an object of numbers");
  for (const auto& item : object.GetObject()) {
    const auto* const known = std::ranges::find(names, std::string_view(item.name.GetString()));
    if (known == names.end()) fail_pack(where, concat({"no reading of a name is called ", item.name.GetString()}));
    if (!item.value.IsNumber()) fail_pack(where, "a weight must be a number");
    out[static_cast<std::size_t>(known - names.begin())] = item.value.GetFloat();
  }
  return out;
}

void load_rows(const JsonValue& object, const char* key, std::string_view where, WordMap<SideWeights>& rows) {
  const JsonValue* const list = find_object(object, key, where);
  if (list == nullptr) return;
  for (const auto& item : list->GetObject()) {
    const std::string name = item.name.GetString();
    rows.add(name, load_numbers(item.value, side_names, concat({where, ": ", name})));
  }
}

}  // namespace

void load_name_model(const JsonValue& pack, std::string_view where, NameModel& model) {
  const JsonValue* const object = find_object(pack, "name_model", where);
  if (object == nullptr || model.loaded) return;
  check_keys(*object, {"bias", "features", "rules"}, where);
  model.loaded = true;
  if (const JsonValue* const bias = find_object(*object, "bias", where))
    model.bias = load_numbers(*bias, reading_names, where);
  WordMap<SideWeights> code;
  load_rows(*object, "features", where, code);
  for (const auto& [name, weights] : code) {
    const auto* const known = std::ranges::find(code_features, std::string_view(name));
    if (known == std::end(code_features)) fail_pack(where, concat({"no feature is called ", name}));
    model.code[static_cast<std::size_t>(known - std::begin(code_features))] = weights;
  }
  load_rows(*object, "rules", where, model.rules);
}

}  // namespace kgbuild::parsing
