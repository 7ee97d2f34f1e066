#include "parsers/items/value_counts.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/more_authors.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

bool is_date(std::string_view value) {
  constexpr std::size_t longest = 40;
  if (value.size() > longest) return false;
  const std::optional<WrittenDate> date = find_written_date(value);
  return date || (value.size() == 4 && find_year(value));
}

/// `Lindqvist et al.`: with others, a last name is enough.
bool is_first_of_others(std::string_view value) {
  constexpr std::size_t longest = 40;
  if (value.size() > longest || !cut_more(value)) return false;
  value = trim(value, " ,");
  return !value.empty() && !is_ascii_lower(value.front()) && value.find_first_of("0123456789:/?") == std::string::npos;
}

/// The quality of a title; that of a sentence is half.
double quality_of(std::string_view value) {
  const double quality = title_quality(value);
  return value.ends_with('.') ? quality / 2 : quality;
}

}  // namespace

void ValueCounts::add(std::string_view value) {
  constexpr std::size_t longest = 4096;
  value = trim(utf8_prefix(value, longest), " \t\n*_`");
  if (value.empty()) return;
  ++values_;
  hashes_.insert(hash_bytes(value));
  if (!find_url(value).empty() && value.find("http") <= value.find(' ')) {
    ++addresses_;
    if (is_paper_address(find_url(value)) || !find_arxiv_id(value).empty()) ++papers_;
    return;
  }
  add_text(value);
}

void ValueCounts::add_text(std::string_view value) {
  constexpr std::size_t long_text = 300;
  const bool arxiv_id = !parse_arxiv_id(value).empty() || (value.size() < 30 && !find_arxiv_id(value).empty());
  if (arxiv_id) ++arxiv_ids_;
  const bool doi = value.starts_with("10.") && !find_doi(value).empty();
  if (doi) ++dois_;
  if (arxiv_id || doi) return;
  const bool date = is_date(value);
  if (date) ++dates_;
  const bool people = !date && (resembles_people(value, true) || is_first_of_others(value));
  if (people) ++people_;
  if (value.size() > long_text) ++long_texts_;
  if (date || people || value.size() > long_text) return;
  titles_ += quality_of(value);
  words_ += static_cast<std::size_t>(std::ranges::count(value, ' ')) + 1;
}

double ValueCounts::support(ItemField field) const {
  constexpr std::size_t few = 5;  // that many may be the same by chance
  const double repeated = values_ > few ? std::min(1.0, 2 * distinct()) : 1;
  switch (field) {
    case ItemField::title:
      return values_ == 0 ? 0 : titles_ / static_cast<double>(values_) * (values_ > few ? distinct() : 1);
    case ItemField::authors:
      return distinct() < 0.5 && values_ > few ? 0 : share(people_) * repeated;
    case ItemField::url:
      return std::max(papers(), share(addresses_) * 0.9);
    case ItemField::arxiv_id:
      return share(arxiv_ids_);
    case ItemField::doi:
      return share(dois_);
    case ItemField::date:
      return share(dates_);
    case ItemField::body:
      return share(long_texts_);
    default:
      return 0;
  }
}

bool ValueCounts::are_surely_titles() const {
  constexpr double many_words = 4;
  return support(ItemField::title) > most && static_cast<double>(words_) >= many_words * static_cast<double>(values_);
}

void assign_by_values(const std::vector<ValueCounts>& columns, const std::vector<bool>& open,
                      const std::vector<ItemField>& wanted, std::vector<ItemKey>& keys) {
  for (const ItemField field : wanted) {
    if (std::ranges::find(keys, field, &ItemKey::field) != keys.end()) continue;
    std::size_t best = columns.size();
    double best_support = ValueCounts::most;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!open[i] || keys[i].field != ItemField::other || columns[i].support(field) <= best_support) continue;
      best_support = columns[i].support(field);
      best = i;
    }
    if (best < columns.size()) keys[best] = {field, 0};
  }
}

}  // namespace kgbuild::parsing
