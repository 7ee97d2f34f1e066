#include "parsers/extract/names/name_company.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {
namespace {

bool is_conjunction(std::string_view word) {
  constexpr std::array<std::string_view, 6> conjunctions{"and", "or", "와", "과", "및", "그리고"};
  return std::ranges::find(conjunctions, word) != conjunctions.end();
}

/// True for words that lead from one value to the next (`84.1% on`, `에서 84.1%,`), and for generic nouns.
bool is_between_values(std::string_view word, const RuleData& rules) {
  constexpr std::array<std::string_view, 3> links{"on", "of", "in"};
  return is_ascii_digit(word.front()) || std::ranges::find(links, word) != links.end() ||
         rules.words.particles.contains(word) || rules.words.generic_nouns.contains(word);
}

enum class Join : std::uint8_t { none, comma, conjunction };

/// What joins two members of a coordination in the text between them: `84.1% on` links a method with its benchmark.
Join find_join(std::string_view between, const RuleData& rules) {
  constexpr std::size_t max_size = 48;  // bytes
  constexpr std::string_view marks = " ,;'\"*`():~+-/&";
  if (between.size() > max_size) return Join::none;
  Join joined = between.find_first_of("/&") != std::string_view::npos   ? Join::conjunction
                : between.find_first_of(",;") != std::string_view::npos ? Join::comma
                                                                        : Join::none;
  while (true) {
    between.remove_prefix(std::min(between.find_first_not_of(marks), between.size()));
    if (between.empty()) return joined;
    const std::string_view word = between.substr(0, between.find_first_of(marks));
    if (!is_conjunction(word) && !is_between_values(word, rules)) return Join::none;
    if (is_conjunction(word)) joined = Join::conjunction;
    between.remove_prefix(word.size());
  }
}

Join find_join(const PaperReading& reading, const Mention& before, const Mention& m, const RuleData& rules) {
  if (before.sentence != m.sentence || m.start < before.end) return Join::none;
  const std::string_view field = reading.text.field(reading.sentence_of(m).in_title);
  return find_join(field.substr(before.end, m.start - before.end), rules);
}

}  // namespace

Coordinations::Coordinations(const PaperReading& reading, const RuleData& rules) : reading_(reading) {
  const std::vector<Mention>& all = reading.named.mentions;
  list_of_.reserve(all.size());
  std::vector<Join> joins;  // of each mention with the one before it
  for (std::size_t i = 0; i < all.size(); ++i)
    joins.push_back(i == 0 ? Join::none : find_join(reading, all[i - 1], all[i], rules));
  // A comma alone makes no list of two: `On A, B reaches 84.1`.
  const auto joins_at = [&](std::size_t i) { return i < joins.size() ? joins[i] : Join::none; };
  for (std::size_t i = 1; i < all.size(); ++i) {
    const bool alone = joins[i - 1] == Join::none && joins_at(i + 1) == Join::none;
    if (joins[i] == Join::comma && alone) joins[i] = Join::none;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (joins[i] == Join::none) lists_.emplace_back();
    list_of_.push_back(static_cast<std::uint32_t>(lists_.size() - 1));
    lists_.back().add(count(i));
  }
}

void Coordinations::Counts::add(const Counts& other) {
  all += other.all;
  methods += other.methods;
  benchmarks += other.benchmarks;
  metrics += other.metrics;
}

Coordinations::Counts Coordinations::count(std::size_t mention) const {
  const EntityKind kind = reading_.decisions[reading_.mention(static_cast<std::uint32_t>(mention)).entity].kind;
  const auto is = [&](EntityKind other) { return kind == other ? 1U : 0U; };
  return {1, is(EntityKind::method), is(EntityKind::benchmark), is(EntityKind::metric)};
}

Company Coordinations::of(std::size_t number) const {
  Counts name, lists;
  std::uint32_t last = UINT32_MAX;
  for (const std::uint32_t mention : reading_.entities[number].mentions) {
    name.add(count(mention));
    if (list_of_[mention] != last) lists.add(lists_[list_of_[mention]]);
    last = list_of_[mention];
  }
  if (lists.all == name.all) return {};
  const auto others = static_cast<float>(lists.all - name.all);
  const auto share = [&](std::uint32_t of_lists, std::uint32_t of_name) {
    return static_cast<float>(of_lists - of_name) / others;
  };
  return {true, share(lists.methods, name.methods), share(lists.benchmarks, name.benchmarks),
          share(lists.metrics, name.metrics)};
}

}  // namespace kgbuild::parsing
