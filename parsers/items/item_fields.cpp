#include "parsers/items/item_fields.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, item_field_count> field_names{
    "title",    "body",    "url",         "date",          "featured",       "votes",      "arxiv_id", "id",
    "doi",      "authors", "author_part", "details",       "word_positions", "venue",      "status",   "type",
    "keywords", "code",    "link",        "affiliation",   "pubmed_id",      "references", "cited_by", "citing",
    "cited",    "month",   "subtitle",    "openreview_id", "other"};
constexpr std::array<std::string_view, person_part_count> part_names{
    "full", "name", "given", "middle", "particle", "family", "suffix", "affiliation", "role"};

template <class Enum, std::size_t Count>
std::optional<Enum> find_in(const std::array<std::string_view, Count>& names, std::string_view name) {
  const auto* const found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view describe_values(ItemField field) {
  switch (field) {
    case ItemField::title:
      return "titles";
    case ItemField::authors:
      return "authors";
    case ItemField::date:
      return "dates";
    case ItemField::body:
      return "texts";
    case ItemField::arxiv_id:
    case ItemField::doi:
      return "ids";
    default:
      return "addresses";
  }
}

bool marks_paper(ItemField field) { return field < ItemField::details; }

std::string fold_key(std::string_view name) {
  constexpr std::size_t max_name = 80;
  if (name.size() > max_name) return {};
  std::string key = ascii_lower(name);
  std::erase_if(key, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  return key;
}

void ItemFields::add(ItemField field, std::string_view name) {
  if (field == ItemField::other) others_.insert(fold_key(name));
  const std::size_t before = field == ItemField::author_part ? numbered_parts : 0;
  const auto rank = static_cast<std::uint16_t>(std::min<std::size_t>(before + fields_.size(), UINT16_MAX - 1));
  const std::string key = fold_key(name);
  for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1))
    prefixes_.emplace(key, 0, dot);
  fields_.try_emplace(key, ItemKey{field, rank});
}

void ItemFields::replace(ItemField field, std::string_view name) {
  const auto rank = static_cast<std::uint16_t>(std::min<std::size_t>(fields_.size(), UINT16_MAX - 1));
  fields_.insert_or_assign(fold_key(name), ItemKey{field, rank});
}

void ItemFields::add(PersonPart part, std::string_view name) { parts_.try_emplace(fold_key(name), part); }

ItemKey ItemFields::find(std::string_view name) const {
  const std::string key = fold_key(name);
  const auto found = fields_.find(key);
  return found == fields_.end() ? find_numbered(key) : found->second;
}

ItemKey ItemFields::find_numbered(std::string_view key) const {
  constexpr std::size_t digits = 3;
  const std::string_view base = trim_right(key, "0123456789");
  const std::string_view number = key.substr(base.size());
  if (number.empty() || number.size() > digits) return {};
  const auto found = fields_.find(trim_right(base, ".#:"));
  const bool person = found != fields_.end() && found->second.field == ItemField::authors;
  return person ? ItemKey{ItemField::author_part, parse_number<std::uint16_t>(number).value_or(0)} : ItemKey{};
}

bool ItemFields::is_other(std::string_view name) const {
  constexpr std::size_t max_name = 80;
  if (name.size() > max_name) return true;
  std::string words;
  for (const char c : name) {
    const bool inner = !words.empty() && is_ascii_lower(words.back());
    if (is_ascii_upper(c) && inner) words += ' ';
    words += c == '_' || c == '-' || c == '/' || c == '.' || c == '(' || c == ')' ? ' ' : ascii_lower(c);
  }
  if (others_.contains(fold_key(name))) return true;
  return std::ranges::any_of(split_list(words, ' '), [&](std::string_view word) { return others_.contains(word); });
}

std::vector<std::string> ItemFields::names_of(ItemField field) const {
  std::vector<std::string> names;
  for (const auto& [name, key] : fields_)
    if (key.field == field) names.push_back(name);
  return names;
}

std::optional<PersonPart> ItemFields::find_person_part(std::string_view name) const {
  const auto found = parts_.find(fold_key(name));
  return found == parts_.end() ? std::nullopt : std::optional(found->second);
}

bool may_name_address(std::string_view name) {
  const std::string key = fold_key(name);
  return key == "reference" || key == "references";
}

std::optional<ItemField> find_item_field(std::string_view name) { return find_in<ItemField>(field_names, name); }

std::optional<PersonPart> find_person_part_named(std::string_view name) {
  return find_in<PersonPart>(part_names, name);
}

}  // namespace kgbuild::parsing
