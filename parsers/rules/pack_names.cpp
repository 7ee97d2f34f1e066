#include "parsers/rules/pack_names.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/rules/form_list.hpp"

namespace kgbuild::parsing {
namespace {

NameKind parse_kind(const std::string& text, std::string_view where) {
  if (text == "method") return NameKind::method;
  if (text == "benchmark") return NameKind::benchmark;
  if (text == "metric") return NameKind::metric;
  if (text == "task") return NameKind::task;
  fail_pack(where, "kind \"" + text + "\" is not one of method, benchmark, metric, task");
}

/// The category of a name: a word that fits the kind. Metrics and tasks have none.
Category parse_category(const JsonValue& item, NameKind kind, std::string_view where) {
  const bool has_categories = kind == NameKind::method || kind == NameKind::benchmark;
  const Category usual = kind == NameKind::benchmark ? Category::benchmark : Category::method;
  const std::string text = string_or(item, "category", has_categories ? to_string(usual) : "", where);
  const std::optional<Category> category = find_category(text);
  const bool fits = category && (has_categories ? *category != Category::none && kind_of(*category) == kind
                                                : *category == Category::none);
  if (!fits) fail_pack(where, "category \"" + text + "\" does not fit its kind");
  return *category;
}

/// False for a single word with a capital: in lower case it is often an ordinary word.
bool folds_by_default(std::string_view form) {
  const bool one_word = form.find_first_of(" -") == std::string_view::npos;
  return !one_word || std::none_of(form.begin(), form.end(), is_ascii_upper);
}

/// What an entry says of other entries. An empty list of broader names is not the same as none.
void load_relations(const JsonValue& item, LexiconEntry& entry, std::string_view where) {
  if (item.HasMember("broader")) {
    if (entry.kind != NameKind::task && entry.kind != NameKind::metric)
      fail_pack(where, "only tasks and metrics have \"broader\" names");
    entry.broader = strings_or_none(item, "broader", where);
  }
  entry.tasks = strings_or_none(item, "tasks", where);
  if (!entry.tasks.empty() && entry.kind != NameKind::benchmark) fail_pack(where, "only a benchmark has \"tasks\"");
}

/// An entry of "names"; `where` names the entry.
LexiconEntry load_entry(const JsonValue& item, std::string name, std::string_view where) {
  check_keys(item,
             {"kind", "name", "id", "aliases", "category", "family", "case", "weak", "strict", "background", "versions",
              "higher_is_better", "soft", "broader", "tasks"},
             where);
  LexiconEntry entry;
  entry.name = std::move(name);
  entry.kind = parse_kind(require_string(item, "kind", where), where);
  entry.id = string_or(item, "id", "", where);
  if (entry.id.empty()) entry.id = fold_name(entry.name);
  entry.category = parse_category(item, entry.kind, where);
  entry.family = string_or(item, "family", "", where);
  entry.weak = bool_or(item, "weak", false, where);
  entry.strict = bool_or(item, "strict", true, where);
  entry.background = bool_or(item, "background", false, where);
  entry.versions = bool_or(item, "versions", false, where);
  if (item.HasMember("higher_is_better")) entry.higher_is_better = bool_or(item, "higher_is_better", true, where);
  load_relations(item, entry, where);
  return entry;
}

}  // namespace

std::uint32_t LexiconLoader::add_entry(LexiconEntry entry) {
  const auto kind = static_cast<std::size_t>(entry.kind);
  entry.key = fold_name(entry.name);
  const auto [known, fresh] = data_.entry_by_key[kind].add(entry.key, static_cast<std::uint32_t>(data_.entries.size()));
  if (!fresh) {  // the entry of an earlier pack wins; this one may add forms
    LexiconEntry& earlier = data_.entries[known->value];
    if (earlier.from_table) {
      entry.category = earlier.category;
      earlier = std::move(entry);
    }
    return known->value;
  }
  data_.entries.push_back(std::move(entry));
  return static_cast<std::uint32_t>(data_.entries.size() - 1);
}

void LexiconLoader::add_form(std::uint32_t entry, std::string_view form, std::string_view letter_case) {
  if (form.size() < 2 || form.size() > 160) return;
  const bool folded = letter_case.empty() ? folds_by_default(form) : letter_case == "fold";
  if (data_.entries[entry].kind == NameKind::task) return add_task_form(entry, form, folded);
  for (const auto& variant : spelling_variants(form)) add_spelling(entry, variant, folded);
  const bool words = form.find(' ') != std::string_view::npos;
  LexiconEntry& known = data_.entries[entry];
  if (form.find_first_of(" -") != std::string_view::npos && is_ascii_letter(form.front()))
    known.long_forms.push_back(ascii_lower(form));
  auto& keys = data_.entry_by_key[static_cast<std::size_t>(data_.entries[entry].kind)];
  keys.add(fold_name(form), entry);
  if (!words || !is_ascii_letter(form.back()) || form.back() == 's') return;
  const std::string plural = std::string(form) + "s";
  add_spelling(entry, plural, folded);
  keys.add(fold_name(plural), entry);
}

// Tasks are ordinary words: no hyphen is added, and names of activities have no plural.
void LexiconLoader::add_task_form(std::uint32_t entry, std::string_view form, bool folded) {
  auto& keys = data_.entry_by_key[static_cast<std::size_t>(NameKind::task)];
  keys.add(fold_name(form), entry);
  add_spelling(entry, form, folded);
  if (form.find('-') != std::string_view::npos) {
    std::string blanks(form);
    std::replace(blanks.begin(), blanks.end(), '-', ' ');
    add_spelling(entry, blanks, folded);
  }
  const bool activity = form.ends_with("ing") || form.ends_with("ion") || form.ends_with("s") || form.ends_with("y");
  if (form.find(' ') == std::string_view::npos || !is_ascii_letter(form.back()) || activity) return;
  const std::string plural = std::string(form) + "s";
  add_spelling(entry, plural, folded);
  keys.add(fold_name(plural), entry);
}

void LexiconLoader::load(const JsonValue& pack, std::string_view where) {
  const JsonValue* names = find_list(pack, "names", where);
  if (names == nullptr) return;
  for (const JsonValue& item : names->GetArray()) {
    if (!item.IsObject()) fail_pack(where, "an item of \"names\" is not an object");
    const std::string name = require_string(item, "name", where);
    const std::string here = concat({where, ": name \"", name, "\""});
    LexiconEntry entry = load_entry(item, name, here);
    const std::string letter_case = string_or(item, "case", "", here);
    if (!letter_case.empty() && letter_case != "fold" && letter_case != "exact")
      fail_pack(here, "\"case\" is fold or exact, not " + letter_case);
    entry.exact = letter_case == "exact";
    const std::uint32_t number = add_entry(std::move(entry));
    add_form(number, name, letter_case);
    for (const auto& alias : strings_or_none(item, "aliases", here)) add_form(number, alias, letter_case);
    const std::size_t firm = forms_.size();
    for (const auto& alias : strings_or_none(item, "soft", here)) add_form(number, alias, letter_case);
    for (std::size_t i = firm; i < forms_.size(); ++i) soft_.push_back(forms_[i].first);
  }
}

void LexiconLoader::add_table(std::span<const TableName> names) {
  for (const TableName& row : names) {
    LexiconEntry entry;
    entry.name = row.name;
    entry.id = fold_name(row.name);
    entry.kind = row.kind;
    entry.category = row.category;
    entry.from_table = true;
    const std::uint32_t number = add_entry(std::move(entry));
    add_form(number, row.name, "");
    table_forms_.add(ascii_lower(row.name));
    for (const std::string& alias : row.aliases) {
      add_form(number, alias, "");
      table_forms_.add(ascii_lower(alias));
    }
  }
}

void LexiconLoader::add_spelling(std::uint32_t entry, std::string_view form, bool folded) {
  if (form.size() < 2 || form.size() > 160) return;
  forms_.emplace_back(data_.names.add(form, folded), entry);
}

void LexiconLoader::finish() {
  data_.names.build();
  std::stable_sort(forms_.begin(), forms_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  forms_.erase(std::unique(forms_.begin(), forms_.end()), forms_.end());
  data_.soft_names.assign(data_.names.size(), false);
  for (const std::uint32_t literal : soft_) data_.soft_names[literal] = true;
  data_.name_offsets.assign(data_.names.size() + 1, 0);
  for (const auto& [literal, entry] : forms_) {
    ++data_.name_offsets[literal + 1];
    data_.name_entries.push_back(entry);
  }
  for (std::size_t i = 0; i < data_.names.size(); ++i) data_.name_offsets[i + 1] += data_.name_offsets[i];
}

}  // namespace kgbuild::parsing
