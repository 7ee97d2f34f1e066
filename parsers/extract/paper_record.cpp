#include "parsers/extract/paper_record.hpp"

#include <algorithm>

#include "parsers/extract/names/record_names.hpp"
#include "parsers/extract/results/results.hpp"
#include "parsers/extract/tasks.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {

PaperRecord make_record(const Entry& entry, const PaperReading& reading, const RuleData& rules) {
  PaperRecord record;
  record.id = paper_id(entry.arxiv_id, entry.doi, entry.title);
  record.title = entry.title;
  record.url = entry.url;
  record.arxiv_id = entry.arxiv_id;
  record.doi = entry.doi;
  record.date = entry.date;
  record.digest_date = entry.digest_date;
  record.votes = entry.votes;
  record.authors = entry.authors;
  record.more_authors = entry.more_authors;
  record.author_notes = entry.author_notes;
  record.byline = entry.byline;
  record.venue = entry.venue;
  record.status = entry.status;
  record.keywords = entry.keywords;
  record.code = entry.code;
  record.ids = entry.ids;
  record.references = entry.references;
  record.cited_by = entry.cited_by;
  record.digest = entry.digest;
  record.file = entry.file;
  record.line = entry.line;
  record.body_start = entry.body_start;
  record.links = find_links(entry.body);
  for (const auto& link : entry.links) {
    if (std::find(record.links.begin(), record.links.end(), link) == record.links.end()) record.links.push_back(link);
  }
  append_names(reading, rules, record);
  append_results(reading, rules, record);
  append_tasks(reading, rules, record);
  return record;
}

}  // namespace kgbuild::parsing
