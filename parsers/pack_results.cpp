// Words of the result reader.
#include <algorithm>
#include <utility>

#include "parsers/pack_loader.hpp"

namespace kgbuild {
namespace {

using List = FormList ResultWords::*;
constexpr std::pair<const char*, List> lists[] = {
    {"counters", &ResultWords::counters},           {"refused_before", &ResultWords::refused_before},
    {"refused_after", &ResultWords::refused_after}, {"clause_ends", &ResultWords::clause_ends},
    {"gain_words", &ResultWords::gain_words},       {"drop_words", &ResultWords::drop_words},
    {"bound_words", &ResultWords::bound_words},     {"time_words", &ResultWords::time_words},
    {"each_words", &ResultWords::each_words},       {"baseline_words", &ResultWords::baseline_words},
    {"range_words", &ResultWords::range_words}};

/// `2`, `0.5`: what a result's value looks like.
bool is_decimal(const std::string& text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string whole = text.substr(0, text.find('.'));
  const std::string part = whole.size() == text.size() ? "0" : text.substr(whole.size() + 1);
  return !whole.empty() && !part.empty() && std::all_of(whole.begin(), whole.end(), digit) &&
         std::all_of(part.begin(), part.end(), digit);
}

}  // namespace

void FormList::add(std::string form) {
  if (form.empty()) return;
  first_[static_cast<unsigned char>(form.front())] = true;
  const auto longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
  forms_.insert(std::upper_bound(forms_.begin(), forms_.end(), form, longer), std::move(form));
}

std::size_t FormList::longest(std::string_view text) const {
  for (const auto& form : forms_) {
    if (text.front() == form.front() && text.substr(0, form.size()) == form) return form.size();
  }
  return 0;
}

std::size_t FormList::suffix_length(std::string_view text) const {
  for (const auto& form : forms_) {
    if (text.size() >= form.size() && text.substr(text.size() - form.size()) == form) return form.size();
  }
  return 0;
}

bool FormList::stands_in(std::string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (prefix_length(text.substr(i)) != 0) return true;
  }
  return false;
}

void PackLoader::load_results(const PackValue& pack, std::string_view where) {
  if (!pack.HasMember("results")) return;
  const PackValue& results = pack["results"];
  if (!results.IsObject()) fail_pack(where, "\"results\" must be an object");
  ResultWords& words = data_->results;
  if (const PackValue* units = find_list(results, "units", where)) {
    for (const PackValue& item : units->GetArray()) {
      check_keys(item, {"forms", "unit", "time"}, where);
      for (const auto& form : strings_or_none(item, "forms", where)) {
        if (form.empty()) fail_pack(where, "a unit has an empty form");
        words.unit_forms.add(form);
        words.units.push_back({form, require_string(item, "unit", where), bool_or(item, "time", false, where)});
      }
    }
  }
  if (const PackValue* numbers = find_list(results, "number_words", where)) {
    for (const PackValue& item : numbers->GetArray()) {
      check_keys(item, {"form", "value", "unit"}, where);
      words.number_words.push_back({require_string(item, "form", where), require_string(item, "value", where),
                                    require_string(item, "unit", where)});
      const NumberWord& word = words.number_words.back();
      if (word.form.empty()) fail_pack(where, "a number word has an empty form");
      if (!is_decimal(word.value)) fail_pack(where, "number word " + word.form + ": value is no decimal number");
    }
  }
  for (const auto& [key, list] : lists) {
    for (auto& form : strings_or_none(results, key, where)) (words.*list).add(std::move(form));
  }
  const auto longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
  std::stable_sort(words.units.begin(), words.units.end(),
                   [&](const Unit& a, const Unit& b) { return longer(a.form, b.form); });
}

}  // namespace kgbuild
