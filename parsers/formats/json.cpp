// Input format `json`: papers as JSON objects, in lists, under any key, or one a line.
#include "parsers/formats/json.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "base/json.hpp"
#include "base/json_relax.hpp"
#include "base/json_repair.hpp"
#include "base/strings.hpp"
#include "base/unpack.hpp"
#include "parsers/files/piece_cutter.hpp"
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

/// Parses all values from `at` on; false, with a diagnostic that says what was `lost`, at the first that is not JSON.
bool read_values(std::string_view text, std::size_t at, std::string_view lost, JsonEvents& events, const Source& source,
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
                             concat({describe_json_error(result.Code()), "; ", lost, " was left out"})});
      return false;
    }
    at += stream.Tell();
  }
}

/// Reads a table by columns; false if it is none.
bool read_columns(std::string_view text, const Source& source, const ItemFields& fields, ReadResult& out,
                  Diagnostics& diagnostics) {
  auto rows = read_json_columns(text, source, fields);
  if (rows.empty()) return false;
  ItemList items(source, fields, out, diagnostics);
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
    const bool whole = read_values(text.substr(0, end), at, "the line", events, source, pass.diagnostics);
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

/// Each line by itself: one that is cut off must not swallow those below.
std::string relax_lines(std::string_view text) {
  std::string relaxed;
  for (const std::string_view line : split_list(text, '\n')) relaxed.append(relax_json(line)).append("\n");
  return relaxed;
}

void report_skipped(const RepairedJson& repaired, const Source& source, Diagnostics& diagnostics) {
  if (repaired.skipped == 0) return;
  const Source::Position place = source.position(repaired.first_skipped);
  diagnostics.push_back({Severity::note, "skipped-value", source.name(), place.line, place.column,
                         (repaired.skipped == 1 ? "a value was" : std::to_string(repaired.skipped) + " values were") +
                             " skipped: a number out of range, or nested deeper than " +
                             std::to_string(max_json_depth) + " levels"});
}

/// `head` without blanks and comments, of lines that begin with one of `marks` and of `/* */`, in front.
std::string_view skip_comments(std::string_view head, std::initializer_list<std::string_view> marks) {
  for (;;) {
    head = trim_left(head, " \t\n");
    const bool block = head.starts_with("/*");
    const bool line = std::ranges::any_of(marks, [&](std::string_view mark) { return head.starts_with(mark); });
    const std::size_t end = block ? head.find("*/") : head.find('\n');
    if ((!block && !line) || end == std::string_view::npos) return head;
    head.remove_prefix(end + (block ? 2 : 1));
  }
}

/// Whether a program assigns a list or object, or calls a function with one: `const papers = [`, `callback({`.
bool resembles_assignment(std::string_view head) {
  head = skip_comments(head, {"//", "#"});
  constexpr std::size_t longest = 120;
  const std::size_t open = head.substr(0, longest).find_first_of("=(");
  const std::size_t value = head.find_first_not_of(" \t\n", open == std::string_view::npos ? open : open + 1);
  constexpr std::string_view exported = "export default";
  const std::string_view rest = head.starts_with(exported)        ? trim_left(head.substr(exported.size()))
                                : value == std::string_view::npos ? std::string_view()
                                                                  : head.substr(value);
  if (!rest.starts_with('[') && !rest.starts_with('{')) return false;
  const std::string_view before = head.substr(0, std::min(open, head.size()));
  return head.starts_with(exported) || (!before.empty() && std::ranges::all_of(before, [](char c) {
           return is_ascii_alnum(c) || std::string_view(" _$.:[]<>").find(c) != std::string_view::npos;
         }));
}

}  // namespace

void read_json_values(const Source& source, bool by_lines, const ItemFields& fields, const RuleSet& rules,
                      ReadResult& out, Diagnostics& diagnostics) {
  const RepairedJson repaired = repair_json(source.text());
  report_skipped(repaired, source, diagnostics);
  if (read_columns(repaired.text, source, fields, out, diagnostics)) return;
  const auto read = [&](const ItemFields& names, ItemPass& pass) {
    JsonPlace place(source);
    ItemFinder finder(source, names, place, pass.result, pass.diagnostics);
    JsonEvents events(place, finder);
    if (by_lines)
      read_lines(repaired.text, events, source, pass);
    else
      read_values(repaired.text, 0, "what follows", events, source, pass.diagnostics);
    finder.finish("json");
    read_rows(finder.rows(), source, rules, pass.result, pass.diagnostics);
    pass.survey = finder.survey();
    pass.is_graph = events.is_graph();
  };
  read_items(read, fields, source, out, diagnostics);
}

bool resembles_json(std::string_view head) {
  head = skip_comments(head, {"//"});
  if (head.empty() || head.starts_with("{{")) return false;  // a template of a wiki
  if (head[0] != '{' && head[0] != '[') return resembles_assignment(head);
  if (head[0] == '{') return true;
  const std::size_t next = head.find_first_not_of(" \t\n", 1);
  return next != std::string_view::npos && (head[next] == '{' || head[next] == '"' || head[next] == ']');
}

bool resembles_json_lines(std::string_view head) {
  constexpr int enough = 8;
  int objects = 0, others = 0;
  while (objects + others < enough) {
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos) break;  // it may be cut
    const std::string_view line = trim(head.substr(0, end), " \t\r");
    if (!line.empty()) ++(line.starts_with('{') && line.ends_with('}') ? objects : others);
    head.remove_prefix(end + 1);
  }
  return objects >= 2 && others <= 1;
}

void read_json(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  const std::string_view name = strip_compression(source.name());
  const bool by_lines =
      source.is_piece() || name.ends_with(".jsonl") || name.ends_with(".ndjson") || resembles_json_lines(source.text());
  ReadResult best;
  Diagnostics said;
  read_json_values(source, by_lines, rules.data().item_fields, rules, best, said);
  if (std::ranges::find(said, std::string_view("malformed-json"), &Diagnostic::code) != said.end()) {
    Diagnostics unused;
    const Source relaxed =
        Source::from_bytes(source.name(), by_lines ? relax_lines(source.text()) : relax_json(source.text()), unused);
    ReadResult again;
    Diagnostics said_again;
    read_json_values(relaxed, by_lines, rules.data().item_fields, rules, again, said_again);
    if (again.entries.size() > best.entries.size()) {
      best = std::move(again);
      said = std::move(said_again);
      said.push_back({Severity::note, "relaxed-json", source.name(), 0, 0,
                      "not JSON; it was read as Python, JavaScript, or JSON with comments and mistakes"});
    }
  }
  add_result(std::move(best), out);
  std::ranges::move(said, std::back_inserter(diagnostics));
}

std::unique_ptr<PieceCutter> cut_json_lines(std::string_view head, const RuleSet&) {
  return resembles_json_lines(head) ? std::make_unique<LineCutter>() : nullptr;
}

}  // namespace kgbuild::parsing
