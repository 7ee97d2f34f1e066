// Words that names of tasks are composed of (task_words.hpp).
#include <algorithm>

#include "parsers/rules/pack_loader.hpp"

namespace kgbuild::parsing {
namespace {

/// The place of a modifier, which a head of an earlier pack may name as well.
std::uint16_t place_of(std::vector<std::string>& modifiers, std::string name) {
  const auto it = std::find(modifiers.begin(), modifiers.end(), name);
  const auto place = static_cast<std::uint16_t>(it - modifiers.begin());
  if (it == modifiers.end()) modifiers.push_back(std::move(name));
  return place;
}

}  // namespace

void PackLoader::load_task_words(const PackValue& pack, std::string_view where) {
  constexpr std::size_t most = 4000;  // numbers have 16 bits
  TaskWords& words = data_->task_words;
  if (const PackValue* modifiers = find_list(pack, "task_modifiers", where)) {
    for (const PackValue& modifier : modifiers->GetArray()) {
      check_keys(modifier, {"en", "forms"}, where);
      std::string name = require_string(modifier, "en", where);
      const std::uint16_t number = place_of(words.modifiers, name);
      add_task_word(name, number, false);
      for (const auto& form : strings_or_none(modifier, "forms", where)) add_task_word(form, number, false);
    }
  }
  if (const PackValue* heads = find_list(pack, "task_heads", where)) {
    for (const PackValue& item : heads->GetArray()) {
      check_keys(item, {"en", "forms", "with", "converts", "in_title"}, where);
      TaskWords::Head head;
      head.name = require_string(item, "en", where);
      head.converts = bool_or(item, "converts", false, where);
      head.in_title = bool_or(item, "in_title", true, where);
      for (auto& name : strings_or_none(item, "with", where)) {
        head.with.push_back(place_of(words.modifiers, std::move(name)));
      }
      const auto number = static_cast<std::uint16_t>(words.heads.size());
      add_task_word(head.name, number, true);
      for (const auto& form : strings_or_none(item, "forms", where)) add_task_word(form, number, true);
      words.heads.push_back(std::move(head));
    }
  }
  if (words.heads.size() > most || words.modifiers.size() > most) fail_pack(where, "more than 4000 words of tasks");
}

void PackLoader::add_task_word(std::string_view form, std::uint16_t number, bool head) {
  if (form.size() >= 2 && form.size() <= 160) task_forms_.push_back({data_->names.add(form, true), number, head});
}

void PackLoader::finish_task_words() {
  TaskWords& words = data_->task_words;
  words.head_of.assign(data_->names.size(), TaskWords::none);
  words.modifier_of.assign(data_->names.size(), TaskWords::none);
  for (const TaskForm& form : task_forms_) {
    std::uint16_t* place = &(form.head ? words.head_of : words.modifier_of)[form.literal];
    if (!form.head && *place != TaskWords::none) continue;  // the first meaning wins
    while (*place != TaskWords::none && *place != form.number) place = &words.heads[*place].otherwise;
    *place = form.number;
  }
}

}  // namespace kgbuild::parsing
