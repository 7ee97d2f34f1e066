#include "kgbuild/builder.hpp"

#include <iterator>
#include <thread>
#include <utility>

#include "base/parallel.hpp"
#include "graph/build/edges.hpp"
#include "graph/build/nodes.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
using namespace graphs;
namespace {

// Records that the library read are clean already: then this is one scan per field, without a copy.
void clean(std::string& text) {
  if (!is_clean_text(text)) text = clean_text(text).text;
}

void clean(std::vector<std::string>& texts) {
  for (std::string& text : texts) clean(text);
}

void clean(std::vector<Evidence>& evidence) {
  for (Evidence& item : evidence) {
    clean(item.rule);
    clean(item.sentence);
  }
}

void clean(std::vector<NameItem>& items) {
  for (NameItem& item : items) {
    clean(item.name);
    clean(item.aliases);
    clean(item.evidence);
  }
}

void clean(std::vector<ResultItem>& items) {
  for (ResultItem& item : items) {
    for (std::string* text :
         {&item.value, &item.unit, &item.method, &item.benchmark, &item.split, &item.metric, &item.baseline}) {
      clean(*text);
    }
    clean(item.evidence);
  }
}

void clean(PaperRecord& record) {
  for (std::string* text : {&record.title, &record.url, &record.arxiv_id, &record.doi, &record.date,
                            &record.digest_date, &record.digest, &record.file, &record.venue}) {
    clean(*text);
  }
  clean(record.authors);
  for (AuthorNote& note : record.author_notes)
    for (std::string* text : {&note.author, &note.alias, &note.affiliation}) clean(*text);
  clean(record.links);
  clean(record.keywords);
  clean(record.code);
  for (auto* ids : {&record.ids, &record.references, &record.cited_by}) clean(*ids);
  for (auto* items : {&record.introduces, &record.methods, &record.benchmarks, &record.metrics, &record.tasks}) {
    clean(*items);
  }
  clean(record.results);
}

/// Words are printed from these enumerations, so a number that is none of theirs stops here.
void check_enumerators(const PaperRecord& record) {
  bool known = record.status <= PaperStatus::preprint;
  for (const auto* items : {&record.introduces, &record.methods, &record.benchmarks, &record.metrics, &record.tasks}) {
    for (const NameItem& item : *items) {
      known =
          known && item.kind <= Category::metric && item.category <= Category::metric && item.role <= NameRole::unknown;
    }
  }
  for (const ResultItem& item : record.results) known = known && item.relation <= Relation::bound;
  if (known) return;
  throw UsageError("record " + record.id +
                   ": a category, role, relation or status is not an enumerator (vocabulary.hpp)");
}

void stop_if(const std::stop_token& cancel) {
  if (cancel.stop_requested()) throw CancelledError("building was cancelled");
}

void clean_records(std::vector<PaperRecord>& records, unsigned threads) {
  constexpr std::size_t piece = 64;
  for_pieces(threads, records.size(), piece, [&](unsigned, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) clean(records[i]);
  });
}

Graph make_graph(const ResolvedCorpus& corpus, unsigned threads, Diagnostics& diagnostics,
                 const std::stop_token& cancel) {
  stop_if(cancel);
  const auto pool = std::make_shared<StringPool>();
  Graph::Parts parts;
  parts.strings = pool;
  std::vector<StagedEdge> staged;
  Ties ties;
  const auto add_nodes_and_stage = [&] {
    add_nodes(corpus, *pool, parts, diagnostics);
    staged = stage_edges(corpus, parts);
  };
  run_both(threads, add_nodes_and_stage, [&] { ties = build_coauthors(corpus.people.persons, {}); });
  add_edges(corpus, staged, std::move(ties), *pool, parts);
  return Graph(std::move(parts));
}

}  // namespace

struct GraphBuilder::State {
  explicit State(const RuleSet& known) : rules(known) {}

  RuleSet rules;
  std::vector<PaperRecord> records;
  std::vector<Correction> corrections;
  std::jthread release;  ///< frees the records of the last graph, which takes long: millions of small pieces
};

GraphBuilder::GraphBuilder(const RuleSet& rules) : state_(std::make_unique<State>(rules)) {}
GraphBuilder::~GraphBuilder() = default;
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;

GraphBuilder::State& GraphBuilder::state() {
  if (state_) return *state_;
  throw UsageError("this GraphBuilder was moved from; use the one that it was moved to");
}

void GraphBuilder::add(PaperRecord record) {
  check_enumerators(record);
  state().records.push_back(std::move(record));
}

void GraphBuilder::correct(std::vector<Correction> corrections) {
  std::move(corrections.begin(), corrections.end(), std::back_inserter(state().corrections));
}

Graph GraphBuilder::freeze(Diagnostics& diagnostics, unsigned wanted_threads, const std::stop_token& cancel) {
  State& now = state();
  const unsigned threads = thread_count(wanted_threads);
  std::vector<PaperRecord> records = std::exchange(now.records, {});
  Corrections corrections(std::exchange(now.corrections, {}), diagnostics);
  stop_if(cancel);
  clean_records(records, threads);
  stop_if(cancel);
  Graph graph =
      make_graph(resolve_corpus(records, now.rules, corrections, threads, diagnostics), threads, diagnostics, cancel);
  stop_if(cancel);
  if (threads > 1) now.release = std::jthread([old = std::move(records)]() mutable { old = {}; });
  return graph;
}

}  // namespace kgbuild
