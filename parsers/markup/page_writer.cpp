#include "parsers/markup/page_writer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "parsers/markup/page_rows.hpp"

namespace kgbuild::parsing {
namespace {

/// What may be between the names of two people: `, `, `and`.
bool is_separator(std::string_view text) {
  text = trim(text, " \t\n");
  return text == "," || text == ";" || text == "and" || text == "&" || text == ", and" || text == "·" || text == "|";
}

bool ends_with_separator(std::string_view text) {
  constexpr std::array<std::string_view, 6> ends{",", ";", "&", "|", "·", " and"};
  return text.empty() || text == "and" ||
         std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

bool is_blank(std::string_view text) { return trim(text, " \t\n\f").empty(); }

}  // namespace

void PageWriter::write_children(std::uint32_t node, const TextStyle& style) {
  for (std::uint32_t child = tree_[node].first; child != 0; child = tree_[child].next) write_node(child, style);
}

void PageWriter::write_node(std::uint32_t node, TextStyle style) {
  if (tree_[node].is_text()) return add_text(tree_[node], style);
  const HtmlRole role = parts_.role(node);
  if (role == HtmlRole::unseen) return;
  if (is_block(role)) return write_block(node, std::move(style));
  HtmlHint hint = in_heading_ || parts_.holds_block(node) ? HtmlHint::none : hint_of(tree_[node]);
  if (in_cell_ && hint != HtmlHint::authors) hint = HtmlHint::none;
  if (hint == HtmlHint::title) style.strong = style.strong || !link_;
  if (hint == HtmlHint::none || hint == HtmlHint::title) return write_inline(node, std::move(style));
  write_inline_field(node, style, hint);
}

void PageWriter::write_inline(std::uint32_t node, TextStyle style) {
  switch (parts_.role(node)) {
    case HtmlRole::line_break:
      if (in_heading_) return line_.add(" ", style);
      return end_line();
    case HtmlRole::strong:
      style.strong = true;
      break;
    case HtmlRole::emphasis:
      style.emphasis = true;
      break;
    case HtmlRole::raised: {
      if (tree_.text_of(node, 40).empty()) return;
      if (line_.empty()) break;
      const std::string& name = tree_[node].name;
      line_.add_raw(concat({"<", name, ">"}));
      write_children(node, style);
      return line_.add_raw(concat({"</", name, ">"}));
    }
    case HtmlRole::link:
      return write_link(node, style);
    case HtmlRole::image:
      return write_image(tree_[node], std::move(style));
    case HtmlRole::formula:
      if (const std::string_view tex = tree_[node].attribute("alttext"); !tex.empty()) {
        note_line(tree_[node].line);
        style.link = link_;
        return line_.add(concat({"$", tex, "$"}), style);
      }
      break;
    default:
      break;
  }
  write_children(node, style);
}

void PageWriter::write_link(std::uint32_t node, const TextStyle& style) {
  std::string address = address_.complete(tree_[node].attribute("href"));
  if (address.empty() || link_) return write_children(node, style);
  link_ = std::make_shared<const std::string>(std::move(address));
  write_children(node, style);
  link_.reset();
}

/// A picture counts as the text of a link only.
void PageWriter::write_image(const HtmlNode& image, TextStyle style) {
  if (!link_) return;
  style.link = link_;
  style.picture = true;
  note_line(image.line);
  const std::string_view text = image.attribute("alt");
  line_.add(is_blank(text) ? std::string_view("picture") : text, style);
}

void PageWriter::add_text(const HtmlNode& text, TextStyle style) {
  if (is_blank(text.text)) return line_.add(" ", style);
  if (last_field_ == HtmlHint::authors && is_separator(text.text)) return;  // the next person brings one
  if (field_ended_) end_line();
  last_field_ = HtmlHint::none;
  const std::size_t begin = std::min(text.text.find_first_not_of(" \t\n\f"), text.text.size());
  note_line(text.line + static_cast<std::uint32_t>(std::count(text.text.begin(), text.text.begin() + begin, '\n')));
  style.link = link_;
  line_.add(text.text, style);
}

/// `Authors: ` if the line does not say it itself.
std::string PageWriter::field_label() const {
  constexpr std::size_t max_label = 24;
  const std::string_view label = label_of(field_);
  if (label.empty()) return {};
  const std::string head = line_.head(max_label);
  const bool labelled = head.find(':') != std::string::npos || head.find("：") != std::string::npos;
  return labelled ? std::string() : concat({label, ": "});
}

void PageWriter::end_line() {
  field_ended_ = false;
  const std::string label = field_label();
  field_ = HtmlHint::none;
  if (line_.empty()) return void(line_.take(false, false));
  if (line_.tail_link() == link_) link_.reset();
  if (in_cell_) return line_.add_break();
  const std::string text = line_.take(false, !in_heading_);
  put_line(concat({mark_, label, text, after_mark_}), line_start_);
}

void PageWriter::put_line(std::string_view text, std::uint32_t source_line) {
  const auto put = [&](std::string_view line) {
    out_.text.append(line).append("\n");
    out_.lines.push_back(source_line);
  };
  if (std::exchange(blank_due_, false) && !out_.text.empty()) put({});
  constexpr std::size_t max_indent = 40;  // of lists nested deeper, the levels are one
  const std::size_t indent = std::exchange(in_item_mark_, false) ? indent_ - 2 : indent_;
  put(concat({std::string(std::min(indent, max_indent), ' '), text}));
  mark_.clear();
  after_mark_.clear();
  begins_block_ = false;
}

void PageWriter::end_paragraph() {
  end_line();
  if (tight_ == 0) blank_due_ = true;
}

void PageWriter::write_line(std::string_view mark, std::string_view text, std::uint32_t source_line) {
  line_.add(text, {});
  if (line_.empty()) return;
  mark_ = mark;
  line_start_ = source_line;
  end_paragraph();
}

/// A field within a line is a line of its own, unless it begins the block and a title may follow. People in elements of
/// their own are one list.
void PageWriter::write_inline_field(std::uint32_t node, const TextStyle& style, HtmlHint hint) {
  const bool another = hint == HtmlHint::authors && last_field_ == hint;
  if (field_ended_ && !another) end_line();
  const bool apart = !another && !in_cell_ && field_ == HtmlHint::none && (!line_.empty() || !begins_block_ || !parts_.holds_title(tree_[node].parent));
  const bool own_line = apart || (another && field_ended_);
  field_ended_ = false;
  if (apart) {
    end_line();
    field_ = hint;
  }
  if (another && !ends_with_separator(line_.tail())) line_.add(", ", {});
  const std::string_view moment = tree_[node].attribute("datetime");
  if (hint == HtmlHint::date && !moment.empty()) {
    constexpr std::size_t day_length = 10;
    note_line(tree_[node].line);
    line_.add(moment.substr(0, day_length), style);
  } else {
    write_inline(node, style);
  }
  last_field_ = hint;
  field_ended_ = own_line;
}

/// A block of one line, or of lines without blocks inside.
void PageWriter::write_field(std::uint32_t node, TextStyle style, HtmlHint hint) {
  if (hint == HtmlHint::title) {
    constexpr std::size_t label_size = 5;
    const std::string head = ascii_lower(trim(tree_.text_of(node, 40), " \t\n")).substr(0, label_size);
    style.strong = head != "title";
  } else {
    field_ = hint;
  }
  write_children(node, style);
  end_line();
}

/// `apart`: with blank lines around it, as is what has several lines.
void PageWriter::write_container(std::uint32_t node, const TextStyle& style, bool apart) {
  end_line();
  if (apart) end_paragraph();
  begins_block_ = true;
  const std::size_t lines_before = out_.lines.size();
  const HtmlHint hint = parts_.holds_block(node) || in_cell_ ? HtmlHint::none : hint_of(tree_[node]);
  if (hint == HtmlHint::none)
    write_children(node, style);
  else
    write_field(node, style, hint);
  end_line();
  if (apart || out_.lines.size() > lines_before + 1) end_paragraph();
}

void PageWriter::write_block(std::uint32_t node, TextStyle style) {
  switch (parts_.role(node)) {
    case HtmlRole::heading:
      return write_heading(node, style);
    case HtmlRole::list:
      return write_list(node, style);
    case HtmlRole::terms:
      return write_terms(node, style);
    case HtmlRole::table:
      if (parts_.is_data(node) && !in_cell_) return write_table(node, style);
      return write_container(node, style, true);
    case HtmlRole::details:
      return write_details(node, style);
    case HtmlRole::preformatted:
      return write_text_lines(node);
    case HtmlRole::rule:
      end_paragraph();
      if (tight_ == 0 && !in_cell_) put_line("---", tree_[node].line);
      return end_paragraph();
    case HtmlRole::paragraph:
      return write_container(node, style, true);
    default: {
      // Lines of one paper are in one block; so a block of blocks is a paragraph.
      const bool lines = parts_.holds_block(node) || tree_[node].name == "tr";
      return write_container(node, style, lines);
    }
  }
}

void PageWriter::write_heading(std::uint32_t node, const TextStyle& style) {
  if (in_cell_) return write_container(node, style, false);
  end_paragraph();
  mark_ = std::string(heading_level_of(tree_[node]), '#') + ' ';
  in_heading_ = true;
  write_children(node, style);
  end_line();
  in_heading_ = false;
  mark_.clear();
}

void PageWriter::write_list(std::uint32_t node, const TextStyle& style) {
  if (indent_ == 0) end_paragraph();
  end_line();
  const bool numbered = tree_[node].name == "ol";
  std::size_t number = parse_number<std::size_t>(tree_[node].attribute("start")).value_or(1);
  for (std::uint32_t item = tree_[node].first; item != 0; item = tree_[item].next) {
    const bool listed = parts_.role(item) == HtmlRole::item && !in_cell_;
    if (!listed || parts_.holds_section(item)) {
      if (!is_blank(tree_[item].text) || !tree_[item].is_text()) write_container(item, style, !tree_[item].is_text());
      continue;
    }
    mark_ = numbered ? std::to_string(number++ % 10000) + ". " : "- ";
    in_item_mark_ = true;
    indent_ += 2;
    ++tight_;
    begins_block_ = true;
    write_children(item, style);
    end_line();
    mark_.clear();
    in_item_mark_ = false;
    --tight_;
    indent_ -= 2;
  }
  if (indent_ == 0) end_paragraph();
}

/// Whether the terms of a list are names of fields: `Title`, `Submitted on`.
bool PageWriter::has_labels(std::uint32_t list) const {
  constexpr std::size_t max_label = 24, max_words = 2;
  bool any = false;
  for (std::uint32_t part = tree_[list].first; part != 0; part = tree_[part].next) {
    if (parts_.role(part) != HtmlRole::term) continue;
    MarkedLine term;
    term.add(tree_.text_of(part, 2 * max_label), {});
    const std::string text = term.head(2 * max_label);
    if (text.empty() || text.size() > max_label || std::ranges::count(text, ' ') >= std::ptrdiff_t{max_words} ||
        parts_.holds_link(part))
      return false;
    any = true;
  }
  return any;
}

/// A term with its descriptions is a paragraph, and a term without a link its title; or a term is a label.
void PageWriter::write_terms(std::uint32_t node, const TextStyle& style) {
  const bool labels = has_labels(node);
  end_paragraph();
  begins_block_ = true;
  for (std::uint32_t part = tree_[node].first; part != 0; part = tree_[part].next) {
    if (parts_.role(part) != HtmlRole::term) {
      const bool description = tree_[part].name == "dd";
      tight_ += description ? 1 : 0;
      if (labels && description)
        write_children(part, style);
      else
        write_node(part, style);
      end_line();
      tight_ -= description ? 1 : 0;
      continue;
    }
    if (!labels) end_paragraph();
    begins_block_ = true;
    TextStyle strong = style;
    strong.strong = !labels && !parts_.holds_link(part);
    write_children(part, strong);
    if (labels && !line_.empty() && !line_.tail().ends_with(':')) line_.add(":", style);
    if (labels && !line_.empty())
      line_.add(" ", style);
    else
      end_line();
  }
  end_paragraph();
}

void PageWriter::write_details(std::uint32_t node, const TextStyle& style) {
  end_paragraph();
  if (in_cell_ || tight_ > 0) return write_children(node, style);
  put_line("<details>", tree_[node].line);
  for (std::uint32_t part = tree_[node].first; part != 0; part = tree_[part].next) {
    if (parts_.role(part) != HtmlRole::summary) {
      write_node(part, style);
      continue;
    }
    end_line();
    mark_ = "<summary>";
    after_mark_ = "</summary>";
    in_heading_ = true;
    write_children(part, style);
    end_line();
    in_heading_ = false;
    mark_.clear();
    after_mark_.clear();
  }
  end_line();
  put_line("</details>", tree_[node].line);
  end_paragraph();
}

/// `pre`: its lines are lines.
void PageWriter::write_text_lines(std::uint32_t node) {
  end_paragraph();
  for (std::uint32_t at = node + 1; at < tree_.nodes.size() && tree_[at].parent >= node; ++at) {
    const HtmlNode& part = tree_[at];
    std::string_view rest = part.text;
    for (std::uint32_t line = part.line; !rest.empty(); ++line) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      note_line(line);
      line_.add(rest.substr(0, end), {});
      if (end == rest.size()) break;
      if (line_.empty()) end_paragraph();
      end_line();
      rest.remove_prefix(end + 1);
    }
  }
  end_paragraph();
}

/// The text of a cell, its lines separated by `<br>`.
std::string PageWriter::write_cell(std::uint32_t cell, const TextStyle& style) {
  in_cell_ = true;
  write_children(cell, style);
  in_cell_ = false;
  field_ended_ = false;
  field_ = last_field_ = HtmlHint::none;
  std::string text = line_.take(true, true);
  while (text.ends_with("<br>")) text.resize(text.size() - 4);
  return text;
}

void PageWriter::write_table(std::uint32_t node, const TextStyle& style) {
  end_paragraph();
  const auto span = [&](std::uint32_t cell, std::string_view name) {
    return parse_number<std::size_t>(tree_[cell].attribute(name)).value_or(1);
  };
  RowBuilder builder;
  bool first = true;
  for (const std::uint32_t row : parts_.rows(node)) {
    builder.begin();
    bool header = true;
    for (const std::uint32_t cell : parts_.cells(row)) {
      header = header && tree_[cell].name == "th";
      builder.add(write_cell(cell, style), span(cell, "rowspan"), span(cell, "colspan"));
    }
    const std::string text = builder.finish();
    if (text.empty()) continue;
    put_line(text, tree_[row].line);
    if (first && header) {
      std::string rule = "|";
      for (std::size_t i = 0; i < builder.columns(); ++i) rule += "---|";
      put_line(rule, tree_[row].line);
    }
    first = false;
  }
  end_paragraph();
}

}  // namespace kgbuild::parsing
