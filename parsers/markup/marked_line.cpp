#include "parsers/markup/marked_line.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "parsers/markup/protected_text.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view blanks = " \t\n\f";
constexpr std::string_view fixed_blank = "\u00A0";
constexpr std::string_view line_break = "<br>";

/// Length of the blank at the beginning of `text`; 0 for none.
std::size_t blank_size(std::string_view text) {
  if (blanks.find(text[0]) != std::string_view::npos) return 1;
  return text.starts_with(fixed_blank) ? fixed_blank.size() : 0;
}

bool is_word_end(const std::string& text) {
  return !text.empty() && (is_ascii_alnum(text.back()) || static_cast<unsigned char>(text.back()) >= 0x80);
}

/// Writes stretches of text with the marks that begin and end their emphasis.
class MarkWriter {
 public:
  MarkWriter(bool in_table, bool in_link) : in_table_(in_table), in_link_(in_link) {}

  /// `text` is Markdown already.
  void write(std::string_view text, bool after_blank, bool strong, bool emphasis) {
    if (emphasis && !emphasis_ && !after_blank && is_word_end(out_)) emphasis = false;  // part of a word
    if (emphasis_ && (!emphasis || strong != strong_)) close(emphasis_, "*");
    if (strong_ && !strong) close(strong_, "**");
    if (after_blank && !out_.empty()) out_ += ' ';
    if (strong && !strong_) open(strong_, "**");
    if (emphasis && !emphasis_) open(emphasis_, "*");
    out_ += text;
  }

  void write_plain(std::string_view text, bool after_blank, bool strong, bool emphasis) {
    const char before = out_.empty() ? '\0' : after_blank ? ' ' : out_.back();
    write(in_link_ ? protect_link_text(text, before, in_table_) : protect_text(text, before, in_table_), after_blank,
          strong, emphasis);
  }

  std::string finish() {
    if (emphasis_) close(emphasis_, "*");
    if (strong_) close(strong_, "**");
    return std::move(out_);
  }

 private:
  void open(bool& flag, std::string_view mark) {
    out_ += mark;
    flag = true;
  }
  void close(bool& flag, std::string_view mark) {
    out_ += mark;
    flag = false;
  }

  bool in_table_, in_link_;
  bool strong_ = false, emphasis_ = false;
  std::string out_;
};

}  // namespace

void MarkedLine::add(std::string_view text, const TextStyle& style) {
  while (!text.empty()) {
    if (const std::size_t blank = blank_size(text)) {
      blank_ = true;
      text.remove_prefix(blank);
      continue;
    }
    std::size_t end = 0;
    while (end < text.size() && blank_size(text.substr(end, 2)) == 0) ++end;
    add_word(text.substr(0, end), style);
    text.remove_prefix(end);
  }
}

void MarkedLine::add_word(std::string_view word, const TextStyle& style) {
  const bool after_blank = std::exchange(blank_, false) && !stretches_.empty();
  if (stretches_.empty() || stretches_.back().raw || stretches_.back().style != style)
    stretches_.push_back({std::string(word), style, after_blank, false});
  else
    stretches_.back().text.append(after_blank ? " " : "").append(word);
}

void MarkedLine::add_raw(std::string_view tag) {
  const TextStyle style = stretches_.empty() ? TextStyle{} : stretches_.back().style;
  stretches_.push_back({std::string(tag), style, std::exchange(blank_, false), true});
}

void MarkedLine::add_break() {
  blank_ = false;
  if (!stretches_.empty() && !(stretches_.back().raw && stretches_.back().text == line_break))
    stretches_.push_back({std::string(line_break), {}, false, true});
}

std::string MarkedLine::head(std::size_t most) const {
  std::string text;
  for (const Stretch& stretch : stretches_) {
    if (text.size() >= most) break;
    text += stretch.after_blank ? " " : "";
    if (!stretch.raw) text.append(stretch.text, 0, most);
  }
  return text.substr(0, most);
}

/// `[text](address)` for the stretches [first, last) of one link; a picture counts only without text.
std::string MarkedLine::take_link(std::size_t first, std::size_t last, bool in_table, bool strong,
                                  bool emphasis) const {
  const auto begin = stretches_.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = stretches_.begin() + static_cast<std::ptrdiff_t>(last);
  const auto is_picture = [](const Stretch& stretch) { return stretch.style.picture; };
  const bool picture = std::all_of(begin, end, is_picture);
  MarkWriter inside(in_table, true);
  for (auto stretch = begin; stretch != end; ++stretch) {
    const TextStyle& style = stretch->style;
    if (style.picture && !picture) continue;
    const bool marked = !style.picture;
    if (stretch->raw)
      inside.write(stretch->text, stretch->after_blank, marked && style.strong && !strong,
                   marked && style.emphasis && !emphasis);
    else
      inside.write_plain(stretch->text, stretch->after_blank && stretch != begin, marked && style.strong && !strong,
                         marked && style.emphasis && !emphasis);
  }
  const std::string text = inside.finish();
  if (picture) return concat({"[![", text, "](picture)](", *begin->style.link, ")"});
  return concat({"[", text, "](", *begin->style.link, ")"});
}

std::string MarkedLine::take(bool in_table, bool with_emphasis) {
  MarkWriter line(in_table, false);
  for (std::size_t i = 0; i < stretches_.size();) {
    const Stretch& stretch = stretches_[i];
    std::size_t end = i + 1;
    bool strong = with_emphasis && stretch.style.strong, emphasis = with_emphasis && stretch.style.emphasis;
    if (!stretch.style.link) {
      if (stretch.raw)
        line.write(stretch.text, stretch.after_blank, strong, emphasis);
      else
        line.write_plain(stretch.text, stretch.after_blank, strong, emphasis);
      i = end;
      continue;
    }
    for (; end < stretches_.size() && stretches_[end].style.link == stretch.style.link; ++end) {
      strong = strong && stretches_[end].style.strong;
      emphasis = emphasis && stretches_[end].style.emphasis;
    }
    line.write(take_link(i, end, in_table, strong || !with_emphasis, emphasis || !with_emphasis), stretch.after_blank,
               strong, emphasis);
    i = end;
  }
  stretches_.clear();
  blank_ = false;
  return line.finish();
}

}  // namespace kgbuild::parsing
