// Input format `notebook`: the Markdown cells of a Jupyter notebook, as one text.
// https://nbformat.readthedocs.io/en/latest/format_description.html
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/strings.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/page_lists.hpp"

namespace kgbuild::parsing {
namespace {

/// Takes the events of the JSON parser and collects the cells.
class NotebookEvents {
 public:
  explicit NotebookEvents(const Source& source)
      : source_(source), stream_(source.text().data(), source.text().size()) {}

  rapidjson::MemoryStream& stream() { return stream_; }
  PageText& page() { return page_; }

  static bool Null() { return true; }
  static bool Bool(bool) { return true; }
  static bool Int(int) { return true; }
  static bool Uint(unsigned) { return true; }
  static bool Int64(std::int64_t) { return true; }
  static bool Uint64(std::uint64_t) { return true; }
  static bool Double(double) { return true; }
  static bool RawNumber(const char*, rapidjson::SizeType, bool) { return true; }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    if (depth_ == cell_depth) key_.assign(text, size);
    if (depth_ == 1) in_cells_ = std::string_view(text, size) == "cells";
    return true;
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    if (!in_cells_) return true;
    const std::string_view value(text, size);
    if (depth_ == cell_depth && key_ == "cell_type") is_markdown_ = value == "markdown";
    const bool source = key_ == "source" && (depth_ == cell_depth || depth_ == cell_depth + 1);
    if (source) add_lines(value);
    return true;
  }
  bool StartObject() { return open(); }
  bool StartArray() { return open(); }
  bool EndObject(rapidjson::SizeType) {
    if (depth_ == cell_depth && in_cells_) end_cell();
    --depth_;
    return true;
  }
  bool EndArray(rapidjson::SizeType) { return --depth_, true; }

 private:
  static constexpr std::size_t cell_depth = 3;  // {"cells": [{

  bool open() { return ++depth_ <= max_json_depth; }

  void add_lines(std::string_view text) {
    const std::uint32_t line = source_.position(stream_.Tell() - 1).line;
    for (const char c : text) {
      if (starts_) lines_.push_back(line);
      starts_ = c == '\n';
    }
    text_.append(text);
  }

  void end_cell() {
    if (is_markdown_ && !text_.empty()) {
      page_.text.append(text_).append(starts_ ? "\n" : "\n\n");
      page_.lines.insert(page_.lines.end(), lines_.begin(), lines_.end());
      page_.lines.push_back(lines_.back());
    }
    text_.clear();
    lines_.clear();
    starts_ = true;
    is_markdown_ = false;
  }

  const Source& source_;
  rapidjson::MemoryStream stream_;
  PageText page_;
  std::string key_, text_;
  std::vector<std::uint32_t> lines_;  ///< of `text_`, in the file
  std::size_t depth_ = 0;
  bool in_cells_ = false, is_markdown_ = false, starts_ = true;
};

}  // namespace

bool resembles_notebook(std::string_view head) {
  return trim_left(head, " \t\n").starts_with('{') && head.find("\"cells\"") != std::string_view::npos &&
         head.find("\"cell_type\"") != std::string_view::npos;
}

void read_notebook(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  NotebookEvents events(source);
  JsonReader reader;
  const auto result = reader.Parse<json_flags | rapidjson::kParseStopWhenDoneFlag>(events.stream(), events);
  if (result.IsError()) {
    const Source::Position place = source.position(std::min(result.Offset(), source.text().size()));
    diagnostics.push_back({Severity::warning, "malformed-json", source.name(), place.line, place.column,
                           describe_json_error(result.Code()) + "; what follows was left out"});
  }
  if (!read_page_lists(std::move(events.page()), source, rules, out, diagnostics))
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0, "no paper found in its Markdown cells"});
}

}  // namespace kgbuild::parsing
