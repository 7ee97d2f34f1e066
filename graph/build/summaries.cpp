#include "graph/build/summaries.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>

#include "base/strings.hpp"
#include "base/union_find.hpp"
#include "graph/build/field_choice.hpp"
#include "graph/build/identity/record_ids.hpp"
#include "kgbuild/fold.hpp"

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

// A paper counts once for each thing, on however many ways its names lead there.
void count_narrower(const ResolvedCorpus& corpus, NameKind kind, std::vector<EntityCounts>& counts) {
  const std::vector<std::vector<std::uint32_t>>& ancestors = corpus.taxonomy.ancestors[kind];
  std::vector<std::uint32_t> last_paper(counts.size(), none);
  const auto count = [&](std::uint32_t entity, std::uint32_t paper) {
    if (last_paper[entity] == paper) return;
    last_paper[entity] = paper;
    ++counts[entity].papers_with_narrower;
  };
  for (const Fact& fact : corpus.facts.facts) {
    if (fact.kind != kind) continue;
    count(fact.entity, fact.paper);
    for (const std::uint32_t broader : ancestors[fact.entity]) count(broader, fact.paper);
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
    entity.confidence = std::max(entity.confidence, fact.confidence);
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
  if (kind == NameKind::task || kind == NameKind::metric) count_narrower(corpus, kind, counts);
  return counts;
}

namespace {

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

/// That of a journal before that of a preprint server. A DOI that does not identify its record is another paper's.
std::string_view choose_doi(const ResolvedCorpus& corpus, const Paper& paper) {
  std::vector<RatedText> texts;
  for (std::size_t i = 0; i < paper.records.size(); ++i) {
    const std::string& doi = corpus.records[paper.records[i]].doi;
    const bool is_own = !paper.record_ids[i].starts_with("paper:title:");
    if (is_own) texts.push_back({doi, is_preprint_doi(doi) ? 0 : 1});
  }
  return choose_text(texts);
}

/// How good the venue of a record with `status` is: where a paper was published counts more than where it was
/// submitted, and both more than the archive of a preprint.
int rate_venue(PaperStatus status) {
  switch (status) {
    case PaperStatus::published:
    case PaperStatus::retracted:
      return 3;
    case PaperStatus::none:
      return 2;
    case PaperStatus::submitted:
    case PaperStatus::rejected:
    case PaperStatus::withdrawn:
      return 1;
    case PaperStatus::preprint:
      break;
  }
  return 0;
}

/// Venue, status, keywords and code.
void summarize_publication(const ResolvedCorpus& corpus, const Paper& paper, PaperSummary& summary) {
  std::vector<RatedText> venues;
  std::unordered_set<std::string> known_keywords;
  std::unordered_set<std::string_view> known_code;
  for (const std::uint32_t index : paper.records) {
    const PaperRecord& record = corpus.records[index];
    venues.push_back({record.venue, rate_venue(record.status)});
    summary.status = stronger_status(summary.status, record.status);
    for (const std::string& keyword : record.keywords)
      if (known_keywords.insert(fold_name(keyword)).second) summary.keywords.emplace_back(keyword);
    for (const std::string& address : record.code)
      if (known_code.insert(address).second) summary.code.emplace_back(address);
  }
  summary.venue = choose_text(venues);
}

/// The addresses under which a paper is listed with other identifiers: of a preprint, of a journal.
void add_other_addresses(const ResolvedCorpus& corpus, const Paper& paper, PaperSummary& summary) {
  for (std::size_t i = 0; i < paper.records.size(); ++i) {
    const std::string& url = corpus.records[paper.records[i]].url;
    if (paper.record_ids[i] == paper.id || rate_address(url, {}) == 0 || url == summary.url) continue;
    if (std::ranges::find(summary.links, url) == summary.links.end()) summary.links.emplace_back(url);
  }
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
  summary.doi = choose_doi(corpus, paper);
  const std::string_view id = summary.arxiv_id.empty() ? summary.doi : summary.arxiv_id;
  summary.url = choose_field(corpus, paper, &PaperRecord::url,
                             [&](std::string_view address) { return rate_address(address, id); });
  add_other_addresses(corpus, paper, summary);
  summarize_publication(corpus, paper, summary);
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
