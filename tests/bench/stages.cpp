#include "tests/bench/stages.hpp"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "kgbuild/extract.hpp"
#include "parsers/embedded_packs.hpp"
#include "parsers/pack_loader.hpp"
#include "parsers/paper_reading.hpp"
#include "parsers/results.hpp"

namespace kgbuild::bench {
namespace {

constexpr int repetitions = 3;

/// `body` is one pass over `bytes` bytes; its result keeps the compiler honest.
template <class Body>
void add(const std::string& name, std::size_t bytes, Body body) {
  benchmark::RegisterBenchmark(name.c_str(),
                               [bytes, body](benchmark::State& state) {
                                 for (auto _ : state) benchmark::DoNotOptimize(body());
                                 state.counters["bytes"] = static_cast<double>(bytes);
                               })
      ->Unit(benchmark::kMillisecond)
      ->MinTime(0.2)
      ->Repetitions(repetitions);
}

std::shared_ptr<const RuleData> load_rules() {
  PackLoader loader;
  for (const auto& pack : embedded_packs()) loader.load(pack.name, pack.text);
  return loader.finish();
}

std::size_t read_papers(const Corpus& corpus, const RuleData& rules) {
  std::size_t names = 0;
  for (const Entry& entry : corpus.entries) names += read_paper(entry, rules).names.size();
  return names;
}

std::size_t extract_all(const std::vector<Entry>& entries, const RuleSet& rules) {
  std::size_t found = 0;
  for (const Entry& entry : entries) found += extract(entry, rules).methods.size();
  return found;
}

/// Stages that begin with what an earlier one made of every paper.
void register_inner_stages(const Corpus& corpus, const RuleData& rules) {
  const auto readings = std::make_shared<std::vector<PaperReading>>();
  for (const Entry& entry : corpus.entries) readings->push_back(read_paper(entry, rules));
  const std::size_t bytes = corpus.text_bytes;
  add("stage/names, runs, brackets, aliases", bytes, [readings, &rules] {
    std::size_t found = 0;
    for (const PaperReading& paper : *readings) found += find_named_text(paper.text, rules).mentions.size();
    return found;
  });
  add("stage/names gathered, cues", bytes, [readings, &rules] {
    std::size_t found = 0;
    for (PaperReading& paper : *readings) {
      auto entities = make_entities(paper.text, paper.named, rules);
      match_cues(paper.text, paper.named, rules, entities);
      found += entities.size();
    }
    return found;
  });
  add("stage/decision", bytes, [readings, &rules] {
    std::size_t found = 0;
    for (const PaperReading& paper : *readings)
      found +=
          decide(paper.text, paper.named, rules, paper.entities, main_surfaces(paper.text, paper.named, paper.entities))
              .size();
    return found;
  });
  add("stage/names, results, tasks into records", bytes, [readings, &rules] {
    std::size_t found = 0;
    for (const PaperReading& paper : *readings) {
      const auto& [text, named, entities, names, decisions] = paper;
      PaperRecord record;
      append_names(text, named, rules, entities, decisions, names, record);
      append_results(text, named, rules, entities, decisions, names, record);
      append_tasks(text, named, rules, entities, record);
      found += record.results.size();
    }
    return found;
  });
}

}  // namespace

void register_stages(const Corpus& corpus, const RuleSet& rules) {
  add("stage/reading: files to entries", corpus.file_bytes, [&] {
    std::size_t entries = 0;
    for (const CorpusFile& file : corpus.files) entries += read_entries(file, rules).size();
    return entries;
  });
  add("stage/sentences, folding", corpus.text_bytes, [&] {
    std::size_t sentences = 0;
    for (const Entry& entry : corpus.entries)
      sentences += make_paper_text(entry.title, entry.body, rules.data()).sentences.size();
    return sentences;
  });
  register_inner_stages(corpus, rules.data());
  add("stage/extraction: entries to records", corpus.text_bytes, [&] { return extract_all(corpus.entries, rules); });
  add("stage/whole: files to records", corpus.file_bytes, [&] {
    std::size_t found = 0;
    for (const CorpusFile& file : corpus.files) found += extract_all(read_entries(file, rules), rules);
    return found;
  });
  add("stage/rules: packs loaded", 0, [] { return load_rules()->cues.size(); });
  add("stage/rules loaded, names read for the first time", corpus.text_bytes,
      [&] { return read_papers(corpus, *load_rules()); });
  add("stage/names read again", corpus.text_bytes, [&] { return read_papers(corpus, rules.data()); });
}

void register_matchers(const Corpus& corpus, std::span<const Form> forms) {
  for (const MatcherKind& kind : matchers()) {
    add(std::string("compile/") + kind.name, 0, [&kind, forms] { return kind.compile(forms); });
    std::size_t texts = 0, bytes = 0;
    while (texts < corpus.texts.size() && bytes < kind.most_bytes) bytes += corpus.texts[texts++].size();
    const std::shared_ptr<Matcher> matcher = kind.compile(forms);
    add(std::string("scan/") + kind.name, bytes, [matcher, &corpus, texts] {
      std::size_t found = 0;
      for (std::size_t i = 0; i < texts; ++i) found += matcher->count(corpus.texts[i]);
      return found;
    });
  }
}

}  // namespace kgbuild::bench
