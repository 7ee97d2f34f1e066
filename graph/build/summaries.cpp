#include "graph/build/summaries.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>

#include "base/strings.hpp"
#include "base/union_find.hpp"
#include "graph/build/field_choice.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// A paper that names several variants counts once. Marking the paper also ends cycles of families.
void count_variants(const ResolvedCorpus& corpus, NameKind kind, std::vector<EntityCounts>& counts) {
  std::vector<std::uint32_t> family(counts.size(), none);
  for (const Variant& variant : corpus.variants) {
    if (variant.kind == kind) family[variant.entity] = variant.family;
  }
  std::vector<std::uint32_t> last_paper(counts.size(), none);
  for (const Fact& fact : corpus.facts.facts) {
    if (fact.kind != kind) continue;
    for (std::uint32_t entity = fact.entity; entity != none && last_paper[entity] != fact.paper;
         entity = family[entity]) {
      last_paper[entity] = fact.paper;
      ++counts[entity].papers_with_variants;
    }
  }
}

// Papers are connected when they share an author, directly or through other papers.
class Connectedness {
 public:
  explicit Connectedness(const People& people)
      : people_(people), first_paper_(people.authors.size()), mark_(people.authors.size(), none) {}

  bool are_connected(const std::vector<std::uint32_t>& papers) {
    ++stamp_;
    UnionFind sets(papers.size());
    std::size_t components = papers.size();
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
      for (std::uint32_t b = people_.offsets[papers[i]]; b < people_.offsets[papers[i] + 1]; ++b) {
        const std::uint32_t author = people_.bylines[b].author;
        if (mark_[author] != stamp_) {
          mark_[author] = stamp_;
          first_paper_[author] = i;
        } else if (sets.unite(first_paper_[author], i)) {
          --components;
        }
      }
    }
    return components <= 1;
  }

 private:
  const People& people_;
  std::vector<std::uint32_t> first_paper_, mark_;
  std::uint32_t stamp_ = 0;
};

}  // namespace

std::vector<EntityCounts> count_entities(const ResolvedCorpus& corpus, NameKind kind) {
  std::vector<EntityCounts> counts(corpus.entities.by_kind[kind].size());
  for (const Fact& fact : corpus.facts.facts) {
    if (fact.kind != kind) continue;
    EntityCounts& entity = counts[fact.entity];
    ++entity.papers;
    if (fact.edge == EdgeKind::introduces) entity.introduced_by.push_back(fact.paper);
    for (std::uint32_t i = fact.first; i < fact.last; ++i) {
      entity.seen.add(record_day(corpus.records[corpus.facts.uses[i]->record]));
    }
  }
  Connectedness connectedness(corpus.people);
  for (EntityCounts& entity : counts) {
    entity.ambiguous = entity.introduced_by.size() > 1 && !connectedness.are_connected(entity.introduced_by);
  }
  count_variants(corpus, kind, counts);
  return counts;
}

namespace {

/// `2412.16145` and `cs/0112017` → 2024-12 and 2001-12, from the first four digits; arXiv began in 1991.
std::string find_submitted_month(std::string_view arxiv_id) {
  if (const std::size_t slash = arxiv_id.find('/'); slash != std::string_view::npos) arxiv_id.remove_prefix(slash + 1);
  if (arxiv_id.size() < 4 || !std::ranges::all_of(arxiv_id.substr(0, 4), is_ascii_digit)) return {};
  const int month = (arxiv_id[2] - '0') * 10 + (arxiv_id[3] - '0');
  if (month < 1 || month > 12) return {};
  std::string text = arxiv_id[0] == '9' ? "19" : "20";
  return text.append(arxiv_id.substr(0, 2)).append("-").append(arxiv_id.substr(2, 2));
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the dates of records are text of other people.
bool is_date(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() != 4 && text.size() != 7 && text.size() != form.size()) return false;
  return std::ranges::equal(text, form.substr(0, text.size()),
                            [](char c, char of_form) { return of_form == '-' ? c == '-' : is_ascii_digit(c); });
}

/// The date that is given with the paper; empty if it is the day of the digest.
std::string_view own_date(const PaperRecord& record) {
  const bool of_digest = record.digest_date.empty() && parse_day(record.date);
  return of_digest || !is_date(record.date) ? std::string_view() : record.date;
}

/// Sets year and month from a date.
void set_year(std::string_view date, PaperSummary& summary) {
  summary.year = parse_number<std::int64_t>(date.substr(0, 4));
  if (date.size() >= 7) summary.month = parse_number<std::int64_t>(date.substr(5, 2));
}

std::string_view find_arxiv_id(std::string_view paper_id) {
  constexpr std::string_view prefix = "paper:arxiv:";
  return paper_id.starts_with(prefix) ? paper_id.substr(prefix.size()) : std::string_view();
}

/// Chooses among what the records of a paper say in one field.
template <typename Rate>
std::string_view choose_field(const ResolvedCorpus& corpus, const Paper& paper, std::string PaperRecord::*field,
                              Rate rate) {
  std::vector<RatedText> texts;
  for (const std::uint32_t index : paper.records) {
    const std::string& text = corpus.records[index].*field;
    texts.push_back({text, rate(text)});
  }
  return choose_text(texts);
}

}  // namespace

PaperSummary summarize_paper(const ResolvedCorpus& corpus, const Paper& paper) {
  PaperSummary summary;
  std::unordered_set<std::string_view> known_links;
  summary.more_authors =
      std::ranges::any_of(paper.records, [&](std::uint32_t index) { return corpus.records[index].more_authors; });
  for (const std::uint32_t index : paper.records) {
    const PaperRecord& record = corpus.records[index];
    if (own_date(record).size() > summary.published.size()) summary.published = own_date(record);
    summary.more_authors = summary.more_authors && (record.more_authors || record.authors.empty());
    if (record.votes) summary.votes = std::max(summary.votes.value_or(*record.votes), *record.votes);
    for (const std::string& link : record.links) {
      if (known_links.insert(link).second) summary.links.push_back(link);
    }
  }
  summary.arxiv_id = find_arxiv_id(paper.id);
  summary.title = choose_field(corpus, paper, &PaperRecord::title, rate_title);
  // The DOI of a record that has another paper's address is that paper's.
  if (!paper.id.starts_with("paper:title:"))
    summary.doi = choose_field(corpus, paper, &PaperRecord::doi, [](std::string_view) { return 0; });
  const std::string_view id = summary.arxiv_id.empty() ? summary.doi : summary.arxiv_id;
  summary.url = choose_field(corpus, paper, &PaperRecord::url,
                             [&](std::string_view address) { return rate_address(address, id); });
  summary.submitted_month = find_submitted_month(summary.arxiv_id);
  if (!summary.submitted_month.empty())
    set_year(summary.submitted_month, summary);
  else if (!summary.published.empty())
    set_year(summary.published, summary);
  else if (paper.first_featured != no_day)
    set_year(format_day(paper.first_featured), summary);
  return summary;
}

std::vector<std::string_view> find_introduced_names(const ResolvedCorpus& corpus) {
  std::vector<std::string_view> names(corpus.papers.size());
  for (const NameUse& use : corpus.entities.uses) {
    if (!use.introduced || !names[use.paper].empty()) continue;
    const NamedEntity& entity = corpus.entities.by_kind[use.kind][use.entity];
    names[use.paper] = use.called != nullptr ? *use.called : entity.renamed ? entity.name : use.item->name;
  }
  return names;
}

}  // namespace kgbuild::graphs
