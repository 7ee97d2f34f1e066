#include "kgbuild/extract.hpp"

#include <algorithm>

#include "parsers/extract/names/name_lists.hpp"
#include "parsers/extract/paper_reading.hpp"
#include "parsers/extract/results/results.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {

PaperReading read_paper(const Entry& entry, const RuleData& rules) {
  PaperReading out;
  out.text = make_paper_text(entry.title, entry.body, rules);
  out.named = find_named_text(out.text, rules);
  out.entities = make_entities(out.text, out.named, rules);
  match_cues(out.text, out.named, rules, out.entities);
  match_lists(out.text, out.named, rules, out.entities);
  out.names = main_surfaces(out.text, out.named, out.entities);
  out.decisions = decide(out.text, out.named, rules, out.entities, out.names);
  return out;
}

PaperRecord make_record(const Entry& entry, const PaperReading& reading, const RuleData& rules) {
  PaperRecord record;
  record.id = paper_id(entry.arxiv_id, entry.doi, entry.title);
  record.title = entry.title;
  record.url = entry.url;
  record.arxiv_id = entry.arxiv_id;
  record.doi = entry.doi;
  record.date = entry.date;
  record.votes = entry.votes;
  record.authors = entry.authors;
  record.byline = entry.byline;
  record.digest = entry.digest;
  record.file = entry.file;
  record.line = entry.line;
  record.body_start = entry.body_start;
  record.links = find_links(entry.body);
  for (const auto& link : entry.links) {
    if (std::find(record.links.begin(), record.links.end(), link) == record.links.end()) record.links.push_back(link);
  }

  const auto& [text, named, entities, names, decisions] = reading;
  append_names(text, named, rules, entities, decisions, names, record);
  append_results(text, named, rules, entities, decisions, names, record);
  append_tasks(text, named, rules, entities, record);
  return record;
}

}  // namespace kgbuild::parsing

namespace kgbuild {

PaperRecord extract(const Entry& entry, const RuleSet& rules) {
  return parsing::make_record(entry, parsing::read_paper(entry, rules.data()), rules.data());
}

}  // namespace kgbuild
