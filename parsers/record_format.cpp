// PaperRecord → one line of JSON, in the order of keys that schemas/paper-record.schema.json shows.
#include <charconv>
#include <cstddef>

#include "kgbuild/record.hpp"

namespace kgbuild {
namespace {

bool needs_escape(unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }

/// Writes one object after another into a string. Keys are literals and need no escapes.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void open(char bracket) {
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  void key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }

  void string(std::string_view text) {
    out_ += '"';
    for (std::size_t at = 0; at < text.size();) {
      std::size_t plain = at;
      while (plain < text.size() && !needs_escape(static_cast<unsigned char>(text[plain]))) ++plain;
      out_.append(text, at, plain - at);
      if (plain < text.size()) escape(text[plain]);
      at = plain + 1;
    }
    out_ += '"';
  }
  template <class Number>
  void number(Number value) {
    char digits[24];
    out_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  }
  void boolean(bool value) { out_ += value ? "true" : "false"; }

  void text(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void text_or_null(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty())
      out_ += "null";
    else
      string(value);
  }
  template <class Optional>
  void number_or_null(std::string_view name, const Optional& value) {
    key(name);
    if (value)
      number(*value);
    else
      out_ += "null";
  }
  void strings(std::string_view name, const std::vector<std::string>& values) {
    list(name, values, [this](const std::string& value) { string(value); });
  }
  template <class Values, class Write>
  void list(std::string_view name, const Values& values, Write write) {
    key(name);
    open('[');
    for (const auto& value : values) {
      separate();
      write(value);
    }
    close(']');
  }

 private:
  void escape(char c) {
    switch (c) {
      case '"':
        out_ += "\\\"";
        return;
      case '\\':
        out_ += "\\\\";
        return;
      case '\n':
        out_ += "\\n";
        return;
      case '\t':
        out_ += "\\t";
        return;
      default:
        out_ += "\\u00";
        out_ += static_cast<char>('0' + (c >> 4));
        out_ += "0123456789abcdef"[c & 0xF];
    }
  }

  std::string& out_;
  bool first_ = true;
};

void write_evidence(Writer& json, const std::vector<Evidence>& evidence) {
  json.list("evidence", evidence, [&](const Evidence& item) {
    json.open('{');
    json.text("rule", item.rule);
    json.text("in", item.in_title ? "title" : "body");
    json.key("start");
    json.number(item.start);
    json.key("end");
    json.number(item.end);
    json.text("text", item.text);
    json.text("sentence", item.sentence);
    json.close('}');
  });
}

/// Which keys the items of a list always have.
struct NameKeys {
  bool kind, role, count, category;
};

void write_names(Writer& json, std::string_view list, const std::vector<NameItem>& names, NameKeys keys) {
  json.list(list, names, [&](const NameItem& item) {
    json.open('{');
    json.text("name", item.name);
    json.strings("aliases", item.aliases);
    if (keys.kind || !item.kind.empty()) json.text("kind", item.kind);
    if (keys.role || !item.role.empty()) json.text("role", item.role);
    if (keys.count || item.count != 1) {
      json.key("count");
      json.number(item.count);
    }
    if (keys.category || !item.category.empty()) json.text("category", item.category);
    write_evidence(json, item.evidence);
    json.close('}');
  });
}

void write_results(Writer& json, const std::vector<ResultItem>& results) {
  json.list("results", results, [&](const ResultItem& item) {
    json.open('{');
    json.text("value", item.value);
    json.text("unit", item.unit);
    json.text("relation", item.relation);
    json.text_or_null("method", item.method);
    json.key("method_inferred");
    json.boolean(item.method_inferred);
    json.text_or_null("benchmark", item.benchmark);
    json.text_or_null("split", item.split);
    json.text_or_null("metric", item.metric);
    json.text_or_null("baseline", item.baseline);
    write_evidence(json, item.evidence);
    json.close('}');
  });
}

void write_source(Writer& json, const PaperRecord& record) {
  json.key("source");
  json.open('{');
  json.text("file", record.file);
  json.key("line");
  json.number(record.line);
  json.number_or_null("body_start", record.body_start);
  json.close('}');
}

}  // namespace

std::string format_record(const PaperRecord& record) {
  std::string line;
  line.reserve(4096);
  Writer json(line);
  json.open('{');
  json.text("id", record.id);
  json.text_or_null("arxiv_id", record.arxiv_id);
  json.text_or_null("title", record.title);
  json.text_or_null("url", record.url);
  json.text_or_null("date", record.date);
  json.number_or_null("votes", record.votes);
  json.strings("authors", record.authors);
  json.strings("links", record.links);
  write_names(json, "introduces", record.introduces, {true, false, false, false});
  write_names(json, "methods", record.methods, {false, true, true, true});
  write_names(json, "benchmarks", record.benchmarks, {false, true, true, true});
  write_names(json, "metrics", record.metrics, {false, false, true, false});
  write_names(json, "tasks", record.tasks, {false, false, true, false});
  write_results(json, record.results);
  json.text_or_null("digest", record.digest);
  json.key("byline");
  json.boolean(record.byline);
  json.text_or_null("doi", record.doi);
  write_source(json, record);
  json.close('}');
  return line;
}

}  // namespace kgbuild
