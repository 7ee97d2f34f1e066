// Summaries of entities and papers: counts, days, and what several records of a paper say together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/build/resolved_corpus.hpp"

namespace kgbuild::graphs {

struct EntityCounts {
  std::uint32_t papers = 0;
  std::uint32_t papers_with_variants = 0;    ///< that name it or a variant of it
  std::uint32_t papers_with_narrower = 0;    ///< that name it or a narrower one
  std::vector<std::uint32_t> introduced_by;  ///< papers, ascending
  bool ambiguous = false;                    ///< the papers that introduce it are not all connected by shared authors
  DaySpan seen;                              ///< days of the records that name it
  std::optional<double> confidence;          ///< the highest of its facts
};

/// By entity of the kind.
std::vector<EntityCounts> count_entities(const ResolvedCorpus& corpus, NameKind kind);

/// Views into the records and the papers of the corpus.
struct PaperSummary {
  std::string_view title, url, doi;        ///< the best of the records: see field_choice.hpp
  std::string_view arxiv_id;               ///< of the paper's id; empty for other ids
  std::optional<std::int64_t> votes;       ///< the highest number
  std::vector<std::string_view> links;     ///< distinct, in reading order
  std::string_view venue;                  ///< of the records that say most: published, unknown, submitted, preprint
  PaperStatus status = PaperStatus::none;  ///< the strongest statement
  std::vector<std::string_view> keywords, code;  ///< distinct, in reading order; keywords by fold_name
  std::string submitted_month;                   ///< `YYYY-MM`, from the arXiv id; empty if unknown
  std::string_view published;         ///< the most precise date given with the paper, if it is not the digest's day
  std::optional<std::int64_t> year;   ///< of submitted_month, else of published, else of first_featured
  std::optional<std::int64_t> month;  ///< of the same date as the year; absent if that is a year
  bool more_authors = false;          ///< no record has a whole list of authors
};
PaperSummary summarize_paper(const ResolvedCorpus& corpus, const Paper& paper);

/// By paper the name of the first thing it introduces, as the paper writes it unless a correction renames it; empty
/// if it introduces nothing.
std::vector<std::string_view> find_introduced_names(const ResolvedCorpus& corpus);

}  // namespace kgbuild::graphs
