// Input format `yaml`: papers as maps with title, authors, link, in lists, under any key, or one a document.
#include "parsers/formats/yaml.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "base/yaml.hpp"
#include "base/yaml_mend.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/item_passes.hpp"
#include "parsers/formats/item_rows.hpp"
#include "parsers/formats/yaml_blocks.hpp"
#include "parsers/items/item_finder.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

/// Where the YAML parser is.
struct YamlPlace : ItemFinder::Place {
  std::uint32_t line = 0;
  Source::Position position() const override { return {line, 0}; }
};

/// Hands the events of the YAML parser to an ItemFinder.
class YamlEvents : public YamlHandler {
 public:
  YamlEvents(YamlPlace& place, ItemFinder& finder) : place_(place), finder_(finder) {}

  /// What comes next begins after `lines` lines of the source.
  void begin(std::uint32_t lines) {
    before_ = lines;
    finder_.begin();
  }
  bool is_graph() const { return is_graph_; }

  void start_map(std::uint32_t line) override { finder_.start_object(set_line(line)); }
  void start_list(std::uint32_t line) override { finder_.start_list(set_line(line)); }
  void key(std::string_view name, std::uint32_t line) override {
    set_line(line);
    is_graph_ = is_graph_ || !finder_.key(name);
  }
  void value(std::string text, std::uint32_t line) override {
    set_line(line);
    finder_.value(std::move(text));
  }
  void end_map() override { finder_.end_object(); }
  void end_list() override { finder_.end_list(); }

 private:
  std::uint32_t set_line(std::uint32_t line) { return place_.line = before_ + line; }

  YamlPlace& place_;
  ItemFinder& finder_;
  std::uint32_t before_ = 0;
  bool is_graph_ = false;
};

/// A line and where it begins.
struct Line {
  std::string_view text;
  std::size_t begin = 0;
};

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back({text.substr(at, end - at), at});
    at = end + 1;
  }
  return lines;
}

/// The blanks and the dash of the first item of a list; empty if there is none.
std::string_view find_item_mark(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    const std::size_t dash = line.text.find_first_not_of(' ');
    if (dash != std::string_view::npos && line.text.substr(dash).starts_with("- "))
      return line.text.substr(0, dash + 2);
  }
  return {};
}

bool is_key_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon > 40 || (colon + 1 < line.size() && line[colon + 1] != ' ')) return false;
  return std::ranges::all_of(line.substr(0, colon), [](char c) { return is_ascii_alnum(c) || c == '_' || c == '-'; });
}

/// The line `number` of a text, from 0 on; empty after the last. Linear.
std::string_view line_of(std::string_view text, std::size_t number) {
  for (; number > 0 && !text.empty(); --number) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  return text.substr(0, text.find('\n'));
}

/// A tab among the blanks that indent a line, which YAML forbids.
bool is_tabbed(std::string_view line) {
  const std::size_t text = std::min(line.find_first_not_of(" \t"), line.size());
  return line.substr(0, text).find('\t') != std::string_view::npos;
}

/// What people write most often. `line` is where YAML ends.
std::string_view find_hint(std::string_view reason, std::string_view line) {
  if (is_tabbed(line)) return " (a tab indents the line: use blanks)";
  return reason.starts_with("mapping values are not allowed") ? " (quote a value that holds a colon)" : "";
}

/// Takes what read_yaml finds for nothing.
struct NoEvents : YamlHandler {
  void start_map(std::uint32_t) override {}
  void start_list(std::uint32_t) override {}
  void key(std::string_view, std::uint32_t) override {}
  void value(std::string, std::uint32_t) override {}
  void end_map() override {}
  void end_list() override {}
};

/// What a text that is not YAML was meant to be; without a line that changed if it is YAML, or cannot be mended.
MendedYaml find_mended(std::string_view text) {
  NoEvents unused;
  return read_yaml(text, unused) ? mend_yaml(text) : MendedYaml{};
}

/// Reads the list in a text; after an error it goes on at the next item.
class ListReader {
 public:
  ListReader(const Source& source, std::string_view text, YamlEvents& events, ReadResult& out, Diagnostics& diagnostics)
      : source_(source),
        text_(text),
        events_(events),
        out_(out),
        diagnostics_(diagnostics),
        lines_(split_lines(text)),
        mark_(find_item_mark(lines_)) {}

  void read() {
    for (std::size_t first = 0; first < lines_.size() && problems_ <= max_problems;) {
      events_.begin(static_cast<std::uint32_t>(first));
      const auto problem = read_yaml(text_.substr(lines_[first].begin), events_);
      if (!problem) return;
      const std::size_t at = std::min(first + problem->line - 1, lines_.size() - 1);
      const bool again = problems_ > 0 && at == last_;  // a second try at the line of the error
      if (!again) report(*problem, at);
      last_ = at;
      // The item that begins there may be whole: the one before was not closed.
      first = find_item(again || at == first ? at + 1 : at);
    }
  }

 private:
  static constexpr std::size_t max_problems = 100;

  std::size_t find_item(std::size_t from) const {
    while (from < lines_.size() && (mark_.empty() || !lines_[from].text.starts_with(mark_))) ++from;
    return from;
  }

  void report(const YamlProblem& problem, std::size_t at) {
    ++out_.seen;
    ++out_.left_out;
    const bool ends = mark_.empty() || ++problems_ > max_problems;
    diagnostics_.push_back(
        {Severity::warning, "malformed-yaml", source_.name(), static_cast<std::uint32_t>(at + 1), problem.column,
         concat({problem.reason, find_hint(problem.reason, line_of(source_.text(), at)),
                 ends ? "; what follows was left out" : "; left out up to the next item of the list"})});
  }

  const Source& source_;
  std::string_view text_;  ///< its text, or that text mended
  YamlEvents& events_;
  ReadResult& out_;
  Diagnostics& diagnostics_;
  const std::vector<Line> lines_;
  const std::string_view mark_;
  std::size_t problems_ = 0, last_ = 0;
};

}  // namespace

bool resembles_yaml(std::string_view head) {
  bool in_item = false;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    const std::string_view text = trim(line);
    if (text.empty() || text.starts_with('#') || text == "---") continue;
    if (in_item) return line.starts_with("  ") && is_key_line(text);
    if (!line.starts_with("- ") || !is_key_line(trim(line.substr(2)))) return false;
    in_item = true;
  }
  return false;
}

void read_yaml_text(const Source& source, std::string_view written, const RuleSet& rules, ReadResult& out,
                    Diagnostics& diagnostics) {
  const MendedYaml mended = find_mended(written);
  const std::string_view text = mended.lines > 0 ? mended.text : written;
  const bool tabbed = mended.lines > 0 && is_tabbed(line_of(written, mended.first_line - 1));
  if (mended.lines > 0)
    diagnostics.push_back(
        {Severity::note, "mended-yaml", source.name(), mended.first_line, 0,
         concat({std::to_string(mended.lines), mended.lines == 1 ? " line is" : " lines are", " not YAML and ",
                 mended.lines == 1 ? "was read as if its value were" : "were read as if their values were", " quoted",
                 tabbed ? " (a tab indents it: use blanks)" : " (quote a value that holds a colon)"})});
  const auto read = [&](const ItemFields& fields, ItemPass& pass) {
    YamlPlace place;
    ItemFinder finder(source, fields, place, pass.result, pass.diagnostics);
    YamlEvents events(place, finder);
    ListReader(source, text, events, pass.result, pass.diagnostics).read();
    finder.finish("yaml");
    read_rows(finder.rows(), source, rules, pass.result, pass.diagnostics);
    pass.survey = finder.survey();
    pass.is_graph = events.is_graph();
  };
  read_items(read, rules.data().item_fields, source, out, diagnostics);
}

/// A file of citations is about software. What it says is to be cited in its place, or what it cites, are papers.
void read_yaml_list(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 2> cited{"preferred-citation", "references"};
  const std::string_view text = source.text();
  const bool cites = text.starts_with("cff-version:") || text.find("\ncff-version:") != std::string_view::npos;
  const std::string papers = cites ? select_yaml_blocks(text, cited, true) : std::string();
  if (papers.empty()) return read_yaml_text(source, text, rules, out, diagnostics);
  if (papers.find(cited[0]) == std::string::npos)
    read_yaml_text(source, select_yaml_blocks(text, cited, false), rules, out, diagnostics);
  read_yaml_text(source, papers, rules, out, diagnostics);
}

}  // namespace kgbuild::parsing
