#include "kgbuild/builder.hpp"

#include <iterator>
#include <thread>
#include <utility>

#include "base/parallel.hpp"
#include "graph/build/edges.hpp"
#include "graph/build/nodes.hpp"
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
                            &record.digest_date, &record.digest, &record.file}) {
    clean(*text);
  }
  clean(record.authors);
  for (AuthorNote& note : record.author_notes)
    for (std::string* text : {&note.author, &note.alias, &note.affiliation}) clean(*text);
  clean(record.links);
  for (auto* items : {&record.introduces, &record.methods, &record.benchmarks, &record.metrics, &record.tasks}) {
    clean(*items);
  }
  clean(record.results);
}

void clean_records(std::vector<PaperRecord>& records, unsigned threads) {
  constexpr std::size_t piece = 64;
  for_pieces(threads, records.size(), piece, [&](unsigned, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) clean(records[i]);
  });
}

Graph make_graph(const ResolvedCorpus& corpus, unsigned threads, Diagnostics& diagnostics) {
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
  explicit State(RuleSet known) : rules(std::move(known)) {}

  RuleSet rules;
  std::vector<PaperRecord> records;
  std::vector<Correction> corrections;
  std::jthread release;  ///< frees the records of the last graph, which takes long: millions of small pieces
};

GraphBuilder::GraphBuilder(RuleSet rules) : state_(std::make_unique<State>(std::move(rules))) {}
GraphBuilder::~GraphBuilder() = default;
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;

void GraphBuilder::add(PaperRecord record) { state_->records.push_back(std::move(record)); }

void GraphBuilder::correct(std::vector<Correction> corrections) {
  std::move(corrections.begin(), corrections.end(), std::back_inserter(state_->corrections));
}

Graph GraphBuilder::freeze(Diagnostics& diagnostics, unsigned threads) {
  std::vector<PaperRecord> records = std::exchange(state_->records, {});
  clean_records(records, threads);
  Corrections corrections(std::exchange(state_->corrections, {}), diagnostics);
  Graph graph =
      make_graph(resolve_corpus(records, state_->rules, corrections, threads, diagnostics), threads, diagnostics);
  if (threads > 1) state_->release = std::jthread([old = std::move(records)]() mutable { old = {}; });
  return graph;
}

}  // namespace kgbuild
