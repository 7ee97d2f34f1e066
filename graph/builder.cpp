#include "kgbuild/builder.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <thread>
#include <utility>

#include "graph/build/draft.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
using namespace graphs;
namespace {

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
  for (std::string* text :
       {&record.title, &record.url, &record.arxiv_id, &record.doi, &record.date, &record.digest, &record.file}) {
    clean(*text);
  }
  clean(record.authors);
  clean(record.links);
  for (auto* items : {&record.introduces, &record.methods, &record.benchmarks, &record.metrics, &record.tasks}) {
    clean(*items);
  }
  clean(record.results);
}

void clean(std::vector<PaperRecord>& records, unsigned threads) {
  const std::size_t share = records.size() / std::max(threads, 1U) + 1;
  const auto clean_range = [&](std::size_t first) {
    for (std::size_t i = first; i < std::min(first + share, records.size()); ++i) clean(records[i]);
  };
  std::vector<std::jthread> others;
  for (std::size_t first = share; first < records.size(); first += share) others.emplace_back(clean_range, first);
  clean_range(0);
}

}  // namespace

struct GraphBuilder::State {
  explicit State(RuleSet known) : rules(std::move(known)) {}

  RuleSet rules;
  std::vector<PaperRecord> records;
  std::vector<Correction> corrections;
  std::jthread release;  ///< frees the records of the last graph: millions of small pieces
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
  clean(records, threads);
  Corrections corrections(std::exchange(state_->corrections, {}), diagnostics);
  const auto policy = threads > 1 ? std::launch::async : std::launch::deferred;
  const Draft draft = make_draft(records, state_->rules, corrections, threads, diagnostics);
  auto ties = std::async(policy, [&] { return build_coauthors(draft.people.persons, {}); });
  const auto pool = std::make_shared<StringPool>();
  Graph::Parts parts;
  parts.strings = pool;
  add_nodes(draft, *pool, parts, diagnostics);
  add_edges(draft, std::move(ties), *pool, parts);
  if (threads > 1) state_->release = std::jthread([old = std::move(records)]() mutable { old = {}; });
  return Graph(std::move(parts));
}

}  // namespace kgbuild
