#include "parsers/rules/pack_tasks.hpp"

#include <algorithm>

namespace kgbuild::parsing {

void TaskWordsLoader::load(const JsonValue& pack, std::string_view where) {
  constexpr std::size_t max_words = 4000;  // numbers have 16 bits
  load_modifiers(pack, where);
  load_heads(pack, where);
  if (words_.heads.size() > max_words || words_.modifiers.size() > max_words)
    fail_pack(where, "more than 4000 words of tasks");
}

void TaskWordsLoader::load_modifiers(const JsonValue& pack, std::string_view where) {
  const JsonValue* modifiers = find_list(pack, "task_modifiers", where);
  if (modifiers == nullptr) return;
  for (const JsonValue& item : modifiers->GetArray()) {
    check_keys(item, {"en", "forms"}, where);
    const std::string name = require_string(item, "en", where);
    const std::uint16_t number = add_modifier(name);
    add_form(name, number, false);
    for (const auto& form : strings_or_none(item, "forms", where)) add_form(form, number, false);
  }
}

void TaskWordsLoader::load_heads(const JsonValue& pack, std::string_view where) {
  const JsonValue* heads = find_list(pack, "task_heads", where);
  if (heads == nullptr) return;
  for (const JsonValue& item : heads->GetArray()) {
    check_keys(item, {"en", "forms", "with", "converts", "in_title"}, where);
    TaskWords::Head head;
    head.name = require_string(item, "en", where);
    head.converts = bool_or(item, "converts", false, where);
    head.in_title = bool_or(item, "in_title", true, where);
    for (auto& name : strings_or_none(item, "with", where)) head.with.push_back(add_modifier(std::move(name)));
    const auto number = static_cast<std::uint16_t>(words_.heads.size());
    add_form(head.name, number, true);
    for (const auto& form : strings_or_none(item, "forms", where)) add_form(form, number, true);
    words_.heads.push_back(std::move(head));
  }
}

/// The number of a modifier, which a head of an earlier pack may have named already.
std::uint16_t TaskWordsLoader::add_modifier(std::string name) {
  const auto known = std::ranges::find(words_.modifiers, name);
  const auto number = static_cast<std::uint16_t>(known - words_.modifiers.begin());
  if (known == words_.modifiers.end()) words_.modifiers.push_back(std::move(name));
  return number;
}

void TaskWordsLoader::add_form(std::string_view form, std::uint16_t number, bool head) {
  if (form.size() >= 2 && form.size() <= 160) forms_.push_back({names_.add(form, true), number, head});
}

void TaskWordsLoader::finish() {
  words_.head_of.assign(names_.size(), TaskWords::none);
  words_.modifier_of.assign(names_.size(), TaskWords::none);
  for (const Form& form : forms_) {
    std::uint16_t* place = &(form.head ? words_.head_of : words_.modifier_of)[form.literal];
    if (!form.head && *place != TaskWords::none) continue;  // the first meaning wins
    while (*place != TaskWords::none && *place != form.number) place = &words_.heads[*place].otherwise;
    *place = form.number;
  }
}

}  // namespace kgbuild::parsing
