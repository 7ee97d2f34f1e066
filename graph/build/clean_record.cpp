#include "graph/build/clean_record.hpp"

#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
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
    for (std::string* text : {&item.value, &item.unit, &item.relation, &item.method, &item.benchmark, &item.split,
                              &item.metric, &item.baseline}) {
      clean(*text);
    }
    clean(item.evidence);
  }
}

}  // namespace

void clean_record(PaperRecord& record) {
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

}  // namespace kgbuild::graphs
