#include "parsers/grammar/lines/document.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.hpp"
#include "parsers/grammar/lines/item_forms.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 7> bullets{"-", "*", "+", "•", "◦", "▪", "‣"};

/// `(1) Tidal Lab, (2) Fen University`: the next number follows in the line, so `mark` does not begin an item.
bool counts_on(std::string_view mark, std::string_view rest) {
  const auto number = parse_number<std::uint32_t>(mark.substr(1, mark.size() - 2));
  const std::string next = std::to_string(number.value_or(0) + 1);
  return rest.find(concat({mark.substr(0, 1), next, mark.substr(mark.size() - 1)})) != std::string_view::npos;
}

/// Length of `12.`, `12)`, `(12)` or `[12]`; 0 for none.
std::size_t number_mark(std::string_view text) {
  constexpr std::size_t max_digits = 5;
  const std::size_t begin = text.starts_with('(') || text.starts_with('[') ? 1 : 0;
  std::size_t end = begin;
  while (end < text.size() && end - begin < max_digits && is_ascii_digit(text[end])) ++end;
  if (end == begin || end == text.size()) return 0;
  const std::string_view closing = begin == 0 ? ".)" : text[0] == '(' ? ")" : "]";
  if (closing.find(text[end]) == std::string_view::npos) return 0;
  return begin == 1 && counts_on(text.substr(0, end + 1), text.substr(end + 1)) ? 0 : end + 1;
}

/// Length of `1、` or `1．`, which no blank follows; 0 for none.
std::size_t wide_number_mark(std::string_view text) {
  constexpr std::size_t max_digits = 3;
  const std::size_t end = std::min(find_first_not_of(text, "0123456789"), text.size());
  if (end == 0 || end > max_digits) return 0;
  for (const std::string_view mark : {"、", "．"})
    if (text.substr(end).starts_with(mark)) return end + mark.size();
  return 0;
}

/// Length of `[^label]:`, which opens a footnote; 0 for none.
std::size_t footnote_mark(std::string_view text) {
  constexpr std::size_t longest = 80;
  const std::size_t close = text.substr(0, longest).find("]:");
  return text.starts_with("[^") && close != std::string_view::npos ? close + 2 : 0;
}

/// Length of the mark of an item with the blanks after it; 0 for none.
std::size_t item_mark(std::string_view text) {
  std::size_t end = 0;
  for (const std::string_view bullet : bullets)
    if (text.starts_with(bullet)) end = bullet.size();
  if (end == 0) end = std::max(number_mark(text), footnote_mark(text));
  if (end == 0) return wide_number_mark(text);
  if (end == text.size() || (text[end] != ' ' && text[end] != '\t')) return 0;
  end = std::min(find_first_not_of(text, " \t", end), text.size());
  const std::string_view rest = text.substr(end);
  for (const std::string_view box : {"[ ] ", "[x] ", "[X] "})
    if (rest.starts_with(box)) return end + box.size();
  return end;
}

std::uint8_t heading_level(std::string_view text) {
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  const bool heading = marks >= 1 && marks <= 6 && (marks == text.size() || text[marks] == ' ' || text[marks] == '\t');
  return heading ? static_cast<std::uint8_t>(marks) : std::uint8_t{0};
}

bool is_rule(std::string_view text) {
  return text.size() >= 3 && find_first_not_of(text, "-*_= ") == std::string_view::npos &&
         text.find_first_not_of(std::string{text[0], ' '}) == std::string_view::npos;
}

/// The line below the header of a table: `|---|:-:|`.
bool is_table_rule(std::string_view text) {
  return find_first_not_of(text, "|-: \t") == std::string_view::npos && text.find('-') != std::string_view::npos &&
         text.find('|') != std::string_view::npos;
}

/// The title of a callout, without its mark: `[!note]- title`. Empty for `[!note]` alone, nothing for anything else.
std::optional<std::string_view> callout_title(std::string_view text) {
  constexpr std::size_t longest = 32;
  const std::size_t close = text.substr(0, longest).find(']');
  if (!text.starts_with("[!") || close == std::string_view::npos) return std::nullopt;
  if (text.substr(close + 1).starts_with('(')) return std::nullopt;  // a link
  return trim_left(text.substr(close + 1), "+- \t");
}

bool is_tag_line(std::string_view text) {
  if (!text.starts_with('<') || !text.ends_with('>')) return false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '<') return false;
    const std::size_t end = text.find('>', at);
    if (end == std::string_view::npos || text.substr(at).starts_with("<http")) return false;
    at = std::min(find_first_not_of(text, " \t", end + 1), text.size());
  }
  return true;
}

class DocumentReader {
 public:
  explicit DocumentReader(std::string_view text) { document_.text = text; }

  Document run() {
    const std::string_view text = document_.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      add(text.substr(at, end - at));
      at = end + 1;
    }
    return std::move(document_);
  }

 private:
  void add(std::string_view whole) {
    DocumentLine line;
    line.number = static_cast<std::uint32_t>(document_.lines.size() + 1);
    std::size_t at = 0;
    unsigned indent = 0;
    for (; at < whole.size() && (whole[at] == ' ' || whole[at] == '\t' || whole[at] == '>'); ++at)
      indent += whole[at] == '\t' ? 4U : whole[at] == ' ' ? 1U : 0U;
    line.indent = static_cast<std::uint16_t>(std::min(indent, 1000U));
    line.text = line.content = trim(whole.substr(at));
    classify(line);
    document_.lines.push_back(line);
  }

  void classify(DocumentLine& line) {
    const std::string_view text = line.text;
    if (is_front(line)) return;
    const bool fence = text.starts_with("```") || text.starts_with("~~~");
    if (fence) in_code_ = !in_code_;
    if (fence || in_code_) {
      line.shape = LineShape::code;
    } else if (text.empty()) {
      in_table_ = false;
    } else if (const std::uint8_t level = heading_level(text)) {
      line.shape = LineShape::heading;
      line.level = level;
      line.content = trim(trim_right(text.substr(level), "# \t"));
    } else if (is_table_rule(text)) {
      open_table(line);
    } else if (text.starts_with('|') || (in_table_ && text.find('|') != std::string_view::npos)) {
      line.shape = LineShape::row;
    } else if (is_rule(text)) {
      read_rule(line);
    } else if (const std::size_t mark = item_mark(text)) {
      line.shape = LineShape::item;
      line.content = text.substr(mark);
      add_reference(text);
    } else {
      read_text(line);
    }
  }

  /// Front matter: between `---` on the first line and the next `---` or `...`, or between two `+++`.
  bool is_front(DocumentLine& line) {
    if (line.number == 1 && (line.text == "---" || line.text == "+++")) {
      front_mark_ = line.text;
      in_front_ = document_.text.find(concat({"\n", front_mark_}), 3) != std::string_view::npos;
      if (in_front_) line.shape = LineShape::front;
      return in_front_;
    }
    if (!in_front_) return false;
    line.shape = LineShape::front;
    in_front_ = line.text != front_mark_ && (front_mark_ != "---" || line.text != "...");
    return true;
  }

  void open_table(DocumentLine& line) {
    line.shape = LineShape::rule;
    in_table_ = true;
    if (document_.lines.empty()) return;
    DocumentLine& header = document_.lines.back();
    if (header.shape == LineShape::text && header.text.find('|') != std::string_view::npos)
      header.shape = LineShape::row;
  }

  /// `===` below a line of text makes it a heading.
  void read_rule(DocumentLine& line) {
    line.shape = LineShape::rule;
    if (line.text[0] != '=' || document_.lines.empty()) return;
    DocumentLine& above = document_.lines.back();
    if (above.shape != LineShape::text) return;
    above.shape = LineShape::heading;
    above.level = 1;
  }

  void read_text(DocumentLine& line) {
    const std::string_view text = line.text;
    constexpr std::string_view open = "<summary>";
    if (const std::size_t start = text.find(open); start != std::string_view::npos) {
      line.shape = LineShape::summary;
      line.content = text.substr(start + open.size());
      line.content = trim(line.content.substr(0, line.content.find("</summary>")));
      return;
    }
    if (const auto title = callout_title(text)) {
      line.shape = title->empty() ? LineShape::html : LineShape::summary;
      line.content = *title;
      return;
    }
    line.shape = is_tag_line(text) ? LineShape::html : LineShape::text;
    add_reference(text);
  }

  /// `[label]: address`
  void add_reference(std::string_view text) {
    constexpr std::size_t longest = 80;
    const std::size_t close = text.find("]: ");
    if (!text.starts_with('[') || close <= 1 || close >= longest) return;  // npos is larger
    document_.references.emplace(ascii_lower(text.substr(1, close - 1)),
                                 trim(text.substr(close + 3, text.find(' ', close + 3) - close - 3), " <>"));
  }

  Document document_;
  std::string_view front_mark_;
  bool in_code_ = false, in_table_ = false, in_front_ = false;
};

}  // namespace

Document read_document(std::string_view text) {
  Document document = DocumentReader(text).run();
  open_items(document);
  return document;
}

std::vector<std::string_view> split_cells(std::string_view row) {
  row = trim(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  if (row.ends_with('|') && !row.ends_with("\\|")) row.remove_suffix(1);
  std::vector<std::string_view> cells;
  bool in_code = false;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= row.size(); ++i) {
    if (i < row.size() && row[i] == '`' && (in_code || row.find('`', i + 1) != std::string_view::npos))
      in_code = !in_code;
    if (i < row.size() && row[i] == '\\') {
      ++i;
      continue;
    }
    if (i >= row.size() || (row[i] == '|' && !in_code)) {
      cells.push_back(trim(row.substr(start, std::min(i, row.size()) - start)));
      start = i + 1;
    }
  }
  return cells;
}

}  // namespace kgbuild::parsing
