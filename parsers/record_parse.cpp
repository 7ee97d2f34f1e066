// One line of JSON → PaperRecord. What is wrong is named by its place in the object.
#include <limits>
#include <utility>

#include "base/json.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
namespace {

/// Why a record is none; never leaves this file.
struct Problem {
  std::string text;
};

/// Members of one object, with the place for problems.
class Reader {
 public:
  Reader(const JsonValue& object, std::string place) : object_(object), place_(std::move(place)) {
    if (!object.IsObject()) throw Problem{place_ + " is no object"};
  }

  /// The member, or null when it is absent or null.
  const JsonValue* find(const char* key) const {
    const auto member = object_.FindMember(key);
    return member == object_.MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
  }
  std::string string(const char* key) const {
    const JsonValue* value = find(key);
    return value ? checked_string(*value, name(key)) : std::string();
  }
  std::string required_string(const char* key) const {
    std::string value = string(key);
    if (value.empty()) throw Problem{name(key) + " is missing or empty"};
    return value;
  }
  /// One of `choices`, which `kind` names; `otherwise` when absent.
  std::string choice(const char* key, std::initializer_list<std::string_view> choices, const char* otherwise) const {
    const JsonValue* value = find(key);
    if (!value) return otherwise;
    std::string text = checked_string(*value, name(key));
    for (const std::string_view choice : choices)
      if (choice == text) return text;
    throw Problem{name(key) + " is \"" + text + "\", which is not known"};
  }
  bool boolean(const char* key) const {
    const JsonValue* value = find(key);
    if (value && !value->IsBool()) throw Problem{name(key) + " is neither true nor false"};
    return value && value->GetBool();
  }
  /// A whole number, not negative.
  template <class Number>
  std::optional<Number> number(const char* key) const {
    const JsonValue* value = find(key);
    if (!value) return std::nullopt;
    if (!value->IsUint64() || value->GetUint64() > static_cast<std::uint64_t>(std::numeric_limits<Number>::max()))
      throw Problem{name(key) + " is no whole number that fits"};
    return static_cast<Number>(value->GetUint64());
  }
  std::vector<std::string> strings(const char* key) const {
    std::vector<std::string> texts;
    each(key, [&](const JsonValue& item, const std::string& place) { texts.push_back(checked_string(item, place)); });
    return texts;
  }
  /// Calls `read` with each item of a list and its place.
  template <class Read>
  void each(const char* key, Read read) const {
    const JsonValue* list = find(key);
    if (!list) return;
    if (!list->IsArray()) throw Problem{name(key) + " is no list"};
    std::size_t number = 0;
    for (const JsonValue& item : list->GetArray()) read(item, name(key) + '[' + std::to_string(number++) + ']');
  }
  std::string name(const char* key) const { return place_.empty() ? key : place_ + '.' + key; }

 private:
  static std::string checked_string(const JsonValue& value, const std::string& place) {
    if (!value.IsString()) throw Problem{place + " is no string"};
    return clean_text({value.GetString(), value.GetStringLength()}).text;
  }

  const JsonValue& object_;
  std::string place_;
};

std::vector<Evidence> read_evidence(const Reader& item) {
  std::vector<Evidence> evidence;
  item.each("evidence", [&](const JsonValue& value, std::string place) {
    const Reader from(value, std::move(place));
    Evidence& to = evidence.emplace_back();
    to.rule = from.required_string("rule");
    to.in_title = from.choice("in", {"title", "body"}, "body") == "title";
    to.start = from.number<std::uint32_t>("start").value_or(0);
    to.end = from.number<std::uint32_t>("end").value_or(0);
    if (to.end < to.start) throw Problem{from.name("end") + " lies before start"};
    to.text = from.string("text");
    to.sentence = from.string("sentence");
  });
  return evidence;
}

std::vector<NameItem> read_names(const Reader& record, const char* list,
                                 std::initializer_list<std::string_view> roles) {
  std::vector<NameItem> names;
  record.each(list, [&](const JsonValue& value, std::string place) {
    const Reader from(value, std::move(place));
    NameItem& to = names.emplace_back();
    to.name = from.required_string("name");
    to.aliases = from.strings("aliases");
    to.kind = from.choice("kind", {"method", "model", "tool", "benchmark", "dataset", "metric", ""}, "");
    to.role = from.choice("role", roles, "");
    to.count = from.number<std::uint32_t>("count").value_or(1);
    to.category = from.choice("category", {"method", "model", "tool", "benchmark", "dataset", ""}, "");
    to.evidence = read_evidence(from);
  });
  return names;
}

std::vector<ResultItem> read_results(const Reader& record) {
  std::vector<ResultItem> results;
  record.each("results", [&](const JsonValue& value, std::string place) {
    const Reader from(value, std::move(place));
    ResultItem& to = results.emplace_back();
    to.value = from.required_string("value");
    to.unit = from.string("unit");
    to.relation = from.choice("relation", {"score", "gain", "drop", "ratio", "bound"}, "score");
    to.method = from.string("method");
    to.method_inferred = from.boolean("method_inferred");
    to.benchmark = from.string("benchmark");
    to.split = from.string("split");
    to.metric = from.string("metric");
    to.baseline = from.string("baseline");
    to.evidence = read_evidence(from);
  });
  return results;
}

PaperRecord read_record(const JsonValue& value) {
  const Reader from(value, value.IsObject() ? "" : "the line");
  PaperRecord record;
  record.id = from.required_string("id");
  if (!record.id.starts_with("paper:")) throw Problem{"id does not begin with paper:"};
  record.arxiv_id = from.string("arxiv_id");
  record.title = from.required_string("title");
  record.url = from.string("url");
  record.date = from.string("date");
  record.votes = from.number<std::int64_t>("votes");
  record.authors = from.strings("authors");
  record.links = from.strings("links");
  record.introduces = read_names(from, "introduces", {""});
  record.methods = read_names(from, "methods", {"extended", "used", "compared", "mentioned", ""});
  record.benchmarks = read_names(from, "benchmarks", {"evaluated", "trained", "unknown", ""});
  record.metrics = read_names(from, "metrics", {""});
  record.tasks = read_names(from, "tasks", {""});
  record.results = read_results(from);
  record.digest = from.string("digest");
  record.byline = from.boolean("byline");
  record.doi = from.string("doi");
  if (const JsonValue* source = from.find("source")) {
    const Reader place(*source, "source");
    record.file = place.string("file");
    record.line = place.number<std::uint32_t>("line").value_or(0);
    record.body_start = place.number<std::uint64_t>("body_start");
  }
  return record;
}

}  // namespace

std::optional<PaperRecord> parse_record(std::string_view line, std::string* problem) {
  JsonDocument document;
  JsonProblem json;
  try {
    if (parse_json(line, document, json)) return read_record(document);
    if (problem) *problem = json.reason + " at byte " + std::to_string(json.offset + 1);
  } catch (const Problem& found) {
    if (problem) *problem = found.text;
  }
  return std::nullopt;
}

}  // namespace kgbuild
