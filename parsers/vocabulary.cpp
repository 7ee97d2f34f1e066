#include "kgbuild/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kgbuild {
namespace {

template <typename Value>
struct Word {
  Value value;
  std::string_view text;
};

// In the order of the enums.
constexpr auto categories = std::to_array<Word<Category>>({{Category::none, ""},
                                                           {Category::method, "method"},
                                                           {Category::model, "model"},
                                                           {Category::tool, "tool"},
                                                           {Category::benchmark, "benchmark"},
                                                           {Category::dataset, "dataset"},
                                                           {Category::metric, "metric"}});

constexpr auto roles = std::to_array<Word<NameRole>>({{NameRole::none, ""},
                                                      {NameRole::extended, "extended"},
                                                      {NameRole::used, "used"},
                                                      {NameRole::compared, "compared"},
                                                      {NameRole::mentioned, "mentioned"},
                                                      {NameRole::evaluated, "evaluated"},
                                                      {NameRole::trained, "trained"},
                                                      {NameRole::unknown, "unknown"}});

constexpr auto relations = std::to_array<Word<Relation>>({{Relation::score, "score"},
                                                          {Relation::gain, "gain"},
                                                          {Relation::drop, "drop"},
                                                          {Relation::ratio, "ratio"},
                                                          {Relation::bound, "bound"}});

constexpr auto statuses = std::to_array<Word<PaperStatus>>({{PaperStatus::none, ""},
                                                            {PaperStatus::retracted, "retracted"},
                                                            {PaperStatus::published, "published"},
                                                            {PaperStatus::withdrawn, "withdrawn"},
                                                            {PaperStatus::rejected, "rejected"},
                                                            {PaperStatus::submitted, "submitted"},
                                                            {PaperStatus::preprint, "preprint"}});

template <typename Table>
constexpr bool in_enum_order(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].value) != i) return false;
  }
  return true;
}
static_assert(in_enum_order(categories) && in_enum_order(roles) && in_enum_order(relations) && in_enum_order(statuses));

template <typename Table>
auto find_value(const Table& table, std::string_view text) -> std::optional<decltype(table[0].value)> {
  const auto row = std::ranges::find_if(table, [&](const auto& word) { return word.text == text; });
  if (row == table.end()) return std::nullopt;
  return row->value;
}

}  // namespace

std::string_view to_string(Category category) { return categories[static_cast<std::size_t>(category)].text; }
std::string_view to_string(NameRole role) { return roles[static_cast<std::size_t>(role)].text; }
std::string_view to_string(Relation relation) { return relations[static_cast<std::size_t>(relation)].text; }
std::string_view to_string(PaperStatus status) { return statuses[static_cast<std::size_t>(status)].text; }

std::optional<Category> find_category(std::string_view word) { return find_value(categories, word); }
std::optional<NameRole> find_role(std::string_view word) { return find_value(roles, word); }
std::optional<Relation> find_relation(std::string_view word) { return find_value(relations, word); }
std::optional<PaperStatus> find_status(std::string_view word) { return find_value(statuses, word); }

PaperStatus stronger_status(PaperStatus a, PaperStatus b) {
  if (a == PaperStatus::none || b == PaperStatus::none) return std::max(a, b);
  return std::min(a, b);
}

NameKind kind_of(Category category) {
  switch (category) {
    case Category::benchmark:
    case Category::dataset:
      return NameKind::benchmark;
    case Category::metric:
      return NameKind::metric;
    case Category::none:
    case Category::method:
    case Category::model:
    case Category::tool:
      break;
  }
  return NameKind::method;
}

}  // namespace kgbuild
