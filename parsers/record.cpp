#include "kgbuild/record.hpp"

#include <cstddef>
#include <utility>

#include "base/json_write.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/json_members.hpp"

namespace kgbuild {
using namespace parsing;
namespace {

// Writing. The order of the keys is that of schemas/paper-record.schema.json.

void write(JsonWriter& json, std::string_view key, std::string_view value) {
  json.key(key);
  json.string(value);
}

void write_or_null(JsonWriter& json, std::string_view key, std::string_view value) {
  json.key(key);
  value.empty() ? json.null() : json.string(value);
}

template <class Number>
void write_or_null(JsonWriter& json, std::string_view key, const std::optional<Number>& value) {
  json.key(key);
  value ? json.number(*value) : json.null();
}

void write(JsonWriter& json, std::string_view key, std::uint32_t value) {
  json.key(key);
  json.number(value);
}

void write(JsonWriter& json, std::string_view key, bool value) {
  json.key(key);
  json.boolean(value);
}

void write(JsonWriter& json, std::string_view key, const std::vector<std::string>& values) {
  json.list(key, values, [&](const std::string& value) { json.string(value); });
}

void write(JsonWriter& json, const std::vector<Evidence>& evidence) {
  json.list("evidence", evidence, [&](const Evidence& item) {
    json.open('{');
    write(json, "rule", item.rule);
    write(json, "in", std::string_view(item.in_title ? "title" : "body"));
    write(json, "start", item.start);
    write(json, "end", item.end);
    write(json, "text", item.text);
    write(json, "sentence", item.sentence);
    json.close('}');
  });
}

void write_if_known(JsonWriter& json, const std::optional<double>& confidence) {
  if (!confidence) return;
  json.key("confidence");
  json.number(*confidence);
}

/// Which keys every item of a list has, even with their default values.
struct NameKeys {
  bool kind, role, count, category;
};

void write(JsonWriter& json, std::string_view list, const std::vector<NameItem>& names, NameKeys keys) {
  json.list(list, names, [&](const NameItem& item) {
    json.open('{');
    write(json, "name", item.name);
    write(json, "aliases", item.aliases);
    if (keys.kind || item.kind != Category::none) write(json, "kind", to_string(item.kind));
    if (keys.role || item.role != NameRole::none) write(json, "role", to_string(item.role));
    if (keys.count || item.count != 1) write(json, "count", item.count);
    if (keys.category || item.category != Category::none) write(json, "category", to_string(item.category));
    write_if_known(json, item.confidence);
    write(json, item.evidence);
    json.close('}');
  });
}

void write(JsonWriter& json, const std::vector<ResultItem>& results) {
  json.list("results", results, [&](const ResultItem& item) {
    json.open('{');
    write(json, "value", item.value);
    write(json, "unit", item.unit);
    write(json, "relation", to_string(item.relation));
    write_or_null(json, "method", item.method);
    write(json, "method_inferred", item.method_inferred);
    write_or_null(json, "benchmark", item.benchmark);
    write_or_null(json, "split", item.split);
    write_or_null(json, "metric", item.metric);
    write_or_null(json, "baseline", item.baseline);
    write_if_known(json, item.confidence);
    write(json, item.evidence);
    json.close('}');
  });
}

void write(JsonWriter& json, const std::vector<AuthorNote>& notes) {
  json.list("author_notes", notes, [&](const AuthorNote& note) {
    json.open('{');
    write(json, "author", note.author);
    if (!note.alias.empty()) write(json, "alias", note.alias);
    if (!note.affiliation.empty()) write(json, "affiliation", note.affiliation);
    json.close('}');
  });
}

// Reading.

std::optional<bool> find_in_title(std::string_view word) {
  if (word == "title") return true;
  return word == "body" ? std::optional(false) : std::nullopt;
}

std::vector<Evidence> read_evidence(const JsonMembers& item) {
  std::vector<Evidence> evidence;
  item.each("evidence", [&](const JsonValue& value, std::string place) {
    const JsonMembers from(value, std::move(place));
    Evidence& to = evidence.emplace_back();
    to.rule = from.required_string("rule");
    to.in_title = from.word("in", find_in_title, {true, false}, false);
    to.start = from.number<std::uint32_t>("start").value_or(0);
    to.end = from.number<std::uint32_t>("end").value_or(0);
    if (to.end < to.start) throw JsonMemberError{from.name("end") + " is before start"};
    to.text = from.string("text");
    to.sentence = from.string("sentence");
  });
  return evidence;
}

std::vector<NameItem> read_names(const JsonMembers& record, const char* list, std::initializer_list<NameRole> roles) {
  using enum Category;
  std::vector<NameItem> names;
  record.each(list, [&](const JsonValue& value, std::string place) {
    const JsonMembers from(value, std::move(place));
    NameItem& to = names.emplace_back();
    to.name = from.required_string("name");
    to.aliases = from.strings("aliases");
    to.kind = from.word("kind", find_category, {none, method, model, tool, benchmark, dataset, metric}, none);
    to.role = from.word("role", find_role, roles, NameRole::none);
    to.count = from.number<std::uint32_t>("count").value_or(1);
    to.category = from.word("category", find_category, {none, method, model, tool, benchmark, dataset}, none);
    to.confidence = from.share("confidence");
    to.evidence = read_evidence(from);
  });
  return names;
}

std::vector<ResultItem> read_results(const JsonMembers& record) {
  using enum Relation;
  std::vector<ResultItem> results;
  record.each("results", [&](const JsonValue& value, std::string place) {
    const JsonMembers from(value, std::move(place));
    ResultItem& to = results.emplace_back();
    to.value = from.required_string("value");
    to.unit = from.string("unit");
    to.relation = from.word("relation", find_relation, {score, gain, drop, ratio, bound}, score);
    to.method = from.string("method");
    to.method_inferred = from.boolean("method_inferred");
    to.benchmark = from.string("benchmark");
    to.split = from.string("split");
    to.metric = from.string("metric");
    to.baseline = from.string("baseline");
    to.confidence = from.share("confidence");
    to.evidence = read_evidence(from);
  });
  return results;
}

std::vector<AuthorNote> read_author_notes(const JsonMembers& record) {
  std::vector<AuthorNote> notes;
  record.each("author_notes", [&](const JsonValue& value, std::string place) {
    const JsonMembers from(value, std::move(place));
    notes.push_back({from.required_string("author"), from.string("alias"), from.string("affiliation")});
  });
  return notes;
}

constexpr std::initializer_list<PaperStatus> known_statuses{
    PaperStatus::none,     PaperStatus::retracted, PaperStatus::published, PaperStatus::withdrawn,
    PaperStatus::rejected, PaperStatus::submitted, PaperStatus::preprint};

PaperRecord read_record(const JsonValue& value) {
  using enum NameRole;
  const JsonMembers from(value, value.IsObject() ? "" : "the line");
  PaperRecord record;
  record.id = from.required_string("id");
  if (!record.id.starts_with("paper:")) throw JsonMemberError{"id does not begin with paper:"};
  record.arxiv_id = from.string("arxiv_id");
  record.title = from.required_string("title");
  record.url = from.string("url");
  record.date = from.string("date");
  record.digest_date = from.string("digest_date");
  record.votes = from.number<std::int64_t>("votes");
  record.authors = from.strings("authors");
  record.more_authors = from.boolean("more_authors");
  record.author_notes = read_author_notes(from);
  record.links = from.strings("links");
  record.venue = from.string("venue");
  record.status = from.word("status", find_status, known_statuses, PaperStatus::none);
  record.keywords = from.strings("keywords");
  record.code = from.strings("code");
  record.ids = from.strings("ids");
  record.references = from.strings("references");
  record.cited_by = from.strings("cited_by");
  record.introduces = read_names(from, "introduces", {none});
  record.methods = read_names(from, "methods", {none, extended, used, compared, mentioned});
  record.benchmarks = read_names(from, "benchmarks", {none, evaluated, trained, unknown});
  record.metrics = read_names(from, "metrics", {none});
  record.tasks = read_names(from, "tasks", {none});
  record.results = read_results(from);
  record.digest = from.string("digest");
  record.byline = from.boolean("byline");
  record.doi = from.string("doi");
  if (const JsonValue* source = from.find("source")) {
    const JsonMembers place(*source, "source");
    record.file = place.string("file");
    record.line = place.number<std::uint32_t>("line").value_or(0);
    record.body_start = place.number<std::uint64_t>("body_start");
  }
  return record;
}

}  // namespace

std::string format_record(const PaperRecord& record) {
  std::string line;
  line.reserve(4096);
  JsonWriter json(line);
  json.open('{');
  write(json, "id", record.id);
  write_or_null(json, "arxiv_id", record.arxiv_id);
  write_or_null(json, "title", record.title);
  write_or_null(json, "url", record.url);
  write_or_null(json, "date", record.date);
  if (!record.digest_date.empty()) write(json, "digest_date", record.digest_date);
  write_or_null(json, "votes", record.votes);
  write(json, "authors", record.authors);
  if (record.more_authors) write(json, "more_authors", record.more_authors);
  if (!record.author_notes.empty()) write(json, record.author_notes);
  write(json, "links", record.links);
  if (!record.venue.empty()) write(json, "venue", record.venue);
  if (record.status != PaperStatus::none) write(json, "status", to_string(record.status));
  if (!record.keywords.empty()) write(json, "keywords", record.keywords);
  if (!record.code.empty()) write(json, "code", record.code);
  if (!record.ids.empty()) write(json, "ids", record.ids);
  if (!record.references.empty()) write(json, "references", record.references);
  if (!record.cited_by.empty()) write(json, "cited_by", record.cited_by);
  write(json, "introduces", record.introduces, {true, false, false, false});
  write(json, "methods", record.methods, {false, true, true, true});
  write(json, "benchmarks", record.benchmarks, {false, true, true, true});
  write(json, "metrics", record.metrics, {false, false, true, false});
  write(json, "tasks", record.tasks, {false, false, true, false});
  write(json, record.results);
  write_or_null(json, "digest", record.digest);
  write(json, "byline", record.byline);
  write_or_null(json, "doi", record.doi);
  json.key("source");
  json.open('{');
  write(json, "file", record.file);
  write(json, "line", record.line);
  write_or_null(json, "body_start", record.body_start);
  json.close('}');
  json.close('}');
  return line;
}

std::optional<PaperRecord> parse_record(std::string_view line, std::string* problem) {
  JsonDocument document;
  JsonProblem json;
  try {
    if (parse_json(line, document, json)) return read_record(document);
    if (problem) *problem = json.reason + " at byte " + std::to_string(json.offset + 1);
  } catch (const JsonMemberError& found) {
    if (problem) *problem = found.reason;
  }
  return std::nullopt;
}

}  // namespace kgbuild
