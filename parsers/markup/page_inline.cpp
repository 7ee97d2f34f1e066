#include "parsers/markup/page_inline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view blanks = " \t\n\f";

/// What may be between the names of two people: `, `, `and`.
bool is_separator(std::string_view text) {
  constexpr std::array<std::string_view, 7> separators{",", ";", "and", "&", ", and", "·", "|"};
  return std::ranges::find(separators, trim(text, blanks)) != separators.end();
}

bool ends_with_separator(std::string_view text) {
  constexpr std::array<std::string_view, 6> ends{",", ";", "&", "|", "·", " and"};
  return text.empty() || text == "and" ||
         std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

}  // namespace

void InlineWriter::write_children(std::uint32_t node, const TextStyle& style) {
  for (std::uint32_t child = tree[node].first; child != 0; child = tree[child].next) write_node(child, style);
}

void InlineWriter::write_node(std::uint32_t node, TextStyle style) {
  if (tree[node].is_text()) return write_text(tree[node], style);
  const HtmlRole role = parts.role(node);
  if (role == HtmlRole::unseen) return collect_menu(node);
  if (is_block(role)) return write_block(node, style);
  const bool plain = lines.place() == LinePlace::heading || parts.holds_block(node);
  HtmlHint hint = plain ? HtmlHint::none : hint_of(tree[node]);
  if (lines.place() == LinePlace::cell && hint != HtmlHint::authors) hint = HtmlHint::none;
  if (hint == HtmlHint::title) style.strong = style.strong || !lines.in_link();
  if (hint == HtmlHint::none || hint == HtmlHint::title) return write_inline(node, std::move(style));
  write_field(node, style, hint);
}

void InlineWriter::end_line() {
  lines.end_line();
  field_ended_ = false;
}

void InlineWriter::end_paragraph() {
  lines.end_paragraph();
  field_ended_ = false;
}

void InlineWriter::write_text(const HtmlNode& text, const TextStyle& style) {
  const std::size_t begin = text.text.find_first_not_of(blanks);
  if (begin == std::string::npos) return lines.line().add(" ", style);
  if (last_field_ == HtmlHint::authors && is_separator(text.text)) return;  // the next person brings one
  if (field_ended_) end_line();
  last_field_ = HtmlHint::none;
  const auto breaks = std::ranges::count(std::string_view(text.text).substr(0, begin), '\n');
  lines.add(text.text, style, text.line + static_cast<std::uint32_t>(breaks));
}

void InlineWriter::write_inline(std::uint32_t node, TextStyle style) {
  switch (parts.role(node)) {
    case HtmlRole::line_break:
      if (lines.place() == LinePlace::heading) return lines.line().add(" ", style);
      return end_line();
    case HtmlRole::raised:
      return write_raised(node, style);
    case HtmlRole::link:
      return write_link(node, style);
    case HtmlRole::image:
      return write_image(tree[node], std::move(style));
    case HtmlRole::formula:
      if (const std::string_view tex = tree[node].attribute("alttext"); !tex.empty())
        return lines.add(concat({"$", tex, "$"}), std::move(style), tree[node].line);
      break;
    case HtmlRole::strong:
      style.strong = true;
      break;
    case HtmlRole::emphasis:
      // What cites a whole reference does not mark its title.
      style.emphasis = style.emphasis || tree[node].name != "cite" || !parts.holds_title(node);
      break;
    default:
      set_class_style(tree[node], style);
      part_chips(node);
      break;
  }
  write_children(node, style);
}

/// What a program that writes pages says by classes alone.
void InlineWriter::set_class_style(const HtmlNode& element, TextStyle& style) const {
  if (tree.styles.empty()) return;
  for (const std::string_view name : split_list(element.attribute("class"), ' ')) {
    const auto found = tree.styles.find(name);
    if (found == tree.styles.end()) continue;
    style.strong = style.strong || found->second.strong;
    style.emphasis = style.emphasis || found->second.emphasis;
  }
}

/// Values of a list that follow each other without a sign: `<span class="tag">A</span><span class="tag">B</span>`.
void InlineWriter::part_chips(std::uint32_t node) {
  constexpr std::array<std::string_view, 6> words{"value", "tag", "badge", "pill", "chip", "token"};
  const auto is_chip = [&](std::uint32_t place) {
    if (tree[place].name == "form") return true;
    const std::string_view classes = tree[place].attribute("class");
    const std::string_view name = classes.substr(0, classes.find(' '));
    return std::ranges::any_of(words, [&](std::string_view word) { return name.ends_with(word); });
  };
  std::uint32_t next = chip_ == 0 ? 0 : tree[chip_].next;
  const bool blank =
      next != 0 && tree[chip_].name == "form" && tree[next].is_text() && trim(tree[next].text, blanks).empty();
  if (blank) next = tree[next].next;
  const bool follows = next != 0 && next == node;
  chip_ = is_chip(node) ? node : 0;
  if (follows && chip_ != 0 && !ends_with_separator(lines.line().tail())) lines.line().add(", ", {});
}

/// The tags stay: they part a mark from a name, and an exponent from a number.
void InlineWriter::write_raised(std::uint32_t node, const TextStyle& style) {
  if (tree.text_of(node, 1).empty()) return;
  const bool tagged = !lines.line().empty();
  if (tagged) lines.line().add_raw(concat({"<", tree[node].name, ">"}));
  write_children(node, style);
  if (tagged) lines.line().add_raw(concat({"</", tree[node].name, ">"}));
}

void InlineWriter::write_link(std::uint32_t node, const TextStyle& style) {
  std::string target = address.complete(tree[node].attribute("href"));
  if (target.empty() || lines.in_link()) return write_children(node, style);
  lines.open_link(std::move(target));
  write_children(node, style);
  lines.close_link();
}

/// The addresses of papers in a menu of an item: those of the paper that the item is.
void InlineWriter::collect_menu(std::uint32_t node) {
  constexpr std::size_t most = 4;
  if (tree[node].name != "nav" || !lines.in_item()) return;
  for (std::uint32_t at = node + 1; at < tree.nodes.size() && tree[at].parent >= node; ++at) {
    if (tree[at].name != "a" || menu_.size() >= most) continue;
    std::string target = address.complete(tree[at].attribute("href"));
    const bool paper = is_paper_address(target) || !find_arxiv_id(target).empty() || !find_doi(target).empty();
    if (paper && std::ranges::find(menu_, target) == menu_.end()) menu_.push_back(std::move(target));
  }
}

void InlineWriter::write_menu(std::uint32_t source_line) {
  for (std::string& target : menu_) {
    end_line();
    lines.open_link(std::move(target));
    lines.add("paper", {}, source_line);
    lines.close_link();
  }
  menu_.clear();
}

/// A picture counts as the text of a link only.
void InlineWriter::write_image(const HtmlNode& image, TextStyle style) {
  if (!lines.in_link()) return;
  style.picture = true;
  const std::string_view text = trim(image.attribute("alt"), blanks);
  lines.add(text.empty() ? std::string_view("picture") : text, std::move(style), image.line);
}

/// A field within a line is a line of its own, unless it begins the block and a title may follow. People in elements of
/// their own are one list.
void InlineWriter::write_field(std::uint32_t node, const TextStyle& style, HtmlHint hint) {
  const bool another = hint == HtmlHint::authors && last_field_ == hint;
  if (field_ended_ && !another) end_line();
  const bool apart = !another && lines.place() == LinePlace::text && lines.field() == HtmlHint::none &&
                     (!lines.begins_block() || !parts.holds_title(tree[node].parent));
  const bool own_line = apart || (another && field_ended_);
  field_ended_ = false;
  if (apart) {
    end_line();
    lines.set_field(hint);
  }
  if (another && !ends_with_separator(lines.line().tail())) lines.line().add(", ", {});
  const std::string_view moment = tree[node].attribute("datetime");
  constexpr std::size_t day_length = 10;
  if (hint == HtmlHint::date && !moment.empty())
    lines.add(moment.substr(0, day_length), style, tree[node].line);
  else
    write_inline(node, style);
  last_field_ = hint;
  field_ended_ = own_line;
}

}  // namespace kgbuild::parsing
