#include "kgbuild/extract.hpp"

#include <algorithm>

#include "parsers/decide.hpp"
#include "parsers/results.hpp"

namespace kgbuild {

PaperRecord extract(const Entry& entry, const RuleSet& rules) {
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

  const RuleData& data = rules.data();
  const PaperText text = make_paper_text(entry.title, entry.body, data);
  NamedText named = find_named_text(text, data);
  std::vector<Entity> entities = make_entities(text, named, data);
  match_cues(text, named, data, entities);
  const std::vector<std::string_view> names = main_surfaces(text, named, entities);
  const std::vector<Decision> decisions = decide(text, named, data, entities, names);
  append_names(text, named, data, entities, decisions, names, record);
  append_results(text, named, data, entities, decisions, names, record);
  append_tasks(text, named, data, entities, record);
  return record;
}

}  // namespace kgbuild
