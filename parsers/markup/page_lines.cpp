#include "parsers/markup/page_lines.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t indent_step = 2;
constexpr std::size_t max_indent = 40;  // of lists nested deeper, the levels are one

}  // namespace

void PageLines::add(std::string_view text, TextStyle style, std::uint32_t source_line) {
  if (line_.empty()) line_start_ = source_line;
  style.link = link_;
  line_.add(text, style);
}

/// `Authors: ` if the line does not say it itself.
std::string PageLines::field_label() const {
  constexpr std::size_t max_label = 24;
  const std::string_view label = label_of(field_);
  if (label.empty()) return {};
  const std::string head = line_.head(max_label);
  const bool labelled = head.find(':') != std::string::npos || head.find("：") != std::string::npos;
  return labelled ? std::string() : concat({label, ": "});
}

void PageLines::end_line() {
  const std::string label = field_label();
  field_ = HtmlHint::none;
  if (line_.empty()) return void(line_.take(false, false));
  if (line_.tail_link() == link_) link_.reset();
  if (place_ == LinePlace::cell) return line_.add_break();
  const std::string text = line_.take(false, place_ == LinePlace::text);
  put(concat({before_, label, text, after_}), line_start_);
}

void PageLines::end_paragraph() {
  end_line();
  if (tight_ == 0) blank_due_ = true;
}

void PageLines::put(std::string_view text, std::uint32_t source_line) {
  if (std::exchange(blank_due_, false) && !out_.text.empty()) {
    out_.text += '\n';
    out_.lines.push_back(source_line);
  }
  const std::size_t indent = indent_ - (std::exchange(begins_item_, false) ? indent_step : 0);
  out_.text.append(std::min(indent, max_indent), ' ').append(text).append("\n");
  out_.lines.push_back(source_line);
  before_.clear();
  after_.clear();
  begins_block_ = false;
}

std::string PageLines::take_cell() {
  field_ = HtmlHint::none;
  constexpr std::string_view line_break = "<br>";
  std::string text = line_.take(true, true);
  while (text.ends_with(line_break)) text.resize(text.size() - line_break.size());
  return text;
}

void PageLines::begin_item(std::string_view bullet) {
  before_ = bullet;
  begins_item_ = begins_block_ = true;
  indent_ += indent_step;
  ++tight_;
}

void PageLines::end_item() {
  end_line();
  before_.clear();
  begins_item_ = false;
  indent_ -= indent_step;
  --tight_;
}

}  // namespace kgbuild::parsing
