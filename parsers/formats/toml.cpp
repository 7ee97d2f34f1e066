// Input format `toml`: papers as tables with title, authors, date, under any key.
#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/quoted.hpp"
#include "base/strings.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/item_passes.hpp"
#include "parsers/formats/item_rows.hpp"
#include "parsers/grammar/toml_values.hpp"
#include "parsers/items/item_finder.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

/// Where the node is whose events are sent.
struct TomlPlace : ItemFinder::Place {
  std::uint32_t line = 0;
  Source::Position position() const override { return {line, 0}; }
};

/// Sends the nodes of a document to an ItemFinder. Deeper ones than JSON may have are left out.
class TomlEvents {
 public:
  TomlEvents(TomlPlace& place, ItemFinder& finder) : place_(place), finder_(finder) {}

  /// `text` begins after `lines` lines of the source.
  void send(const toml::table& document, std::string_view text, std::uint32_t lines) {
    before_ = lines;
    lines_ = split_list(text, '\n');
    finder_.begin();
    add_table(document);
  }
  bool is_graph() const { return is_graph_; }

 private:
  void add(const toml::node& node) {
    if (finder_.depth() >= max_json_depth) return;
    if (const auto* const table = node.as_table()) return add_table(*table);
    if (const auto* const list = node.as_array()) return add_list(*list);
    set_line(node);
    if (std::optional<std::string> text = scalar_text(node)) return finder_.value(std::move(*text));
    if (node.is_floating_point()) finder_.value(written(node));
  }

  void add_table(const toml::table& table) {
    std::vector<std::pair<std::string_view, const toml::node*>> members;
    for (const auto& [key, node] : table) members.emplace_back(key.str(), &node);
    // The library sorts them by name.
    std::ranges::stable_sort(members, {}, [](const auto& member) { return member.second->source().begin.line; });
    finder_.start_object(set_line(table));
    for (const auto& [key, node] : members) {
      set_line(*node);
      is_graph_ = is_graph_ || !finder_.key(key);
      add(*node);
    }
    finder_.end_object();
  }

  void add_list(const toml::array& list) {
    finder_.start_list(set_line(list));
    for (const toml::node& node : list) add(node);
    finder_.end_list();
  }

  /// An arXiv id without quotes is a number, of which the last zero counts.
  std::string written(const toml::node& node) const {
    const auto& begin = node.source().begin;
    if (begin.line == 0 || begin.line > lines_.size() || begin.column == 0) return {};
    const std::string_view line = lines_[begin.line - 1];
    const std::string_view rest = line.substr(std::min<std::size_t>(begin.column - 1, line.size()));
    return std::string(rest.substr(0, rest.find_first_not_of("0123456789.")));
  }

  std::uint32_t set_line(const toml::node& node) {
    if (node.source().begin.line != 0) place_.line = before_ + node.source().begin.line;
    return place_.line;
  }

  TomlPlace& place_;
  ItemFinder& finder_;
  std::vector<std::string_view> lines_;
  std::uint32_t before_ = 0;
  bool is_graph_ = false;
};

/// The name in `[name]` or `[[name]]` at the beginning of a line; empty for other lines.
std::string_view header_name(std::string_view line) {
  if (!line.starts_with('[')) return {};
  const std::string_view name = trim_left(line, "[ ");
  const std::size_t end = name.find(']');
  return end == std::string_view::npos || name.find_first_of("=,\"'{") < end ? std::string_view()
                                                                             : trim(name.substr(0, end));
}

/// Lines of a text, from the header of a table up to that of the next which is not inside it.
struct TomlPart {
  std::string_view text;
  std::uint32_t lines = 0;  ///< before it
};

std::vector<TomlPart> split_tables(std::string_view text) {
  std::vector<TomlPart> parts{{text, 0}};
  std::string inner = ".";  // what names of inner tables begin with
  std::uint32_t lines = 0;
  for (std::size_t at = 0; at < text.size(); ++lines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (const std::string_view name = header_name(text.substr(at, end - at));
        !name.empty() && !name.starts_with(inner)) {
      TomlPart& last = parts.back();
      last.text = last.text.substr(0, at - static_cast<std::size_t>(last.text.data() - text.data()));
      parts.push_back({text.substr(at), lines});
      inner = concat({name, "."});
    }
    at = end + 1;
  }
  return parts;
}

/// A text that no quotation mark ends goes on up to the end of its line.
std::string_view find_hint(std::string_view reason) {
  const bool open = reason.find("control characters") != std::string_view::npos;
  return open ? " (is a quotation mark missing at the end of the line?)" : "";
}

/// Reads the whole text, or after a mistake each table by itself.
void read_tables(const Source& source, TomlEvents& events, ItemPass& pass) {
  try {
    return events.send(toml::parse(source.text()), source.text(), 0);
  } catch (const toml::parse_error&) {  // NOLINT(bugprone-empty-catch): said below, with its table
  }
  for (const TomlPart& part : split_tables(source.text())) {
    try {
      events.send(toml::parse(part.text), part.text, part.lines);
    } catch (const toml::parse_error& error) {
      ++pass.result.seen;
      ++pass.result.left_out;
      const auto& place = error.source().begin;
      // The library quotes the characters that it did not expect: control characters, too.
      const std::string why = clean_line(error.description());
      pass.diagnostics.push_back({Severity::warning, "malformed-toml", source.name(), part.lines + place.line,
                                  place.column, concat({why, find_hint(why), "; the table was left out"})});
    }
  }
}

}  // namespace

bool resembles_toml(std::string_view head) {
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = trim(head.substr(0, end));
    head.remove_prefix(std::min(end + 1, head.size()));
    if (line.empty() || line.starts_with('#')) continue;
    return line.starts_with("[[") && line.ends_with("]]") && !header_name(line).empty();
  }
  return false;
}

void read_toml(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  const auto read = [&](const ItemFields& fields, ItemPass& pass) {
    TomlPlace place;
    ItemFinder finder(source, fields, place, pass.result, pass.diagnostics);
    TomlEvents events(place, finder);
    read_tables(source, events, pass);
    finder.finish("toml");
    read_rows(finder.rows(), source, rules, pass.result, pass.diagnostics);
    pass.survey = finder.survey();
    pass.is_graph = events.is_graph();
  };
  read_items(read, rules.data().item_fields, source, out, diagnostics);
}

}  // namespace kgbuild::parsing
