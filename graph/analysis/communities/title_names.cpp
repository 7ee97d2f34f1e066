#include "graph/analysis/communities/title_names.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "base/singular.hpp"
#include "base/sort_unique.hpp"
#include "base/strings.hpp"
#include "base/title_words.hpp"
#include "graph/analysis/communities/community_papers.hpp"
#include "graph/analysis/communities/name_scores.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t max_terms = 3;
constexpr std::size_t max_words = 40;        // of a title that are read
constexpr std::uint32_t share_divisor = 15;  // of the papers of a community
constexpr std::uint32_t min_papers = 2;

/// Words of many titles that say how, how much or how well, not what. Participles and adverbs are recognized by ending.
constexpr std::string_view vague[] = {
    "accurate",   "adaptive", "back",      "benchmark", "better", "beyond",    "diverse", "effective", "efficient",
    "end",        "fast",     "flexible",  "framework", "free",   "general",   "high",    "improving", "less",
    "low",        "mini",     "more",      "multi",     "novel",  "one",       "open",    "robust",    "scalable",
    "scaling",    "self",     "simple",    "small",     "system", "technical", "report",  "than",      "through",
    "understand", "unified",  "universal", "up",        "you",    "zero"};

bool is_word_byte(char c) { return is_ascii_alnum(c) || c == '-' || (c & 0x80) != 0; }

bool is_vague(std::string_view word) {
  return word.ends_with("ly") || word.ends_with("ed") || std::ranges::find(vague, word) != std::end(vague);
}

/// The word in lower case and in the singular; empty for one that says nothing.
std::string term_of(std::string_view word) {
  std::string lower = ascii_lower(word);
  const bool is_number = std::ranges::all_of(lower, is_ascii_digit);
  if (lower.size() < 2 || is_number || is_common_title_word(lower) || is_vague(lower)) return {};
  lower = singular(lower);
  return is_common_title_word(lower) ? std::string() : lower;
}

/// Numbers of terms, in the order in which papers mention them.
class Terms {
 public:
  std::vector<std::uint32_t> number(std::string_view title) {
    std::vector<std::uint32_t> numbers;
    for (std::string& term : list_title_terms(title)) {
      const auto [known, is_new] = numbers_.try_emplace(std::move(term), static_cast<std::uint32_t>(terms_.size()));
      if (is_new) terms_.push_back(known->first);
      numbers.push_back(known->second);
    }
    return numbers;
  }

  const std::string& operator[](std::uint32_t number) const { return terms_[number]; }
  std::size_t size() const { return terms_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> terms_;
};

/// True if the terms have a word in common.
bool share_word(std::string_view one, std::string_view other) {
  const auto blank = std::min(one.find(' '), one.size());
  const auto has = [](std::string_view term, std::string_view word) {
    return term == word || (term.starts_with(word) && term[word.size()] == ' ') ||
           (term.ends_with(word) && term[term.size() - word.size() - 1] == ' ');
  };
  return has(other, one.substr(0, blank)) || (blank < one.size() && has(other, one.substr(blank + 1)));
}

std::string join_terms(const std::vector<ScoredName>& ranked, const Terms& terms) {
  std::vector<std::string_view> chosen;
  std::string name;
  for (const ScoredName& term : ranked) {
    if (chosen.size() == max_terms || !term.is_shared) break;
    const std::string& text = terms[term.name];
    if (std::ranges::any_of(chosen, [&](std::string_view other) { return share_word(text, other); })) continue;
    chosen.push_back(text);
    if (!name.empty()) name += ", ";
    name += text;
  }
  return name;
}

}  // namespace

std::vector<std::string> list_title_terms(std::string_view title) {
  std::vector<std::string> terms;
  std::string last;  // the word right before, if it is a term
  std::size_t words = 0;
  for (std::size_t at = 0; at < title.size() && words < max_words; ++words) {
    std::size_t end = at;
    while (end < title.size() && is_word_byte(title[end])) ++end;
    std::string word = term_of(title.substr(at, end - at));
    if (!word.empty() && !last.empty()) terms.push_back(concat({last, " ", word}));
    if (!word.empty()) terms.push_back(word);
    const bool is_next = end < title.size() && title[end] == ' ';
    last = is_next ? std::move(word) : std::string();
    at = end + 1;
  }
  sort_unique(terms);
  std::stable_partition(terms.begin(), terms.end(),
                        [](const std::string& term) { return term.find(' ') != std::string::npos; });
  return terms;
}

std::vector<std::string> name_communities(const Graph& full, const Graph& view, const Partition& communities) {
  std::vector<std::string> names(count_parts(communities));
  const Column* const titles = full.find_column(NodeKind::paper, "title");
  if (titles == nullptr || titles->type != ValueType::string) return names;
  const std::vector<CommunityPaper> papers = assign_papers(full, view, communities);
  Terms terms;
  std::vector<std::vector<std::uint32_t>> terms_of;
  for (const CommunityPaper& paper : papers) {
    const std::uint32_t row = full.node_row(paper.node);
    terms_of.push_back(titles->has(row) ? terms.number(full.strings().view(titles->string(row)))
                                        : std::vector<std::uint32_t>());
  }
  NameScores scores(terms.size());
  for (std::size_t i = 0; i < papers.size(); ++i)
    for (const std::uint32_t term : terms_of[i]) scores.add_everywhere(term, papers[i].share);
  for (std::size_t first = 0; first < papers.size();) {
    std::size_t last = first;
    scores.start_community();
    for (; last < papers.size() && papers[last].community == papers[first].community; ++last)
      for (const std::uint32_t term : terms_of[last]) scores.add_here(term, papers[last].share);
    const auto enough = static_cast<std::uint32_t>((last - first + share_divisor - 1) / share_divisor);
    const auto all = static_cast<std::uint32_t>(papers.size());
    const auto ranked = scores.rank(std::max(min_papers, enough), all, [](std::uint32_t) { return true; });
    names[papers[first].community] = join_terms(ranked, terms);
    first = last;
  }
  return names;
}

}  // namespace kgbuild::graphs
