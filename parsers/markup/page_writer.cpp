#include "parsers/markup/page_writer.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "parsers/markup/page_rows.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view blanks = " \t\n\f";

}  // namespace

void PageWriter::write_block(std::uint32_t node, const TextStyle& style) {
  switch (parts.role(node)) {
    case HtmlRole::heading:
      return write_heading(node, style);
    case HtmlRole::list:
      return write_list(node, style);
    case HtmlRole::terms:
      return write_terms(node, style);
    case HtmlRole::table:
      if (parts.is_data(node) && lines.place() != LinePlace::cell) return write_table(node, style);
      return write_container(node, style, true);
    case HtmlRole::details:
      return write_details(node, style);
    case HtmlRole::preformatted:
      return write_text_lines(node);
    case HtmlRole::rule:
      return write_rule(node);
    case HtmlRole::paragraph:
      return write_container(node, style, true);
    default:
      // Lines of one paper are in one block; so a block of blocks is a paragraph.
      return write_container(node, style, parts.holds_block(node) || tree[node].name == "tr");
  }
}

/// `apart`: with blank lines around it. What has several lines has one after it.
void PageWriter::write_container(std::uint32_t node, const TextStyle& style, bool apart) {
  end_line();
  if (apart) end_paragraph();
  lines.begin_block();
  const std::size_t before = lines.count();
  const bool plain = parts.holds_block(node) || lines.place() == LinePlace::cell;
  const HtmlHint hint = plain ? HtmlHint::none : hint_of(tree[node]);
  if (hint == HtmlHint::none)
    write_children(node, style);
  else
    write_field_block(node, style, hint);
  end_line();
  if (apart || lines.count() > before + 1) end_paragraph();
}

/// A block that is a field, without blocks inside.
void PageWriter::write_field_block(std::uint32_t node, TextStyle style, HtmlHint hint) {
  constexpr std::string_view label = "title";
  if (hint == HtmlHint::title)
    style.strong = !ascii_lower(trim(tree.text_of(node, 40), blanks)).starts_with(label);
  else
    lines.set_field(hint);
  write_children(node, style);
}

void PageWriter::write_heading(std::uint32_t node, const TextStyle& style) {
  if (lines.place() == LinePlace::cell) return write_container(node, style, false);
  end_paragraph();
  lines.mark(std::string(heading_level_of(tree[node]), '#') + ' ');
  lines.set_place(LinePlace::heading);
  write_children(node, style);
  end_line();
  lines.set_place(LinePlace::text);
  lines.mark({});
}

void PageWriter::write_list(std::uint32_t node, const TextStyle& style) {
  end_line();
  if (!lines.in_item()) end_paragraph();
  const bool numbered = tree[node].name == "ol";
  std::size_t number = parse_number<std::size_t>(tree[node].attribute("start")).value_or(1);
  for (std::uint32_t item = tree[node].first; item != 0; item = tree[item].next) {
    if (tree[item].is_text()) {
      write_node(item, style);
    } else if (parts.role(item) != HtmlRole::item || lines.place() == LinePlace::cell) {
      write_node(item, style);
      end_line();
    } else if (parts.holds_section(item)) {
      write_container(item, style, true);
    } else {
      constexpr std::size_t most = 10000;
      lines.begin_item(numbered ? std::to_string(number++ % most) + ". " : "- ");
      write_children(item, style);
      write_menu(tree[item].line);
      end_line();
      lines.end_item();
    }
  }
  if (!lines.in_item()) end_paragraph();
}

/// Whether an element may be the name of a field: `Title`, `Submitted on`.
bool PageWriter::is_label(std::uint32_t node) const {
  constexpr std::size_t max_label = 24;
  constexpr std::ptrdiff_t max_words = 2;
  MarkedLine term;
  term.add(tree.text_of(node, 2 * max_label), {});
  const std::string text = term.head(2 * max_label);
  return !text.empty() && text.size() <= max_label && std::ranges::count(text, ' ') < max_words &&
         !parts.holds_link(node);
}

/// Whether the terms of a list are names of fields.
bool PageWriter::has_labels(std::uint32_t list) const {
  bool any = false;
  for (std::uint32_t part = tree[list].first; part != 0; part = tree[part].next) {
    if (parts.role(part) != HtmlRole::term) continue;
    if (!is_label(part)) return false;
    any = true;
  }
  return any;
}

/// A term with its descriptions is a paragraph, and a term without a link its title; or a term is a label.
void PageWriter::write_terms(std::uint32_t node, const TextStyle& style) {
  const bool labels = has_labels(node);
  end_paragraph();
  lines.begin_block();
  for (std::uint32_t part = tree[node].first; part != 0; part = tree[part].next) {
    if (parts.role(part) == HtmlRole::term) {
      write_term(part, style, labels);
    } else if (tree[part].name == "dd") {
      lines.begin_tight();
      if (labels)
        write_children(part, style);
      else
        write_node(part, style);
      end_line();
      lines.end_tight();
    } else {
      write_node(part, style);
      end_line();
    }
  }
  end_paragraph();
}

void PageWriter::write_term(std::uint32_t term, TextStyle style, bool is_label) {
  if (!is_label) end_paragraph();
  lines.begin_block();
  style.strong = !is_label && !parts.holds_link(term);
  write_children(term, style);
  if (!is_label) return end_line();
  MarkedLine& line = lines.line();
  if (!line.empty()) line.add(line.tail().ends_with(':') ? " " : ": ", style);
}

void PageWriter::write_details(std::uint32_t node, const TextStyle& style) {
  end_paragraph();
  if (lines.place() == LinePlace::cell || lines.is_tight()) return write_children(node, style);
  lines.put("<details>", tree[node].line);
  for (std::uint32_t part = tree[node].first; part != 0; part = tree[part].next) {
    if (parts.role(part) == HtmlRole::summary)
      write_summary(part, style);
    else
      write_node(part, style);
  }
  end_line();
  lines.put("</details>", tree[node].line);
  end_paragraph();
}

void PageWriter::write_summary(std::uint32_t summary, const TextStyle& style) {
  end_line();
  lines.mark("<summary>", "</summary>");
  lines.set_place(LinePlace::heading);
  write_children(summary, style);
  end_line();
  lines.set_place(LinePlace::text);
  lines.mark({});
}

void PageWriter::write_rule(std::uint32_t node) {
  end_paragraph();
  if (lines.is_tight() || lines.place() == LinePlace::cell) return;
  lines.put("---", tree[node].line);
  end_paragraph();
}

/// `pre`: its lines are lines.
void PageWriter::write_text_lines(std::uint32_t node) {
  end_paragraph();
  for (std::uint32_t at = node + 1; at < tree.nodes.size() && tree[at].parent >= node; ++at) {
    std::string_view rest = tree[at].text;
    for (std::uint32_t number = tree[at].line; !rest.empty(); ++number) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      lines.add(rest.substr(0, end), {}, number);
      if (end == rest.size()) break;
      if (lines.line().empty())
        end_paragraph();
      else
        end_line();
      rest.remove_prefix(end + 1);
    }
  }
  end_paragraph();
}

/// The text of a cell, its lines separated by `<br>`.
std::string PageWriter::write_cell(std::uint32_t cell, const TextStyle& style) {
  lines.set_place(LinePlace::cell);
  write_children(cell, style);
  lines.set_place(LinePlace::text);
  std::string text = lines.take_cell();
  end_line();
  return text;
}

/// The rows at the top that have names of columns only; 0 if there are no others.
std::size_t PageWriter::count_headers(const std::vector<std::uint32_t>& rows) const {
  const auto is_header = [&](std::uint32_t row) {
    const std::vector<std::uint32_t> cells = parts.cells(row);
    return !cells.empty() && std::ranges::all_of(cells, [&](std::uint32_t cell) { return tree[cell].name == "th"; });
  };
  const auto other = std::ranges::find_if_not(rows, is_header);
  return other == rows.end() ? 0 : static_cast<std::size_t>(other - rows.begin());
}

/// Whether each row is the name of a field and its value.
bool PageWriter::is_record(const std::vector<std::uint32_t>& rows) const {
  return std::ranges::all_of(rows, [&](std::uint32_t row) {
    const std::vector<std::uint32_t> cells = parts.cells(row);
    return cells.size() == 2 && tree[cells[0]].name == "th" && tree[cells[1]].name == "td" && is_label(cells[0]);
  });
}

/// `Authors: ...`, a line for each row.
void PageWriter::write_record(const std::vector<std::uint32_t>& rows, const TextStyle& style) {
  lines.begin_block();
  for (const std::uint32_t row : rows) {
    const std::vector<std::uint32_t> cells = parts.cells(row);
    lines.begin_tight();
    write_term(cells[0], style, true);
    write_children(cells[1], style);
    end_line();
    lines.end_tight();
  }
  end_paragraph();
}

void PageWriter::write_table(std::uint32_t node, const TextStyle& style) {
  end_paragraph();
  if (const std::vector<std::uint32_t> rows = parts.rows(node); is_record(rows)) return write_record(rows, style);
  const auto span = [&](std::uint32_t cell, std::string_view name) {
    return parse_number<std::size_t>(tree[cell].attribute(name)).value_or(1);
  };
  RowBuilder builder;
  const std::vector<std::uint32_t> rows = parts.rows(node);
  const std::size_t headers = count_headers(rows);
  bool first = true;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint32_t row = rows[i];
    builder.begin();
    bool header = true;
    for (const std::uint32_t cell : parts.cells(row)) {
      header = header && tree[cell].name == "th";
      builder.add(write_cell(cell, style), span(cell, "rowspan"), span(cell, "colspan"));
    }
    const std::string text = builder.finish();
    if (text.empty() || i + 1 < headers) continue;  // groups of columns
    lines.put(text, tree[row].line);
    if (std::exchange(first, false) && header) lines.put(builder.rule(), tree[row].line);
  }
  end_paragraph();
}

}  // namespace kgbuild::parsing
