#include <memory>
#include <vector>

#include "kgbuild/extract.hpp"
#include "parsers/extract/names/cue_match.hpp"
#include "parsers/extract/names/name_lists.hpp"
#include "parsers/extract/names/record_names.hpp"
#include "parsers/extract/results/results.hpp"
#include "parsers/extract/tasks.hpp"
#include "parsers/rules/embedded_packs.hpp"
#include "parsers/rules/pack_loader.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/pass.hpp"

namespace kgbuild::bench {

using namespace kgbuild::parsing;
namespace {

std::shared_ptr<const RuleData> load_rules() {
  Diagnostics none;
  return load_rule_data({}, none);
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

/// Stages whose input is the result of an earlier stage for every paper.
void register_inner_stages(const Corpus& corpus, const RuleData& rules) {
  const auto readings = std::make_shared<std::vector<PaperReading>>();
  const auto read = [readings, &corpus, &rules](benchmark::State&) {
    if (!readings->empty()) return;
    for (const Entry& entry : corpus.entries) readings->push_back(read_paper(entry, rules));
  };
  const std::size_t bytes = corpus.text_bytes;
  add_pass("stage/names, runs, brackets, aliases", bytes, read, [readings, &rules] {
    std::size_t found = 0;
    for (const PaperReading& paper : *readings) found += find_named_text(paper.text, rules).mentions.size();
    return found;
  });
  add_pass("stage/names gathered, cues, lists", bytes, read, [readings, &rules] {
    std::size_t found = 0;
    for (PaperReading& paper : *readings) {
      paper.entities = make_entities(paper.text, paper.named, rules);
      match_cues(paper, rules);
      match_lists(paper, rules);
      found += paper.entities.size();
    }
    return found;
  });
  add_pass("stage/decision", bytes, read, [readings, &rules] {
    std::size_t found = 0;
    for (const PaperReading& paper : *readings)
      found += main_surfaces(paper.text, paper.named, paper.entities).size() + decide(paper, rules).size();
    return found;
  });
  add_pass("stage/names, results, tasks into records", bytes, read, [readings, &rules] {
    std::size_t found = 0;
    for (const PaperReading& paper : *readings) {
      PaperRecord record;
      append_names(paper, rules, record);
      append_results(paper, rules, record);
      append_tasks(paper, rules, record);
      found += record.results.size();
    }
    return found;
  });
}

}  // namespace

void register_stages(const Corpus& corpus, const RuleSet& rules) {
  add_pass("stage/reading: files to entries", corpus.file_bytes, [&] {
    std::size_t entries = 0;
    for (const CorpusFile& file : corpus.files) entries += read_entries(file, rules).size();
    return entries;
  });
  add_pass("stage/sentences, folding", corpus.text_bytes, [&] {
    std::size_t sentences = 0;
    for (const Entry& entry : corpus.entries)
      sentences += make_paper_text(entry.title, entry.body, rules.data()).sentences.size();
    return sentences;
  });
  register_inner_stages(corpus, rules.data());
  add_pass("stage/extraction: entries to records", corpus.text_bytes,
           [&] { return extract_all(corpus.entries, rules); });
  add_pass("stage/whole: files to records", corpus.file_bytes, [&] {
    std::size_t found = 0;
    for (const CorpusFile& file : corpus.files) found += extract_all(read_entries(file, rules), rules);
    return found;
  });
  add_pass("stage/rules: packs loaded", 0, [] { return load_rules()->cues.size(); });
  add_pass("stage/rules loaded, names read for the first time", corpus.text_bytes,
           [&] { return read_papers(corpus, *load_rules()); });
  add_pass("stage/names read again", corpus.text_bytes, [&] { return read_papers(corpus, rules.data()); });
}

}  // namespace kgbuild::bench
