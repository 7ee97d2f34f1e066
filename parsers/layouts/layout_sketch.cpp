#include "parsers/layouts/layout_sketch.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "base/json.hpp"
#include "base/strings.hpp"
#include "kgbuild/source.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/layouts/layout_load.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/layouts/layout_scan.hpp"

namespace kgbuild::parsing {
namespace {

bool is_word_byte(char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }

/// A rule for lines like one: `key` is `form`, fixed text with fields, or `prefix`.
struct Shape {
  std::string is, key, form;
  bool operator<(const Shape& other) const {
    return std::tie(is, key, form) < std::tie(other.is, other.key, other.form);
  }
};

/// `text` without what is not a word at its ends, and that before and after it.
struct Trimmed {
  std::string_view before, words, after;
};
Trimmed trim_words(std::string_view text) {
  const auto first = static_cast<std::size_t>(std::ranges::find_if(text, is_word_byte) - text.begin());
  std::size_t last = text.size();
  while (last > first && !is_word_byte(text[last - 1])) --last;
  return {text.substr(0, first), text.substr(first, last - first), text.substr(last)};
}

/// A line that says what it is: `by Ada`, `Authors: Ada`.
std::optional<Shape> find_people_shape(const Trimmed& line) {
  for (const std::string_view word : {"by ", "By ", "Authors: ", "authors: "})
    if (line.words.starts_with(word)) return Shape{"authors", "form", concat({line.before, word, "{authors}"})};
  return std::nullopt;
}

/// The fixed text before the number of an issue or a date: `THE LOOM LETTER no. `.
std::optional<Shape> find_day_shape(std::string_view line) {
  const auto digit = static_cast<std::size_t>(std::ranges::find_if(line, is_ascii_digit) - line.begin());
  const std::string_view prefix = trim_right(line.substr(0, digit));
  if (prefix.empty()) return std::nullopt;
  return Shape{"day", "prefix", std::string(prefix)};
}

/// Nothing if the line has no words, or braces, which a form cannot say.
std::optional<Shape> find_shape(std::string_view line) {
  if (line.find_first_of("{}") != std::string_view::npos) return std::nullopt;
  const Trimmed whole = trim_words(line);
  if (whole.words.empty()) return std::nullopt;
  if (!find_date(line).empty()) return find_day_shape(line);
  if (auto people = find_people_shape(whole)) return people;
  const std::string_view url = find_url(line);
  if (url.empty()) return Shape{"entry", "form", concat({whole.before, "{title}", whole.after})};
  const auto at = static_cast<std::size_t>(url.data() - line.data());
  const std::string_view rest = line.substr(at + url.size());
  const Trimmed head = trim_words(line.substr(0, at));
  const bool phrase = head.words.empty() || is_ascii_lower(head.words.front());  // `read it at `
  if (phrase || title_quality(head.words) < 0.8)
    return Shape{"paper", "form", concat({line.substr(0, at), "{url}", rest})};
  return Shape{"entry", "form", concat({head.before, "{title}", head.after, "{url}", rest})};
}

/// The most frequent entry, then other lines that recur; ties go to the first.
std::vector<Shape> choose_shapes(std::span<const std::string_view> lines) {
  constexpr std::size_t max_rules = 6;
  std::map<Shape, std::size_t> counts;
  for (const std::string_view line : lines)
    if (const auto shape = find_shape(line)) ++counts[*shape];
  const auto weight = [&](const Shape& shape) {
    // A full stop after the words does not tell a title from a sentence.
    const bool marked =
        !trim(shape.form.substr(0, shape.form.find('{'))).empty() || shape.form.find("{url}") != std::string::npos;
    return shape.is == "entry" && !marked ? 0 : counts[shape];
  };
  std::vector<Shape> shapes;
  shapes.reserve(counts.size());
  for (const auto& [shape, count] : counts) shapes.push_back(shape);
  std::ranges::stable_sort(shapes, std::ranges::greater(), weight);
  std::erase_if(shapes, [&](const Shape& shape) { return weight(shape) == 0; });
  const auto entry = std::ranges::find(shapes, "entry", &Shape::is);
  if (entry == shapes.end()) return {};
  std::vector<Shape> chosen{*entry};
  for (const Shape& shape : shapes)
    if (shape.is != "entry" && chosen.size() < max_rules) chosen.push_back(shape);
  return chosen;
}

std::string quote(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

/// Items of a list, a line each.
template <class Items, class Write>
std::string write_items(const Items& items, std::string_view indent, Write write) {
  std::string text;
  for (const auto& item : items) text += concat({text.empty() ? "\n" : ",\n", indent, write(item)});
  return text;
}

/// The layout as an object; `entries` is what it reads of `lines`.
std::string write_layout(std::span<const Shape> shapes, std::span<const std::string_view> lines,
                         std::span<const std::string> entries) {
  const auto write_rule = [](const Shape& shape) {
    return concat({"{\"is\": ", quote(shape.is), ", \"", shape.key, "\": ", quote(shape.form), "}"});
  };
  return concat({"{\n      \"name\": \"my-layout\",\n      \"description\": \"lines of my own digest\",\n",
                 "      \"lines\": [", write_items(shapes, "        ", write_rule), "\n      ],\n",
                 "      \"examples\": [{\n        \"text\": [", write_items(lines, "          ", quote),
                 "\n        ],\n        \"entries\": [", write_items(entries, "          ", quote),
                 "\n        ]\n      }],\n",
                 "      \"counterexamples\": [{\"text\": [\"# Notes\", \"\", \"- no paper\"]}]\n    }"});
}

/// What the layout reads of its own example, as `describe_entry` writes it.
std::vector<std::string> read_own_example(const std::string& json) {
  JsonDocument document;
  document.Parse(json.data(), json.size());
  const Layout layout = load_layout(document, "the sketch");
  Diagnostics unused;
  const Source source = Source::from_bytes("example.md", layout.examples.front().text, unused);
  std::vector<std::string> entries;
  for (const Entry& entry :
       read_layout(layout, scan_layout(layout, source.text(), ScanDetail::entries), source, source.text()))
    entries.push_back(describe_entry(entry));
  return entries;
}

}  // namespace

std::string sketch_layout(std::span<const std::string_view> lines) {
  constexpr std::size_t max_lines = 12;  // of the example
  const std::vector<Shape> shapes = choose_shapes(lines);
  if (shapes.empty()) return {};
  const std::span<const std::string_view> example = lines.first(std::min(max_lines, lines.size()));
  const std::vector<std::string> nothing{"-"};
  const std::vector<std::string> entries = read_own_example(write_layout(shapes, example, nothing));
  if (entries.empty()) return {};
  return concat(
      {"{\n  \"pack\": \"my-pack\",\n  \"layouts\": [\n    ", write_layout(shapes, example, entries), "\n  ]\n}\n"});
}

}  // namespace kgbuild::parsing
