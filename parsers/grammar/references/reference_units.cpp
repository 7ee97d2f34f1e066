#include "parsers/grammar/references/reference_units.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/references/reference_head.hpp"
#include "parsers/grammar/references/thesis.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_reference = 65536;

/// Length of `(12)` or `（12）` with the blanks after it; 0 for none.
std::size_t number_length(std::string_view text) {
  constexpr std::string_view wide_open = "（", wide_close = "）";
  const bool wide = text.starts_with(wide_open);
  if (!wide && !text.starts_with('(')) return 0;
  const std::size_t begin = wide ? wide_open.size() : 1;
  const std::size_t end = find_first_not_of(text, "0123456789", begin);
  if (end == begin || end > begin + 3) return 0;  // npos is larger
  const std::string_view close = wide ? wide_close : ")";
  if (!text.substr(end).starts_with(close)) return 0;
  const std::size_t after = std::min(find_first_not_of(text, " \t", end + close.size()), text.size());
  // `(3), 34-56` goes on with pages.
  return after < text.size() && std::string_view(".,;:)").find(text[after]) == std::string_view::npos ? after : 0;
}

/// Length of `[12]`, `[Hu21]`, `\[12\]` or `(12)` with the blanks after it; 0 for none.
std::size_t label_length(std::string_view text) {
  if (const std::size_t number = number_length(text)) return number;
  constexpr std::size_t longest = 16;
  const std::size_t begin = text.starts_with('\\') ? 1 : 0;
  if (!text.substr(begin).starts_with('[')) return 0;
  const std::size_t close = text.find(']', begin);
  if (close > longest || close + 1 >= text.size()) return 0;  // npos is larger
  const std::string_view inside = trim_right(text.substr(begin + 1, close - begin - 1), "\\");
  const bool plain = !inside.empty() && std::ranges::all_of(inside, [](char c) {
    return is_ascii_alnum(c) || c == '+' || c == '-' || c == '*';
  });
  const bool digit = find_first_of(inside, "0123456789") != std::string_view::npos;
  if (inside.size() == 4 && find_reference_year(inside, 0) == 0) return 0;  // `[2024] People. Title.`
  const std::size_t end = find_first_not_of(text, " \t.", close + 1);
  return plain && digit && text[close + 1] != '(' && text[close + 1] != ':' && end != std::string_view::npos ? end : 0;
}

/// `Bo Ek (2021) - Title`: no wrapped line goes on so.
bool dashes_after_year(std::string_view text) {
  constexpr std::size_t longest = 120, year_size = 4;
  const std::size_t open = text.substr(0, longest).find('(');
  if (open == std::string_view::npos || find_reference_year(text.substr(open, year_size + 1), 0) != 1) return false;
  std::string_view rest = text.substr(open + 1 + year_size);
  if (!rest.starts_with(')')) return false;
  rest = trim_left(rest.substr(1));
  return std::ranges::any_of(std::array<std::string_view, 4>{"- ", "– ", "— ", ": "},
                             [&](std::string_view dash) { return rest.starts_with(dash); });
}

class UnitReader {
 public:
  explicit UnitReader(const Document& document) : document_(document) {}

  std::vector<ReferenceUnit> run() {
    for (std::size_t i = 0; i < document_.lines.size(); ++i) read(i);
    for (ReferenceUnit& unit : units_) unit.text.erase(0, label_length(unit.text));
    return std::move(units_);
  }

 private:
  void read(std::size_t i) {
    const DocumentLine& line = document_.lines[i];
    const bool nested = open_ && units_.back().marked && line.indent > document_.lines[units_.back().line].indent;
    if (line.shape == LineShape::blank || is_label(line)) {
      fresh_ = true;
      closed_ = false;
    } else if (line.shape == LineShape::item) {
      if (nested) return add_note(i);
      if (goes_on(line)) return append(i, line.text);
      begin(i, line.content, true);
    } else if (line.shape != LineShape::text) {
      open_ = closed_ = false;
    } else if (closed_) {
      return;
    } else if (const std::size_t label = label_length(line.text)) {
      begin(i, line.text.substr(label), true);
    } else if (fresh_ || !open_) {
      if (nested) return add_note(i);
      if (is_title_line(i)) return void(closed_ = true);
      begin(i, line.text, false);
    } else if (!units_.back().note.empty()) {
      add_note(i);
    } else if (!units_.back().marked && (opens_line(line) || opens_people_line(line))) {
      begin(i, line.text, false);
    } else {
      append(i, line.text);
    }
  }

  /// `[j14]`, alone above a reference.
  static bool is_label(const DocumentLine& line) {
    constexpr std::size_t longest = 8;
    const std::string_view text = line.text;
    return line.shape == LineShape::text && text.size() <= longest && text.starts_with('[') && text.ends_with(']') &&
           label_length(concat({text, " x"})) > 0;
  }

  /// A line all in bold above another one: `**Title**`. The lines of a reference are not marked so.
  bool is_title_line(std::size_t i) const {
    const auto& lines = document_.lines;
    const std::string_view text = trim_right(lines[i].text, " \\");
    const bool bold = text.size() > 4 && text.starts_with("**") && text.find("**", 2) == text.size() - 2;
    return bold && i + 1 < lines.size() && lines[i + 1].shape == LineShape::text;
  }

  void begin(std::size_t i, std::string_view text, bool marked) {
    units_.push_back({i, i + 1, std::string(utf8_prefix(strip_symbols(text), max_reference)), {}, marked});
    open_ = true;
    fresh_ = false;
  }

  void append(std::size_t i, std::string_view text) {
    std::string& whole = units_.back().text;
    if (whole.size() + text.size() < max_reference) whole.append(" ").append(text);
    units_.back().end = i + 1;
  }

  void add_note(std::size_t i) {
    const std::string_view text = document_.lines[i].text;
    std::string_view& note = units_.back().note;
    const char* const first = note.empty() ? text.data() : note.data();
    note = {first, static_cast<std::size_t>(text.data() + text.size() - first)};
    units_.back().end = i + 1;
    fresh_ = false;
  }

  /// `2021. Vol. 33` and `– P. 7-19` look like items, and are lines of a reference in a paragraph.
  bool goes_on(const DocumentLine& item) const {
    return open_ && !fresh_ && !units_.back().marked && begins_reference(units_.back().text) &&
           !begins_reference(item.content);
  }

  static bool ends_with_thesis(std::string_view text) {
    constexpr std::size_t longest = 120;
    return find_thesis(text.substr(text.size() - std::min(text.size(), longest)), 0) != std::string_view::npos;
  }

  /// True if a line of a paragraph begins a reference: the one before has ended.
  bool opens_line(const DocumentLine& line) const {
    if (line.indent > document_.lines[units_.back().line].indent) return false;
    const std::string_view before = trim_right(units_.back().text);
    constexpr std::array<std::string_view, 6> signs{".", ")", "]", "。", "．", "）"};
    // The dot of an initial is not the end.
    if (before.ends_with('.') && is_ascii_letter(before[before.size() - std::min<std::size_t>(before.size(), 2)]) &&
        !is_full_stop(before, before.size() - 1))
      return false;
    const bool ended = std::ranges::any_of(signs, [&](std::string_view sign) { return before.ends_with(sign); }) ||
                       is_ascii_digit(before.back()) || before.substr(before.rfind(' ') + 1).starts_with("http") ||
                       ends_with_thesis(before);
    const bool dashed = dashes_after_year(line.text) && dashes_after_year(units_.back().text);
    return (ended || dashed) && begins_reference(line.text) && begins_reference(units_.back().text);
  }

  /// `Bo Ek, Ann Lee:` above a title.
  bool opens_people_line(const DocumentLine& line) const {
    const std::string_view before = trim_right(units_.back().text);
    const bool ended = is_ascii_digit(before.back()) || before.ends_with(')') || before.ends_with('.');
    return ended && line.text.ends_with(':') && resembles_people(trim_right(line.text, " :"), true);
  }

  bool begins_reference(std::string_view text) const {
    constexpr std::size_t enough = 4096;
    const ReferenceText reference = make_reference_text(utf8_prefix(strip_symbols(text), enough), document_);
    const ReferenceHead head = read_reference_head(reference);
    // `Tidal Learn. 8, 7-19` is the rest of one.
    const std::size_t title = find_first_not_of(reference.plain, " .,:;(", head.title);
    const bool numbered = title != std::string::npos && is_ascii_digit(reference.plain[title]);
    return head.joint != ReferenceJoint::none && (head.sure || !numbered);
  }

  const Document& document_;
  std::vector<ReferenceUnit> units_;
  bool closed_ = false;  ///< until the next blank line nothing is a reference
  bool open_ = false;    ///< the last unit may go on
  bool fresh_ = true;    ///< a blank line or nothing is above
};

}  // namespace

std::vector<ReferenceUnit> find_reference_units(const Document& document) { return UnitReader(document).run(); }

}  // namespace kgbuild::parsing
