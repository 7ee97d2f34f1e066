#include "graph/build/identity/reversed_names.hpp"

#include <algorithm>
#include <optional>

#include "base/sort_unique.hpp"
#include "base/strings.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t max_persons = 100;  // of a paper; longer lists say little about who works with whom

/// `lindqvist-mara` of `mara-lindqvist`; nothing for other than two words of several Latin letters.
std::optional<std::string> swap_words(std::string_view key) {
  const std::size_t hyphen = key.find('-');
  if (hyphen == std::string_view::npos || key.find('-', hyphen + 1) != std::string_view::npos) return std::nullopt;
  const std::string_view first = key.substr(0, hyphen), last = key.substr(hyphen + 1);
  const auto is_name = [](std::string_view word) {
    return word.size() > 1 && std::ranges::all_of(word, is_ascii_lower);
  };
  if (!is_name(first) || !is_name(last)) return std::nullopt;
  return concat({last, "-", first});
}

/// The co-authors of `author`, ascending, except `other`.
std::vector<std::uint32_t> list_coauthors(const People& people, const Groups& papers_of, std::uint32_t author,
                                          std::uint32_t other) {
  std::vector<std::uint32_t> coauthors;
  for (const std::uint32_t paper : papers_of.of(author)) {
    const auto persons = people.persons.of(paper);
    if (persons.size() > max_persons) continue;
    for (const std::uint32_t person : persons)
      if (person != author && person != other) coauthors.push_back(person);
  }
  sort_unique(coauthors);
  return coauthors;
}

bool share_circle(const People& people, const Groups& papers_of, std::uint32_t a, std::uint32_t b) {
  const std::vector<std::uint32_t> of_a = list_coauthors(people, papers_of, a, b);
  const std::vector<std::uint32_t> of_b = list_coauthors(people, papers_of, b, a);
  if (of_a.empty() || of_b.empty()) return false;
  return std::ranges::includes(of_a, of_b) || std::ranges::includes(of_b, of_a);
}

}  // namespace

void report_reversed_names(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                           const People& people, Diagnostics& diagnostics) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t i = 0; i < people.authors.size(); ++i) {
    const std::optional<std::string> swapped = swap_words(people.authors[i].key);
    if (!swapped || *swapped <= people.authors[i].key) continue;
    const auto found = std::ranges::lower_bound(people.authors, *swapped, {}, &Author::key);
    if (found != people.authors.end() && found->key == *swapped)
      pairs.emplace_back(i, static_cast<std::uint32_t>(found - people.authors.begin()));
  }
  if (pairs.empty()) return;
  const Groups papers_of = transpose(people.persons);
  for (const auto& [a, b] : pairs) {
    if (!share_circle(people, papers_of, a, b)) continue;
    const PaperRecord& record = records[papers[papers_of.of(b).front()].records.front()];
    diagnostics.push_back({Severity::note, "reversed-name", record.file, record.line, 0,
                           "`" + people.authors[a].name + "` and `" + people.authors[b].name +
                               "` have the same co-authors: probably one person; a correction can merge them"});
  }
}

}  // namespace kgbuild::graphs
