// Input format `json`: papers as JSON objects, in lists, under any key, or one a line.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/json.hpp"
#include "base/json_repair.hpp"
#include "base/unpack.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/item_passes.hpp"
#include "parsers/formats/item_rows.hpp"
#include "parsers/items/item_finder.hpp"
#include "parsers/items/item_list.hpp"
#include "parsers/items/json_columns.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

/// Where the JSON parser is.
class JsonPlace : public ItemFinder::Place {
 public:
  explicit JsonPlace(const Source& source) : source_(source) {}

  /// The stream through which the value that begins at `offset` of `text` is read.
  rapidjson::MemoryStream& begin(std::string_view text, std::size_t offset) {
    offset_ = offset;
    return stream_.emplace(text.data() + offset, text.size() - offset);
  }
  Source::Position position() const override {
    const std::size_t at = offset_ + stream_->Tell();
    return source_.position(at == 0 ? 0 : at - 1);
  }
  /// Of the bracket that begins an object or list: the parser is before it.
  std::uint32_t next_line() const { return source_.position(offset_ + stream_->Tell()).line; }

 private:
  const Source& source_;
  std::optional<rapidjson::MemoryStream> stream_;
  std::size_t offset_ = 0;
};

/// Hands the events of the JSON parser to an ItemFinder.
class JsonEvents {
 public:
  JsonEvents(JsonPlace& place, ItemFinder& finder) : place_(place), finder_(finder) {}

  rapidjson::MemoryStream& begin(std::string_view text, std::size_t offset) {
    finder_.begin();
    return place_.begin(text, offset);
  }
  bool is_graph() const { return is_graph_; }

  static bool Null() { return true; }
  static bool Bool(bool) { return true; }
  bool Int(int value) { return add(std::to_string(value)); }
  bool Uint(unsigned value) { return add(std::to_string(value)); }
  bool Int64(std::int64_t value) { return add(std::to_string(value)); }
  bool Uint64(std::uint64_t value) { return add(std::to_string(value)); }
  bool Double(double value) {
    // pandas writes whole numbers as `12.0`.
    constexpr double exact = 9007199254740992;  // 2^53
    const bool whole =
        value > -exact && value < exact && value == static_cast<double>(static_cast<std::int64_t>(value));
    return !whole || add(std::to_string(static_cast<std::int64_t>(value)));
  }
  static bool RawNumber(const char*, rapidjson::SizeType, bool) { return true; }
  bool String(const char* text, rapidjson::SizeType size, bool) { return add({text, size}); }
  bool StartObject() { return finder_.depth() < max_json_depth && (finder_.start_object(place_.next_line()), true); }
  bool StartArray() { return finder_.depth() < max_json_depth && (finder_.start_list(place_.next_line()), true); }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    is_graph_ = !finder_.key({text, size});
    return !is_graph_;
  }
  bool EndObject(rapidjson::SizeType) { return finder_.end_object(), true; }
  bool EndArray(rapidjson::SizeType) { return finder_.end_list(), true; }

 private:
  bool add(std::string value) { return finder_.value(std::move(value)), true; }

  JsonPlace& place_;
  ItemFinder& finder_;
  bool is_graph_ = false;
};

/// Parses all values from `at` up to `end`; false, with a diagnostic, at the first that is not JSON.
bool read_values(std::string_view text, std::size_t at, JsonEvents& events, const Source& source,
                 Diagnostics& diagnostics) {
  for (;;) {
    at = std::min(text.find_first_not_of(" \t\n", at), text.size());
    if (at == text.size()) return true;
    rapidjson::MemoryStream& stream = events.begin(text, at);
    JsonReader reader;
    const auto result = reader.Parse<json_flags | rapidjson::kParseStopWhenDoneFlag>(stream, events);
    if (result.IsError()) {
      if (events.is_graph()) return false;
      const Source::Position place = source.position(std::min(at + result.Offset(), text.size()));
      diagnostics.push_back({Severity::warning, "malformed-json", source.name(), place.line, place.column,
                             describe_json_error(result.Code()) + "; what follows was left out"});
      return false;
    }
    at += stream.Tell();
  }
}

/// Reads a table by columns; false if it is none.
bool read_columns(std::string_view text, const Source& source, const RuleSet& rules, ReadResult& out,
                  Diagnostics& diagnostics) {
  auto rows = read_json_columns(text, source, rules.data().item_fields);
  if (rows.empty()) return false;
  ItemList items(source, out, diagnostics);
  for (auto& [item, line] : rows) items.add_if_paper(std::move(item), line);
  items.finish("json");
  return true;
}

/// Each line is a document of its own.
void read_lines(std::string_view text, JsonEvents& events, const Source& source, ItemPass& pass) {
  ReadResult& out = pass.result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t before = out.entries.size();
    const bool whole = read_values(text.substr(0, end), at, events, source, pass.diagnostics);
    const bool blank = text.substr(at, end - at).find_first_not_of(" \t") == std::string_view::npos;
    if (!whole || (!blank && out.entries.size() == before)) {
      ++out.seen;
      ++out.left_out;  // said below, or as malformed
    }
    if (whole && !blank && out.entries.size() == before) {
      pass.diagnostics.push_back(
          {Severity::warning, "no-paper", source.name(), source.position(at).line, 0,
           "not a paper: it needs a title and also authors, an id, an address or a text; left out"});
    }
    at = end + 1;
  }
}

void report_skipped(const RepairedJson& repaired, const Source& source, Diagnostics& diagnostics) {
  if (repaired.skipped == 0) return;
  const Source::Position place = source.position(repaired.first_skipped);
  diagnostics.push_back({Severity::note, "skipped-value", source.name(), place.line, place.column,
                         (repaired.skipped == 1 ? "a value was" : std::to_string(repaired.skipped) + " values were") +
                             " skipped: a number out of range, or nested deeper than " +
                             std::to_string(max_json_depth) + " levels"});
}

}  // namespace

bool resembles_json(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\n");
  if (first == std::string_view::npos || (head[first] != '{' && head[first] != '[')) return false;
  if (head[first] == '{') return true;
  const std::size_t next = head.find_first_not_of(" \t\n", first + 1);
  return next != std::string_view::npos && (head[next] == '{' || head[next] == '"' || head[next] == ']');
}

void read_json(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  const RepairedJson repaired = repair_json(source.text());
  report_skipped(repaired, source, diagnostics);
  if (read_columns(repaired.text, source, rules, out, diagnostics)) return;
  const std::string_view name = strip_compression(source.name());
  const bool by_lines = name.ends_with(".jsonl") || name.ends_with(".ndjson");
  const auto read = [&](const ItemFields& fields, ItemPass& pass) {
    JsonPlace place(source);
    ItemFinder finder(source, fields, place, pass.result, pass.diagnostics);
    JsonEvents events(place, finder);
    if (by_lines)
      read_lines(repaired.text, events, source, pass);
    else
      read_values(repaired.text, 0, events, source, pass.diagnostics);
    finder.finish("json");
    read_rows(finder.rows(), source.name(), rules, pass.result, pass.diagnostics);
    pass.survey = finder.survey();
    pass.is_graph = events.is_graph();
  };
  read_items(read, rules.data().item_fields, source, out, diagnostics);
}

}  // namespace kgbuild::parsing
