#include "parsers/layouts/layout_scan.hpp"

#include <algorithm>

#include "parsers/fields/dates.hpp"
#include "parsers/layouts/layout_match.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::uint8_t no_heading = 7;

/// 1 to 6 for a heading, else 7.
std::uint8_t heading_level(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  const bool heading = marks >= 1 && marks <= 6 && (marks == line.size() || line[marks] == ' ' || line[marks] == '\t');
  return heading ? static_cast<std::uint8_t>(marks) : no_heading;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

constexpr std::uint16_t bit(LineKind kind) { return static_cast<std::uint16_t>(1u << static_cast<unsigned>(kind)); }

class Scanner {
 public:
  Scanner(const Layout& layout, std::string_view text, ScanDetail detail)
      : matcher_(layout), text_(text), detail_(detail) {
    for (const LineKind kind : layout.needs) needs_ = static_cast<std::uint16_t>(needs_ | bit(kind));
  }

  Scan run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      ++line_;
      read_line(text_.substr(at, end - at));
      at = end + 1;
    }
    close();
    std::stable_sort(scan_.unclaimed.begin(), scan_.unclaimed.end(),
                     [](const UnclaimedLine& a, const UnclaimedLine& b) { return a.line < b.line; });
    return std::move(scan_);
  }

 private:
  void read_line(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t");
    if (last == std::string_view::npos) return;
    line = line.substr(0, last + 1);
    const LineMatch match = matcher_.match(line, open_);
    const bool untitled = match.rule && match.rule->kind == LineKind::entry && is_blank(match.field(Field::title));
    if (!match.rule || untitled) return read_text(line);
    switch (match.rule->kind) {
      case LineKind::day:
        return read_day(line, match.field(Field::date));
      case LineKind::date:
        return open_ ? note(match) : read_day(line, match.field(Field::date));
      case LineKind::entry:
        return open_entry(line, match);
      case LineKind::body:
        return open_ ? read_body(line, match.field(Field::body)) : read_text(line);
      default:
        return open_ ? note(match) : read_text(line);
    }
  }

  void read_day(std::string_view line, std::string_view value) {
    std::string date = find_date(value);
    if (date.empty()) return read_text(line);  // a date line without a date
    close();
    // The heading of a day may occur twice.
    if (date != scan_.days.back()) scan_.days.push_back(std::move(date));
    follows_ = false;
  }

  void open_entry(std::string_view line, const LineMatch& match) {
    close();
    ScannedEntry& entry = scan_.entries.emplace_back();
    entry.fields = match.fields;
    entry.line = line_;
    entry.day = static_cast<std::uint32_t>(scan_.days.size() - 1);
    entry.level = heading_level(line);
    entry.follows = follows_;
    entry.kinds = bit(LineKind::entry);
    if (!match.field(Field::url).empty()) entry.kinds |= bit(LineKind::paper);
    if (!match.field(Field::authors).empty()) entry.kinds |= bit(LineKind::authors);
    if (const std::string_view body = match.field(Field::body); !body.empty()) extend_body(entry, body);
    entry_end_ = offset(line) + line.size();
    open_ = follows_ = true;
  }

  /// A line that belongs to the entry but is not text.
  void note(const LineMatch& match) {
    ScannedEntry& entry = scan_.entries.back();
    const LineKind kind = match.rule->kind;
    entry.kinds |= bit(kind);
    if (kind == LineKind::skip) return;
    const auto field = static_cast<std::size_t>(value_field(kind));
    const std::string_view value = match.fields[field];
    if (kind == LineKind::link)
      entry.links.push_back(value);
    else if (kind == LineKind::paper && entry.paper.empty())
      entry.paper = value;
    else if (kind != LineKind::paper && entry.fields[field].empty())
      entry.fields[field] = value;
  }

  void read_body(std::string_view line, std::string_view value) {
    ScannedEntry& entry = scan_.entries.back();
    entry.kinds |= bit(LineKind::body);
    const bool begins = entry.body_begin == entry.body_end;
    if (!value.empty()) extend_body(entry, begins ? value : line);
  }

  /// A line that no rule claims: text of the entry, or the end of it.
  void read_text(std::string_view line) {
    const std::uint8_t level = heading_level(line);
    if (open_ && level < no_heading && level <= scan_.entries.back().level) {
      close();
      follows_ = false;
      return reject(line, line_, "a heading that is not a paper");
    }
    if (open_) return extend_body(scan_.entries.back(), line);
    reject(line, line_, scan_.entries.empty() ? "before the first paper" : "after a heading that is not a paper");
  }

  void extend_body(ScannedEntry& entry, std::string_view text) {
    if (entry.body_begin == entry.body_end) entry.body_begin = offset(text);
    entry.body_end = offset(text) + text.size();
    entry_end_ = entry.body_end;
  }

  /// Ends the open entry. An entry that lacks what the layout needs is a section of the previous entry if its heading
  /// is deeper; else it is rejected.
  void close() {
    if (!open_) return;
    open_ = false;
    const ScannedEntry entry = scan_.entries.back();
    if (needs_ == 0 || (entry.kinds & needs_) != 0) return;
    scan_.entries.pop_back();
    const std::string_view title = entry.fields[static_cast<std::size_t>(Field::title)];
    if (entry.follows && !scan_.entries.empty() && scan_.entries.back().level < entry.level) {
      ScannedEntry& before = scan_.entries.back();
      const std::size_t line_begin = text_.rfind('\n', offset(title)) + 1;
      if (before.body_begin == before.body_end) before.body_begin = line_begin;
      before.body_end = entry_end_;
      return;
    }
    reject(title, entry.line, "a title without what the layout needs, such as a link or authors");
    follows_ = false;
  }

  void reject(std::string_view text, std::uint32_t line, std::string_view reason) {
    if (detail_ == ScanDetail::unclaimed_too) scan_.unclaimed.push_back({line, text, reason});
  }

  std::size_t offset(std::string_view part) const { return static_cast<std::size_t>(part.data() - text_.data()); }

  LineMatcher matcher_;
  std::string_view text_;
  ScanDetail detail_;
  std::uint16_t needs_ = 0;
  std::uint32_t line_ = 0;
  bool open_ = false;          ///< an entry is being read
  bool follows_ = false;       ///< no other heading since the last entry
  std::size_t entry_end_ = 0;  ///< end of the last line of the open entry that counts
  Scan scan_;
};

}  // namespace

std::vector<std::size_t> bound_entries(std::span<const std::shared_ptr<const Layout>> layouts, std::string_view text) {
  std::vector<LineMatcher> matchers;
  matchers.reserve(layouts.size());
  for (const auto& layout : layouts) matchers.emplace_back(*layout);
  std::vector<std::size_t> bounds(layouts.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    for (std::size_t i = 0; i < matchers.size(); ++i) bounds[i] += matchers[i].may_open(line);
    at = end + 1;
  }
  return bounds;
}

Scan scan_layout(const Layout& layout, std::string_view text, ScanDetail detail) {
  return Scanner(layout, text, detail).run();
}

}  // namespace kgbuild::parsing
